import {
  DEFAULT_LIMITS,
  enProblemWords,
  isTimeline,
  MemorySource,
  readDocumentSteps,
  readSource,
  runSteps,
  type Limits,
  type Problem,
  type Timeline,
  type TimelineSource,
} from '@deedline/core';
import { readTimelineInSlices } from '@deedline/formats';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a figure's data come from; the first that is given counts. */
export interface DataInput {
  readonly source?: TimelineSource | undefined;
  readonly data?: unknown;
  readonly src?: string | undefined;
  readonly format: string;
  /** Our field → the name that a text has for it: `{ start: 'Date began' }`. Data that are no text have our names. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/** How far a load has come. It can be cancelled all the time. */
export interface LoadingState {
  readonly kind: 'loading';
  /** `fetching` while the text arrives, `reading` while events are made of it. */
  readonly phase: 'fetching' | 'reading';
  /** From 0 to 1 within the phase; absent where it is not known, as of a text that is sent compressed. */
  readonly share?: number | undefined;
  /** Whether it takes so long that a reader is to be told. Until then nothing else of the state changes. */
  readonly isSlow: boolean;
  /** Some of many events, evenly taken, to be shown until all are read. */
  readonly sample?: Timeline | undefined;
}

export type DataState =
  | { readonly kind: 'none'; readonly isCancelled?: boolean }
  | LoadingState
  /** `records` are the shown records as they were read; in `timeline` two that tell of one event are one. */
  | {
      readonly kind: 'ready';
      readonly timeline: Timeline;
      readonly records: Timeline;
      readonly problems: readonly Problem[];
      /** Holds data that are not of the page's own source. */
      readonly memory?: MemorySource;
    }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly problems: readonly Problem[] };

/** What the host of a load is told beside each new state. */
export interface LoadNews {
  /** A load has settled by itself; not told of one that was cancelled or overtaken. */
  readonly onSettled: (state: DataState) => void;
  /** A load takes long: told once a load, where it does. */
  readonly onSlow?: () => void;
  /** A sample of many events is there, to be shown until all are read. */
  readonly onSample?: (sample: Timeline) => void;
  /** A load was cancelled; the state is what it was before it. */
  readonly onCancelled?: () => void;
}

/** Milliseconds until a load counts as slow. */
const SLOW_MS = 300;
/** Milliseconds between two states of a slow load. */
const TOLD_EVERY_MS = 100;

interface Read {
  readonly source: TimelineSource;
  /** Absent for a source of the page's own. */
  readonly records?: Timeline;
  readonly problems: readonly Problem[];
}

/** One load: whether it is still wanted, and how far it has come. */
interface Load {
  readonly signal: AbortSignal;
  readonly tell: (phase: LoadingState['phase'], share?: number) => void;
  readonly show: (sample: Timeline) => void;
}

/**
 * Loads data for its host, in slices between which the page stays responsive. A later load makes an earlier one stop; a host that leaves the
 * page lets go of its load, and starts it again when it comes back. The text of a file is let go of when it is read.
 */
export class DataController implements ReactiveController {
  state: DataState = { kind: 'none' };
  readonly #host: ReactiveControllerHost;
  readonly #news: LoadNews;
  #input: DataInput | undefined;
  #running: AbortController | undefined;
  /** What a load that is cancelled goes back to. */
  #before: DataState = this.state;
  #slowTimer = 0;

