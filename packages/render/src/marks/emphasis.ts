import type { Emphasis, Mark } from '@deedline/layout';
import type { Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';

/** How much of its colour a mark keeps. A dimmed one can still be chosen, so it keeps about 3 : 1 against its ground. */
export const OPACITY: Readonly<Record<Emphasis, number>> = { normal: 1, selected: 1, linked: 1, bright: 1, dim: 0.62 };

/** The ring round a selected or linked mark: not by colour alone. */
export function ringOf(mark: Mark, theme: Theme): readonly Primitive[] {
  if (mark.emphasis !== 'selected' && mark.emphasis !== 'linked') return [];
  const by = mark.emphasis === 'selected' ? 3.5 : 2.5;
  const { x, y, width, height } = mark.box;
  const box = { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
  const radius = mark.tone === 'deeds' ? 2 : Math.min(box.width, box.height) / 2;
  return [
    { kind: 'rect', box, radius, stroke: mark.emphasis === 'selected' ? theme.ink : theme[mark.tone], strokeWidth: mark.emphasis === 'selected' ? 2 : 1 },
  ];
}
