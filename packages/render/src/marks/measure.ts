import type { MeasureMark } from '@deedline/layout';
import { linePath, type Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { insetBox } from './along.js';
import { OPACITY, ringOf } from './emphasis.js';

const LIGHT = 0.4;
/** Narrower than this, a bar has no room for an outline: it is dashed itself. */
const MIN_OUTLINED_PX = 6;

/**
 * A bar whose length is a number; light with an outline where it happened somewhere in its width. One inside a follow window is outlined in
 * ink, so that it stands out by more than its shade.
 */
export function drawMeasure(mark: MeasureMark, theme: Theme): readonly Primitive[] {
  const opacity = mark.emphasis === 'normal' ? 0.88 : OPACITY[mark.emphasis];
  const { x, y, width, height } = mark.body;
  const color = theme[mark.tone];
  const isLight = mark.isRange || mark.isDashed;
  const outline = { kind: 'rect', box: { x: x - 0.5, y, width: width + 1, height: height + 0.5 }, stroke: theme.ink, strokeWidth: 1 } as const;
  return [
    ...(isLight ? drawLight(mark, color, opacity) : [{ kind: 'rect', box: mark.body, fill: color, opacity } as const]),
    ...(mark.emphasis === 'bright' || mark.emphasis === 'linked' ? [outline] : []),
    ...ringOf(mark, theme),
  ];
}

function drawLight({ body, isVertical }: MeasureMark, color: string, opacity: number): readonly Primitive[] {
  const dash = [3.5, 2.5];
  const { x, y, width, height } = body;
  if ((isVertical ? height : width) >= MIN_OUTLINED_PX)
    return [
      { kind: 'rect', box: body, fill: color, opacity: opacity * LIGHT },
      { kind: 'rect', box: insetBox(body, 0.6), stroke: color, strokeWidth: 1.2, opacity, dash },
    ];
  const d = isVertical ? linePath([x, y + height / 2], [x + width, y + height / 2]) : linePath([x + width / 2, y], [x + width / 2, y + height]);
  return [{ kind: 'path', d, stroke: color, strokeWidth: isVertical ? height : width, opacity, dash }];
}
