import { walkList } from '../interactions/event-walk.js';
import { languageTag, widestViewport } from '@deedline/core';
import { followLines, viewNotes, type Figure, type Scene } from '@deedline/layout';
import { COLOR_NAMES } from '@deedline/render';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { chainWords, countWords, evidenceWords, placedWords, type WordsContext } from './event-words.js';
import type { DeedTimeline } from './deed-timeline.js';
import { datesMenuTemplate } from './dates-menu.js';
import { detailsTemplate } from './details.js';
import { helpTemplate } from './help-dialog.js';
import { listTemplate } from './list-view.js';
import { failureTemplate, problemsTemplate } from './notes.js';
import { loadingTemplate } from './loading.js';
import { plotLayerTemplate } from './plot-layer.js';
import { searchBarTemplate } from './search-bar.js';
import { spanWords } from './span-words.js';
import { moveInToolbar, toolbarTemplate } from './toolbar.js';
import { wayBackTemplate } from './way-back.js';

/** Everything inside the one shadow root, in the order in which it is read. */
export function figureTemplate(host: DeedTimeline): TemplateResult {
  const { data, words } = host.model;
  return html`
    <div class="probes vh" aria-hidden="true">${COLOR_NAMES.map((name) => html`<span data-color=${name} @transitionend=${host.model.figure.theme.refresh}></span>`)}</div>
    ${data.kind === 'loading' ? loadingTemplate({ state: data, words, onCancel: () => host.cancelLoading() }) : nothing}
    ${host.model.timeline ? readyTemplate(host) : nothing} ${data.kind === 'failed' ? failureTemplate(data.problem, words) : nothing}
    <div class="fallback" ?data-loading=${data.kind === 'loading'} ?hidden=${host.model.timeline !== undefined}>
      <slot>${data.kind === 'failed' ? nothing : html`<p class="note">${data.kind === 'loading' ? words.loading : data.kind === 'none' && data.isCancelled ? words.loadingCancelled : words.empty}</p>`}</slot>
    </div>
    <slot name="footer"></slot>
    <p class="status vh" part="status" role="status">${host.status}</p>
  `;
}

function readyTemplate(host: DeedTimeline): TemplateResult {
  const { figure, timeline, words, data } = host.model;
  const context = figure.wordsContext;
  if (!context || !timeline) return html``;
  const isEmpty = host.model.whole?.events.length === 0;
  const isList = figure.viewName === 'list';
  const isDetailsBelow = !isEmpty && !host.noDetails && (figure.viewName === 'timeline' || (isList && host.selected === undefined));
  return html`
    ${headingTemplate(host, context)} ${isEmpty ? nothing : searchTemplate(host)} ${data.kind === 'ready' ? problemsTemplate(data.problems, { shown: data.records.events.length, all: data.records.recordCount }, words) : html`<p class="note">${words.sampled(timeline.events.length)}</p>`}
    ${isEmpty ? html`<slot name="empty"><p class="note">${words.empty} ${words.emptyHint}</p></slot>` : html`${skipTemplate(host, context)}${noteTemplate(host, isList)}${wayBackTemplate(host)}${viewTemplate(host, context)}`}
    ${isDetailsBelow ? detailsSection(host, context) : nothing}
    <div class="after" tabindex="-1"></div>
    ${helpTemplate(context, figure.isVertical)}
  `;
}

function viewTemplate(host: DeedTimeline, context: WordsContext): TemplateResult {
  const { viewName } = host.model.figure;
  if (viewName === 'timeline') return plotTemplate(host, context);
  if (viewName === 'list') return listTemplateOf(host, context);
  return html`${host.comparing.innerFor(viewName)}`;
}

function skipTemplate(host: DeedTimeline, { figure, words }: WordsContext): TemplateResult {
  const skip = (): void => host.renderRoot.querySelector<HTMLElement>('.after')?.focus();
  return html`<button class="skip" type="button" @click=${skip}>${words.skip(figure.byId.size)}</button>`;
}

