import type { Span } from '@deedline/core';
import type { Figure } from './figure.js';

/** Where the record of a lane is complete, up to the day that the data are as of: in order, without overlap; empty where the data do not say. */
export function coverageOf({ timeline }: Figure, laneId: string): readonly Span[] {
  const until = timeline.asOf === undefined ? Infinity : timeline.asOf + 1;
  const spans = timeline.coverage.flatMap(({ lane, span }) =>
    lane === laneId && span.start < until ? { start: span.start, end: Math.min(span.end, until) } : [],
  );
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** What of `within` is covered by none of some spans, which are in order and do not overlap. */
export function gapsBetween(spans: readonly Span[], within: Span): readonly Span[] {
  const gaps: Span[] = [];
  let { start } = within;
  for (const span of spans) {
    if (span.start > start) gaps.push({ start, end: Math.min(span.start, within.end) });
    start = Math.max(start, span.end);
    if (start >= within.end) return gaps;
  }
  return [...gaps, { start, end: within.end }];
}
