import type { Lane, ViewState } from '@deedline/core';
import { depthOf } from '../rows/pack-rows.js';
import { createTimeScale, type TimeScale } from '../scale/time-scale.js';
import type { Box } from './box.js';
import type { Figure, FigureEvent, FigureLane } from './figure.js';

/** How the rows of a zone stand: `beside` has labels beside the marks, `over` has them over the marks, `bars` grow from the axis. */
export type ZoneKind = 'bars' | 'beside' | 'over';

/** A strip of equal rows inside a lane. Offsets are pixels away from the lane's near edge. */
export interface Zone {
  readonly id: string;
  readonly kind: ZoneKind;
  readonly offsetPx: number;
  readonly pitchPx: number;
  readonly rows: number;
  readonly events: readonly FigureEvent[];
}

/** The room of one lane. Rows grow from `near` in the direction of `sign`, across the time axis. */
export interface LaneArea {
  readonly lane: Lane;
  readonly figureLane: FigureLane;
  readonly near: number;
  readonly sign: 1 | -1;
  readonly sizePx: number;
  readonly zones: readonly Zone[];
  /** Beyond the zones: where labels of a vertical figure stand. */
  readonly labelsPx: number;
}

/** The room of everything: computed from size and data alone, never measured. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isVertical: boolean;
  readonly plot: Box;
  readonly scale: TimeScale;
  /** Where the axis lies, across the time direction. */
  readonly axis: readonly [number, number];
  readonly areas: readonly LaneArea[];
  readonly gutterPx: number;
}

interface Sizes {
  readonly axisPx: number;
  readonly pitchPx: number;
  readonly overPitchPx: number;
  readonly barsPx: number;
  readonly padPx: number;
  readonly maxRows: number;
}

/** Lane names, counts and the bar scale above a vertical figure. */
const COLUMN_HEADER_PX = 52;

/** Lays out lanes, axis and gutter for a size. */
export function buildFrame(figure: Figure, view: ViewState, size: { widthPx: number; heightPx: number; isVertical: boolean }): Frame {
  const { widthPx, heightPx, isVertical } = size;
  const gutterPx = isVertical ? 0 : widthPx >= 1000 ? 168 : widthPx >= 700 ? 128 : 96;
  const plot: Box = isVertical
    ? { x: 0, y: COLUMN_HEADER_PX, width: widthPx, height: heightPx - COLUMN_HEADER_PX - 4 }
    : { x: gutterPx, y: 6, width: Math.max(10, widthPx - gutterPx - 10), height: heightPx - 12 };
  const scale = isVertical ? createTimeScale(view.viewport, plot.y, plot.y + plot.height) : createTimeScale(view.viewport, plot.x, plot.x + plot.width);
  const across = isVertical ? { from: plot.x, to: plot.x + plot.width } : { from: plot.y, to: plot.y + plot.height };
  const sizes: Sizes = isVertical
    ? { axisPx: 34, pitchPx: 13, overPitchPx: 22, barsPx: 56, padPx: 3, maxRows: 4 }
    : {
        axisPx: 42,
        pitchPx: 21,
        overPitchPx: 27,
        barsPx: Math.round(Math.min(190, Math.max(70, heightPx * 0.2))),
        padPx: 8,
        maxRows: heightPx < 560 ? 2 : heightPx < 820 ? 3 : 4,
      };
  return { widthPx, heightPx, isVertical, plot, scale, gutterPx, ...layAreas(figure, view, across, sizes, isVertical) };
}

/** The least and the most that a figure asks for by itself. */
const NATURAL_PX = { horizontal: [300, 860], vertical: [420, 1180] } as const;

/**
 * The height that a figure asks for: little for a few events, and never more than a reader can take in. Depends on the data and the
 * direction alone, so that it stays the same while the reader moves.
 */
export function naturalHeight(figure: Figure, isVertical: boolean): number {
  const [least, most] = isVertical ? NATURAL_PX.vertical : NATURAL_PX.horizontal;
  const lanesPx = figure.lanes.reduce((sum, { lane, events }) => {
    if (isVertical) return Math.max(sum, events.length * 22);
    const extents = events.filter(({ form }) => form === 'extent').length;
    const rows = lane.kind === 'words' ? Math.min(16, events.length) : Math.min(4, events.length - extents) + Math.min(4, extents);
    return sum + 30 + rows * (lane.kind === 'words' ? 21 : 25) + (lane.measure === undefined ? 0 : 150);
  }, 0);
  return Math.round(Math.min(most, Math.max(least, lanesPx + 60)));
}

interface Draft {
  readonly figureLane: FigureLane;
  readonly zones: Zone[];
  sizePx: number;
}

