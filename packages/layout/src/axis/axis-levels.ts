import { intervalMs, type CalendarInterval, type CalendarUnit } from '@deedline/core';

/** Two levels of an axis: ticks at the calendar interval `minor`, named within the larger `major`. */
export interface AxisLevel {
  readonly minor: CalendarInterval;
  readonly major?: CalendarInterval;
  /** A tick's length in milliseconds, roughly: only used to choose the level. */
  readonly roughMs: number;
}

const level = (unit: CalendarUnit, step: number, major?: CalendarUnit): AxisLevel => ({
  minor: { unit, step },
  ...(major && { major: { unit: major, step: 1 } }),
  roughMs: intervalMs({ unit, step }),
});

/** From a millisecond to five times 10¹³ years, finest first. */
export const AXIS_LEVELS: readonly AxisLevel[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((step) => level('millisecond', step, 'minute')),
  ...[1, 2, 5, 10, 15, 30].map((step) => level('second', step, 'day')),
  ...[1, 2, 5, 10, 15, 30].map((step) => level('minute', step, 'day')),
  ...[1, 2, 3, 6, 12].map((step) => level('hour', step, 'day')),
  level('day', 1, 'month'),
  level('week', 1, 'month'),
  level('month', 1, 'year'),
  level('quarter', 1, 'year'),
  ...Array.from({ length: 14 }, (_, power) => [1, 2, 5].map((digit) => level('year', digit * 10 ** power))).flat(),
];
