import 'deedline';
import type { DeedTimeline } from 'deedline/timeline/class.js';
import type { Contender } from '../contender.ts';
import { hasColour } from '../has-colour.ts';
import { startBench } from '../page.ts';
import { LANES, type Workload } from '../workload.ts';

const timeline: DeedTimeline = document.createElement('deed-timeline');

/** ISO 8601 in UTC, to the second. */
const textOf = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

const documentOf = ({ count, start, end, lane, priority, titles }: Workload) => ({
  deedline: 1,
  lanes: LANES.map((kind) => ({ id: kind, label: kind, kind })),
  events: Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    lane: LANES[lane[index]!],
    ...(start[index] === end[index] ? { date: textOf(start[index]!) } : { start: textOf(start[index]!), end: textOf(end[index]!) }),
    title: titles[index]!,
    ...(priority[index]! > 0 && { priority: priority[index]! }),
  })),
});

const contender: Contender<ReturnType<typeof documentOf>> = {
  toInput: documentOf,
  async load(box, input) {
    const isLoaded = new Promise<void>((resolve, reject) => {
      timeline.addEventListener('deed-load', () => resolve(), { once: true });
      timeline.addEventListener('deed-error', ({ problem }) => reject(new Error(problem.message)), { once: true });
    });
    timeline.data = input;
    box.append(timeline);
    await isLoaded;
    await timeline.updateComplete;
  },
  hasEvents: () => hasColour(timeline.renderRoot?.querySelector<HTMLCanvasElement>('.plot canvas')),
  async show(span) {
    timeline.zoomTo(span);
    await timeline.updateComplete;
  },
  shown() {
    const { start = '', end = '' } = timeline.getView();
    return { start: Date.parse(start), end: Date.parse(end) + 1 };
  },
};

startBench(contender);
