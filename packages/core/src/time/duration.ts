import { UTCDate } from '@date-fns/utc';
import { add } from 'date-fns';
import { DAY_MS } from './civil-days.js';
import { digitAt } from './scan-digits.js';
import type { Instant } from './span.js';

/** A length of calendar time. A unit that was not written is absent. */
export interface Duration {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

const MAX_LENGTH = 32;
const MAX_DAYS = 3_652_425;
const DATE_UNITS = { Y: 'years', M: 'months', W: 'weeks', D: 'days' } as const;
const TIME_UNITS = { H: 'hours', M: 'minutes', S: 'seconds' } as const;
const UNIT_DAYS: Readonly<Record<keyof Duration, number>> = {
  years: 365.2425,
  months: 30.436875,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 1440,
  seconds: 1 / 86_400,
};

interface Field {
  readonly value: number;
  readonly letter: string;
  readonly next: number;
}

function maybeField(text: string, from: number): Field | undefined {
  let value = 0;
  let at = from;
  for (let digit = digitAt(text, at); digit >= 0; digit = digitAt(text, at)) {
    value = value * 10 + digit;
    at += 1;
  }
  const letter = text[at];
  return at === from || letter === undefined ? undefined : { value, letter, next: at + 1 };
}

/**
 * Reads an ISO 8601 duration: whole numbers of `Y M W D` and, after `T`, of `H M S`, in this order. Weeks stand alone.
 * Undefined for anything else: no unit, fractions, signs, spaces, over 32 characters or over 10 000 years.
 * @example parseDuration('P30D') //=> { days: 30 }
 */
export function parseDuration(text: string): Duration | undefined {
  if (text.length > MAX_LENGTH || text[0] !== 'P') return undefined;
  const found: { -readonly [K in keyof Duration]: number } = {};
  let letters: Readonly<Record<string, keyof Duration>> = DATE_UNITS;
  let order = Object.keys(letters);
  let at = 1;
  let isExpecting = true;
  while (at < text.length) {
    if (text[at] === 'T' && letters === DATE_UNITS) {
      letters = TIME_UNITS;
      order = Object.keys(letters);
      isExpecting = true;
      at += 1;
      continue;
    }
    const field = maybeField(text, at);
    const place = field === undefined ? -1 : order.indexOf(field.letter);
    if (!field || place < 0) return undefined;
    found[letters[field.letter] as keyof Duration] = field.value;
    order = order.slice(place + 1);
    isExpecting = false;
    at = field.next;
  }
  const isMixed = found.weeks !== undefined && Object.keys(found).length > 1;
  return isExpecting || isMixed || daysIn(found) > MAX_DAYS ? undefined : found;
}

/**
 * The instant a duration after another, in the UTC calendar: 31 January and one month is the last of February.
 * Beyond a JS `Date` the mean length of months and years is used.
 * @example addDuration(Date.UTC(2024, 0, 31), { months: 1 }) === Date.UTC(2024, 1, 29) //=> true
 */
export function addDuration(instant: Instant, duration: Duration): Instant {
  const sum = add(new UTCDate(instant), duration).getTime();
  return Number.isNaN(sum) ? instant + daysIn(duration) * DAY_MS : sum;
}

/**
 * About how many days a duration has, for display: a month is 30.44, a year 365.24.
 * @example daysIn({ weeks: 2 }) //=> 14
 */
export function daysIn(duration: Duration): number {
  let days = 0;
  for (const unit of Object.keys(duration) as (keyof Duration)[]) days += (duration[unit] ?? 0) * UNIT_DAYS[unit];
  return days;
}

/**
 * The whole days of an ISO 8601 duration, for closed windows of days; 0 for one that is shorter than a day or is none.
 * @example daysOfWindow('P30D') //=> 30
 */
export function daysOfWindow(text: string): number {
  const duration = parseDuration(text);
  return duration ? Math.floor(daysIn(duration)) : 0;
}
