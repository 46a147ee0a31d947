import { languageTag } from '@deedline/core';
import { figureEventOf } from '@deedline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { evidenceWords, placedWords } from '../timeline/event-words.js';
import type { CompareContext } from './compare-context.js';

/** So many are named; with more the rest is counted. */
const MAX_LISTED = 500;

/** The events behind a number, in a native dialog; each leads into the timeline. */
export function eventListTemplate(context: CompareContext): TemplateResult {
  const { element, compareWords, figure, words, headingLevel, locale } = context;
  const { title, ids } = element.openList ?? { title: '', ids: [] };
  const shown = ids.slice(0, MAX_LISTED).flatMap((id) => figureEventOf(figure, id) ?? []);
  // A heading begins with a capital, but a record's own title as it is written.
  const [first = ''] = title;
  const isOwn = shown.some(({ event }) => title.startsWith(event.title));
  const heading = isOwn ? title : `${first.toLocaleUpperCase(languageTag(locale))}${title.slice(first.length)}`;
  return html`<dialog class="events" aria-labelledby="events-title" closedby="any" @close=${() => element.closeList()}>
    <p class="dialog-head">
      <strong id="events-title" tabindex="-1" autofocus role="heading" aria-level=${headingLevel + 1}>${heading}</strong>
      <button class="close" type="button" aria-label=${compareWords.closeList} @click=${() => element.closeList()}>×</button>
    </p>
    <ol role="list">
      ${shown.map((figureEvent) => {
        const evidence = [figureEvent.event.actor, evidenceWords(figureEvent.event, context)].filter(Boolean).join(' · ');
        return html`<li data-tone=${figureEvent.lane.kind}>
          <button class="link" type="button" @click=${() => element.goTo(figureEvent.event.id)}><bdi>${figureEvent.event.title}</bdi></button>
          <span class="muted">${figureEvent.lane.label}, ${placedWords(figureEvent, context)}${evidence ? html` · <bdi>${evidence}</bdi>` : nothing}</span>
        </li>`;
      })}
      ${ids.length > MAX_LISTED ? html`<li>${words.andMore(ids.length - MAX_LISTED)}</li>` : nothing}
    </ol>
  </dialog>`;
}
