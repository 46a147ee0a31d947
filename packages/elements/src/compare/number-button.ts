import { html, nothing, type TemplateResult } from 'lit';
import type { CompareContext } from './compare-context.js';

export interface Behind {
  /** The events, or what finds them when they are asked for. */
  readonly ids: readonly string[] | (() => readonly string[]);
  /** What the number counts: the heading of the list, and part of the button's name. */
  readonly title: string;
  /** Id of what tells it already, beside the number. */
  readonly describedBy?: string;
}

/** A number that opens the events behind it. */
export function numberButton(
  text: string,
  { ids, title, describedBy }: Behind,
  { element, compareWords }: Pick<CompareContext, 'element' | 'compareWords'>,
): TemplateResult {
  const count = typeof ids === 'function' ? undefined : ids.length;
  if (count === 0) return html`<span class="number">${text}</span>`;
  const name = compareWords.opens({ text, ...(count !== undefined && { count }), ...(describedBy === undefined && { what: title }) });
  const open = (): void => element.open({ title, ids: typeof ids === 'function' ? ids() : ids });
  return html`<button class="number" type="button" aria-label=${name} aria-describedby=${describedBy ?? nothing} aria-haspopup="dialog" @click=${open}>${text}</button>`;
}

interface ToldOptions {
  /** An id for the sentence, its own in the element. */
  readonly id: string;
  /** The events are those of both series. */
  readonly isOfBoth?: boolean | undefined;
}

/** A sentence, and behind it what opens its events. */
export function told(
  sentence: string,
  ids: readonly string[] | undefined,
  context: Pick<CompareContext, 'element' | 'compareWords'>,
  { id, isOfBoth }: ToldOptions,
): TemplateResult {
  if (!ids || ids.length === 0) return html`${sentence}`;
  const text = context.compareWords.eventsBehind(ids.length, isOfBoth);
  return html`<span id=${id}>${sentence}</span> ${numberButton(text, { ids, title: sentence, describedBy: id }, context)}`;
}
