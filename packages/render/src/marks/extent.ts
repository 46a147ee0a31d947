import type { ExtentMark } from '@deedline/layout';
import type { Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { pieceOf, thicknessOf } from './along.js';
import { drawCaps, drawPads } from './caps.js';
import { OPACITY, ringOf } from './emphasis.js';
import { drawBody } from './body.js';

const TINT = 0.35;
const STROKE_PX = 1.4;

/** A solid core where it is certain, a flat lighter tint out to the outer bounds, and a cap that says how each end is known. */
export function drawExtent(mark: ExtentMark, theme: Theme): readonly Primitive[] {
  const color = theme[mark.tone];
  const opacity = OPACITY[mark.emphasis];
  const radius = mark.tone === 'words' ? thicknessOf(mark) / 2 : 0;
  const shape = { radius, insetPx: STROKE_PX / 2 };
  const outer = pieceOf(mark, mark.outer);
  const core = mark.core && pieceOf(mark, mark.core);
  const body: Primitive[] = [...drawPads(mark, color, opacity), drawBody(mark, { radius, insetPx: 0 }, { fill: color, opacity: opacity * TINT })];
  if (mark.isHollow) body.push(drawBody(mark, shape, { fill: theme.ground }), drawBody(mark, shape, { fill: color, opacity: opacity * 0.12 }));
  else if (core) body.push({ kind: 'rect', box: core, radius, fill: color, opacity: opacity * (mark.tone === 'words' ? 0.62 : 0.85) });
  const hasTint = !core || core.width < outer.width - 1 || core.height < outer.height - 1;
  if (mark.isHollow || mark.isDashed || mark.tone === 'words' || hasTint)
    body.push(drawBody(mark, shape, { stroke: color, strokeWidth: STROKE_PX, opacity, ...(mark.isDashed && { dash: [3.5, 2.5] }) }));
  return [...body, ...drawCaps(mark, theme, opacity), ...ringOf(mark, theme)];
}
