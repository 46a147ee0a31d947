import { linkWords, SYMMETRIC_LINKS, type Catalogue, type Link } from '@deedline/core';
import type { Occupancy } from '../labels/occupancy.js';
import { lineHeightOf, TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import { growBox, isInside, type Box } from '../scene/box.js';
import type { Frame } from '../scene/frame.js';
import { isTieUnordered } from '../scene/orders-unknown.js';
import type { PlacedMark } from '../scene/place-marks.js';
import type { Arc } from '../scene/scene.js';

type Point = readonly [number, number];

export interface ArcOptions {
  readonly frame: Frame;
  /** The mark of an event by its id, in view or not. */
  readonly markOf: (id: string) => PlacedMark | undefined;
  readonly selected: string | undefined;
  readonly words: Catalogue;
  readonly occupancy: Occupancy;
  readonly measureText: MeasureText;
}

const ARROWED = new Set(['respondsTo', 'precedes']);
/** Places along a curve at which its label is tried, from the middle outwards. */
const LABEL_AT = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];

/** A label stands no farther off its curve, along its lines: it would look like that of another. */
const MAX_ASIDE_PX = 40;

/** Where beside the curve it is tried, in widths and heights of the label: on the curve, next to it, then farther off. */
const LABEL_ASIDE = [
  [0, 0],
  [0.5, 0],
  [-0.5, 0],
  [0.5, -1],
  [-0.5, -1],
  [0.5, 1],
  [-0.5, 1],
  [0.9, 0],
  [-0.9, 0],
  [0, -2],
  [0, 2],
  [0.5, -2],
  [-0.5, -2],
  [0.5, 2],
  [-0.5, 2],
  [1.3, 0],
  [-1.3, 0],
  [0.9, -3],
  [-0.9, -3],
  [0.9, 3],
  [-0.9, 3],
] as const;

/** Links as curves between marks, each with its type in words where there is room for it. */
export function buildArcs(links: readonly Link[], options: ArcOptions): readonly Arc[] {
  const drawn = new Set<string>();
  return links.flatMap((link) => {
    // Two links of one symmetric type between the same two events are one line.
    const key = [...(SYMMETRIC_LINKS.has(link.type) ? [link.from, link.to].sort() : [link.from, link.to]), link.type].join('\u0000');
    if (drawn.has(key)) return [];
    drawn.add(key);
    const from = options.markOf(link.from);
    const to = options.markOf(link.to);
    if (!from || !to || isBeyondOneEdge(from, to, options.frame)) return [];
    const points = curve(anchorOf(from, options.frame), anchorOf(to, options.frame), options.frame);
    const isOrderKnown = !isTieUnordered(link, from.figureEvent, to.figureEvent);
    const label = options.selected === undefined ? undefined : placeArcLabel(points, tieWords(link, isOrderKnown, options), options);
    return [{ from: link.from, to: link.to, points, hasArrow: ARROWED.has(link.type), ...(label && { label }) }];
  });
}

/** The tie as it is told from the selected event. Readers take a line along time for an order, so where none is known that is said. */
function tieWords(link: Link, isOrderKnown: boolean, { selected, words }: ArcOptions): string {
  const tie = linkWords(link, selected === link.to ? link.to : link.from, words);
  return isOrderKnown ? tie : words.orderNotKnown(tie);
}

/** Whether two marks both lie out of view on the same side: a line between them would be drawn along the edge. */
function isBeyondOneEdge(a: PlacedMark, b: PlacedMark, { scale: { startPx, endPx }, isVertical }: Frame): boolean {
  const startOf = ({ mark: { box } }: PlacedMark): number => (isVertical ? box.y : box.x);
  const endOf = ({ mark: { box } }: PlacedMark): number => (isVertical ? box.y + box.height : box.x + box.width);
  return Math.max(endOf(a), endOf(b)) < startPx || Math.min(startOf(a), startOf(b)) > endPx;
}

/** Where a curve meets a mark: its middle, kept inside the plot along the axis. */
function anchorOf({ mark }: PlacedMark, { plot }: Frame): Point {
  const { body: box } = mark;
  const left = Math.max(box.x, plot.x);
  const right = Math.min(box.x + box.width, plot.x + plot.width);
  const top = Math.max(box.y, plot.y);
  const bottom = Math.min(box.y + box.height, plot.y + plot.height);
  const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  const x = right > left ? (left + right) / 2 : clamp(box.x + box.width / 2, plot.x, plot.x + plot.width);
  const y = bottom > top ? (top + bottom) / 2 : clamp(box.y + box.height / 2, plot.y, plot.y + plot.height);
  return [x, y];
}

/** A curve that leaves and arrives across the time axis, and bulges where both ends lie on one side. */
function curve(a: Point, b: Point, { isVertical, axis }: Frame): Arc['points'] {
  const along = isVertical ? 1 : 0;
  const across = isVertical ? 0 : 1;
  const middle = (axis[0] + axis[1]) / 2;
  const isSameSide = Math.sign(a[across] - middle) === Math.sign(b[across] - middle);
  const distance = Math.abs(a[along] - b[along]);
  const bulge = isSameSide ? Math.min(60, 14 + distance * 0.12) * Math.sign(a[across] - middle) : 0;
  const turn = (point: Point, other: Point): Point => {
    const to = isSameSide ? point[across] + bulge : point[across] + (other[across] - point[across]) * 0.55;
    const shift = isSameSide ? (other[along] - point[along]) * 0.2 : 0;
    return isVertical ? [to, point[along] + shift] : [point[along] + shift, to];
  };
  return [a, turn(a, b), turn(b, a), b];
}

/** The point of a cubic curve at a share of its parameter. */
export function curveAt([p0, p1, p2, p3]: Arc['points'], t: number): Point {
  const u = 1 - t;
  const at = (i: 0 | 1): number => u * u * u * p0[i] + 3 * u * u * t * p1[i] + 3 * u * t * t * p2[i] + t * t * t * p3[i];
  return [at(0), at(1)];
}

function placeArcLabel(points: Arc['points'], text: string, { frame, occupancy, measureText }: ArcOptions): NonNullable<Arc['label']> | undefined {
  const style = TEXT_STYLES.arc;
  const width = measureText(text, style) + 8;
  const height = lineHeightOf(style);
  for (const [asideX, asideY] of LABEL_ASIDE)
    for (const t of LABEL_AT) {
      const [curveX, curveY] = curveAt(points, t);
      const x = curveX + Math.sign(asideX) * Math.min(Math.abs(asideX) * (width + 10), width / 2 + MAX_ASIDE_PX);
      const y = curveY + asideY * height;
      const box: Box = { x: x - width / 2, y: y - height / 2, width, height };
      if (!isInside(box, frame.plot) || !occupancy.isFree(growBox(box, 1))) continue;
      occupancy.add(box);
      return { text: { text, x, y, role: 'arc', anchor: 'middle', tone: 'ink' }, box };
    }
  return undefined;
}
