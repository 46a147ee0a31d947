import { civilFromDays, daysFromCivil } from './civil-days.js';
import type { Cursor, DateParts } from './date-parts.js';
import { dateOfParts } from './date-of-parts.js';
import { padded, yearText } from './date-text.js';
import { EdtfError } from './edtf-error.js';
import type { DateEnd, EventDate } from './event-date.js';
import { flagsOf, yearsBeyond } from './join-dates.js';
import { parseDate } from './parse-date.js';
import { scanDate } from './scan-date.js';
import { skip } from './scan-digits.js';
import type { SeasonOptions } from './season-months.js';

/** A set whose ranges hold more dates than this has no `members`, only bounds. */
export const MAX_MEMBERS = 1000;

interface Found {
  readonly members: EventDate[];
  readonly ranges: (readonly [EventDate, EventDate])[];
  isEarlier: boolean;
  isLater: boolean;
  isTooMany: boolean;
}

function isPlain({ year, month, day, significantDigits }: DateParts): boolean {
  return typeof year === 'number' && typeof month !== 'string' && typeof day !== 'string' && significantDigits === undefined;
}

/** Days, months or years since the year 0, by what is written. */
function ordinalOf({ year, month, day }: DateParts): number {
  const [y, m] = [year as number, month as number];
  if (day !== undefined) return daysFromCivil(y, m, day as number);
  return month === undefined ? y : y * 12 + m - 1;
}

/** The text of a date by its ordinal, as finely written as another. */
function textOf(ordinal: number, { month, day }: DateParts): string {
  if (day !== undefined) {
    const civil = civilFromDays(ordinal);
    return `${monthText(civil.year * 12 + civil.month - 1)}-${padded(civil.day, 2)}`;
  }
  return month === undefined ? yearText(ordinal) : monthText(ordinal);
}

const monthText = (month: number): string => `${yearText(Math.floor(month / 12))}-${padded((((month % 12) + 12) % 12) + 1, 2)}`;

function addRange(found: Found, [from, first]: readonly [DateParts, EventDate], [to, last]: readonly [DateParts, EventDate], index: number): void {
  if (first.precision !== last.precision) throw new EdtfError(index, 'The ends of a range have the same precision.');
  if (!isPlain(from) || !isPlain(to) || from.season !== undefined) throw new EdtfError(index, 'A range has whole years, months, days or times.');
  if (last.start.earliest < first.start.earliest) throw new EdtfError(index, 'The range ends before it starts.');
  found.ranges.push([first, last]);
  const [start, end] = [ordinalOf(from), ordinalOf(to)];
  const count = from.time ? Infinity : end - start;
  if (found.members.length + count > MAX_MEMBERS) {
    found.isTooMany = true;
    return;
  }
  found.members.push(first);
  for (let ordinal = start + 1; ordinal < end; ordinal += 1) {
    const text = textOf(ordinal, from);
    found.members.push(parseDate(text, 0, text.length, {}));
  }
  if (count > 0) found.members.push(last);
}

function scanMember(cursor: Cursor, options: SeasonOptions): readonly [DateParts, EventDate] {
  const index = cursor.at;
  const parts = scanDate(cursor);
  return [parts, dateOfParts(parts, cursor.text.slice(index, cursor.at), { ...options, index })];
}

function scanMembers(cursor: Cursor, close: string, options: SeasonOptions): Found {
  const found: Found = { members: [], ranges: [], isEarlier: skip(cursor, '..'), isLater: false, isTooMany: false };
  do {
    const first = scanMember(cursor, options);
    const index = cursor.at;
    const isRange = skip(cursor, '..');
    if (isRange && found.isEarlier && found.ranges.length === 0) throw new EdtfError(index, 'A member is open on one side only.');
    if (isRange && cursor.text[cursor.at] !== close) {
      addRange(found, first, scanMember(cursor, options), index);
    } else {
      found.members.push(first[1]);
      found.ranges.push([first[1], first[1]]);
      found.isLater = isRange;
    }
  } while (skip(cursor, ','));
  if (!skip(cursor, close)) throw new EdtfError(cursor.at, `Expected "," or "${close}".`);
  if (cursor.at !== cursor.text.length) throw new EdtfError(cursor.at, 'The set should end here.');
  return found;
}

function joinsWithoutGap(ranges: Found['ranges']): boolean {
  const sorted = ranges.toSorted((a, b) => a[0].start.earliest - b[0].start.earliest);
  let reached = -Infinity;
  for (const [first, last] of sorted) {
    if (!first.isContiguous || (reached !== -Infinity && first.start.earliest > reached + 1)) return false;
    reached = Math.max(reached, last.end.latest);
  }
  return true;
}

/**
 * Reads `[one of]` or `{all of}`: dates, ranges `a..b`, and `..a` first or `a..` last for "or earlier", "or later".
 * A range is listed in full, up to `MAX_MEMBERS`. Refuses spaces, empty members and ranges whose ends differ in precision.
 * In a set, `isContiguous` says whether its members join without a gap.
 * @example parseSet('[2023-12..2024-02]', {}).members?.length //=> 3
 */
export function parseSet(text: string, options: SeasonOptions): EventDate {
  const isOneOf = text[0] === '[';
  const { members, ranges, isEarlier, isLater, isTooMany } = scanMembers({ text, at: 1 }, isOneOf ? ']' : '}', options);
  const dates = ranges.flat();
  const least = (pick: (date: EventDate) => number): number => Math.min(...dates.map(pick));
  const most = (pick: (date: EventDate) => number): number => Math.max(...dates.map(pick));
  const earliest = isEarlier ? -Infinity : least((date) => date.start.earliest);
  const latest = isLater ? Infinity : most((date) => date.end.latest);
  const start: DateEnd = { kind: isEarlier ? 'open' : 'known', earliest, latest: isOneOf ? latest : least((date) => date.end.latest) };
  const end: DateEnd = { kind: isLater ? 'open' : 'known', earliest: isOneOf ? earliest : most((date) => date.start.earliest), latest };
  return {
    kind: isOneOf ? 'oneOf' : 'allOf',
    edtf: text,
    start,
    end,
    ...flagsOf(dates),
    isContiguous: joinsWithoutGap(ranges),
    ...(!isTooMany && { members }),
    ...yearsBeyond(earliest, latest),
  };
}
