import { calendarSteps, intervalMs, type CalendarInterval, type Instant, type Span } from '@deedline/core';
import { AXIS_LEVELS } from '../axis/axis-levels.js';

/** A column of counts is at least this wide. */
const MIN_COLUMN_PX = 3;
const MAX_COLUMNS = 8192;
/** A month of 31 days is still one month. */
const NEARLY = 0.97;
/** Weeks begin with a Monday. */
const FIRST_MONDAY_MS = 4 * 86_400_000;
const FIXED_UNITS: ReadonlySet<CalendarInterval['unit']> = new Set(['millisecond', 'second', 'minute', 'hour', 'day', 'week']);

/** Columns of one calendar interval, in a zone: events are counted by them where they are too many to be drawn one by one. */
export interface CountColumns {
  readonly interval: CalendarInterval;
  /** The start of the column that holds an instant. */
  floor(instant: Instant): Instant;
  /** The first start of a column that is not before an instant. */
  ceil(instant: Instant): Instant;
  /** The starts of the columns in a span that begins with one; empty where they are too many. */
  starts(span: Span): readonly Instant[];
}

/**
 * The finest calendar interval that is wide enough at a scale for a column of its own, and no finer than most dates: a column for each month
 * would count all of a year that is not told finer as of January.
 */
export function countColumnsAt(pxPerMs: number, timeZone: string, coarsenessMs = 0): CountColumns {
  const level =
    AXIS_LEVELS.find(({ roughMs }) => roughMs * pxPerMs >= MIN_COLUMN_PX && roughMs >= coarsenessMs * NEARLY) ??
    (AXIS_LEVELS[AXIS_LEVELS.length - 1] as (typeof AXIS_LEVELS)[number]);
  const interval = level.minor;
  return timeZone === 'UTC' && FIXED_UNITS.has(interval.unit) ? fixedColumns(interval) : calendarColumns(interval, timeZone);
}

/** Columns of one length: by arithmetic. */
function fixedColumns(interval: CalendarInterval): CountColumns {
  const length = intervalMs(interval);
  const origin = interval.unit === 'week' ? FIRST_MONDAY_MS : 0;
  const at = (index: number): Instant => index * length + origin;
  return {
    interval,
    floor: (instant) => at(Math.floor((instant - origin) / length)),
    ceil: (instant) => at(Math.ceil((instant - origin) / length)),
    starts: ({ start, end }) => {
      const count = Math.ceil((end - start) / length);
      return count > MAX_COLUMNS ? [] : Array.from({ length: count }, (_, index) => start + index * length);
    },
  };
}

function calendarColumns(interval: CalendarInterval, timeZone: string): CountColumns {
  const length = intervalMs(interval);
  const covering = (instant: Instant): readonly Instant[] =>
    calendarSteps({ start: instant, end: instant + 2 * length }, interval, { timeZone, isCovering: true, maxSteps: 8 });
  return {
    interval,
    floor: (instant) => covering(instant)[0] ?? instant,
    ceil: (instant) => covering(instant).find((start) => start >= instant) ?? instant,
    starts: (span) => calendarSteps(span, interval, { timeZone, maxSteps: MAX_COLUMNS }),
  };
}
