import 'deedline';
import type { DeedTimeline } from 'deedline/timeline/class.js';
import { seededRandom } from '../packages/testing/src/seeded-random.ts';

/** How long the compare view took, in milliseconds. */
export interface CompareTimes {
  /** From the press on its button until all of it is painted. */
  readonly readyMs: number;
  readonly longestTaskMs: number;
  /** The longest time between two frames meanwhile. */
  readonly longestFrameMs: number;
}

export interface CompareBench {
  /** Draws a timeline of so many signals and deeds, on days of the same thirty years. */
  prepare(signals: number, deeds: number, seed: number): Promise<void>;
  /** Opens the compare view. */
  compare(): Promise<CompareTimes>;
}

declare global {
  interface Window {
    compareBench: CompareBench;
  }
}

const DAYS = 11_000;
const GIVE_UP_MS = 30_000;
const DAY_MS = 86_400_000;
const timeline: DeedTimeline = document.createElement('deed-timeline');

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const dayText = (day: number): string => new Date(Date.UTC(1994, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);

window.compareBench = {
  async prepare(signals, deeds, seed) {
    const random = seededRandom(seed);
    const eventsOf = (lane: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${lane}-${index}`,
        lane,
        date: dayText(Math.floor(random() * DAYS)),
        title: `${lane === 'said' ? 'Statement' : 'Deed'} ${index}`,
        actor: `Actor ${index % 40}`,
      }));
    const isLoaded = new Promise((resolve) => timeline.addEventListener('deed-load', resolve, { once: true }));
    timeline.data = {
      lanes: [
        { id: 'said', label: 'Said', kind: 'words' },
        { id: 'done', label: 'Done', kind: 'deeds' },
      ],
      coverage: [{ lane: 'done', span: `${dayText(0)}/${dayText(DAYS - 1)}` }],
      events: [...eventsOf('said', signals), ...eventsOf('done', deeds)],
    };
    timeline.view = 'timeline';
    timeline.followWindow = 'P7D';
    document.body.append(timeline);
    await isLoaded;
    await timeline.updateComplete;
    // The file with the view is loaded once for a page; what is measured is the view, not the disk.
    await import('../packages/elements/src/compare/panel.ts');
  },
  async compare() {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: 'longtask' });
    let longestFrameMs = 0;
    const begun = performance.now();
    timeline.view = 'compare';
    const isThere = (): boolean => timeline.renderRoot.querySelector('deed-compare')?.renderRoot?.querySelector('.method') != null;
    for (let last = await frame(); !isThere();) {
      const now = await frame();
      if (now - begun > GIVE_UP_MS) throw new Error('The compare view does not come.');
      longestFrameMs = Math.max(longestFrameMs, now - last);
      last = now;
    }
    // What is in the document when a frame begins is painted at its end, so before the next begins.
    await frame();
    const readyMs = performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return { readyMs, longestTaskMs: Math.max(0, ...tasks), longestFrameMs };
  },
};
