import type { FigureEvent } from '@deedline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { eventsInTime } from './events-in-time.js';
import { evidenceWords, placedWords, type WordsContext } from './event-words.js';

export interface ListContext extends WordsContext {
  readonly selected: string | undefined;
  /** The one row that a Tab comes to. */
  readonly tabStop: string | undefined;
  /** The details of the selected event; they stand below its row. */
  readonly details: TemplateResult | typeof nothing;
  readonly onSelect: (id: string) => void;
  readonly onKeyDown: (key: KeyboardEvent) => void;
  readonly onFocusIn: (focus: FocusEvent) => void;
}

/** All events in time order, each with its lane: for small screens, for print and for reading on. */
export function listTemplate(context: ListContext): TemplateResult {
  return html`<ol class="list" role="list" @keydown=${context.onKeyDown} @focusin=${context.onFocusIn}>
    ${eventsInTime(context.figure).map((figureEvent) => rowTemplate(figureEvent, context))}
  </ol>`;
}

function rowTemplate(figureEvent: FigureEvent, context: ListContext): TemplateResult {
  const { event, lane } = figureEvent;
  const evidence = evidenceWords(event, context);
  const who = [event.actor, evidence].filter(Boolean).join(' · ');
  const isSelected = event.id === context.selected;
  const date = placedWords(figureEvent, context);
  return html`<li data-tone=${lane.kind}>
    <p class="list-meta" aria-hidden="true"><span class="list-lane">${lane.label}</span> <span>${date}</span></p>
    <button
      class="link"
      type="button"
      data-id=${event.id}
      tabindex=${event.id === context.tabStop ? 0 : -1}
      aria-current=${isSelected ? 'true' : nothing}
      @click=${() => context.onSelect(event.id)}
    >
      <bdi>${event.title}</bdi><span class="vh">. ${lane.label}, ${date}</span>
    </button>
    ${who ? html`<p class="list-who"><bdi>${who}</bdi></p>` : nothing}${isSelected ? context.details : nothing}
  </li>`;
}
