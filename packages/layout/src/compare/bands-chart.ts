import { ticks } from 'd3-array';
import { DAY_MS, type BandPoint, type Bands, type Span } from '@deedline/core';
import { drawNumber, GUTTER_PX, levelsUpTo, numberFormat, type Plot } from './chart-axes.js';
import type { Chart, ChartLine, ChartOptions, ChartTone } from './chart.js';
import { createSheet, type Sheet } from './chart-sheet.js';
import { drawEndLabels, endLabelRoom } from './end-labels.js';
import { meanRuns } from './mean-runs.js';
import { stepLine, type Step } from './step-line.js';
import { drawTimeAxis } from './time-strip.js';

export interface BandsInput {
  readonly bands: Bands;
  readonly period: Span;
}

const MIRROR_PX = 160;
const STRIP_PX = 72;
/** Either side has room for its name. */
const LEAST_SIDE_PX = 20;
/** Room beyond the highest count of either side. */
const HEAD_PX = 8;
/** Numbers of a scale do not lie closer. */
const LEAST_NUMBER_PX = 18;
const MEAN_PX = 150;
const LEVEL_PX = 32;
/** Means that differ by less are drawn as one: no scale has numbers for them. */
const LEAST_SPAN = 1e-6;

interface Room {
  readonly days: number;
  readonly left: number;
  readonly right: number;
}

/** Words up and deeds down from one line, on one scale; where events are rated, their means on one scale, and how many these rest on below. */
export function buildBandsChart({ bands, period }: BandsInput, options: ChartOptions): Chart {
  const { widthPx, measureText, words, dateOf } = options;
  const { points, isRated, windowDays } = bands;
  const sheet = createSheet(widthPx, measureText);
  const days = Math.round((period.end - period.start) / DAY_MS);
  const mostOf = (side: 'signals' | 'deeds'): number => points.reduce((most, point) => Math.max(most, point[side]), 0);
  const [signals, deeds] = [mostOf('signals'), mostOf('deeds')];
  const about = {
    title: words.bandsTitle(isRated),
    description: words.bandsAbout({ isRated, windowDays, signals, deeds, from: dateOf(0), to: dateOf(Math.max(0, days - 1)) }),
  };
  if (days <= 0 || points.length === 0) return sheet.finish({ ...about, heightPx: sheet.lines(words.nothing, { x: 0, y: 0, maxPx: widthPx }) });

  const room: Room = { days, left: GUTTER_PX, right: widthPx - endLabelRoom(sheet, [words.signals, words.deeds]) };
  let top = sheet.lines(isRated ? words.meanIn(windowDays) : words.countIn(windowDays), { x: 0, y: 0, maxPx: widthPx, role: 'label', tone: 'ink' }) + 12;
  const timeTop = top;
  if (isRated) {
    top = drawMeans(sheet, points, { ...room, top, bottom: top + MEAN_PX }, options) + 18;
    top = sheet.lines(words.restOn, { x: 0, y: top, maxPx: widthPx, role: 'label', tone: 'ink' }) + 12;
  }
  const heightPx = isRated ? STRIP_PX : MIRROR_PX;
  const unit = Math.min((heightPx - LEAST_SIDE_PX) / Math.max(1, signals, deeds), heightPx / Math.max(1, signals + deeds));
  const zero = top + Math.max(LEAST_SIDE_PX, signals * unit + HEAD_PX);
  const plot = { ...room, top, bottom: zero + Math.max(LEAST_SIDE_PX, deeds * unit + HEAD_PX) };
  const end = drawTimeAxis(sheet, { ...plot, top: isRated ? plot.top : timeTop, bottom: plot.bottom + 8 }, { ...options, period });
  drawMirror(sheet, points, { ...plot, zero, unit, signals, deeds }, options);
  return sheet.finish({ ...about, heightPx: end });
}

