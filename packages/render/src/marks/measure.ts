import type { MeasureMark } from '@deedline/layout';
import type { Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { OPACITY, ringOf } from './emphasis.js';

/** A bar whose length is a number; without a selection all bars are a little lighter than those inside a follow window. */
export function drawMeasure(mark: MeasureMark, theme: Theme): readonly Primitive[] {
  const opacity = mark.emphasis === 'normal' ? 0.78 : OPACITY[mark.emphasis];
  return [{ kind: 'rect', box: mark.box, fill: theme[mark.tone], opacity }, ...ringOf(mark, theme)];
}
