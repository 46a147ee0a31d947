import type { DateWords } from '../words/date-words.js';
import { civilFromDays, DAY_MS, yearAt } from './civil-days.js';
import type { Instant } from './span.js';
import { languageTag, localeWithin } from './language-tag.js';

/** What names are made with. */
export interface DateNamesOptions {
  /** A BCP 47 tag; plain `en` is written day first, as `en-GB`. */
  readonly locale: string;
  /** An IANA zone, for times of day only. */
  readonly timeZone: string;
  readonly words: DateWords;
}

/** Names of years, months, days and times in one language; the calendar is always the Gregorian. */
export interface DateNames {
  readonly words: DateWords;
  readonly year: (year: number) => string;
  /** "May" or, with a day, "24 May". */
  readonly ofYear: (month: number, day?: number) => string;
  /** The UTC month or day an instant lies in: "May 2024", "24 May 2024". */
  readonly month: (instant: Instant) => string;
  readonly day: (instant: Instant) => string;
  /** The day and time in the zone; without a zone name, and read as UTC, where the time is local to an unknown place. */
  readonly dayOf: (instant: Instant, isLocalTime: boolean) => string;
  readonly time: (instant: Instant, options: { readonly isLocalTime: boolean; readonly hasZone: boolean }) => string;
  /** Two days or months without what they share: ["27 February", "18 March 2014"]. */
  readonly pair: (unit: 'day' | 'month', first: Instant, last: Instant) => readonly [string, string];
  readonly list: (names: readonly string[], type: Intl.ListFormatType) => string;
  /** Days of one month as one name, "2 or 3 December 1991"; undefined for days of several. */
  readonly maybeDays: (days: readonly Instant[], type: 'disjunction' | 'conjunction') => string | undefined;
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const MONTH = { month: 'long', year: 'numeric' } as const;

// Intl writes no era and no leading zeros, so "44" could be either; such years get words of our own.
function isPlainYear(year: number): boolean {
  return year >= 1000 && year <= 9999;
}

function isRoundPast(year: number): boolean {
  return year <= -1_000_000 && year % 100_000 === 0;
}

function createFormatter(locale: string): (timeZone: string, options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone, options) => {
    const key = `${timeZone} ${Object.keys(options).join()}`;
    const found = made.get(key) ?? new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone, ...options });
    made.set(key, found);
    return found;
  };
}

/** Makes the names of one language; keep it, for `Intl` formatters are slow to make. Throws a `RangeError` for a locale or zone that is not known. */
export function createDateNames({ locale, timeZone, words }: DateNamesOptions): DateNames {
  const tag = languageTag(localeWithin(words.language, locale));
  const formatter = createFormatter(tag);
  const lists = new Map<string, Intl.ListFormat>();

  const year = (value: number): string => {
    if (isPlainYear(value)) return formatter('UTC', { year: 'numeric' }).format(Date.UTC(value, 0));
    if (isRoundPast(value))
      return words.yearsAgo(new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 5 }).format(-value));
    const count = value > 0 ? value : 1 - value;
    return words.year(new Intl.NumberFormat(tag, { useGrouping: count > 9999 }).format(count), value > 0 ? 'after' : 'before');
  };
  const ofYear = (month: number, day?: number): string =>
    formatter('UTC', day === undefined ? { month: 'long' } : { day: 'numeric', month: 'long' }).format(Date.UTC(2000, month - 1, day ?? 1));
  const nameIn = (zone: string, instant: Instant, hasDay: boolean): string => {
    const civil = civilFromDays(Math.floor(instant / DAY_MS));
    if (isPlainYear(civil.year)) return formatter(zone, hasDay ? DAY : MONTH).format(instant);
    return words.inYear(ofYear(civil.month, hasDay ? civil.day : undefined), year(civil.year));
  };
  const zoneOf = (instant: Instant, isLocalTime: boolean): string => (isLocalTime || !isPlainYear(yearAt(instant)) ? 'UTC' : timeZone);
  const list = (names: readonly string[], type: Intl.ListFormatType): string => {
    const found = lists.get(type) ?? new Intl.ListFormat(tag, { type });
    lists.set(type, found);
    return found.format(names);
  };

  return {
    words,
    year,
    ofYear,
    month: (instant) => nameIn('UTC', instant, false),
    day: (instant) => nameIn('UTC', instant, true),
    dayOf: (instant, isLocalTime) => nameIn(zoneOf(instant, isLocalTime), instant, true),
    time: (instant, { isLocalTime, hasZone }) =>
      formatter(zoneOf(instant, isLocalTime), {
        hour: '2-digit',
        minute: '2-digit',
        ...(Math.floor(instant / 1000) % 60 !== 0 && { second: '2-digit' }),
        ...(hasZone && !isLocalTime && { timeZoneName: 'short' }),
      }).format(instant),
    pair: (unit, first, last) => {
      if (isPlainYear(yearAt(first)) && isPlainYear(yearAt(last))) return pairOf(formatter('UTC', unit === 'day' ? DAY : MONTH), first, last);
      return [nameIn('UTC', first, unit === 'day'), nameIn('UTC', last, unit === 'day')];
    },
    list,
    maybeDays: (days, type) => daysOfMonth(formatter('UTC', DAY), days, (names) => list(names, type)),
  };
}

function pairOf(formatter: Intl.DateTimeFormat, first: Instant, last: Instant): readonly [string, string] {
  const parts = formatter.formatRangeToParts(first, last);
  const firstEnd = parts.findLastIndex((part) => part.source === 'startRange') + 1;
  const lastStart = parts.findIndex((part) => part.source === 'endRange');
  if (firstEnd === 0 || lastStart < 0) return [formatter.format(first), formatter.format(last)];
  const textBetween = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .map((part) => part.value)
      .join('');
  return [textBetween(0, firstEnd).trim(), textBetween(lastStart, parts.length).trim()];
}

function daysOfMonth(formatter: Intl.DateTimeFormat, days: readonly Instant[], list: (names: readonly string[]) => string): string | undefined {
  const surroundings = new Set<string>();
  const numbers: string[] = [];
  for (const day of days) {
    if (!isPlainYear(yearAt(day))) return undefined;
    const parts = formatter.formatToParts(day);
    numbers.push(parts.find((part) => part.type === 'day')?.value ?? '');
    surroundings.add(parts.map((part) => (part.type === 'day' ? '\n' : part.value)).join(''));
  }
  const [surrounding] = surroundings;
  return surrounding === undefined || surroundings.size > 1 ? undefined : surrounding.replace('\n', list(numbers));
}
