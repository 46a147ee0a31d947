import { type DetailDisplay, type Span, lowerBound } from '@deedline/core';
import type { MeasureText } from '../labels/text-style.js';
import { zoomStepOf } from '../scale/zoom-step.js';
import type { Figure, RowRange } from '../scene/figure.js';
import type { LaneArea, Zone } from '../scene/frame.js';
import { coarsenessOf } from './coarseness.js';
import { countColumnsAt, type CountColumns } from './count-columns.js';
import { CELL_PX, crowdedCells, isInRuns, runsOfCells } from './dense-runs.js';
import { FEW_EVENTS } from './few-events.js';
import { longMarks } from './long-marks.js';
import { packFew } from './pack-few.js';
import { zonePieces } from './zone-pieces.js';
import { ZoneWindows } from './zone-windows.js';

/** The rows of a zone, nearest the axis first: the events that lie in each, in time order, by their row in the columns. */
export type ZoneRows = readonly Uint32Array[];

/** What of a lane is drawn one by one, and what is counted, in and around a span. */
export interface DetailInSpan {
  /** Where events are too many to be drawn one by one: in order, apart. All that begin there are counted. */
  readonly runs: readonly Span[];
  /** By id of the zone. */
  readonly rowsOf: ReadonlyMap<string, ZoneRows>;
  /** How many marks found no free row and lie over another; only where events are few. */
  readonly overflow: number;
  /** Whether events that last into the span from far before it may be neither drawn nor counted in a column: so it is where there are many. */
  readonly isPart: boolean;
}

/** The detail of a lane at a zoom step: the same wherever the reader looks, and however they came there. */
export interface LaneDetail {
  readonly columns: CountColumns;
  /** From the near edge of the lane: the room of the columns of counts. */
  readonly countsPx: readonly [number, number];
  /** Time is looked at in cells of this length, from 1970. */
  readonly cellMs: number;
  within(span: Span): DetailInSpan;
}

export interface DetailOptions {
  readonly figure: Figure;
  readonly area: LaneArea;
  readonly isVertical: boolean;
  readonly pxPerMs: number;
  readonly timeZone: string;
  readonly detail: DetailDisplay;
  readonly measureText: MeasureText;
}

/** The share of a cell that marks may fill before they are counted instead, up to so many events of a zone: all of it where they are few, for so they keep their labels. */
const FILLS = [
  [150, 1],
  [FEW_EVENTS, 0.6],
  [Infinity, 0.5],
] as const;
/** So many that found no row may lie over others. */
const MOST_PILED = 12;
/** So few are never counted, however low the lane. */
const LEAST_COUNTED = 6;
/** The room of one mark along the axis. */
const MARK_PX = 13;
/** The rows that counts take of a lane of many. */
const COUNTS_SHARE = 0.68;
/** The length of a window; what is longer is counted where it begins. */
const WINDOW_CELLS = 64;
/** So many cells between crowded ones are counted with them: a few marks among columns would be hard to read. */
const CLOSED_CELLS = 1;
const FEW_IN_ALL = 6000;
const MAX_KEPT = 48;

const known = new WeakMap<Figure, WeakMap<MeasureText, Map<string, LaneDetail>>>();

/** The detail of a lane; kept with the figure by zoom step. */
export function laneDetail(options: DetailOptions): LaneDetail {
  const { figure, area, isVertical, detail, measureText } = options;
  const byMeasure = known.get(figure) ?? new WeakMap<MeasureText, Map<string, LaneDetail>>();
  known.set(figure, byMeasure);
  const kept = byMeasure.get(measureText) ?? new Map<string, LaneDetail>();
  byMeasure.set(measureText, kept);
  const { step } = zoomStepOf(options.pxPerMs);
  const shape = area.zones.map(({ id, rows, pitchPx, offsetPx }) => `${id} ${rows} ${pitchPx} ${offsetPx}`);
  const key = [area.lane.id, step, isVertical, detail, ...shape].join('\u0000');
  const made = kept.get(key) ?? buildDetail(options);
  // The last used stay.
  kept.delete(key);
  kept.set(key, made);
  for (const old of kept.keys()) {
    if (kept.size <= Math.max(MAX_KEPT, 4 * figure.lanes.length)) break;
    kept.delete(old);
  }
  return made;
}

