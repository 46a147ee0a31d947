import type { Duration } from '../time/duration.js';
import type { Qualifier, Qualifiers } from '../time/event-date.js';

/**
 * The templates of one language for dates and durations. Names of months and days come from `Intl`, already in the language;
 * a template puts them together. Every function takes and gives plain text.
 */
export interface DateWords {
  /** The language that the templates are in, such as `en`. Names of months and days are in it too, for half a date in another makes none. */
  readonly language: string;
  /** A year before 1000 or after 9999; `digits` is formatted, of the count before or after the start of the era. */
  readonly year: (digits: string, era: 'before' | 'after') => string;
  /** A round number of years before the present, such as "13.8 billion". */
  readonly yearsAgo: (amount: string) => string;
  /** Ten years, by the first: 1990. */
  readonly decade: (firstYear: number) => string;
  /** Two years, the second after the first. */
  readonly yearSpan: (first: string, last: string) => string;
  readonly unknownYear: string;
  /** A day, month or season of one year among several; `years` is absent where any year fits. */
  readonly ofSomeYear: (name: string, years?: string) => string;
  /** A day and month, and a year that `Intl` does not write. */
  readonly inYear: (dayOrMonth: string, year: string) => string;
  /** EDTF code 21 to 41; without `years`, the season alone. */
  readonly season: (code: number, years?: string) => string;
  readonly dateAndTime: (date: string, time: string) => string;
  readonly timesOfDay: (date: string, from: string, to: string) => string;
  /** A time of day given without an offset. */
  readonly zoneNotGiven: (time: string) => string;
  /** One moment within a name that stands for more. */
  readonly someTimeIn: (name: string) => string;
  readonly about: (name: string) => string;
  readonly notCertain: (phrase: string) => string;
  /** As `notCertain`, inside a longer phrase. */
  readonly notCertainInside: (name: string) => string;
  /** Only some components are qualified. */
  readonly partly: (phrase: string, qualifiers: Qualifiers) => string;
  /** An estimate, and the first and last year that it allows. */
  readonly estimate: (year: string, first: string, last: string) => string;
  readonly between: (first: string, last: string) => string;
  readonly range: (first: string, last: string) => string;
  /** Some of the dates between two; how many, if it is known. */
  readonly oneOfSeveral: (first: string, last: string, count?: number) => string;
  readonly allOfSeveral: (first: string, last: string, count?: number) => string;
  readonly orEarlier: (name: string) => string;
  readonly orLater: (name: string) => string;
  readonly andEarlier: (name: string) => string;
  readonly andLater: (name: string) => string;
  readonly fromTo: (start: string, end: string) => string;
  readonly onDay: (day: string) => string;
  readonly within: (name: string) => string;
  readonly since: (start: string) => string;
  readonly until: (end: string) => string;
  readonly endNotKnown: (start: string) => string;
  readonly startNotKnown: (end: string) => string;
  /** The start and the end of what lasted; `when` is such as "on 5 March 2024", "some time between …" or a moment. */
  readonly starts: (when: string) => string;
  readonly ends: (when: string) => string;
  readonly startAndEnd: (start: string, end: string) => string;
  readonly goesOn: string;
  readonly noStart: string;
  readonly startUnknown: string;
  readonly endUnknown: string;
  readonly anyTime: string;
  /** Bounds that are themselves approximate. */
  readonly roughly: (phrase: string) => string;
  /** A duration in its own units, "30 days". */
  readonly durationWords: (duration: Duration) => string;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const QUALIFIER_TEXT: Readonly<Record<Qualifier, string>> = { '?': 'not certain', '~': 'approximate', '%': 'approximate and not certain' };

function season(code: number, years?: string): string {
  const of = years === undefined ? '' : ` of ${years}`;
  if (code >= 40) return `the ${ORDINALS[code - 40]} half${of}`;
  if (code >= 37) return `the ${code === 39 ? 'last' : ORDINALS[code - 37]} four months${of}`;
  if (code >= 33) return `the ${ORDINALS[code - 33]} quarter${of}`;
  const name = `${SEASONS[(code - 21) % 4]}${years === undefined ? '' : ` ${years}`}`;
  if (code <= 24) return name;
  return `${name} (${code <= 28 ? 'northern' : 'southern'} hemisphere)`;
}

function partly(phrase: string, qualifiers: Qualifiers): string {
  const notes = (['?', '~', '%'] as const).flatMap((qualifier) => {
    const parts = (['year', 'season', 'month', 'day'] as const).filter((part) => qualifiers[part] === qualifier);
    return parts.length === 0 ? [] : [`${parts.join(' and ')} ${QUALIFIER_TEXT[qualifier]}`];
  });
  return `${phrase} (${notes.join(', ')})`;
}

function durationWords(duration: Duration): string {
  const counts = UNITS.flatMap((unit) => {
    const count = duration[`${unit}s`];
    return count === undefined ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
  });
  return counts.join(', ');
}

/**
 * The English date words, the default of `wordsOf`.
 * @example enDateWords.someTimeIn('May 2024') //=> 'some time in May 2024'
 */
export const enDateWords: DateWords = {
  language: 'en',
  year: (digits, era) => `${digits} ${era === 'before' ? 'BCE' : 'CE'}`,
  yearsAgo: (amount) => `${amount} years ago`,
  decade: (firstYear) => `the ${firstYear}s`,
  yearSpan: (first, last) => `${first}–${last.length === 4 && first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`,
  unknownYear: 'an unknown year',
  ofSomeYear: (name, years) => `${name} of ${years === undefined ? 'an unknown year' : `some year in ${years}`}`,
  inYear: (dayOrMonth, year) => `${dayOrMonth} ${year}`,
  season,
  dateAndTime: (date, time) => `${date}, ${time}`,
  timesOfDay: (date, from, to) => `${date}, from ${from} to ${to}`,
  zoneNotGiven: (time) => `${time}, time zone not given`,
  someTimeIn: (name) => `some time in ${name}`,
  about: (name) => `about ${name}`,
  notCertain: (phrase) => `${phrase}, not certain`,
  notCertainInside: (name) => `${name} (not certain)`,
  partly,
  estimate: (year, first, last) => `${year} (${first} to ${last})`,
  between: (first, last) => `some time between ${first} and ${last}`,
  range: (first, last) => `${first} to ${last}`,
  oneOfSeveral: (first, last, count) => `one of ${count ?? 'several'} dates between ${first} and ${last}`,
  allOfSeveral: (first, last, count) => `${count ?? 'several'} dates from ${first} to ${last}`,
  orEarlier: (name) => `${name} or earlier`,
  orLater: (name) => `${name} or later`,
  andEarlier: (name) => `${name} and earlier`,
  andLater: (name) => `${name} and later`,
  fromTo: (start, end) => `from ${start} to ${end}`,
  onDay: (day) => `on ${day}`,
  within: (name) => `within ${name}`,
  since: (start) => `since ${start}`,
  until: (end) => `until ${end}`,
  endNotKnown: (start) => `from ${start}, end not known`,
  startNotKnown: (end) => `until ${end}, start not known`,
  starts: (when) => `starts ${when}`,
  ends: (when) => `ends ${when}`,
  startAndEnd: (start, end) => `${start}, ${end}`,
  goesOn: 'no end given, or goes on',
  noStart: 'no start given',
  startUnknown: 'start not known',
  endUnknown: 'end not known',
  anyTime: 'at any time',
  roughly: (phrase) => `${phrase}, roughly`,
  durationWords,
};
