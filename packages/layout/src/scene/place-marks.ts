import { ticks } from 'd3-array';
import { laneDetail } from '../detail/lane-detail.js';
import { firstFrom } from '../detail/first-from.js';
import type { DetailedLane } from '../detail/count-clusters.js';
import type { MeasureText } from '../labels/text-style.js';
import { type ViewState, lowerBound } from '@deedline/core';
import { boxesOverlap } from './box.js';
import type { FigureEvent } from './figure-event.js';
import { FEW_EVENTS } from '../detail/few-events.js';
import type { Figure, FigureLane } from './figure.js';
import { rowEdges, type Frame, type LaneArea, type Zone } from './frame.js';
import { MARK_BUILDERS, markKindOf } from './marks/mark-builders.js';
import { BAR_THICKNESS_PX, thicknessOf } from './marks/mark-place.js';
import { DOUBT_PX } from './marks/measure.js';
import type { Emphasis, Mark } from './scene.js';

/** A mark with what its label needs to know: its zone, and where its row lies. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly figureEvent: FigureEvent;
  readonly area: LaneArea;
  readonly zone: Zone;
  /** The edges of its row across the axis, nearer the axis first. */
  readonly row: readonly [number, number];
}

export interface MarkOptions {
  readonly view: ViewState;
  readonly measureText: MeasureText;
  readonly emphasisOf: (figureEvent: FigureEvent) => Emphasis;
}

/** Places marks of a figure in a frame. */
export interface MarkPlacing {
  readonly lanes: readonly DetailedLane[];
  /** Every mark in view, by lane and zone. What is counted has none but for the most important. */
  readonly inView: readonly PlacedMark[];
  /** The mark of an event, in view or not, also of one that is counted. */
  markOf(figureEvent: FigureEvent): PlacedMark | undefined;
}

/** Above the bar of an `over` row stands its label. */
const OVER_LABEL_PX = 17;
/** Between the tip of the longest bar and the next zone. */
const TIP_GAP_PX = 6;
/** Room between two numbers of a bar scale. */
const TICK_PX = 50;
/** How far a mark may reach beyond its bounds, and how far two marks of a row may overlap by it. */
const BEYOND_PX = 80;
/** With more bars than this in view, only the longest at each place is drawn: the others lie behind it. */
export const MAX_BARS = 400;
const BAR_PLACE_PX = 2;
/** A bar is no narrower, and so many pixels may be taken by bars of one moment. */
const LEAST_BAR_PX = 3;
const MIN_TWINS_PX = 30;

/** The linear scale of a lane's bars: the same for all its bars, whatever is in view. */
export function barScale(area: LaneArea): { readonly pxPerUnit: number; readonly ticks: readonly number[] } | undefined {
  const zone = area.zones.find(({ kind }) => kind === 'bars');
  if (!zone) return undefined;
  const { maxValue, hasDoubtedBars } = area.figureLane;
  const numbers = ticks(0, maxValue, Math.max(2, Math.round(zone.pitchPx / TICK_PX)));
  if (maxValue <= 0) return { pxPerUnit: 0, ticks: [] };
  return { pxPerUnit: Math.max(0, zone.pitchPx - (hasDoubtedBars ? DOUBT_PX : TIP_GAP_PX)) / maxValue, ticks: numbers.filter((tick) => tick > 0) };
}

export function placeMarks(figure: Figure, frame: Frame, { view, measureText, emphasisOf }: MarkOptions): MarkPlacing {
  const { timeZone, detail: display } = view;
  const { pxPerMs } = frame.scale;
  const lanes = frame.areas.map((area): DetailedLane => {
    const detail = laneDetail({ figure, area, isVertical: frame.isVertical, pxPerMs, timeZone, detail: display, measureText });
    return { area, detail, inView: detail.within(frame.scale.viewport) };
  });
  const place = (figureEvent: FigureEvent, area: LaneArea, zone: Zone, row: number): PlacedMark => {
    const edges = rowEdges(area, zone, frame.isVertical && zone.kind === 'beside' ? zone.rows - 1 - row : row);
    const bars = zone.kind === 'bars' ? barScale(area) : undefined;
    const twins = bars && twinsOf(figure, area, figureEvent.row, pxPerMs);
    const mark = MARK_BUILDERS[markKindOf(figureEvent, pxPerMs)]({
      figureEvent,
      scale: frame.scale,
      isVertical: frame.isVertical,
      across: acrossOf(edges, zone, frame.isVertical),
      thicknessPx: thicknessOf(zone),
      emphasis: emphasisOf(figureEvent),
      ...(bars && { bar: { base: area.near, sign: area.sign, pxPerUnit: bars.pxPerUnit, ...(twins ?? { index: 0, of: 1 }) } }),
    });
    return { mark, figureEvent, area, zone, row: edges };
  };
  const markOf = (figureEvent: FigureEvent): PlacedMark | undefined => {
    const lane = lanes.find(({ area }) => area.lane === figureEvent.lane);
    const zone = lane?.area.zones.find(({ ranges }) => ranges.some(({ from, to }) => figureEvent.row >= from && figureEvent.row < to));
    if (!lane || !zone) return undefined;
    const { start: from } = figureEvent.outer;
    const rows = lane.detail.within({ start: from, end: from }).rowsOf.get(zone.id);
    const { start } = figure.columns;
    const row = rows?.findIndex((list) => indexIn(list, figureEvent.row, start) >= 0) ?? 0;
    // One that is counted is shown in the outermost row, over what may lie there.
    return place(figureEvent, lane.area, zone, row < 0 ? zone.rows - 1 : row);
  };
  const inView = lanes.flatMap(({ area, inView: { rowsOf } }) =>
    area.zones.flatMap((zone) => {
      const rows =
        zone.kind === 'bars' ? [barsInView(figure, frame, zone, area.figureLane)] : (rowsOf.get(zone.id) ?? []).map((list) => rowsInView(figure, frame, list));
      return rows.flatMap((list, row) => list.map((at) => place(figure.eventAt(at), area, zone, row)).filter(({ mark }) => isInPlot(mark, frame)));
    }),
  );
  return { lanes, inView, markOf };
}

