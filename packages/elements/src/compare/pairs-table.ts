import { lagOf, lagWords, type FollowUp, type Happening, type Link } from '@deedline/core';
import { figureEventOf, type FigureEvent } from '@deedline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { evidenceWords } from '../timeline/event-words.js';
import { type CompareContext, dateOf, eventsOf, idsOf, noneText, whenOf } from './compare-context.js';
import type { PairColumn } from './deed-compare.js';
import { firstSource } from './first-source.js';
import { deedEnd, tiesTold, type TieTold } from './pair-ties.js';
import { PAIRS_PART, shownSignals } from './shown-signals.js';
import { numberButton } from './number-button.js';

/** So many deeds stand beside a signal; the rest are counted. */
const MAX_DEEDS = 4;
/** A table of more rows than these can be skipped. */
const MANY_ROWS = 10;
const SORTED: ReadonlySet<string> = new Set<PairColumn>(['said', 'who', 'saidOn', 'doneOn', 'gap']);

/** Signals with the deeds that followed, and the deeds that none came before: a native table. */
export function pairsTemplate(context: CompareContext): TemplateResult {
  const { element, comparison, compareWords: words, headingLevel, kind } = context;
  const { signals, deeds, windowDays, isPreceded, isLookBackCut } = comparison;
  const { from, places: shown } = shownSignals(context);
  const alone = deeds.happenings.filter((_, index) => isPreceded[index] === 'not');
  const cut = deeds.happenings.filter((_, index) => isPreceded[index] === 'not' && isLookBackCut[index]).length;
  const title = words.unannounced(kind);
  const aloneFrom = Math.min(element.unannouncedFrom, Math.max(0, alone.length - 1));
  const part = (first: number, all: number, onFrom: (first: number) => void): TemplateResult | typeof nothing =>
    all <= PAIRS_PART
      ? nothing
      : html`<p class="part">
          <button type="button" aria-disabled=${first === 0} @click=${() => first > 0 && onFrom(Math.max(0, first - PAIRS_PART))}>${words.earlier}</button>
          <span>${words.rowsPart(first + 1, Math.min(all, first + PAIRS_PART), all)}</span>
          <button type="button" aria-disabled=${first + PAIRS_PART >= all} @click=${() => first + PAIRS_PART < all && onFrom(first + PAIRS_PART)}>${words.later}</button>
        </p>`;
  return html`<section class="pairs-section">
    <h3 aria-level=${headingLevel + 1}>${words.pairsHeading}</h3>
    ${shown.length > MANY_ROWS ? html`<button class="skip" type="button" @click=${skipTable}>${words.skipTable}</button>` : nothing}
    ${part(from, signals.happenings.length, (first) => (element.pairsFrom = first))}
    <table class="pairs">
      <caption>${words.pairsCaption({ signals: signals.happenings.length, deeds: deeds.happenings.length, windowDays, kind })}</caption>
      <thead>
        <tr data-sort-by=${words.sortedBy}>${(Object.keys(words.columns) as (keyof typeof words.columns)[]).map((column) => headTemplate(column, context))}</tr>
      </thead>
      ${shown.map((index) => signalTemplate(index, context))}
    </table>
    <h3 class="alone-heading" tabindex="-1" aria-level=${headingLevel + 1}>${title}</h3>
    <p class="muted">${words.unannouncedHelp({ count: alone.length, of: deeds.happenings.length, windowDays, cut, kind })} ${alone.length > 0 ? numberButton(words.eventsBehind(idsOf(alone).length), { ids: idsOf(alone), title }, context) : nothing}</p>
    ${part(aloneFrom, alone.length, (first) => (element.unannouncedFrom = first))}
    <ul class="alone" role="list">
      ${alone.slice(aloneFrom, aloneFrom + PAIRS_PART).map((deed) => html`<li><span class="when">${whenOf(deed, context)}</span> ${eventButtons(deed, context)}</li>`)}
    </ul>
  </section>`;
}

