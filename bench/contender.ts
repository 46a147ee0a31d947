import type { Workload } from './workload.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One library, or one bare canvas, under the same questions. `Input` is what it wants to be given; it is made before the clock starts.
 * The box is empty, 1200 px wide and as high as the figure likes; what shows time is 1200 × 600 px.
 */
export interface Contender<Input> {
  toInput(workload: Workload): Input;
  /** Hands over the data. Resolves when all events are there, as far as the library tells. */
  load(box: HTMLElement, input: Input, extent: Span): Promise<void> | void;
  /** Whether a pixel, or an element, of an event is in the page. Asked once a frame until it says yes. */
  hasEvents(box: HTMLElement): boolean;
  /** Brings the view to a span. Resolves when the library has nothing left to draw, as far as it tells; the caller waits two frames more. */
  show(span: Span): Promise<void> | void;
  /** The span that is in view, as the library tells it. */
  shown(): Span;
}
