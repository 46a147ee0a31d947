import type { Lane, LaneKind, ViewState } from '@deedline/core';
import { sum } from 'd3-array';
import { createTimeScale, type TimeScale } from '../scale/time-scale.js';
import { FEW_EVENTS } from '../detail/few-events.js';
import type { Box } from './box.js';
import type { Figure, FigureLane, RowRange } from './figure.js';

/** How the rows of a zone stand: `beside` has labels beside the marks, `over` has them over the marks, `bars` grow from the axis. */
export type ZoneKind = 'bars' | 'beside' | 'over';

/** A strip of equal rows inside a lane. Offsets are pixels away from the lane's near edge. */
export interface Zone {
  readonly id: string;
  readonly kind: ZoneKind;
  readonly offsetPx: number;
  readonly pitchPx: number;
  readonly rows: number;
  /** The events in it: rows of the figure's columns. */
  readonly ranges: readonly RowRange[];
  readonly count: number;
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
  readonly thinPitchPx: number;
  readonly barsPx: number;
  readonly padPx: number;
  readonly maxRows: number;
  readonly maxMomentRows: number;
  readonly maxExtentRows: number;
  /** The least rows of a words lane, and what it asks for. */
  readonly wordsRows: readonly [least: number, most: number];
}

/** A lane without events still shows its name and count. */
const LANE_TITLE_PX = 38;
/** Above and below the plot. */
const MARGIN_PX = 12;
/** Lane names, counts and the bar scale above a vertical figure. */
const COLUMN_HEADER_PX = 52;
/** A line there that says how dates are drawn, where it is not the usual way. */
export const NOTE_ROW_PX = 15;

/** Lays out lanes, axis and gutter for a size. */
export function buildFrame(figure: Figure, view: ViewState, size: { widthPx: number; heightPx: number; isVertical: boolean }): Frame {
  const { widthPx, heightPx, isVertical } = size;
  const gutterPx = isVertical ? 0 : widthPx >= 1000 ? 168 : widthPx >= 700 ? 128 : 96;
  const headerPx = COLUMN_HEADER_PX + NOTE_ROW_PX * (Number(view.clock !== 'happened') + Number(view.dateDisplay !== 'range'));
  const plot: Box = isVertical
    ? { x: 0, y: headerPx, width: widthPx, height: Math.max(10, heightPx - headerPx - 4) }
    : { x: gutterPx, y: MARGIN_PX / 2, width: Math.max(10, widthPx - gutterPx - 10), height: Math.max(10, heightPx - MARGIN_PX) };
  const scale = isVertical ? createTimeScale(view.viewport, plot.y, plot.y + plot.height) : createTimeScale(view.viewport, plot.x, plot.x + plot.width);
  const across = isVertical ? { from: plot.x, to: plot.x + plot.width } : { from: plot.y, to: plot.y + plot.height };
  return { widthPx, heightPx, isVertical, plot, scale, gutterPx, ...layAreas(figure, view, across, isVertical) };
}

/** Sizes from roomy to compact, tried in turn until all lanes fit. */
function sizesOf(isVertical: boolean): readonly Sizes[] {
  const rows = (maxRows: number) => ({ maxRows, maxMomentRows: maxRows, maxExtentRows: maxRows });
  if (isVertical) {
    const column = { axisPx: 34, pitchPx: 13, overPitchPx: 22, thinPitchPx: 10, padPx: 3, maxRows: 4, maxMomentRows: 1, wordsRows: [8, 13] } as const;
    return [
      { ...column, barsPx: 56, maxExtentRows: 2 },
      { ...column, barsPx: 40, maxExtentRows: 1, wordsRows: [5, 13] },
      { ...column, barsPx: 28, overPitchPx: 10, maxExtentRows: 1, maxRows: 2, wordsRows: [3, 13] },
    ];
  }
  const row = { axisPx: 42, pitchPx: 21, overPitchPx: 27, thinPitchPx: 27, padPx: 8 } as const;
  return [
    { ...row, barsPx: 160, ...rows(4), wordsRows: [10, 15] },
    { ...row, barsPx: 140, ...rows(3), wordsRows: [8, 14] },
    { ...row, barsPx: 110, ...rows(2), wordsRows: [5, 10] },
    { ...row, barsPx: 76, ...rows(1), padPx: 5, wordsRows: [2, 6] },
  ];
}

