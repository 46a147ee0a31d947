import type { MeasureMark } from '@deedline/layout';
import type { Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { OPACITY, ringOf } from './emphasis.js';

/** A bar whose length is a number. One inside a follow window is outlined in ink, so that it stands out by more than its shade. */
export function drawMeasure(mark: MeasureMark, theme: Theme): readonly Primitive[] {
  const opacity = mark.emphasis === 'normal' ? 0.88 : OPACITY[mark.emphasis];
  const { x, y, width, height } = mark.box;
  const outline = { kind: 'rect', box: { x: x - 0.5, y, width: width + 1, height: height + 0.5 }, stroke: theme.ink, strokeWidth: 1 } as const;
  return [
    { kind: 'rect', box: mark.box, fill: theme[mark.tone], opacity },
    ...(mark.emphasis === 'bright' || mark.emphasis === 'linked' ? [outline] : []),
    ...ringOf(mark, theme),
  ];
}
