import { ascending, countBelow } from './ascending.js';

export interface CountCoincidencesOptions {
  /** Days; fractions are allowed. Several on one day count as several. */
  readonly effects: readonly number[];
  readonly causes: readonly number[];
  /** Length of the closed window: `effect - lagDays - cause` is from 0 to this, both included. */
  readonly windowDays: number;
  readonly lagDays?: number;
  /** Whether the window reaches as far back as it reaches ahead. */
  readonly isSymmetric?: boolean;
}

/** How many of a number. */
export interface Share {
  readonly k: number;
  readonly n: number;
}

/** `trigger`: causes that an effect follows. `precursor`: effects that a cause precedes. They differ, as one effect may follow many causes. */
export interface CoincidenceCounts {
  readonly trigger: Share;
  readonly precursor: Share;
}

/**
 * Counts coincidences both ways (event coincidence analysis, Donges et al. 2016). Nothing is trimmed at the ends of the record.
 *
 * @example
 * countCoincidences({ effects: [10, 11], causes: [5], windowDays: 7 }) //=> { trigger: { k: 1, n: 1 }, precursor: { k: 2, n: 2 } }
 */
export function countCoincidences({ effects, causes, windowDays, lagDays = 0, isSymmetric = false }: CountCoincidencesOptions): CoincidenceCounts {
  const back = isSymmetric ? windowDays : 0;
  const [sortedEffects, sortedCauses] = [ascending(effects), ascending(causes)];
  const reaches = (others: Float64Array, from: number, to: number): boolean => {
    const next = countBelow(others, from);
    return next < others.length && others[next]! <= to;
  };
  const followed = causes.filter((day) => reaches(sortedEffects, day + lagDays - back, day + lagDays + windowDays));
  const preceded = effects.filter((day) => reaches(sortedCauses, day - lagDays - windowDays, day - lagDays + back));
  return { trigger: { k: followed.length, n: causes.length }, precursor: { k: preceded.length, n: effects.length } };
}
