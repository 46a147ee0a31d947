import { enCompareChartWords } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import { buildAlignedChart, type AlignedInput } from './aligned-chart.js';
import type { Chart } from './chart.js';
import { boxesOverlap } from '../scene/box.js';

const options = { widthPx: 760, measureText: approximateText, words: enCompareChartWords, dateOf: (day: number): string => `day ${day}` };
const textsOf = (chart: Chart): readonly string[] => chart.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

const day = (index: number, count: number, observed: number) => ({ day: index, count, observed, expected: 1, low: 0, high: 2 });
const row = (followUps: AlignedInput['rows'][number]['followUps'], observedDays = 11) => ({
  label: 'Envoy offers a truce',
  dateText: '3 May 2024',
  ids: ['s'],
  followUps,
  observedDays,
  noneText: 'No deed recorded by 13 May 2024',
});
const deed = (least: number, most = least, certainty: 'necessarily' | 'possibly' = 'necessarily') => ({ ids: [`d${least}`], least, most, certainty });
const chartOf = (rows: AlignedInput['rows'], aligned: AlignedInput['aligned'] = [], widthPx = 760): Chart =>
  buildAlignedChart({ rows, aligned, windowDays: 10 }, { ...options, widthPx });

describe('the chart of what came after each signal', () => {
  it('puts deeds in the middle of the day of their lag, on one axis for all rows', () => {
    const squares = chartOf([row([deed(0), deed(5)]), row([deed(5), deed(10)])]).shapes.filter(({ kind }) => kind === 'square');
    const [first, middle, same, last] = squares.map((shape) => (shape.kind === 'square' ? shape.x : 0)) as [number, number, number, number];
    expect(same).toBe(middle);
    expect(middle - first).toBeCloseTo(last - middle, 6);
  });

  it('draws a deed of which the day is not known as a hollow bar from the least lag to the most', () => {
    const [square, next] = chartOf([row([deed(2), deed(3)])]).shapes.filter((shape) => shape.kind === 'square');
    const dayPx = (next?.x ?? 0) - (square?.x ?? 0);
    const [bar] = chartOf([row([deed(2, 6, 'possibly')])]).shapes.filter((shape) => shape.kind === 'rect');
    expect(bar).toMatchObject({ weight: 'dashed', tone: 'deeds' });
    expect(bar?.box.x).toBeCloseTo((square?.x ?? 0) - dayPx / 2, 6);
    expect(bar?.box.width).toBeCloseTo(5 * dayPx, 6);
  });

  it('puts bars that lie over each other on lines of their own, and makes the row higher', () => {
    const one = chartOf([row([deed(2, 6)])]);
    const three = chartOf([row([deed(2, 6), deed(3, 8), deed(4, 5)])]);
    expect(new Set(three.shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape.box.y] : []))).size).toBe(3);
    expect(three.heightPx).toBe(one.heightPx + 16);
  });

  it('begins at day 0 the bar of a deed that may have come first, and says so', () => {
    const barOf = (least: number) => chartOf([row([deed(least, 6, 'possibly')])]);
    const [early, zero] = [barOf(-20), barOf(0)].map(({ shapes }) => shapes.find((shape) => shape.kind === 'rect'));
    expect(early).toEqual(zero);
    expect(barOf(-20).targets.at(-1)?.label).toBe('deed from 20 days before to 6 days after the signal: a date is not exact');
  });

  it('ends with the window the bar of a deed that may lie beyond it, and says so', () => {
    const barOf = (most: number) => chartOf([row([deed(7, most, 'possibly')])]);
    const [beyond, within] = [barOf(15), barOf(10)].map(({ shapes }) => shapes.find((shape) => shape.kind === 'rect'));
    expect(beyond).toEqual(within);
    expect(barOf(15).targets.at(-1)?.label).toBe('deed 7 to 15 days after the signal: a date is not exact');
  });

  it('tells of all signals, and which of them have a row', () => {
    const rows = [row([deed(1)]), row([])];
    const trigger = { necessary: 60, possible: 75, of: 130 };
    const part = buildAlignedChart({ rows, aligned: [], windowDays: 10, trigger, firstRow: 50 }, options);
    expect(part.description).toContain('(rows 51 to 52 of 130); 60 to 75 of 130 recorded signals were followed');
    expect(chartOf(rows).description).toContain('at day 0; 1 of 2 recorded signals were followed');
  });

  it('draws no chance where there are too few for a test', () => {
    const about = (hasChance: boolean) => buildAlignedChart({ rows: [row([])], aligned: [day(0, 4, 8), day(1, 2, 8)], windowDays: 10, hasChance }, options);
    const chanceIn = ({ shapes }: Chart) => shapes.filter((shape) => shape.kind === 'area' || (shape.kind === 'line' && shape.weight === 'dashed'));
    expect(chanceIn(about(true))).toHaveLength(2);
    expect(chanceIn(about(false))).toEqual([]);
    expect(textsOf(about(false))).not.toContain(enCompareChartWords.byChance);
  });

  it('hatches the days after the end of the record, and says so', () => {
    const cut = chartOf([row([deed(1)], 5)]);
    const hatched = cut.shapes.flatMap((shape) => (shape.kind === 'rect' && shape.weight === 'hatch' ? [shape.box] : []));
    expect(hatched).toHaveLength(1);
    expect(textsOf(cut)).toContain('no data');
    expect(chartOf([row([deed(1)])]).shapes.some((shape) => shape.kind === 'rect')).toBe(false);
  });

  it('says in words where no deed is recorded', () => expect(textsOf(chartOf([row([])]))).toContain('No deed recorded by 13 May 2024'));

  it('counts the deeds of a row, as bounds where dates leave it open', () => {
    const texts = textsOf(chartOf([row([deed(1), deed(3)]), row([deed(1), deed(3, 9, 'possibly')]), row([deed(1)])]));
    expect(texts).toEqual(expect.arrayContaining(['2 deeds', '1–2 deeds', '1 deed']));
  });

  it('draws deeds per signal: a count on the few signals that were observed for so long is as high as twice that on twice as many', () => {
    const [line] = chartOf([row([])], [day(0, 4, 8), day(1, 2, 4), day(2, 1, 4)]).shapes.filter((shape) => shape.kind === 'line' && shape.tone === 'deeds');
    const ys = line?.kind === 'line' ? line.points.map(([, y]) => y) : [];
    expect(ys[1]).toBe(ys[0]);
    expect(ys.at(-1)).toBeGreaterThan(ys[0] as number);
  });

  it('leaves a gap where no signal was observed, and tells on how many the ends rest', () => {
    const chart = chartOf([row([])], [day(0, 1, 2), day(1, 0, 0), day(2, 1, 1)]);
    expect(chart.shapes.filter((shape) => shape.kind === 'line' && shape.tone === 'deeds')).toHaveLength(2);
    expect(textsOf(chart).join(' ')).toContain('2 signals observed on day 0, 1 on day 2');
  });

  it('opens the signal and each deed, from places that do not share room', () => {
    for (const widthPx of [350, 760]) {
      const { targets } = chartOf([row([deed(0), deed(1), deed(2, 6), deed(8)]), row([deed(3)])], [], widthPx);
      expect(targets.map(({ ids }) => ids[0])).toEqual(['s', 'd0', 'd1', 'd2', 'd8', 's', 'd3']);
      const clashes = targets.flatMap((a, index) => targets.slice(index + 1).filter((b) => boxesOverlap(a.box, b.box)));
      expect([widthPx, clashes]).toEqual([widthPx, []]);
      expect(targets.at(-1)?.box).toMatchObject({ width: 24, height: 24 });
    }
  });

  it('says that there is nothing, where there is no signal', () => expect(textsOf(chartOf([]))).toEqual([enCompareChartWords.nothing]));
});
