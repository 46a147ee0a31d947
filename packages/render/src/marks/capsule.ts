import type { CapsuleMark } from '@deedline/layout';
import { linePath, type Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { pieceOf } from './along.js';
import { drawCaps, drawPads } from './caps.js';
import { OPACITY, ringOf } from './emphasis.js';
import { drawBody } from './body.js';

const STROKE_PX = 1.6;

/** A hollow capsule over the range, without a centre: the moment lies somewhere in it. */
export function drawCapsule(mark: CapsuleMark, theme: Theme): readonly Primitive[] {
  const color = theme[mark.tone];
  const opacity = OPACITY[mark.emphasis];
  const body = pieceOf(mark, mark.outer);
  const radius = mark.tone === 'words' ? (Math.min(body.width, body.height) - STROKE_PX) / 2 : 2;
  const shape = { radius, insetPx: STROKE_PX / 2 };
  const isDashed = mark.isDashed || !mark.isDayKnown;
  const middle = body.y + body.height / 2;
  const centre = body.x + body.width / 2;
  return [
    ...drawPads(mark, color, opacity),
    drawBody(mark, shape, { fill: theme.ground }),
    drawBody(mark, shape, { fill: color, opacity: opacity * (mark.isHollow ? 0.06 : 0.32) }),
    drawBody(mark, shape, { stroke: color, strokeWidth: STROKE_PX, opacity, ...(isDashed && { dash: [3.5, 2.5] }) }),
    ...drawCaps(mark, theme, opacity),
    ...(mark.isCrossed
      ? [{ kind: 'path', d: linePath([centre - 6, middle + 6], [centre + 6, middle - 6]), stroke: color, strokeWidth: 1.6, opacity } as const]
      : []),
    ...ringOf(mark, theme),
  ];
}
