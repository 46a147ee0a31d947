import { daysFromCivil, daysInMonth } from '../time/civil-days.js';
import { seasonMonths } from '../time/season-months.js';
import { yearOf, type DateDraft } from './date-draft.js';
import type { PhraseRun } from './phrase-run.js';
import { padded } from '../time/date-text.js';
import { plainText, type PlainDate } from './plain-date.js';

/** The first and last year, month or day that a date may be, and its EDTF where one date says it: `185X` for the 1850s. */
export interface DateReach {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly edtf?: string;
}

/** The days on which the halves and thirds of a month start. */
const STARTS_IN_MONTH: Readonly<Record<number, readonly number[]>> = { 2: [1, 16], 3: [1, 11, 21] };
const SUMMER = 22;
const SOUTHERN_SUMMER = 30;
const WINTER = 24;

/** Which numbers of less than four digits are years: none, those of three, those of one or two only if a person agrees, or all. */
export type SmallYears = 'none' | 'threeDigits' | 'guessed' | 'all';

/** Which dates a draft may mean; `undefined` where it means none. */
export function reachOf(draft: DateDraft, run: PhraseRun, smallYears: SmallYears): DateReach | undefined {
  const { century, decade, third, part } = draft;
  const piece = third === undefined ? part : { index: third, of: 3 };
  if (third !== undefined && part !== undefined) return undefined;
  if (century !== undefined) return hasNoYear(draft) ? pieceOfYears(spanOfCentury(century, draft.era), piece) : undefined;
  if (decade !== undefined) return hasNoYear(draft) ? pieceOfYears(spanOfDecade(decade, draft.era, run), piece) : undefined;
  const { month, day, year } = resolved(draft, run, smallYears);
  if (day === undefined && (draft.weekday !== undefined || draft.time !== undefined)) return undefined;
  if (year === undefined) return month === undefined ? undefined : yearless(month, day, draft, run);
  if (draft.season !== undefined) return month === undefined && part === undefined ? reachOfSeason(draft, year, run) : undefined;
  if (month === undefined) return day === undefined ? reachOfYear(year, draft) : undefined;
  if (day === undefined) return reachOfMonth([year, month], piece);
  return piece === undefined ? reachOfDay([year, month, day], draft, run) : undefined;
}

function hasNoYear({ year, shortYear, month, day, loose, season, weekday, time }: DateDraft): boolean {
  return [year, shortYear, month, day, loose, season, weekday, time].every((part) => part === undefined);
}

/** The year, counted astronomically, the month and the day, once the loose number is one of them. */
function resolved(
  draft: DateDraft,
  run: PhraseRun,
  smallYears: SmallYears,
): { year?: number | undefined; month?: number | undefined; day?: number | undefined } {
  const { month, loose } = draft;
  let { day } = draft;
  let year = yearOf(draft, run);
  if (loose !== undefined && month !== undefined) {
    const isDay = loose.value <= 31 && (loose.digits < 2 || isDayOrYear(loose.value, run));
    if (isDay) day = loose.value;
    else year = yearOf({ shortYear: loose.value }, run);
  } else if (loose !== undefined) {
    const isRefused = smallYears === 'none' || (smallYears === 'threeDigits' && loose.digits < 3);
    if (loose.isOrdinal || isRefused || year !== undefined) return {};
    if (loose.digits < 3 && smallYears === 'guessed') run.guess('fewDigits');
    year = loose.value;
  }
  if (year === undefined) return { month, day };
  if (year === 0) return {};
  return { year: draft.era === -1 ? 1 - year : year, month, day };
}

function isDayOrYear(value: number, { choose }: PhraseRun): boolean {
  return (
    choose('yearOrDay', [
      [true, `${value} is taken as the day.`],
      [false, `${value} is taken as the year.`],
    ]) === true
  );
}

/** A month, or a day of it, in the nearest year up to the reference day; without one, in a year that is not known. */
function yearless(month: number, day: number | undefined, draft: DateDraft, run: PhraseRun): DateReach | undefined {
  const { referenceDay } = run;
  if (draft.third !== undefined || draft.part !== undefined || draft.time !== undefined) return undefined;
  run.guess('noYear');
  if (referenceDay === undefined) {
    const edtf = `XXXX-${padded(month, 2)}${day === undefined ? '' : `-${padded(day, 2)}`}`;
    return { first: [Number.NaN], last: [Number.NaN], edtf };
  }
  const [year, ...today] = referenceDay;
  const isLater = month > today[0] || (month === today[0] && (day ?? 1) > today[1]);
  const found = isLater ? year - 1 : year;
  run.note(`The year is taken as ${found}, the nearest one before the reference day.`);
  return day === undefined ? reachOfMonth([found, month], undefined) : reachOfDay([found, month, day], draft, run);
}

