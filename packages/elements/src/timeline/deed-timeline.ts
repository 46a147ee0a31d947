// One piece: the public face of the element, most of it what its properties, methods, events and parts are. What they do is in the controllers.
import {
  answer,
  clampViewport,
  createViewState,
  dayBoundsIn,
  daysInZone,
  knownLocale,
  knownTimeZone,
  widestViewport,
  VIEW_NAMES,
  type Arrangement,
  type Clock,
  type DateDisplay,
  type DetailDisplay,
  type Limits,
  type LinkDisplay,
  type RequestDetail,
  type PartialCompareChoice,
  type Problem,
  type RequestName,
  type Span,
  type Timeline,
  type TimelineEvent,
  type TimelineSource,
  type ViewName,
  type ViewState,
} from '@deedline/core';
import { writeTimeline } from '@deedline/formats';
import { figureEventOf, figureOf } from '@deedline/layout';
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CompareController } from '../controllers/compare-controller.js';
import { DataController, hasOtherEntries, type DataState } from '../controllers/data-controller.js';
import { AnnounceController } from '../controllers/announce-controller.js';
import { FilterController } from '../controllers/filter-controller.js';
import { FigureController } from '../controllers/figure-controller.js';
import { PlotInput } from '../controllers/plot-input.js';
import { ReaderActions } from '../controllers/reader-actions.js';
import { detailsStyles } from '../styles/details-styles.js';
import { SearchController } from '../controllers/search-controller.js';
import { figureStyles } from '../styles/figure-styles.js';
import { largeStyles } from '../styles/large-styles.js';
import { searchStyles } from '../styles/search-styles.js';
import { baseStyles } from '../styles/base-styles.js';
import { tokenStyles } from '../styles/tokens.js';
import { WordsController } from '../words.js';
import { DeedErrorEvent, DeedLoadEvent, DeedProblemsEvent } from './events.js';
import { figureTemplate } from './figure-template.js';
import { edtfOf, spanOfBounds } from './span-of-bounds.js';

const DATE_DISPLAYS: readonly DateDisplay[] = ['range', 'earliest', 'latest'];
const DETAIL_DISPLAYS: readonly DetailDisplay[] = ['auto', 'marks', 'counts'];

/** What `getView` gives and `setView` takes: plain, to be stored or put into an address. */
export interface SavedView {
  readonly start?: string;
  readonly end?: string;
  readonly selected?: string | undefined;
  readonly view?: ViewName;
  readonly dateDisplay?: DateDisplay;
  readonly clock?: Clock;
  readonly detail?: DetailDisplay;
  readonly filter?: string;
  readonly compare?: PartialCompareChoice;
  readonly followWindow?: string;
}

/**
 * What was said and what was done on one time axis: words above, deeds below, decisions behind.
 *
 * @customElement deed-timeline
 *
 * @slot - Shown until the data are there, and by readers without scripts.
 * @slot title - In place of the data's title.
 * @slot purpose - In place of the data's purpose.
 * @slot toolbar - Further controls, beside ours.
 * @slot empty - Shown where there are no events.
 * @slot footer - Below the figure: credits, notes.
 *
 * @fires {DeedLoadEvent} deed-load - The data were read and are shown.
 * @fires {DeedProblemsEvent} deed-problems - Faults were found in the data.
 * @fires {DeedErrorEvent} deed-error - Nothing could be read.
 * @fires {DeedSelectEvent} deed-select - A reader chose an event; cancelable.
 * @fires {DeedHoverEvent} deed-hover - The pointer or the focus came to an event.
 * @fires {DeedViewportEvent} deed-viewport - A reader moved or zoomed the viewport.
 * @fires {DeedFilterEvent} deed-filter - A reader changed which events are shown.
 * @fires {DeedViewEvent} deed-view - A reader changed to another view, or how dates are drawn.
 *
 * @csspart header - Title, purpose and summary.
 * @csspart summary - The generated sentence.
 * @csspart toolbar - The controls.
 * @csspart search - The search bar.
 * @csspart loading - How far a long load has come.
 * @csspart plot - The drawn figure.
 * @csspart minimap - The overview strip.
 * @csspart details - The panel of the selected event.
 * @csspart problems - The note on faults in the data.
 * @csspart status - The live region.
 *
 * @cssprop --deed-ground - Ground behind marks, of the tooltip and of buttons.
 * @cssprop --deed-ink - Text and axis.
 * @cssprop --deed-muted - Secondary text.
 * @cssprop --deed-rule - Grid lines.
 * @cssprop --deed-rule-strong - Stronger lines.
 * @cssprop --deed-words - Colour of words.
 * @cssprop --deed-deeds - Colour of deeds.
 * @cssprop --deed-context - Colour of context.
 * @cssprop --deed-background - Background of the whole element.
 * @cssprop --deed-font-family - Font; the page's by default.
 * @cssprop --deed-font-size - Size of running text.
 * @cssprop --deed-plot-height - Height of a horizontal figure.
 * @cssprop --deed-plot-height-vertical - Height of a vertical figure.
 */
