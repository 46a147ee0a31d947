import { DAY_MS, enCompareChartWords } from '@deedline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import { boxesOverlap, type Box } from '../scene/box.js';
import { buildAlignedChart } from './aligned-chart.js';
import { buildBandsChart } from './bands-chart.js';
import { chartTextBox } from './chart-sheet.js';
import type { Chart, ChartOptions, ChartShape } from './chart.js';
import { buildCurveChart } from './curve-chart.js';
import { buildLagChart } from './lag-chart.js';
import { buildWaitsChart } from './waits-chart.js';
import { buildWindowShareChart } from './window-share-chart.js';

const optionsFor = (widthPx: number): ChartOptions => ({
  widthPx,
  measureText: approximateText,
  words: enCompareChartWords,
  dateOf: (day) => new Date(Date.UTC(2022, 9, 10) + day * DAY_MS).toISOString().slice(0, 10),
});
const textsOf = (chart: Chart) => chart.shapes.filter((shape) => shape.kind === 'text');

function boxOf(shape: ChartShape): Box {
  switch (shape.kind) {
    case 'text':
      return chartTextBox(shape, approximateText);
    case 'rect':
      return shape.box;
    case 'dot':
    case 'square':
      return { x: shape.x - shape.sizePx / 2, y: shape.y - shape.sizePx / 2, width: shape.sizePx, height: shape.sizePx };
    default: {
      const points = shape.kind === 'area' ? [...shape.upper, ...shape.lower] : shape.points;
      const [x, y] = [Math.min(...points.map(([px]) => px)), Math.min(...points.map(([, py]) => py))];
      return { x, y, width: Math.max(...points.map(([px]) => px)) - x, height: Math.max(...points.map(([, py]) => py)) - y };
    }
  }
}

/** No text lies on another, and all is drawn within the chart, at places that are numbers. */
function expectRoom(chart: Chart): void {
  const { widthPx, heightPx } = chart;
  const [edge, slack] = [{ left: -0.5, top: -0.5 }, 1];
  const inside = ({ x, y, width, height }: Box): boolean =>
    x >= edge.left && y >= edge.top && width >= 0 && height >= 0 && x + width <= widthPx + slack && y + height <= heightPx + slack;
  const outside = chart.shapes.filter((shape) => !inside(boxOf(shape)));
  expect(outside).toEqual([]);
  expect(chart.targets.filter(({ box }) => !inside(box))).toEqual([]);
  const texts = textsOf(chart).map((shape) => ({ text: shape.text, box: boxOf(shape) }));
  const clashes = texts.flatMap((a, index) => texts.slice(index + 1).flatMap((b) => (boxesOverlap(a.box, b.box) ? [[a.text, b.text]] : [])));
  expect(clashes).toEqual([]);
  expect(chart.description).not.toMatch(/NaN|undefined|Infinity/u);
}

