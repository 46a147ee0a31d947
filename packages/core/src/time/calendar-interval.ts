import { DAY_MS } from './civil-days.js';

export type CalendarUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A calendar step: every `step` units, where people expect them. `step` is a whole number from 1. */
export interface CalendarInterval {
  readonly unit: CalendarUnit;
  readonly step: number;
}

const UNIT_MS: Readonly<Record<CalendarUnit, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30.436875 * DAY_MS,
  quarter: 91.310625 * DAY_MS,
  year: 365.2425 * DAY_MS,
};

/**
 * The mean length of an interval in milliseconds; months, quarters and years by the Gregorian mean.
 * @example intervalMs({ unit: 'week', step: 2 }) //=> 1209600000
 */
export function intervalMs({ unit, step }: CalendarInterval): number {
  return UNIT_MS[unit] * step;
}
