import { shortestViewportMs } from '@deedline/core';
import type { Cluster } from '@deedline/layout';
import { eventsOfCluster, nearestCluster, nextCluster } from '../interactions/clusters.js';
import { keyAction, type KeyAction } from '../interactions/keys.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import type { PlotInput } from './plot-input.js';

/** A zoom that shows less than this more is none. */
const LEAST_ZOOM = 1.2;
/** Around events that are to be told apart so many times their spread is shown. */
const SPREAD = 1.2;
/** On counts there is no event to go on from. */
const NOWHERE = { along: () => undefined, across: () => undefined, edge: () => undefined };

/** Pointer, focus and keys on what is counted. */
export class ClusterInput {
  /** The cluster that has or had focus: where a Tab comes to. */
  focused: string | undefined;
  readonly #host: DeedTimeline;
  readonly #input: Pick<PlotInput, 'dismiss' | 'focusOn'>;
  #refocus: string | undefined;

  constructor(host: DeedTimeline, input: Pick<PlotInput, 'dismiss' | 'focusOn'>) {
    this.#host = host;
    this.#input = input;
  }

  get isRefocusing(): boolean {
    return this.#refocus !== undefined;
  }

  /** After an update: brings focus to where it was sent. */
  settle(): void {
    if (this.#refocus === undefined) return;
    const button = this.#button(this.#refocus);
    this.#refocus = undefined;
    void this.#host.updateComplete.then(() => button?.focus());
  }

  /** Keys on a cluster: arrows and the ends go to others, the rest does what it does on an event. */
  onKey(key: KeyboardEvent, cluster: Cluster): void {
    const { figure, words } = this.#host.model;
    const { scene } = figure;
    if (!scene || key.defaultPrevented) return;
    const names = scene.isVertical ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] : ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    const way = key.altKey || key.ctrlKey || key.metaKey ? -1 : names.indexOf(key.key);
    const own = scene.clusters.filter(({ laneId }) => laneId === cluster.laneId);
    if (way >= 0 || key.key === 'Home' || key.key === 'End') {
      const step = way % 2 === 0 ? -1 : 1;
      const target = way < 0 ? own[key.key === 'Home' ? 0 : own.length - 1] : nextCluster(scene, cluster, { isAlong: way < 2, step });
      if (target) this.#button(target.key)?.focus();
      else this.#host.announce(words[step < 0 ? 'first' : 'last']);
      key.preventDefault();
      return;
    }
    const action = keyAction(key, '', { walk: NOWHERE, isVertical: scene.isVertical, hasShortcuts: this.#host.shortcuts !== 'off' });
    if (!action || !this.#act(action, cluster)) return;
    key.preventDefault();
    key.stopPropagation();
  }

  #act(action: KeyAction, { span, laneId }: Cluster): boolean {
    const host = this.#host;
    const at = middleOf(span);
    switch (action.kind) {
      case 'zoom':
        host.request('zoom', { factor: action.factor, at });
        break;
      case 'page':
        host.request('pan', { share: action.share });
        break;
      case 'fit':
        host.request('fit', {});
        break;
      case 'help':
        host.reader.openHelp();
        return true;
      case 'dismiss':
        return this.#input.dismiss();
      default:
        return false;
    }
    host.reader.settle();
    const { start, end } = host.model.state?.viewport ?? span;
    this.#focusNear(laneId, Math.min(Math.max(at, start), end));
    return true;
  }

  /** Focus goes to the counts of a lane nearest to an instant, or to an event of it in view. */
  #focusNear(laneId: string, at: number): void {
    const { scene } = this.#host.model.figure;
    const cluster = scene && nearestCluster(scene, laneId, at);
    const id = scene?.lanes.find(({ lane }) => lane.id === laneId)?.ids[0];
    if (cluster) this.#refocus = cluster.key;
    else if (id !== undefined) this.#input.focusOn(id, { isRevealed: false });
    this.#host.requestUpdate();
  }

  /**
   * Shows a cluster's time, and after a key focus goes to what is there then. Of one event, that is chosen; of events that begin together, which no zoom
   * tells apart, the list is shown.
   */
  open(cluster: Cluster, isKey: boolean): void {
    const host = this.#host;
    const { figure, state } = host.model;
    const told = figure.figure && eventsOfCluster(figure.figure, cluster);
    if (!told || !state || !figure.figure) return;
    const { start, end } = told.starts;
    if (told.count === 1) {
      const id = figure.figure.columns.valueAt(told.row, 'id');
      host.reader.choose(id);
      this.#input.focusOn(id, { isRevealed: false });
      return;
    }
    const length = state.viewport.end - state.viewport.start;
    const spread = (end - start) * SPREAD;
    if (end === start || spread < (figure.extent ? shortestViewportMs(figure.extent) : 0)) {
      host.reader.list(start);
      return;
    }
    // A column that is wider than the view is no place to go to; what begins in it is.
    const { span } = cluster;
    const middle = (start + end) / 2;
    host.request('showSpan', { span: (span.end - span.start) * LEAST_ZOOM < length ? span : { start: middle - spread / 2, end: middle + spread / 2 } });
    host.reader.settle();
    if (isKey) this.#focusNear(cluster.laneId, middle);
  }

  /** The cluster whose button an event came from. */
  of({ target }: Event): Cluster | undefined {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-cluster]')?.dataset['cluster'] : undefined;
    return key === undefined ? undefined : this.#host.model.figure.scene?.clusters.find((cluster) => cluster.key === key);
  }

  #button(key: string): HTMLElement | undefined {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.layer [data-cluster]')].find((button) => button.dataset['cluster'] === key);
  }
}

const middleOf = ({ start, end }: { readonly start: number; readonly end: number }): number => (start + end) / 2;
