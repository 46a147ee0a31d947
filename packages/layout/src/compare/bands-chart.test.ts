import { enCompareChartWords } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import { buildBandsChart } from './bands-chart.js';
import type { Chart } from './chart.js';

const options = { widthPx: 760, measureText: approximateText, words: enCompareChartWords, dateOf: (day: number): string => `day ${day}` };
const textsOf = (chart: Chart): readonly string[] => chart.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

const period = { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 0, 101) };
const chartOf = (of: (day: number) => { signals: number; deeds: number; signalsMean?: number; deedsMean?: number }, isRated = false): Chart => {
  const points = Array.from({ length: 100 }, (_, day) => ({ day, ...of(day) }));
  return buildBandsChart({ bands: { isRated, windowDays: 30, points, notPlaced: 0 }, period }, options);
};
const linesOf = ({ shapes }: Chart, tone: string) => shapes.flatMap((shape) => (shape.kind === 'line' && shape.tone === tone ? [shape.points] : []));
const heightOf = (points: readonly (readonly [number, number])[] = []): number => {
  const ys = points.map(([, y]) => y);
  return Math.max(...ys) - Math.min(...ys);
};

describe('the chart of bands', () => {
  it('draws words up and deeds down by one scale', () => {
    const chart = chartOf((day) => ({ signals: day === 50 ? 3 : 0, deeds: day === 50 ? 6 : 0 }));
    const [words] = linesOf(chart, 'words');
    const [deeds] = linesOf(chart, 'deeds');
    expect(heightOf(deeds)).toBeCloseTo(2 * heightOf(words), 6);
    expect(Math.max(...(words ?? []).map(([, y]) => y))).toBeCloseTo(Math.min(...(deeds ?? []).map(([, y]) => y)), 6);
  });

  it('keeps one scale where one side is far larger', () => {
    const chart = chartOf((day) => ({ signals: day % 2, deeds: 500 * (day % 2) }));
    expect(heightOf(linesOf(chart, 'deeds')[0])).toBeCloseTo(500 * heightOf(linesOf(chart, 'words')[0]), 4);
  });

  it('has numbers on both sides, and room beyond the highest count', () => {
    const chart = chartOf((day) => ({ signals: day === 50 ? 4 : 0, deeds: day === 50 ? 9 : 0 }));
    const numbers = chart.shapes.flatMap((shape) => (shape.kind === 'text' && shape.anchor === 'end' && /^\d$/u.test(shape.text) ? [shape] : []));
    const zero = numbers.find(({ text }) => text === '0')?.y ?? NaN;
    expect(numbers.filter(({ y }) => y < zero).map(({ text }) => text)).toEqual(['2', '4']);
    expect(numbers.filter(({ y }) => y > zero).map(({ text }) => text)).toEqual(['2', '4', '6', '8']);
    const [peak] = linesOf(chart, 'words').map((points) => Math.min(...points.map(([, y]) => y)));
    const label = chart.shapes.find((shape) => shape.kind === 'text');
    expect(peak).toBeGreaterThan((label?.kind === 'text' ? label.y : NaN) + 24);
  });

  it('tells the highest of a side that is lower than the first number', () => {
    const numbers = textsOf(chartOf((day) => ({ signals: day === 50 ? 1 : 0, deeds: day === 50 ? 9 : 0 })));
    expect(numbers).toContain('1');
  });

  it('leaves a gap where nothing is rated, and draws no 0 for it', () => {
    const chart = chartOf((day) => ({ signals: 1, deeds: 1, deedsMean: -4, ...(day !== 50 && { signalsMean: 2 }) }), true);
    const means = linesOf(chart, 'words').filter((points) => heightOf(points) === 0);
    expect(means.length).toBeGreaterThanOrEqual(2);
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['How many the means rest on', '−4', '2']));
  });

  it('draws means that are all but 0', () =>
    expect(textsOf(chartOf(() => ({ signals: 1, deeds: 1, signalsMean: 5e-324, deedsMean: 0 }), true))).toContain('0'));

  it('shows the highest of the days that share a pixel', () => {
    const long = { start: Date.UTC(1990, 0, 1), end: Date.UTC(1990, 0, 1) + 5000 * 86_400_000 };
    const points = Array.from({ length: 5000 }, (_, day) => ({ day, signals: 1, deeds: day === 2503 ? 9 : 1 }));
    const chart = buildBandsChart({ bands: { isRated: false, windowDays: 30, points, notPlaced: 0 }, period: long }, options);
    const ysOf = (tone: string): readonly number[] => (linesOf(chart, tone)[0] ?? []).map(([, y]) => y);
    // One signal up and one deed down are two units apart.
    const unit = (Math.min(...ysOf('deeds')) - Math.max(...ysOf('words'))) / 2;
    expect(heightOf(linesOf(chart, 'deeds')[0])).toBeCloseTo(8 * unit, 4);
  });
});
