import type { PointMark } from '@deedline/layout';
import { linePath, type Paint, type Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { pointIn } from './along.js';
import { PAD_TINT, wavePath } from './caps.js';
import { OPACITY, ringOf } from './emphasis.js';

const OUTLINE_PX = 1.8;

/** Words are round, deeds square, context a diamond; on record filled, unnamed hollow, denied crossed, predicted dashed. */
export function drawPoint(mark: PointMark, theme: Theme): readonly Primitive[] {
  const color = theme[mark.tone];
  const opacity = OPACITY[mark.emphasis];
  const isOpen = mark.isHollow || mark.isDashed;
  const paint: Paint = {
    fill: isOpen ? theme.ground : color,
    opacity,
    ...(isOpen && { stroke: color, strokeWidth: OUTLINE_PX, ...(mark.isDashed && { dash: [2.4, 2] }) }),
  };
  return [
    ...sides(mark, color, opacity),
    shape(mark, isOpen ? OUTLINE_PX / 2 : 0, paint),
    ...(mark.isCrossed ? slash(mark, theme, opacity) : []),
    ...ringOf(mark, theme),
  ];
}

/** Ticks or waves beside the point, and between waves the tint of what is approximate. */
function sides({ sides: sign, sidesAt: [from, to], cx, cy, radiusPx, isVertical }: PointMark, color: string, opacity: number): readonly Primitive[] {
  if (!sign) return [];
  const middle = isVertical ? cx : cy;
  const point = pointIn(isVertical);
  const across = (half: number) => [middle - half, middle + half] as const;
  const stroke = { stroke: color, strokeWidth: 1.3, opacity };
  if (sign === 'tick') {
    const [near, far] = across(radiusPx - 2);
    return [{ kind: 'path', d: linePath(point(from, near), point(from, far)) + linePath(point(to, near), point(to, far)), ...stroke }];
  }
  const [x, y] = point(from, middle - radiusPx / 2);
  const [width, height] = point(to - from, radiusPx);
  return [
    { kind: 'rect', box: { x, y, width, height }, fill: color, opacity: opacity * PAD_TINT },
    { kind: 'path', d: wavePath(isVertical, from, across(radiusPx)) + wavePath(isVertical, to, across(radiusPx)), ...stroke },
  ];
}

function shape({ tone, cx, cy, radiusPx }: PointMark, inset: number, paint: Paint): Primitive {
  const r = radiusPx - inset;
  if (tone === 'words') return { kind: 'circle', cx, cy, radius: r, ...paint };
  if (tone === 'deeds') return { kind: 'rect', box: { x: cx - r + 0.5, y: cy - r + 0.5, width: 2 * r - 1, height: 2 * r - 1 }, ...paint };
  return { kind: 'path', d: `${linePath([cx, cy - r - 0.5], [cx + r + 0.5, cy], [cx, cy + r + 0.5], [cx - r - 0.5, cy])}Z`, ...paint };
}

function slash({ tone, cx, cy, radiusPx }: PointMark, theme: Theme, opacity: number): readonly Primitive[] {
  const reach = radiusPx + 0.5;
  const d = linePath([cx - reach, cy + reach], [cx + reach, cy - reach]);
  return [
    { kind: 'path', d, stroke: theme.ground, strokeWidth: 3.6, opacity: 1 },
    { kind: 'path', d, stroke: theme[tone], strokeWidth: 1.6, opacity },
  ];
}
