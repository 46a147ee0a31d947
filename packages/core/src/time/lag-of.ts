import { DAY_MS } from './civil-days.js';
import type { EventDate } from './event-date.js';
import { paddedBounds } from './padded-bounds.js';
import type { Instant } from './span.js';
import { hasTimeOfDay } from './span-in-zone.js';
import { zoneDayAt } from './zone-days.js';

/** How many calendar days lie from one date to another: at the least and at the most. Negative where the other lies before. */
export interface Lag {
  readonly least: number;
  readonly most: number;
  /** Whether one of the dates is approximate, so that the bounds are, too. */
  readonly isAbout: boolean;
  /** Whether one of the two lasted: then 0 says that they share time, else that they lie on one day. */
  readonly isShared: boolean;
}

/** `?` doubts a date without making it wider. */
const PADDING = { units: { '?': 0, '~': 1, '%': 2 } };

/** The first and last day of each end of a date. */
interface DayBounds {
  readonly start: readonly [first: number, last: number];
  readonly end: readonly [first: number, last: number];
}

/**
 * The lag from one date to another, by the bounds of both: from the end of the earlier to the start of the later, 0 where they share time.
 * Dates without a time are days everywhere; a time is on the day that `timeZone` (UTC by default) has then. An open end goes on; an end or start that is
 * not known may lie anywhere, so a bound may be infinite.
 *
 * @example
 * lagOf(parseEdtf('2024-05'), parseEdtf('2024-06-08')) //=> { least: 8, most: 38, isAbout: false, isShared: false }
 */
export function lagOf(from: EventDate, to: EventDate, timeZone = 'UTC'): Lag {
  const [a, b] = [daysOf(from, timeZone), daysOf(to, timeZone)];
  return {
    least: gap([a.start[1], a.end[1]], [b.start[0], b.end[0]]),
    most: gap([a.start[0], a.end[0]], [b.start[1], b.end[1]]),
    isAbout: from.isApproximate || to.isApproximate,
    isShared: hasLasted(from) || hasLasted(to),
  };
}

type Days = readonly [start: number, end: number];

/** Days between two stretches; 0 where they share a day. It grows as the second moves on or the first moves back, so its bounds are at theirs. */
function gap(a: Days, b: Days): number {
  const [after, before] = [b[0] - a[1], a[0] - b[1]];
  return after > 0 ? after : before > 0 ? -before : 0;
}

const hasLasted = ({ kind }: EventDate): boolean => kind === 'interval' || kind === 'allOf';

function daysOf(date: EventDate, timeZone: string): DayBounds {
  const { startDate = date.endDate ?? date, endDate = date.startDate ?? date } = date;
  const { start, end } = date.isApproximate ? paddedBounds(date, PADDING) : date;
  const dayIn = (of: EventDate, instant: Instant): number =>
    Number.isFinite(instant) && hasTimeOfDay(of) ? zoneDayAt(timeZone, instant) : Math.floor(instant / DAY_MS);
  // What is open goes on, and went on before.
  const first = start.kind === 'open' ? -Infinity : dayIn(startDate, start.latest);
  const last = end.kind === 'open' ? Infinity : dayIn(endDate, end.earliest);
  return { start: [dayIn(startDate, start.earliest), first], end: [last, dayIn(endDate, end.latest)] };
}
