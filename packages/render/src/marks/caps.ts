import type { Cap, CapsuleMark, ExtentMark, MembersMark } from '@deedline/layout';
import { formatNumber as n, linePath, type Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { pieceOf, pointIn } from './along.js';

type StretchMark = CapsuleMark | ExtentMark | MembersMark;

/** What an approximate date adds, against the fill of its mark. */
export const PAD_TINT = 0.17;
const STUB_PX = 7;
const STUB_TINT = 0.3;
/** How far a cap stands out on either side of its mark. */
const OVERHANG_PX = 2.5;

/** What an approximate date adds to a mark, lighter than what is stated. */
export function drawPads(mark: StretchMark, color: string, opacity: number): readonly Primitive[] {
  const { outer, padded } = mark;
  const pieces = [[padded[0], outer[0]] as const, [outer[1], padded[1]] as const].filter(([from, to]) => to > from);
  return pieces.map((piece) => ({ kind: 'rect', box: pieceOf(mark, piece), fill: color, opacity: opacity * PAD_TINT }));
}

/** The sign of each end: a line, a wave, an arrow that fades, or a stub with a "?"; and notches where the plot cuts the mark. */
export function drawCaps(mark: StretchMark, theme: Theme, opacity: number): readonly Primitive[] {
  return [
    ...drawCap(mark, mark.startCap, { at: mark.padded[0], sign: -1 }, theme, opacity),
    ...drawCap(mark, mark.endCap, { at: mark.padded[1], sign: 1 }, theme, opacity),
    ...drawCut(mark, mark.cuts.start, -1, theme),
    ...drawCut(mark, mark.cuts.end, 1, theme),
  ];
}

/** Across a mark, with a little more on either side. */
export function wavePath(isVertical: boolean, at: number, [near, far]: readonly [number, number]): string {
  const point = pointIn(isVertical);
  const middle = (near + far) / 2;
  const curve = (from: number, to: number, bulge: number): string => {
    const [cx, cy] = point(at + bulge, (from + to) / 2);
    const [x, y] = point(at, to);
    return `Q${n(cx)} ${n(cy)} ${n(x)} ${n(y)}`;
  };
  return linePath(point(at, near)) + curve(near, middle, 4) + curve(middle, far, -4);
}

function drawCap(mark: StretchMark, cap: Cap, { at, sign }: { at: number; sign: 1 | -1 }, theme: Theme, opacity: number): readonly Primitive[] {
  const { box, isVertical } = mark;
  const [near, far] = isVertical ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
  const middle = (near + far) / 2;
  const point = pointIn(isVertical);
  const color = theme[mark.tone];
  const stroke = { stroke: color, strokeWidth: 1.5 };
  switch (cap) {
    case 'hard':
      if (mark.kind !== 'extent' || mark.tone === 'words') return [];
      return [{ kind: 'path', d: linePath(point(at, near - OVERHANG_PX), point(at, far + OVERHANG_PX)), ...stroke, opacity }];
    case 'wave':
      return [{ kind: 'path', d: wavePath(isVertical, at, [near - OVERHANG_PX, far + OVERHANG_PX]), ...stroke, opacity }];
    case 'open': {
      const half = (far - near) / 2;
      const head = linePath(point(at, near - 1.5), point(at + sign * 7, middle), point(at, far + 1.5));
      const chevron = (from: number, faded: number): Primitive => ({
        kind: 'path',
        d: linePath(point(at + sign * from, middle - half), point(at + sign * (from + 3.5), middle), point(at + sign * from, middle + half)),
        ...stroke,
        opacity: opacity * faded,
      });
      return [{ kind: 'path', d: `${head}Z`, fill: color, opacity }, chevron(7, 0.6), chevron(11, 0.3)];
    }
    case 'unknown': {
      const stub = pieceOf(mark, [at, at + sign * STUB_PX]);
      const [x, y] = point(at + sign * (STUB_PX + 7.5), middle);
      return [
        { kind: 'rect', box: stub, fill: color, opacity: opacity * STUB_TINT },
        { kind: 'text', text: '?', x, y, anchor: 'middle', sizePx: 12, weight: 700, fill: color, opacity },
      ];
    }
  }
}

/** A notch that points out of the plot: the mark goes on there. */
function drawCut({ box, isVertical }: StretchMark, edge: number | undefined, sign: 1 | -1, theme: Theme): readonly Primitive[] {
  if (edge === undefined) return [];
  const [near, far] = isVertical ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
  const point = pointIn(isVertical);
  const at = edge - sign * 7;
  const d = linePath(point(at, near - 1), point(at + sign * 4, (near + far) / 2), point(at, far + 1));
  return [{ kind: 'path', d, stroke: theme.ground, strokeWidth: 2 }];
}
