import { DAY_MS, enCompareChartWords, type AlignedDay, type BandPoint, type CurvePoint, type LagBin, type WaitStep } from '@deedline/core';
import {
  approximateText,
  buildAlignedChart,
  buildBandsChart,
  buildCurveChart,
  buildLagChart,
  buildWaitsChart,
  buildWindowShareChart,
  type Chart,
  type ChartOptions,
} from '@deedline/layout';
import { seededRandom } from '@deedline/testing';
import { describe, expect, it } from 'vitest';
import { darkTheme } from '../theme.js';
import { renderChartSvg } from './render-chart-svg.js';

const DAYS = 626;
const period = { start: Date.UTC(2022, 9, 10), end: Date.UTC(2022, 9, 10) + DAYS * DAY_MS };
const TITLES = [
  'Harbour authority offers to reopen the strait',
  'Minister says a truce is “within reach”',
  'Two unnamed officials speak of talks by the summer',
  'Envoy proposes a prisoner exchange',
  'Spokesman: no condition for a meeting',
  'President ready for a freeze along the present line, four unnamed sources say, if the other side agrees',
  'Foreign ministry denies that it asked for talks',
  'Letter to the assembly names terms',
  'Speech on the anniversary',
  'Radio address: “we want an end to this”',
  'Delegation leaves for consultations',
  'Ceasefire for the holidays announced',
];

/** Invented: 12 signals, of which two are dated to the month alone, and 57 deeds, in 626 days. */
function inventedComparison() {
  const random = seededRandom(5);
  const signals = TITLES.map((title, index) => {
    const first = Math.floor((index + 0.15 + random() * 0.7) * (DAYS / TITLES.length));
    return { ids: [`s${index}`], title, first, last: index === 3 || index === 8 ? Math.min(DAYS - 1, first + 29) : first };
  });
  const days = [...new Set(Array.from({ length: 80 }, () => Math.floor(DAYS * random() ** 0.8)))].toSorted((a, b) => a - b).slice(-57);
  const deeds = days.map((first, index) => ({ ids: [`d${index}`], first, last: index % 11 === 4 ? Math.min(DAYS - 1, first + 13) : first }));
  return { signals, deeds };
}

