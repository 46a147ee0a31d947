import { civilFromDays, DAY_MS, MAX_JS_DATE_MS } from './civil-days.js';
import type { DatePrecision, EventDate } from './event-date.js';
import type { Instant } from './span.js';

const COARSE_TO_FINE: readonly DatePrecision[] = ['year', 'season', 'month', 'day', 'minute', 'second', 'millisecond'];

function yearText(instant: Instant, daysLater: number): string {
  const day = instant / DAY_MS + daysLater;
  // Where milliseconds are not exact any more, a midnight may come out a little before itself.
  return String(civilFromDays(Number.isSafeInteger(instant) ? Math.floor(day) : Math.round(day)).year);
}

/** The first and last year as text, where a bound that is known lies beyond a JS `Date`. */
export function yearsBeyond(earliest: Instant, latest: Instant): Pick<EventDate, 'minYear' | 'maxYear'> {
  const isBeyond = (bound: Instant): boolean => Number.isFinite(bound) && Math.abs(bound) > MAX_JS_DATE_MS;
  if (!isBeyond(earliest) && !isBeyond(latest)) return {};
  return {
    ...(earliest > -Infinity && { minYear: yearText(earliest, 0) }),
    ...(latest < Infinity && { maxYear: yearText(latest + 1, -1) }),
  };
}

/** What a date made of several dates takes from them: the finest precision, and every flag that one of them has. */
export function flagsOf(dates: readonly EventDate[]): Pick<EventDate, 'precision' | 'isUncertain' | 'isApproximate' | 'isLocalTime'> {
  const finest = Math.max(...dates.map(({ precision }) => COARSE_TO_FINE.indexOf(precision)));
  return {
    precision: COARSE_TO_FINE[finest] as DatePrecision,
    isUncertain: dates.some((date) => date.isUncertain),
    isApproximate: dates.some((date) => date.isApproximate),
    isLocalTime: dates.some((date) => date.isLocalTime),
  };
}
