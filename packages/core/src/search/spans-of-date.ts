import type { EventDate } from '../time/event-date.js';
import { membersOf } from '../time/members-of.js';
import type { Span } from '../time/span.js';

/** The stretches in which any part of a date may lie, by its outer bounds: one, or those of its members where they can be listed. An open side has no end. */
export function spansOfDate(date: EventDate): readonly Span[] {
  const { start, end } = date;
  const isClosed = Number.isFinite(start.earliest) && Number.isFinite(end.latest);
  return (isClosed && membersOf(date).spans) || [{ start: start.earliest, end: end.latest + 1 }];
}

/** Whether two stretches share time; their ends are excluded. */
export const isOverlapping = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