const ALL: readonly Span[] = [{ start: -Infinity, end: Infinity }];

function buildDetail(options: DetailOptions): LaneDetail {
  const { figure, area, isVertical, detail, timeZone, measureText } = options;
  const { start } = figure.columns;
  const { pxPerMs } = zoomStepOf(options.pxPerMs);
  const cellMs = CELL_PX / pxPerMs;
  const windowMs = WINDOW_CELLS * cellMs;
  const columns = countColumnsAt(pxPerMs, timeZone, coarsenessOf(figure, area.figureLane));
  const zones = area.zones.filter(({ kind }) => kind !== 'bars');
  const blocked = blockedRows(zones, isVertical);
  const cellsIn = (zone: Zone, ranges: readonly RowRange[]): readonly number[] =>
    detail === 'marks' ? [] : ranges.flatMap((range) => crowdedCells(figure.columns, range, cellMs, limitOf(zone)));
  const runsOf = (cells: readonly number[], gap = 0): readonly Span[] => (detail === 'counts' ? ALL : runsOfCells(cells, cellMs, columns, gap));

  // All lanes together are packed as a whole only where they are few: the work of a zoom step is not to grow with the number of lanes.
  const isFew = ({ count }: Zone): boolean => count <= Math.min(FEW_EVENTS, FEW_IN_ALL / figure.lanes.length);
  const crowdedFew = zones.filter(isFew).flatMap((zone) => cellsIn(zone, zone.ranges));
  const packAll = (runs: readonly Span[]) =>
    zones.map((zone, index) => {
      if (!isFew(zone)) return undefined;
      const rows = blocked[index] ?? zone.rows;
      const pieces = zonePieces(figure, zone.ranges, runs, { cellMs, hasTops: rows < zone.rows });
      return packFew(pieces.rows, { figure, zone, isVertical, pxPerMs, measureText, runs, blocked: rows });
    });
  // Some marks over others are better than counts; a pile of moments is not.
  const { moment } = area.figureLane.rows;
  const first = packAll(runsOf(crowdedFew));
  const over = first.flatMap((packing) => packing?.over ?? []);
  const piles =
    detail === 'marks' ? [] : piledCells(over.filter((row) => row >= moment.from && row < moment.to).map((row) => Math.floor((start[row] as number) / cellMs)));
  const fewCells = [...crowdedFew, ...piles];
  const fewRuns = runsOf(fewCells);
  const few = piles.length > 0 ? packAll(fewRuns) : first;
  const overflow = few.reduce((sum, packing) => sum + (packing?.over.length ?? 0), 0);
  const whole = { runs: fewRuns, overflow, isPart: false, rowsOf: new Map(zones.flatMap(({ id }, index) => (few[index] ? [[id, few[index].rows]] : []))) };
  const many = zones.filter((zone) => !isFew(zone));
  if (many.length === 0) return { columns, countsPx: roomOfCounts(area, blocked), cellMs, within: () => whole };

  const crowded = remember((window: number): readonly number[] => {
    const within = ({ from, to }: RowRange): RowRange => {
      const first = lowerBound(start, window * windowMs, from, to);
      return { from: first, to: lowerBound(start, (window + 1) * windowMs, first, to) };
    };
    const first = window * WINDOW_CELLS;
    return [...many.flatMap((zone) => cellsIn(zone, zone.ranges.map(within))), ...fewCells.filter((cell) => cell >= first && cell < first + WINDOW_CELLS)];
  });
  const runsAt = remember((window: number): readonly Span[] => runsOf([window - 1, window, window + 1].flatMap(crowded), CLOSED_CELLS));
  const windowsOf = new Map(
    many.map((zone) => {
      const { figureLane } = area;
      const long = longMarks(figure, figureLane, zone, { pxPerMs, windowMs });
      const rows = zone.rows - long.rows.length;
      const taken = Math.min(rows, blocked[zones.indexOf(zone)] ?? rows);
      const windows = new ZoneWindows({ figure, figureLane, zone, pxPerMs, cellMs, windowMs, rows, blocked: taken, hasPlace: long.has, runsAt });
      return [zone.id, { windows, long }] as const;
    }),
  );
  const leftAt = (window: number): readonly number[] =>
    [...windowsOf.values()].flatMap(({ windows }) => windows.at(window).left.map((row) => Math.floor((start[row] as number) / cellMs)));

  const between = (first: number, last: number): DetailInSpan => {
    const windows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const around = [first - 1, ...windows, last + 1];
    const runs = runsOf(
      around.flatMap((window) => [...crowded(window), ...leftAt(window)]),
      CLOSED_CELLS,
    );
    const rowsOf = new Map<string, ZoneRows>(whole.rowsOf);
    for (const [id, zone] of windowsOf) {
      const packed = windows.map((window) => zone.windows.at(window));
      const tops = new Set(packed.flatMap((window) => window.tops));
      const isDrawn = (row: number): boolean => tops.has(row) || !isInRuns(runs, start[row] as number);
      const rows = (packed[0]?.rows ?? []).map((_, row) => Uint32Array.from(packed.flatMap((window) => window.rows[row] ?? []).filter(isDrawn)));
      rowsOf.set(id, [...rows, ...zone.long.rows]);
    }
    return { runs, rowsOf, overflow, isPart: true };
  };
  const kept = new Map<string, DetailInSpan>();
  return {
    columns,
    countsPx: roomOfCounts(area, blocked),
    cellMs,
    within: (span) => {
      // What begins in the window before may reach into the span.
      const [first, last] = [Math.floor(span.start / windowMs) - 1, Math.floor(span.end / windowMs)];
      const key = `${first} ${last}`;
      const found = kept.get(key) ?? between(first, last);
      if (kept.size > MAX_SPANS) kept.clear();
      kept.set(key, found);
      return found;
    },
  };
}

