import type { Minimap } from '@deedline/layout';
import { linePath, type Layer } from './primitive.js';
import type { Theme } from './theme.js';

/** An overview strip as primitives. */
export function drawMinimap({ bars, bands, baselinePx }: Minimap, widthPx: number, theme: Theme): readonly Layer[] {
  return [
    {
      primitives: [
        ...bands.map((box) => ({ kind: 'rect', box, fill: theme.context, opacity: 0.14 }) as const),
        { kind: 'path', d: linePath([0, baselinePx + 0.5], [widthPx, baselinePx + 0.5]), stroke: theme.ruleStrong, strokeWidth: 1 },
        ...bars.map(({ tone, box, isRange }) => ({ kind: 'rect', box, fill: theme[tone], ...(isRange && { opacity: 0.4 }) }) as const),
      ],
    },
  ];
}