interface YearSpan {
  readonly first: number;
  readonly size: number;
  readonly edtf?: string;
}

function spanOfCentury(century: number, era: number | undefined): YearSpan {
  const digits = `${padded(century - 1, 2)}XX`;
  if (era === -1) return { first: 1 - century * 100, size: 100, ...(century > 1 && { edtf: `-${digits}` }) };
  return century === 1 ? { first: 1, size: 99 } : { first: century * 100 - 100, size: 100, edtf: digits };
}

function spanOfDecade(start: number, era: number | undefined, run: PhraseRun): YearSpan | undefined {
  const year = start < 100 && era === undefined ? (run.choose('century', centuriesOf(start)) ?? start) : start;
  if (year % 10 !== 0 || year === 0) return undefined;
  const answers = [
    [false, 'Ten years are meant.'],
    [true, 'A hundred years are meant.'],
  ] as const;
  if (year % 100 === 0 && run.choose('hundreds', answers) === true) return spanOfCentury(year / 100 + 1, era);
  if (era === -1) return { first: 1 - year - 9, size: 10 };
  return { first: year, size: 10, edtf: `${padded(year / 10, 3)}X` };
}

function centuriesOf(decade: number): readonly (readonly [number, string])[] {
  return [1900, 2000].map((century) => [century + decade, `The ${century + decade}s are meant.`] as const);
}

type Piece = { readonly index: number; readonly of: number } | undefined;

function pieceOfYears(span: YearSpan | undefined, piece: Piece): DateReach | undefined {
  if (span === undefined) return undefined;
  const [from, to] = pieceOf(span.size, piece);
  const isWhole = piece === undefined && span.edtf !== undefined;
  return { first: [span.first + from], last: [span.first + to], ...(isWhole && { edtf: span.edtf }) };
}

/** The first and last of `size` steps, from 0, that make a piece of them. */
function pieceOf(size: number, piece: Piece): readonly [number, number] {
  const { index, of } = piece ?? { index: 0, of: 1 };
  return [Math.ceil((size * index) / of), Math.ceil((size * (index + 1)) / of) - 1];
}

function reachOfYear(year: number, { part, third }: DateDraft): DateReach {
  if (third === undefined && part === undefined) return { first: [year], last: [year] };
  const [from, to] = pieceOf(12, third === undefined ? part : { index: third, of: 3 });
  const codes: Readonly<Record<number, number>> = { 2: 40, 3: 37, 4: 33 };
  const code = part === undefined ? undefined : (codes[part.of] ?? 0) + part.index;
  return { first: [year, from + 1], last: [year, to + 1], ...(code !== undefined && { edtf: `${plainText([year])}-${code}` }) };
}

function reachOfMonth([year, month]: readonly [number, number], piece: Piece): DateReach | undefined {
  if (piece === undefined) return { first: [year, month], last: [year, month] };
  const starts = STARTS_IN_MONTH[piece.of];
  const from = starts?.[piece.index];
  if (starts === undefined || from === undefined) return undefined;
  return { first: [year, month, from], last: [year, month, (starts[piece.index + 1] ?? daysInMonth(year, month) + 1) - 1] };
}

function reachOfDay(date: readonly [number, number, number], { weekday, time }: DateDraft, run: PhraseRun): DateReach {
  const isOther = weekday !== undefined && (((daysFromCivil(...date) + 4) % 7) + 7) % 7 !== weekday;
  if (isOther) run.guess('weekday');
  return { first: date, last: date, ...(time !== undefined && { edtf: `${plainText(date)}T${time}` }) };
}

/** A season, or its first, second or third month. "Winter 2024" may have begun in 2024 or the year before. */
function reachOfSeason({ season = WINTER, isOverYears, third }: DateDraft, year: number, run: PhraseRun): DateReach | undefined {
  const isSouthern = isOverYears === true && season === SUMMER;
  if (isOverYears === true && season !== WINTER && !isSouthern) return undefined;
  const code = isSouthern ? SOUTHERN_SUMMER : season;
  const startYear = code === WINTER && isOverYears !== true ? winterStart(year, run) : year;
  const { firstMonth } = seasonMonths(code);
  const monthAt = (index: number): PlainDate => {
    const months = firstMonth - 1 + index;
    return [startYear + Math.floor(months / 12), (months % 12) + 1];
  };
  if (third !== undefined) return { first: monthAt(third), last: monthAt(third) };
  return { first: monthAt(0), last: monthAt(2), edtf: `${plainText([startYear])}-${code}` };
}

function winterStart(year: number, { choose }: PhraseRun): number {
  const answers = [year, year - 1].map((start) => [start, `The winter is taken to start in ${start}.`] as const);
  return choose('winter', answers) ?? year;
}
