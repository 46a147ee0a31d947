import { ticks } from 'd3-array';
import type { MeasureText } from '../labels/text-style.js';
import { boxesOverlap } from './box.js';
import type { FigureEvent } from './figure-event.js';
import type { Figure } from './figure.js';
import { rowEdges, type Frame, type LaneArea, type Zone } from './frame.js';
import { MARK_BUILDERS, markKindOf } from './marks/mark-builders.js';
import { BAR_THICKNESS_PX, thicknessOf } from './marks/mark-place.js';
import { DOUBT_PX } from './marks/measure.js';
import { packZone } from './pack-zone.js';
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

/** Above the bar of an `over` row stands its label. */
const OVER_LABEL_PX = 17;
/** Between the tip of the longest bar and the next zone. */
const TIP_GAP_PX = 6;
/** Room between two numbers of a bar scale. */
const TICK_PX = 50;

/** The linear scale of a lane's bars: the same for all its bars, whatever is in view. */
export function barScale(area: LaneArea): { readonly pxPerUnit: number; readonly ticks: readonly number[] } | undefined {
  const zone = area.zones.find(({ kind }) => kind === 'bars');
  if (!zone) return undefined;
  const { maxValue } = area.figureLane;
  const numbers = ticks(0, maxValue, Math.max(2, Math.round(zone.pitchPx / TICK_PX)));
  if (maxValue <= 0) return { pxPerUnit: 0, ticks: [] };
  const isDoubted = zone.events.some(({ date }) => date.isUncertain || date.isApproximate);
  return { pxPerUnit: Math.max(0, zone.pitchPx - (isDoubted ? DOUBT_PX : TIP_GAP_PX)) / maxValue, ticks: numbers.filter((tick) => tick > 0) };
}

/** Every event of the figure as a mark, in view or not. */
export function placeMarks(
  figure: Figure,
  frame: Frame,
  options: { measureText: MeasureText; emphasisOf: (figureEvent: FigureEvent) => Emphasis },
): readonly PlacedMark[] {
  return frame.areas.flatMap((area) => area.zones.flatMap((zone) => placeZone(figure, frame, area, zone, options)));
}

function placeZone(
  figure: Figure,
  frame: Frame,
  area: LaneArea,
  zone: Zone,
  { measureText, emphasisOf }: { measureText: MeasureText; emphasisOf: (figureEvent: FigureEvent) => Emphasis },
): readonly PlacedMark[] {
  const rowOf = zone.kind === 'bars' ? undefined : packZone(figure, frame, area, zone, measureText).rowOf;
  const bars = zone.kind === 'bars' ? barScale(area) : undefined;
  const twins = bars ? twinsOf(zone.events) : undefined;
  return zone.events.map((figureEvent) => {
    const row = rowEdges(area, zone, rowOf?.get(figureEvent.event.id) ?? 0);
    const kind = markKindOf(figureEvent, frame.scale.pxPerMs);
    const mark = MARK_BUILDERS[kind]({
      figureEvent,
      scale: frame.scale,
      isVertical: frame.isVertical,
      across: acrossOf(row, zone, frame.isVertical),
      thicknessPx: thicknessOf(zone),
      emphasis: emphasisOf(figureEvent),
      ...(bars && { bar: { base: area.near, sign: area.sign, pxPerUnit: bars.pxPerUnit, ...(twins?.get(figureEvent) ?? { index: 0, of: 1 }) } }),
    });
    return { mark, figureEvent, area, zone, row };
  });
}

/** Bars of one and the same date stand side by side: the place of each, and how many there are. */
function twinsOf(events: readonly FigureEvent[]): ReadonlyMap<FigureEvent, { readonly index: number; readonly of: number }> {
  const byStart = new Map<number, FigureEvent[]>();
  for (const figureEvent of events) byStart.set(figureEvent.outer.start, [...(byStart.get(figureEvent.outer.start) ?? []), figureEvent]);
  return new Map([...byStart.values()].flatMap((group) => group.map((figureEvent, index) => [figureEvent, { index, of: group.length }] as const)));
}

function acrossOf(row: readonly [number, number], zone: Zone, isVertical: boolean): number {
  const top = Math.min(...row);
  if (zone.kind !== 'over' || zone.pitchPx < OVER_LABEL_PX) return (row[0] + row[1]) / 2;
  return isVertical ? top + BAR_THICKNESS_PX / 2 + 1 : top + OVER_LABEL_PX + BAR_THICKNESS_PX / 2;
}

/** Whether any part of a mark lies in the plot. */
export const isInPlot = (mark: Mark, frame: Frame): boolean => boxesOverlap(mark.box, frame.plot);
