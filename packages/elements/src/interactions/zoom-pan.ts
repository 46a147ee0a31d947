import type { Span } from '@deedline/core';
import { panBy, zoomAbout, type AxisView } from './axis-view.js';
import { localPoint } from './local-point.js';
import { brushPx, IDLE, isBusy, stepPlot, type PlotGesture } from './plot-gesture.js';
import { followPointers, type AxisPoint, type GestureInput } from './pointer-inputs.js';
import { readWheel } from './read-wheel.js';

/** A wheel has no end: the view rests when it has been still for so long. */
const WHEEL_RESTS_MS = 160;

export interface ZoomPanHost {
  /** What may be shown at most. */
  readonly widest: Span;
  /** What is shown now, or was asked for last. */
  readonly viewport: Span;
  readonly minimumMs: number;
  /** Where the time axis begins and ends in the plot element, in CSS pixels, and its direction. */
  readonly plot: { readonly startPx: number; readonly endPx: number; readonly isVertical: boolean };
  /** Whether a wheel without Ctrl zooms. */
  readonly isWheelZoom: boolean;
  /** May be called many times a frame. */
  onViewport(span: Span): void;
  /** Once, at the end of a movement. */
  onSettled(): void;
}

/**
 * Drag, brush, pinch, double click, double tap and wheel on the element that holds the plot. Holds nothing but the gesture: each step asks the
 * host for what is shown. The page keeps its scroll: a plain wheel and one finger are left alone.
 */
export class ZoomPan {
  readonly #element: HTMLElement;
  readonly #host: () => ZoomPanHost | undefined;
  readonly #listening = new AbortController();
  readonly #unfollow: () => void;
  #gesture: PlotGesture = IDLE;
  #brush: HTMLElement | undefined;
  #resting = 0;
  /** The last press became a movement, and the click that follows is none. */
  #hasMoved = false;
  #isTouch = false;

  constructor(element: HTMLElement, host: () => ZoomPanHost | undefined) {
    this.#element = element;
    this.#host = host;
    const { signal } = this.#listening;
    element.addEventListener('pointerdown', this.#onPress, { signal });
    this.#unfollow = followPointers(element, {
      pointOf: (pointer) => this.#pointOf(pointer),
      onInput: (input) => this.#step(input),
      isBusy: () => isBusy(this.#gesture),
    });
    element.addEventListener('mousedown', onMouseDown, { signal });
    element.addEventListener('click', this.#onClick, { signal, capture: true });
    element.addEventListener('dblclick', this.#onDoubleClick, { signal });
    element.addEventListener('wheel', this.#onWheel, { signal, passive: false });
    element.addEventListener('touchstart', this.#onTouchStart, { signal, passive: true });
    element.addEventListener('touchmove', this.#onTouchMove, { signal, passive: false });
  }

  /** After an update of the figure: puts the brush where its time is now. */
  sync(): void {
    const view = viewOf(this.#host());
    this.#drawBrush(view && brushPx(this.#gesture, view));
  }

  disconnect(): void {
    this.#listening.abort();
    this.#unfollow();
    clearTimeout(this.#resting);
    this.#gesture = IDLE;
    this.#drawBrush(undefined);
  }

  #pointOf(pointer: MouseEvent): AxisPoint | undefined {
    const host = this.#host();
    if (!host) return undefined;
    const { x, y } = localPoint(this.#element, pointer);
    return host.plot.isVertical ? { alongPx: y, acrossPx: x } : { alongPx: x, acrossPx: y };
  }

  #step(input: GestureInput): void {
    const host = this.#host();
    const view = viewOf(host);
    if (!host || !view) {
      this.#gesture = IDLE;
      this.#drawBrush(undefined);
      return;
    }
    const { gesture, span, isOver } = stepPlot(this.#gesture, input, view);
    this.#gesture = gesture;
    this.#drawBrush(brushPx(gesture, view));
    if (span) host.onViewport(span);
    if (!isOver) return;
    this.#hasMoved = true;
    this.#settle(host);
  }

  #settle(host: ZoomPanHost | undefined): void {
    clearTimeout(this.#resting);
    host?.onSettled();
  }

  readonly #onPress = ({ pointerType }: PointerEvent): void => {
    this.#hasMoved = false;
    this.#isTouch = pointerType === 'touch';
  };

  readonly #onClick = (click: MouseEvent): void => {
    // A click without a pointer, by a key or assistive technology, ends no drag.
    if (this.#hasMoved && click.detail > 0) click.stopImmediatePropagation();
  };

  readonly #onDoubleClick = (click: MouseEvent): void => {
    const host = this.#host();
    const view = viewOf(host);
    const at = this.#pointOf(click);
    // Of a finger the gesture itself tells a double tap: not every browser makes it a double click.
    if (!host || !view || !at || click.ctrlKey || this.#isTouch) return;
    click.preventDefault();
    host.onViewport(zoomAbout(view, at.alongPx, click.shiftKey ? 0.5 : 2));
    this.#settle(host);
  };

  readonly #onWheel = (wheel: WheelEvent): void => {
    const host = this.#host();
    const view = viewOf(host);
    const at = this.#pointOf(wheel);
    // A wheel that cannot be kept from the page has begun to scroll it.
    if (!host || !view || !at || !wheel.cancelable) return;
    const request = readWheel(wheel, { isVertical: host.plot.isVertical, isWheelZoom: host.isWheelZoom });
    if (!request) return;
    const span = request.kind === 'zoom' ? zoomAbout(view, at.alongPx, request.factor) : panBy(view, request.px);
    // At its end a figure that is panned hands the wheel on to the page, as anything that scrolls does.
    if (request.kind === 'pan' && span.start === view.viewport.start) return;
    wheel.preventDefault();
    host.onViewport(span);
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#settle(this.#host()), WHEEL_RESTS_MS);
  };

  /** An element keeps the touches that began on it, even out of the page, where a button goes whose event is zoomed out of view. */
  readonly #onTouchStart = ({ target }: TouchEvent): void =>
    target?.addEventListener('touchmove', this.#onTouchMove as EventListener, { signal: this.#listening.signal, passive: false });

  /** Two fingers are the figure's: the page neither scrolls nor zooms. */
  readonly #onTouchMove = (touch: TouchEvent): void => {
    if (isBusy(this.#gesture) && touch.cancelable) touch.preventDefault();
  };

  #drawBrush(drawn: { readonly fromPx: number; readonly toPx: number } | undefined): void {
    if (!drawn) {
      this.#brush?.remove();
      this.#brush = undefined;
      return;
    }
    if (!this.#brush) {
      this.#brush = document.createElement('div');
      this.#brush.className = 'brush';
      this.#brush.setAttribute('aria-hidden', 'true');
      this.#element.append(this.#brush);
    }
    const [start, length] = this.#host()?.plot.isVertical ? ['top', 'height'] : ['left', 'width'];
    this.#brush.style.setProperty(start!, `${drawn.fromPx}px`);
    this.#brush.style.setProperty(length!, `${drawn.toPx - drawn.fromPx}px`);
  }
}

/** Shift with a press would select the text of the page up to here. */
function onMouseDown(mouse: MouseEvent): void {
  if (mouse.shiftKey) mouse.preventDefault();
}

function viewOf(host: ZoomPanHost | undefined): AxisView | undefined {
  if (!host || !(host.plot.endPx > host.plot.startPx)) return undefined;
  const { plot, viewport, widest, minimumMs } = host;
  return { startPx: plot.startPx, endPx: plot.endPx, viewport, widest, minimumMs };
}
