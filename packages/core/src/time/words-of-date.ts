import { yearAt } from './civil-days.js';
import type { DateNames } from './date-names.js';
import type { DateParts } from './date-parts.js';
import type { EventDate, Qualifier, Qualifiers } from './event-date.js';
import { scanDate } from './scan-date.js';

/** A date as a name that fits into a phrase, "May 2024", and as the phrase itself, "some time in May 2024". */
export interface DateName {
  readonly name: string;
  readonly phrase: string;
}

function partsOf(date: EventDate): DateParts {
  return scanDate({ text: date.edtf, at: 0 });
}

/** Whether no component has an `X`, an `S` or a qualifier. */
export function isPlainDate(date: EventDate): boolean {
  const { year, month, day, qualifiers, significantDigits } = partsOf(date);
  return ![year, month, day].some((part) => typeof part === 'string') && qualifiers === undefined && significantDigits === undefined;
}

function vague(name: string, { words }: DateNames): DateName {
  return { name, phrase: words.someTimeIn(name) };
}

function exact(name: string): DateName {
  return { name, phrase: name };
}

/** A moment with its time of day and zone. */
export function momentName(instant: number, isLocalTime: boolean, names: DateNames): string {
  const { words } = names;
  const time = names.time(instant, { isLocalTime, hasZone: true });
  return words.dateAndTime(names.dayOf(instant, isLocalTime), isLocalTime ? words.zoneNotGiven(time) : time);
}

/** The two outer bounds of a date, or of a set of dates of one precision, as names without what they share. */
export function firstAndLast(date: EventDate, names: DateNames): readonly [string, string] {
  const [earliest, latest] = [date.start.earliest, date.end.latest];
  if (date.precision === 'day' || date.precision === 'month') return names.pair(date.precision, earliest, latest);
  if (date.precision === 'year' || date.precision === 'season') return [names.year(yearAt(earliest)), names.year(yearAt(latest))];
  const last = date.precision === 'minute' ? latest - (60_000 - 1) : latest;
  return [momentName(earliest, date.isLocalTime, names), momentName(last, date.isLocalTime, names)];
}

function maybeYears(year: DateParts['year'], date: EventDate, names: DateNames): string | undefined {
  if (typeof year === 'number' || year === 'XXXX') return undefined;
  const [first, last] = [yearAt(date.start.earliest), yearAt(date.start.latest)];
  if (last - first === 9 && first > 0) return names.words.decade(first);
  return names.words.yearSpan(names.year(first), names.year(last));
}

function maskedName(parts: DateParts, date: EventDate, names: DateNames): DateName {
  const { year, month, season, day } = parts;
  const { words } = names;
  if (typeof year === 'number') {
    if (typeof month === 'number') return day === 'XX' ? vague(names.month(date.start.earliest), names) : betweenName(date, names);
    return month === 'XX' && date.isContiguous ? vague(names.year(year), names) : betweenName(date, names);
  }
  const years = maybeYears(year, date, names);
  const someYear = (name: string): DateName => exact(words.ofSomeYear(name, years));
  if (season !== undefined) return someYear(words.season(season));
  if (typeof month === 'number' && (day === undefined || day === 'XX')) return someYear(names.ofYear(month));
  if (typeof month === 'number' && typeof day === 'number') return someYear(names.ofYear(month, day));
  if (!date.isContiguous) return betweenName(date, names);
  return vague(years ?? words.unknownYear, names);
}

function betweenName(date: EventDate, names: DateNames): DateName {
  const [first, last] = firstAndLast(date, names);
  const { words } = names;
  if (first === last) return date.precision === 'month' ? vague(first, names) : exact(first);
  return { name: words.range(first, last), phrase: date.isContiguous ? words.between(first, last) : words.oneOfSeveral(first, last) };
}

function seasonName(code: number, date: EventDate, names: DateNames): DateName {
  const [first, last] = [yearAt(date.start.earliest), yearAt(date.start.latest)];
  const years = first === last ? names.year(first) : names.words.yearSpan(names.year(first), names.year(last));
  return vague(names.words.season(code, years), names);
}

function nameOf(parts: DateParts, date: EventDate, names: DateNames): DateName {
  const { year, month, season, day, time, significantDigits } = parts;
  if (typeof year === 'string' || typeof month === 'string' || typeof day === 'string') return maskedName(parts, date, names);
  if (time) return exact(momentName(date.start.earliest, date.isLocalTime, names));
  if (day !== undefined) return exact(names.day(date.start.earliest));
  if (month !== undefined) return vague(names.month(date.start.earliest), names);
  if (season !== undefined) return seasonName(season, date, names);
  if (significantDigits === undefined) return exact(names.year(year));
  const [first, last] = [date.minYear ?? yearAt(date.start.earliest), date.maxYear ?? yearAt(date.start.latest)];
  const name = names.words.estimate(names.year(year), names.year(Number(first)), names.year(Number(last)));
  return { name, phrase: names.words.about(name) };
}

function maybeCommonQualifier(parts: DateParts, qualifiers: Qualifiers): Qualifier | undefined {
  const { year } = qualifiers;
  const isSame = (['season', 'month', 'day'] as const).every((each) => parts[each] === undefined || qualifiers[each] === year);
  return isSame ? year : undefined;
}

/** One date by itself, in words. */
export function phraseOfDate(date: EventDate, names: DateNames): string {
  const parts = partsOf(date);
  const { name, phrase } = nameOf(parts, date, names);
  const { words } = names;
  if (!parts.qualifiers) return phrase;
  const qualifier = maybeCommonQualifier(parts, parts.qualifiers);
  if (qualifier === undefined) return words.partly(phrase, parts.qualifiers);
  if (qualifier === '?') return words.notCertain(phrase);
  return qualifier === '~' ? words.about(name) : words.notCertain(words.about(name));
}

/** One date inside a longer phrase: an end of an interval, or a member of a set. */
export function nameOfDate(date: EventDate, names: DateNames): string {
  const parts = partsOf(date);
  const { name } = nameOf(parts, date, names);
  const { words } = names;
  if (!parts.qualifiers) return name;
  const qualifier = maybeCommonQualifier(parts, parts.qualifiers);
  if (qualifier === undefined) return words.partly(name, parts.qualifiers);
  const about = qualifier === '?' ? name : words.about(name);
  return qualifier === '~' ? about : words.notCertainInside(about);
}