export class DeedTimeline extends LitElement {
  static override styles = [tokenStyles, baseStyles, figureStyles, largeStyles, searchStyles, detailsStyles];

  /** Address of the data. */
  @property() src: string | undefined;
  /** `auto`, or the name of a format. */
  @property() format = 'auto';
  /** A document, a bare array of events, or text. Data of many events are read where they stand: set other data, do not change these. */
  @property({ attribute: false }) data: unknown;
  /** Our field → the name that a text has for it: `{ start: 'Date began' }`. */
  @property({ attribute: false, hasChanged: hasOtherEntries }) mapping: Readonly<Record<string, string>> | undefined;
  /** How much of a file is taken, where it is to be other than `DEFAULT_LIMITS`. */
  @property({ attribute: false, hasChanged: hasOtherEntries }) limits: Partial<Limits> | undefined;
  /** Any source of events, in place of `src` and `data`. */
  @property({ attribute: false }) source: TimelineSource | undefined;
  /** EDTF text: the viewport begins with it. */
  @property() start: string | undefined;
  /** EDTF text: the viewport ends with it. */
  @property() end: string | undefined;
  /** `timeline`, `compare`, `list` or `summary`; unset, the list on hosts narrower than 480 px. */
  @property() view: ViewName | undefined;
  /** `facing`: words above the axis, deeds below; `stacked`: all below it. */
  @property() arrangement: Arrangement = 'facing';
  /** `auto` is vertical on narrow hosts: said left, done right. */
  @property() orientation: 'auto' | 'horizontal' | 'vertical' = 'auto';
  /** Which links are drawn as arcs. */
  @property() links: LinkDisplay = 'selected';
  /** How dates that are not exact are drawn: over all their `range`, or at their `earliest` or `latest` possible moment. */
  @property({ attribute: 'date-display' }) dateDisplay: DateDisplay = 'range';
  /** Events with a `reported` date are placed by when they `happened`, or by when they were `reported`. */
  @property() clock: Clock = 'happened';
  /** Events too many to be drawn one by one are counted: where they are dense (`auto`), only where they find no place (`marks`), or everywhere (`counts`). */
  @property() detail: DetailDisplay = 'auto';
  /** Terms of a query: only events that match are shown. */
  @property() filter = '';
  /** Terms of a query: what the search bar looks for. */
  @property() search = '';
  /** ISO 8601 duration: the days after a statement in which deeds count. */
  @property({ attribute: 'follow-window' }) followWindow = 'P30D';
  /** What is held against what: lanes and filters of signals, deeds and context windows, and the period. By default what the data state. */
  @property({ attribute: false }) compare: PartialCompareChoice | undefined;
  /** Id of the selected event. */
  @property() selected: string | undefined;
  /** IANA name of the zone of the axis and of times of day. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  /** BCP 47 tag; by default that of the nearest `lang`. */
  @property() locale: string | undefined;
  /** `scroll`: a plain wheel scrolls the page, Ctrl and wheel zooms; `zoom`: a plain wheel zooms. */
  @property() wheel: 'scroll' | 'zoom' = 'scroll';
  /** Level of the title; the headings inside follow it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `off` switches single-letter keys off. */
  @property() shortcuts: 'on' | 'off' = 'on';
  /** Without the controls. */
  @property({ type: Boolean, attribute: 'no-toolbar' }) noToolbar = false;
  /** Without the overview strip. */
  @property({ type: Boolean, attribute: 'no-minimap' }) noMinimap = false;
  /** Without the details panel. */
  @property({ type: Boolean, attribute: 'no-details' }) noDetails = false;
  /** Without the generated sentence. */
  @property({ type: Boolean, attribute: 'no-summary' }) noSummary = false;
  /** The page's own rendering of the details panel: a Node or a Lit template. */
  @property({ attribute: false }) renderDetails: ((event: TimelineEvent) => unknown) | undefined;
  /** The page's own rendering of the tooltip. */
  @property({ attribute: false }) renderTooltip: ((event: TimelineEvent) => unknown) | undefined;

