import type { Catalogue } from '@deedline/core';
import { html, type TemplateResult } from 'lit';

/** The keys, in a native dialog. */
export const helpTemplate = (words: Catalogue, isVertical: boolean): TemplateResult => html`<dialog class="help" aria-labelledby="help-title" closedby="any">
  <h4 id="help-title">${words.helpTitle}</h4>
  <dl>
    ${words.keys(isVertical).map(([keys, does]) => html`<div><dt>${keys}</dt><dd>${does}</dd></div>`)}
  </dl>
  <button type="button" @click=${closeDialog}>${words.closeHelp}</button>
</dialog>`;

// A form with method "dialog" would count as a form action under a strict policy.
function closeDialog(click: Event): void {
  (click.currentTarget as HTMLElement).closest('dialog')?.close();
}
