import { DAY_MS, type CompareTest, type Happening, type Span, type WindowShare } from '@deedline/core';
import { boxesOverlap, growBox, type Box } from '../scene/box.js';
import { GUTTER_PX } from './chart-axes.js';
import type { Chart, ChartOptions, ChartTone, FillWeight } from './chart.js';
import { createSheet, type Sheet } from './chart-sheet.js';
import { drawTimeAxis } from './time-strip.js';

export interface WindowShareInput {
  readonly share: Pick<WindowShare, 'windows' | 'inside' | 'coveredSure' | 'coveredDays' | 'test'>;
  readonly signals: readonly Pick<Happening, 'ids' | 'first' | 'last'>[];
  readonly period: Span;
}

const DOT_PX = 9;
const LEVEL_PX = 10;
const MOST_LEVELS = 5;
const TARGET_PX = 24;
const BAR_PX = 14;

/** The period with the windows of context and the signals in it; below, the share of signals inside against the share of days. */
export function buildWindowShareChart({ share, signals, period }: WindowShareInput, options: ChartOptions): Chart {
  const { widthPx, measureText, words } = options;
  const sheet = createSheet(widthPx, measureText);
  const days = Math.round((period.end - period.start) / DAY_MS);
  const { inside, coveredSure, coveredDays, test } = share;
  const about = { title: words.windowsTitle, description: words.windowsAbout({ ...inside, coveredSure, coveredDays, days }) };
  if (days <= 0 || inside.of === 0) return sheet.finish({ ...about, heightPx: sheet.lines(words.nothing, { x: 0, y: 0, maxPx: widthPx }) });

  const left = GUTTER_PX;
  const right = widthPx - 8;
  const xOf = (day: number): number => left + (day / days) * (right - left);
  const marks = placeSignals(signals, days, xOf);
  const levels = 1 + Math.max(0, ...marks.map(({ level }) => level));
  const top = 8;
  const bottom = top + 14 + levels * LEVEL_PX + 8;
  for (const [first, last] of share.windows)
    sheet.add({
      kind: 'rect',
      box: { x: xOf(first), y: top, width: Math.max(1, xOf(last + 1) - xOf(first)), height: bottom - top },
      tone: 'context',
      weight: 'tint',
    });
  const axisEnd = drawTimeAxis(sheet, { left, right, top, bottom }, { ...options, period });
  drawSignals(sheet, marks, bottom - 6 - LEVEL_PX / 2, options);

  const partOf = (count: number): number => Math.min(1, count / inside.of);
  const shareX = (part: number): number => left + part * (right - left);
  let y = sheet.lines(words.signalsInside(inside), { x: left, y: axisEnd + 16, maxPx: right - left, role: 'labelStrong', tone: 'words' });
  if (test) {
    const chance = { expected: test.expected, low: test.range[0], high: test.range[1], ...(test.of !== inside.of && { of: test.of }) };
    y = sheet.lines(words.aboutByChance(chance), { x: left, y, maxPx: right - left });
  }
  const firstBar = y + 6;
  const bar = (from: number, to: number, at: number, tone: ChartTone, weight: FillWeight): void =>
    sheet.add({ kind: 'rect', box: { x: shareX(from), y: at, width: Math.max(0, shareX(to) - shareX(from)), height: BAR_PX }, tone, weight });
  bar(0, 1, firstBar, 'muted', 'faint');
  bar(0, partOf(inside.necessary), firstBar, 'words', 'solid');
  if (inside.possible > inside.necessary) bar(partOf(inside.necessary), partOf(inside.possible), firstBar, 'words', 'dashed');
  // Chance is of those with exact dates: on a bar of all signals it would be read against the wrong number.
  if (test && test.of === inside.of) drawChance(sheet, test, firstBar, shareX);
  y = sheet.lines(words.daysInside(coveredSure, coveredDays, days), {
    x: left,
    y: firstBar + BAR_PX + 14,
    maxPx: right - left,
    role: 'labelStrong',
    tone: 'context',
  });
  const secondBar = y + 6;
  bar(0, 1, secondBar, 'muted', 'faint');
  bar(0, coveredSure / days, secondBar, 'context', 'tint');
  if (coveredDays > coveredSure) bar(coveredSure / days, coveredDays / days, secondBar, 'context', 'dashed');
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const x = shareX(part);
    const bars = secondBar + BAR_PX + 5;
    sheet.line(
      [
        [x, bars],
        [x, bars + 4],
      ],
      'ruleStrong',
      'hair',
    );
    const half = sheet.widthOf(words.percent(part), 'axisMinor') / 2;
    sheet.text(words.percent(part), { x: Math.min(x, widthPx - half), y: bars + 13, anchor: 'middle', role: 'axisMinor' });
  }
  return sheet.finish({ ...about, heightPx: secondBar + BAR_PX + 28 });
}

