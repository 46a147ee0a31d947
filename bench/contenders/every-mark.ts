// A bare canvas with one rectangle for each event in view: what most timelines do, without all that they do beside it.
import { bareCanvas, HEIGHT_PX, WIDTH_PX } from '../bare-canvas.ts';
import type { Contender, Span } from '../contender.ts';
import { hasColour } from '../has-colour.ts';
import { startBench } from '../page.ts';
import { LANE_COLOURS, LANES, packedRows, ROWS_PER_LANE, type Workload } from '../workload.ts';

interface Input extends Pick<Workload, 'count' | 'start' | 'end' | 'lane'> {
  readonly row: Uint8Array;
}

const MARK_PX = 4;
const ROW_PX = HEIGHT_PX / (LANES.length * ROWS_PER_LANE);

let events: Input;
let drawing: ReturnType<typeof bareCanvas>;
let viewport: Span;

function draw(): void {
  const { context } = drawing;
  const { count, start, end, lane, row } = events;
  context.clearRect(0, 0, WIDTH_PX, HEIGHT_PX);
  const pxPerMs = WIDTH_PX / (viewport.end - viewport.start);
  for (let wanted = 0; wanted < LANES.length; wanted++) {
    context.fillStyle = LANE_COLOURS[wanted]!;
    for (let index = 0; index < count; index++) {
      if (lane[index] !== wanted || end[index]! < viewport.start || start[index]! > viewport.end) continue;
      const x = (start[index]! - viewport.start) * pxPerMs;
      context.fillRect(x, (wanted * ROWS_PER_LANE + row[index]!) * ROW_PX, Math.max(MARK_PX, (end[index]! - start[index]!) * pxPerMs), ROW_PX - 4);
    }
  }
}

const contender: Contender<Input> = {
  toInput: (workload) => ({ count: workload.count, start: workload.start, end: workload.end, lane: workload.lane, row: packedRows(workload) }),
  load(box, input, extent) {
    drawing = bareCanvas(box);
    events = input;
    viewport = extent;
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
