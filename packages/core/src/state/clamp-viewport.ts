import { DAY_MS } from '../time/civil-days.js';
import type { Span } from '../time/span.js';

/** The shortest stretch of time a viewport may show, in milliseconds: single milliseconds lie apart. */
export const MIN_VIEWPORT_MS = 10;
/** A viewport shows at least as many steps of a 64-bit number: far from 1970 they are longer than a millisecond. */
const MIN_STEPS = 2 ** 10;

/** The shortest viewport over data of an extent, in milliseconds; wherever `clampViewport` may put it, 64-bit numbers are fine enough for it. */
export function shortestViewportMs(extent: Span): number {
  const { start, end } = widestViewport(extent);
  const farthest = Math.max(Math.abs(start), Math.abs(end), 1);
  return Math.max(MIN_VIEWPORT_MS, MIN_STEPS * 2 ** (Math.floor(Math.log2(farthest)) - 52));
}

/** How far beyond the data a viewport may reach, as a share of the data's extent. */
const MARGIN = 0.04;

/** The widest viewport: the extent with a margin, and at least a day for a single instant. */
export function widestViewport(extent: Span): Span {
  const margin = Math.max((extent.end - extent.start) * MARGIN, DAY_MS / 2);
  return { start: extent.start - margin, end: extent.end + margin };
}

/** Moves and, where it is too long or too short, resizes a viewport about its middle so that it lies within the data. NaN gives the widest viewport. */
export function clampViewport(viewport: Span, extent: Span): Span {
  const widest = widestViewport(extent);
  const longest = widest.end - widest.start;
  const asked = viewport.end - viewport.start;
  if (!Number.isFinite(viewport.start) || !Number.isFinite(asked)) return widest;
  if (asked >= longest) return widest;
  const length = Math.max(asked, shortestViewportMs(extent));
  const middle = viewport.start + asked / 2;
  const start = Math.min(Math.max(length === asked ? viewport.start : middle - length / 2, widest.start), widest.end - length);
  return { start, end: start + length };
}
