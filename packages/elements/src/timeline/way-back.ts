import { html, nothing, type TemplateResult } from 'lit';
import type { DeedCompare } from '../compare/deed-compare.js';
import type { DeedTimeline } from './deed-timeline.js';

/** Where in a comparison a reader was when an event led into the timeline. */
export interface WayBack {
  readonly compare: DeedCompare;
  /** What was pressed, or had opened the list that it was pressed in, and how it read. */
  readonly opener?: HTMLElement | undefined;
  readonly text?: string | null | undefined;
  /** The view of the timeline that the comparison was; absent for one that stands elsewhere on the page. */
  readonly view?: DeedCompare['show'];
}

/** A line that leads back to the comparison, while there is one to go back to and it is not what is shown. */
export function wayBackTemplate({ reader, model: { figure, words } }: DeedTimeline): TemplateResult | typeof nothing {
  const { back } = reader;
  if (!back || (back.view ? figure.viewName === 'compare' || figure.viewName === 'summary' : !back.compare.isConnected)) return nothing;
  return html`<p class="filter-note back-note"><button type="button" @click=${() => void reader.goBack()}>${words.backToCompare}</button></p>`;
}