function headingTemplate(host: DeedTimeline, context: WordsContext): TemplateResult {
  const { timeline, words, figure } = host.model;
  const { dateDisplay = 'range', clock = 'happened' } = host.model.state ?? {};
  const isDrawn = figure.viewName === 'timeline';
  const { hasReported } = context.figure;
  const menu = datesMenuTemplate({ words, dateDisplay, clock, hasReported, isDrawn, onDates: (choice) => host.reader.showDates(choice) });
  const toolbar = toolbarTemplate({
    words,
    view: figure.viewName,
    hasDates: isDrawn || hasReported,
    onView: (view) => host.reader.show(view),
    onZoom: (factor) => host.reader.zoom(factor),
    onPan: (share) => host.reader.pan(share),
    onFit: () => host.reader.fit(),
    onHelp: () => host.reader.openHelp(),
    isSearchOpen: host.input.isSearchOpen,
    onSearch: () => host.input.toggleSearch(),
    onKeydown: moveInToolbar,
  });
  return html`<div class="heading">
    <div part="header">
      <slot name="title">${timeline?.title ? html`<div class="title" role="heading" aria-level=${context.headingLevel}><bdi>${timeline.title}</bdi></div>` : nothing}</slot>
      <slot name="purpose">${timeline?.purpose ? html`<p class="purpose"><bdi>${timeline.purpose}</bdi></p>` : nothing}</slot>
      ${host.noSummary || host.model.data.kind !== 'ready' ? nothing : html`<p class="summary" part="summary">${summaryOf(context)}</p>`}
    </div>
    ${host.noToolbar ? nothing : html`<div>${toolbar}${menu}<slot name="toolbar"></slot></div>`}
  </div>`;
}

/** The search bar, where the reader has opened it or the page asks for a search; and what a filter shows. */
function searchTemplate(host: DeedTimeline): TemplateResult {
  const { words, timeline, whole, isFiltering } = host.model;
  const { searching: search, filter } = host;
  const isOnly = filter !== '' && filter === search.text;
  const bar = searchBarTemplate({ words, search, isOnly, onOnly: (isOn) => host.reader.filter(isOn ? search.text : '') });
  const note = words.filtered(timeline?.events.length ?? 0, whole?.events.length ?? 0, filter);
  return html`<div id="search-bar" ?hidden=${!host.input.isSearchOpen}>${bar}</div>
    ${isFiltering ? html`<p class="filter-note">${words.searching}</p>` : nothing}
    ${
      filter === '' || timeline === whole || isFiltering
        ? nothing
        : html`<p class="filter-note"><bdi>${note}</bdi> <button type="button" @click=${() => host.reader.showAll()}>${words.showAllEvents}</button></p>`
    }`;
}

/** How dates are drawn and by which clock, where it is not the usual way. The picture says it too, but not to a screen reader. */
function noteTemplate({ model: { state, words } }: DeedTimeline, isList: boolean): TemplateResult | typeof nothing {
  const notes = state ? viewNotes(state, words) : [];
  return notes.length === 0 ? nothing : html`<p class=${isList ? 'note' : 'note vh'}>${notes.join('. ')}.</p>`;
}

/** One generated sentence: how much of what, from when to when. */
function summaryOf({ figure, words, locale, timeZone }: WordsContext): string {
  if (!figure.stated) return '';
  const [from, to] = spanWords(figure.stated, { locale, timeZone, stated: figure.statedPrecisions });
  const counts = (['words', 'deeds', 'context'] as const).flatMap((kind) => {
    const lanes = figure.lanes.filter(({ lane }) => lane.kind === kind);
    return lanes.length > 0
      ? words.countOf(
          kind,
          lanes.reduce((sum, { count }) => sum + count, 0),
        )
      : [];
  });
  return words.figureSummary({ from, to, counts: new Intl.ListFormat(languageTag(locale), { type: 'conjunction' }).format(counts) });
}

function plotTemplate(host: DeedTimeline, context: WordsContext): TemplateResult {
  const { figure } = host.model;
  const { isVertical } = figure;
  const { input } = host;
  const layerScene = figure.restingScene;
  return html`
    <div
      class="plot"
      part="plot"
      ?data-vertical=${isVertical}
      @pointermove=${input.onPointerMove}
      @pointerleave=${input.onPointerLeave}
      @pointerdown=${input.onPointerDown}
      @click=${input.onClick}
      @focusin=${input.onFocusIn}
      @focusout=${input.onFocusOut}
      @keydown=${input.onKeyDown}
    >
      <canvas aria-hidden="true"></canvas>
      <div class="layer">${layerScene ? layerTemplate(host, context, layerScene) : nothing}</div>
    </div>
    <div class="tooltip" popover="hint" aria-hidden="true" @pointerenter=${input.onTooltipEnter} @pointerleave=${input.onTooltipLeave}>${tooltipTemplate(host, context)}</div>
    ${host.noMinimap ? nothing : overviewTemplate(host, context)}
  `;
}

/** Buttons are made anew only where what they stand on has changed: not while the reader moves. */
function layerTemplate(host: DeedTimeline, context: WordsContext, scene: Scene): unknown {
  const { figure, state } = host.model;
  const { zoom, walk } = figure;
  const selected = state?.selected;
  const tabStop = tabStopOf(host) ?? scene.lanes.find(({ ids }) => ids.length > 0)?.ids[0] ?? firstId(context.figure);
  const focusedCluster = host.input.clusters.focused;
  const clusterStop = scene.clusters.find(({ key }) => key === focusedCluster)?.key ?? scene.clusters[0]?.key;
  return guard([context, scene, zoom, selected, tabStop, clusterStop], () =>
    walk ? plotLayerTemplate({ ...context, scene, walk, zoom, selected, tabStop, clusterStop }) : nothing,
  );
}

