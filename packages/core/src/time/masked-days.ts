import { daysInMonth } from './civil-days.js';
import type { Part } from './date-parts.js';

/** The days of a year that fit a month and a day with masks. */
export interface MaskedDays {
  /** Runs of days without a gap, counted from 0 on 1 January; empty where no day fits. */
  readonly runs: readonly { readonly first: number; readonly last: number }[];
  readonly days: number;
  /** In how many months a day fits. */
  readonly months: number;
}

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const COMMON_YEAR = 2001;
const LEAP_YEAR = 2000;

/**
 * Whether a number fits a component with masks.
 * @example fitsMask('X5', 15) //=> true
 */
export function fitsMask(part: Part | undefined, value: number): boolean {
  if (part === undefined) return true;
  if (typeof part === 'number') return part === value;
  let rest = value;
  for (let at = part.length - 1; at >= 0; at -= 1) {
    const digit = rest % 10;
    if (part[at] !== 'X' && part.charCodeAt(at) - 48 !== digit) return false;
    rest = (rest - digit) / 10;
  }
  return rest === 0;
}

/**
 * The days of a leap or a common year that fit. A day alone is never given without a month.
 * @example maskedDays('02', 'XX', true).runs //=> [{ first: 31, last: 59 }]
 */
export function maskedDays(month: Part | undefined, day: Part | undefined, isLeap: boolean): MaskedDays {
  const runs: { first: number; last: number }[] = [];
  let [days, months, dayOfYear] = [0, 0, 0];
  for (let m = 1; m <= 12; m += 1) {
    const length = daysInMonth(isLeap ? LEAP_YEAR : COMMON_YEAR, m);
    const before = days;
    for (let d = 1; d <= length && fitsMask(month, m); d += 1) {
      if (!fitsMask(day, d)) continue;
      const at = dayOfYear + d - 1;
      const run = runs[runs.length - 1];
      if (run?.last === at - 1) run.last = at;
      else runs.push({ first: at, last: at });
      days += 1;
    }
    dayOfYear += length;
    if (days > before) months += 1;
  }
  return { runs, days, months };
}

/** The last list of years: the same mask comes again and again, and `XXXX` has ten thousand. */
let lastYears: { readonly mask?: string; readonly years: readonly number[] } = { years: [] };

/**
 * The years that fit a masked year, in time order. A minus goes with the magnitude: `-198X` is -1989 to -1980, and there is no year -0000.
 * @example maskedYears('19X4', false).length //=> 10
 */
export function maskedYears(year: Part, isNegative: boolean): readonly number[] {
  if (typeof year === 'number') return [year];
  const mask = year + isNegative;
  if (lastYears.mask !== mask) {
    let years = [0];
    for (const digit of year) years = years.flatMap((before) => (digit === 'X' ? TEN : [Number(digit)]).map((each) => before * 10 + each));
    lastYears = { mask, years: isNegative ? years.reverse().flatMap((magnitude) => (magnitude > 0 ? -magnitude : [])) : years };
  }
  return lastYears.years;
}
