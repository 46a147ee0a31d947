import type { Span } from '@deedline/core';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';

export interface ZoomPanHost {
  /** What may be shown at most. */
  readonly widest: Span;
  readonly viewport: Span;
  readonly minimumMs: number;
  /** Where the time axis begins and ends in the plot element, in CSS pixels, and its direction. */
  readonly plot: { readonly startPx: number; readonly endPx: number; readonly isVertical: boolean };
  /** Whether a wheel without Ctrl zooms. */
  readonly isWheelZoom: boolean;
  onViewport(span: Span): void;
  onSettled(): void;
}

/**
 * Drag, Ctrl or Cmd with wheel, pinch and double click, by d3-zoom, on the element that holds the plot.
 * The page keeps its scroll: a plain wheel and one finger are left alone.
 */
export class ZoomPan {
  readonly #element: HTMLElement;
  readonly #host: () => ZoomPanHost | undefined;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  #isSyncing = false;

  constructor(element: HTMLElement, host: () => ZoomPanHost | undefined) {
    this.#element = element;
    this.#host = host;
    this.#zoom = zoom<HTMLElement, unknown>()
      .filter((input: Event) => this.#accepts(input))
      .wheelDelta((wheel) => -wheel.deltaY * (wheel.deltaMode === 1 ? 0.05 : wheel.deltaMode ? 1 : 0.002) * (wheel.ctrlKey ? 4 : 1))
      .clickDistance(4)
      .duration(0)
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => this.#onZoom(event))
      .on('end', () => {
        if (!this.#isSyncing) this.#host()?.onSettled();
      });
    select(element).call(this.#zoom);
  }

  /** Brings d3-zoom's own transform in step with the state, without sending anything. */
  sync(): void {
    const host = this.#host();
    if (!host) return;
    const { widest, viewport, plot, minimumMs } = host;
    const lengthPx = plot.endPx - plot.startPx;
    if (!(lengthPx > 0)) return;
    const k = (widest.end - widest.start) / (viewport.end - viewport.start);
    const shift = -((viewport.start - widest.start) / (widest.end - widest.start)) * lengthPx * k;
    const origin = plot.startPx * (1 - k);
    const transform = zoomIdentity.translate(plot.isVertical ? 0 : shift + origin, plot.isVertical ? shift + origin : 0).scale(k);
    this.#zoom.scaleExtent([1, Math.max(1, (widest.end - widest.start) / minimumMs)]);
    const edges: [[number, number], [number, number]] = plot.isVertical
      ? [
          [-Infinity, plot.startPx],
          [Infinity, plot.endPx],
        ]
      : [
          [plot.startPx, -Infinity],
          [plot.endPx, Infinity],
        ];
    this.#zoom.extent([
      [plot.isVertical ? 0 : plot.startPx, plot.isVertical ? plot.startPx : 0],
      [plot.isVertical ? 1 : plot.endPx, plot.isVertical ? plot.endPx : 1],
    ]);
    this.#zoom.translateExtent(edges);
    const now = zoomTransform(this.#element);
    if (Math.abs(now.k - transform.k) < 1e-9 && Math.abs(now.x - transform.x) < 1e-6 && Math.abs(now.y - transform.y) < 1e-6) return;
    this.#isSyncing = true;
    select(this.#element).call(this.#zoom.transform, transform);
    this.#isSyncing = false;
  }

  disconnect(): void {
    select(this.#element).on('.zoom', null);
  }

  #accepts(input: Event): boolean {
    const host = this.#host();
    if (!host) return false;
    if (input instanceof WheelEvent) return input.ctrlKey || input.metaKey || host.isWheelZoom;
    if (typeof TouchEvent !== 'undefined' && input instanceof TouchEvent) return input.touches.length > 1;
    return input instanceof MouseEvent && input.button === 0 && !input.ctrlKey && !input.shiftKey;
  }

  #onZoom({ transform }: D3ZoomEvent<HTMLElement, unknown>): void {
    const host = this.#host();
    if (this.#isSyncing || !host) return;
    const { widest, plot } = host;
    const lengthPx = plot.endPx - plot.startPx;
    const offset = plot.isVertical ? transform.y : transform.x;
    const timeAt = (px: number): number => widest.start + (((px - offset) / transform.k - plot.startPx) / lengthPx) * (widest.end - widest.start);
    host.onViewport({ start: timeAt(plot.startPx), end: timeAt(plot.endPx) });
  }
}