/** The heading after the table, for who does not want to go through its buttons. */
function skipTable({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).closest('section')?.querySelector<HTMLElement>('.alone-heading')?.focus();
}

function headTemplate(column: keyof CompareContext['compareWords']['columns'], { element, compareWords: words }: CompareContext): TemplateResult {
  const label = words.columns[column];
  if (!SORTED.has(column)) return html`<th scope="col" data-column=${column}>${label}</th>`;
  const { sortedBy } = element;
  const isSorted = sortedBy.column === column;
  const sort = (): void => {
    element.sortedBy = { column: column as PairColumn, isDescending: isSorted && !sortedBy.isDescending };
    element.pairsFrom = 0;
  };
  return html`<th scope="col" data-column=${column} aria-sort=${isSorted ? (sortedBy.isDescending ? 'descending' : 'ascending') : nothing}>
    <button type="button" title=${words.sortBy(label)} @click=${sort}>${label}<span class="sort" aria-hidden="true">${isSorted ? (sortedBy.isDescending ? '↓' : '↑') : ''}</span></button>
  </th>`;
}

/** One line of a signal: a deed that followed, one that is tied to it, or that there is none. */
interface PairLine {
  readonly deed?: Happening;
  /** A deed outside of the window, or of none of the counted series, that somebody ties to the signal. */
  readonly tied?: FigureEvent;
  readonly text?: TemplateResult | string;
  readonly gap?: string;
  readonly ties: readonly TieTold[];
}

function linesOf(index: number, context: CompareContext): { readonly lines: readonly PairLine[]; readonly more: readonly FollowUp[] } {
  const { comparison, compareWords: words, figure } = context;
  const followUps = comparison.followUpsOf(index);
  const links = comparison.linksOf(index);
  const signal = comparison.signals.happenings[index] as Happening;
  const tiesTo = (ids: readonly string[]): readonly Link[] => links.filter((link) => ids.includes(deedEnd(link, signal)));
  const lineOf = ({ deed, least, most }: FollowUp): PairLine => ({ deed, gap: words.gap(least, most), ties: tiesTold(tiesTo(deed.ids), signal, context) });
  // Deeds that somebody ties to the signal come first: they are what the others are many of.
  const ordered = followUps.length > MAX_DEEDS ? [...followUps].sort((a, b) => tiesTo(b.deed.ids).length - tiesTo(a.deed.ids).length) : followUps;
  const named = ordered.slice(0, MAX_DEEDS).sort((a, b) => a.deed.first - b.deed.first || a.deed.last - b.deed.last);
  const lines = named.map(lineOf);
  if (followUps.length === 0) {
    const { text, next } = noneText(index, context);
    const wait = next && words.nextAfter(next.least, next.most);
    lines.push({ text: next && wait ? html`${text}; ${numberButton(wait, { ids: next.deed.ids, title: wait }, context)}` : text, ties: [] });
  }
  const isNamed = (id: string): boolean => followUps.some(({ deed }) => deed.ids.includes(id));
  const others = [...new Set(links.map((link) => deedEnd(link, signal)))].filter((id) => !isNamed(id));
  for (const id of others) {
    const other = figureEventOf(figure, id);
    const lag = other && lagWords(lagOf(dateOf(signal, context), other.date), context.words);
    const gap = [...(lag === undefined ? [] : [lag]), words.notCounted].join(', ');
    if (other) lines.push({ tied: other, gap, ties: tiesTold(tiesTo([id]), signal, context) });
  }
  return { lines, more: followUps.filter((followUp) => !named.includes(followUp)) };
}

/** What a cell holds, or that it is empty: who hears the table must hear that too. */
const orEmpty = (isEmpty: boolean, content: unknown, { compareWords }: CompareContext): unknown =>
  isEmpty ? html`<span class="vh">${compareWords.emptyCell}</span>` : content;

const eventButton = (id: string, title: string, { element }: CompareContext): TemplateResult =>
  html`<button class="link" type="button" data-id=${id} @click=${() => element.goTo(id)}><bdi>${title}</bdi></button>`;

