import { DAY_MS, MAX_JS_DATE_MS, type Span } from '@deedline/core';

/**
 * A span as an EDTF interval that reads back as the same span, by days where it is made of whole days.
 *
 * @example
 * spanText({ start: 0, end: 86_400_000 }) //=> '1970-01-01/1970-01-01'
 */
export function spanText({ start, end }: Span): string {
  const hasDays = start % DAY_MS === 0 && end % DAY_MS === 0;
  return `${instantText(start, hasDays)}/${instantText(end - 1, hasDays)}`;
}

/** The last millisecond of a day as that day, any other instant with its time. */
export function lastInstantText(last: number): string {
  return instantText(last, (last + 1) % DAY_MS === 0);
}

function instantText(instant: number, isDay: boolean): string {
  const text = new Date(Math.min(MAX_JS_DATE_MS, Math.max(-MAX_JS_DATE_MS, instant))).toISOString();
  // Years beyond four digits have no days in EDTF.
  if (/^[+-]/.test(text)) return text.startsWith('-00') ? `-${text.slice(3, isDay ? 13 : undefined)}` : `Y${Number(text.slice(0, 7))}`;
  return isDay ? text.slice(0, 10) : text;
}
