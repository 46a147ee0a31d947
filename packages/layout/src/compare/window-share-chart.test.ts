import { enCompareChartWords } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import type { Chart } from './chart.js';
import { buildWindowShareChart } from './window-share-chart.js';

const options = { widthPx: 760, measureText: approximateText, words: enCompareChartWords, dateOf: (day: number): string => `day ${day}` };
const textsOf = (chart: Chart): readonly string[] => chart.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

const period = { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 0, 101) };
const signals = [
  { ids: ['a'], first: 5, last: 5 },
  { ids: ['b'], first: 5, last: 5 },
  { ids: ['c'], first: 60, last: 89 },
];
const share = { windows: [[0, 24]] as const, inside: { necessary: 2, possible: 3, of: 4 }, coveredSure: 25, coveredDays: 25 };
const test = { nullModel: 'jitter', hits: 2, of: 4, expected: 1, range: [0, 3] } as const;
const chartOf = (): Chart => buildWindowShareChart({ share: { ...share, test }, signals, period }, options);

describe('the chart of windows', () => {
  it('has both bars on one scale', () => {
    const bars = chartOf().shapes.flatMap((shape) => (shape.kind === 'rect' && shape.box.height === 14 ? [shape] : []));
    const widthOf = (tone: string, weight: string): number => bars.find((bar) => bar.tone === tone && bar.weight === weight)?.box.width ?? Number.NaN;
    const whole = widthOf('muted', 'faint');
    expect(widthOf('words', 'solid') / whole).toBeCloseTo(0.5, 6);
    expect(widthOf('words', 'dashed') / whole).toBeCloseTo(0.25, 6);
    expect(widthOf('context', 'tint') / whole).toBeCloseTo(0.25, 6);
  });

  it('tells counts first, and shares after them', () =>
    expect(textsOf(chartOf())).toEqual(expect.arrayContaining(['2 to 3 of 4 signals inside a window', '25 of 100 days inside a window (25 %)'])));

  it('does without chance, where there is no test', () => {
    const chart = buildWindowShareChart({ share, signals, period }, options);
    expect(textsOf(chart).some((text) => text.includes('by chance'))).toBe(false);
  });

  it('tells of how many chance speaks, where these are not all', () => {
    const chart = buildWindowShareChart({ share: { ...share, test: { ...test, of: 3 } }, signals, period }, options);
    expect(textsOf(chart)).toContain('about 1 of 3 with exact dates by chance (0 to 3 in 95 % of cases)');
  });

  it('tells days that windows perhaps took as bounds, and draws them hollow', () => {
    const open = buildWindowShareChart({ share: { ...share, coveredSure: 10 }, signals, period }, options);
    expect(open.description).toContain('windows take 10 to 25 of 100 days');
    expect(textsOf(open)).toContain('10 to 25 of 100 days inside a window (10 % to 25 %)');
    const dashed = ({ shapes }: Chart) => shapes.filter((shape) => shape.kind === 'rect' && shape.tone === 'context' && shape.weight === 'dashed');
    expect([dashed(open), dashed(chartOf())].map(({ length }) => length)).toEqual([1, 0]);
  });

  it('puts signals of one day over each other, and one of many days as a capsule', () => {
    const { shapes, targets } = chartOf();
    const dots = shapes.filter((shape) => shape.kind === 'dot');
    expect(dots.map(({ x }) => x)).toEqual([dots[0]?.x, dots[0]?.x]);
    expect(Math.abs((dots[0]?.y ?? 0) - (dots[1]?.y ?? 0))).toBeGreaterThanOrEqual(9);
    expect(shapes.filter((shape) => shape.kind === 'rect' && shape.radius !== undefined)).toHaveLength(1);
    expect(targets.map(({ ids, label }) => [ids[0], label])).toEqual([
      ['a', 'signal, day 5'],
      ['b', 'signal, day 5'],
      ['c', 'signal between day 60 and day 89'],
    ]);
  });
});