const MAX_SPANS = 8;
const MAX_REMEMBERED = 64;

/** The last answers of a function of a number. */
function remember<Value>(make: (at: number) => Value): (at: number) => Value {
  const kept = new Map<number, Value>();
  return (at) => {
    const found = kept.get(at) ?? make(at);
    if (kept.size > MAX_REMEMBERED) kept.clear();
    kept.set(at, found);
    return found;
  };
}

/** The cells in which so many found no row that they would lie over each other in a pile. */
function piledCells(cells: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > MOST_PILED).map(([cell]) => cell);
}

/** How many events may begin in a cell of a zone and still be drawn one by one. */
function limitOf({ rows, count }: Zone): number {
  const [, fill] = FILLS.find(([most]) => count <= most) ?? FILLS[2];
  return Math.max(LEAST_COUNTED, Math.floor((rows * CELL_PX * fill) / MARK_PX));
}

/** How many rows of each zone the counts take, from the axis outwards: all but the outermost, which are left to what is most important. */
function blockedRows(zones: readonly Zone[], isVertical: boolean): readonly number[] {
  const all = zones.reduce((sum, { rows }) => sum + rows, 0);
  let left = isVertical || all === 1 ? all : all <= 4 ? all - 1 : Math.round(all * COUNTS_SHARE);
  return zones.map(({ rows }) => {
    const taken = Math.min(rows, left);
    left -= taken;
    return taken;
  });
}

function roomOfCounts({ zones }: LaneArea, blocked: readonly number[]): readonly [number, number] {
  const bars = zones.find(({ kind }) => kind === 'bars');
  const base = bars ? bars.offsetPx + bars.pitchPx : 0;
  const ends = zones
    .filter((zone) => zone !== bars)
    .map(({ offsetPx, pitchPx }, index) => ((blocked[index] ?? 0) > 0 ? offsetPx + (blocked[index] ?? 0) * pitchPx : base));
  return [base, Math.max(base, ...ends)];
}
