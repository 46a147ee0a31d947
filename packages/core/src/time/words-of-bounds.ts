import { enDateWords } from '../words/date-words.js';
import { DAY_MS, yearAt } from './civil-days.js';
import { createDateNames, type DateNames } from './date-names.js';
import type { DateEnd, EventDate } from './event-date.js';
import { paddedBounds } from './padded-bounds.js';
import { hasTimeOfDay } from './span-in-zone.js';
import { firstAndLast, momentName } from './words-of-date.js';
import type { Instant } from './span.js';
import { createWordsOf, type WordsOfOptions } from './words-of.js';

/** Beyond these years nobody counts days. */
const LAST_YEAR_WITH_DAYS = 9999;

function dayName(instant: Instant, names: DateNames): string {
  const year = yearAt(instant);
  return Math.abs(year) > LAST_YEAR_WITH_DAYS ? names.year(year) : names.day(instant);
}

function rangeWords({ earliest, latest }: Pick<DateEnd, 'earliest' | 'latest'>, isLocalTime: boolean, names: DateNames): string {
  const { words } = names;
  if (latest - earliest < DAY_MS - 1) return momentName(earliest, isLocalTime, names);
  if (latest - earliest < DAY_MS) return words.onDay(dayName(earliest, names));
  const hasDays = Math.max(Math.abs(yearAt(earliest)), Math.abs(yearAt(latest))) <= LAST_YEAR_WITH_DAYS;
  const [first, last] = hasDays ? names.pair('day', earliest, latest) : [dayName(earliest, names), dayName(latest, names)];
  return first === last ? first : words.between(first, last);
}

function startWords({ start, startDate }: EventDate, names: DateNames): string {
  const { words } = names;
  if (start.kind === 'known') return words.starts(rangeWords(start, startDate?.isLocalTime ?? false, names));
  return start.kind === 'open' ? words.noStart : words.startUnknown;
}

function endWords({ end, endDate }: EventDate, names: DateNames): string {
  const { words } = names;
  if (end.kind === 'known') return words.ends(rangeWords(end, endDate?.isLocalTime ?? false, names));
  return end.kind === 'open' ? words.goesOn : words.endUnknown;
}

/**
 * Makes a function that writes which days dates may stand for. It says the months of a season, keeps the uncertain ends of an interval apart,
 * reaches as far as `~` and `%` do by `paddedBounds`, and says what is approximate or not certain. Dates with gaps, and each of
 * several dates, have no such range: they are told as `wordsOf` does.
 * @example createBoundsWordsOf()(parseEdtf('2023-24')) //=> 'some time between 1 December 2023 and 29 February 2024'
 */
export function createBoundsWordsOf(options: WordsOfOptions = {}): (date: EventDate) => string {
  const { locale = 'en', timeZone = 'UTC', words = enDateWords } = options;
  const names = createDateNames({ locale, timeZone, words });
  const wordsOf = createWordsOf(options);
  const plain = (date: EventDate): string => {
    if (date.kind === 'interval') return words.startAndEnd(startWords(date, names), endWords(date, names));
    const { start, end } = date;
    if (date.kind === 'oneOf' && hasTimeOfDay(date) && start.kind === 'known' && end.kind === 'known') return words.between(...firstAndLast(date, names));
    if (start.kind === 'known' && end.kind === 'known') return rangeWords({ earliest: start.earliest, latest: end.latest }, date.isLocalTime, names);
    if (start.kind === 'known') return words.orLater(dayName(start.earliest, names));
    return end.kind === 'known' ? words.orEarlier(dayName(end.latest, names)) : words.anyTime;
  };
  return (date) => {
    if (!date.isContiguous || date.kind === 'allOf') return wordsOf(date);
    const told = plain(date.isApproximate ? { ...date, ...paddedBounds(date, { units: { '?': 0, '~': 1, '%': 2 } }) } : date);
    const about = date.isApproximate ? words.roughly(told) : told;
    return date.isUncertain ? words.notCertain(about) : about;
  };
}
