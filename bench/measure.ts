// One contender at one size in a browser of its own: load, memory, pan, zoom, and what the mouse does.
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { chromiumArgs, ensureChromium } from '../scripts/chrome.ts';
import type { Span } from './contender.ts';
import type { LoadTimes } from './page.ts';
import type { ContenderName, Outcome, UpdateTimes } from './results.ts';

export interface MeasureOptions {
  /** Address of the built pages; ends in a slash. */
  readonly url: string;
  readonly contender: ContenderName;
  readonly count: number;
  readonly seed: number;
  readonly limitSeconds: number;
  /** How often the figure is loaded, each time in a page of its own; the median counts. */
  readonly loads: number;
  readonly panSteps: number;
  /** In, and as many out again. */
  readonly zoomSteps: number;
  /** Whether the view is also moved by the mouse. */
  readonly hasMouse: boolean;
}

const ZOOM_FACTOR = 1.08;
/** A phase of updates is thinned out rather than let take longer than this share of the limit. */
const PHASE_SHARE = 0.2;
const MOUSE_STEPS = 20;

/** Main-thread and process CPU of the page so far, in milliseconds. */
interface Cpu {
  readonly mainMs: number;
  readonly processMs: number;
}

async function cpuOf(cdp: CDPSession): Promise<Cpu> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return { mainMs: value('ThreadTime'), processMs: value('ProcessTime') };
}

/** Bytes in use after a collection, with the memory of array buffers and of the DOM. */
async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };
  if (usage.backingStorageSize === undefined || usage.embedderHeapUsedSize === undefined)
    throw new Error('This Chromium does not tell the memory of array buffers: 130 or newer is needed.');
  return usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

/** Runs the steps one by one, each `step` with its CPU; after slow ones, leaves out so many that the rest fits into `limitMs` of wall time. */
async function timeSteps(cdp: CDPSession, steps: readonly (() => Promise<unknown>)[], limitMs: number): Promise<UpdateTimes> {
  const mainMs: number[] = [];
  const begun = performance.now();
  const first = await cpuOf(cdp);
  let before = first;
  for (let at = 0; at < steps.length;) {
    await steps[at]!();
    const after = await cpuOf(cdp);
    mainMs.push(after.mainMs - before.mainMs);
    before = after;
    const spentMs = performance.now() - begun;
    const roomFor = Math.max(1, Math.floor((limitMs - spentMs) / (spentMs / mainMs.length)));
    const left = steps.length - at - 1;
    at += left > 0 ? Math.min(left, Math.ceil(left / roomFor)) : 1;
    if (spentMs > limitMs && at < steps.length) break;
  }
  const sorted = mainMs.toSorted((a, b) => a - b);
  return {
    medianMs: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    allThreadsMs: (before.processMs - first.processMs) / mainMs.length,
    steps: mainMs.length,
    plannedSteps: steps.length,
  };
}

/** The view half as long as the extent, from its first half to its second. */
export const panSpans = ({ start, end }: Span, steps: number): readonly Span[] => {
  const half = (end - start) / 2;
  return Array.from({ length: steps }, (_, step) => ({ start: start + (half * (step + 1)) / steps, end: start + half + (half * (step + 1)) / steps }));
};

/** From the whole extent in about its middle, each 1.08 times as near as the one before, and out again. */
export const zoomSpans = ({ start, end }: Span, steps: number): readonly Span[] => {
  const middle = (start + end) / 2;
  const at = (step: number): Span => {
    const half = (end - start) / 2 / ZOOM_FACTOR ** step;
    return { start: middle - half, end: middle + half };
  };
  const inward = Array.from({ length: steps }, (_, step) => at(step + 1));
  return [...inward, ...inward.toReversed().slice(1), at(0)];
};

/** Whether two spans are the same to a hundredth of their length. */
const areAlike = (a: Span, b: Span): boolean => {
  const tolerance = (a.end - a.start) / 100;
  return Math.abs(a.start - b.start) < tolerance && Math.abs(a.end - b.end) < tolerance;
};

/** A page with nothing cached, in a process of its own. */
async function freshPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'en-US', timezoneId: 'UTC', deviceScaleFactor: 1 });
  page.setDefaultTimeout(0);
  return page;
}

/** Opens the contender's page and makes its data. Gives the extent of time. */
async function prepare(page: Page, { url, contender, count, seed }: MeasureOptions): Promise<Span> {
  await page.goto(`${url}${contender}/pages/${contender}.html`, { waitUntil: 'load' });
  return page.evaluate(([wanted, from]) => window.bench.prepare(wanted, from), [count, seed] as const);
}

async function loadOnce(browser: Browser, options: MeasureOptions): Promise<LoadTimes> {
  const page = await freshPage(browser);
  await prepare(page, options);
  const times = await page.evaluate(() => window.bench.load());
  await page.context().close();
  return times;
}

/** The median of each figure by itself. */
function medianLoad(loads: readonly LoadTimes[]): LoadTimes {
  const of = (name: keyof LoadTimes): number =>
    quantile(
      loads.map((times) => times[name]).toSorted((a, b) => a - b),
      0.5,
    );
  return { firstPaintMs: of('firstPaintMs'), allThereMs: of('allThereMs'), longestTaskMs: of('longestTaskMs'), longestGapMs: of('longestGapMs') };
}

