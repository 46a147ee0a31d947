import {
  columnsOf,
  matchNumber,
  matchSteps,
  nextMatch,
  parseQuery,
  placeOfMatch,
  runInSlices,
  type Catalogue,
  type Matches,
  type MatchPlace,
  type Query,
  type QueryNote,
  type Timeline,
} from '@deedline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnnounceController } from './announce-controller.js';

/** A search begins when nothing has been typed for this long. */
const TYPING_MS = 150;
/** A search that takes longer is said to be running. */
const SLOW_MS = 200;

export interface SearchOptions {
  readonly words: () => Catalogue;
  readonly announce: Pick<AnnounceController, 'now' | 'later'>;
  /** Where the reader is, before the first match was gone to: at the selected event, or where the viewport begins. */
  readonly from: () => MatchPlace;
  /** The reader goes to a match: the id of the event, and its row in the columns of the timeline. */
  readonly onJump: (id: string, row: number) => void;
  /** There are other matches, or none because nothing is asked for. */
  readonly onMatches?: (matches: Matches | undefined) => void;
}

/**
 * Searches a timeline as the reader types, in slices between which the page answers. The last search counts: a newer one, another timeline and
 * leaving the page make it stop. `matches` are those of the last finished search of this timeline; absent where nothing is asked for.
 */
export class SearchController implements ReactiveController {
  /** What is typed; `query` and the notes on it follow when it is searched. */
  text = '';
  query: Query = parseQuery('');
  matches: Matches | undefined;
  isRunning = false;
  /** The row of the match that the reader went to last. */
  at: number | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: SearchOptions;
  #timeline: Timeline | undefined;
  #running: AbortController | undefined;
  #search: Promise<void> | undefined;
  /** Whether `matches` are those of `query`. */
  #isCurrent = true;
  #typing = 0;
  #slow = 0;

  constructor(host: ReactiveControllerHost, options: SearchOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get notes(): readonly QueryNote[] {
    return this.query.notes;
  }

  /** How many events are searched. */
  get all(): number {
    return this.#timeline ? columnsOf(this.#timeline).length : 0;
  }

  /** The number of the match in time that the reader went to last, from 1. */
  get number(): number | undefined {
    return this.matches && this.at !== undefined ? matchNumber(this.matches, this.at) : undefined;
  }

  hostConnected(): void {
    if (this.#timeline && (!this.#isCurrent || this.text !== this.query.text)) void this.search(this.text);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Searches another timeline from now on: the whole one, not a filtered one. */
  use(timeline: Timeline | undefined): void {
    if (timeline === this.#timeline) return;
    this.#timeline = timeline;
    this.matches = undefined;
    if (this.text === '') this.#stop();
    else void this.search(this.text);
  }

  /** The reader types: the search begins when they pause. */
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => void this.search(text), TYPING_MS);
    this.#host.requestUpdate();
  }

  /** Searches at once; resolves when this search is done or was overtaken. */
  search(text: string): Promise<void> {
    this.#stop();
    this.text = text;
    this.at = undefined;
    this.query = parseQuery(text, this.#options.words());
    this.#isCurrent = false;
    this.#search = this.#run();
    return this.#search;
  }

  /** Goes to the next match in time, or the one before, from the last one or from where the reader is; beyond the end to the other one. */
  async step(step: 1 | -1): Promise<void> {
    if (this.#typing) void this.search(this.text);
    for (let search: Promise<void> | undefined; search !== this.#search;) await (search = this.#search);
    const { matches } = this;
    if (!this.#isCurrent || !matches || matches.count === 0) return;
    const { from, onJump, words, announce } = this.#options;
    const place = this.at === undefined ? from() : placeOfMatch(matches, this.at);
    const row = nextMatch(matches, place, step) ?? nextMatch(matches, { time: -step * Infinity }, step);
    if (row === undefined) return;
    this.at = row;
    const columns = columnsOf(matches.timeline);
    onJump(columns.valueAt(row, 'id'), row);
    announce.now(`${words().matchAt(matchNumber(matches, row), matches.count)}: ${columns.valueAt(row, 'title')}`);
    this.#host.requestUpdate();
  }

  clear(): void {
    void this.search('');
  }

  async #run(): Promise<void> {
    const timeline = this.#timeline;
    if (!timeline || this.query.clauses.length === 0) return this.#found(undefined);
    const running = new AbortController();
    this.#running = running;
    this.#slow = window.setTimeout(() => this.#setRunning(true), SLOW_MS);
    this.#host.requestUpdate();
    try {
      const matches = await runInSlices(matchSteps(timeline, this.query), { signal: running.signal });
      if (!running.signal.aborted) this.#found(matches);
    } catch (error) {
      if (!running.signal.aborted) throw error;
    }
  }

  #found(matches: Matches | undefined): void {
    const before = this.matches;
    this.#stop();
    this.matches = matches;
    this.#isCurrent = true;
    this.#host.requestUpdate();
    if (matches || before) this.#options.onMatches?.(matches);
    const { words, announce } = this.#options;
    const notes = this.notes.map(({ message, repair }) => `${message} ${repair}`);
    if (matches || notes.length > 0) announce.later(() => [...(matches ? [words().matchCount(matches.count, this.all)] : []), ...notes].join('. '));
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    clearTimeout(this.#typing);
    clearTimeout(this.#slow);
    this.#typing = 0;
    this.#setRunning(false);
  }

  #setRunning(isRunning: boolean): void {
    if (isRunning === this.isRunning) return;
    this.isRunning = isRunning;
    this.#host.requestUpdate();
  }
}
