import type { Box, Cap, ExtentMark } from '@deedline/layout';
import { formatNumber as n, linePath, type Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { OPACITY, ringOf } from './emphasis.js';

const TINT = 0.35;

/** A solid core where it is certain, a flat lighter tint out to the outer bounds, and a cap that says how each end is known. */
export function drawExtent(mark: ExtentMark, theme: Theme): readonly Primitive[] {
  const color = theme[mark.tone];
  const opacity = OPACITY[mark.emphasis];
  const radius = mark.tone === 'words' ? thickness(mark) / 2 : 0;
  const outer = pieceOf(mark, mark.outer);
  const core = mark.core && pieceOf(mark, mark.core);
  const body: Primitive[] = [{ kind: 'rect', box: outer, radius, fill: color, opacity: opacity * TINT }];
  if (mark.isHollow)
    body.push(
      { kind: 'rect', box: inset(outer, 0.75), radius, fill: theme.ground },
      { kind: 'rect', box: inset(outer, 0.75), radius, fill: color, opacity: opacity * 0.12 },
    );
  else if (core) body.push({ kind: 'rect', box: core, radius, fill: color, opacity: opacity * (mark.tone === 'words' ? 0.62 : 0.85) });
  const hasTint = !core || core.width < outer.width - 1 || core.height < outer.height - 1;
  if (mark.isHollow || mark.isDashed || mark.tone === 'words' || hasTint)
    body.push({ kind: 'rect', box: inset(outer, 0.75), radius, stroke: color, strokeWidth: 1.4, opacity, ...(mark.isDashed && { dash: [3.5, 2.5] }) });
  return [...body, ...drawCap(mark, 'start', theme, opacity), ...drawCap(mark, 'end', theme, opacity), ...ringOf(mark, theme)];
}

const thickness = ({ box, isVertical }: ExtentMark): number => (isVertical ? box.width : box.height);

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: Math.max(0.5, width - 2 * by),
  height: Math.max(0.5, height - 2 * by),
});

function pieceOf({ box, isVertical }: ExtentMark, [from, to]: readonly [number, number]): Box {
  return isVertical ? { x: box.x, y: from, width: box.width, height: to - from } : { x: from, y: box.y, width: to - from, height: box.height };
}

function drawCap(mark: ExtentMark, end: 'start' | 'end', theme: Theme, opacity: number): readonly Primitive[] {
  const cap: Cap = end === 'start' ? mark.startCap : mark.endCap;
  const at = end === 'start' ? mark.outer[0] : mark.outer[1];
  const sign = end === 'start' ? -1 : 1;
  const { box, isVertical } = mark;
  const [near, far] = isVertical ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
  const middle = (near + far) / 2;
  const point = (along: number, across: number): readonly [number, number] => (isVertical ? [across, along] : [along, across]);
  const color = theme[mark.tone];
  switch (cap) {
    case 'hard':
      if (mark.tone === 'words') return [];
      return [{ kind: 'path', d: linePath(point(at, near - 2.5), point(at, far + 2.5)), stroke: color, strokeWidth: 1.5, opacity }];
    case 'wave': {
      const d = `${linePath(point(at, near - 3))}${[0, 1]
        .map((half) => {
          const from = near - 3 + (half * (far - near + 6)) / 2;
          const to = near - 3 + ((half + 1) * (far - near + 6)) / 2;
          const [cx, cy] = point(at + (half === 0 ? 4 : -4), (from + to) / 2);
          const [x, y] = point(at, to);
          return `Q${n(cx)} ${n(cy)} ${n(x)} ${n(y)}`;
        })
        .join('')}`;
      return [{ kind: 'path', d, stroke: color, strokeWidth: 1.5, opacity }];
    }
    case 'open': {
      const tip = at + sign * 8;
      return [{ kind: 'path', d: `${linePath(point(at, near - 2), point(tip, middle), point(at, far + 2))}Z`, fill: color, opacity }];
    }
    case 'unknown': {
      const [x, y] = point(at + sign * 6, middle);
      return [{ kind: 'text', text: '?', x, y, anchor: 'middle', sizePx: 12, weight: 700, fill: color, opacity }];
    }
  }
}
