import { languageTag, MAX_JS_DATE_MS, type Instant } from '@deedline/core';
import { createYearOf, standInFor, type StandIn } from './calendar-year.js';
import { createWriteCount, type WriteCount } from './year-count.js';

/** The language of an axis, and the zone whose clocks and calendar it shows. */
export interface AxisTextOptions {
  /** An IANA zone. */
  readonly timeZone: string;
  /** A BCP 47 tag. The calendar is the Gregorian in every language. */
  readonly locale: string;
}

/** What a date is written of; `isRepeated` for a time that the clocks show twice, which then has its offset from UTC behind it. */
export interface DateForm {
  readonly parts: Intl.DateTimeFormatOptions;
  /** The shortest length that the form shows, in milliseconds, a day at most. */
  readonly grainMs: number;
  readonly isRepeated?: boolean;
}

/** Writes an instant; `writeCount` writes the number of a year that has its era named. */
export type WriteDate = (instant: Instant, writeCount?: WriteCount) => string;

// Years of four digits stand alone; about "44" and "12000" the era tells that they are years, as everywhere in the figure.
const isPlainYear = (year: number): boolean => year >= 1000 && year <= 9999;
/** Surely within those years, in any zone. */
const PLAIN_START = Date.UTC(1000, 0, 3);
const PLAIN_END = Date.UTC(9999, 11, 29);
/** `Intl` has one name for each era in English, the Christian one; ours are those of the rest of the figure. */
const ENGLISH_ERAS: Readonly<Record<string, string>> = { BC: 'BCE', AD: 'CE' };

/** The tag that an axis is written in. The British short form "Sept" is wider than any other month. */
export const axisTag = (locale: string, hasDay = false): string => (locale === 'en' && !hasDay ? 'en-US' : languageTag(locale));

/** Makes writers of dates in a zone and language. They make their `Intl` formatters when they first need them, and keep them: keep the writers. */
export function createDateWriters({ timeZone, locale }: AxisTextOptions): (form: DateForm) => WriteDate {
  const yearOf = createYearOf(timeZone);
  const writeDigits = createWriteCount(axisTag(locale));
  const eras = new Intl.Locale(locale).language === 'en' ? ENGLISH_ERAS : {};
  return ({ parts, grainMs, isRepeated = false }) => {
    const formatters = new Map<string, Intl.DateTimeFormat>();
    const formatter = (zone: string, hasEra: boolean): Intl.DateTimeFormat => {
      const key = `${zone} ${hasEra}`;
      const options: Intl.DateTimeFormatOptions = { ...parts, calendar: 'gregory', timeZone: zone };
      if (hasEra) options.era = 'short';
      if (isRepeated) options.timeZoneName = 'shortOffset';
      const found = formatters.get(key) ?? new Intl.DateTimeFormat(axisTag(locale, parts.day !== undefined), options);
      formatters.set(key, found);
      return found;
    };
    const inZone = formatter(timeZone, false);
    return (instant, writeCount = writeDigits) => {
      if (instant >= PLAIN_START && instant < PLAIN_END) return inZone.format(instant);
      const isFar = Math.abs(instant) > MAX_JS_DATE_MS;
      const shown: StandIn = isFar ? standInFor(instant, grainMs) : { instant, year: yearOf(instant) };
      const hasEra = parts.year !== undefined && !isPlainYear(shown.year);
      const format = formatter(isFar ? 'UTC' : timeZone, hasEra);
      if (!hasEra) return format.format(shown.instant);
      const count = shown.year > 0 ? shown.year : 1 - shown.year;
      return format
        .formatToParts(shown.instant)
        .map(({ type, value }) => (type === 'year' ? writeCount(count) : type === 'era' ? (eras[value] ?? value) : value))
        .join('');
    };
  };
}
