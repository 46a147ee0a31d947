/** Milliseconds of a day without leap seconds. */
export const DAY_MS = 86_400_000;

/** The farthest that a JS `Date` reaches from 1970, either way, in milliseconds. */
export const MAX_JS_DATE_MS = 8.64e15;

/** The first millisecond of the year 1, in UTC; before it years are counted backwards from 1 BCE. */
export const FIRST_YEAR_CE_MS = -62_135_596_800_000;

/** A day of the proleptic Gregorian calendar. `year` counts astronomically: 0 is 1 BCE. `month` and `day` count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Whether a proleptic Gregorian year has 366 days. Year 0 has.
 * @example isLeapYear(1900) //=> false
 */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * How many days a month has, 28 to 31; `month` counts from 1.
 * @example daysInMonth(2024, 2) //=> 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days from 1970-01-01 to a day, in plain float64, so for any year; exact to ±24 × 10¹² years. The day is not checked.
 * @example daysFromCivil(2000, 3, 1) //=> 11017
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * The day that lies a number of days after 1970-01-01; the inverse of `daysFromCivil`.
 * @example civilFromDays(-719528) //=> { year: 0, month: 1, day: 1 }
 */
export function civilFromDays(days: number): CivilDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/**
 * The UTC year that an instant lies in, counted astronomically.
 * @example yearAt(-62167219200000) //=> 0
 */
export function yearAt(instant: number): number {
  return civilFromDays(Math.floor(instant / DAY_MS)).year;
}