function layAreas(figure: Figure, view: ViewState, across: { from: number; to: number }, sizes: Sizes, isVertical: boolean): Pick<Frame, 'axis' | 'areas'> {
  const drafts = figure.lanes.map((figureLane) => draft(figureLane, sizes, isVertical));
  const words = drafts.filter(({ figureLane }) => figureLane.lane.kind === 'words');
  const after = [
    ...drafts.filter(({ figureLane }) => figureLane.lane.kind === 'deeds'),
    ...drafts.filter(({ figureLane }) => figureLane.lane.kind === 'context'),
  ];
  const room = across.to - across.from - sizes.axisPx - after.reduce((sum, { sizePx }) => sum + sizePx, 0);
  growWords(words, Math.max(room, 60), sizes, isVertical);
  const wordsPx = words.reduce((sum, { sizePx }) => sum + sizePx, 0);
  const isStacked = view.arrangement === 'stacked';
  const axisAt = isStacked ? across.from : words.length > 0 ? across.from + wordsPx : across.from;
  const areas: LaneArea[] = [];
  let edge = axisAt;
  if (!isStacked)
    for (const item of words) {
      areas.push(area(item, edge, -1));
      edge -= item.sizePx;
    }
  edge = axisAt + sizes.axisPx;
  for (const item of isStacked ? [...words, ...after] : after) {
    areas.push(area(item, edge, 1));
    edge += item.sizePx;
  }
  return { axis: [axisAt, axisAt + sizes.axisPx], areas };
}

function area({ figureLane, zones, sizePx }: Draft, near: number, sign: 1 | -1): LaneArea {
  const rowsPx = zones.reduce((end, zone) => Math.max(end, zone.offsetPx + zone.rows * zone.pitchPx), 0);
  return { lane: figureLane.lane, figureLane, near, sign, sizePx, zones, labelsPx: Math.max(0, sizePx - rowsPx) };
}

/** Zones of a lane, nearest the axis first. A words lane is grown afterwards to what is left. */
function draft(figureLane: FigureLane, sizes: Sizes, isVertical: boolean): Draft {
  const { lane, events } = figureLane;
  const zones: Zone[] = [];
  let offsetPx = sizes.padPx;
  const add = (id: string, kind: ZoneKind, pitchPx: number, rows: number, inZone: readonly FigureEvent[]): void => {
    if (inZone.length === 0 && kind !== 'bars') return;
    zones.push({ id, kind, offsetPx, pitchPx, rows, events: inZone });
    offsetPx += pitchPx * rows + (kind === 'bars' ? sizes.padPx : 0);
  };
  const of = (form: FigureEvent['form']): readonly FigureEvent[] => events.filter((item) => item.form === form);
  const extents = of('extent');
  const extentRows = Math.min(sizes.maxRows, Math.max(1, depthOf(extents.map(({ outer }) => outer))));
  if (lane.kind === 'words') add('rows', 'beside', sizes.pitchPx, sizes.maxRows, events);
  else if (lane.kind === 'deeds') {
    if (lane.measure !== undefined) {
      offsetPx = 0;
      add('bars', 'bars', sizes.barsPx, 1, of('measure'));
    }
    add('moments', 'beside', sizes.pitchPx, isVertical ? 1 : sizes.maxRows, of('moment'));
    add('extents', 'over', sizes.overPitchPx, isVertical ? Math.min(2, extentRows) : extentRows, extents);
  } else {
    add('extents', 'over', isVertical ? 10 : sizes.overPitchPx, Math.min(2, extentRows), extents);
    add('moments', 'beside', sizes.pitchPx, isVertical ? 1 : sizes.maxRows, of('moment'));
  }
  return { figureLane, zones, sizePx: offsetPx + sizes.padPx };
}

function growWords(words: readonly Draft[], roomPx: number, sizes: Sizes, isVertical: boolean): void {
  for (const item of words) {
    item.sizePx = roomPx / words.length;
    const zone = item.zones[0];
    if (!zone || isVertical) continue;
    item.zones[0] = { ...zone, rows: Math.max(1, Math.floor((item.sizePx - zone.offsetPx - 2) / zone.pitchPx)) };
  }
}

/** The box between two positions along the axis and two across it. */
export function boxOf(frame: Pick<Frame, 'isVertical'>, along: readonly [number, number], across: readonly [number, number]): Box {
  const [a, b] = [Math.min(...along), Math.max(...along)];
  const [c, d] = [Math.min(...across), Math.max(...across)];
  return frame.isVertical ? { x: c, y: a, width: d - c, height: b - a } : { x: a, y: c, width: b - a, height: d - c };
}

/** A point from its position along the axis and across it. */
export const pointOf = (frame: Pick<Frame, 'isVertical'>, along: number, across: number): readonly [number, number] =>
  frame.isVertical ? [across, along] : [along, across];

/** The whole strip of a lane, as far as time is drawn. */
export const laneBox = (frame: Frame, { near, sign, sizePx }: LaneArea): Box =>
  boxOf(frame, [frame.scale.startPx, frame.scale.endPx], [near, near + sign * sizePx]);

/** The two edges of a row across the axis: the one nearer the axis first. */
export function rowEdges({ near, sign }: LaneArea, zone: Zone, row: number): readonly [number, number] {
  const from = near + sign * (zone.offsetPx + row * zone.pitchPx);
  return [from, from + sign * zone.pitchPx];
}
