import type { EventDate } from './event-date.js';

/** How one date lies to another, as far as it is certain. */
export type DateOrder = 'before' | 'after' | 'overlaps' | 'unknown';

/** The stretch that a date surely covers, `from` to `to`; for a moment whose place is not known `from` is after `to`. */
interface Core {
  readonly from: number;
  readonly to: number;
}

function coreOf({ kind, start, end }: EventDate): Core {
  if (kind === 'oneOf' || kind === 'date') return { from: start.latest, to: end.earliest };
  return { from: start.kind === 'open' ? -Infinity : start.latest, to: end.kind === 'open' ? Infinity : end.earliest };
}

function surelyOverlap(a: EventDate, b: EventDate): boolean {
  if (a.kind === 'allOf') return a.members?.some((member) => surelyOverlap(member, b)) ?? false;
  if (b.kind === 'allOf') return surelyOverlap(b, a);
  const [one, other] = [coreOf(a), coreOf(b)];
  return one.from <= other.to && other.from <= one.to;
}

/**
 * The certain order of two dates, by their bounds:
 * - `before`: every moment that the first may have lies before every moment that the second may have; `after` the other way round;
 * - `overlaps`: they share time whatever their true moments are: a moment that may only lie within the sure core of an interval, two
 *   intervals whose sure cores hold each other's start, a member of `{all of}` that does so, or two equal instants to the millisecond;
 * - `unknown`: anything else. So two deeds of the same day, or of "May" and "24 May", are `unknown`: which came first is not told.
 *
 * An open end goes on, so it counts as endless; an unknown end may lie anywhere after the start. Qualifiers do not count.
 * @example compareDates(parseEdtf('2024-05'), parseEdtf('2024-05-24')) //=> 'unknown'
 */
export function compareDates(a: EventDate, b: EventDate): DateOrder {
  if (a.end.latest < b.start.earliest) return 'before';
  if (b.end.latest < a.start.earliest) return 'after';
  return surelyOverlap(a, b) ? 'overlaps' : 'unknown';
}
