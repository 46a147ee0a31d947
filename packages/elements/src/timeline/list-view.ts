import type { FigureEvent } from '@deedline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { evidenceWords, type WordsContext } from './event-words.js';

export interface ListContext extends WordsContext {
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** All events in time order, each with its lane: for small screens, for print and for reading on. */
export function listTemplate(context: ListContext): TemplateResult {
  const events = context.figure.lanes.flatMap(({ events }) => events);
  events.sort((a, b) => a.outer.start - b.outer.start || a.outer.end - b.outer.end);
  return html`<ol class="list">
    ${events.map((item) => rowTemplate(item, context))}
  </ol>`;
}

function rowTemplate({ event, lane }: FigureEvent, context: ListContext): TemplateResult {
  const evidence = evidenceWords(event, context);
  const who = [event.actor, evidence].filter(Boolean).join(' · ');
  return html`<li data-tone=${lane.kind}>
    <p class="list-meta"><span class="list-lane">${lane.label}</span> <span>${event.dateText ?? context.dateWords(event.date)}</span></p>
    <button class="link" type="button" data-id=${event.id} aria-pressed=${event.id === context.selected} @click=${() => context.onSelect(event.id)}>
      <bdi>${event.title}</bdi>
    </button>
    ${who ? html`<p class="list-who"><bdi>${who}</bdi></p>` : nothing}
  </li>`;
}
