import { daysOfWindow, runInSlices, type Comparison, type NoComparison, type Timeline, type ViewState } from '@deedline/core';
import type { ReactiveController } from 'lit';
import type { DeedCompare } from '../compare/deed-compare.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';

/** What the views of a comparison are drawn with. They and the statistics are a file of their own, loaded when one of them is first shown. */
export type ComparePanel = typeof import('../compare/panel.js');

/** What was found, with all that is told of it: none of it changes while other data are compared. */
export interface Compared {
  readonly result: Comparison | NoComparison;
  readonly timeline: Timeline;
  /** How many different comparisons were made of these data since they were loaded, and how many of them gave a p. */
  readonly tried: number;
  readonly tested: number;
  /** The p of the default test after Holm's correction for all that were tried; absent without others. */
  readonly correctedP: number | undefined;
  /** Whether it is another comparison than the first, which was chosen before anything was seen. */
  readonly isChanged: boolean;
}

/** What the page has after a comparison was asked for. */
export interface CompareState {
  readonly panel: ComparePanel | undefined;
  /** Of the data before, while new ones are being compared. */
  readonly compared: Compared | undefined;
  readonly isRunning: boolean;
  /** What was last asked for could not be made. */
  readonly isFailed: boolean;
  readonly result: Comparison | NoComparison | undefined;
  /** The data that `result` is of. */
  readonly resultOf: Timeline | undefined;
  readonly tried: number;
}

type Wanted = Pick<ViewState, 'compare' | 'followWindow' | 'clock'>;
const isSame = (one: Wanted, other: Wanted): boolean => one.compare === other.compare && one.followWindow === other.followWindow && one.clock === other.clock;

/** Holds the two series of a timeline against each other, once for all views that show it. Nothing is computed before one asks. */
export class CompareController implements ReactiveController {
  readonly #host: DeedTimeline;
  readonly #told = new Set<() => void>();
  /** Who waits for it to be made, or given up. */
  readonly #waiting = new Set<() => void>();
  #panel: ComparePanel | undefined;
  #loading: Promise<void> | undefined;
  #wanted: { readonly timeline: Timeline; readonly state: Wanted } | undefined;
  #running: AbortController | undefined;
  #compared: Compared | undefined;
  #isFailed = false;
  #isAwaited = false;
  /** The p of the default test by what was compared; none where there were too few. */
  #tried = new Map<string, number | undefined>();
  /** What the data are held by, also when records are added to them. */
  #triedOf: unknown;
  #first: Wanted | undefined;
  #inner: DeedCompare | undefined;
  readonly #import: () => Promise<ComparePanel>;

  constructor(host: DeedTimeline, load: () => Promise<ComparePanel> = () => import('../compare/panel.js')) {
    this.#host = host;
    this.#import = load;
    host.addController(this);
  }

  /** Views that stayed on the page ask again. */
  hostConnected(): void {
    this.#tell();
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#wanted = undefined;
    this.#isAwaited = false;
    this.#release();
  }

  get state(): CompareState {
    return {
      panel: this.#panel,
      compared: this.#compared,
      isRunning: this.#running !== undefined,
      isFailed: this.#isFailed,
      result: this.#compared?.result,
      resultOf: this.#compared?.timeline,
      tried: this.#tried.size,
    };
  }

  /** What the timeline itself shows the comparison with; absent before it first does. */
  get inner(): DeedCompare | undefined {
    return this.#inner;
  }

  /** The same for one of its two views: one element, so that what a reader has sorted, turned to and opened in it stays. */
  innerFor(show: DeedCompare['show']): DeedCompare {
    return Object.assign((this.#inner ??= document.createElement('deed-compare')), { timeline: this.#host, show });
  }

  /** Calls back when something of it has changed. Gives what ends that. */
  observe(changed: () => void): () => void {
    this.#told.add(changed);
    return () => void this.#told.delete(changed);
  }

  /** The next result is one that a reader waits for: it is announced. */
  announceNext(): void {
    this.#isAwaited = true;
  }

  /** Asks for the comparison of a timeline in a state; nothing is done where it is the one that there is, or that is being made. */
  use(timeline: Timeline | undefined, state: ViewState | undefined): void {
    if (!timeline || !state) return;
    const { compare, followWindow, clock } = state;
    const asked: Wanted = { compare, followWindow, clock };
    if (this.#wanted?.timeline === timeline && isSame(this.#wanted.state, asked)) return;
    this.#wanted = { timeline, state: asked };
    const { data } = this.#host.model;
    const heldBy = (data.kind === 'ready' && data.memory) || timeline;
    if (this.#triedOf !== heldBy) {
      this.#triedOf = heldBy;
      this.#tried = new Map();
      this.#first = asked;
    }
    void this.#run();
  }

  /** Asks for the comparison as it is now chosen. Resolves when it is there, with what tells of it; with nothing where it failed or was given up. */
  async made(): Promise<ComparePanel | undefined> {
    const { data, whole, state } = this.#host.model;
    if (data.kind !== 'ready') return undefined;
    this.use(whole, state);
    if (this.#isFailed) void this.#run();
    while (this.#running) await new Promise<void>((resolve) => this.#waiting.add(resolve));
    return this.#wanted && !this.#isFailed ? this.#panel : undefined;
  }

  /** Makes again what could not be made. */
  tryAgain(): void {
    this.#isAwaited = true;
    void this.#run();
    this.#tell();
  }

  async #run(): Promise<void> {
    const wanted = this.#wanted;
    if (!wanted) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#isFailed = false;
    try {
      await (this.#loading ??= this.#load());
      const panel = this.#panel;
      if (!panel || running.signal.aborted) return;
      const { timeline, state } = wanted;
      const options = { choice: state.compare, windowDays: daysOfWindow(state.followWindow), clock: state.clock };
      const result = await runInSlices(panel.compareSteps(timeline, options), { signal: running.signal, sliceMs: 25 });
      const key = JSON.stringify(options);
      this.#tried.set(key, 'test' in result ? result.test.p : undefined);
      const isChanged = this.#first !== undefined && !isSame(this.#first, state);
      this.#compared = { result, timeline, isChanged, ...this.#standing(key, panel) };
      this.#running = undefined;
      if (this.#isAwaited) this.#host.announce(panel.resultInWords(result, this.#host.model.words.compare, timeline));
      this.#isAwaited = false;
      this.#tell();
    } catch (error) {
      if (running.signal.aborted) return;
      this.#running = undefined;
      this.#isAwaited = false;
      this.#isFailed = true;
      console.error(error);
      this.#host.announce(this.#host.model.words.compareFailed);
      this.#tell();
    }
  }

  /** How a comparison stands among those that were tried. */
  #standing(tried: string, { adjustP }: ComparePanel): Pick<Compared, 'tried' | 'tested' | 'correctedP'> {
    const tested = [...this.#tried].flatMap(([key, p]) => (p === undefined ? [] : [{ key, p }]));
    const place = tested.findIndex(({ key }) => key === tried);
    const ps = tested.map(({ p }) => p);
    return { tried: this.#tried.size, tested: ps.length, correctedP: ps.length > 1 && place >= 0 ? adjustP(ps, 'holm')[place] : undefined };
  }

  async #load(): Promise<void> {
    try {
      this.#panel = await this.#import();
      this.#tell();
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  #tell(): void {
    this.#host.requestUpdate();
    for (const changed of this.#told) changed();
    this.#release();
  }

  #release(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}
