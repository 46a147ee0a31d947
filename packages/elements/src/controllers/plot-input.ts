import { otherEnd, type Span } from '@deedline/core';
import { ClusterInput } from './cluster-input.js';
import { moveIn } from '../interactions/move-in.js';
import { tellTie, type Box, type Cluster, type CountColumn } from '@deedline/layout';
import { keyAction, type KeyAction } from '../interactions/keys.js';
import { hideTooltip, showTooltip } from '../interactions/tooltip.js';
import { DeedHoverEvent } from '../timeline/events.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';

/** Time for a pointer to get from a mark into its tooltip. */
const HIDE_AFTER_MS = 220;

/** Pointer, focus and keys in the plot and the list: each becomes a request, or moves focus. */
export class PlotInput {
  /** What is counted, in the plot. */
  readonly clusters: ClusterInput;
  readonly #host: DeedTimeline;
  /** The event that has or had focus: where a Tab comes to. It keeps its button, in view or not. */
  focused: string | undefined;
  #refocus: string | undefined;
  /** The event whose links `M` walks along, from the first press until another key. */
  #centre: string | undefined;
  #hiding = 0;
  #isSearchWanted = false;
  #over: string | undefined;

  constructor(host: DeedTimeline) {
    this.#host = host;
    this.clusters = new ClusterInput(host, this);
  }

  readonly onPointerMove = (pointer: PointerEvent): void => {
    if (pointer.buttons > 0 || pointer.pointerType === 'touch') return;
    const plot = pointer.currentTarget as HTMLElement;
    const point = this.#pointIn(plot, pointer);
    const { figure } = this.#host.model;
    const id = figure.hit(...point);
    const counted = id === undefined ? figure.countAt(...point) : undefined;
    if (counted) this.#hoverCount(counted, plot);
    else this.#hover(id, plot, { isPointed: true });
  };

  readonly onPointerLeave = (pointer: PointerEvent): void => this.#hover(undefined, pointer.currentTarget as HTMLElement);

