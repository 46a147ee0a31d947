import type { Span } from '@deedline/core';
import type { AxisView } from './axis-view.js';
import { lensPartAt, lensPx, RESTS, stepLens, type LensGesture } from './lens-gesture.js';
import { localPoint } from './local-point.js';
import { followPointers, type AxisPoint, type GestureInput } from './pointer-inputs.js';

export interface LensHost {
  readonly widest: Span;
  /** What is shown now, or was asked for last. */
  readonly viewport: Span;
  readonly minimumMs: number;
  readonly widthPx: number;
  /** May be called many times a frame. */
  onViewport(span: Span): void;
  /** Once, at the end of a movement. */
  onSettled(): void;
}

/**
 * The viewport as a lens over the overview strip: drag it, drag its edges, click beside it, or draw a new one there. On an element as wide as
 * the strip, whose `.shown` child is the lens; what is under the pointer stands in its `data-part`, for the cursor.
 */
export class Lens {
  readonly #strip: HTMLElement;
  readonly #host: () => LensHost | undefined;
  readonly #unfollow: () => void;
  #gesture: LensGesture = RESTS;

  constructor(strip: HTMLElement, host: () => LensHost | undefined) {
    this.#strip = strip;
    this.#host = host;
    strip.addEventListener('pointermove', this.#onHover);
    this.#unfollow = followPointers(strip, {
      pointOf: (pointer) => this.#pointOf(pointer),
      onInput: (input) => this.#step(input),
      isBusy: () => this.#gesture.kind === 'drag',
    });
  }

  /** Draws the lens where the viewport is. */
  sync(): void {
    const view = viewOf(this.#host());
    const shown = this.#strip.querySelector<HTMLElement>('.shown');
    if (!view || !shown) return;
    const { fromPx, toPx } = lensPx(view);
    shown.style.setProperty('left', `${fromPx}px`);
    shown.style.setProperty('width', `${toPx - fromPx}px`);
  }

  disconnect(): void {
    this.#strip.removeEventListener('pointermove', this.#onHover);
    this.#unfollow();
    this.#gesture = RESTS;
  }

  #pointOf(pointer: PointerEvent): AxisPoint {
    const { x, y } = localPoint(this.#strip, pointer);
    return { alongPx: x, acrossPx: y };
  }

  #step(input: GestureInput): void {
    const host = this.#host();
    const view = viewOf(host);
    if (!host || !view) {
      this.#gesture = RESTS;
      return;
    }
    const { gesture, span, isOver } = stepLens(this.#gesture, input, view);
    this.#gesture = gesture;
    if (gesture.kind !== 'idle') this.#strip.dataset['part'] = gesture.part;
    if (span) host.onViewport(span);
    if (isOver) host.onSettled();
  }

  readonly #onHover = (pointer: PointerEvent): void => {
    const view = viewOf(this.#host());
    if (view && this.#gesture.kind === 'idle') this.#strip.dataset['part'] = lensPartAt(view, this.#pointOf(pointer).alongPx, { isTouch: false });
  };
}

function viewOf(host: LensHost | undefined): AxisView | undefined {
  if (!host || host.widthPx < 2) return undefined;
  const { widthPx, viewport, widest, minimumMs } = host;
  return { startPx: 0, endPx: widthPx, viewport, widest, minimumMs };
}