/** The id of the first event in time. */
const firstId = (figure: Figure): string | undefined => walkList(figure).edge('', 'first', true);

function tooltipTemplate(host: DeedTimeline, context: WordsContext): unknown {
  const { hovered, hoveredCount } = host.model.state ?? {};
  if (hoveredCount)
    return html`<p><b>${countWords(hoveredCount, context)}</b></p>${hoveredCount.count > 1 ? html`<p class="muted">${context.words.zoomsIn}</p>` : nothing}`;
  const figureEvent = hovered === undefined ? undefined : context.figure.byId.get(hovered);
  if (!figureEvent) return nothing;
  const { event } = figureEvent;
  if (host.renderTooltip) return host.renderTooltip(event);
  const who = [event.actor, chainWords(event)].filter(Boolean).join(' · ');
  const evidence = evidenceWords(event, context);
  return html`<p><b><bdi>${event.title}</bdi></b></p>
    <p>${placedWords(figureEvent, context)}</p>
    ${event.reported && figureEvent.date === event.date ? html`<p class="muted">${context.words.reportedWhen(context.dateWords(event.reported))}</p>` : nothing}
    ${figureEvent.date.season === undefined ? nothing : html`<p class="muted">${context.boundsWords(figureEvent.date)}</p>`}
    ${who ? html`<p class="muted"><bdi>${who}</bdi></p>` : nothing} ${evidence ? html`<p class="muted"><bdi>${evidence}</bdi></p>` : nothing}`;
}

function overviewTemplate(host: DeedTimeline, { figure, words, locale, timeZone }: WordsContext): TemplateResult | typeof nothing {
  const { state } = host.model;
  if (!figure.extent || !state) return nothing;
  const widest = widestViewport(figure.extent);
  const [from, to] = spanWords(figure.extent, { locale, timeZone });
  const room = widest.end - widest.start - (state.viewport.end - state.viewport.start);
  const at = room > 0 ? Math.round(((state.viewport.start - widest.start) / room) * 1000) : 0;
  const onInput = (input: Event): void => {
    const share = Number((input.target as HTMLInputElement).value) / 1000;
    const start = widest.start + share * room;
    host.request('showSpan', { span: { start, end: start + state.viewport.end - state.viewport.start } });
    host.reader.settle();
  };
  const shown = spanWords(state.viewport, { locale, timeZone }).join(' – ');
  return html`<div class="overview" part="minimap">
      <canvas aria-hidden="true"></canvas>
      <div class="lens" aria-hidden="true"><div class="shown"></div></div>
      <input type="range" min="0" max="1000" step="1" .value=${String(at)} aria-label=${words.windowPosition} aria-valuetext=${shown} @input=${onInput} />
    </div>
    <p class="overview-ends"><span>${from}</span><span>${shown}</span><span>${to}</span></p>`;
}

/** Where a Tab comes to: the event that had focus, or else the selected one. */
const tabStopOf = ({ input, selected, model }: DeedTimeline): string | undefined =>
  [input.focused, selected].find((id) => id !== undefined && model.figure.figureEventOf(id));

function listTemplateOf(host: DeedTimeline, context: WordsContext): TemplateResult {
  const { input, model } = host;
  return listTemplate({
    ...context,
    selected: host.selected,
    from: model.state?.listFrom ?? 0,
    tabStop: tabStopOf(host) ?? firstId(context.figure),
    onFrom: (listFrom) => host.reader.turnTo(listFrom),
    details: host.noDetails ? nothing : detailsSection(host, context),
    onSelect: (id) => host.reader.choose(id),
    onKeyDown: input.onKeyDown,
    onFocusIn: input.onFocusIn,
  });
}

function detailsSection(host: DeedTimeline, context: WordsContext): TemplateResult {
  const { figure, state } = host.model;
  const figureEvent = state?.selected === undefined ? undefined : figure.figureEventOf(state.selected);
  const { follow, orderUnknown } = figure;
  const { words } = context;
  return html`<section class="details" part="details" aria-label=${words.details} @keydown=${host.input.onDetailsKeyDown}>
    ${detailsTemplate(figureEvent?.event, {
      ...context,
      follow,
      orderUnknown,
      followLines: follow && state && followLines(follow, state, words),
      renderDetails: host.renderDetails,
      hint: `${words.detailsHint}${figure.viewName === 'list' ? '' : ` ${matchMedia('(pointer: coarse)').matches ? words.touchHint : words.pointerHint}`}`,
      onClose: () => host.reader.closeDetails(),
      onOpen: (id) => host.reader.open(id),
    })}
  </section>`;
}
