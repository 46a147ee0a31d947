import type { Instant, Span } from '@deedline/core';
import { clamp, instantAt, isSameAxis, lengthOf, pxOf, spanBetween, within, type AxisView } from './axis-view.js';
import { CLICK_PX, distancePx, type AxisPoint, type GestureInput } from './pointer-inputs.js';

/** What of the lens is under a pointer. */
export type LensPart = 'start' | 'end' | 'body' | 'beside';

/** No part of the lens is a smaller target, in CSS pixels. */
const TARGET_PX = 24;
/** Drawn no narrower than this, in CSS pixels. */
const LEAST_PX = 3;

export type LensGesture =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly id: number; readonly from: AxisPoint; readonly part: LensPart }
  /** `from` and `base` are where the pointer and the viewport were when the drag began; `view` is how the last step left them. */
  | {
      readonly kind: 'drag';
      readonly id: number;
      readonly part: LensPart;
      readonly fromPx: number;
      readonly atPx: number;
      readonly base: Span;
      readonly before: Span;
      readonly view: AxisView;
    };

export const RESTS: LensGesture = { kind: 'idle' };

export interface LensStep {
  readonly gesture: LensGesture;
  /** What to show now. */
  readonly span?: Span;
  /** The movement is over. */
  readonly isOver?: true;
}

/** Where the lens is drawn on its strip, in pixels. `view` is that of the viewport; the strip shows `widest`. */
export function lensPx(view: AxisView): { readonly fromPx: number; readonly toPx: number } {
  const strip = stripOf(view);
  const fromPx = clamp(pxOf(strip, view.viewport.start), view.startPx, view.endPx - LEAST_PX);
  return { fromPx, toPx: clamp(pxOf(strip, view.viewport.end), fromPx + LEAST_PX, view.endPx) };
}

/**
 * The part of the lens at a pixel of the strip. An edge is grabbed up to 12 px inside and 24 px in all, those at an end of the strip inside.
 * Of a lens too narrow for that, a finger has the body in the middle and the edges beside it; a mouse can point at what it sees.
 */
export function lensPartAt(view: AxisView, px: number, { isTouch }: { readonly isTouch: boolean }): LensPart {
  const { fromPx, toPx } = lensPx(view);
  const widthPx = toPx - fromPx;
  const middle = (fromPx + toPx) / 2;
  const isFine = !isTouch && widthPx >= TARGET_PX / 2;
  const halfBody = isFine ? widthPx / 2 - Math.min(TARGET_PX / 2, widthPx / 4) : Math.max(TARGET_PX, widthPx - TARGET_PX) / 2;
  const isWide = widthPx >= 3 * TARGET_PX;
  const start = isWide ? Math.max(middle - halfBody, view.startPx + TARGET_PX) : middle - halfBody;
  const end = isWide ? Math.min(middle + halfBody, view.endPx - TARGET_PX) : middle + halfBody;
  if (px >= start && px <= end) return 'body';
  if (px < start) return px >= start - TARGET_PX ? 'start' : 'beside';
  return px <= end + TARGET_PX ? 'end' : 'beside';
}

/** One step of a gesture on the overview strip. Pure, as `stepPlot`; of several pointers only the first counts. */
export function stepLens(gesture: LensGesture, input: GestureInput, view: AxisView): LensStep {
  if (input.kind === 'escape') return gesture.kind === 'drag' ? { gesture: RESTS, span: gesture.before, isOver: true } : { gesture };
  if (input.kind === 'press') {
    if (gesture.kind !== 'idle') return { gesture };
    return { gesture: { kind: 'pressed', id: input.id, from: input.at, part: lensPartAt(view, input.at.alongPx, input) } };
  }
  if (gesture.kind === 'idle' || gesture.id !== input.id) return { gesture };
  if (input.kind === 'move') return moveLens(gesture, input.at, view);
  if (gesture.kind === 'drag') return { gesture: RESTS, isOver: true };
  return input.kind === 'release' ? clickLens(gesture.from.alongPx, view) : { gesture: RESTS };
}

/** A click beside the lens moves it there as it is. */
function clickLens(px: number, view: AxisView): LensStep {
  const { fromPx, toPx } = lensPx(view);
  if (px >= fromPx && px <= toPx) return { gesture: RESTS };
  const length = lengthOf(view.viewport);
  return { gesture: RESTS, span: within(view, instantAt(stripOf(view), px) - length / 2, length), isOver: true };
}

function moveLens(gesture: Exclude<LensGesture, { kind: 'idle' }>, at: AxisPoint, view: AxisView): LensStep {
  const { id, part } = gesture;
  if (gesture.kind === 'pressed') {
    if (distancePx(gesture.from, at) < CLICK_PX) return { gesture };
    const { viewport } = view;
    return moveLens({ kind: 'drag', id, part, fromPx: gesture.from.alongPx, atPx: at.alongPx, base: viewport, before: viewport, view }, at, view);
  }
  const isSame = isSameAxis(gesture.view, view);
  const fromPx = isSame ? gesture.fromPx : gesture.atPx;
  const base = isSame ? gesture.base : view.viewport;
  const span = dragged(part, { fromPx, toPx: at.alongPx, base, view });
  return { gesture: { ...gesture, fromPx, base, atPx: at.alongPx, view: { ...view, viewport: span } }, span };
}

interface Drag {
  readonly fromPx: number;
  readonly toPx: number;
  readonly base: Span;
  readonly view: AxisView;
}

function dragged(part: LensPart, { fromPx, toPx, base, view }: Drag): Span {
  const strip = stripOf(view);
  const { widest } = view;
  const shift = instantAt(strip, toPx) - instantAt(strip, fromPx);
  const shortest = Math.min(view.minimumMs, lengthOf(base));
  const inside = (px: number): Instant => clamp(instantAt(strip, px), widest.start, widest.end);
  switch (part) {
    case 'body':
      return within(view, base.start + shift, lengthOf(base));
    case 'start':
      return { start: clamp(base.start + shift, widest.start, base.end - shortest), end: base.end };
    case 'end':
      return { start: base.start, end: clamp(base.end + shift, base.start + shortest, widest.end) };
    case 'beside':
      return spanBetween(view, inside(fromPx), inside(toPx));
  }
}

/** The strip as an axis of its own: it shows all that may be shown. */
const stripOf = (view: AxisView): AxisView => ({ ...view, viewport: view.widest });
