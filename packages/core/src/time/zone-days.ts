import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY_MS, MAX_JS_DATE_MS } from './civil-days.js';
import type { Instant } from './span.js';

const HOUR_MS = 3_600_000;
/** Clocks are put back by a day at most, where a zone changes its side of the date line. */
export const CHANGE_REACH_MS = DAY_MS + HOUR_MS;

// @date-fns/tz 1.4 reads "GMT-00:25:21", Dublin's clocks until 1916, as ahead of UTC: it takes the sign from the hours alone.
const offsetNames = new Map<string, Intl.DateTimeFormat>();

function isBehindUtc(timeZone: string, instant: Instant): boolean {
  const names = offsetNames.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  offsetNames.set(timeZone, names);
  return names.format(instant).includes('GMT-');
}

/**
 * How far the clocks of an IANA zone are ahead of UTC at an instant, in milliseconds; 0 beyond a JS `Date`.
 * Throws a `RangeError` for a zone that is not known.
 * @example zoneOffsetMs('America/New_York', 0) //=> -18000000
 */
export function zoneOffsetMs(timeZone: string, instant: Instant): number {
  if (timeZone === 'UTC' || Math.abs(instant) > MAX_JS_DATE_MS) return 0;
  const minutes = tzOffset(timeZone, new Date(instant));
  if (Number.isNaN(minutes)) throw new RangeError(`Unknown time zone: ${timeZone}`);
  const offsetMs = Math.round(minutes * 60_000);
  return offsetMs > 0 && offsetMs < HOUR_MS && isBehindUtc(timeZone, instant) ? -offsetMs : offsetMs;
}

/**
 * Moves the bounds of days to a zone: a UTC midnight becomes the start of that day there, any other instant stays. So a date without a
 * time is the same day in every zone. What it has moved it remembers, for a calendar has fewer days than a timeline has events.
 * @example dayBoundsIn('America/New_York')(0) //=> 18000000
 */
export function dayBoundsIn(timeZone: string): (instant: Instant) => Instant {
  if (timeZone === 'UTC') return (instant) => instant;
  const moved = new Map<Instant, Instant>();
  return (instant) => {
    if (instant % DAY_MS !== 0) return instant;
    const found = moved.get(instant) ?? startOfZoneDay(timeZone, instant / DAY_MS);
    moved.set(instant, found);
    return found;
  };
}

/**
 * Whether a zone's clocks show the time of day at an instant twice, at this instant and at another, because they are put back.
 * @example isRepeatedTime('America/New_York', Date.UTC(2024, 10, 3, 5)) //=> true
 */
export function isRepeatedTime(timeZone: string, instant: Instant): boolean {
  const before = zoneOffsetMs(timeZone, instant - CHANGE_REACH_MS);
  const after = zoneOffsetMs(timeZone, instant + CHANGE_REACH_MS);
  if (before <= after) return false;
  const isFirst = zoneOffsetMs(timeZone, instant) === before;
  const twin = isFirst ? instant + before - after : instant - before + after;
  return zoneOffsetMs(timeZone, twin) === (isFirst ? after : before);
}

/** The first instant after `start`, and not after `end`, at which the clocks of a zone are not set as at `start`; they must differ at `end`. */
export function offsetChange(timeZone: string, start: Instant, end: Instant): Instant {
  const offsetMs = zoneOffsetMs(timeZone, start);
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffsetMs(timeZone, middle) === offsetMs) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The day that a zone's calendar shows at an instant, as days from 1970-01-01.
 * @example zoneDayAt('America/New_York', 0) //=> -1
 */
export function zoneDayAt(timeZone: string, instant: Instant): number {
  return Math.floor((instant + zoneOffsetMs(timeZone, instant)) / DAY_MS);
}

/**
 * The instant at which a day, counted from 1970-01-01, starts in a zone; where the clocks skip midnight, the first moment after it.
 * @example startOfZoneDay('America/New_York', 0) //=> 18000000
 */
export function startOfZoneDay(timeZone: string, day: number): Instant {
  const midnight = day * DAY_MS;
  if (timeZone === 'UTC') return midnight;
  const before = zoneOffsetMs(timeZone, midnight - DAY_MS);
  const after = zoneOffsetMs(timeZone, midnight + DAY_MS);
  const first = midnight - Math.max(before, after);
  const second = midnight - Math.min(before, after);
  if (first === second || zoneOffsetMs(timeZone, first) === Math.max(before, after)) return first;
  // Toronto's clocks went from 23:30 to 00:30 in 1919: that day starts at the change.
  return zoneOffsetMs(timeZone, second - 1) === Math.min(before, after) ? second : offsetChange(timeZone, first, second - 1);
}
