import { DAY_MS } from './civil-days.js';
import type { Cursor, TimeOfDay } from './date-parts.js';
import { EdtfError } from './edtf-error.js';
import type { DatePrecision } from './event-date.js';
import { digitAt, skip } from './scan-digits.js';

const MAX_OFFSET_MINUTES = 14 * 60;
const MAX_FRACTION_DIGITS = 9;

function scanTwoDigits(cursor: Cursor, most: number, name: string): number {
  const tens = digitAt(cursor.text, cursor.at);
  const ones = digitAt(cursor.text, cursor.at + 1);
  if (tens < 0 || ones < 0) throw new EdtfError(cursor.at, `Expected ${name} of two digits.`);
  const value = tens * 10 + ones;
  if (value > most) throw new EdtfError(cursor.at, `There is no ${name} ${value}.`);
  cursor.at += 2;
  return value;
}

function scanFraction(cursor: Cursor): { readonly ms: number; readonly widthMs: number } {
  const start = cursor.at;
  let ms = 0;
  let widthMs = 1000;
  for (let digit = digitAt(cursor.text, cursor.at); digit >= 0; digit = digitAt(cursor.text, cursor.at)) {
    if (widthMs > 1) {
      widthMs /= 10;
      ms += digit * widthMs;
    }
    cursor.at += 1;
  }
  const count = cursor.at - start;
  if (count === 0 || count > MAX_FRACTION_DIGITS) throw new EdtfError(start, `Expected a fraction of 1 to ${MAX_FRACTION_DIGITS} digits.`);
  return { ms, widthMs };
}

function maybeOffset(cursor: Cursor): number | undefined {
  if (skip(cursor, 'Z')) return 0;
  const start = cursor.at;
  const isMinus = skip(cursor, '-') || skip(cursor, '\u2212');
  if (!isMinus && !skip(cursor, '+')) return undefined;
  const hours = scanTwoDigits(cursor, 99, 'offset hour');
  const minutes = skip(cursor, ':') ? scanTwoDigits(cursor, 59, 'offset minute') : 0;
  const total = hours * 60 + minutes;
  if (total > MAX_OFFSET_MINUTES) throw new EdtfError(start, 'An offset from UTC is at most 14 hours.');
  return isMinus ? -total : total;
}

/**
 * Reads `hh:mm[:ss[.fraction]]` and an offset `Z`, `±hh` or `±hh:mm` if there is one, and moves the cursor behind them.
 * Refuses a bare hour, second 60, an offset over 14 hours and the basic format; `24:00:00` is the next midnight.
 * Fractions finer than a millisecond are cut off.
 * @example scanTime({ text: '20:45:00-04:00', at: 0 }) //=> { ms: 74700000, widthMs: 1000, precision: 'second', offsetMinutes: -240 }
 */
export function scanTime(cursor: Cursor): TimeOfDay {
  const start = cursor.at;
  const hour = scanTwoDigits(cursor, 24, 'hour');
  if (!skip(cursor, ':')) throw new EdtfError(cursor.at, 'Expected ":" and the minute.');
  let ms = (hour * 60 + scanTwoDigits(cursor, 59, 'minute')) * 60_000;
  let widthMs = 60_000;
  let precision: DatePrecision = 'minute';
  if (skip(cursor, ':')) {
    ms += scanTwoDigits(cursor, 59, 'second') * 1000;
    widthMs = 1000;
    precision = 'second';
    if (skip(cursor, '.')) {
      const fraction = scanFraction(cursor);
      ms += fraction.ms;
      widthMs = fraction.widthMs;
      precision = 'millisecond';
    }
  }
  if (ms > DAY_MS) throw new EdtfError(start, 'The day ends at 24:00:00.');
  const offsetMinutes = maybeOffset(cursor);
  return { ms, widthMs, precision, ...(offsetMinutes !== undefined && { offsetMinutes }) };
}
