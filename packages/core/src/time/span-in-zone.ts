import { DAY_MS } from './civil-days.js';
import type { EventDate } from './event-date.js';
import type { Instant, Span } from './span.js';

/** Whether a time of day was written; of an interval or a set, in any of its dates. */
export function hasTimeOfDay({ precision }: Pick<EventDate, 'precision'>): boolean {
  return precision === 'minute' || precision === 'second' || precision === 'millisecond';
}

/** Whether a date is one day, or a moment in it: its words tell all of it. */
export const isOneDay = ({ kind, start }: Pick<EventDate, 'kind' | 'start'>): boolean => kind === 'date' && start.latest - start.earliest < DAY_MS;

/** A span of days, stated without a time, in a zone: coverage, a first view, a follow window. `dayBound` is what `dayBoundsIn` gives for the zone. */
export const daysInZone = ({ start, end }: Span, dayBound: (instant: Instant) => Instant): Span => ({ start: dayBound(start), end: dayBound(end) });

/**
 * A span that was taken from a date, in a zone: its days are days there. An end with a time of day stays where it is, also at midnight.
 * `dayBound` is what `dayBoundsIn` gives for the zone.
 * @example spanInZone({ start: 0, end: 86400000 }, parseEdtf('1970-01-01'), dayBoundsIn('America/New_York')).start //=> 18000000
 */
export function spanInZone({ start, end }: Span, date: EventDate, dayBound: (instant: Instant) => Instant): Span {
  const { startDate = date.endDate ?? date, endDate = date.startDate ?? date } = date;
  return { start: hasTimeOfDay(startDate) ? start : dayBound(start), end: hasTimeOfDay(endDate) ? end : dayBound(end) };
}