  constructor(host: ReactiveControllerHost, news: LoadNews | LoadNews['onSettled']) {
    this.#host = host;
    this.#news = typeof news === 'function' ? { onSettled: news } : news;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#input && this.state.kind === 'loading' && !this.#running) void this.load(this.#input);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Starts loading; resolves when this load has settled, was cancelled or was overtaken. Never rejects. */
  async load(input: DataInput): Promise<void> {
    this.#stop();
    this.#input = input;
    if (this.state.kind !== 'loading') this.#before = this.state;
    const running = new AbortController();
    this.#running = running;
    this.#set({ kind: 'loading', phase: 'fetching', isSlow: false });
    const load = { signal: running.signal, ...this.#progress(running.signal) };
    let next: DataState;
    try {
      const read = await readInput(input, load);
      next = read ? await settle(read, running.signal) : { kind: 'none' };
    } catch (error) {
      next = failed([loadProblem(input.src, error instanceof Error ? error.message : String(error))]);
    }
    if (running.signal.aborted) return;
    this.#stop();
    this.#set(next);
    this.#news.onSettled(next);
  }

  /** Reads further records into the data that are shown, and gives their problems. */
  async append(records: readonly unknown[]): Promise<readonly Problem[]> {
    const { state } = this;
    if (state.kind !== 'ready' || !state.memory) throw new Error('There are no data of the element itself to append to.');
    const { memory } = state;
    const problems = await memory.append(records);
    // Other data may have come since.
    if (this.state.kind === 'ready' && this.state.memory === memory)
      this.#set({ kind: 'ready', memory, timeline: memory.timeline, records: memory.records, problems: [...this.state.problems, ...problems] });
    return problems;
  }

  /** Gives up the load that is running, if there is one: what was shown before it is shown again. */
  cancel(): void {
    if (this.state.kind !== 'loading') return;
    this.#stop();
    this.#set(this.#before.kind === 'none' ? { kind: 'none', isCancelled: true } : this.#before);
    this.#news.onCancelled?.();
  }

  #stop(): void {
    clearTimeout(this.#slowTimer);
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Makes states of a load's progress: none in its first moments, then not too many. */
  #progress(signal: AbortSignal): Pick<Load, 'tell' | 'show'> {
    const slowAt = performance.now() + SLOW_MS;
    let toldAt = -Infinity;
    let last: LoadingState = { kind: 'loading', phase: 'fetching', isSlow: false };
    const becomeSlow = (): void => {
      clearTimeout(this.#slowTimer);
      last = { ...last, isSlow: true };
      this.#set(last);
      this.#news.onSlow?.();
    };
    this.#slowTimer = window.setTimeout(becomeSlow, SLOW_MS);
    const show = (sample: Timeline): void => {
      last = { ...last, sample };
      this.#set(last);
      this.#news.onSample?.(sample);
    };
    const tell: Load['tell'] = (phase, share) => {
      const now = performance.now();
      const isOtherPhase = phase !== last.phase;
      last = { ...last, phase, share };
      // Slices that follow each other may keep a timer waiting.
      if (!last.isSlow && now >= slowAt && !signal.aborted) becomeSlow();
      if (signal.aborted || !last.isSlow || (!isOtherPhase && now - toldAt < TOLD_EVERY_MS)) return;
      toldAt = now;
      this.#set(last);
    };
    return { tell, show };
  }

  #set(state: DataState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

async function readInput({ source, data, src, ...options }: DataInput, load: Load): Promise<Read | undefined> {
  if (source) return { source, problems: [] };
  if (data !== undefined && data !== null) return readData(data, options, load);
  if (!src) return undefined;
  const response = await fetch(src, { signal: load.signal, credentials: 'omit' });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const limit = options.limits?.fileCharacters ?? DEFAULT_LIMITS.fileCharacters;
  return readData(await textOf(response, limit, load), options, load);
}

/**
 * The body of an answer as text, with its progress where its length is known: that of a compressed one is not, nor is that of
 * another origin, which does not say whether it is. Refuses a text of more than `limit` characters as soon as that many are there.
 */
async function textOf(response: Response, limit: number, { tell }: Load): Promise<string> {
  if (!response.body) return response.text();
  const isPlain = response.type !== 'cors' && !response.headers.has('Content-Encoding');
  const bytes = isPlain ? Number(response.headers.get('Content-Length')) : 0;
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  let received = 0;
  const reader = response.body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    received += chunk.value.length;
    const part = decoder.decode(chunk.value, { stream: true });
    parts.push(part);
    length += part.length;
    if (length > limit) {
      await reader.cancel();
      throw new Error(`the file has more than ${limit} characters, which is the limit`);
    }
    tell('fetching', bytes > 0 && received <= bytes ? received / bytes : undefined);
  }
  return parts.join('') + decoder.decode();
}

type ReadingOptions = Pick<DataInput, 'format' | 'mapping' | 'limits'>;

async function readData(data: unknown, { format, mapping, limits }: ReadingOptions, { signal, tell, show }: Load): Promise<Read> {
  const onProgress = (share: number): void => tell('reading', share);
  onProgress(0);
  if (typeof data !== 'string') {
    const sample = hasManyRecords(data) ? await sampleOf(data) : undefined;
    if (sample) {
      await nextTask();
      if (!signal.aborted) show(sample);
      await nextTask();
    }
    const source = await MemorySource.from(data, { signal, onProgress, ...(limits && { limits }) });
    if (sample) await nextTask();
    return { source, records: source.records, problems: source.problems };
  }
  const reading = { format, ...(mapping && { mapping }), ...(limits && { limits }) };
  const { timeline, problems } = await readTimelineInSlices(data, reading, { signal, onProgress });
  return { source: await MemorySource.from(timeline, { signal }), records: timeline, problems };
}

/** Data of at least so many records are shown as a sample first. */
const MANY_RECORDS = 50_000;
const SAMPLED_RECORDS = 2_000;

/** The page paints and answers before what follows. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function recordsOf(data: unknown): readonly unknown[] | undefined {
  if (isTimeline(data) || typeof data !== 'object' || data === null) return undefined;
  const document = data as { readonly [field: string]: unknown };
  const records: unknown = Array.isArray(data) ? data : (document['events'] ?? document['items']);
  return Array.isArray(records) ? records : undefined;
}

const hasManyRecords = (data: unknown): boolean => (recordsOf(data)?.length ?? 0) >= MANY_RECORDS;

/** Some of many records, evenly taken, as a timeline, in a task of its own; `undefined` where nothing of them can be read. */
async function sampleOf(data: unknown): Promise<Timeline | undefined> {
  await nextTask();
  const document = Array.isArray(data) ? {} : (data as { readonly [field: string]: unknown });
  const records = recordsOf(data) ?? [];
  const step = records.length / SAMPLED_RECORDS;
  // One anywhere in each stretch of the records: files often list lanes or places in turn. Always the same, so that a picture can be made again.
  let seed = 1;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const events = Array.from({ length: SAMPLED_RECORDS }, (_, index): unknown => records[Math.floor((index + random()) * step)]);
  const sample = { ...document, items: undefined, links: undefined, view: undefined, events };
  // Its problems are not told, so that their repairs need not read dates in words.
  const { timeline } = runSteps(readDocumentSteps(sample, { readPhrase: (text) => ({ text, readings: [], isAmbiguous: false }) }));
  return timeline.events.length > 0 ? timeline : undefined;
}

async function settle({ source, problems, records }: Read, signal: AbortSignal): Promise<DataState> {
  const timeline = await readSource(source, { signal });
  const fatal = timeline.events.length === 0 && problems.some(({ severity }) => severity === 'error');
  const memory = records && source instanceof MemorySource ? { memory: source } : {};
  return fatal ? failed(problems) : { kind: 'ready', timeline, records: records ?? timeline, problems, ...memory };
}

const failed = (problems: readonly Problem[]): DataState => {
  const problem = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return problem ? { kind: 'failed', problem, problems } : { kind: 'none' };
};

function loadProblem(src: string | undefined, reason: string): Problem {
  const text = enProblemWords.loadFailed({ reason, hasAddress: src !== undefined });
  return { code: 'load_failed', severity: 'error', ...(src && { value: src }), ...text };
}

/** Whether two mappings, or limits, differ in what they say: a page may make a new object each time it renders. */
export function hasOtherEntries(one: Readonly<Record<string, unknown>> | undefined, other: Readonly<Record<string, unknown>> | undefined): boolean {
  const [entries, others] = [Object.entries(one ?? {}), Object.entries(other ?? {})];
  return entries.length !== others.length || entries.some(([name, value]) => value !== other?.[name]);
}
