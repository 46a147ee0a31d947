import type { CapsuleMark } from '@deedline/layout';
import { linePath, type Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { OPACITY, ringOf } from './emphasis.js';

/** A hollow capsule over the range, without a centre: the moment lies somewhere in it. */
export function drawCapsule(mark: CapsuleMark, theme: Theme): readonly Primitive[] {
  const color = theme[mark.tone];
  const opacity = OPACITY[mark.emphasis];
  const { x, y, width, height } = mark.box;
  const box = { x: x + 0.8, y: y + 0.8, width: width - 1.6, height: height - 1.6 };
  const radius = mark.tone === 'words' ? Math.min(box.width, box.height) / 2 : 2;
  const isDashed = mark.isDashed || !mark.isDayKnown;
  const middle = y + height / 2;
  const centre = x + width / 2;
  return [
    { kind: 'rect', box, radius, fill: theme.ground },
    { kind: 'rect', box, radius, fill: color, opacity: opacity * (mark.isHollow ? 0.06 : 0.32) },
    { kind: 'rect', box, radius, stroke: color, strokeWidth: 1.6, opacity, ...(isDashed && { dash: [3.5, 2.5] }) },
    ...(mark.isCrossed
      ? [{ kind: 'path', d: linePath([centre - 6, middle + 6], [centre + 6, middle - 6]), stroke: color, strokeWidth: 1.6, opacity } as const]
      : []),
    ...ringOf(mark, theme),
  ];
}
