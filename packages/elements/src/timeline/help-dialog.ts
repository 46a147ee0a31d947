import { html, type TemplateResult } from 'lit';
import type { WordsContext } from './event-words.js';

/** The keys, and what the signs mean, in a native dialog. */
export const helpTemplate = (
  { words, headingLevel }: WordsContext,
  isVertical: boolean,
): TemplateResult => html`<dialog class="help" aria-labelledby="help-title" closedby="any">
  <h4 id="help-title" tabindex="-1" autofocus aria-level=${headingLevel + 1}>${words.helpTitle}</h4>
  <dl>
    ${words.keys(isVertical).map(([keys, does]) => html`<div><dt>${keys}</dt><dd>${does}</dd></div>`)}
  </dl>
  <h4 aria-level=${headingLevel + 1}>${words.signsTitle}</h4>
  <dl>
    ${words.signs.map(([sign, means]) => html`<div><dt>${sign}</dt><dd>${means}</dd></div>`)}
  </dl>
  <button type="button" @click=${closeDialog}>${words.closeHelp}</button>
</dialog>`;

// A form with method "dialog" would count as a form action under a strict policy.
function closeDialog(click: Event): void {
  (click.currentTarget as HTMLElement).closest('dialog')?.close();
}
