import { MAX_JS_DATE_MS } from './civil-days.js';
import type { EventDate } from './event-date.js';
import type { Instant } from './span.js';

/** The outer bounds of a date in UTC milliseconds, both included. */
export interface Bounds {
  /** `-Infinity` for an open or unknown start, `NaN` beyond a JS `Date`. */
  readonly min: Instant;
  /** `Infinity` for an open or unknown end, `NaN` beyond a JS `Date`. */
  readonly max: Instant;
  /** The first and last year, where a bound is `NaN`. */
  readonly minYear?: string;
  readonly maxYear?: string;
}

function asJsDate(instant: Instant): number {
  return Number.isFinite(instant) && Math.abs(instant) > MAX_JS_DATE_MS ? Number.NaN : instant;
}

/**
 * The first and last millisecond at which any part of a date may lie, both included, UTC.
 * @example boundsOf(parseEdtf('2024-05')) //=> { min: 1714521600000, max: 1717199999999 }
 */
export function boundsOf(date: EventDate): Bounds {
  return {
    min: asJsDate(date.start.earliest),
    max: asJsDate(date.end.latest),
    ...(date.minYear !== undefined && { minYear: date.minYear }),
    ...(date.maxYear !== undefined && { maxYear: date.maxYear }),
  };
}
