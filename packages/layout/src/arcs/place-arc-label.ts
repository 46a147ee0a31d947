import { wrapText } from '../labels/fit-text.js';
import type { Occupancy } from '../labels/occupancy.js';
import { lineHeightOf, TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import { growBox, isInside, type Box } from '../scene/box.js';
import type { Frame } from '../scene/frame.js';
import type { Arc } from '../scene/scene.js';
import { curveAt, type Point } from './route-arc.js';

export type ArcLabel = NonNullable<Arc['label']>;

export interface ArcLabelOptions {
  readonly frame: Frame;
  readonly occupancy: Occupancy;
  /** The same, and the labels that would be there but for arcs. */
  readonly expected: Occupancy | undefined;
  /** The ways of all arcs, each by its owner: one that touched the words of another would be taken for it. */
  readonly curves: Occupancy;
  readonly owner: string;
  /** Its two events. */
  readonly ends: readonly [string, string];
  readonly measureText: MeasureText;
}

/** A curve is looked at as so many straight pieces. */
const PIECES = 64;
/** Places along a curve at which its label is tried, from the middle outwards. */
const LABEL_AT = Array.from({ length: 19 }, (_, index) => 0.5 + (index % 2 ? 1 : -1) * Math.ceil(index / 2) * 0.05);
/** Where it is tried there: in widths and heights of the label, all of which touch the curve; then a little off it, tied to it by a leader. */
const ASIDE = [0, -0.5, 0.5].flatMap((y) => [0, 0.5, -0.5, 0.25, -0.25].map((x) => [x, y, 0] as const));
const LABEL_ASIDE = [
  ...ASIDE,
  ...[12, 24, 36].flatMap(
    (offPx) =>
      [
        [0.5, 0, offPx],
        [-0.5, 0, offPx],
        [0, -0.5, offPx],
        [0, 0.5, offPx],
      ] as const,
  ),
];
/** From the words of an arc to any other. */
const CLEAR_PX = 4;
/** A curve that turns more than this under its words, in radians, or is hidden by them for more than this share, cannot be followed. */
const MAX_TURN = 0.5;
const MAX_HIDDEN = 0.5;

const pointsOf = (points: Arc['points']): readonly Point[] => Array.from({ length: PIECES + 1 }, (_, index) => curveAt(points, index / PIECES));

/** What a curve takes, as small boxes along it. */
export function curveBoxes(points: Arc['points']): readonly Box[] {
  const along = pointsOf(points);
  return along.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = along[index] as Point;
    return { x: Math.min(x, fromX), y: Math.min(y, fromY), width: Math.abs(x - fromX) + 0.01, height: Math.abs(y - fromY) + 0.01 };
  });
}

/**
 * The first of some texts that has room at a curve, touching it and no other curve: beside the labels that will be there, or else in place of one.
 * `undefined` where there is none.
 */
export function placeArcLabel(points: Arc['points'], texts: readonly string[], options: ArcLabelOptions): ArcLabel | undefined {
  const { occupancy, expected = occupancy } = options;
  const along = pointsOf(points);
  for (const room of new Set([expected, occupancy]))
    for (const text of texts)
      for (const lines of linesOf(text, options.measureText)) {
        const label = placeText(points, along, { ...options, room, lines });
        if (label) return label;
      }
  return undefined;
}

/** A text in one line, then in two or three: the tie, and under it how far away the other event lies, where a comma parts them. */
function linesOf(text: string, measureText: MeasureText): readonly (readonly string[])[] {
  const style = TEXT_STYLES.arc;
  const wrap = (part: string, maxLines: number): readonly string[] => {
    const lines = wrapText(part, { widthPx: measureText(part, style) / (maxLines - 0.5), maxLines, style, measureText });
    return lines?.join(' ') === part ? lines : [part];
  };
  const comma = text.indexOf(', ');
  if (comma < 0) return [[text], wrap(text, 2)];
  const [tie, lag] = [text.slice(0, comma + 1), text.slice(comma + 2)];
  return [[text], [tie, lag], [tie, ...wrap(lag, 2)]];
}

function placeText(
  points: Arc['points'],
  along: readonly Point[],
  { frame, room, curves, owner, ends, lines, measureText }: ArcLabelOptions & { readonly room: Occupancy; readonly lines: readonly string[] },
): ArcLabel | undefined {
  const style = TEXT_STYLES.arc;
  const lineHeight = lineHeightOf(style);
  const width = Math.max(...lines.map((line) => measureText(line, style))) + 8;
  const height = lines.length * lineHeight;
  for (const [asideX, asideY, offPx] of LABEL_ASIDE)
    for (const t of LABEL_AT) {
      const from = curveAt(points, t);
      const to = [from[0] + Math.sign(asideX) * offPx, from[1] + Math.sign(asideY) * offPx] as const;
      const x = to[0] + asideX * width;
      const y = to[1] + asideY * height;
      const box: Box = { x: x - width / 2, y: y - height / 2, width, height };
      if (!isInside(box, frame.plot) || !room.isFree(growBox(box, 1))) continue;
      if (!curves.isFree(growBox(box, CLEAR_PX), owner) || !isFollowed(along, box)) continue;
      if (offPx > 0 && !isLeaderClear(from, to, { room, curves, owner, ends })) continue;
      const texts = lines.map((text, index) => ({ text, x, y: box.y + (index + 0.5) * lineHeight, role: 'arc', anchor: 'middle', tone: 'ink' }) as const);
      return { lines: texts, box, ...(offPx > 0 && { leader: { kind: 'leader', from, to } }) };
    }
  return undefined;
}

/** Whether a leader meets no other curve, and no mark but one of its own. */
function isLeaderClear(
  [x, y]: Point,
  [toX, toY]: Point,
  { room, curves, owner, ends }: Pick<ArcLabelOptions, 'curves' | 'owner' | 'ends'> & { readonly room: Occupancy },
): boolean {
  const way = { x: Math.min(x, toX), y: Math.min(y, toY), width: Math.abs(toX - x) + 0.1, height: Math.abs(toY - y) + 0.1 };
  return curves.isFree(growBox(way, CLEAR_PX), owner) && ends.some((end) => room.isFree(way, end));
}

/** Whether a reader can follow a curve past a box that lies over it. */
function isFollowed(along: readonly Point[], { x, y, width, height }: Box): boolean {
  let [turned, hidden, whole] = [0, 0, 0];
  let before: number | undefined;
  for (let index = 1; index < along.length; index++) {
    const [fromX, fromY] = along[index - 1] as Point;
    const [toX, toY] = along[index] as Point;
    const length = Math.hypot(toX - fromX, toY - fromY);
    whole += length;
    const isUnder = Math.max(fromX, toX) > x && Math.min(fromX, toX) < x + width && Math.max(fromY, toY) > y && Math.min(fromY, toY) < y + height;
    if (!isUnder) continue;
    const angle = Math.atan2(toY - fromY, toX - fromX);
    const turn = before === undefined ? 0 : Math.abs(angle - before);
    turned += Math.min(turn, 2 * Math.PI - turn);
    hidden += length;
    before = angle;
  }
  return turned <= MAX_TURN && hidden <= whole * MAX_HIDDEN;
}
