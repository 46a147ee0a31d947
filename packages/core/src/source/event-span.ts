import type { TimelineEvent } from '../model/timeline.js';
import type { EventDate } from '../time/event-date.js';
import type { Instant, Span } from '../time/span.js';

type Dated = Pick<TimelineEvent, 'date' | 'reported'>;
type DatedTimeline = { readonly asOf?: number; readonly events: readonly Dated[] };

/** Every bound that a date states; of a set with an open side those of its members, which the bounds of the set do not tell. */
function statedBounds({ start, end, members = [] }: EventDate): readonly Instant[] {
  const ends = [start, end, ...members.flatMap((member) => [member.start, member.end])];
  return ends.flatMap(({ earliest, latest }) => [earliest, latest]).filter(Number.isFinite);
}

/**
 * The outer bounds of an event's date as a span, always finite: an open end runs to `asOf`, or to the last bound that is stated, where that is
 * later; an unknown end lies at the last bound that is stated; an open or unknown start at the first one.
 *
 * @example
 * eventSpan(event, asOf) //=> { start: 1716508800000, end: 1716595200000 }
 */
export function eventSpan({ date }: Pick<TimelineEvent, 'date'>, asOf: Instant): Span {
  const { start, end } = date;
  const isClosed = Number.isFinite(start.earliest) && Number.isFinite(end.latest);
  if (isClosed && end.kind !== 'open') return { start: Math.min(start.earliest, end.latest), end: Math.max(start.earliest, end.latest) + 1 };
  const stated = isClosed ? [start.earliest, end.latest] : statedBounds(date);
  const first = Math.min(...stated);
  const last = Math.max(...stated, end.kind === 'open' ? asOf : first);
  return { start: first, end: last + 1 };
}

/** The last bound that a date states on its own, or -Infinity. */
export function lastBoundOf({ start, end }: EventDate): Instant {
  let last = -Infinity;
  for (const bound of [start.earliest, start.latest, end.earliest, end.latest]) if (bound > last && bound < Infinity) last = bound;
  return last;
}

/** What was found of all events of a list while it was made. */
export interface ListBounds {
  /** The last bound that any date states; -Infinity without one. */
  readonly last: Instant;
  /** The `asOf` that `extent` was found for. */
  readonly asOf: Instant | undefined;
  readonly extent: Span | undefined;
}

const known = new WeakMap<readonly Dated[], ListBounds>();

/** Notes the bounds of a list of events that is never changed, so that nobody has to go through it again. */
export const keepBounds = (events: readonly Dated[], bounds: ListBounds): void => void known.set(events, bounds);

/**
 * The instant up to which open ends are drawn: the timeline's own `asOf`, or else the last bound that any event states.
 * Returns `undefined` where no event states a bound.
 */
export function horizonOf({ asOf, events }: DatedTimeline): Instant | undefined {
  if (asOf !== undefined) return asOf;
  let last = known.get(events)?.last;
  if (last === undefined) {
    last = -Infinity;
    for (const { date } of events) last = Math.max(last, lastBoundOf(date));
  }
  return Number.isFinite(last) ? last : undefined;
}

/** The span that holds every event, when it happened and when it was reported, or `undefined` without events. */
export function extentOf(timeline: DatedTimeline): Span | undefined {
  const bounds = known.get(timeline.events);
  if (bounds && bounds.asOf === timeline.asOf) return bounds.extent;
  const asOf = horizonOf(timeline);
  if (asOf === undefined) return undefined;
  let start = Infinity;
  let end = -Infinity;
  for (const { date, reported } of timeline.events)
    for (const each of reported ? [date, reported] : [date]) {
      const span = eventSpan({ date: each }, asOf);
      if (span.start < start) start = span.start;
      if (span.end > end) end = span.end;
    }
  return start < end ? { start, end } : undefined;
}
