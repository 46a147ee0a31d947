import type { CapsuleMark, ExtentMark, MembersMark } from '@deedline/layout';
import { formatNumber, linePath, type Paint, type Primitive } from '../primitive.js';
import { insetBox, pieceOf, pointIn } from './along.js';

interface Shape {
  readonly radius: number;
  /** From the stated bounds and the edges of the mark inwards. */
  readonly insetPx: number;
}

/** A mark over its stated bounds, with round or straight corners; an end that is open or not known is straight, and without an outline. */
export function drawBody(mark: CapsuleMark | ExtentMark | MembersMark, { radius, insetPx }: Shape, paint: Paint): Primitive {
  const { outer, startCap, endCap, isVertical } = mark;
  const box = insetBox(pieceOf(mark, outer), insetPx);
  const [isStartLoose, isEndLoose] = [isLoose(startCap), isLoose(endCap)];
  if (!isStartLoose && !isEndLoose) return { kind: 'rect', box, radius, ...paint };
  const point = pointIn(isVertical);
  const at = (along: number, across: number): string => point(along, across).map(formatNumber).join(' ');
  const [near, far] = isVertical ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
  // Two sides, and the one end that is closed. Unstroked, a path closes itself.
  const [from, to] = isStartLoose ? [outer[0], outer[1] - insetPx] : [outer[1], outer[0] + insetPx];
  if (isStartLoose && isEndLoose)
    return { kind: 'path', d: linePath(point(from, near), point(outer[1], near)) + linePath(point(outer[1], far), point(from, far)), ...paint };
  const inward = Math.min(radius, Math.abs(to - from), (far - near) / 2) * Math.sign(from - to);
  if (inward === 0) return { kind: 'path', d: linePath(point(from, near), point(to, near), point(to, far), point(from, far)), ...paint };
  const [turn, back] = [near + Math.abs(inward), far - Math.abs(inward)];
  const end = `Q${at(to, near)} ${at(to, turn)}L${at(to, back)}Q${at(to, far)} ${at(to + inward, far)}L${at(from, far)}`;
  return { kind: 'path', d: linePath(point(from, near), point(to + inward, near)) + end, ...paint };
}

const isLoose = (cap: ExtentMark['startCap']): boolean => cap === 'open' || cap === 'unknown';