async function measureIn(browser: Browser, options: MeasureOptions, atPhase: (phase: string) => void): Promise<Outcome> {
  const faults: string[] = [];
  const loads: LoadTimes[] = [];
  atPhase('loading');
  while (loads.length < options.loads - 1) loads.push(await loadOnce(browser, options));
  const page = await freshPage(browser);
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) faults.push(`console: ${message.text()}`);
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  atPhase('making the data');
  const extent = await prepare(page, options);
  const heapBefore = await heapOf(cdp);
  atPhase('loading');
  loads.push(await page.evaluate(() => window.bench.load()));
  const heapBytes = (await heapOf(cdp)) - heapBefore;
  const nodes = await page.evaluate(() => window.bench.nodeCount());
  const workers = page.workers().length;
  if (!(await page.evaluate(() => window.bench.hasEvents()))) faults.push('after loading, no event is to be seen');

  const show = ({ start, end }: Span) => page.evaluate((span) => window.bench.show(...span), [start, end] as const);
  const phaseMs = options.limitSeconds * 1000 * PHASE_SHARE;
  const follow = async (phase: string, from: Span, spans: readonly Span[]): Promise<UpdateTimes> => {
    atPhase(phase);
    await show(from);
    let last = from;
    const steps = spans.map((span) => () => show((last = span)));
    const times = await timeSteps(cdp, steps, phaseMs);
    const shown = await page.evaluate(() => window.bench.shown());
    if (!areAlike(last, shown)) faults.push(`${phase}: asked for ${last.start} to ${last.end}, shows ${shown.start} to ${shown.end}`);
    return times;
  };
  const idle = await timeSteps(
    cdp,
    Array.from({ length: 10 }, () => () => page.evaluate(() => window.bench.idle())),
    phaseMs,
  );
  const pan = await follow('panning', { start: extent.start, end: (extent.start + extent.end) / 2 }, panSpans(extent, options.panSteps));
  const zoom = await follow('zooming', extent, zoomSpans(extent, options.zoomSteps));
  atPhase('resting');
  const atRest = await cpuOf(cdp);
  await page.waitForTimeout(1000);
  const restMs = (await cpuOf(cdp)).mainMs - atRest.mainMs;
  const byMouse = options.hasMouse ? await mouseTimes(page, cdp, { extent, show, phaseMs, atPhase, faults }) : {};
  return { kind: 'measured', ...medianLoad(loads), pan, zoom, restMs, idleMs: idle.medianMs, ...byMouse, heapBytes, workers, nodes, faults };
}

interface MouseContext {
  readonly extent: Span;
  readonly show: (span: Span) => Promise<void>;
  readonly phaseMs: number;
  readonly atPhase: (phase: string) => void;
  readonly faults: string[];
}

/** A drag to the left and a wheel with Ctrl, by real input events, each with the frames that follow. Both must move the view. */
async function mouseTimes(page: Page, cdp: CDPSession, { extent, show, phaseMs, atPhase, faults }: MouseContext) {
  const plot = await page.locator('deed-timeline .plot').boundingBox();
  if (!plot) throw new Error('There is no plot to point at.');
  const settle = () => page.evaluate(() => window.bench.idle());
  const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
  const mustMove = async (phase: string, act: () => Promise<UpdateTimes>): Promise<UpdateTimes> => {
    atPhase(phase);
    await show({ start: extent.start + (extent.end - extent.start) / 4, end: extent.end - (extent.end - extent.start) / 4 });
    await page.mouse.move(middle.x, middle.y);
    const before = await page.evaluate(() => window.bench.shown());
    const times = await act();
    if (areAlike(before, await page.evaluate(() => window.bench.shown()))) faults.push(`${phase}: the view did not move`);
    return times;
  };
  const inSteps = (act: (step: number) => Promise<void>) =>
    timeSteps(
      cdp,
      Array.from({ length: MOUSE_STEPS }, (_, step) => async () => {
        await act(step);
        await settle();
      }),
      phaseMs,
    );
  const drag = await mustMove('dragging', async () => {
    await page.mouse.down();
    const times = await inSteps((step) => page.mouse.move(middle.x - 10 * (step + 1), middle.y));
    await page.mouse.up();
    return times;
  });
  const wheel = await mustMove('turning the wheel', async () => {
    await page.keyboard.down('Control');
    const times = await inSteps(() => page.mouse.wheel(0, -20));
    await page.keyboard.up('Control');
    return times;
  });
  return { drag, wheel };
}

/** Measures in a browser that is started for it and killed after it, so that one that hangs disturbs no other. Never rejects. */
export async function measure(options: MeasureOptions): Promise<{ readonly outcome: Outcome; readonly chromium: string }> {
  const { path, env } = await ensureChromium();
  const server = await chromium.launchServer({
    executablePath: path,
    args: [...chromiumArgs, '--disable-gpu'],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  let phase = 'starting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const timeUp = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'over-time', limitSeconds: options.limitSeconds, during: phase }), options.limitSeconds * 1000);
    });
    const measured = measureIn(browser, options, (next) => (phase = next)).catch((error: unknown): Outcome => ({
      kind: 'failed',
      reason: `${phase}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`,
    }));
    return { outcome: await Promise.race([measured, timeUp]), chromium: browser.version() };
  } finally {
    clearTimeout(timer);
    await server.kill();
  }
}
