import { civilFromDays, daysFromCivil } from './civil-days.js';
import type { Cursor, DateParts } from './date-parts.js';
import { dateOfParts } from './date-of-parts.js';
import { EdtfError } from './edtf-error.js';
import type { DateEnd, EventDate } from './event-date.js';
import { finestOf, firstYearOf, flagsOf, lastYearOf } from './join-dates.js';
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
type Step = readonly [year: number, month: number | undefined, day: number | undefined];

function isPlain({ year, month, day, significantDigits }: DateParts): boolean {
  return typeof year === 'number' && typeof month !== 'string' && typeof day !== 'string' && significantDigits === undefined;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function stepText([year, month, day]: Step): string {
  const sign = year < 0 ? '-' : '';
  const magnitude = Math.abs(year);
  const yearPart = magnitude > 9999 ? `Y${sign}${magnitude}` : sign + padded(magnitude, 4);
  return yearPart + (month === undefined ? '' : `-${padded(month, 2)}`) + (day === undefined ? '' : `-${padded(day, 2)}`);
}

function stepAt({ year, month, day }: DateParts, n: number): Step {
  const first = year as number;
  if (day !== undefined) {
    const found = civilFromDays(daysFromCivil(first, month as number, day as number) + n);
    return [found.year, found.month, found.day];
  }
  if (month === undefined) return [first + n, undefined, undefined];
  const months = first * 12 + (month as number) - 1 + n;
  return [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, undefined];
}

function stepsBetween(from: DateParts, to: DateParts): number {
  const [a, b] = [from.year as number, to.year as number];
  if (from.day !== undefined) {
    return daysFromCivil(b, to.month as number, to.day as number) - daysFromCivil(a, from.month as number, from.day as number);
  }
  return from.month === undefined ? b - a : (b - a) * 12 + (to.month as number) - (from.month as number);
}

function addRange(found: Found, [from, first]: readonly [DateParts, EventDate], [to, last]: readonly [DateParts, EventDate], index: number): void {
  if (first.precision !== last.precision) throw new EdtfError(index, 'The two ends of a range have the same precision.');
  if (!isPlain(from) || !isPlain(to) || from.season !== undefined) throw new EdtfError(index, 'The ends of a range are whole years, months, days or times.');
  if (last.start.earliest < first.start.earliest) throw new EdtfError(index, 'The range ends before it starts.');
  found.ranges.push([first, last]);
  const count = from.time ? Infinity : stepsBetween(from, to);
  if (found.members.length + count > MAX_MEMBERS) {
    found.isTooMany = true;
    return;
  }
  found.members.push(first);
  for (let n = 1; n < count; n += 1) {
    const cursor = { text: stepText(stepAt(from, n)), at: 0 };
    found.members.push(dateOfParts(scanDate(cursor), cursor.text, { index }));
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
  const endsHere = (): boolean => cursor.text[cursor.at] === close;
  do {
    const first = scanMember(cursor, options);
    const index = cursor.at;
    if (!skip(cursor, '..')) {
      found.members.push(first[1]);
      found.ranges.push([first[1], first[1]]);
    } else if (found.isEarlier && found.ranges.length === 0) {
      throw new EdtfError(index, 'A member is open on one side only.');
    } else if (endsHere()) {
      found.members.push(first[1]);
      found.ranges.push([first[1], first[1]]);
      found.isLater = true;
    } else {
      addRange(found, first, scanMember(cursor, options), index);
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
  const least = (pick: (date: EventDate) => number): number => dates.reduce((least, date) => Math.min(least, pick(date)), Infinity);
  const most = (pick: (date: EventDate) => number): number => dates.reduce((most, date) => Math.max(most, pick(date)), -Infinity);
  const earliest = isEarlier ? -Infinity : least((date) => date.start.earliest);
  const latest = isLater ? Infinity : most((date) => date.end.latest);
  const start: DateEnd = { kind: isEarlier ? 'open' : 'known', earliest, latest: isOneOf ? latest : least((date) => date.end.latest) };
  const end: DateEnd = { kind: isLater ? 'open' : 'known', earliest: isOneOf ? earliest : most((date) => date.start.earliest), latest };
  const isBeyond = dates.some((date) => date.minYear !== undefined);
  return {
    kind: isOneOf ? 'oneOf' : 'allOf',
    edtf: text,
    precision: finestOf(dates),
    start,
    end,
    ...flagsOf(dates),
    isContiguous: joinsWithoutGap(ranges),
    ...(!isTooMany && { members }),
    ...(isBeyond && !isEarlier && { minYear: extremeYear(dates, -1) }),
    ...(isBeyond && !isLater && { maxYear: extremeYear(dates, 1) }),
  };
}

function extremeYear(dates: readonly EventDate[], sign: 1 | -1): string {
  const years = dates.map(sign < 0 ? firstYearOf : lastYearOf);
  return years.reduce((best, year) => ((Number(year) - Number(best)) * sign > 0 ? year : best));
}