  /** The pointer may enter the tooltip and stay in it. */
  readonly onTooltipEnter = (): void => clearTimeout(this.#hiding);

  readonly onTooltipLeave = (): void => {
    const plot = this.#plot;
    if (plot) this.#hover(undefined, plot);
  };

  readonly onPointerDown = (): void => {
    const tooltip = this.#tooltip;
    if (tooltip) hideTooltip(tooltip);
  };

  readonly onClick = (click: MouseEvent): void => {
    const plot = click.currentTarget as HTMLElement;
    const point = this.#pointIn(plot, click);
    const { figure } = this.#host.model;
    // A pointer means the mark it is nearest to; a key or assistive technology means the button itself.
    const isKey = click.detail === 0;
    const id = isKey ? idOf(click) : figure.hit(...point);
    const cluster = id !== undefined ? undefined : isKey ? this.clusters.of(click) : figure.countAt(...point)?.cluster;
    if (cluster) {
      this.#hover(undefined, plot);
      this.clusters.open(cluster, isKey);
      return;
    }
    if (id === undefined && this.#host.selected === undefined) return;
    if (id !== undefined && id === this.#host.selected && click.detail === 0) {
      this.#host.reader.focusDetails();
      return;
    }
    this.#host.reader.choose(id);
    if (id !== undefined) this.focusOn(id);
    // A finger does not hover, and the details may be off the screen: what it chose is named, unless the plot does. What a key chose has kept focus.
    if (isKey) this.#hover(id, plot);
    else if (click instanceof PointerEvent && click.pointerType === 'touch')
      this.#hover(id, plot, { isPointed: !figure.scene?.labels.some((label) => label.id === id) });
  };

  readonly onFocusIn = (focus: FocusEvent): void => {
    const id = idOf(focus);
    const plot = this.#plot;
    const cluster = id === undefined ? this.clusters.of(focus) : undefined;
    if (cluster && plot) {
      this.clusters.focused = cluster.key;
      if ((focus.target as HTMLElement).matches(':focus-visible')) this.#hoverCount({ cluster, column: cluster }, plot);
    }
    if (id === undefined) return;
    this.focused = id;
    if (plot?.contains(focus.target as Node) && (focus.target as HTMLElement).matches(':focus-visible')) this.#hover(id, plot);
    this.#host.requestUpdate();
  };

  readonly onFocusOut = (focus: FocusEvent): void => {
    const plot = this.#plot;
    // A button that a repaint takes away and gives back has not been left.
    if (plot && (focus.relatedTarget || document.hasFocus())) this.#hover(undefined, plot);
  };

  /** Keys on an event or a cluster of the plot, or on a row of the list: one lane, from top to bottom. */
  readonly onKeyDown = (key: KeyboardEvent): void => {
    const { figure } = this.#host.model;
    const isList = figure.viewName === 'list';
    const cluster = isList ? undefined : this.clusters.of(key);
    if (cluster) this.clusters.onKey(key, cluster);
    else if (isList || figure.scene) this.#onKey(key, isList || (figure.scene?.isVertical ?? false));
  };

  /** Escape in the details closes them. */
  readonly onDetailsKeyDown = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || key.defaultPrevented || this.#host.selected === undefined) return;
    key.preventDefault();
    this.#host.reader.closeDetails();
  };

  disconnect(): void {
    clearTimeout(this.#hiding);
  }

  /** Focus goes to an event after the next update; the viewport follows unless it shall stay. */
  focusOn(id: string, { isRevealed = true } = {}): void {
    if (isRevealed) this.#host.reveal(id);
    this.#host.reader.turnListTo(id);
    this.#refocus = id;
    this.focused = id;
    this.#host.requestUpdate();
  }

  /** Whether the search bar is shown. */
  get isSearchOpen(): boolean {
    return this.#isSearchWanted || this.#host.searching.text !== '';
  }

  /** Opens the search bar and goes into it, or closes it, and with it the search. */
  toggleSearch(): void {
    const isOpen = this.isSearchOpen;
    this.#isSearchWanted = !isOpen;
    if (isOpen) this.#host.searching.clear();
    this.#host.requestUpdate();
    if (!isOpen) void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('#search')?.focus());
  }

  /** Whether focus is on its way to something that must have its button first. */
  get isRefocusing(): boolean {
    return this.#refocus !== undefined || this.clusters.isRefocusing;
  }

  /** After an update: brings focus to where it was sent. */
  settle(): void {
    this.clusters.settle();
    if (this.#refocus === undefined) return;
    const button = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.layer [data-id], .list [data-id]')].find(
      (other) => other.dataset['id'] === this.#refocus,
    );
    if (!button) return;
    this.#refocus = undefined;
    // Focus changes the state; inside an update that would start another.
    void this.#host.updateComplete.then(() => button.focus());
  }

  #onKey(key: KeyboardEvent, isVertical: boolean): void {
    const id = idOf(key);
    const { walk } = this.#host.model.figure;
    if (id === undefined || !walk || key.defaultPrevented) return;
    const action = keyAction(key, id, { walk, isVertical, hasShortcuts: this.#host.shortcuts !== 'off' });
    if (action?.kind !== 'related') this.#centre = undefined;
    if (!action || !this.#act(action, id)) return;
    key.preventDefault();
    key.stopPropagation();
  }

  #act(action: KeyAction, id: string): boolean {
    const host = this.#host;
    const { words, figure } = host.model;
    const figureEvent = figure.figureEventOf(id);
    switch (action.kind) {
      case 'focus': {
        const lane = figure.figureEventOf(action.id)?.lane.label;
        if (action.note === 'lane' && lane) host.announce(lane);
        this.focusOn(action.id);
        return true;
      }
      case 'stay':
        host.announce(words[action.note]);
        return true;
      case 'zoom':
        host.request('zoom', { factor: action.factor, at: middleOf(figureEvent?.outer) });
        break;
      case 'page':
        host.request('pan', { share: action.share });
        break;
      case 'fit':
        host.request('fit', {});
        break;
      case 'related':
        return this.#related(id, action.step);
      case 'pair':
        void host.reader.toPair(id, action.way);
        return true;
      case 'details':
        if (host.selected !== id) host.reader.choose(id);
        host.reader.focusDetails();
        return true;
      case 'help':
        host.reader.openHelp();
        return true;
      case 'dismiss':
        return this.dismiss();
    }
    host.reader.settle();
    this.focusOn(action.kind === 'page' ? this.#nearestInView(id) : id, { isRevealed: false });
    return true;
  }

  /** Tooltip first, then the selection; a key that closes nothing is left to the page. */
  dismiss(): boolean {
    const tooltip = this.#tooltip;
    if (tooltip?.matches(':popover-open')) {
      hideTooltip(tooltip);
      return true;
    }
    if (this.#host.selected === undefined) return false;
    this.#host.reader.choose(undefined);
    return true;
  }

  /** Along the links of one event, in time order. */
  #related(id: string, step: 1 | -1): boolean {
    const { figure, words, state } = this.#host.model;
    const centre = (this.#centre ??= this.#host.selected ?? id);
    const links = figure.figure?.linksOf.get(centre) ?? [];
    const ids = [...new Set(links.map((link) => otherEnd(link, centre)))];
    ids.sort((a, b) => (figure.figureEventOf(a)?.outer.start ?? 0) - (figure.figureEventOf(b)?.outer.start ?? 0));
    const at = moveIn(ids.length, ids.indexOf(id), step);
    const target = ids[at];
    const figureEvent = target === undefined ? undefined : figure.figureEventOf(target);
    if (target === undefined || !figureEvent) return false;
    const link = links.find((other) => otherEnd(other, centre) === target);
    const [from, to] = [link?.from, link?.to].map((end) => (end === undefined ? undefined : figure.figureEventOf(end)));
    const type = link && from && to ? tellTie(link, { id: centre, from, to, timeZone: state?.timeZone, words }) : '';
    this.#host.announce(words.related({ lane: figureEvent.lane.label, type, index: at + 1, count: ids.length }));
    this.focusOn(target);
    return true;
  }

  /** After a page: the event of the lane nearest the middle of the view, else of any lane; the same where nothing is in view. */
  #nearestInView(id: string): string {
    const { figure, state } = this.#host.model;
    const lanes = figure.scene?.lanes ?? [];
    const own = lanes.find(({ lane }) => lane.id === figure.figureEventOf(id)?.lane.id)?.ids ?? [];
    const ids = own.length > 0 ? own : lanes.flatMap((lane) => lane.ids);
    const distance = (other: string): number => Math.abs(middleOf(figure.figureEventOf(other)?.outer) - middleOf(state?.viewport));
    return ids.reduce((best, other) => (distance(other) < distance(best) ? other : best), ids[0] ?? id);
  }

  /** A pointer's place in the plot, in CSS pixels. */
  #pointIn(plot: HTMLElement, pointer: MouseEvent): readonly [number, number] {
    const { left, top, width, height } = plot.getBoundingClientRect();
    // The ratio of laid-out to drawn size undoes a transform or zoom of the page.
    return [((pointer.clientX - left) * plot.offsetWidth) / width, ((pointer.clientY - top) * plot.offsetHeight) / height];
  }

  /** The tooltip tells the counts of a column, or of a whole cluster. */
  #hoverCount(
    { cluster, column }: { readonly cluster: Cluster; readonly column: Pick<CountColumn, 'count' | 'box'> & Partial<Span & Pick<Cluster, 'span'>> },
    plot: HTMLElement,
  ): void {
    const { start, end, span = start !== undefined && end !== undefined ? { start, end } : cluster.span, count, box } = column;
    const shown = this.#host.model.state?.hoveredCount;
    plot.toggleAttribute('data-over', true);
    clearTimeout(this.#hiding);
    if (shown?.laneId === cluster.laneId && shown.span.start === span.start && shown.count === count && this.#tooltip?.matches(':popover-open')) return;
    this.#hover(undefined, plot);
    clearTimeout(this.#hiding);
    plot.toggleAttribute('data-over', true);
    this.#host.request('hover', { count: { laneId: cluster.laneId, span, count } });
    this.#show(this.#host.model.figure.inCssPx(box), plot);
  }

  #show(box: Box, plot: HTMLElement): void {
    const tooltip = this.#tooltip;
    if (tooltip) void this.#host.updateComplete.then(() => showTooltip(tooltip, plot, visiblePart(box, plot)));
  }

  /** Unless it is pointed at, an event whose details are shown has no tooltip: it would cover the words of its arcs. */
  #hover(id: string | undefined, plot: HTMLElement, { isPointed = false } = {}): void {
    plot.toggleAttribute('data-over', id !== undefined);
    if (id !== this.#over) {
      this.#over = id;
      this.#host.dispatchEvent(new DeedHoverEvent(id));
    }
    clearTimeout(this.#hiding);
    // The tooltip of the event with visible focus stays when the pointer passes by.
    const meant = id ?? plot.querySelector<HTMLElement>('.layer [data-id]:focus-visible')?.dataset['id'];
    const shown = meant !== undefined && !(isPointed && id !== undefined) && this.#isTold(meant) ? undefined : meant;
    const tooltip = this.#tooltip;
    const box = shown === undefined ? undefined : this.#host.model.figure.boxOf(shown);
    if (!tooltip) return;
    if (!box) this.#hiding = window.setTimeout(() => hideTooltip(tooltip), HIDE_AFTER_MS);
    else {
      // It keeps its words until it is gone.
      this.#host.request('hover', { id: shown });
      this.#show(box, plot);
    }
  }

  #isTold(id: string): boolean {
    return this.#host.selected === id && !this.#host.noDetails;
  }

  get #plot(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.plot');
  }

  get #tooltip(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
  }
}

const idOf = ({ target }: Event): string | undefined => (target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined);

const middleOf = (span: { readonly start: number; readonly end: number } | undefined): number => (span ? (span.start + span.end) / 2 : 0);

function visiblePart(box: Box, plot: HTMLElement) {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  return {
    x,
    y,
    width: Math.max(1, Math.min(box.x + box.width, plot.offsetWidth) - x),
    height: Math.max(1, Math.min(box.y + box.height, plot.offsetHeight) - y),
  };
}
