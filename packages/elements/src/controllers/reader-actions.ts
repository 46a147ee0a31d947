import {
  compareChoice,
  daysOfWindow,
  type Clock,
  type DateDisplay,
  type MatchPlace,
  type PartialCompareChoice,
  type Span,
  type ViewName,
} from '@deedline/core';
import { figureEventOf, firstFrom, rowsInTimeOf, viewNotes } from '@deedline/layout';
import { walkList } from '../interactions/event-walk.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import { hasListParts, LIST_PART } from '../timeline/list-view.js';
import { DeedFilterEvent, DeedSelectEvent, DeedViewEvent, DeedViewportEvent } from '../timeline/events.js';
import type { WayBack } from '../timeline/way-back.js';

/** What a reader does, as against what the page asks for: only this sends events, moves focus and is announced. */
export class ReaderActions {
  readonly #host: DeedTimeline;
  readonly #announceLater: (text: () => string) => void;
  /** How the reader came here from a comparison. */
  back: WayBack | undefined;
  /** The viewport that the page was last told of, or set itself. */
  #settled: Span | undefined;

  constructor(host: DeedTimeline, announceLater: (text: () => string) => void) {
    this.#host = host;
    this.#announceLater = announceLater;
  }

  /** Chooses an event, or none. */
  choose(id: string | undefined): void {
    const host = this.#host;
    const event = id === undefined ? undefined : host.model.figure.figureEventOf(id)?.event;
    if (!host.dispatchEvent(new DeedSelectEvent(event?.id, event))) return;
    const before = host.model.state?.viewport;
    host.select(event?.id);
    if (host.model.state?.viewport === before) return;
    this.#settled = before;
    this.settle();
  }

  /** Goes to an event from the details of another. */
  open(id: string): void {
    const host = this.#host;
    this.choose(id);
    const figureEvent = host.model.figure.figureEventOf(id);
    if (!figureEvent || host.selected !== figureEvent.event.id) return;
    host.announce(`${figureEvent.lane.label}: ${figureEvent.event.title}`);
    this.focusDetails();
  }

  /** Where a search goes on from: the selected event, or the beginning of the viewport. */
  get place(): MatchPlace {
    const { selected, model } = this.#host;
    const figureEvent = selected === undefined ? undefined : model.figure.figureEventOf(selected);
    return { time: figureEvent?.outer.start ?? model.state?.viewport.start ?? -Infinity };
  }

