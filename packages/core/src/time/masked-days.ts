import { daysInMonth, isLeapYear } from './civil-days.js';
import type { Part } from './date-parts.js';

/** The first and last day of a year that fit a month and a day with masks, and how many fit in all. */
export interface MaskedDays {
  readonly firstMonth: number;
  readonly firstDay: number;
  readonly lastMonth: number;
  readonly lastDay: number;
  readonly count: number;
  readonly isContiguous: boolean;
}

/** The first and last of the years that fit a masked year, and whether they have no gap. */
export interface MaskedYears {
  readonly first: number;
  readonly last: number;
  readonly isContiguous: boolean;
}

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
 * The days of a leap or a common year that fit; undefined where none does. A day alone is never given without a month.
 * @example maskedDays('02', 'XX', true)?.count //=> 29
 */
export function maskedDays(month: Part | undefined, day: Part | undefined, isLeap: boolean): MaskedDays | undefined {
  const year = isLeap ? LEAP_YEAR : COMMON_YEAR;
  let found: { -readonly [K in keyof MaskedDays]: MaskedDays[K] } | undefined;
  let gap = 0;
  for (let m = 1; m <= 12; m += 1) {
    const length = daysInMonth(year, m);
    if (!fitsMask(month, m)) {
      gap += length;
      continue;
    }
    for (let d = 1; d <= length; d += 1) {
      if (!fitsMask(day, d)) {
        gap += 1;
        continue;
      }
      found ??= { firstMonth: m, firstDay: d, lastMonth: m, lastDay: d, count: 0, isContiguous: true };
      if (found.count > 0 && gap > 0) found.isContiguous = false;
      found.lastMonth = m;
      found.lastDay = d;
      found.count += 1;
      gap = 0;
    }
  }
  return found;
}

function filled(mask: string, letter: string): number {
  let digits = '';
  for (const each of mask) digits += each === 'X' ? letter : each;
  return Number(digits);
}

function nthFilled(mask: string, n: number): number {
  let rest = n;
  let value = 0;
  let weight = 1;
  for (let at = mask.length - 1; at >= 0; at -= 1) {
    const isMasked = mask[at] === 'X';
    value += weight * (isMasked ? rest % 10 : mask.charCodeAt(at) - 48);
    if (isMasked) rest = Math.floor(rest / 10);
    weight *= 10;
  }
  return value;
}

function isTrailing(mask: string): boolean {
  const first = mask.indexOf('X');
  for (let at = first; at < mask.length; at += 1) if (mask[at] !== 'X') return false;
  return true;
}

/**
 * The first and last year that fit a masked year; with `isLeapOnly` only leap years count. A minus goes with the magnitude:
 * `-198X` is -1989 to -1980. Undefined where no year fits.
 * @example maskedYears('19X4', { isNegative: false, isLeapOnly: false }) //=> { first: 1904, last: 1994, isContiguous: false }
 */
export function maskedYears(mask: string, options: { readonly isNegative: boolean; readonly isLeapOnly: boolean }): MaskedYears | undefined {
  const fits = (magnitude: number): boolean => !(options.isNegative && magnitude === 0) && (!options.isLeapOnly || isLeapYear(magnitude));
  const least = filled(mask, '0');
  const count = 10 ** [...mask].filter((letter) => letter === 'X').length;
  let low = 0;
  while (low < count && !fits(nthFilled(mask, low))) low += 1;
  if (low === count) return undefined;
  let high = count - 1;
  while (!fits(nthFilled(mask, high))) high -= 1;
  const [small, large] = [low === 0 ? least : nthFilled(mask, low), nthFilled(mask, high)];
  const isContiguous = isTrailing(mask) && !options.isLeapOnly;
  return options.isNegative ? { first: -large, last: -small, isContiguous } : { first: small, last: large, isContiguous };
}
