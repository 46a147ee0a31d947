// What runs in a contender's page: makes the data, hands them over, watches for the first pixels, moves the view when asked.
import type { Contender, Span } from './contender.ts';
import { buildWorkload } from './workload.ts';

/** Wall-clock milliseconds since the data were handed over. */
export interface LoadTimes {
  /** End of the first frame in which an event was in the page. */
  readonly firstPaintMs: number;
  /** End of the first frame after the contender said that all events are there, and not before the first paint. */
  readonly allThereMs: number;
  /** The longest task on the main thread as the browser reports it; 0 where none took 50 ms. */
  readonly longestTaskMs: number;
  /** The longest time in which the page answered nothing, to about 5 ms. */
  readonly longestGapMs: number;
}

/** The page's side of the harness; `window.bench`. */
export interface BenchPage {
  /** Makes the events in the contender's own form and keeps them. Gives the extent of time. */
  prepare(count: number, seed: number): Span;
  load(): Promise<LoadTimes>;
  /** Brings the view to a span and waits until what follows is painted. */
  show(start: number, end: number): Promise<void>;
  /** Two frames in which nothing is asked of the contender. */
  idle(): Promise<void>;
  shown(): Span;
  /** Whether an event is in the page now. */
  hasEvents(): boolean;
  /** Elements and text in the contender's box, shadow trees included. */
  nodeCount(): number;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** In a frame's callback: resolves in the first task after that frame, when its style, layout and paint are done. */
const frameEnd = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

/** Two frames: some libraries only begin to draw in the next one. */
async function twoFrames(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await frameEnd();
}

/** Longest task and longest silence from now until the returned function is called. */
function watchTasks(): () => Promise<Pick<LoadTimes, 'longestTaskMs' | 'longestGapMs'>> {
  const from = performance.now();
  let longestTaskMs = 0;
  let longestGapMs = 0;
  let last = from;
  const note = (entries: PerformanceEntryList): void => {
    for (const { startTime, duration } of entries) if (startTime >= from) longestTaskMs = Math.max(longestTaskMs, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  const ping = setInterval(() => {
    const now = performance.now();
    longestGapMs = Math.max(longestGapMs, now - last);
    last = now;
  }, 4);
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 100)); // the browser reports a long task a little later
    note(observer.takeRecords());
    observer.disconnect();
    clearInterval(ping);
    return { longestTaskMs, longestGapMs };
  };
}

function countNodes(root: Node): number {
  let count = 0;
  for (const child of root.childNodes) {
    count += 1 + countNodes(child);
    if (child instanceof Element && child.shadowRoot) count += countNodes(child.shadowRoot);
  }
  return count;
}

/** Puts `window.bench` into the page for this contender. */
export function startBench<Input>(contender: Contender<Input>): void {
  const box = document.createElement('div');
  box.className = 'box';
  document.body.append(box);
  let extent: Span | undefined;
  // Held to the end: what a contender keeps beyond the data that it was given is what is weighed.
  let given: { readonly input: Input } | undefined;

  async function firstPaint(from: number): Promise<number> {
    do await nextFrame();
    while (!contender.hasEvents(box));
    await frameEnd();
    return performance.now() - from;
  }

  window.bench = {
    prepare(count, seed) {
      const workload = buildWorkload(count, seed);
      given = { input: contender.toInput(workload) };
      extent = workload.extent;
      return extent;
    },
    async load() {
      if (!given || !extent) throw new Error('There are no data yet.');
      await twoFrames();
      const longest = watchTasks();
      await new Promise((resolve) => setTimeout(resolve)); // a task of its own that begins under watch
      const from = performance.now();
      const painted = firstPaint(from);
      await contender.load(box, given.input, extent);
      await nextFrame();
      await frameEnd();
      const allThere = performance.now() - from;
      const firstPaintMs = await painted;
      return { firstPaintMs, allThereMs: Math.max(allThere, firstPaintMs), ...(await longest()) };
    },
    async show(start, end) {
      await contender.show({ start, end });
      await twoFrames();
    },
    idle: twoFrames,
    shown: () => contender.shown(),
    hasEvents: () => contender.hasEvents(box),
    nodeCount: () => countNodes(box),
  };
}
