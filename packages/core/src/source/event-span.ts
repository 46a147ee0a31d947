import type { TimelineEvent } from '../model/timeline.js';
import type { Span } from '../time/span.js';

/**
 * The outer bounds of an event as a span, always finite: an open or unknown end runs to `asOf`, an open or unknown start begins at the first
 * bound that is stated.
 *
 * @example
 * eventSpan(event, asOf) //=> { start: 1716508800000, end: 1716595200000 }
 */
export function eventSpan({ date: { start, end } }: TimelineEvent, asOf: number): Span {
  const stated = [start.earliest, start.latest, end.earliest, end.latest].filter(Number.isFinite);
  const first = Number.isFinite(start.earliest) ? start.earliest : Math.min(asOf, ...stated);
  const last = Number.isFinite(end.latest) ? end.latest : Math.max(asOf, ...stated);
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
