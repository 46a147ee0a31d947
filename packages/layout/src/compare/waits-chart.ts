import type { Waits, WaitStep } from '@deedline/core';
import { lineHeightOf, TEXT_STYLES, type TextRole } from '../labels/text-style.js';
import { drawDays, drawLevels, GUTTER_PX, numberFormat, type Plot } from './chart-axes.js';
import type { Chart, ChartOptions, ChartTone, LineWeight } from './chart.js';
import { createSheet } from './chart-sheet.js';
import { stepLine } from './step-line.js';

/** Room for half of the last number of the axis. */
const RIGHT_PX = 12;
/** A piece of a line beside its name. */
const KEY_PX = 26;
const KEY_GAP_PX = 8;
const KEY_LINE_PX = lineHeightOf(TEXT_STYLES.value) + 1;

/** The share that still waits for a deed, by days: after the signals, and from any day of the period. */
export function buildWaitsChart(waits: Waits, options: ChartOptions): Chart {
  const { widthPx, measureText, words, locale } = options;
  const { median, baselineMedian, of, censored, steps, baseline } = waits;
  const sheet = createSheet(widthPx, measureText);
  const about = { title: words.waitsTitle, description: words.waitsAbout({ of, censored, median, baselineMedian }) };
  if (of === 0 || steps.length === 0) return sheet.finish({ ...about, heightPx: sheet.lines(words.nothing, { x: 0, y: 0, maxPx: widthPx }) });

  const left = GUTTER_PX;
  const right = widthPx - RIGHT_PX;
  const lastDay = Math.max(1, ...[...steps, ...baseline].map(({ day }) => day));
  const xOf = (day: number): number => left + (day / lastDay) * (right - left);
  let y = sheet.lines(words.stillWaiting, { x: 0, y: 0, maxPx: widthPx, role: 'label', tone: 'ink' }) + 6;
  // Both lines end at 0, as a rule: names at their ends would stand on each other and on the axis.
  const nameLine = (text: string, tone: ChartTone, weight: LineWeight, role: TextRole): void => {
    const x = left + KEY_PX + KEY_GAP_PX;
    const middle = y + KEY_LINE_PX / 2;
    sheet.line(
      [
        [left, middle],
        [left + KEY_PX, middle],
      ],
      tone,
      weight,
    );
    y = sheet.lines(text, { x, y, maxPx: widthPx - x, role, tone });
  };
  nameLine(words.halfAfterSignals(median), 'words', 'strong', 'valueStrong');
  if (baseline.length > 0) nameLine(words.halfFromAnyDay(baselineMedian), 'muted', 'dashed', 'value');
  const top = y + 12;
  const plot: Plot = { left, right, top, bottom: top + Math.round(Math.min(Math.max(widthPx * 0.3, 140), 220)) };
  const { yOf } = drawLevels(sheet, plot, { most: 1, isWhole: false, format: words.percent, levels: [0, 0.25, 0.5, 0.75, 1] });
  const halfY = yOf(0.5);
  const lineOf = (curve: readonly WaitStep[]) =>
    stepLine([{ day: 0, share: 1 }, ...curve].map(({ day, share }, index) => ({ from: xOf(day), to: xOf(curve[index]?.day ?? lastDay), y: yOf(share) })));
  for (const [day, tone] of [
    [baselineMedian, 'muted'],
    [median, 'words'],
  ] as const)
    if (day !== undefined)
      sheet.line(
        [
          [xOf(day), halfY],
          [xOf(day), plot.bottom],
        ],
        tone,
        'dotted',
      );
  sheet.line(lineOf(baseline), 'muted', 'dashed');
  sheet.line(lineOf(steps), 'words', 'strong');
  if (baselineMedian !== undefined) sheet.add({ kind: 'dot', x: xOf(baselineMedian), y: halfY, sizePx: 7, tone: 'muted', weight: 'outline' });
  if (median !== undefined) sheet.add({ kind: 'dot', x: xOf(median), y: halfY, sizePx: 8, tone: 'words', weight: 'solid' });
  const end = drawDays(sheet, plot, { from: 0, to: lastDay, xOf, format: numberFormat(locale), title: words.daysAfter });
  return sheet.finish({ ...about, heightPx: end });
}
