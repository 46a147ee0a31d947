import { civilFromDays, DAY_MS } from './civil-days.js';
import type { DatePrecision, EventDate } from './event-date.js';

const COARSE_TO_FINE: readonly DatePrecision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
];

/** The finest precision among dates. */
export function finestOf(dates: readonly EventDate[]): DatePrecision {
  let finest = 0;
  for (const { precision } of dates) finest = Math.max(finest, COARSE_TO_FINE.indexOf(precision));
  return COARSE_TO_FINE[finest] ?? 'year';
}

function yearText(instant: number): string {
  return String(civilFromDays(Math.floor(instant / DAY_MS)).year);
}

/** The first year of a date with a known start, as text. */
export function firstYearOf(date: EventDate): string {
  return date.minYear ?? yearText(date.start.earliest);
}

/** The last year of a date with a known end, as text. */
export function lastYearOf(date: EventDate): string {
  return date.maxYear ?? yearText(date.end.latest);
}

/** The flags that a date of several dates takes from them. */
export function flagsOf(dates: readonly EventDate[]): Pick<EventDate, 'isUncertain' | 'isApproximate' | 'isLocalTime'> {
  return {
    isUncertain: dates.some((date) => date.isUncertain),
    isApproximate: dates.some((date) => date.isApproximate),
    isLocalTime: dates.some((date) => date.isLocalTime),
  };
}