/** A figure is no lower, and asks for no more by itself unless its lanes need it. */
const NATURAL_PX = { horizontal: [240, 890], vertical: [420, 1180] } as const;

/**
 * The height that a figure asks for: little for a few events, and more than a screen only where its lanes need it. Depends on the data and
 * the direction alone, so that it stays the same while the reader moves.
 */
export function naturalHeight(figure: Figure, isVertical: boolean): number {
  const [least, most] = isVertical ? NATURAL_PX.vertical : NATURAL_PX.horizontal;
  if (isVertical) return Math.round(Math.min(most, Math.max(least, ...figure.lanes.map(({ count }) => count * 22 + 60))));
  const needs = sizesOf(false).map((sizes) => MARGIN_PX + sizes.axisPx + sum(draftLanes(figure, sizes, false), ({ sizePx }) => sizePx));
  const fitting = needs.find((need) => need <= most) ?? needs[needs.length - 1] ?? most;
  return Math.round(Math.max(least, fitting));
}

interface Draft {
  readonly figureLane: FigureLane;
  readonly zones: readonly Zone[];
  readonly sizePx: number;
  /** What it can do with at the least. */
  readonly leastPx: number;
}

function layAreas(figure: Figure, view: ViewState, across: { from: number; to: number }, isVertical: boolean): Pick<Frame, 'axis' | 'areas'> {
  const { drafts, axisPx } = fitLanes(figure, across.to - across.from, isVertical);
  const ofKind = (kind: LaneKind): readonly Draft[] => drafts.filter(({ figureLane }) => figureLane.lane.kind === kind);
  const isStacked = view.arrangement === 'stacked';
  const before = isStacked ? [] : ofKind('words');
  const after = [...(isStacked ? ofKind('words') : []), ...ofKind('deeds'), ...ofKind('context')];
  const axisAt = across.from + sum(before, ({ sizePx }) => sizePx);
  return {
    axis: [axisAt, axisAt + axisPx],
    areas: [...stack(before, axisAt, -1), ...stack(after, axisAt + axisPx, 1)],
  };
}

/** Lanes one after the other, from an edge outwards. */
function stack(drafts: readonly Draft[], from: number, sign: 1 | -1): readonly LaneArea[] {
  let edge = from;
  return drafts.map(({ figureLane, zones, sizePx }) => {
    const near = edge;
    edge += sign * sizePx;
    const rowsPx = Math.max(0, ...zones.map(({ offsetPx, rows, pitchPx }) => offsetPx + rows * pitchPx));
    return { lane: figureLane.lane, figureLane, near, sign, sizePx, zones, labelsPx: Math.max(0, sizePx - rowsPx) };
  });
}

/** The roomiest sizes at which all lanes fit; what is left goes to the words. Where nothing fits, everything is squeezed alike. */
function fitLanes(figure: Figure, roomPx: number, isVertical: boolean): { readonly drafts: readonly Draft[]; readonly axisPx: number } {
  const tried = sizesOf(isVertical).map((sizes) => {
    const drafts = draftLanes(figure, sizes, isVertical);
    return { sizes, drafts, leastPx: sum(drafts, (draft) => draft.leastPx) };
  });
  const found = tried.find(({ sizes, leastPx }) => sizes.axisPx + leastPx <= roomPx) ?? tried[tried.length - 1];
  if (!found) return { drafts: [], axisPx: 0 };
  const { sizes, drafts, leastPx } = found;
  const { axisPx } = sizes;
  const lanesPx = roomPx - axisPx;
  if (lanesPx < leastPx) {
    const share = Math.max(0.05, lanesPx / leastPx);
    // Rows that a words lane wants and does not get are left out before the others are made smaller.
    const least = (draft: Draft): Draft => (draft.figureLane.lane.kind === 'words' ? grow(draft, draft.leastPx, sizes, isVertical) : draft);
    return { drafts: drafts.map((draft) => squeeze(least(draft), share)), axisPx };
  }
  const isWords = ({ figureLane }: Draft): boolean => figureLane.lane.kind === 'words';
  if (isVertical && !drafts.some(isWords)) return { drafts: drafts.map((draft) => squeeze(draft, Math.min(MOST_STRETCHED, lanesPx / leastPx))), axisPx };
  const extraPx = (lanesPx - leastPx) / drafts.filter(isWords).length;
  return { drafts: drafts.map((draft) => (isWords(draft) ? grow(draft, draft.leastPx + extraPx, sizes, isVertical) : draft)), axisPx };
}

