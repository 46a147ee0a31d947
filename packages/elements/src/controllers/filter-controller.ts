import { filterTimeline, matchSteps, parseQuery, runInSlices, runSteps, type Timeline } from '@deedline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { memoizeLast } from '../memoize-last.js';

/** Up to so many events are filtered at once, without a frame between. */
const AT_ONCE = 20_000;

/** Keeps what of a timeline a filter lets through. While a filter of much data is found, what was shown before stays. */
export class FilterController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** What is shown; the timeline itself where there is no filter. */
  shown: Timeline | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
  }

  /** Filters a timeline by the terms of a query; by none it is whole. */
  readonly use = memoizeLast((timeline: Timeline | undefined, filter: string): void => {
    this.#running?.abort();
    this.#running = undefined;
    const query = parseQuery(filter);
    if (!timeline || query.clauses.length === 0) this.shown = timeline;
    else if (timeline.events.length <= AT_ONCE) this.shown = filterTimeline(timeline, runSteps(matchSteps(timeline, query)));
    else void this.#filter(timeline, query);
  });

  async #filter(timeline: Timeline, query: ReturnType<typeof parseQuery>): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    if (this.shown === undefined) this.shown = timeline;
    try {
      const matches = await runInSlices(matchSteps(timeline, query), { signal: running.signal });
      this.shown = filterTimeline(timeline, matches);
      this.#host.requestUpdate();
    } catch (error) {
      if (!running.signal.aborted) throw error;
    }
  }
}