  @state() private viewState: ViewState | undefined;
  /** @internal What the live region says. */
  @state() status = '';

  readonly #words = new WordsController(this, () => this.#locale);
  readonly #data = new DataController(this, {
    onSettled: (settled) => this.#onSettled(settled),
    onSample: (sample) => this.#onSample(sample),
    onSlow: () => this.announce(this.model.words.loading),
    onCancelled: () => this.announce(this.model.words.loadingCancelled),
  });
  readonly #filter = new FilterController(this);
  readonly #figure = new FigureController(this);
  /** @internal The comparison of all events, made when a view asks for it. */
  readonly comparing = new CompareController(this);
  readonly #announcer = new AnnounceController(this, (text) => (this.status = text));
  /** @internal The search bar. */
  readonly searching = new SearchController(this, {
    words: () => this.#words.words,
    announce: this.#announcer,
    from: () => this.reader.place,
    onJump: (id) => this.reader.jump(id),
  });
  /** The viewport over a sample, as long as the reader has not moved it. */
  #sampled: Span | undefined;
  /** A view that was asked for before there were data. */
  #savedView: SavedView = {};
  /** @internal What a reader does. */
  readonly reader = new ReaderActions(this, (text) => this.#announcer.later(text));
  /** @internal Pointer, focus and keys of the plot. */
  readonly input = new PlotInput(this);

  /** @internal What templates and controllers of this element read. */
  get model() {
    return {
      data: this.#data.state,
      state: this.viewState,
      /** The events that are shown. */
      timeline: this.#filter.shown,
      /** All events. */
      whole: this.#timeline,
      isFiltering: this.#filter.isRunning,
      words: this.#words.words,
      locale: this.#locale,
      figure: this.#figure,
    };
  }

  /**
   * Adds records, as if they had stood at the end of the data, and resolves with the problems of these. The view stays where it is; a
   * viewport that showed all goes on to do so. Rejects where there are no data of the element's own: for those of a `source` the source is asked.
   */
  override append(records: readonly unknown[]): Promise<readonly Problem[]>;
  /** Adds children, as of any element. */
  override append(...nodes: (Node | string)[]): void;
  override append(...given: readonly unknown[]): Promise<readonly Problem[]> | void {
    const [records] = given;
    if (given.length === 1 && Array.isArray(records)) return this.#append(records);
    super.append(...(given as (Node | string)[]));
  }

  async #append(records: readonly unknown[]): Promise<readonly Problem[]> {
    const { extent } = this.#figure;
    const isAll = extent !== undefined && isWhole(this.viewState?.viewport, widestViewport(extent));
    const problems = await this.#data.append(records);
    await this.updateComplete;
    if (isAll) this.#move('fit', {});
    if (problems.length > 0) this.dispatchEvent(new DeedProblemsEvent(problems));
    return problems;
  }

  /** Shows everything. */
  fit(): void {
    this.#move('fit', {});
  }

  /** Shows a span: EDTF text or UTC milliseconds with `end` excluded. Text that is no date is ignored. */
  zoomTo(span: Span | string): void {
    const wanted = typeof span === 'string' ? this.#spanOf(span) : span;
    if (wanted) this.#move('showSpan', { span: wanted });
  }

  /** Moves the viewport so that an event is in it. */
  reveal(id: string): void {
    const figureEvent = this.#figure.figureEventOf(id);
    if (figureEvent) this.#move('reveal', { span: figureEvent.outer });
  }

  /** Selects an event, or none, and brings it into view. */
  select(id: string | undefined): void {
    this.selected = id;
    if (id !== undefined) this.reveal(id);
  }

  /** The view as it is, to be stored or linked to. The span is left out where it reaches beyond the years 0 to 9999. */
  getView(): SavedView {
    const { viewport, view, dateDisplay, clock, detail, compare, followWindow } = this.viewState ?? {};
    const [start, end] = viewport ? [viewport.start, viewport.end - 1].map(edtfOf) : [];
    return {
      ...(start && end && { start, end }),
      selected: this.selected,
      ...(view && { view }),
      ...(dateDisplay && { dateDisplay }),
      ...(clock && { clock }),
      ...(detail && { detail }),
      filter: this.filter,
      ...(compare && { compare }),
      ...(followWindow && { followWindow }),
    };
  }

  /** Restores a view, also before the data are there. Parts that are not given stay, `selected: undefined` selects nothing, and what makes no sense is ignored. */
  setView(saved: SavedView): void {
    if (!this.viewState) {
      this.#savedView = { ...this.#savedView, ...saved };
      return;
    }
    const span = this.#spanOf(saved.start, saved.end);
    if (span) this.#move('showSpan', { span });
    if ('selected' in saved && (saved.selected === undefined || this.#figure.figureEventOf(saved.selected))) this.selected = saved.selected;
    if (saved.view && VIEW_NAMES.includes(saved.view)) this.view = saved.view;
    if (saved.dateDisplay && DATE_DISPLAYS.includes(saved.dateDisplay)) this.dateDisplay = saved.dateDisplay;
    if (saved.detail && DETAIL_DISPLAYS.includes(saved.detail)) this.detail = saved.detail;
    if (typeof saved.filter === 'string') this.filter = saved.filter;
    if (typeof saved.compare === 'object') this.compare = saved.compare;
    if (typeof saved.followWindow === 'string') this.followWindow = saved.followWindow;
    if (saved.clock === 'happened' || saved.clock === 'reported') this.clock = saved.clock;
  }

  /** The figure as a static SVG document; empty while nothing is shown. */
  toSVG(): string {
    return this.#figure.toSVG();
  }

  /** The figure as a PNG picture, at twice its size; rejects while nothing is shown. */
  toPNG(): Promise<Blob> {
    return this.#figure.toPNG();
  }

  /** The shown records as CSV, one a line; cells that a spreadsheet would run are defused. */
  toCSV(): string {
    return this.#records ? writeTimeline(this.#records, 'csv') : '';
  }

  /** The shown records in our own format. */
  toJSON(): string {
    return this.#records ? writeTimeline(this.#records, 'json') : '';
  }

  /** @internal Answers a request of a gesture, a control or a method. */
  request<Name extends RequestName>(name: Name, detail: RequestDetail<Name>): void {
    const extent = this.#figure.extent;
    if (!this.viewState || !extent) return;
    this.viewState = answer(this.viewState, name, detail, { extent });
  }

  /** @internal Says something to a screen reader. */
  announce(text: string): void {
    this.#announcer.now(text);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.input.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { source, data, src, format, mapping, limits } = this;
    if (DATA_PROPERTIES.some((name) => changed.has(name))) void this.#data.load({ source, data, src, format, mapping, limits });
    this.searching.use(this.#timeline);
    if (changed.has('search') && this.search !== this.searching.text) void this.searching.search(this.search);
    this.#filter.use(this.#timeline, this.filter);
    if (!this.viewState) return;
    if (changed.has('selected')) this.request('select', { id: this.selected });
    if (changed.has('start') || changed.has('end')) {
      const span = this.#spanOf(this.start, this.end);
      if (span) this.request('showSpan', { span });
    }
    this.request('show', this.#shown);
  }

  protected override render(): TemplateResult {
    return figureTemplate(this);
  }

  protected override updated(): void {
    this.#figure.paint();
    this.input.settle();
  }

  /** @internal Gives up a load. */
  cancelLoading(): void {
    this.#data.cancel();
  }

  /** A movement that no reader made, and that is not told. */
  #move<Name extends RequestName>(name: Name, detail: RequestDetail<Name>): void {
    this.request(name, detail);
    this.reader.rest();
  }

  get #timeline(): Timeline | undefined {
    const { state: data } = this.#data;
    return data.kind === 'ready' ? data.timeline : data.kind === 'loading' ? data.sample : undefined;
  }

  get #records(): Timeline | undefined {
    const { state: data } = this.#data;
    return data.kind === 'ready' ? data.records : undefined;
  }

  /** EDTF bounds as a span; days are those of the zone that is shown. */
  #spanOf(start: string | undefined, end?: string): Span | undefined {
    return spanOfBounds(start, end, this.#zone);
  }

  get #zone(): string {
    return knownTimeZone(this.timeZone) ?? 'UTC';
  }

  get #locale(): string {
    return knownLocale(this.locale) ?? knownLocale(this.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang) ?? 'en';
  }

  /** How the properties want the figure shown; `createViewState` gives defaults for what makes no sense. */
  get #shown() {
    const { arrangement, links, dateDisplay, clock, detail, followWindow, timeZone } = this;
    const compare = this.compare ?? this.#timeline?.view?.compare ?? {};
    return { arrangement, links, dateDisplay, clock, detail, followWindow, timeZone, compare, view: this.#figure.viewName, locale: this.#locale } as const;
  }

  #onSettled(data: DataState): void {
    this.reader.back = undefined;
    if (data.kind === 'ready') {
      const { timeline, problems } = data;
      const moved = this.#sampled && this.viewState?.viewport !== this.#sampled ? this.viewState?.viewport : undefined;
      this.#sampled = undefined;
      this.#begin(timeline, moved);
      this.setView(this.#savedView);
      this.#savedView = {};
      this.reader.rest();
      this.announce(this.#loadedWords(data));
      if (problems.length > 0) this.dispatchEvent(new DeedProblemsEvent(problems));
      this.dispatchEvent(new DeedLoadEvent(timeline.events.length, timeline.recordCount, problems));
    } else if (data.kind === 'failed') {
      this.viewState = undefined;
      this.dispatchEvent(new DeedProblemsEvent(data.problems));
      this.dispatchEvent(new DeedErrorEvent(data.problem));
    }
  }

  /** Shows a sample of the events that are being read. */
  #onSample(sample: Timeline): void {
    this.#begin(sample);
    this.#sampled = this.viewState?.viewport;
    this.reader.rest();
  }

  /** The first view of a timeline; the viewport where the reader has brought it already. */
  #begin(timeline: Timeline, moved?: Span): void {
    this.#filter.use(timeline, this.filter);
    const extent = this.#figure.extent;
    const asked = moved ?? this.#spanOf(this.start, this.end) ?? (timeline.view?.span && daysInZone(timeline.view.span, dayBoundsIn(this.#zone)));
    // A selection of the data before is none of these; one that a sample lacks may be among all events.
    if (this.#data.state.kind === 'ready' && (this.selected === undefined || !figureEventOf(figureOf(timeline), this.selected)))
      this.selected = timeline.view?.selected;
    const { selected } = this;
    this.viewState = extent && createViewState({ viewport: asked ? clampViewport(asked, extent) : widestViewport(extent), selected, ...this.#shown });
  }

  /** How much is there, and the first thing that is wrong. */
  #loadedWords({ timeline: { events, recordCount }, problems, records }: Extract<DataState, { kind: 'ready' }>): string {
    const { words } = this.model;
    const first = problems[0];
    return first ? `${words.shownOf(records.events.length, recordCount)} ${first.message}` : words.loaded(events.length);
  }
}

const DATA_PROPERTIES = ['src', 'data', 'source', 'format', 'mapping', 'limits'] as const;

/** Whether a viewport shows all there is. */
const isWhole = (viewport: Span | undefined, widest: Span): boolean => viewport !== undefined && viewport.start <= widest.start && viewport.end >= widest.end;

declare global {
  interface HTMLElementTagNameMap {
    'deed-timeline': DeedTimeline;
  }
}
