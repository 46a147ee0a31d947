import { nextEffectGaps } from './next-effect-gaps.js';
import type { NullOptions } from './null-result.js';

/** Which days would be a hit, and the days of the events that are tested. */
export interface HitTable {
  /** By day of the period: 1 where an event of that day would count as a hit. */
  readonly isHit: Uint8Array;
  /** Days of the tested events, within the period. */
  readonly events: readonly number[];
}

/** The days on which a cause would be followed (`trigger`) or an effect preceded (`precursor`), and the causes or the effects. */
export function hitTable({ effects, causes, days, windowDays, lagDays = 0, side = 'trigger' }: NullOptions): HitTable {
  refuseDays(side === 'trigger' ? causes : effects, days);
  if (side === 'trigger') return { isHit: reached(nextEffectGaps({ effects, days, lagDays }), windowDays), events: causes };
  // Turned round in time, what precedes follows.
  const turned = nextEffectGaps({ effects: causes.map((day) => days - 1 - day), days, lagDays });
  return { isHit: reached(turned, windowDays).reverse(), events: effects };
}

/** Refuses what is no day of the period: chance of it would be no number. */
export function refuseDays(events: readonly number[], days: number): void {
  for (const day of events) if (!(Number.isInteger(day) && day >= 0 && day < days)) throw new RangeError(`${day} is no day of a period of ${days} days.`);
}

/** How many of the tested events are hits. */
export const hitsOf = ({ isHit, events }: HitTable): number => events.reduce((sum, day) => sum + isHit[day]!, 0);

/** How many days of the period would be a hit. */
export function hitDaysOf({ isHit }: HitTable): number {
  let sum = 0;
  for (let day = 0; day < isHit.length; day++) sum += isHit[day]!;
  return sum;
}

// A loop: the `from` of typed arrays takes ten times as long.
function reached(gaps: Float64Array, windowDays: number): Uint8Array {
  const isHit = new Uint8Array(gaps.length);
  for (let day = 0; day < gaps.length; day++) isHit[day] = gaps[day]! <= windowDays ? 1 : 0;
  return isHit;
}
