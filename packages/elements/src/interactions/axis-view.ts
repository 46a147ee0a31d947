import type { Instant, Span } from '@deedline/core';

/** A time axis on the screen: where it begins and ends, in its element's CSS pixels, what it shows, and how much and how little it may show. */
export interface AxisView {
  readonly startPx: number;
  readonly endPx: number;
  readonly viewport: Span;
  readonly widest: Span;
  readonly minimumMs: number;
}

export const lengthOf = ({ start, end }: Span): number => end - start;

export const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The instant drawn at a pixel of the axis, and beyond its ends. */
export function instantAt({ startPx, endPx, viewport }: AxisView, px: number): Instant {
  return viewport.start + ((px - startPx) / (endPx - startPx)) * lengthOf(viewport);
}

/** The pixel at which an instant is drawn, in view or not. */
export function pxOf({ startPx, endPx, viewport }: AxisView, instant: Instant): number {
  return startPx + ((instant - viewport.start) / lengthOf(viewport)) * (endPx - startPx);
}

/** The viewport of a length that draws an instant at a pixel, or the nearest that is permitted; too long or short, the instant keeps its pixel. */
export function placeInstant(view: AxisView, place: { readonly instant: Instant; readonly px: number; readonly lengthMs: number }): Span {
  const { startPx, endPx, widest, minimumMs } = view;
  if (!(place.lengthMs < lengthOf(widest))) return widest;
  const length = Math.min(Math.max(place.lengthMs, minimumMs), lengthOf(widest));
  const start = place.instant - ((place.px - startPx) / (endPx - startPx)) * length;
  return within(view, start, length);
}

/** Zooms by a factor, 2 to show half as much; the instant at a pixel keeps it. A pixel beside the axis stands for the nearer end. */
export function zoomAbout(view: AxisView, anyPx: number, factor: number): Span {
  const px = clamp(anyPx, view.startPx, view.endPx);
  return placeInstant(view, { instant: instantAt(view, px), px, lengthMs: lengthOf(view.viewport) / factor });
}

/** Moves the viewport by pixels of the axis, positive to later, as far as it may go. */
export function panBy(view: AxisView, px: number): Span {
  const { viewport, startPx, endPx } = view;
  return within(view, viewport.start + (px / (endPx - startPx)) * lengthOf(viewport), lengthOf(viewport));
}

/** The span between two instants in either order, made longer about its middle where it is too short. */
export function spanBetween(view: AxisView, one: Instant, other: Instant): Span {
  const asked = Math.abs(one - other);
  const length = Math.min(Math.max(asked, view.minimumMs), lengthOf(view.widest));
  return within(view, length === asked ? Math.min(one, other) : (one + other) / 2 - length / 2, length);
}

/** A span of a length that is not too long, moved to where it may be. */
export function within({ widest }: AxisView, start: Instant, length: number): Span {
  const from = clamp(start, widest.start, Math.max(widest.start, widest.end - length));
  return { start: from, end: Math.min(from + length, widest.end) };
}

/** Whether two views draw the same instants at the same pixels, to a pixel. */
export function isSameAxis(a: AxisView, b: AxisView): boolean {
  const toleranceMs = lengthOf(b.viewport) / (b.endPx - b.startPx);
  return (
    a.startPx === b.startPx &&
    a.endPx === b.endPx &&
    a.widest.start === b.widest.start &&
    a.widest.end === b.widest.end &&
    Math.abs(a.viewport.start - b.viewport.start) <= toleranceMs &&
    Math.abs(a.viewport.end - b.viewport.end) <= toleranceMs
  );
}