/** Counts as two areas from one line: up and down by the same scale. */
function drawMirror(
  sheet: Sheet,
  points: readonly BandPoint[],
  at: Room & Plot & { readonly zero: number; readonly unit: number; readonly signals: number; readonly deeds: number },
  { words, locale }: ChartOptions,
): void {
  const { left, right, top, bottom, zero, unit, signals, deeds } = at;
  const format = numberFormat(locale);
  const levels = mirrorLevels(Math.max(zero - top, bottom - zero), unit, Math.min(signals, deeds));
  const level = (value: number, sign: number): void => {
    const y = zero - sign * value * unit;
    if (y < top - 0.01 || y > bottom + 0.01) return;
    sheet.line(
      [
        [left, y],
        [right, y],
      ],
      'rule',
      'hair',
    );
    drawNumber(sheet, format(value), left, y);
  };
  level(0, 1);
  for (const [sign, most] of [
    [1, signals],
    [-1, deeds],
  ] as const) {
    const told = levels.filter((value) => value > 0);
    // A side that is lower than the first number is told by its own highest.
    for (const value of most > 0 && (told[0] ?? 0) > most ? [most] : told) level(value, sign);
  }
  const columns = columnsOf(points, at);
  const side = (value: (point: BandPoint) => number, sign: 1 | -1, tone: ChartTone): void => {
    const steps = columns.map(({ from, to, points: held }): Step => ({
      from,
      to,
      y: zero - sign * unit * held.reduce((sum, point) => Math.max(sum, value(point)), 0),
    }));
    const curve = stepLine(steps);
    const base = [
      [left, zero],
      [right, zero],
    ] as const;
    sheet.add({ kind: 'area', upper: sign === 1 ? curve : base, lower: sign === 1 ? base : curve, tone, weight: 'tint' });
    sheet.line(curve, tone, 'solid');
  };
  side((point) => point.signals, 1, 'words');
  side((point) => point.deeds, -1, 'deeds');
  sheet.line(
    [
      [left, zero],
      [right, zero],
    ],
    'ink',
    'hair',
  );
  drawEndLabels(sheet, at, [
    { text: words.signals, y: (top + zero) / 2, tone: 'words' },
    { text: words.deeds, y: (zero + bottom) / 2, tone: 'deeds' },
  ]);
}

/** The numbers of both sides: as few as tell the larger one, or as many as give the smaller one a number too, where they have room. */
function mirrorLevels(farPx: number, unit: number, smaller: number): readonly number[] {
  const coarse = levelsUpTo(farPx / unit, farPx, true);
  const finer = [1, 1.5, 2].map((times) => levelsUpTo(farPx / unit, farPx * times, true));
  const [told] = finer.filter(([, first = 0]) => first > 0 && first <= smaller && first * unit >= LEAST_NUMBER_PX);
  return told ?? (coarse.length > 1 ? coarse : [0, Math.floor(farPx / unit)]);
}

/** Means as lines with gaps, both on one scale; gives where the plot ends. */
function drawMeans(sheet: Sheet, points: readonly BandPoint[], plot: Room & Plot, { words, locale }: ChartOptions): number {
  const { left, right, top, bottom } = plot;
  const values = points.flatMap(({ signalsMean, deedsMean }) => [signalsMean, deedsMean].filter((mean) => mean !== undefined));
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const span = high - low > LEAST_SPAN ? high - low : 1;
  const yOf = (value: number): number => bottom - ((value - low) / span) * (bottom - top);
  const format = numberFormat(locale);
  for (const level of ticks(low, low + span, Math.round((bottom - top) / LEVEL_PX))) {
    const y = yOf(level);
    sheet.line(
      [
        [left, y],
        [right, y],
      ],
      level === 0 ? 'ruleStrong' : 'rule',
      'hair',
    );
    drawNumber(sheet, format(level), left, y);
  }
  const columns = columnsOf(points, plot);
  const draw = (value: (point: BandPoint) => number | undefined, tone: ChartTone, weight: ChartLine['weight']): number | undefined => {
    const runs = meanRuns(columns, value, yOf);
    for (const run of runs) sheet.line(stepLine(run), tone, weight);
    return runs.at(-1)?.at(-1)?.y;
  };
  const deedsEnd = draw(({ deedsMean }) => deedsMean, 'deeds', 'strong');
  const signalsEnd = draw(({ signalsMean }) => signalsMean, 'words', 'solid');
  drawEndLabels(sheet, plot, [
    ...(signalsEnd === undefined ? [] : [{ text: words.signals, y: signalsEnd, tone: 'words' } as const]),
    ...(deedsEnd === undefined ? [] : [{ text: words.deeds, y: deedsEnd, tone: 'deeds' } as const]),
  ]);
  return bottom;
}

interface BandColumn {
  readonly from: number;
  readonly to: number;
  readonly points: readonly BandPoint[];
}

/** Days side by side, or those of one pixel together where there are more days than pixels. */
function columnsOf(points: readonly BandPoint[], { left, right, days }: Room): readonly BandColumn[] {
  const perColumn = Math.max(1, Math.ceil(days / (right - left)));
  const xOf = (day: number): number => Math.min(right, left + (day / days) * (right - left));
  const columns: { from: number; to: number; points: BandPoint[] }[] = [];
  for (const point of points) {
    const index = Math.floor(point.day / perColumn);
    const from = xOf(index * perColumn);
    const last = columns.at(-1);
    if (last?.from === from) last.points.push(point);
    else columns.push({ from, to: xOf((index + 1) * perColumn), points: [point] });
  }
  return columns;
}
