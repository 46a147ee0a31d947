import { EdtfError } from './edtf-error.js';
import type { DateEnd, DateEndKind, EventDate } from './event-date.js';
import { flagsOf, yearsBeyond } from './join-dates.js';
import { parseDate } from './parse-date.js';
import type { SeasonOptions } from './season-months.js';

function parseEnd(text: string, from: number, to: number, options: SeasonOptions): EventDate | DateEndKind {
  if (from === to) return 'unknown';
  if (to - from === 2 && text.startsWith('..', from)) return 'open';
  return parseDate(text, from, to, options);
}

/**
 * Reads `start/end`; either may be `..` (open) or empty (unknown), not both. `slash` is the place of the slash.
 * An open or unknown end may lie anywhere from the earliest start on; so its near bound is the bound of the other end.
 * Refuses an end that lies wholly before the start.
 * @example parseInterval('1985/..', 4, {}).end.latest //=> Infinity
 */
export function parseInterval(text: string, slash: number, options: SeasonOptions): EventDate {
  const start = parseEnd(text, 0, slash, options);
  const end = parseEnd(text, slash + 1, text.length, options);
  const startDate = typeof start === 'string' ? undefined : start;
  const endDate = typeof end === 'string' ? undefined : end;
  const dates = [startDate, endDate].filter((date) => date !== undefined);
  if (dates.length === 0) throw new EdtfError(slash, 'An interval needs a date on at least one side.');
  const earliest = startDate?.start.earliest ?? -Infinity;
  const latest = endDate?.end.latest ?? Infinity;
  if (latest < earliest) throw new EdtfError(slash + 1, 'The end lies before the start.');
  const startEnd: DateEnd = typeof start === 'string' ? { kind: start, earliest, latest } : start.start;
  const endEnd: DateEnd = typeof end === 'string' ? { kind: end, earliest, latest } : end.end;
  return {
    kind: 'interval',
    edtf: text,
    start: startEnd,
    end: endEnd,
    ...flagsOf(dates),
    isContiguous: true,
    ...(startDate && { startDate }),
    ...(endDate && { endDate }),
    ...yearsBeyond(earliest, latest),
  };
}
