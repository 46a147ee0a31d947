import type { TimelineEvent } from '../model/timeline.js';
import type { Span } from '../time/span.js';

/**
 * The outer bounds of an event as a span; an open or unknown end runs to `asOf`, an open or unknown start begins at its first known bound.
 *
 * @example
 * eventSpan(event, asOf) //=> { start: 1716508800000, end: 1716595200000 }
 */
export function eventSpan(event: TimelineEvent, asOf: number): Span {
  const { start, end } = event.date;
  const first = Number.isFinite(start.earliest) ? start.earliest : Number.isFinite(end.earliest) ? end.earliest : asOf;
  const last = Number.isFinite(end.latest) ? end.latest : Math.max(asOf, start.latest);
  return { start: first, end: Math.max(first, last) + 1 };
}

/**
 * The instant up to which open ends are drawn: the timeline's own `asOf`, or else the last bound that any event states.
 * Returns `undefined` where no event states a bound.
 */
export function horizonOf(timeline: { readonly asOf?: number; readonly events: readonly TimelineEvent[] }): number | undefined {
  if (timeline.asOf !== undefined) return timeline.asOf;
  let last = -Infinity;
  for (const { date } of timeline.events)
    for (const bound of [date.start.earliest, date.start.latest, date.end.earliest, date.end.latest]) if (Number.isFinite(bound) && bound > last) last = bound;
  return Number.isFinite(last) ? last : undefined;
}

/** The span that holds every event, or `undefined` without events. */
export function extentOf(timeline: { readonly asOf?: number; readonly events: readonly TimelineEvent[] }): Span | undefined {
  const asOf = horizonOf(timeline);
  if (asOf === undefined) return undefined;
  let start = Infinity;
  let end = -Infinity;
  for (const event of timeline.events) {
    const span = eventSpan(event, asOf);
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return start < end ? { start, end } : undefined;
}
