import { TimelineSourceError, type AbortSignalLike } from '../source/timeline-source.js';
import type { Steps } from './steps.js';

/** How long work may go on before the page breathes. A frame of 60 a second has 16 ms, and the page needs some of it. */
const SLICE_MS = 8;

export interface SliceOptions {
  /** Aborting rejects with a `TimelineSourceError` of code `aborted`; looked at before every slice and after every step. */
  readonly signal?: AbortSignalLike | undefined;
  /** Told at most once a slice, with a share that rises; 1 when all is done. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Milliseconds that a slice lasts, and the step that was begun in it. */
  readonly sliceMs?: number;
}

/** What pages and Node offer of clocks and waiting; core is compiled without the types of either. */
interface Host {
  readonly performance: { now(): number };
  readonly MessageChannel?: new () => { readonly port1: Port; readonly port2: Port };
  setTimeout(then: () => void, ms: number): unknown;
}
interface Port {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/**
 * Runs steps in slices, between which the page paints and answers. The first slice runs at once, so that short work is done without waiting.
 * Rejects with what the steps throw. Steps that are broken off are closed: their `finally` runs.
 *
 * @example
 * await runInSlices(readTimelineSteps(records), { onProgress: (share) => (bar.value = share) })
 */
export async function runInSlices<Result>(steps: Steps<Result>, { signal, onProgress, sliceMs = SLICE_MS }: SliceOptions = {}): Promise<Result> {
  const host = globalThis as unknown as Host;
  let told = 0;
  try {
    for (;;) {
      const sliceEnd = host.performance.now() + sliceMs;
      let step: IteratorResult<number, Result>;
      do {
        refuseAborted(signal);
        step = steps.next();
        if (step.done === true) {
          refuseAborted(signal);
          onProgress?.(1);
          return step.value;
        }
      } while (host.performance.now() < sliceEnd);
      if (step.value > told && step.value < 1) {
        told = step.value;
        onProgress?.(told);
      }
      await breathe(host);
    }
  } finally {
    steps.return(undefined as Result);
  }
}

/** Throws what a request throws that its caller has given up. */
export function refuseAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted) throw new TimelineSourceError('aborted', 'The request was aborted.');
}

/**
 * Lets the page do what it has to: paint, answer, run its timers. `scheduler.yield` would go on before all of these. A timer comes last: pages make nested
 * timers wait for 4 ms.
 */
function breathe({ MessageChannel, setTimeout }: Host): Promise<void> {
  return new Promise((resolve) => {
    if (!MessageChannel) return void setTimeout(resolve, 0);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
