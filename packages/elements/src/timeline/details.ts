import { isOneDay, linkWords, otherEnd, safeUrl, type Link, type Source, type TimelineEvent } from '@deedline/core';
import { tellTie, type FigureEvent, type Follow, type FollowLines } from '@deedline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { eventButton, type EventButtonContext } from './event-button.js';
import { placedWords } from './event-words.js';
import { chainTemplate, evidenceTemplate } from './evidence-strip.js';

export interface DetailsContext extends EventButtonContext {
  readonly follow: Follow | undefined;
  /** Events whose order to this one is not told by their dates. */
  readonly orderUnknown: readonly FigureEvent[];
  readonly followLines: FollowLines | undefined;
  /** The page's own rendering of an event, in place of ours. */
  readonly renderDetails: ((event: TimelineEvent) => unknown) | undefined;
  /** What to do, while nothing is selected. */
  readonly hint: string;
  readonly onClose: () => void;
}

/** The panel of the selected event: who, through whom, how sure, where to check it, and what it is tied to. */
export function detailsTemplate(event: TimelineEvent | undefined, context: DetailsContext): TemplateResult {
  if (!event) return html`<p class="hint">${context.hint}</p>`;
  if (context.renderDetails) return html`${context.renderDetails(event)}`;
  // Another event is another panel: a button that has focus must not turn into that of another link.
  return html`${keyed(event.id, panelTemplate(event, context))}`;
}

function panelTemplate(event: TimelineEvent, context: DetailsContext): TemplateResult {
  const { words } = context;
  const figureEvent = context.figure.byId.get(event.id);
  const lane = figureEvent?.lane;
  return html`
    <header class="details-head">
      <p class="details-lane" data-tone=${lane?.kind ?? 'context'}>${lane?.label} · <bdi>${figureEvent ? placedWords(figureEvent, context) : context.dateWords(event.date)}</bdi></p>
      <h3 class="details-title" tabindex="-1" aria-level=${context.headingLevel + 1}><bdi>${event.title}</bdi></h3>
      <button class="close" type="button" aria-label=${words.close} @click=${context.onClose}>×</button>
    </header>
    <div class="details-body">
      <div>
        ${event.text ? html`<p class="details-text"><bdi>${event.text}</bdi></p>` : nothing} ${factsTemplate(event, context)} ${evidenceTemplate(event, context)} ${followTemplate(context)}
      </div>
      <div>${sourcesTemplate([...(event.url ? [{ url: event.url }] : []), ...(event.sources ?? [])], context)} ${linksTemplate(event, context)} ${orderTemplate(context)}</div>
    </div>
  `;
}

function factsTemplate(event: TimelineEvent, context: DetailsContext): TemplateResult {
  const { words } = context;
  const size = event.magnitude && `${new Intl.NumberFormat(context.locale).format(event.magnitude.value)} ${event.magnitude.unit}`;
  const facts: readonly (readonly [string, string | TemplateResult | undefined])[] = [
    [words.who, event.actor],
    [words.through, chainTemplate(event, context)],
    [words.when, event.dateText === undefined ? undefined : context.dateWords(event.date)],
    [words.possibleDays, isOneDay(event.date) ? undefined : context.boundsWords(event.date)],
    [words.knownSince, event.reported && context.dateWords(event.reported)],
    [words.where, event.place],
    [words.size, size],
    [words.note, event.note],
  ];
  return html`<dl class="facts">
    ${facts.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>` : nothing))}
  </dl>`;
}

function followTemplate({ follow, followLines, words }: DetailsContext): TemplateResult | typeof nothing {
  if (!follow || !followLines) return nothing;
  return html`<div class="follow" data-count=${follow.recorded === 'none' ? nothing : follow.count}>
    <p class="follow-count">${followLines.count}.</p>
    ${followLines.more === undefined ? nothing : html`<p>${followLines.more}.</p>`}
    ${followLines.average === undefined ? nothing : html`<p>${words.overSeries(followLines.average)}</p>`}
    ${follow.others > 0 ? html`<p>${words.alsoInWindow(follow.others)}</p>` : nothing}
    <p>${words.notACause}</p>
  </div>`;
}

function sourcesTemplate(sources: readonly Source[], { words, headingLevel }: DetailsContext): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  const link = (url: string, text: string): TemplateResult =>
    html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"><bdi>${text}</bdi><span class="vh"> (${words.opensNewTab})</span></a>`;
  return html`<h4 aria-level=${headingLevel + 2}>${words.sources}</h4>
    <ul class="sources" role="list">
      ${sources.map(({ title, outlet, published, ...given }) => {
        // A source of the page's own may not have checked its addresses.
        const [url, archivedUrl] = [given.url, given.archivedUrl].map((address) => (address === undefined ? undefined : safeUrl(address)));
        const text = title ?? outlet ?? url ?? '';
        const rest = [title === undefined ? undefined : outlet, published].filter(Boolean).join(', ');
        return html`<li>
          ${url ? link(url, text) : html`<bdi>${text}</bdi>`}${rest ? html`<span class="source-rest"> <bdi>${rest}</bdi></span>` : nothing}
          ${archivedUrl ? html` · ${link(archivedUrl, words.archived)}` : nothing}
        </li>`;
      })}
    </ul>`;
}

