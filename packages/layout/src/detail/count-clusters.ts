import { lowerBound, nearBound, type Instant, type Span } from '@deedline/core';
import { boxOf, type Frame, type LaneArea } from '../scene/frame.js';
import type { Figure, RowRange } from '../scene/figure.js';
import type { Cluster, CountColumn } from '../scene/scene.js';
import { zoomStepOf } from '../scale/zoom-step.js';
import type { CountColumns } from './count-columns.js';
import { CELL_PX, runAt } from './dense-runs.js';
import type { DetailInSpan, LaneDetail } from './lane-detail.js';

/** A lane with its detail. */
export interface DetailedLane {
  readonly area: LaneArea;
  readonly detail: LaneDetail;
  readonly inView: DetailInSpan;
}

/** The scale of the columns of a lane. */
export interface CountScale {
  readonly pxPerEvent: number;
  /** What a column as high as there is room stands for. */
  readonly most: number;
}

/** The counts of a frame. */
export interface CountsInView {
  readonly clusters: readonly Cluster[];
  /** By id of the lane, where it counts: one scale for all that count by the same calendar step. */
  readonly scaleOf: ReadonlyMap<string, CountScale>;
}

/** Even one event among thousands is seen. */
const LEAST_PX = 2;
/** Columns are told apart by a gap where there is room for one. */
const GAP_FROM_PX = 4;
const GAP_PX = 1;
/** How much of the axis one cluster takes, in cells: wide enough for a finger, narrow enough to aim with. */
const CLUSTER_CELLS = 2;

/** What of each lane is counted in view, in columns from its near edge, in clusters of neighbouring columns. */
export function countClusters(figure: Figure, frame: Frame, lanes: readonly DetailedLane[]): CountsInView {
  const counted = lanes.filter((lane) => lane.inView.runs.length > 0);
  const scaleOf = new Map<string, CountScale>();
  for (const { detail } of counted) {
    const alike = counted.filter((lane) => isSameInterval(lane.detail.columns, detail.columns));
    if (alike[0]?.detail !== detail) continue;
    const most = scaleEnd(Math.max(0, ...alike.map((lane) => mostNear(figure, frame, lane))));
    const roomPx = Math.min(...alike.map((lane) => lane.detail.countsPx[1] - lane.detail.countsPx[0]));
    for (const { area } of alike) scaleOf.set(area.lane.id, { most, pxPerEvent: most > 0 ? roomPx / most : 0 });
  }
  const clusters = counted.flatMap((lane) =>
    clustersOf(lane, columnsIn(figure, frame.scale.viewport, lane), frame, scaleOf.get(lane.area.lane.id)?.pxPerEvent ?? 0),
  );
  return { clusters, scaleOf };
}

const isSameInterval = ({ interval: one }: CountColumns, { interval: other }: CountColumns): boolean => one.unit === other.unit && one.step === other.step;

/** A scale ends at one of these times a power of ten: so it changes seldom while the reader pans. */
const LEAST_SCALE = 10;
const SCALE_ENDS = [1, 1.5, 2, 3, 4, 6, 8, 10];

/** The end of a scale for a count: never below it, and never so low that a single event would look like many. */
function scaleEnd(count: number): number {
  if (count <= LEAST_SCALE) return count > 0 ? LEAST_SCALE : 0;
  const power = 10 ** Math.floor(Math.log10(count));
  return power * (SCALE_ENDS.find((end) => end * power >= count) ?? 10);
}

/** The length of a stretch that is looked at as a whole for the scale, in cells. */
const SCALE_CELLS = 8;

/** The most in one column in the stretches of time that the view touches: so the scale does not change with every step of a pan. */
function mostNear(figure: Figure, { scale: { viewport } }: Frame, lane: DetailedLane): number {
  const length = lane.detail.cellMs * SCALE_CELLS;
  const near = { start: Math.floor(viewport.start / length) * length, end: Math.ceil(viewport.end / length) * length };
  return columnsIn(figure, near, lane).reduce((most, { count }) => Math.max(most, count), 0);
}

interface Counted {
  readonly start: Instant;
  readonly end: Instant;
  readonly count: number;
}

const countedRanges = ({ figureLane: { rows } }: LaneArea): readonly RowRange[] => [rows.moment, rows.extent];

/** The columns of a lane in a span that hold any event, in order. */
function columnsIn({ columns: { start }, extent }: Figure, span: Span, { area, detail: { columns }, inView: { runs } }: DetailedLane): readonly Counted[] {
  const from = Math.max(span.start, extent?.start ?? -Infinity);
  const to = Math.min(span.end, extent?.end ?? Infinity);
  const found: Counted[] = [];
  for (let at = runAt(runs, from); at < runs.length && (runs[at] as Span).start < to; at++) {
    const run = runs[at] as Span;
    const counted = { start: Math.max(run.start, columns.floor(from)), end: Math.min(run.end, columns.ceil(to)) };
    const edges = [...columns.starts(counted), counted.end];
    const heads = countedRanges(area).map(({ from: head, to: last }) => ({ row: lowerBound(start, counted.start, head, last), last }));
    for (let index = 0; index + 1 < edges.length; index++) {
      const end = edges[index + 1] as Instant;
      let count = 0;
      for (const head of heads) {
        const next = nearBound(start, end, head.row, head.last);
        count += next - head.row;
        head.row = next;
      }
      if (count > 0) found.push({ start: edges[index] as Instant, end, count });
    }
  }
  return found;
}

function clustersOf({ area, detail }: DetailedLane, columns: readonly Counted[], frame: Frame, pxPerEvent: number): readonly Cluster[] {
  const { scale, isVertical, plot } = frame;
  const chunkMs = (CLUSTER_CELLS * CELL_PX) / zoomStepOf(scale.pxPerMs).pxPerMs;
  const base = area.near + area.sign * detail.countsPx[0];
  const clusters: Cluster[] = [];
  let members: CountColumn[] = [];
  let [chunk, count] = [NaN, 0];
  let [first, last]: [Counted | undefined, Counted | undefined] = [undefined, undefined];
  const close = (): void => {
    if (!first || !last) return;
    const heightPx = Math.max(...members.map(({ box }) => (isVertical ? box.width : box.height)));
    const along = [scale.timeToPx(first.start), scale.timeToPx(last.end)] as const;
    const box = boxOf(frame, along, [base, base + area.sign * heightPx]);
    const { id: laneId, kind: tone } = area.lane;
    clusters.push({ key: `${laneId} ${chunk}`, laneId, tone, isVertical, span: { start: first.start, end: last.end }, count, columns: members, box });
  };
  const [low, high] = isVertical ? [plot.y, plot.y + plot.height] : [plot.x, plot.x + plot.width];
  for (const column of columns) {
    const from = scale.timeToPx(column.start);
    const to = scale.timeToPx(column.end);
    if (to <= low || from >= high) continue;
    const at = Math.floor(column.start / chunkMs);
    if (at !== chunk) {
      close();
      [members, chunk, count, first] = [[], at, 0, column];
    }
    const gapPx = to - from >= GAP_FROM_PX ? GAP_PX : 0;
    const heightPx = Math.max(LEAST_PX, column.count * pxPerEvent);
    members.push({ ...column, box: boxOf(frame, [from, to - gapPx], [base, base + area.sign * heightPx]) });
    count += column.count;
    last = column;
  }
  close();
  return clusters;
}
