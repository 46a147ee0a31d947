import type { CurvePoint } from '@deedline/core';
import { AXIS_PX, drawDays, drawLevels, GUTTER_PX, levelsUpTo, numberFormat, type Plot } from './chart-axes.js';
import type { Chart, ChartOptions } from './chart.js';
import { createSheet, type Sheet } from './chart-sheet.js';
import { drawEndLabels, endLabelRoom } from './end-labels.js';
import { stepLine, type Step } from './step-line.js';

export interface CurveInput {
  readonly curve: readonly CurvePoint[];
  /** How many signals the counts are of. */
  readonly of: number;
  /** The window that is chosen. */
  readonly windowDays: number;
  /** Whether it is drawn against chance; it is by default. */
  readonly hasChance?: boolean;
}

const STRIP_PX = 20;

/** How many signals were followed, by the length of the window, against what chance gives. */
export function buildCurveChart({ curve, of, windowDays, hasChance = true }: CurveInput, options: ChartOptions): Chart {
  const { widthPx, measureText, words, locale } = options;
  const sheet = createSheet(widthPx, measureText);
  const first = curve[0];
  const last = curve.at(-1);
  const chosen = curve.findLast((point) => point.windowDays <= windowDays) ?? first;
  const chance = hasChance ? { expected: chosen?.expected ?? 0, low: chosen?.range[0] ?? 0, high: chosen?.range[1] ?? 0 } : undefined;
  const count = { necessary: chosen?.necessary ?? 0, possible: chosen?.possible ?? 0, of };
  const about = { title: words.curveTitle, description: words.curveAbout({ ...count, chance, windowDays: chosen?.windowDays ?? windowDays }) };
  if (!first || !last || !chosen || of === 0) return sheet.finish({ ...about, heightPx: sheet.lines(words.nothing, { x: 0, y: 0, maxPx: widthPx }) });

  const left = GUTTER_PX;
  const right = widthPx - endLabelRoom(sheet, [words.followed, ...(hasChance ? [words.byChance] : [])]);
  const dayPx = (right - left) / (last.windowDays + 1 - first.windowDays);
  const xOf = (day: number): number => left + (day - first.windowDays) * dayPx;
  const middleOf = (day: number): number => xOf(day) + dayPx / 2;
  const ruleX = middleOf(chosen.windowDays);
  const y = sheet.lines(words.followedOf(of), { x: 0, y: 0, maxPx: widthPx, role: 'label', tone: 'ink' });
  const noteEnd = drawNote(sheet, { x: ruleX, top: y + 6, lines: [words.followedWithin(count, chosen.windowDays), chance ? words.aboutByChance(chance) : ''] });
  const top = noteEnd + 12;
  const plot: Plot = { left, right, top, bottom: top + Math.round(Math.min(Math.max(widthPx * 0.34, 150), 260)) };
  const { yOf } = drawLevels(sheet, plot, { most: of, isWhole: true, format: numberFormat(locale), levels: levelsWithMost(of, plot.bottom - plot.top) });

  const stepsOf = (value: (point: CurvePoint) => number): readonly Step[] =>
    curve.map((point, index) => ({ from: xOf(point.windowDays), to: xOf(curve[index + 1]?.windowDays ?? point.windowDays + 1), y: yOf(value(point)) }));
  const lineOf = (value: (point: CurvePoint) => number) => stepLine(stepsOf(value));
  if (hasChance) sheet.add({ kind: 'area', upper: lineOf(({ range }) => range[1]), lower: lineOf(({ range }) => range[0]), tone: 'muted', weight: 'tint' });
  const isImprecise = curve.some(({ necessary, possible }) => necessary !== possible);
  const stripTop = plot.bottom + AXIS_PX;
  sheet.line(
    [
      [ruleX, noteEnd],
      [ruleX, plot.bottom],
    ],
    'ink',
    'hair',
  );
  if (isImprecise) {
    sheet.add({ kind: 'area', upper: lineOf(({ possible }) => possible), lower: lineOf(({ necessary }) => necessary), tone: 'words', weight: 'tint' });
    sheet.line(
      lineOf(({ possible }) => possible),
      'words',
      'hair',
    );
  }
  if (hasChance)
    sheet.line(
      lineOf(({ expected }) => expected),
      'muted',
      'dashed',
    );
  sheet.line(
    lineOf(({ necessary }) => necessary),
    'words',
    'strong',
  );
  sheet.add({ kind: 'dot', x: ruleX, y: yOf(chosen.necessary), sizePx: 8, tone: 'words', weight: 'solid' });
  drawEndLabels(sheet, plot, [
    { text: words.followed, y: yOf((last.necessary + last.possible) / 2), tone: 'words' },
    ...(hasChance ? [{ text: words.byChance, y: yOf(last.expected), tone: 'muted' } as const] : []),
  ]);
  const axisEnd = drawDays(sheet, plot, {
    from: first.windowDays,
    to: last.windowDays,
    xOf: middleOf,
    format: numberFormat(locale),
    title: words.windowLength,
  });
  const end = drawCover(sheet, { curve, chosen, plot: { ...plot, top: Math.max(axisEnd, stripTop) + 8 }, xOf, ruleX }, options);
  return sheet.finish({ ...about, heightPx: end });
}

