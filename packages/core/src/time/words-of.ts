import { type DateWords, enDateWords } from '../words/date-words.js';
import { createDateNames } from './date-names.js';
import type { EventDate } from './event-date.js';
import { phraseOfDate } from './words-of-date.js';
import { phraseOfInterval } from './words-of-interval.js';
import { phraseOfSet } from './words-of-set.js';

/** The language and zone of a date in words. */
export interface WordsOfOptions {
  /** A BCP 47 tag for the names of months and days; default `en`, which writes the day first. */
  readonly locale?: string;
  /** An IANA zone for times of day, default `UTC`. Days, months and years without a time never move. */
  readonly timeZone?: string;
  /** The templates, default English. */
  readonly words?: DateWords;
}

/**
 * Makes a `wordsOf` for one language and zone; keep it where many dates are written, for `Intl` formatters are slow to make.
 * Throws a `RangeError` at the first date that needs a locale or zone that is not known.
 * @example createWordsOf({ locale: 'en-US' })(parseEdtf('2024-05-24')) //=> 'May 24, 2024'
 */
export function createWordsOf({ locale = 'en', timeZone = 'UTC', words = enDateWords }: WordsOfOptions = {}): (date: EventDate) => string {
  const names = createDateNames({ locale, timeZone, words });
  return (date) => {
    if (date.kind === 'interval') return phraseOfInterval(date, names);
    return date.kind === 'date' ? phraseOfDate(date, names) : phraseOfSet(date, names);
  };
}

/**
 * A date in words, with its precision and doubts: "some time in May 2024", "since December 2023", "about 1984".
 * @example wordsOf(parseEdtf('2024-05')) //=> 'some time in May 2024'
 */
export function wordsOf(date: EventDate, options: WordsOfOptions = {}): string {
  return createWordsOf(options)(date);
}
