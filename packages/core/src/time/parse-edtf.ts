import { EdtfError } from './edtf-error.js';
import type { EventDate } from './event-date.js';
import { parseDate } from './parse-date.js';
import { parseInterval } from './parse-interval.js';
import { parseSet } from './parse-set.js';
import type { SeasonOptions } from './season-months.js';

const MINUS = '\u2212';

/** A longer text is refused before it is read. */
export const MAX_EDTF_LENGTH = 64;

/** How `parseEdtf` reads what the standard leaves open. */
export type ParseEdtfOptions = SeasonOptions;

/**
 * Reads an EDTF date of level 0, 1 or 2 (Library of Congress, 2019) in at most 64 characters, else throws an `EdtfError` with the place and the reason.
 *
 * Bounds are UTC milliseconds, both included; a time without an offset is read as UTC and flagged `isLocalTime`. `?`, `~` and `%` never move a bound.
 * `precision` is the finest component written: `201X` has the precision `year`, `2004-XX` `month`; of an interval or a set, that of its finest date.
 * Beyond the standard: times of day and seasons in intervals, seasons with qualifiers or masked years, times without seconds or with a
 * fraction, `24:00:00`, and U+2212 for the minus of an offset.
 * @example parseEdtf('2024-05').start.latest //=> 1717199999999
 */
export function parseEdtf(text: string, options: ParseEdtfOptions = {}): EventDate {
  if (typeof text !== 'string') throw new EdtfError(0, 'A date is a text.');
  if (text === '') throw new EdtfError(0, 'The date is empty.');
  if (text.length > MAX_EDTF_LENGTH) throw new EdtfError(MAX_EDTF_LENGTH, `A date has at most ${MAX_EDTF_LENGTH} characters.`);
  const date = readEdtf(text, options);
  return text.includes(MINUS) ? readEdtf(text.replaceAll(MINUS, '-'), options) : date;
}

function readEdtf(text: string, options: ParseEdtfOptions): EventDate {
  const slash = text.indexOf('/');
  if (slash >= 0) return parseInterval(text, slash, options);
  if (text[0] === '[' || text[0] === '{') return parseSet(text, options);
  return parseDate(text, 0, text.length, options);
}
