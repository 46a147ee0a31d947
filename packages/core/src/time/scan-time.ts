import { DAY_MS } from './civil-days.js';
import type { Cursor, TimeOfDay } from './date-parts.js';
import { EdtfError } from './edtf-error.js';
import type { DatePrecision } from './event-date.js';
import { scanNumber, scanPart, skip } from './scan-digits.js';

const MAX_OFFSET_MINUTES = 14 * 60;
const MAX_FRACTION_DIGITS = 9;

function scanTwoDigits(cursor: Cursor, most: number, name: string): number {
  const start = cursor.at;
  const value = scanPart(cursor, 2, name);
  if (typeof value === 'string' || value > most) throw new EdtfError(start, `There is no ${name} ${value}.`);
  return value;
}

function scanFraction(cursor: Cursor): { readonly ms: number; readonly widthMs: number } {
  const start = cursor.at;
  const digits = scanNumber(cursor, MAX_FRACTION_DIGITS, 'a fraction');
  const unit = 10 ** (cursor.at - start);
  return { ms: Math.floor((digits * 1000) / unit), widthMs: Math.max(1, 1000 / unit) };
}

function maybeOffset(cursor: Cursor): number | undefined {
  if (skip(cursor, 'Z')) return 0;
  const start = cursor.at;
  const isMinus = skip(cursor, '-') || skip(cursor, '\u2212');
  if (!isMinus && !skip(cursor, '+')) return undefined;
  const hours = scanTwoDigits(cursor, 99, 'offset hour');
  const minutes = skip(cursor, ':') ? scanTwoDigits(cursor, 59, 'offset minute') : 0;
  const total = hours * 60 + minutes;
  if (total > MAX_OFFSET_MINUTES) throw new EdtfError(start, 'An offset is at most 14 hours.');
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
