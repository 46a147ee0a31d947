import { ticks } from 'd3-array';
import type { Sheet } from './chart-sheet.js';

/** Room for the numbers of a scale, left of the plot; the same in every chart, so that their plots begin at one edge. */
export const GUTTER_PX = 44;
const NUMBER_GAP_PX = 7;
const LEVEL_PX = 36;
const TICK_PX = 4;
/** Height of a row of numbers under an axis. */
export const AXIS_PX = 25;
const NUMBER_ROOM_PX = 14;
const LEAST_TICK_PX = 34;
/** With so many numbers an axis needs none at an end that is no step: it would look like one step more. */
const ENOUGH_NUMBERS = 4;
const LARGE = 10_000;
const DAY_STEPS = [1, 2, 5, 10, 15, 30, 60, 90, 180, 365, 730, 1825, 3650, 18_250, 36_500, 182_500, 365_000];

/** The plot of a chart. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CountScale {
  readonly yOf: (value: number) => number;
  readonly most: number;
}

/** The numbers of a scale that begins at 0: whole ones for counts. */
export function levelsUpTo(most: number, heightPx: number, isWhole: boolean): readonly number[] {
  const levels = ticks(0, most, Math.max(1, Math.floor(heightPx / LEVEL_PX)));
  return isWhole ? levels.filter(Number.isInteger) : levels;
}

/** Lines across the plot at the levels of a scale from 0 to `most`, numbers beside them. */
export function drawLevels(
  sheet: Sheet,
  { left, right, top, bottom }: Plot,
  scale: { readonly most: number; readonly isWhole: boolean; readonly format: (value: number) => string; readonly levels?: readonly number[] },
): CountScale {
  const { most, isWhole, format } = scale;
  const yOf = (value: number): number => bottom - (value / most) * (bottom - top);
  const levels = scale.levels ?? levelsUpTo(most, bottom - top, isWhole);
  for (const level of levels) {
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
  return { yOf, most };
}

/** A number of a scale, left of the plot; one that is wider than the gutter comes a little nearer to the plot, and is not left out. */
export const drawNumber = (sheet: Sheet, text: string, left: number, y: number): void =>
  void sheet.text(text, { x: Math.max(left - NUMBER_GAP_PX, sheet.widthOf(text, 'axisMinor')), y, anchor: 'end', role: 'axisMinor' });

/** Ticks and numbers of days under a plot, and what they count under them; gives where the axis ends. */
export function drawDays(
  sheet: Sheet,
  { left, right, bottom }: Pick<Plot, 'left' | 'right' | 'bottom'>,
  axis: {
    readonly from: number;
    readonly to: number;
    readonly xOf: (day: number) => number;
    readonly format: (value: number) => string;
    readonly title: string;
    /** Ticks stand at multiples of so many days. */
    readonly unit?: number;
  },
): number {
  const { from, to, xOf, format, title, unit = 1 } = axis;
  const widest = Math.max(sheet.widthOf(format(from)), sheet.widthOf(format(to))) + NUMBER_ROOM_PX;
  const most = Math.max(1, (right - left) / Math.max(widest, LEAST_TICK_PX));
  const step = DAY_STEPS.map((days) => days * unit).find((days) => (to - from) / days <= most) ?? Math.max(1, to - from);
  const days: number[] = [];
  for (let day = Math.ceil(from / step) * step; day <= to; day += step) days.push(day || 0);
  const ends = days.length < ENOUGH_NUMBERS ? [from, to] : [];
  for (const day of new Set([...days, ...ends])) {
    const x = xOf(day);
    if (!days.includes(day) && days.some((other) => Math.abs(xOf(other) - x) < widest)) continue;
    const label = format(day);
    const half = sheet.widthOf(label) / 2;
    const at = Math.min(Math.max(x, half), sheet.widthPx - half);
    if (!sheet.text(label, { x: at, y: bottom + TICK_PX + 12, anchor: 'middle', role: 'axisMinor' })) continue;
    sheet.line(
      [
        [x, bottom],
        [x, bottom + TICK_PX],
      ],
      'ruleStrong',
      'hair',
    );
  }
  return sheet.lines(title, { x: left, y: bottom + AXIS_PX, maxPx: sheet.widthPx - left, maxLines: 2 });
}

/** Numbers of axes in the language of the page; large ones in short. */
export function numberFormat(locale = 'en'): (value: number) => string {
  const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact' });
  return (value) => (Math.abs(value) < LARGE ? plain : short).format(value).replace(/^-/u, '−');
}