/** Where chance puts the share of signals: a dashed line, and the range of 95 % of draws as a bracket under the bar. */
function drawChance(sheet: Sheet, { expected, range, of }: CompareTest, barTop: number, shareX: (part: number) => number): void {
  const xOf = (count: number): number => shareX(of > 0 ? Math.min(1, Math.max(0, count / of)) : 0);
  const [low, high] = [xOf(range[0]), xOf(range[1])];
  const y = barTop + BAR_PX + 5;
  sheet.line(
    [
      [low, y - 3],
      [low, y],
      [high, y],
      [high, y - 3],
    ],
    'muted',
    'hair',
  );
  sheet.line(
    [
      [xOf(expected), barTop - 3],
      [xOf(expected), y],
    ],
    'ink',
    'dashed',
  );
}

interface SignalMark {
  readonly signal: WindowShareInput['signals'][number];
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** Signals that lie on each other are moved up, as far as there are levels. */
function placeSignals(signals: WindowShareInput['signals'], days: number, xOf: (day: number) => number): readonly SignalMark[] {
  const ends: number[] = [];
  return signals
    .map((signal) => {
      const [first, last] = [Math.max(0, signal.first), Math.min(days - 1, signal.last)];
      const middle = (xOf(first) + xOf(last + 1)) / 2;
      const half = signal.first === signal.last ? DOT_PX / 2 : Math.max(DOT_PX / 2, (xOf(last + 1) - xOf(first)) / 2);
      return { signal, from: middle - half, to: middle + half };
    })
    .toSorted((a, b) => a.from - b.from)
    .map((mark) => {
      const free = ends.findIndex((end) => end + 1 <= mark.from);
      const level = free >= 0 ? free : ends.length < MOST_LEVELS ? ends.length : ends.indexOf(Math.min(...ends));
      ends[level] = mark.to;
      return { ...mark, level };
    });
}

function drawSignals(sheet: Sheet, marks: readonly SignalMark[], baseY: number, { words, dateOf }: ChartOptions): void {
  const boxes: Box[] = [];
  for (const { signal, from, to, level } of marks) {
    const y = baseY - level * LEVEL_PX;
    const x = (from + to) / 2;
    if (signal.first === signal.last) sheet.add({ kind: 'dot', x, y, sizePx: DOT_PX, tone: 'words', weight: 'solid' });
    else
      sheet.add({
        kind: 'rect',
        box: { x: from, y: y - DOT_PX / 2 + 0.5, width: to - from, height: DOT_PX - 1 },
        tone: 'words',
        weight: 'outline',
        radius: DOT_PX / 2,
      });
    boxes.push({ x: from, y: y - DOT_PX / 2, width: to - from, height: DOT_PX });
  }
  boxes.forEach((box, index) => {
    const width = Math.max(TARGET_PX, box.width);
    const x = Math.min(Math.max(0, box.x + box.width / 2 - width / 2), sheet.widthPx - width);
    const wide = { x, y: box.y + box.height / 2 - TARGET_PX / 2, width, height: TARGET_PX };
    const isFree = !boxes.some((other, at) => at !== index && boxesOverlap(wide, growBox(other, (TARGET_PX - DOT_PX) / 2)));
    const mark = marks[index] as SignalMark;
    sheet.target(isFree ? wide : box, mark.signal.ids, words.signalOn(dateOf(mark.signal.first), dateOf(mark.signal.last)));
  });
}
