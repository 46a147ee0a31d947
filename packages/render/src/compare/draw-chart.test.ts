import type { Chart, ChartShape } from '@deedline/layout';
import { describe, expect, it } from 'vitest';
import { COLOR_NAMES, lightTheme, type Theme } from '../theme.js';
import { drawChart } from './draw-chart.js';

const chartOf = (...shapes: readonly ChartShape[]): Chart => ({ widthPx: 100, heightPx: 50, title: 't', description: 'd', shapes, targets: [] });
const drawn = (shape: ChartShape, theme = lightTheme) => drawChart(chartOf(shape), theme).flatMap(({ primitives }) => primitives);
const box = { x: 10, y: 10, width: 30, height: 12 };

describe('drawChart', () => {
  it('draws words round and deeds square', () => {
    const mark = { x: 20, y: 20, sizePx: 8, tone: 'words', weight: 'solid' } as const;
    expect(drawn({ kind: 'dot', ...mark })).toMatchObject([{ kind: 'circle', cx: 20, cy: 20, radius: 4, fill: lightTheme.words }]);
    expect(drawn({ kind: 'square', ...mark })).toMatchObject([{ kind: 'rect', box: { x: 16, y: 16, width: 8, height: 8 } }]);
  });

  it('gives a pale surface an edge, so that it does not rest on colour alone', () =>
    expect(drawn({ kind: 'rect', box, tone: 'context', weight: 'tint' }).map(({ stroke }) => stroke)).toEqual([undefined, lightTheme.context]));

  it('hatches within the box', () => {
    const [hatch] = drawn({ kind: 'rect', box, tone: 'ruleStrong', weight: 'hatch' });
    const numbers = hatch?.kind === 'path' ? [...hatch.d.matchAll(/[ML](\S+) ([\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const) : [];
    expect(numbers.length).toBeGreaterThan(4);
    for (const [x, y] of numbers) expect(x >= 10 && x <= 40 && y >= 10 && y <= 22).toBe(true);
  });

  it('closes an area from its upper to its lower line', () => {
    const area = { kind: 'area', upper: [[0, 1], [9, 1]], lower: [[0, 5], [9, 5]], tone: 'words', weight: 'faint' } as const; // prettier-ignore
    expect(drawn(area)).toMatchObject([{ kind: 'path', d: 'M0 1L9 1L9 5L0 5Z', fill: lightTheme.words }]);
  });

  it('sets a line off by the ground', () => {
    const points = [[0, 0], [5, 5]] as const; // prettier-ignore
    expect(drawn({ kind: 'line', points, tone: 'ink', weight: 'clear' })).toMatchObject([{ stroke: lightTheme.ground }]);
  });

  it('takes colours as they stand', () => {
    const theme = { ...lightTheme, ...Object.fromEntries(COLOR_NAMES.map((name) => [name, `var(--deed-${name})`])) } as Theme;
    const paints = drawChart(
      chartOf(
        ...(['solid', 'tint', 'faint', 'outline', 'dashed', 'hatch', 'clear'] as const).map(
          (weight) => ({ kind: 'rect', box, tone: 'deeds', weight }) as const,
        ),
      ),
      theme,
    ).flatMap(({ primitives }) => primitives.flatMap(({ fill, stroke }) => [fill, stroke].filter((color) => color !== undefined)));
    expect(new Set(paints)).toEqual(new Set(['var(--deed-deeds)', 'var(--deed-ground)']));
  });
});
