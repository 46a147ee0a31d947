import { DAY_MS, daysFromCivil, daysInMonth, isLeapYear, MAX_JS_DATE_MS } from './civil-days.js';
import type { DateParts } from './date-parts.js';
import { EdtfError } from './edtf-error.js';
import type { DatePrecision, EventDate, Qualifiers } from './event-date.js';
import { type MaskedDays, maskedDays, maskedYears } from './masked-days.js';
import { seasonMonths, type SeasonOptions } from './season-months.js';

/** The bounds of one date: the first and last millisecond, both included, and the years they lie in. */
interface Range {
  readonly earliest: number;
  readonly latest: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly isContiguous: boolean;
}

function monthsRange(year: number, month: number, count: number): Pick<Range, 'earliest' | 'latest'> {
  const after = month - 1 + count;
  return {
    earliest: daysFromCivil(year, month, 1) * DAY_MS,
    latest: daysFromCivil(year + Math.floor(after / 12), (after % 12) + 1, 1) * DAY_MS - 1,
  };
}

// Beyond 2⁵³ ms one millisecond less is the same number; without the next smaller one, two years would share an instant.
function lastBefore(instant: number): number {
  return instant - 1 < instant ? instant - 1 : instant - Math.abs(instant) * Number.EPSILON;
}

function yearsRange(firstYear: number, lastYear: number, isContiguous: boolean): Range {
  const earliest = daysFromCivil(firstYear, 1, 1) * DAY_MS;
  return { earliest, latest: lastBefore(daysFromCivil(lastYear + 1, 1, 1) * DAY_MS), firstYear, lastYear, isContiguous };
}

function significantRange(year: number, significantDigits: number): Range {
  const magnitude = Math.abs(year);
  const unit = 10 ** (String(magnitude).length - significantDigits);
  const small = Math.floor(magnitude / unit) * unit;
  const large = small + unit - 1;
  return year < 0 ? yearsRange(-large, -small, true) : yearsRange(small, large, true);
}

function seasonRange(parts: DateParts, code: number, years: Pick<Range, 'firstYear' | 'lastYear'>, options: SeasonOptions): Range {
  const { firstMonth, monthCount, yearShift } = seasonMonths(code, options);
  const [firstYear, lastYear] = [years.firstYear + yearShift, years.lastYear + yearShift];
  const { earliest } = monthsRange(firstYear, firstMonth, monthCount);
  const { latest } = monthsRange(lastYear, firstMonth, monthCount);
  return { earliest, latest, firstYear, lastYear: lastYear + (firstMonth + monthCount > 13 ? 1 : 0), isContiguous: typeof parts.year === 'number' };
}

function maskedRange(parts: DateParts, index: number, options: SeasonOptions): Range {
  const { year, isNegative, month, season, day } = parts;
  const daysIn = (each: number): MaskedDays | undefined => maskedDays(month, day, isLeapYear(each));
  const isLeapOnly = maskedDays(month, day, false) === undefined;
  const years = typeof year === 'number' ? { first: year, last: year, isContiguous: true } : maskedYears(year, { isNegative, isLeapOnly });
  const [inFirst, inLast] = [years && daysIn(years.first), years && daysIn(years.last)];
  if (!years || !inFirst || !inLast) throw new EdtfError(index, 'No day of the calendar fits.');
  const [firstYear, lastYear] = [years.first, years.last];
  if (season !== undefined) return seasonRange(parts, season, { firstYear, lastYear }, options);
  const isWholeYear = inFirst.isContiguous && inFirst.count >= 365;
  return {
    earliest: daysFromCivil(firstYear, inFirst.firstMonth, inFirst.firstDay) * DAY_MS,
    latest: (daysFromCivil(lastYear, inLast.lastMonth, inLast.lastDay) + 1) * DAY_MS - 1,
    firstYear,
    lastYear,
    isContiguous: firstYear === lastYear ? inFirst.isContiguous : years.isContiguous && isWholeYear,
  };
}

function dayRange(parts: DateParts, year: number, month: number, day: number, index: number): Range {
  if (day < 1 || day > daysInMonth(year, month)) throw new EdtfError(index, `Month ${month} of that year has no day ${day}.`);
  const midnight = daysFromCivil(year, month, day) * DAY_MS;
  const one = { firstYear: year, lastYear: year, isContiguous: true };
  if (!parts.time) return { earliest: midnight, latest: midnight + DAY_MS - 1, ...one };
  const { ms, widthMs, offsetMinutes = 0 } = parts.time;
  const earliest = midnight + ms - offsetMinutes * 60_000;
  return { earliest, latest: earliest + widthMs - 1, ...one };
}

function rangeOf(parts: DateParts, index: number, options: SeasonOptions): Range {
  const { year, month, season, day, significantDigits } = parts;
  if (typeof year === 'string' || typeof month === 'string' || typeof day === 'string') return maskedRange(parts, index, options);
  if (significantDigits !== undefined) return significantRange(year, significantDigits);
  if (season !== undefined) return seasonRange(parts, season, { firstYear: year, lastYear: year }, options);
  if (month === undefined) return yearsRange(year, year, true);
  if (day !== undefined) return dayRange(parts, year, month, day, index);
  return { ...monthsRange(year, month, 1), firstYear: year, lastYear: year, isContiguous: true };
}

function precisionOf({ time, day, month, season }: DateParts): DatePrecision {
  if (time) return time.precision;
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  return season === undefined ? 'year' : 'season';
}

function isMarked(qualifiers: Qualifiers | undefined, sign: '?' | '~'): boolean {
  if (!qualifiers) return false;
  const { year, season, month, day } = qualifiers;
  const is = (each: string | undefined): boolean => each === sign || each === '%';
  return is(year) || is(season) || is(month) || is(day);
}

/**
 * What the components of one date mean: bounds, precision and flags. Refuses days that are not in the calendar; `index` is the
 * place that the error names. A qualifier never moves a bound.
 * @example dateOfParts({ year: 1985, isNegative: false }, '1985', { index: 0 }).precision //=> 'year'
 */
export function dateOfParts(parts: DateParts, edtf: string, options: SeasonOptions & { readonly index: number }): EventDate {
  const { earliest, latest, firstYear, lastYear, isContiguous } = rangeOf(parts, options.index, options);
  const range = { kind: 'known', earliest, latest } as const;
  const isBeyond = earliest < -MAX_JS_DATE_MS || latest > MAX_JS_DATE_MS;
  return {
    kind: 'date',
    edtf,
    precision: precisionOf(parts),
    start: range,
    end: range,
    isUncertain: isMarked(parts.qualifiers, '?'),
    isApproximate: isMarked(parts.qualifiers, '~'),
    isLocalTime: parts.time !== undefined && parts.time.offsetMinutes === undefined,
    isContiguous,
    ...(parts.qualifiers && { qualifiers: parts.qualifiers }),
    ...(parts.season !== undefined && { season: parts.season }),
    ...(isBeyond && { minYear: String(firstYear), maxYear: String(lastYear) }),
  };
}