const width = fc.integer({ min: 320, max: 1200 });
const size = fc.constantFrom(0, 1, 5, 40);
const of = <Value>(length: number, value: fc.Arbitrary<Value>) => fc.array(value, { minLength: length, maxLength: length });
const label = fc.constantFrom(
  '',
  'Speech',
  'President ready for a freeze along the present line, four unnamed sources say',
  'W'.repeat(200),
  '停戦'.repeat(30),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const count = fc.oneof(fc.nat(12), fc.nat(3), fc.nat(2_000_000));
const signalRange = (days: number) =>
  fc.tuple(fc.nat(days - 1), fc.constantFrom(0, 0, 0, 30)).map(([first, more]) => ({ ids: ['s'], first, last: Math.min(days - 1, first + more) }));
const check = <Value>(value: fc.Arbitrary<Value>, run: (value: Value) => void): void => fc.assert(fc.property(value, run), { numRuns: 60 });

describe('charts of the comparison', () => {
  it('give each signal a row with room for its words', () => {
    const deed = (windowDays: number) =>
      fc.tuple(fc.nat(windowDays), fc.constantFrom(0, 0, 0, 13, 90), fc.boolean()).map(([start, more, isSure]) => ({
        ids: ['d'],
        least: more > 0 ? start - 12 : start,
        most: start + more,
        certainty: isSure ? ('necessarily' as const) : ('possibly' as const),
      }));
    const row = (windowDays: number) =>
      fc.record({
        label,
        dateText: fc.constantFrom('1 Jan 2024', 'May 2024', 'some time between 12 September 2023 and 4 February 2024'),
        ids: fc.constant(['s']),
        followUps: fc.array(deed(windowDays), { maxLength: 14 }),
        observedDays: fc.nat(windowDays + 1),
        noneText: fc.constantFrom('No deed recorded by 18 June 2024', 'N'),
      });
    const aligned = (windowDays: number) =>
      fc
        .array(fc.record({ count, observed: fc.nat(40), expected: share, low: share, high: count }), { minLength: 0, maxLength: windowDays + 1 })
        .map((days) => days.map((day, index) => ({ ...day, day: index, low: Math.min(day.low, day.high) })));
    const input = fc
      .tuple(size, fc.constantFrom(0, 1, 7, 30, 60, 365))
      .chain(([rows, windowDays]) => fc.record({ rows: of(rows, row(windowDays)), aligned: aligned(windowDays), windowDays: fc.constant(windowDays) }));
    check(fc.tuple(input, width), ([each, widthPx]) => {
      const chart = buildAlignedChart(each, optionsFor(widthPx));
      expectRoom(chart);
      const texts = textsOf(chart).map(({ text }) => text);
      for (const { followUps, noneText } of each.rows) if (followUps.length === 0) expect(texts).toContain(noneText);
      expect(chart.targets).toHaveLength(each.rows.reduce((sum, { followUps }) => sum + 1 + followUps.length, 0));
    });
  });

  it('name both lines of the curve, and tell its numbers', () => {
    const curve = fc.tuple(size, fc.constantFrom(0, 1, 5, 40, 100_000)).chain(([length, most]) =>
      of(length, fc.record({ hits: fc.nat(most), more: fc.nat(most), expected: share, low: share, high: share, coverShare: share })).map((points) => ({
        of: most,
        curve: points.map(({ hits, more, expected, low, high, coverShare }, windowDays) => ({
          windowDays,
          necessary: Math.min(hits, more),
          possible: Math.max(hits, more),
          expected: expected * most,
          range: [Math.min(low, high) * most, Math.max(low, high) * most] as const,
          coverShare,
        })),
      })),
    );
    check(fc.tuple(curve, fc.nat(60), width), ([input, windowDays, widthPx]) => {
      const chart = buildCurveChart({ ...input, windowDays }, optionsFor(widthPx));
      expectRoom(chart);
      const texts = textsOf(chart).map(({ text }) => text);
      if (input.of > 0 && input.curve.length > 0) expect(texts).toEqual(expect.arrayContaining(['followed', 'by chance', '0']));
    });
  });

  it('show waits, whatever their length', () => {
    const steps = size
      .chain((length) => of(length, fc.tuple(fc.nat(4000), share)))
      .map((pairs) => {
        const days = [...new Set([0, ...pairs.map(([day]) => day)])].toSorted((a, b) => a - b);
        return days.map((day, index) => ({ day, share: 1 - index / days.length }));
      });
    check(fc.tuple(steps, steps, fc.option(fc.nat(4000), { nil: undefined }), width), ([one, other, median, widthPx]) => {
      const day = median === undefined ? undefined : Math.min(median, one.at(-1)?.day ?? 0);
      const chart = buildWaitsChart(
        { steps: one, baseline: other, censored: 2, of: 12, isWhole: true, ...(day !== undefined && { median: day, baselineMedian: day }) },
        optionsFor(widthPx),
      );
      expectRoom(chart);
      expect(textsOf(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['100 %', '0 %']));
    });
  });

  it('put signals and windows on the period', () => {
    const input = fc.tuple(size, fc.constantFrom(1, 40, 626, 11_000)).chain(([length, days]) =>
      fc.record({
        signals: of(length, signalRange(days)),
        windows: fc
          .array(fc.tuple(fc.nat(days - 1), fc.nat(days - 1)), { maxLength: 12 })
          .map((all) => all.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
        inside: fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ necessary: Math.min(a, b), possible: Math.max(a, b), of: length })),
        days: fc.constant(days),
        coveredShare: share,
        low: share,
      }),
    );
    check(fc.tuple(input, width), ([{ signals, windows, inside, days, coveredShare, low }, widthPx]) => {
      const period = { start: Date.UTC(1995, 0), end: Date.UTC(1995, 0) + days * DAY_MS };
      const test = {
        nullModel: 'jitter',
        hits: 1,
        of: inside.of,
        expected: coveredShare * inside.of,
        range: [low * coveredShare * inside.of, inside.of],
      } as const;
      const shown = { windows, inside, coveredSure: 0, coveredDays: Math.round(coveredShare * days), test };
      const chart = buildWindowShareChart({ share: shown, signals, period }, optionsFor(widthPx));
      expectRoom(chart);
      expect(chart.targets).toHaveLength(signals.length);
    });
  });

  it('put counts and means over time', () => {
    const mean = fc.option(fc.double({ min: -10, max: 10, noNaN: true }), { nil: undefined });
    const input = fc.constantFrom(0, 1, 5, 40, 3000).chain((days) =>
      fc.record({
        days: fc.constant(days),
        isRated: fc.boolean(),
        most: count,
        points: of(Math.min(days, 40), fc.record({ signals: share, deeds: share, signalsMean: mean, deedsMean: mean })),
      }),
    );
    check(fc.tuple(input, width), ([{ days, isRated, most, points }, widthPx]) => {
      const all = Array.from({ length: days }, (_, day) => {
        const { signals, deeds, signalsMean, deedsMean } = points[day % 40] as (typeof points)[number];
        const means = { ...(signalsMean !== undefined && { signalsMean }), ...(deedsMean !== undefined && { deedsMean }) };
        return { day, signals: Math.round(signals * most), deeds: Math.round(deeds * most), ...means };
      });
      const period = { start: Date.UTC(1995, 0), end: Date.UTC(1995, 0) + days * DAY_MS };
      const chart = buildBandsChart({ bands: { isRated, windowDays: 30, points: all, notPlaced: 0 }, period }, optionsFor(widthPx));
      expectRoom(chart);
      if (days > 0) expect(textsOf(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['signals', 'deeds', '0']));
    });
  });

  it('show lags on both sides of the signal', () => {
    const bins = fc
      .tuple(fc.constantFrom(0, 1, 5, 40, 400), fc.integer({ min: -400, max: 30 }), fc.constantFrom(1, 5, 30))
      .chain(([length, from, step]) =>
        of(length, fc.record({ count, expected: share })).map((all) =>
          all.map((bin, index) => ({ ...bin, from: from + index * step, to: from + (index + 1) * step })),
        ),
      );
    check(fc.tuple(bins, width), ([lags, widthPx]) => {
      const chart = buildLagChart(lags, optionsFor(widthPx));
      expectRoom(chart);
      if (lags.length > 0) expect(textsOf(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['by chance', '0']));
    });
  });
});