function linksTemplate(event: TimelineEvent, context: DetailsContext): TemplateResult | typeof nothing {
  const { figure, words } = context;
  const links = figure.linksOf.get(event.id) ?? [];
  if (links.length === 0) return nothing;
  const authors = [...new Set(links.map(({ by }) => by))];
  const [only] = authors.length === 1 ? authors : [];
  return html`<h4 aria-level=${context.headingLevel + 2}>${words.links}</h4>
    <ul class="links" role="list">
      ${groupLinks(links, event, context).map((group) => linkTemplate(authors.length === 1 ? { ...group, authors: [] } : group, context))}
    </ul>
    ${only ? html`<p class="links-by">${words.linksAreEditorial(only)}</p>` : nothing}`;
}

/** So many events are named; the rest are counted. */
const MAX_NAMED = 5;

function orderTemplate(context: DetailsContext): TemplateResult | typeof nothing {
  const { orderUnknown, words } = context;
  if (orderUnknown.length === 0) return nothing;
  const more = orderUnknown.length - MAX_NAMED;
  return html`<h4 aria-level=${context.headingLevel + 2}>${words.orderUnknown}</h4>
    <p class="order">${words.orderUnknownTo(orderUnknown.length)}</p>
    <ul class="links" role="list">
      ${orderUnknown.slice(0, MAX_NAMED).map((other) => html`<li>${eventButton(other, context)}</li>`)} ${more > 0 ? html`<li>${words.andMore(more)}</li>` : nothing}
    </ul>`;
}

/** Links of one type to one event are told together, with the notes and the authors of all. */
function groupLinks(links: readonly Link[], event: TimelineEvent, { words, figure, timeZone }: DetailsContext): readonly LinkGroup[] {
  const groups = new Map<string, LinkGroup>();
  const withOne = (list: readonly string[], text: string | undefined): readonly string[] =>
    text === undefined || list.includes(text) ? list : [...list, text];
  for (const link of links) {
    const otherId = otherEnd(link, event.id);
    const [from, to] = [figure.byId.get(link.from), figure.byId.get(link.to)];
    const type = from && to ? tellTie(link, { id: event.id, from, to, timeZone, words }) : linkWords(link, event.id, words);
    const key = `${type}\u0000${otherId}`;
    const { notes, authors } = groups.get(key) ?? { notes: [], authors: [] };
    groups.set(key, { type, otherId, notes: withOne(notes, link.note), authors: withOne(authors, link.by) });
  }
  return [...groups.values()];
}

interface LinkGroup {
  readonly type: string;
  readonly otherId: string;
  readonly notes: readonly string[];
  /** Who asserts it, where that is not the same of all links of the event. */
  readonly authors: readonly string[];
}

function linkTemplate({ type, otherId, notes, authors }: LinkGroup, context: DetailsContext): TemplateResult | typeof nothing {
  const other = context.figure.byId.get(otherId);
  if (!other) return nothing;
  return html`<li>
    <span class="link-type">${type}</span>
    ${eventButton(other, context, notes)} ${authors.length > 0 ? html`<span class="link-by"><bdi>${context.words.tieIsBy(authors.join(', '))}</bdi></span>` : nothing}
  </li>`;
}
