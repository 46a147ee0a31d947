import { civilFromDays, daysFromCivil, daysInMonth } from '../time/civil-days.js';
import { padded, yearText } from '../time/date-text.js';

/** A year, or a month of it, or a day of that. The year counts astronomically: 0 is 1 BCE. */
export type PlainDate = readonly [year: number, month?: number, day?: number];

/**
 * A year, month or day as EDTF.
 * @example plainText([-49, 3]) //=> '-0049-03'
 */
export function plainText([year, ...rest]: PlainDate): string {
  return [yearText(year), ...rest.map((part) => padded(part ?? 0, 2))].join('-');
}

/**
 * The year, month or day that many steps later, or earlier.
 * @example stepPlain([2024, 3, 1], -1) //=> [2024, 2, 29]
 */
export function stepPlain([year, month, day]: PlainDate, steps: 1 | -1): PlainDate {
  if (month === undefined) return [year + steps];
  if (day === undefined) {
    const months = year * 12 + month - 1 + steps;
    return [Math.floor(months / 12), months - Math.floor(months / 12) * 12 + 1];
  }
  const next = civilFromDays(daysFromCivil(year, month, day) + steps);
  return [next.year, next.month, next.day];
}

/**
 * Two dates brought to the finer precision of both, outwards: the first to its beginning, the last to its end.
 * @example samePrecision([1951, 11], [1953]) //=> [[1951, 11], [1953, 12]]
 */
export function samePrecision(first: PlainDate, last: PlainDate): readonly [PlainDate, PlainDate] {
  const length = Math.max(first.length, last.length);
  return [widened(first, length, false), widened(last, length, true)];
}

function widened(date: PlainDate, length: number, isLast: boolean): PlainDate {
  if (date.length >= length) return date;
  const [year, month] = date;
  const next: PlainDate = month === undefined ? [year, isLast ? 12 : 1] : [year, month, isLast ? daysInMonth(year, month) : 1];
  return widened(next, length, isLast);
}
