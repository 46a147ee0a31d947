import { enCompareChartWords } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import type { Chart } from './chart.js';
import { buildWaitsChart } from './waits-chart.js';

const options = { widthPx: 760, measureText: approximateText, words: enCompareChartWords, dateOf: (day: number): string => `day ${day}` };
const textsOf = (chart: Chart): readonly string[] => chart.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

const steps = [
  { day: 0, share: 1 },
  { day: 4, share: 0.5 },
  { day: 20, share: 0.25 },
];
const waits = { steps, baseline: [...steps.slice(0, 1), { day: 10, share: 0 }], median: 4, baselineMedian: 10, censored: 1, of: 12, isWhole: true };

describe('the chart of waits', () => {
  it('marks half of the signals and half of all days, in words and on the curves', () => {
    const chart = buildWaitsChart(waits, options);
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['Signals: half were followed within 4 days', 'Any day of the period: half within 10 days']));
    expect(chart.shapes.filter(({ kind }) => kind === 'dot')).toHaveLength(2);
  });

  it('names both lines beside a piece of each, and puts nothing at their ends', () => {
    const chart = buildWaitsChart(waits, options);
    const pieces = chart.shapes
      .flatMap((shape) => (shape.kind === 'line' && (shape.weight === 'strong' || shape.weight === 'dashed') ? [shape] : []))
      .slice(0, 2);
    expect(pieces.map(({ tone, weight }) => [tone, weight])).toEqual([['words', 'strong'], ['muted', 'dashed']]); // prettier-ignore
    const named = chart.shapes.filter((shape) => shape.kind === 'text' && /^(Signals|Any day)/u.test(shape.text));
    expect(named.map((shape) => (shape.kind === 'text' ? [shape.x > 70, Math.abs(shape.y - (pieces.shift()?.points[0]?.[1] ?? 0)) < 2] : []))).toEqual([[true, true], [true, true]]); // prettier-ignore
    const [steps] = chart.shapes.flatMap((shape) => (shape.kind === 'line' && shape.weight === 'strong' && shape.points.length > 2 ? [shape] : []));
    expect(steps?.points.at(-1)?.[0]).toBeGreaterThan(options.widthPx - 20);
  });

  it('writes all numbers of its scale, also where they are wider than their room', () => {
    const wide = (text: string, style: Parameters<typeof approximateText>[1]): number => 1.4 * approximateText(text, style);
    expect(textsOf(buildWaitsChart(waits, { ...options, measureText: wide }))).toEqual(expect.arrayContaining(['0 %', '25 %', '50 %', '75 %', '100 %']));
  });

  it('writes no last day beside the number before it', () => {
    const days = { ...waits, baseline: [...steps.slice(0, 1), { day: 59, share: 0 }] };
    const texts = textsOf(buildWaitsChart(days, { ...options, widthPx: 480 }));
    expect(texts).toContain('55');
    expect(texts).not.toContain('59');
  });

  it('marks nothing where half is not reached', () => {
    const { median: _, baselineMedian: __, ...rest } = waits;
    const chart = buildWaitsChart(rest, options);
    expect(chart.shapes.filter(({ kind }) => kind === 'dot')).toHaveLength(0);
    expect(textsOf(chart)).toContain('Signals: half is not reached in the record');
  });

  it('keeps the last share until the end of the axis', () => {
    const [line] = buildWaitsChart(waits, options).shapes.filter((shape) => shape.kind === 'line' && shape.weight === 'dashed' && shape.points.length > 2);
    const [first, last] = line?.kind === 'line' ? [line.points[0], line.points.at(-1)] : [];
    expect(last?.[0]).toBeGreaterThan((first?.[0] ?? 0) + 500);
  });

  it('tells of signals that the record ends before', () => expect(buildWaitsChart(waits, options).description).toContain('For 1 the record ends first.'));
});