/** Columns without words beside them take more of a narrow figure's width, up to so many times their own. */
const MOST_STRETCHED = 3;

/** A lane and its zones at a share of their size, or at some times it. */
const squeeze = ({ figureLane, zones, leastPx }: Draft, share: number): Draft => ({
  figureLane,
  zones: zones.map((zone) => ({ ...zone, offsetPx: zone.offsetPx * share, pitchPx: zone.pitchPx * share })),
  sizePx: leastPx * share,
  leastPx: leastPx * share,
});

/** A words lane at a size: horizontally as many rows as it holds; the room of a vertical one goes to its labels. */
function grow(draft: Draft, sizePx: number, sizes: Sizes, isVertical: boolean): Draft {
  const zones = isVertical
    ? draft.zones
    : draft.zones.map((zone) => ({ ...zone, rows: Math.max(1, Math.floor((sizePx - zone.offsetPx - 2) / sizes.pitchPx)) }));
  return { ...draft, zones, sizePx };
}

const draftLanes = (figure: Figure, sizes: Sizes, isVertical: boolean): readonly Draft[] =>
  figure.lanes.map((figureLane) => draftLane(figureLane, sizes, isVertical));

/** Zones of a lane, nearest the axis first. */
function draftLane(figureLane: FigureLane, sizes: Sizes, isVertical: boolean): Draft {
  const { lane, rows: byForm, extentDepth, count } = figureLane;
  const { moment, extent, measure } = byForm;
  const zones: Zone[] = [];
  let offsetPx = sizes.padPx;
  const add = (id: string, kind: ZoneKind, pitchPx: number, rows: number, ...ranges: readonly RowRange[]): void => {
    const inZone = sum(ranges, sizeOfRange);
    if (inZone === 0 && kind !== 'bars') return;
    zones.push({ id, kind, offsetPx, pitchPx, rows, ranges, count: inZone });
    offsetPx += pitchPx * rows + (kind === 'bars' ? sizes.padPx : 0);
  };
  if (lane.kind === 'words') {
    const [least, most] = sizes.wordsRows;
    const wanted = Math.min(most, Math.max(2, count));
    add('rows', 'beside', sizes.pitchPx, isVertical ? sizes.maxRows : wanted, moment, extent);
    const sizeOf = (rows: number): number => 2 * sizes.padPx + rows * sizes.pitchPx;
    return { figureLane, zones, sizePx: sizeOf(wanted), leastPx: sizeOf(Math.min(least, isVertical ? least : wanted)) };
  }
  // Where there are many, columns of counts need the room of some rows.
  const more = isVertical || count <= FEW_EVENTS ? 1 : 2;
  const momentRows = Math.min(more * sizes.maxMomentRows, Math.max(1, sizeOfRange(moment)));
  const extentRows = Math.min(more * sizes.maxExtentRows, Math.max(more === 1 || sizeOfRange(extent) <= FEW_EVENTS ? 1 : LEAST_COUNT_ROWS, extentDepth));
  if (lane.kind === 'deeds') {
    if (lane.measure !== undefined) {
      offsetPx = 0;
      add('bars', 'bars', sizes.barsPx, 1, measure);
    }
    add('moments', 'beside', sizes.pitchPx, momentRows, moment);
    add('extents', 'over', sizes.overPitchPx, extentRows, extent);
  } else {
    add('extents', 'over', sizes.thinPitchPx, Math.min(2, Math.max(1, extentDepth)), extent);
    add('moments', 'beside', sizes.pitchPx, momentRows, moment);
  }
  const sizePx = Math.max(offsetPx, isVertical ? 0 : LANE_TITLE_PX) + sizes.padPx;
  return { figureLane, zones, sizePx, leastPx: sizePx };
}

/** The rows of a crowded strip of extents, where its counts need room. */
const LEAST_COUNT_ROWS = 4;

const sizeOfRange = ({ from, to }: RowRange): number => to - from;

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
