import { createWordsOf, type Catalogue, type EventDate, type ViewState } from '@deedline/core';
import type { Occupancy } from '../labels/occupancy.js';
import { lineHeightOf, TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import { clipBox, isInside, type Box } from './box.js';
import { statedSpan } from './date-shape.js';
import type { Figure } from './figure.js';
import { boxOf, pointOf, type Frame } from './frame.js';
import type { PlacedMark } from './place-marks.js';
import type { Tail } from './scene.js';

interface TailOptions {
  readonly figure: Figure;
  readonly frame: Frame;
  readonly view: ViewState;
  readonly words: Catalogue;
  readonly occupancy: Occupancy;
  readonly measureText: MeasureText;
}

/** It lies between the labels of two rows. */
const TICK_PX = 5;
const GAP_PX = 5;
/** Half the room that the line takes. */
const HALF_PX = 1;

/** A tail before it is labelled. */
export interface TailLine extends Omit<Tail, 'label'> {
  readonly otherDate: EventDate;
  readonly place: TailPlace;
}

interface TailPlace {
  /** Where the line leaves the mark and where it ends, along the axis, and where it runs, across it. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** The two ends of the tick along the axis. */
  readonly end: readonly [number, number];
}

/**
 * From the selected mark to its place on the other clock: out of the mark to the edge of its row, and along that edge, where no mark or label
 * of the row stands. `undefined` where the event has but one date, or both its places lie out of view on one side. Takes its room in
 * `occupancy`, before labels do.
 */
export function placeTail(placed: PlacedMark, options: TailOptions): TailLine | undefined {
  const { otherDate } = placed.figureEvent;
  if (!otherDate) return undefined;
  const { figure, frame, occupancy } = options;
  const { scale, isVertical } = frame;
  const [bodyStart, bodyEnd] = alongOf(placed.mark.body, isVertical);
  const span = statedSpan(otherDate, figure);
  const middle = scale.timeToPx((span.start + span.end) / 2);
  const half = Math.max(TICK_PX / 2, ((span.end - span.start) * scale.pxPerMs) / 2);
  const tickAt = [middle - half, middle + half] as const;
  if (Math.max(bodyEnd, tickAt[1]) < scale.startPx || Math.min(bodyStart, tickAt[0]) > scale.endPx) return undefined;
  const inView = (px: number): number => clamp(px, scale.startPx, scale.endPx);
  // From the point of the mark that is nearest to the other date, to the nearest end of that.
  const from = inView(clamp(middle, bodyStart, bodyEnd));
  const to = inView(clamp(from, ...tickAt));
  const at = edgeOf(placed, [from, to], options);
  const tick = clipBox(boxOf(frame, tickAt, [at - TICK_PX / 2, at + TICK_PX / 2]), frame.plot);
  occupancy.add(boxOf(frame, [from, to], [at - HALF_PX, at + HALF_PX]));
  if (tick) occupancy.add(tick);
  return {
    points: [pointOf(frame, from, nearEdge(placed.mark.body, at, isVertical)), pointOf(frame, from, at), pointOf(frame, to, at)],
    ...(tick && { tick }),
    otherDate,
    place: { from, to, at, end: tick ? alongOf(tick, isVertical) : [to, to] },
  };
}

/** A tail with the other date in words: beyond its tick, else beside it or the line, where there is room. */
export function labelTail({ otherDate, place, ...line }: TailLine, { frame, view, words, occupancy, measureText }: TailOptions): Tail {
  const date = createWordsOf({ locale: view.locale, timeZone: view.timeZone, words: words.dates })(otherDate);
  const text = view.clock === 'reported' ? words.happenedWhen(date) : words.reportedWhen(date);
  const role = 'value';
  const style = TEXT_STYLES[role];
  const size = { width: measureText(text, style), height: lineHeightOf(style) };
  for (const { x, y } of corners(place, size, frame.isVertical)) {
    const box: Box = { x, y, ...size };
    if (!isInside(box, frame.plot) || !occupancy.isFree(box)) continue;
    occupancy.add(box);
    return { ...line, label: { box, text: { text, x, y: y + size.height / 2, role, anchor: 'start', tone: 'muted' } } };
  }
  return line;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

const alongOf = ({ x, y, width, height }: Box, isVertical: boolean): readonly [number, number] => (isVertical ? [y, y + height] : [x, x + width]);

/** The edge of a mark that faces a position across the axis. */
function nearEdge({ x, y, width, height }: Box, at: number, isVertical: boolean): number {
  const [near, far] = isVertical ? [x, x + width] : [y, y + height];
  return at > (near + far) / 2 ? far : near;
}

/** The edge of the row along which the line meets nothing; the one away from the axis where it meets something on either. */
function edgeOf({ row, zone, area, mark }: PlacedMark, along: readonly [number, number], { frame, occupancy }: TailOptions): number {
  const [near, far] = row;
  // Labels over bars begin at the edge of their row; those beside marks leave room on both sides of it.
  const inside = zone.kind === 'beside' ? 0 : area.sign * (HALF_PX + 0.5);
  // Bars stand on the near edge.
  const edges = zone.kind === 'bars' ? [far - inside] : [far - inside, near + inside];
  const free = edges.find((at) => occupancy.isFree(boxOf(frame, along, [at - HALF_PX, at + HALF_PX]), mark.id));
  return free ?? far - inside;
}

/** Top left corners of a label, the best first. */
function corners({ from, to, at, end }: TailPlace, { width, height }: { width: number; height: number }, isVertical: boolean) {
  if (isVertical) {
    const ys = [end[1] + GAP_PX, end[0] - GAP_PX - height, (end[0] + end[1]) / 2 - height / 2, (from + to) / 2 - height / 2];
    return ys.flatMap((y) => [at - width / 2, at - width - GAP_PX, at + GAP_PX].map((x) => ({ x, y })));
  }
  const beyond = to >= from ? [end[1] + GAP_PX, end[0] - GAP_PX - width] : [end[0] - GAP_PX - width, end[1] + GAP_PX];
  const beside = [end[0], end[1] - width, (from + to) / 2 - width / 2];
  return [
    ...beyond.map((x) => ({ x, y: at - height / 2 })),
    ...[at + GAP_PX - 1, at - GAP_PX + 1 - height].flatMap((y) => [...beside, ...beyond].map((x) => ({ x, y }))),
  ];
}
