import type { Instant, Span } from '@deedline/core';

/** Maps time to pixels along the time axis, linearly. */
export interface TimeScale {
  readonly viewport: Span;
  readonly startPx: number;
  readonly endPx: number;
  readonly pxPerMs: number;
  timeToPx(instant: Instant): number;
  pxToTime(px: number): Instant;
}

/**
 * A linear scale from a viewport to the pixels between `startPx` and `endPx`. Outside the viewport it goes on; infinite instants give infinite pixels.
 *
 * @example
 * createTimeScale({ start: 0, end: 1000 }, 0, 500).timeToPx(100) //=> 50
 */
export function createTimeScale(viewport: Span, startPx: number, endPx: number): TimeScale {
  const pxPerMs = (endPx - startPx) / (viewport.end - viewport.start);
  return {
    viewport,
    startPx,
    endPx,
    pxPerMs,
    timeToPx: (instant) => startPx + (instant - viewport.start) * pxPerMs,
    pxToTime: (px) => viewport.start + (px - startPx) / pxPerMs,
  };
}
