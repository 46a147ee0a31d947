import { ascending } from './ascending.js';

export interface NextEffectGapsOptions {
  /** Days of the effects, in any order. */
  readonly effects: readonly number[];
  /** Days of the period: 0 to `days - 1`. */
  readonly days: number;
  readonly lagDays?: number;
}

/**
 * For each day from 0 to `days - 1`: how many days pass from `lagDays` after it to the next effect, 0 for the same day; `Infinity` where none comes.
 * A cause on that day is followed within a closed window of `w` days exactly where the gap is at most `w`.
 *
 * @example
 * nextEffectGaps({ effects: [2], days: 4 }) //=> Float64Array [2, 1, 0, Infinity]
 */
export function nextEffectGaps({ effects, days, lagDays = 0 }: NextEffectGapsOptions): Float64Array {
  const gaps = new Float64Array(days);
  const sorted = ascending(effects);
  let next = sorted.length;
  for (let day = days - 1; day >= 0; day--) {
    while (next > 0 && sorted[next - 1]! >= day + lagDays) next--;
    gaps[day] = next < sorted.length ? sorted[next]! - day - lagDays : Infinity;
  }
  return gaps;
}
