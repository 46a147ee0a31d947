import type { DateNames } from './date-names.js';
import type { EventDate } from './event-date.js';
import { hasTimeOfDay } from './span-in-zone.js';
import { isPlainDate, nameOfDate } from './words-of-date.js';

function maybeTimesOfDay(start: EventDate, end: EventDate, names: DateNames): string | undefined {
  const { words } = names;
  const { isLocalTime } = start;
  if (end.isLocalTime !== isLocalTime) return undefined;
  const [from, to] = [start.start.earliest, end.start.earliest];
  const day = names.dayOf(from, isLocalTime);
  if (day !== names.dayOf(to, isLocalTime)) return undefined;
  const last = names.time(to, { isLocalTime, hasZone: true });
  return words.timesOfDay(day, names.time(from, { isLocalTime, hasZone: false }), isLocalTime ? words.zoneNotGiven(last) : last);
}

function closed(start: EventDate, end: EventDate, names: DateNames): string {
  const { words } = names;
  const isPlain = isPlainDate(start) && isPlainDate(end);
  if (isPlain && hasTimeOfDay(start) && hasTimeOfDay(end)) {
    const times = maybeTimesOfDay(start, end, names);
    if (times !== undefined) return times;
  }
  if (start.edtf === end.edtf) return start.precision === 'day' && isPlain ? words.onDay(nameOfDate(start, names)) : words.within(nameOfDate(start, names));
  if (isPlain && start.precision === end.precision && (start.precision === 'day' || start.precision === 'month')) {
    return words.fromTo(...names.pair(start.precision, start.start.earliest, end.start.earliest));
  }
  return words.fromTo(nameOfDate(start, names), nameOfDate(end, names));
}

/** An interval in words; what its ends share is said once. */
export function phraseOfInterval({ start, end, startDate, endDate }: EventDate, names: DateNames): string {
  const { words } = names;
  if (startDate && endDate) return closed(startDate, endDate, names);
  if (startDate) return end.kind === 'open' ? words.since(nameOfDate(startDate, names)) : words.endNotKnown(nameOfDate(startDate, names));
  const last = endDate ? nameOfDate(endDate, names) : '';
  return start.kind === 'open' ? words.until(last) : words.startNotKnown(last);
}