const eventButtons = (happening: Happening, context: CompareContext): readonly TemplateResult[] =>
  eventsOf(happening, context).map(({ event, lane }) => html`<span class="entry" data-tone=${lane.kind}>${eventButton(event.id, event.title, context)}</span>`);

function signalTemplate(index: number, context: CompareContext): TemplateResult {
  const { comparison, compareWords: words } = context;
  const { columns } = words;
  const signal = comparison.signals.happenings[index] as Happening;
  const events = eventsOf(signal, context);
  const { lines, more } = linesOf(index, context);
  const moreText = words.moreDeeds(more.length, context.kind);
  const rows: readonly PairLine[] =
    more.length > 0
      ? [
          ...lines,
          {
            text: numberButton(moreText, { ids: idsOf(more.map(({ deed }) => deed)), title: moreText }, context),
            ties: [],
          },
        ]
      : lines;
  const who = [...new Set(events.flatMap(({ event }) => event.actor ?? []))].join('; ');
  return html`<tbody>
    ${rows.map(
      (line, at) => html`<tr>
        ${
          at === 0
            ? html`<th scope="rowgroup" rowspan=${rows.length} data-label=${columns.said}>${eventButtons(signal, context)}</th>
              <td rowspan=${rows.length} data-label=${columns.who}>${orEmpty(who === '', html`<bdi>${who}</bdi>`, context)}</td>
              <td class="when" rowspan=${rows.length} data-label=${columns.saidOn}>${whenOf(signal, context)}</td>`
            : nothing
        }
        ${doneCells(line, context)}
        <td data-cell="tie" data-empty=${line.ties.length === 0 ? '' : nothing}>${orEmpty(line.ties.length === 0, line.ties.map(tieTemplate), context)}</td>
        ${at === 0 ? html`<td rowspan=${rows.length} data-cell="sources" data-label=${columns.sources}>${sourcesTemplate(signal, context)}</td>` : nothing}
      </tr>`,
    )}
  </tbody>`;
}

const tieTemplate = ({ text, notes }: TieTold): TemplateResult =>
  html`<span class="entry"><bdi>${text}</bdi>${notes.map((note) => html`<span class="entry muted"><bdi>${note}</bdi></span>`)}</span>`;

/** The deed of a line, when it was and how long after; in one cell where there is no room for columns. */
function doneCells({ deed, tied, text, gap, ties }: PairLine, context: CompareContext): TemplateResult {
  const { columns } = context.compareWords;
  const entries = tied
    ? html`<span class="entry" data-tone=${tied.lane.kind}>${eventButton(tied.event.id, tied.event.title, context)}</span>`
    : deed && eventButtons(deed, context);
  if (!entries) return html`<td colspan="3" class="none" data-label=${columns.done}>${text}</td>`;
  const when = tied ? context.dateWords(tied.event.date) : deed ? whenOf(deed, context) : '';
  const apart = gap ?? '';
  return html`<td data-cell="done" data-label=${columns.done}><div>${entries}<span class="brief"><bdi>${[when, apart, ...ties.map(({ text, notes }) => [text, ...notes].join(': '))].join(' · ')}</bdi></span></div></td>
    <td class="when" data-cell="doneOn">${when}</td>
    <td class="when" data-cell="gap" data-uncounted=${tied ? '' : nothing}>${apart}</td>`;
}

/** How a signal is known, and where it can be checked first. */
function sourcesTemplate(signal: Happening, context: CompareContext): unknown {
  const told = eventsOf(signal, context).flatMap(({ event }) => {
    const evidence = evidenceWords(event, context);
    const { name = '', url } = firstSource(event) ?? {};
    return evidence === '' && name === '' && !url
      ? []
      : html`<span class="entry"
          >${evidence}${evidence && name ? '; ' : ''}${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}</span
        >`;
  });
  return orEmpty(told.length === 0, told, context);
}
