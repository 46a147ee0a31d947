import { filterTimeline, matchSteps, parseQuery, runInSlices, runSteps, type Query, type Timeline } from '@deedline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Up to so many events are filtered at once, without a frame between. */
const AT_ONCE = 20_000;

/** Keeps what of a timeline a filter lets through. While a filter of much data is found, what was shown before stays, and `isRunning` says so. */
export class FilterController implements ReactiveController {
  /** What is shown; the timeline itself where there is no filter. */
  shown: Timeline | undefined;
  readonly #host: ReactiveControllerHost;
  #timeline: Timeline | undefined;
  #filter = '';
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  hostConnected(): void {
    if (this.#running?.signal.aborted) void this.#find(this.#timeline, parseQuery(this.#filter));
  }

  hostDisconnected(): void {
    this.#running?.abort();
  }

  /** Filters a timeline by the terms of a query; by none it is whole. */
  use(timeline: Timeline | undefined, filter: string): void {
    if (timeline === this.#timeline && filter === this.#filter) return;
    this.#timeline = timeline;
    this.#filter = filter;
    this.#running?.abort();
    this.#running = undefined;
    const query = parseQuery(filter);
    if (!timeline || query.clauses.length === 0) this.shown = timeline;
    else if (timeline.events.length <= AT_ONCE) this.shown = filterTimeline(timeline, runSteps(matchSteps(timeline, query)));
    else void this.#find(timeline, query);
  }

  async #find(timeline: Timeline | undefined, query: Query): Promise<void> {
    if (!timeline) return;
    const running = new AbortController();
    this.#running = running;
    this.shown ??= timeline;
    try {
      const matches = await runInSlices(matchSteps(timeline, query), { signal: running.signal });
      this.#running = undefined;
      this.shown = filterTimeline(timeline, matches);
      this.#host.requestUpdate();
    } catch (error) {
      if (!running.signal.aborted) throw error;
    }
  }
}
