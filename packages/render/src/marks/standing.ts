import type { Mark } from '@deedline/layout';
import { linePath, type Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { pointIn } from './along.js';
import { OPACITY } from './emphasis.js';

const SPLIT_PX = 2;
const LINE_PX = 1.6;
const SLASH_PX = 6;

/**
 * How a mark says that other records stand against it. Contested, it is split by a line through its middle in the direction of time, which
 * points to no date: in the ground colour where the mark is filled, in its own where it is open. The slash of what is denied is drawn here
 * for the kinds that do not draw it themselves.
 */
export function drawStanding(mark: Mark, theme: Theme): readonly Primitive[] {
  const color = theme[mark.tone];
  const opacity = OPACITY[mark.emphasis];
  if (mark.isCrossed && (mark.kind === 'extent' || mark.kind === 'members' || mark.kind === 'measure')) {
    const [x, y] = middleOf(mark);
    const d = linePath([x - SLASH_PX, y + SLASH_PX], [x + SLASH_PX, y - SLASH_PX]);
    return [
      { kind: 'path', d, stroke: theme.ground, strokeWidth: 3.6, opacity: 1 },
      { kind: 'path', d, stroke: color, strokeWidth: LINE_PX, opacity },
    ];
  }
  if (!mark.isContested) return [];
  const isOpen = mark.kind === 'capsule' || mark.kind === 'members' || (mark.kind !== 'measure' && (mark.isHollow || mark.isDashed));
  const { x, y, width, height } = mark.body;
  // A line that covers goes a little beyond the edge, which is not sharp; one that is seen stays inside it.
  const beyond = isOpen ? -LINE_PX / 2 : 0.5;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const d = mark.isVertical ? linePath([middleX, y - beyond], [middleX, y + height + beyond]) : linePath([x - beyond, middleY], [x + width + beyond, middleY]);
  if (isOpen) return [{ kind: 'path', d, stroke: color, strokeWidth: LINE_PX, opacity }];
  return [{ kind: 'path', d, stroke: theme.ground, strokeWidth: Math.min(SPLIT_PX, (mark.isVertical ? width : height) / 3), opacity: 1 }];
}

/** The middle of what is in view of a mark. */
function middleOf(mark: Extract<Mark, { kind: 'extent' | 'members' | 'measure' }>): readonly [number, number] {
  const { x, y, width, height } = mark.body;
  if (mark.kind === 'measure') return [x + width / 2, y + height / 2];
  const along = ((mark.cuts.start ?? mark.outer[0]) + (mark.cuts.end ?? mark.outer[1])) / 2;
  return pointIn(mark.isVertical)(along, mark.isVertical ? x + width / 2 : y + height / 2);
}
