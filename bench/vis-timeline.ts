import { DataSet } from 'vis-data/peer';
import { Timeline, type TimelineOptions } from 'vis-timeline/peer';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { HEIGHT_PX } from './bare-canvas.ts';
import type { Contender } from './contender.ts';
import { LANES } from './workload.ts';

interface Item {
  readonly id: number;
  readonly group: string;
  readonly content: string;
  readonly start: number;
  readonly end?: number;
  readonly type: 'point' | 'range';
}

/** vis-timeline with items that keep clear of each other, in the height of the others; the rest scrolls. */
export function visTimeline(options: TimelineOptions): Contender<Item[]> {
  let timeline: Timeline;
  return {
    toInput: ({ count, start, end, lane, titles }) =>
      Array.from({ length: count }, (_, index) => ({
        id: index,
        group: LANES[lane[index]!]!,
        content: titles[index]!,
        start: start[index]!,
        ...(end[index] === start[index] ? { type: 'point' as const } : { end: end[index]!, type: 'range' as const }),
      })),
    load: (box, items, extent) =>
      new Promise((resolve) => {
        // Clusters show only after the view has changed once: until then it is empty.
        const onDrawn = (): void => {
          if (options.cluster) timeline.setWindow(extent.start, extent.end, { animation: false });
          resolve();
        };
        timeline = new Timeline(box, new DataSet(items), new DataSet(LANES.map((id) => ({ id, content: id }))), {
          start: extent.start,
          end: options.cluster ? (extent.start + extent.end) / 2 : extent.end,
          height: HEIGHT_PX,
          stack: true,
          verticalScroll: true,
          onInitialDrawComplete: onDrawn,
          ...options,
        });
      }),
    hasEvents: (box) => [...box.querySelectorAll('.vis-item')].some((item) => item.getBoundingClientRect().width > 0),
    show: ({ start, end }) => timeline.setWindow(start, end, { animation: false }),
    shown() {
      const { start, end } = timeline.getWindow();
      return { start: start.valueOf(), end: end.valueOf() };
    },
  };
}