/** Counts are of a number, which is the highest level; one that would touch it gives way. */
function levelsWithMost(most: number, heightPx: number): readonly number[] {
  const levels = levelsUpTo(most, heightPx, true).filter((level) => level < most && ((most - level) / most) * heightPx > 18);
  return [...levels, most];
}

/** Lines of text over a vertical rule, moved along where the edge of the chart is near; gives where they end. */
function drawNote(sheet: Sheet, { x, top, lines }: { readonly x: number; readonly top: number; readonly lines: readonly [string, string] }): number {
  const [strong, quiet] = lines;
  const width = Math.min(sheet.widthPx, Math.max(sheet.widthOf(strong, 'labelStrong'), sheet.widthOf(quiet)));
  const at = Math.min(Math.max(x - width / 2, 0), sheet.widthPx - width);
  const y = sheet.lines(strong, { x: at, y: top, maxPx: width + 0.5, role: 'labelStrong', tone: 'words' });
  return (quiet === '' ? y : sheet.lines(quiet, { x: at, y, maxPx: width + 0.5 })) + 3;
}

/** The share of days that a window would reach a deed from: without it the counts cannot be judged. */
function drawCover(
  sheet: Sheet,
  at: {
    readonly curve: readonly CurvePoint[];
    readonly chosen: CurvePoint;
    readonly plot: Plot;
    readonly xOf: (day: number) => number;
    readonly ruleX: number;
  },
  { words }: ChartOptions,
): number {
  const { curve, chosen, plot, xOf, ruleX } = at;
  const { left, right } = plot;
  const top = sheet.lines(words.daysCovered(chosen.coverShare, chosen.windowDays), { x: left, y: plot.top, maxPx: sheet.widthPx - left }) + 5;
  const bottom = top + STRIP_PX;
  const steps = curve.map((point, index) => ({
    from: xOf(point.windowDays),
    to: xOf(curve[index + 1]?.windowDays ?? point.windowDays + 1),
    y: bottom - Math.min(1, Math.max(0, point.coverShare)) * STRIP_PX,
  }));
  sheet.add({ kind: 'rect', box: { x: left, y: top, width: right - left, height: STRIP_PX }, tone: 'ruleStrong', weight: 'outline' });
  sheet.add({
    kind: 'area',
    upper: stepLine(steps),
    lower: [
      [left, bottom],
      [right, bottom],
    ],
    tone: 'deeds',
    weight: 'tint',
  });
  sheet.line(
    [
      [ruleX, top],
      [ruleX, bottom],
    ],
    'ink',
    'hair',
  );
  return bottom + 2;
}
