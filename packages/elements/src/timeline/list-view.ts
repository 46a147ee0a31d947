import { rowsInTimeOf, type FigureEvent } from '@deedline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { evidenceWords, placedWords, type WordsContext } from './event-words.js';

export interface ListContext extends WordsContext {
  readonly selected: string | undefined;
  /** The one row that a Tab comes to. */
  readonly tabStop: string | undefined;
  /** How many events are left out before the first row. */
  readonly from: number;
  /** The details of the selected event; they stand below its row. */
  readonly details: TemplateResult | typeof nothing;
  readonly onSelect: (id: string) => void;
  readonly onKeyDown: (key: KeyboardEvent) => void;
  readonly onFocusIn: (focus: FocusEvent) => void;
  /** Shows another part of a long list. */
  readonly onFrom: (from: number) => void;
}

/** A list no longer than this is whole. */
const WHOLE_LIST = 300;
/** The rows of a part of a longer one. */
export const LIST_PART = 80;

/** Whether the list has parts. */
export const hasListParts = (count: number): boolean => count > WHOLE_LIST;

/** All events in time order, each with its lane: for small screens, for print and for reading on. A long list in parts, told and stepped through. */
export function listTemplate(context: ListContext): TemplateResult {
  const { figure, onKeyDown, onFocusIn } = context;
  const rows = rowsInTimeOf(figure);
  const isWhole = !hasListParts(rows.length);
  const from = isWhole ? 0 : Math.min(context.from, Math.max(0, rows.length - LIST_PART));
  const shown = Array.from(isWhole ? rows : rows.subarray(from, from + LIST_PART), (row) => figure.eventAt(row));
  return html`${isWhole ? nothing : partTemplate(context, from, shown.length)}
    <ol class="list" role="list" @keydown=${onKeyDown} @focusin=${onFocusIn}>
      ${shown.map((figureEvent, index) => rowTemplate(figureEvent, isWhole ? undefined : { position: from + index + 1, size: rows.length }, context))}
    </ol>
    ${isWhole ? nothing : partTemplate(context, from, shown.length)}`;
}

function partTemplate({ figure, words, onFrom }: ListContext, from: number, count: number): TemplateResult {
  const all = figure.byId.size;
  return html`<p class="list-part">
    <button type="button" aria-disabled=${from === 0} @click=${() => from > 0 && onFrom(Math.max(0, from - LIST_PART))}>${words.listEarlier}</button>
    <span>${words.listPart(from + 1, from + count, all)}</span>
    <button type="button" aria-disabled=${from + count >= all} @click=${() => from + count < all && onFrom(from + LIST_PART)}>${words.listLater}</button>
  </p>`;
}

interface Place {
  readonly position: number;
  readonly size: number;
}

function rowTemplate(figureEvent: FigureEvent, place: Place | undefined, context: ListContext): TemplateResult {
  const { event, lane } = figureEvent;
  const evidence = evidenceWords(event, context);
  const who = [event.actor, evidence].filter(Boolean).join(' · ');
  const isSelected = event.id === context.selected;
  const date = placedWords(figureEvent, context);
  return html`<li data-tone=${lane.kind} aria-setsize=${place?.size ?? nothing} aria-posinset=${place?.position ?? nothing}>
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
