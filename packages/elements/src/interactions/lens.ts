import type { Span } from '@deedline/core';
import { brushX, type BrushBehavior, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';

export interface LensHost {
  readonly widest: Span;
  readonly viewport: Span;
  readonly widthPx: number;
  readonly heightPx: number;
  onViewport(span: Span): void;
  onSettled(): void;
}

/** The viewport as a lens over the overview strip: drag it, drag its edges, or draw a new one. By d3-brush, in an SVG group. */
export class Lens {
  readonly #group: SVGGElement;
  readonly #host: () => LensHost | undefined;
  readonly #brush: BrushBehavior<unknown>;
  #size = '';

  constructor(group: SVGGElement, host: () => LensHost | undefined) {
    this.#group = group;
    this.#host = host;
    this.#brush = brushX<unknown>()
      .keyModifiers(false)
      .on('brush', (event: D3BrushEvent<unknown>) => this.#onBrush(event))
      .on('end', (event: D3BrushEvent<unknown>) => this.#onEnd(event));
  }

  /** Draws the lens where the viewport is. */
  sync(): void {
    const host = this.#host();
    if (!host || host.widthPx < 2) return;
    const { widest, viewport, widthPx, heightPx } = host;
    const size = `${widthPx} ${heightPx}`;
    const group = select<SVGGElement, unknown>(this.#group);
    if (size !== this.#size) {
      this.#size = size;
      this.#brush.extent([
        [0, 0],
        [widthPx, heightPx],
      ]);
      group.call(this.#brush);
    }
    const px = (instant: number): number => ((instant - widest.start) / (widest.end - widest.start)) * widthPx;
    const start = Math.max(0, px(viewport.start));
    const end = Math.min(widthPx, Math.max(px(viewport.end), start + 3));
    group.call(this.#brush.move, [start, end]);
  }

  #spanOf(selection: D3BrushEvent<unknown>['selection'], host: LensHost): Span | undefined {
    if (!selection || Array.isArray(selection[0])) return undefined;
    const [from, to] = selection as [number, number];
    const time = (px: number): number => host.widest.start + (px / host.widthPx) * (host.widest.end - host.widest.start);
    return to - from > 1 ? { start: time(from), end: time(to) } : undefined;
  }

  #onBrush({ sourceEvent, selection, mode }: D3BrushEvent<unknown>): void {
    const host = this.#host();
    if (!sourceEvent || !host) return;
    const span = this.#spanOf(selection, host);
    if (!span) return;
    // A lens is never drawn narrower than a few pixels; dragged, it keeps the length that it stands for.
    const length = host.viewport.end - host.viewport.start;
    const middle = (span.start + span.end) / 2;
    host.onViewport(mode === 'drag' ? { start: middle - length / 2, end: middle + length / 2 } : span);
  }

  /** A click beside the lens draws none: the lens moves there as it is. */
  #onEnd({ sourceEvent, selection }: D3BrushEvent<unknown>): void {
    const host = this.#host();
    if (!sourceEvent || !host) return;
    if (!selection && sourceEvent instanceof MouseEvent) {
      const box = this.#group.ownerSVGElement?.getBoundingClientRect();
      const share = box && box.width > 0 ? (sourceEvent.clientX - box.left) / box.width : 0.5;
      const length = host.viewport.end - host.viewport.start;
      const middle = host.widest.start + share * (host.widest.end - host.widest.start);
      host.onViewport({ start: middle - length / 2, end: middle + length / 2 });
    }
    host.onSettled();
  }
}
