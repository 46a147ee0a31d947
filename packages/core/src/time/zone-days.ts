import { tzOffset } from '@date-fns/tz';
import { DAY_MS, MAX_JS_DATE_MS } from './civil-days.js';
import type { Instant } from './span.js';

/**
 * How far the clocks of an IANA zone are ahead of UTC at an instant, in milliseconds; 0 beyond a JS `Date`.
 * Throws a `RangeError` for a zone that is not known.
 * @example zoneOffsetMs('America/New_York', 0) //=> -18000000
 */
export function zoneOffsetMs(timeZone: string, instant: Instant): number {
  if (timeZone === 'UTC' || Math.abs(instant) > MAX_JS_DATE_MS) return 0;
  const minutes = tzOffset(timeZone, new Date(instant));
  if (Number.isNaN(minutes)) throw new RangeError(`Unknown time zone: ${timeZone}`);
  return Math.round(minutes * 60_000);
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
  return second;
}
