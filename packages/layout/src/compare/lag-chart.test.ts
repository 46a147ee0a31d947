import { enCompareChartWords } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import type { Chart } from './chart.js';
import { buildLagChart } from './lag-chart.js';

const options = { widthPx: 760, measureText: approximateText, words: enCompareChartWords, dateOf: (day: number): string => `day ${day}` };
const textsOf = (chart: Chart): readonly string[] => chart.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

const lags = [
  { from: -10, to: -5, count: 2, expected: 3 },
  { from: -5, to: 0, count: 0, expected: 3 },
  { from: 0, to: 5, count: 4, expected: 3 },
];

describe('the chart of lags', () => {
  it('draws bars of deeds that came first pale, and the others full, by one scale', () => {
    const bars = buildLagChart(lags, options).shapes.filter((shape) => shape.kind === 'rect');
    expect(bars.map(({ weight }) => weight)).toEqual(['pale', 'solid']);
    expect(bars[1]?.box.height).toBeCloseTo(2 * (bars[0]?.box.height ?? 0), 6);
  });

  it('draws what chance gives as a dashed line over all bins, and names it', () => {
    const chart = buildLagChart(lags, options);
    const [line] = chart.shapes.filter((shape) => shape.kind === 'line' && shape.weight === 'dashed');
    const points = line?.kind === 'line' ? line.points : [];
    expect(new Set(points.map(([, y]) => y)).size).toBe(1);
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['by chance', 'deed first', 'signal first']));
  });

  it('has its ticks at edges of bins', () => {
    const weeks = Array.from({ length: 18 }, (_, index) => ({ from: (index - 9) * 7, to: (index - 8) * 7, count: 1e5, expected: 1e5 }));
    for (const widthPx of [350, 760]) {
      const numbers = textsOf(buildLagChart(weeks, { ...options, widthPx })).filter((text) => /^−?\d+$/u.test(text));
      for (const text of numbers) expect([text, Number(text.replace('−', '-')) % 7 === 0]).toEqual([text, true]);
      expect(numbers.length).toBeGreaterThan(4);
    }
  });

  it('counts pairs on both sides for readers who do not see it', () =>
    expect(buildLagChart(lags, options).description).toBe(
      '2 pairs with the deed before the signal, 4 with the deed on its day or after it, up to 10 days apart.',
    ));
});
