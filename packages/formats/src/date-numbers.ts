import type { DayOrder } from '@deedline/core';

/** A cell that is three numbers with "/", "." or "-" between them, and a time of day at most. */
export interface NumericDate {
  /** The day that it is, by each order that fits; two are the same day where the texts are equal. None where the year stands first with four digits. */
  readonly dayBy: ReadonlyMap<DayOrder, string>;
  readonly isYearFirst: boolean;
  /** "2016-09-23 14:57": ISO but for the blank before the time. */
  readonly isIso: boolean;
  readonly hasShortYear: boolean;
  /** Whether it has a time of day, and that is midnight of no stated place. */
  readonly isMidnight: boolean;
}

const MAX_LENGTH = 40;
const MIDNIGHT = /[ T,](?:0?0:00(?::00(?:\.0{1,9})?)?|12:00(?::00)? ?am)$/i;
const THREE_NUMBERS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[ T,]+\d{1,2}:\d\d[^a-z]*(?:[ap]m)?)?$/i;

/**
 * What the numbers of a cell allow; `undefined` where it is no such date.
 * @example [...(numericDate('5/24/2023')?.dayBy.keys() ?? [])] //=> ['mdy']
 */
export function numericDate(cell: string): NumericDate | undefined {
  if (cell.length > MAX_LENGTH) return undefined;
  const [, first = '', sign, second = '', third = ''] = THREE_NUMBERS.exec(cell) ?? [];
  if (first === '') return undefined;
  const isYearFirst = first.length === 4;
  const dayBy = new Map<DayOrder, string>();
  if (!isYearFirst) {
    addDay(dayBy, 'dmy', [third, second, first]);
    addDay(dayBy, 'mdy', [third, first, second]);
    if (first.length === 2) addDay(dayBy, 'ymd', [first, second, third]);
  }
  return {
    dayBy,
    isYearFirst,
    isIso: isYearFirst && sign === '-' && second.length === 2 && third.length === 2,
    hasShortYear: !isYearFirst && third.length < 4,
    isMidnight: MIDNIGHT.test(cell),
  };
}

function addDay(dayBy: Map<DayOrder, string>, order: DayOrder, [year, month, day]: readonly [string, string, string]): void {
  const isYear = year.length === 2 || year.length === 4;
  if (isYear && isWithin(month, 12) && isWithin(day, 31)) dayBy.set(order, `${year}-${Number(month)}-${Number(day)}`);
}

function isWithin(digits: string, most: number): boolean {
  return digits.length < 3 && Number(digits) >= 1 && Number(digits) <= most;
}

const ISO_WITH_BLANK =
  /^([1-9]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)) ((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[+-](?:0\d|1[0-3]):[0-5]\d)?)?)$/;

/**
 * The EDTF of a day and time that is EDTF but for the blank between them, as databases write it; what `readPhrase` makes of it, much quicker.
 * `undefined` for all else: for 29 February, and for an offset without seconds, as `10:28-13:36` is from one time to another.
 * @example blankIso('2022-03-15 16:10:34+00:00') //=> '2022-03-15T16:10:34+00:00'
 */
export function blankIso(cell: string): string | undefined {
  const [, day, time] = ISO_WITH_BLANK.exec(cell) ?? [];
  return day === undefined ? undefined : `${day}T${time}`;
}
