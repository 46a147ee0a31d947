import { linkWords, SYMMETRIC_LINKS, type Catalogue, type Link } from '@deedline/core';
import type { Occupancy } from '../labels/occupancy.js';
import { lineHeightOf, TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import { growBox, isInside, type Box } from '../scene/box.js';
import type { Frame } from '../scene/frame.js';
import { isTieUnordered } from '../scene/orders-unknown.js';
import type { PlacedMark } from '../scene/place-marks.js';
import type { Arc } from '../scene/scene.js';
import { Obstacles } from './obstacles.js';
import { curveAt, routeArc, type Point } from './route-arc.js';
import { tellTie } from './tell-tie.js';

export interface ArcOptions {
  readonly frame: Frame;
  /** The mark of an event by its id, in view or not. */
  readonly markOf: (id: string) => PlacedMark | undefined;
  readonly selected: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  readonly words: Catalogue;
  readonly occupancy: Occupancy;
  /** The same, and the labels that would be there but for arcs: what curves and their words keep off, if they can. Absent where there are too many arcs. */
  readonly expected: Occupancy | undefined;
  readonly measureText: MeasureText;
}

/** What is shared by all arcs of a figure while they are drawn. */
interface Drawing extends ArcOptions {
  readonly obstacles: Obstacles | undefined;
  readonly hasManyAuthors: boolean;
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
  const drawing: Drawing = {
    ...options,
    obstacles: options.expected && new Obstacles(options.frame, options.expected),
    hasManyAuthors: new Set(links.map(({ by }) => by)).size > 1,
  };
  return links.flatMap((link) => {
    // Two links of one symmetric type between the same two events are one line.
    const key = [...(SYMMETRIC_LINKS.has(link.type) ? [link.from, link.to].sort() : [link.from, link.to]), link.type].join('\u0000');
    if (drawn.has(key)) return [];
    drawn.add(key);
    const from = options.markOf(link.from);
    const to = options.markOf(link.to);
    if (!from || !to || isBeyondOneEdge(from, to, options.frame)) return [];
    const ends = [from.mark.id, to.mark.id];
    const points = routeArc(anchorOf(from, options.frame), anchorOf(to, options.frame), { ...drawing, ends });
    const label = options.selected === undefined ? undefined : placeArcLabel(points, textsOf(link, [from, to], drawing), drawing);
    return [{ from: link.from, to: link.to, points, hasArrow: ARROWED.has(link.type), ...(label && { label }) }];
  });
}

/**
 * The tie as it is told from the selected event, the longest text first: with who asserts it where that is not the same of all, or where a cause is claimed;
 * with how far away the other event lies; and the bare tie. Readers take a line along time for an order, so where none is known that is never left out.
 */
function textsOf(link: Link, [from, to]: readonly [PlacedMark, PlacedMark], { selected, words, timeZone, hasManyAuthors }: Drawing): readonly string[] {
  const id = selected === link.to ? link.to : link.from;
  const isOrderKnown = !isTieUnordered(link, from.figureEvent, to.figureEvent);
  const told = tellTie(link, { id, from: from.figureEvent, to: to.figureEvent, timeZone, words });
  const isAuthorTold = link.by !== undefined && (hasManyAuthors || link.type === 'causes');
  return [...(isAuthorTold ? [words.tieAssertedBy(told, link.by)] : []), told, ...(isOrderKnown ? [linkWords(link, id, words)] : [])];
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

/** The first of some texts that has room beside a curve: beside the labels that will be there, or else in place of one. */
function placeArcLabel(points: Arc['points'], texts: readonly string[], options: Drawing): NonNullable<Arc['label']> | undefined {
  const { occupancy, expected = occupancy, obstacles } = options;
  for (const room of new Set([expected, occupancy]))
    for (const text of new Set(texts)) {
      const label = placeText(points, text, { ...options, room });
      if (!label) continue;
      for (const taken of [occupancy, ...(expected === occupancy ? [] : [expected]), ...(obstacles ? [obstacles] : [])]) taken.add(label.box);
      return label;
    }
  return undefined;
}

function placeText(
  points: Arc['points'],
  text: string,
  { frame, room, measureText }: Pick<ArcOptions, 'frame' | 'measureText'> & { readonly room: Occupancy },
): NonNullable<Arc['label']> | undefined {
  const style = TEXT_STYLES.arc;
  const width = measureText(text, style) + 8;
  const height = lineHeightOf(style);
  for (const [asideX, asideY] of LABEL_ASIDE)
    for (const t of LABEL_AT) {
      const [curveX, curveY] = curveAt(points, t);
      const x = curveX + Math.sign(asideX) * Math.min(Math.abs(asideX) * (width + 10), width / 2 + MAX_ASIDE_PX);
      const y = curveY + asideY * height;
      const box: Box = { x: x - width / 2, y: y - height / 2, width, height };
      if (!isInside(box, frame.plot) || !room.isFree(growBox(box, 1))) continue;
      return { text: { text, x, y, role: 'arc', anchor: 'middle', tone: 'ink' }, box };
    }
  return undefined;
}
