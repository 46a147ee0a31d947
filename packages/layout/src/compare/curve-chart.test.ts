import { enCompareChartWords } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import type { Chart } from './chart.js';
import { buildCurveChart } from './curve-chart.js';

const options = { widthPx: 760, measureText: approximateText, words: enCompareChartWords, dateOf: (day: number): string => `day ${day}` };
const textsOf = (chart: Chart): readonly string[] => chart.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

const curve = Array.from({ length: 61 }, (_, windowDays) => ({
  windowDays,
  necessary: Math.min(9, windowDays),
  possible: Math.min(10, windowDays + 1),
  expected: Math.min(8, windowDays / 2),
  range: [1, 11] as const,
  coverShare: windowDays / 100,
}));
const chartOf = (windowDays: number, widthPx = 760): Chart => buildCurveChart({ curve, of: 12, windowDays }, { ...options, widthPx });

describe('the chart of windows of every length', () => {
  it('tells the numbers of the chosen window, counts first', () => {
    for (const widthPx of [350, 760, 1200]) {
      const texts = textsOf(chartOf(30, widthPx)).join(' ');
      expect(texts).toContain('9 to 10 of 12 followed within 30 days');
      expect(texts).toContain('about 8 by chance (1 to 11 in 95 % of cases)');
      expect(texts).toContain('30 % of all days had a deed within 30 days');
    }
  });

  it('has counts from 0 to all signals as its scale', () => {
    const texts = textsOf(chartOf(30));
    expect(texts).toEqual(expect.arrayContaining(['0', '12']));
    expect(texts.filter((text) => text === '12')).toHaveLength(1);
  });

  it('sets what is by chance apart by a dash, what dates leave open by a surface', () => {
    const { shapes } = chartOf(30);
    expect(shapes.some((shape) => shape.kind === 'line' && shape.tone === 'muted' && shape.weight === 'dashed')).toBe(true);
    expect(shapes.some((shape) => shape.kind === 'area' && shape.tone === 'words')).toBe(true);
    const exact = buildCurveChart({ curve: curve.map((point) => ({ ...point, possible: point.necessary })), of: 12, windowDays: 30 }, options);
    expect(exact.shapes.some((shape) => shape.kind === 'area' && shape.tone === 'words')).toBe(false);
  });

  it('draws and tells nothing of chance where there are too few for a test', () => {
    const few = buildCurveChart({ curve, of: 12, windowDays: 30, hasChance: false }, options);
    expect(few.shapes.some((shape) => shape.kind !== 'text' && shape.kind !== 'line' && shape.tone === 'muted')).toBe(false);
    expect(few.shapes.some((shape) => shape.kind === 'line' && shape.weight === 'dashed')).toBe(false);
    for (const text of [few.description, ...textsOf(few)]) expect(text).not.toContain('by chance');
    expect(few.description).toContain('followed by a deed within 30 days.');
  });

  it('moves the rule with the window, and keeps its words in the chart', () => {
    const dotOf = ({ shapes }: Chart): number => shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.x] : []))[0] as number;
    const [none, half, all] = [0, 30, 60].map((windowDays) => dotOf(chartOf(windowDays))) as [number, number, number];
    expect(half - none).toBeCloseTo(all - half, 6);
    expect(textsOf(chartOf(0)).join(' ')).toContain('on the same day');
  });

  it('takes the longest window there is, where a longer one is chosen', () => expect(chartOf(90).description).toContain('within 60 days'));
});
