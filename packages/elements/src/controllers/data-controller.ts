import { createTimeline, enProblemWords, isTimeline, MemorySource, readSource, type Problem, type Timeline, type TimelineSource } from '@deedline/core';
import { readTimeline } from '@deedline/formats';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a figure's data come from; the first that is given counts. */
export interface DataInput {
  readonly source?: TimelineSource | undefined;
  readonly data?: unknown;
  readonly src?: string | undefined;
  readonly format: string;
}

export type DataState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  /** `records` are the shown records as they were read; in `timeline` two that tell of one event are one. */
  | { readonly kind: 'ready'; readonly timeline: Timeline; readonly records: Timeline; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly problems: readonly Problem[] };

interface Read {
  readonly source: TimelineSource;
  /** Absent for a source of the page's own. */
  readonly records?: Timeline;
  readonly problems: readonly Problem[];
}

/** Loads data for its host. A later load makes an earlier one stop; a host that leaves the page lets go of its load. */
export class DataController implements ReactiveController {
  state: DataState = { kind: 'none' };
  readonly #host: ReactiveControllerHost;
  readonly #onSettled: (state: DataState) => void;
  #input: DataInput | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost, onSettled: (state: DataState) => void) {
    this.#host = host;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#input && this.state.kind === 'loading' && !this.#running) void this.load(this.#input);
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Starts loading; resolves when this load has settled or was overtaken. Never rejects. */
  async load(input: DataInput): Promise<void> {
    this.#input = input;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#set({ kind: 'loading' });
    let next: DataState;
    try {
      const read = await this.#read(input, running.signal);
      next = read ? await settle(read, running.signal) : { kind: 'none' };
    } catch (error) {
      next = failed([loadProblem(input.src, error instanceof Error ? error.message : String(error))]);
    }
    if (running.signal.aborted) return;
    this.#running = undefined;
    this.#set(next);
    this.#onSettled(next);
  }

  async #read({ source, data, src, format }: DataInput, signal: AbortSignal): Promise<Read | undefined> {
    if (source) return { source, problems: [] };
    if (data !== undefined && data !== null) return fromTimeline(readData(data, format), signal);
    if (!src) return undefined;
    const response = await fetch(src, { signal, credentials: 'omit' });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return fromTimeline(readTimeline(await response.text(), { format }), signal);
  }

  #set(state: DataState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function readData(data: unknown, format: string): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
  if (typeof data === 'string') return readTimeline(data, { format });
  return isTimeline(data) ? { timeline: data, problems: [] } : createTimeline(data);
}

async function fromTimeline(
  { timeline, problems }: { readonly timeline: Timeline; readonly problems: readonly Problem[] },
  signal: AbortSignal,
): Promise<Read> {
  return { source: await MemorySource.from(timeline, { signal }), problems, records: timeline };
}

async function settle({ source, problems, records }: Read, signal: AbortSignal): Promise<DataState> {
  const timeline = await readSource(source, { signal });
  const fatal = timeline.events.length === 0 && problems.some(({ severity }) => severity === 'error');
  return fatal ? failed(problems) : { kind: 'ready', timeline, records: records ?? timeline, problems };
}

const failed = (problems: readonly Problem[]): DataState => {
  const problem = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return problem ? { kind: 'failed', problem, problems } : { kind: 'none' };
};

function loadProblem(src: string | undefined, reason: string): Problem {
  const text = enProblemWords.loadFailed({ reason, hasAddress: src !== undefined });
  return { code: 'load_failed', severity: 'error', ...(src && { value: src }), ...text };
}
