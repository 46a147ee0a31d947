import { html, nothing, type TemplateResult } from 'lit';
import type { CompareContext } from './compare-context.js';

export interface Behind {
  /** The events, or what finds them when they are asked for. */
  readonly ids: readonly string[] | (() => readonly string[]);
  readonly title: string;
}

/** A number that opens the events behind it. */
export function numberButton(
  text: string,
  { ids, title }: Behind,
  { element, compareWords }: Pick<CompareContext, 'element' | 'compareWords'>,
): TemplateResult {
  const count = typeof ids === 'function' ? undefined : ids.length;
  if (count === 0) return html`<span class="number">${text}</span>`;
  const open = (): void => element.open({ title, ids: typeof ids === 'function' ? ids() : ids });
  return html`<button class="number" type="button" aria-label=${`${text}: ${compareWords.opens(count)}`} aria-haspopup="dialog" @click=${open}>${text}</button>`;
}

/** A sentence, and behind it what opens its events. */
export const told = (sentence: string, ids: readonly string[] | undefined, context: Pick<CompareContext, 'element' | 'compareWords'>): TemplateResult =>
  html`${sentence}${ids && ids.length > 0 ? html` ${numberButton(context.compareWords.eventsBehind(ids.length), { ids, title: sentence }, context)}` : nothing}`;