/** Those of a list, which is in time order and whose marks do not overlap unless they are few, that may be in view. */
function rowsInView({ columns: { start } }: Figure, { scale: { viewport, pxPerMs } }: Frame, list: Uint32Array): readonly number[] {
  const beyondMs = BEYOND_PX / pxPerMs;
  if (list.length <= FEW_EVENTS) return Array.from(list).filter((row) => (start[row] as number) < viewport.end + beyondMs);
  const first = firstFrom(list, start, viewport.start - beyondMs);
  const last = firstFrom(list, start, viewport.end + beyondMs);
  return Array.from(list.subarray(Math.max(0, first - 2), last));
}

function indexIn(list: Uint32Array, row: number, start: Float64Array): number {
  const at = start[row] as number;
  for (let index = firstFrom(list, start, at); index < list.length && start[list[index] as number] === at; index++) if (list[index] === row) return index;
  return -1;
}

/** Bars in view; where they are many, the longest at each place. */
function barsInView(
  { columns: { start, end, value } }: Figure,
  { scale: { viewport, pxPerMs } }: Frame,
  { ranges }: Zone,
  lane: FigureLane,
): readonly number[] {
  const beyondMs = BEYOND_PX / pxPerMs;
  const found: number[] = [];
  for (const { from, to } of ranges) {
    const last = lowerBound(start, viewport.end + beyondMs, from, to);
    for (let row = lowerBound(start, viewport.start - beyondMs - lane.longestBarMs, from, last); row < last; row++)
      if ((end[row] as number) > viewport.start - beyondMs) found.push(row);
  }
  if (found.length <= MAX_BARS || !value) return found;
  const longest = new Map<number, number>();
  for (const row of found) {
    // By place in time, not in view: so it is the same while the reader pans.
    const place = Math.floor((((start[row] as number) + (end[row] as number)) / 2) * (pxPerMs / BAR_PLACE_PX));
    const other = longest.get(place);
    if (other === undefined || (value[row] as number) > (value[other] as number)) longest.set(place, row);
  }
  return [...longest.values()];
}

/** Bars that begin at the same moment stand side by side: the place of one, and how many there are. */
function twinsOf({ columns: { start, end } }: Figure, { figureLane }: LaneArea, row: number, pxPerMs: number): { readonly index: number; readonly of: number } {
  const { from, to } = figureLane.rows.measure;
  const at = start[row] as number;
  const first = lowerBound(start, at, from, row);
  let last = row + 1;
  while (last < to && start[last] === at) last++;
  // Where there is no room for all side by side they stand behind each other.
  const roomPx = Math.max(MIN_TWINS_PX, ((end[row] as number) - at) * pxPerMs);
  return (last - first) * LEAST_BAR_PX > roomPx ? { index: 0, of: 1 } : { index: row - first, of: last - first };
}

function acrossOf(row: readonly [number, number], zone: Zone, isVertical: boolean): number {
  const top = Math.min(...row);
  if (zone.kind !== 'over' || zone.pitchPx < OVER_LABEL_PX) return (row[0] + row[1]) / 2;
  return isVertical ? top + BAR_THICKNESS_PX / 2 + 1 : top + OVER_LABEL_PX + BAR_THICKNESS_PX / 2;
}

/** Whether any part of a mark lies in the plot. */
export const isInPlot = (mark: Mark, frame: Frame): boolean => boxesOverlap(mark.box, frame.plot);