  /** Goes to an event that was found; focus stays in the search. */
  jump(id: string): void {
    if (!this.#host.model.figure.figureEventOf(id)) this.filter('');
    void this.#host.updateComplete.then(() => {
      this.choose(id);
      this.turnListTo(id);
    });
  }

  /** Shows only what matches a query, or all. */
  filter(filter: string): void {
    const host = this.#host;
    host.filter = filter;
    host.dispatchEvent(new DeedFilterEvent(filter));
    this.#announceLater(() => {
      const { timeline, whole, words } = host.model;
      return words.filtered(timeline?.events.length ?? 0, whole?.events.length ?? 0, filter);
    });
  }

  /** Takes the filter away by the button that is gone with it: focus goes to where it was set. */
  showAll(): void {
    this.filter('');
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('[aria-controls=search-bar]')?.focus());
  }

  /** Turns a long list by its buttons: focus goes to the first row of the part. */
  turnTo(listFrom: number): void {
    const host = this.#host;
    const { figure } = host.model.figure;
    if (!figure) return;
    const rows = rowsInTimeOf(figure);
    const first = Math.min(listFrom, Math.max(0, rows.length - LIST_PART));
    host.request('show', { listFrom: first });
    const row = rows[first];
    if (row !== undefined) host.input.focusOn(figure.columns.valueAt(row, 'id'), { isRevealed: false });
    host.announce(host.model.words.listPart(first + 1, Math.min(rows.length, first + LIST_PART), rows.length));
  }

  /** Closes the details; focus goes back to the event they were of. */
  closeDetails(): void {
    const id = this.#host.selected;
    this.choose(undefined);
    if (id !== undefined) this.#host.input.focusOn(id);
  }

  focusDetails(): void {
    const host = this.#host;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.details-title')?.focus());
  }

  openHelp(): void {
    this.#host.renderRoot.querySelector('dialog')?.showModal();
  }

  /** Zooms by a button: around the chosen event, if it is in view. */
  zoom(factor: number): void {
    const { model, selected, input } = this.#host;
    const viewport = model.state?.viewport;
    const id = selected ?? input.focused;
    const outer = id === undefined ? undefined : model.figure.figureEventOf(id)?.outer;
    const at = outer && (outer.start + outer.end) / 2;
    this.#host.request('zoom', { factor, at: at !== undefined && viewport && at > viewport.start && at < viewport.end ? at : undefined });
    this.settle();
  }

  pan(share: number): void {
    this.#host.request('pan', { share });
    this.settle();
  }

  fit(): void {
    this.#host.request('fit', {});
    this.settle();
  }

  /** Changes to another view. */
  show(view: ViewName): void {
    const host = this.#host;
    if (view !== host.model.figure.viewName) this.back = undefined;
    host.view = view;
    if (view === 'list') this.turnList();
    host.dispatchEvent(new DeedViewEvent(view));
    const { words, figure } = host.model;
    host.announce(words.viewShown(words.views[view], figure.figure?.byId.size ?? 0));
  }

  /** Holds other series against each other, or within another window. */
  compare({ choice, windowDays }: { readonly choice?: PartialCompareChoice; readonly windowDays?: number }): void {
    const host = this.#host;
    const { compare, followWindow } = host.model.state ?? {};
    const next = compareChoice(choice, compare);
    const nextWindow = windowDays === undefined || windowDays === daysOfWindow(followWindow ?? '') ? followWindow : `P${windowDays}D`;
    if (!compare || !nextWindow || (next === compare && nextWindow === followWindow)) return;
    host.compare = next;
    host.followWindow = nextWindow;
    host.comparing.announceNext();
    host.dispatchEvent(new DeedViewEvent(host.model.figure.viewName));
  }

  /** Goes to an event from a view that does not show it as one: in the timeline, or in the list where that is what the host shows. */
  goTo(id: string, from: WayBack): void {
    const host = this.#host;
    this.back = { ...from, ...(from.compare === host.comparing.inner && { view: from.compare.show }) };
    host.requestUpdate();
    if (host.view === 'compare' || host.view === 'summary') {
      host.view = undefined;
      if (host.model.figure.viewName !== 'list') host.view = 'timeline';
      host.dispatchEvent(new DeedViewEvent(host.model.figure.viewName));
    }
    if (host.filter !== '' && !host.model.figure.figureEventOf(id)) this.filter('');
    void host.updateComplete.then(() => {
      this.choose(id);
      host.input.focusOn(id);
      host.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Goes back to the comparison: to its view where it is one of the timeline. */
  async goBack(): Promise<void> {
    const { back } = this;
    this.back = undefined;
    this.#host.requestUpdate();
    if (back?.view) this.show(back.view);
    await this.#host.updateComplete;
    const { selected, input } = this.#host;
    if (back?.compare.isConnected) await back.compare.takeFocus(back);
    else if (selected !== undefined) input.focusOn(selected);
  }

  /**
   * Goes from an event to its place in the tables of the comparison, or to the signal before or after it there. Where the comparison must be made first,
   * nothing happens if the reader has gone on when it is there.
   */
  async toPair(id: string, way: 'table' | 1 | -1): Promise<void> {
    const host = this.#host;
    const panel = await host.comparing.made();
    const focused = (host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    if (focused?.dataset['id'] === id) await panel?.goToPair(host, id, way);
  }

  /** Shows the list from an instant on; focus goes to its first row. */
  list(from: number): void {
    const { back } = this;
    this.show('list');
    this.back = back;
    const { figure } = this.#host.model.figure;
    if (!figure) return;
    const rows = rowsInTimeOf(figure);
    const at = firstFrom(rows, figure.columns.start, from);
    this.#host.request('show', { listFrom: at });
    const row = rows[at];
    if (row !== undefined) this.#host.input.focusOn(figure.columns.valueAt(row, 'id'), { isRevealed: false });
  }

  /** A long list opens where the figure was: at the chosen event, or the first that begins in view. */
  turnList(): void {
    const { selected, model } = this.#host;
    const { figure } = model.figure;
    if (!figure || !model.state) return;
    if (selected !== undefined && figureEventOf(figure, selected)) this.turnListTo(selected);
    else this.#host.request('show', { listFrom: firstFrom(rowsInTimeOf(figure), figure.columns.start, model.state.viewport.start) });
  }

  /** Turns a long list to the part that holds an event. */
  turnListTo(id: string): void {
    const { figure, viewName } = this.#host.model.figure;
    const listFrom = this.#host.model.state?.listFrom ?? 0;
    if (viewName !== 'list' || !figure || !hasListParts(figure.byId.size)) return;
    const at = walkList(figure).placeOf(figureEventOf(figure, id)?.event.id ?? id).position - 1;
    if (at < 0 || (at >= listFrom && at < listFrom + LIST_PART)) return;
    this.#host.request('show', { listFrom: Math.max(0, at < listFrom ? at - LIST_PART + 1 : at) });
  }

  /** Draws dates another way, or places events by another clock. */
  showDates({ dateDisplay, clock }: { readonly dateDisplay?: DateDisplay; readonly clock?: Clock }): void {
    const host = this.#host;
    host.dateDisplay = dateDisplay ?? host.dateDisplay;
    host.clock = clock ?? host.clock;
    host.dispatchEvent(new DeedViewEvent(host.model.figure.viewName));
    const { words } = host.model;
    host.announce(viewNotes(host, words).join('. ') || words.datesAsUsual);
  }

  /** A movement has come to rest: told once, and only if the viewport is another. */
  settle(): void {
    const { state, figure } = this.#host.model;
    if (!state || state.viewport === this.#settled) return;
    this.#settled = state.viewport;
    this.#host.dispatchEvent(new DeedViewportEvent(state.viewport));
    this.#announceLater(() => figure.inWords);
  }

  /** The page moved the viewport itself, and need not be told. */
  rest(): void {
    this.#settled = this.#host.model.state?.viewport;
  }
}
