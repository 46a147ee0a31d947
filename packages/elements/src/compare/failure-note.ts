import { html, type TemplateResult } from 'lit';
import type { DeedTimeline } from '../timeline/deed-timeline.js';

/** What stands for a comparison that could not be made, with what makes it again. Its words are those of the figure: the others may not have come. */
export const failureNote = ({ comparing, model: { words } }: DeedTimeline): TemplateResult =>
  html`<p class="note">${words.compareFailed} <button type="button" @click=${() => comparing.tryAgain()}>${words.tryAgain}</button></p>`;
