import type { Cursor, DateParts, Part } from './date-parts.js';
import { EdtfError } from './edtf-error.js';
import type { Qualifier, Qualifiers } from './event-date.js';
import { scanNumber, scanPart, skip } from './scan-digits.js';
import { scanTime } from './scan-time.js';

/** The largest year there is, either way: up to it float64 milliseconds tell the first from the last day of a year. */
const MAX_YEAR = 1e12;

interface YearPart {
  readonly year: Part;
  readonly isNegative: boolean;
  readonly significantDigits?: number;
}
type Writable<T> = { -readonly [K in keyof T]: T[K] };

function maybeQualifier(cursor: Cursor): Qualifier | undefined {
  const letter = cursor.text[cursor.at];
  if (letter !== '?' && letter !== '~' && letter !== '%') return undefined;
  cursor.at += 1;
  return letter;
}

function maybeRightQualifier(cursor: Cursor, left: Qualifier | undefined): Qualifier | undefined {
  const index = cursor.at;
  const right = maybeQualifier(cursor);
  if (left !== undefined && right !== undefined) throw new EdtfError(index, 'A component is qualified on one side; "%" says both.');
  return right;
}

function bothQualifiers(one: Qualifier | undefined, other: Qualifier | undefined): Qualifier | undefined {
  if (one === undefined || one === other) return other;
  return other === undefined ? one : '%';
}

function scanSignificantDigits(cursor: Cursor, year: Part): number | undefined {
  const start = cursor.at;
  if (!skip(cursor, 'S')) return undefined;
  const count = scanNumber(cursor, 2, 'the number of significant digits');
  if (typeof year === 'string') throw new EdtfError(start, 'A masked year has no digits to count.');
  if (cursor.text[start + 1] === '0' || count > String(Math.abs(year)).length) throw new EdtfError(start, `The year has no ${count} digits.`);
  return count;
}

function scanLongYear(cursor: Cursor, isNegative: boolean): number {
  const start = cursor.at;
  const digits = scanNumber(cursor, 16, 'a year');
  const exponent = skip(cursor, 'E') ? scanNumber(cursor, 2, 'an exponent') : 0;
  const year = digits * 10 ** exponent;
  if (year < 10_000 || cursor.text[start] === '0') throw new EdtfError(start, 'Y is for years of more than four digits.');
  if (year > MAX_YEAR) throw new EdtfError(start, 'The year is too far.');
  return isNegative ? -year : year;
}

function scanYear(cursor: Cursor): YearPart {
  const isLong = skip(cursor, 'Y');
  const start = cursor.at;
  const isNegative = skip(cursor, '-');
  let year = isLong ? scanLongYear(cursor, isNegative) : scanPart(cursor, 4, 'a year');
  if (year === 0 && isNegative) throw new EdtfError(start, 'There is no year -0000; 1 BCE is 0000.');
  if (!isLong && isNegative && typeof year === 'number') year = -year;
  const significantDigits = scanSignificantDigits(cursor, year);
  return { year, isNegative, ...(significantDigits !== undefined && { significantDigits }) };
}

function isWhole(year: YearPart, yearStart: string | undefined): boolean {
  return yearStart !== 'Y' && year.significantDigits === undefined;
}

/**
 * Reads one EDTF date (no interval, no set) of level 0, 1 or 2 and moves the cursor behind it.
 * A qualifier right of a component stands for it and all to its left, one on its left for it alone,
 * never both on one component; where `?` and `~` meet on one, they make `%`.
 * The calendar is not checked here, and what follows is left to the caller.
 * @example scanDate({ text: '2004-06~-11', at: 0 }) //=> { year: 2004, isNegative: false, month: 6, day: 11, qualifiers: { year: '~', month: '~' } }
 */
export function scanDate(cursor: Cursor): DateParts {
  const own: Writable<Qualifiers> = {};
  let count = 0;
  const note = (name: keyof Qualifiers, qualifier: Qualifier | undefined): void => {
    if (qualifier === undefined) return;
    own[name] = bothQualifiers(own[name], qualifier) as Qualifier;
    count += 1;
  };
  const left = maybeQualifier(cursor);
  note('year', left);
  const yearStart = cursor.text[cursor.at];
  const year = scanYear(cursor);
  note('year', maybeRightQualifier(cursor, left));
  const parts: Writable<DateParts> = { ...year };
  if (isWhole(year, yearStart) && skip(cursor, '-')) scanAfterYear(cursor, parts, note);
  if (count > 0) parts.qualifiers = own;
  if (cursor.text[cursor.at] === 'T') scanTimeOfDay(cursor, parts);
  return parts;
}

function scanAfterYear(cursor: Cursor, parts: Writable<DateParts>, note: (name: keyof Qualifiers, qualifier: Qualifier | undefined) => void): void {
  const left = maybeQualifier(cursor);
  const start = cursor.at;
  const part = scanPart(cursor, 2, 'a month');
  const isSeason = typeof part === 'number' && part > 20 && part < 42;
  const name = isSeason ? 'season' : 'month';
  if (isSeason) parts.season = part;
  else parts.month = part;
  if (typeof part === 'number' && !isSeason && (part < 1 || part > 12)) {
    throw new EdtfError(start, `There is no month ${cursor.text.slice(start, start + 2)}; 21 to 41 are seasons and parts of a year.`);
  }
  note(name, left);
  const right = maybeRightQualifier(cursor, left);
  note('year', right);
  note(name, right);
  if (isSeason || !skip(cursor, '-')) return;
  const leftOfDay = maybeQualifier(cursor);
  note('day', leftOfDay);
  parts.day = scanPart(cursor, 2, 'a day');
  const last = maybeRightQualifier(cursor, leftOfDay);
  for (const each of ['year', 'month', 'day'] as const) note(each, last);
}

function scanTimeOfDay(cursor: Cursor, parts: Writable<DateParts>): void {
  if (typeof parts.day !== 'number' || typeof parts.month !== 'number' || typeof parts.year !== 'number') {
    throw new EdtfError(cursor.at, 'A time of day needs a whole date before it.');
  }
  if (parts.qualifiers) throw new EdtfError(cursor.at, 'A date with a time of day takes no "?", "~" or "%".');
  cursor.at += 1;
  parts.time = scanTime(cursor);
}
