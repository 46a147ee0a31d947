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
  const stated = isClosed ? [start.earliest, end.latest] : statedBounds(date);
  const first = Math.min(...stated);
  const last = Math.max(...stated, end.kind === 'open' ? asOf : first);
  return { start: first, end: last + 1 };
}

/**
 * The instant up to which open ends are drawn: the timeline's own `asOf`, or else the last bound that any event states.
 * Returns `undefined` where no event states a bound.
 */
export function horizonOf(timeline: DatedTimeline): Instant | undefined {
  if (timeline.asOf !== undefined) return timeline.asOf;
  let last = -Infinity;
  for (const { date } of timeline.events)
    for (const bound of [date.start.earliest, date.start.latest, date.end.earliest, date.end.latest]) if (Number.isFinite(bound) && bound > last) last = bound;
  return Number.isFinite(last) ? last : undefined;
}

/** The span that holds every event, when it happened and when it was reported, or `undefined` without events. */
export function extentOf(timeline: DatedTimeline): Span | undefined {
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
