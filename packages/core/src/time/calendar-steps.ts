import { type CalendarInterval, intervalMs } from './calendar-interval.js';
import { DAY_MS } from './civil-days.js';
import { clockSteps } from './clock-steps.js';
import { type DaySteps, maybeDaySteps } from './day-steps.js';
import type { Instant, Span } from './span.js';
import { CHANGE_REACH_MS, isRepeatedTime, startOfZoneDay, zoneDayAt, zoneOffsetMs } from './zone-days.js';

/** How `calendarSteps` reads the calendar. */
export interface CalendarStepsOptions {
  /** An IANA zone, default `UTC`. */
  readonly timeZone?: string;
  /** With more steps than this the result is empty; default 200. */
  readonly maxSteps?: number;
  /** Whether to put the last step before the span first, so that the whole span is covered; default false. */
  readonly isCovering?: boolean;
  /** Whether to give only those steps whose time of day the zone's clocks show twice; default false. None for units of a day and more. */
  readonly isRepeatedOnly?: boolean;
}

const DEFAULT_MAX_STEPS = 200;
const HOURS_OF_DAY = 24;

function daySteps(span: Span, { floor, next }: DaySteps, timeZone: string, limit: number): Instant[] {
  const steps: Instant[] = [];
  let day = floor(zoneDayAt(timeZone, span.start));
  for (let step = startOfZoneDay(timeZone, day); step < span.end && steps.length <= limit; step = startOfZoneDay(timeZone, day)) {
    if (steps.length === 0 || step > (steps[steps.length - 1] as Instant)) steps.push(step);
    const following = next(day);
    if (following <= day) break;
    day = following;
  }
  return steps;
}

/** Whether float64 tells the steps apart, as far from 1970 as the span lies. */
function isUsable({ start, end }: Span, interval: CalendarInterval): boolean {
  const farthest = Math.max(Math.abs(start), Math.abs(end));
  return start < end && Number.isInteger(interval.step) && interval.step > 0 && intervalMs(interval) > farthest * 2 * Number.EPSILON;
}

/** Those of the steps that the clocks show twice. Over a span of days, clocks that were put back are behind what they were before. */
function repeatedSteps(steps: readonly Instant[], timeZone: string): Instant[] {
  const [first, last] = [steps[0], steps[steps.length - 1]];
  if (first === undefined || last === undefined) return [];
  if (zoneOffsetMs(timeZone, first - CHANGE_REACH_MS) <= zoneOffsetMs(timeZone, last + CHANGE_REACH_MS)) return [];
  return steps.filter((step) => isRepeatedTime(timeZone, step));
}

function wholeDays(interval: CalendarInterval): CalendarInterval {
  const days = interval.step / HOURS_OF_DAY;
  return interval.unit === 'hour' && Number.isInteger(days) ? { unit: 'day', step: days } : interval;
}

/**
 * The starts of calendar intervals that lie in a span (its end excluded), strictly increasing UTC milliseconds.
 *
 * Clock units count from local midnight, days from the first of the month, weeks from Monday 5 January 1970, months and quarters from
 * January. Years are those divisible by the step; before the common era by their BCE number, with the year 1 between (500 BCE, 1 CE, 500 CE).
 * All works also beyond a JS `Date`, there in UTC.
 * Empty for more than `maxSteps` steps, an empty or endless span, a step that is not a whole number from 1, and steps so far from 1970
 * that float64 does not tell them apart.
 * Throws a `RangeError` for a zone that is not known.
 * @example calendarSteps({ start: Date.UTC(2024, 0, 2), end: Date.UTC(2024, 6) }, { unit: 'quarter', step: 1 }).length //=> 1
 */
export function calendarSteps(span: Span, interval: CalendarInterval, options: CalendarStepsOptions = {}): Instant[] {
  const { timeZone = 'UTC', maxSteps = DEFAULT_MAX_STEPS, isCovering = false, isRepeatedOnly = false } = options;
  const lengthMs = intervalMs(interval);
  if (!isUsable(span, interval) || (span.end - span.start) / lengthMs > maxSteps * 2) return [];
  const rule = maybeDaySteps(wholeDays(interval));
  if (isRepeatedOnly && (rule || timeZone === 'UTC')) return [];
  const limit = maxSteps + 2;
  const found = rule ? daySteps(span, rule, timeZone, limit) : clockSteps(span, Math.min(lengthMs, DAY_MS), { timeZone, limit });
  const inside = found.findIndex((step) => step >= span.start);
  const first = inside < 0 ? found.length : inside;
  const covering = isCovering && found[first] !== span.start ? 1 : 0;
  const steps = found.slice(Math.max(0, first - covering));
  if (steps.length > maxSteps) return [];
  return isRepeatedOnly ? repeatedSteps(steps, timeZone) : steps;
}
