import type { MembersMark } from '@deedline/layout';
import type { Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { insetBox, pieceOf, thicknessOf } from './along.js';
import { drawCaps, drawPads } from './caps.js';
import { OPACITY, ringOf } from './emphasis.js';
import { drawBody } from './body.js';

const TICK_STROKE_PX = 1.2;
/** A hollow tick is as wide as its two sides and what is between them. */
const HOLLOW_PX = 4;

/** A light envelope over dates with gaps, and a tick for each: solid where it happened at all of them, hollow where at one. */
export function drawMembers(mark: MembersMark, theme: Theme): readonly Primitive[] {
  const color = theme[mark.tone];
  const opacity = OPACITY[mark.emphasis];
  const isRound = mark.tone === 'words';
  const radius = isRound ? thicknessOf(mark) / 2 : 2;
  const shape = { radius, insetPx: 0.5 };
  const isSolid = mark.isEach && !mark.isHollow;
  const ticks = mark.ticks.map(([from, to]): Primitive => {
    const least = isSolid ? 0 : Math.max(0, HOLLOW_PX - (to - from)) / 2;
    const box = insetBox(pieceOf(mark, [from - least, to + least]), isSolid ? 0 : TICK_STROKE_PX / 2);
    const round = isRound ? Math.min(box.width, box.height) / 2 : 0;
    if (isSolid) return { kind: 'rect', box, radius: round, fill: color, opacity };
    return { kind: 'rect', box, radius: round, fill: theme.ground, stroke: color, strokeWidth: TICK_STROKE_PX, opacity };
  });
  return [
    ...drawPads(mark, color, opacity),
    drawBody(mark, shape, { fill: color, opacity: opacity * 0.14 }),
    drawBody(mark, shape, { stroke: color, strokeWidth: 1, opacity: opacity * 0.75, ...((mark.isDashed || !mark.isEach) && { dash: [3.5, 2.5] }) }),
    ...ticks,
    ...drawCaps(mark, theme, opacity),
    ...ringOf(mark, theme),
  ];
}
