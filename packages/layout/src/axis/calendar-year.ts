import { DAY_MS, FIRST_YEAR_CE_MS, type Instant } from '@deedline/core';

/** A moment in the year's stead, and the year itself, counted astronomically: 0 is 1 BCE. */
export interface StandIn {
  readonly instant: Instant;
  readonly year: number;
}

const CYCLE_YEARS = 400;
/** The Gregorian calendar repeats after 400 years, which are 146 097 days, with its weekdays. */
export const CYCLE_MS = 146_097 * DAY_MS;
const BCE_MS = Date.UTC(-800, 0);
const CE_MS = Date.UTC(2000, 0);

/**
 * For a moment that a JS `Date` does not reach: the same month, day, weekday and time, in UTC, of another year of its era that `Intl` can
 * write. Rounded to whole `grainMs`, for far from 1970 an instant has no single milliseconds.
 *
 * @example
 * standInFor(-2.08e18, DAY_MS).year //=> -65910607
 */
export function standInFor(instant: Instant, grainMs: number): StandIn {
  const cycles = Math.round((instant - (instant < FIRST_YEAR_CE_MS ? BCE_MS : CE_MS)) / CYCLE_MS);
  const near = Math.round((instant - cycles * CYCLE_MS) / grainMs) * grainMs;
  return { instant: near, year: new Date(near).getUTCFullYear() + cycles * CYCLE_YEARS };
}

/** Reads the year that a zone's calendar shows, counted astronomically, within a JS `Date`. */
export function createYearOf(timeZone: string): (instant: Instant) => number {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', era: 'narrow' });
  return (instant) => {
    const parts = format.formatToParts(instant);
    const count = Number(parts.find(({ type }) => type === 'year')?.value);
    return parts.some(({ type, value }) => type === 'era' && value.startsWith('B')) ? 1 - count : count;
  };
}
