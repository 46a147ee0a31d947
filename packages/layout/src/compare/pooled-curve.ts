import type { AlignedDay } from '@deedline/core';
import { drawLevels, numberFormat, type Plot } from './chart-axes.js';
import type { ChartOptions } from './chart.js';
import type { Sheet } from './chart-sheet.js';
import { drawEndLabels } from './end-labels.js';
import { stepLine, type Step } from './step-line.js';

/** Head room over the highest value. */
const HEAD = 1.08;

/** Days after a signal, and whether what chance gives is drawn with them. */
interface PooledDays {
  readonly days: readonly AlignedDay[];
  readonly hasChance: boolean;
}

/** Deeds per signal by days after it, as steps, over what chance gives. A day that no signal is observed on is a gap. */
export function drawPooledCurve(sheet: Sheet, { days, hasChance }: PooledDays, plot: Plot & { readonly dayPx: number }, { words, locale }: ChartOptions): void {
  const known = days.filter(({ observed }) => observed > 0);
  const most =
    HEAD *
    Math.max(1e-9, ...known.flatMap(({ count, expected, high, observed }) => [count, ...(hasChance ? [expected, high] : [])].map((value) => value / observed)));
  const { yOf } = drawLevels(sheet, plot, { most, isWhole: false, format: numberFormat(locale) });
  const runs = splitRuns(known);
  const stepsOf = (run: readonly AlignedDay[], value: (day: AlignedDay) => number): readonly Step[] =>
    run.map((day) => ({ from: plot.left + day.day * plot.dayPx, to: plot.left + (day.day + 1) * plot.dayPx, y: yOf(value(day) / day.observed) }));
  for (const run of hasChance ? runs : []) {
    const upper = stepLine(stepsOf(run, ({ high }) => high));
    sheet.add({ kind: 'area', upper, lower: stepLine(stepsOf(run, ({ low }) => low)), tone: 'muted', weight: 'tint' });
  }
  for (const run of runs) {
    if (hasChance) sheet.line(stepLine(stepsOf(run, ({ expected }) => expected)), 'muted', 'dashed');
    sheet.line(stepLine(stepsOf(run, ({ count }) => count)), 'deeds', 'solid');
  }
  const last = known.at(-1);
  if (!last) return;
  drawEndLabels(sheet, plot, [
    { text: words.recorded, y: yOf(last.count / last.observed), tone: 'deeds' },
    ...(hasChance ? [{ text: words.byChance, y: yOf(last.expected / last.observed), tone: 'muted' } as const] : []),
  ]);
}

/** Days that follow each other. */
function splitRuns(days: readonly AlignedDay[]): readonly (readonly AlignedDay[])[] {
  const runs: AlignedDay[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.day === day.day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}
