import type { FigureEvent } from '@deedline/layout';
import { html, type TemplateResult } from 'lit';
import { placedWords, type WordsContext } from './event-words.js';

/** What a button that leads to another event needs. */
export interface EventButtonContext extends WordsContext {
  readonly onOpen: (id: string) => void;
}

/** Another event, to go to, and its date. */
export const eventButton = (other: FigureEvent, context: EventButtonContext, rest: readonly string[] = []): TemplateResult =>
  html`<button class="link" type="button" data-tone=${other.lane.kind} @click=${() => context.onOpen(other.event.id)}><bdi>${other.event.title}</bdi></button>
    <span class="link-rest">${placedWords(other, context)}${rest.map((note) => html`. <bdi>${note}</bdi>`)}</span>`;
