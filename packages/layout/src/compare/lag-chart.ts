import type { LagBin } from '@deedline/core';
import { drawDays, drawLevels, GUTTER_PX, numberFormat, type Plot } from './chart-axes.js';
import type { Chart, ChartOptions } from './chart.js';
import { createSheet } from './chart-sheet.js';
import { drawEndLabels, endLabelRoom } from './end-labels.js';
import { stepLine } from './step-line.js';

const HEAD = 1.06;

/** Pairs of a signal and a deed by the days between them: pale where the deed came first. What chance gives is a line, where `hasChance` is not false. */
export function buildLagChart(lags: readonly LagBin[], options: ChartOptions & { readonly hasChance?: boolean }): Chart {
  const { widthPx, measureText, words, locale, hasChance = true } = options;
  const sheet = createSheet(widthPx, measureText);
  const first = lags[0];
  const last = lags.at(-1);
  const sumOf = (bins: readonly LagBin[]): number => bins.reduce((sum, { count }) => sum + count, 0);
  const [before, after] = [sumOf(lags.filter(({ from }) => from < 0)), sumOf(lags.filter(({ from }) => from >= 0))];
  const about = { title: words.lagsTitle, description: words.lagsAbout({ before, after, reach: Math.max(-(first?.from ?? 0), last?.to ?? 0) }) };
  if (!first || !last || first.from >= last.to) return sheet.finish({ ...about, heightPx: sheet.lines(words.nothing, { x: 0, y: 0, maxPx: widthPx }) });

  const left = GUTTER_PX;
  const right = widthPx - endLabelRoom(sheet, hasChance ? [words.byChance] : []);
  const xOf = (lag: number): number => left + ((lag - first.from) / (last.to - first.from)) * (right - left);
  const zeroX = xOf(Math.min(Math.max(0, first.from), last.to));
  let y = sheet.lines(words.pairs, { x: 0, y: 0, maxPx: widthPx, role: 'label', tone: 'ink' }) + 4;
  if (first.from < 0) sheet.text(words.deedBefore, { x: zeroX - 8, y: y + 8, anchor: 'end', tone: 'deeds', role: 'valueStrong', maxPx: zeroX - 8 });
  if (last.to > 0) sheet.text(words.deedAfterwards, { x: zeroX + 8, y: y + 8, tone: 'words', role: 'valueStrong', maxPx: widthPx - zeroX - 8 });
  y += 26;
  const plot: Plot = { left, right, top: y, bottom: y + Math.round(Math.min(Math.max(widthPx * 0.26, 120), 190)) };
  const most = HEAD * Math.max(1, ...lags.flatMap(({ count, expected }) => [count, hasChance ? expected : 0]));
  const { yOf } = drawLevels(sheet, plot, { most, isWhole: true, format: numberFormat(locale) });
  const gap = (right - left) / lags.length > 5 ? 1 : 0;
  for (const { from, to, count } of lags)
    if (count > 0)
      sheet.add({
        kind: 'rect',
        box: { x: xOf(from) + gap / 2, y: yOf(count), width: Math.max(0.5, xOf(to) - xOf(from) - gap), height: plot.bottom - yOf(count) },
        tone: 'deeds',
        weight: from < 0 ? 'pale' : 'solid',
      });
  if (hasChance) {
    const chance = stepLine(lags.map(({ from, to, expected }) => ({ from: xOf(from), to: xOf(to), y: yOf(expected) })));
    sheet.line(chance, 'ink', 'clear');
    sheet.line(chance, 'ink', 'dashed');
  }
  sheet.line(
    [
      [zeroX, plot.top - 24],
      [zeroX, plot.bottom],
    ],
    'ink',
    'hair',
  );
  if (hasChance) drawEndLabels(sheet, plot, [{ text: words.byChance, y: yOf(last.expected), tone: 'muted' }]);
  const end = drawDays(sheet, plot, { from: first.from, to: last.to, xOf, format: numberFormat(locale), title: words.lagAxis, unit: first.to - first.from });
  return sheet.finish({ ...about, heightPx: end });
}
