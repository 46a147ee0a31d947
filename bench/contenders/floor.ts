// The physical floor: what differs per pixel column and nothing else. No labels, no rows, no axis.
import { bareCanvas, HEIGHT_PX, WIDTH_PX } from '../bare-canvas.ts';
import type { Contender, Span } from '../contender.ts';
import { hasColour } from '../has-colour.ts';
import { startBench } from '../page.ts';
import { LANE_COLOURS, LANES, type Workload } from '../workload.ts';

type Columns = Pick<Workload, 'count' | 'start' | 'end' | 'lane'>;

interface SortedLane {
  readonly instants: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

let lanes: readonly SortedLane[] = [];
let drawing: ReturnType<typeof bareCanvas>;
let viewport: Span;

const laneOf = ({ count, start, end, lane }: Columns, wanted: number): SortedLane => {
  const kept = { instants: new Float64Array(count), starts: new Float64Array(count), ends: new Float64Array(count) };
  let instants = 0;
  let intervals = 0;
  for (let index = 0; index < count; index++) {
    if (lane[index] !== wanted) continue;
    if (start[index] === end[index]) kept.instants[instants++] = start[index]!;
    else {
      kept.starts[intervals] = start[index]!;
      kept.ends[intervals++] = end[index]!;
    }
  }
  return { instants: kept.instants.slice(0, instants).sort(), starts: kept.starts.slice(0, intervals).sort(), ends: kept.ends.slice(0, intervals).sort() };
};

/** How many of the sorted values are below `limit`, at or after index `from`. */
const below = (values: Float64Array, limit: number, from: number): number => {
  let low = from;
  let step = 1;
  while (low + step < values.length && values[low + step]! < limit) step *= 2;
  let high = Math.min(low + step, values.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

function draw(): void {
  const { context } = drawing;
  context.clearRect(0, 0, WIDTH_PX, HEIGHT_PX);
  const msPerPx = (viewport.end - viewport.start) / WIDTH_PX;
  const laneHeight = HEIGHT_PX / LANES.length;
  lanes.forEach(({ instants, starts, ends }, lane) => {
    context.fillStyle = LANE_COLOURS[lane]!;
    const middle = (lane + 0.5) * laneHeight;
    const heightOf = (count: number): number => Math.min(laneHeight / 2 - 2, 4 + 6 * Math.log2(count));
    let seen = below(instants, viewport.start, 0);
    let begun = 0;
    let over = below(ends, viewport.start, 0);
    for (let px = 0; px < WIDTH_PX; px++) {
      const until = viewport.start + (px + 1) * msPerPx;
      const next = below(instants, until, seen);
      if (next > seen) context.fillRect(px, middle - heightOf(next - seen), 1, heightOf(next - seen));
      seen = next;
      begun = below(starts, until, begun);
      const running = begun - over; // `over` is as of the column's beginning
      if (running > 0) context.fillRect(px, middle + 1, 1, heightOf(running));
      over = below(ends, until, over);
    }
  });
}

const contender: Contender<Columns> = {
  toInput: ({ count, start, end, lane }) => ({ count, start, end, lane }),
  load(box, input, extent) {
    drawing = bareCanvas(box);
    viewport = extent;
    lanes = LANES.map((_, lane) => laneOf(input, lane));
    draw();
  },
  hasEvents: () => hasColour(drawing?.canvas),
  show(span) {
    viewport = span;
    draw();
  },
  shown: () => viewport,
};

startBench(contender);
