import { DAY_MS, daysFromCivil, daysInMonth, isLeapYear } from './civil-days.js';
import type { DateParts } from './date-parts.js';
import { EdtfError } from './edtf-error.js';
import type { DatePrecision, EventDate, Qualifiers } from './event-date.js';
import { yearsBeyond } from './join-dates.js';
import { maskedDays, maskedYears } from './masked-days.js';
import { seasonMonths, type SeasonOptions } from './season-months.js';

/** The first and last millisecond of one date, both included, and whether all between belongs to it. */
interface Range {
  readonly earliest: number;
  readonly latest: number;
  readonly isContiguous: boolean;
}

// Beyond 2⁵³ ms one millisecond less is the same number; without the next smaller one, two years would share an instant.
function lastBefore(instant: number): number {
  return instant - 1 < instant ? instant - 1 : instant - Math.abs(instant) * Number.EPSILON;
}

/** From the first of a month to the end of the month before another; months count from January of year 0. */
function monthsRange(first: number, after: number, isContiguous = true): Range {
  const startOf = (month: number): number => daysFromCivil(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1) * DAY_MS;
  return { earliest: startOf(first), latest: lastBefore(startOf(after)), isContiguous };
}

function significantRange(year: number, significantDigits: number): Range {
  const magnitude = Math.abs(year);
  const unit = 10 ** (String(magnitude).length - significantDigits);
  const small = Math.floor(magnitude / unit) * unit;
  const first = year < 0 ? 1 - small - unit : small;
  return monthsRange(first * 12, (first + unit) * 12);
}

function seasonRange({ year, isNegative }: DateParts, code: number, options: SeasonOptions): Range {
  const { firstMonth, monthCount, yearShift } = seasonMonths(code, options);
  const years = maskedYears(year, isNegative);
  const monthOf = (each = 0): number => (each + yearShift) * 12 + firstMonth - 1;
  return monthsRange(monthOf(years[0]), monthOf(years[years.length - 1]) + monthCount, years.length === 1);
}

function maskedRange({ year, isNegative, month, day }: DateParts, index: number): Range {
  const isLeapOnly = maskedDays(month, day, false).days === 0;
  const fitting = maskedYears(year, isNegative);
  const years = isLeapOnly ? fitting.filter(isLeapYear) : fitting;
  const [firstYear = 0, lastYear = firstYear] = [years[0], years[years.length - 1]];
  const inFirst = maskedDays(month, day, isLeapYear(firstYear));
  const inLast = maskedDays(month, day, isLeapYear(lastYear));
  const [first, last] = [inFirst.runs[0], inLast.runs[inLast.runs.length - 1]];
  if (years.length === 0 || !first || !last) throw new EdtfError(index, 'No day of the calendar fits.');
  return {
    earliest: (daysFromCivil(firstYear, 1, 1) + first.first) * DAY_MS,
    latest: (daysFromCivil(lastYear, 1, 1) + last.last + 1) * DAY_MS - 1,
    isContiguous: inFirst.runs.length === 1 && (firstYear === lastYear || (inFirst.days > 364 && lastYear - firstYear < years.length)),
  };
}

function dayRange(parts: DateParts, year: number, month: number, day: number, index: number): Range {
  if (day < 1 || day > daysInMonth(year, month)) throw new EdtfError(index, `Month ${month} of that year has no day ${day}.`);
  const { ms, widthMs, offsetMinutes = 0 } = parts.time ?? { ms: 0, widthMs: DAY_MS };
  const earliest = daysFromCivil(year, month, day) * DAY_MS + ms - offsetMinutes * 60_000;
  return { earliest, latest: earliest + widthMs - 1, isContiguous: true };
}

function rangeOf(parts: DateParts, index: number, options: SeasonOptions): Range {
  const { year, month, season, day, significantDigits } = parts;
  if (season !== undefined) return seasonRange(parts, season, options);
  if (typeof year === 'string' || typeof month === 'string' || typeof day === 'string') return maskedRange(parts, index);
  if (significantDigits !== undefined) return significantRange(year, significantDigits);
  if (month === undefined) return monthsRange(year * 12, year * 12 + 12);
  if (day !== undefined) return dayRange(parts, year, month, day, index);
  return monthsRange(year * 12 + month - 1, year * 12 + month);
}

function precisionOf({ time, day, month, season }: DateParts): DatePrecision {
  if (time) return time.precision;
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  return season === undefined ? 'year' : 'season';
}

const isMarked = (qualifiers: Qualifiers | undefined, sign: '?' | '~'): boolean =>
  Object.values(qualifiers ?? {}).some((qualifier) => qualifier === sign || qualifier === '%');

/**
 * What the components of one date mean: bounds, precision and flags. Refuses days that are not in the calendar; `index` is the
 * place that the error names. A qualifier never moves a bound.
 * @example dateOfParts({ year: 1985, isNegative: false }, '1985', { index: 0 }).precision //=> 'year'
 */
export function dateOfParts(parts: DateParts, edtf: string, options: SeasonOptions & { readonly index: number }): EventDate {
  const { earliest, latest, isContiguous } = rangeOf(parts, options.index, options);
  const { time, qualifiers, season } = parts;
  const range = { kind: 'known', earliest, latest } as const;
  return {
    kind: 'date',
    edtf,
    precision: precisionOf(parts),
    start: range,
    end: range,
    isUncertain: isMarked(qualifiers, '?'),
    isApproximate: isMarked(qualifiers, '~'),
    isLocalTime: time !== undefined && time.offsetMinutes === undefined,
    isContiguous,
    ...(qualifiers && { qualifiers }),
    ...(season !== undefined && { season }),
    ...yearsBeyond(earliest, latest),
  };
}