const { signals, deeds } = inventedComparison();
const dateOf = (day: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(period.start + day * DAY_MS);
const coverShare = (windowDays: number): number => {
  let covered = 0;
  for (let day = 0; day < DAYS; day++) if (deeds.some(({ first }) => first >= day && first <= day + windowDays)) covered++;
  return covered / DAYS;
};
const around = (expected: number, of: number): readonly [number, number] => {
  const reach = 1.96 * Math.sqrt(expected * Math.max(0, 1 - expected / of));
  return [Math.max(0, Math.round(expected - reach)), Math.min(of, Math.round(expected + reach))];
};

const WINDOW = 30;
function curve(): readonly CurvePoint[] {
  return Array.from({ length: 61 }, (_, windowDays) => {
    const hits = (isPossible: boolean): number =>
      signals.filter((signal) =>
        deeds.some((deed) =>
          isPossible
            ? deed.last >= signal.first && deed.first - signal.last <= windowDays
            : deed.first >= signal.last && deed.last - signal.first <= windowDays,
        ),
      ).length;
    const share = coverShare(windowDays);
    const expected = 0.92 * share * signals.length;
    return { windowDays, necessary: hits(false), possible: hits(true), expected, range: around(expected, signals.length), coverShare: share };
  });
}

function aligned(): readonly AlignedDay[] {
  const exact = signals.filter(({ first, last }) => first === last);
  return Array.from({ length: WINDOW + 1 }, (_, day) => {
    const observed = exact.filter(({ first }) => first + day < DAYS).length;
    const count = exact.reduce((sum, { first }) => sum + deeds.filter((deed) => deed.first === first + day).length, 0);
    const expected = (observed * deeds.length) / DAYS;
    return { day, count, observed, expected, low: 0, high: Math.ceil(expected + 2.2) };
  });
}

const rows = () =>
  signals.map((signal) => ({
    label: signal.title,
    dateText: dateOf(signal.first).replace(/^\d+ /u, signal.first === signal.last ? '$&' : ''),
    ids: signal.ids,
    observedDays: DAYS - signal.last,
    noneText: `No deed recorded by ${dateOf(Math.min(DAYS - 1, signal.last + WINDOW))}`,
    followUps: deeds.flatMap((deed) => {
      const least = Math.max(0, deed.first - signal.last);
      const most = deed.last - signal.first;
      if (most < 0 || least > WINDOW) return [];
      const isNecessary = deed.first >= signal.last && most <= WINDOW;
      return [{ ids: deed.ids, least, most, certainty: isNecessary ? ('necessarily' as const) : ('possibly' as const) }];
    }),
  }));

function waiting(days: readonly number[]): readonly WaitStep[] {
  const waits = days.flatMap((day) =>
    deeds
      .filter(({ first }) => first >= day)
      .slice(0, 1)
      .map(({ first }) => first - day),
  );
  const steps: WaitStep[] = [{ day: 0, share: 1 }];
  for (let day = 0; day <= Math.max(...waits); day++) {
    const share = 1 - waits.filter((wait) => wait <= day).length / days.length;
    if (share !== steps.at(-1)?.share) steps.push({ day, share });
  }
  return steps;
}
const medianOf = (steps: readonly WaitStep[]): number => steps.find(({ share }) => share <= 0.5)?.day ?? 0;

const trailing = (of: readonly { readonly first: number; readonly last: number }[], day: number): number =>
  of.filter(({ first, last }) => first === last && first <= day && first > day - WINDOW).length;
const points = (isRated: boolean): readonly BandPoint[] =>
  Array.from({ length: DAYS }, (_, day) => {
    const counts = { day, signals: trailing(signals, day), deeds: trailing(deeds, day) };
    if (!isRated) return counts;
    return {
      ...counts,
      ...(counts.signals > 0 && { signalsMean: 2 + 2.5 * Math.sin(day / 60) }),
      ...(counts.deeds > 0 && { deedsMean: -4 - 3 * Math.cos(day / 90) + counts.deeds * 0.2 }),
    };
  });

const lags = (): readonly LagBin[] =>
  Array.from({ length: 24 }, (_, index) => {
    const from = -60 + 5 * index;
    const pairs = signals.flatMap((signal) => deeds.filter((deed) => deed.first - signal.first >= from && deed.first - signal.first < from + 5));
    return { from, to: from + 5, count: pairs.length, expected: (signals.length * deeds.length * 5 * (DAYS - Math.abs(from + 2))) / DAYS ** 2 };
  });

const WINDOWS = [
  [20, 74],
  [150, 171],
  [240, 318],
  [402, 431],
  [520, 561],
] as const;
function windowShare() {
  const isIn = (day: number): boolean => WINDOWS.some(([first, last]) => day >= first && day <= last);
  const coveredDays = WINDOWS.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const coveredShare = coveredDays / DAYS;
  const exact = signals.filter(({ first, last }) => first === last);
  const test = {
    nullModel: 'jitter',
    hits: 4,
    of: exact.length,
    expected: exact.length * coveredShare,
    range: around(exact.length * coveredShare, exact.length),
  } as const;
  const inside = {
    necessary: signals.filter(({ first, last }) => isIn(first) && isIn(last)).length,
    possible: signals.filter(({ first, last }) => isIn(first) || isIn(last)).length,
    of: signals.length,
  };
  return { windows: WINDOWS, inside, coveredSure: coveredDays, coveredDays, test };
}

const steps = waiting(signals.map(({ first }) => first));
const baseline = waiting(Array.from({ length: DAYS }, (_, day) => day));
const charts: Readonly<Record<string, (options: ChartOptions) => Chart>> = {
  aligned: (options) => buildAlignedChart({ rows: rows(), aligned: aligned(), windowDays: WINDOW }, options),
  curve: (options) => buildCurveChart({ curve: curve(), of: signals.length, windowDays: WINDOW }, options),
  waits: (options) =>
    buildWaitsChart({ steps, baseline, median: medianOf(steps), baselineMedian: medianOf(baseline), censored: 1, of: signals.length, isWhole: true }, options),
  'window-share': (options) => buildWindowShareChart({ share: windowShare(), signals, period }, options),
  bands: (options) => buildBandsChart({ bands: { isRated: false, windowDays: WINDOW, points: points(false), notPlaced: 7 }, period }, options),
  'bands-rated': (options) => buildBandsChart({ bands: { isRated: true, windowDays: WINDOW, points: points(true), notPlaced: 7 }, period }, options),
  lags: (options) => buildLagChart(lags(), options),
};
const NOTES = [
  `Invented data: ${signals.length} signals and ${deeds.length} deeds from ${dateOf(0)} to ${dateOf(DAYS - 1)}.`,
  'Chance: each signal moved within a block of 120 days, the deeds as they are. This does not show that one caused the other.',
];
const optionsFor = (widthPx: number): ChartOptions => ({ widthPx, measureText: approximateText, words: enCompareChartWords, dateOf });

describe('renderChartSvg', () => {
  for (const [name, build] of Object.entries(charts))
    for (const widthPx of [760, 350])
      it(`writes the chart "${name}", ${widthPx} px wide, as the committed file`, async () => {
        const svg = renderChartSvg(build(optionsFor(widthPx)), { notes: NOTES });
        expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
        await expect(svg).toMatchFileSnapshot(`./snapshots/${name}-${widthPx}.svg`);
      });

  it('takes a theme, and colours that are names of custom properties', () => {
    const chart = buildCurveChart({ curve: curve(), of: 12, windowDays: WINDOW }, optionsFor(500));
    const svg = renderChartSvg(chart, { theme: { ...darkTheme, words: 'var(--deed-words)' } });
    expect(svg).toContain('"var(--deed-words)"');
    expect(svg).toContain(darkTheme.ground);
  });

  it('wraps a long title and long notes within the width', () => {
    const chart = buildLagChart([], optionsFor(320));
    const long = 'What was said and what was done '.repeat(6);
    const svg = renderChartSvg(chart, { title: long, notes: [long] });
    const lines = [...svg.matchAll(/font-size="(\d+)"[^>]*>([^<]*)</gu)].map(([, size, text]) => ({ sizePx: Number(size), text: text ?? '' }));
    expect(lines.length).toBeGreaterThan(8);
    for (const { sizePx, text } of lines) expect(approximateText(text, { sizePx, weight: sizePx > 12 ? 700 : 400 })).toBeLessThanOrEqual(320);
  });

  it('escapes what the caller says', () => {
    const svg = renderChartSvg(buildLagChart([], optionsFor(320)), { title: '<script>', notes: ['a & b'] });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('a &amp; b');
  });
});
