import type { DateDraft } from './date-draft.js';
import type { PhraseRun } from './phrase-run.js';
import type { Sentence } from './read-sentence.js';

/** The farthest that "1998–02" may reach into the next century, in years. */
const MAX_TURN_YEARS = 30;

/**
 * Lends each date of a phrase what a neighbour says for both: month and year in "10 to 24 May 2024", the century in "1922–3",
 * the unit in "18th or 19th century". Changes the drafts.
 */
export function shareParts(drafts: readonly DateDraft[]): void {
  for (let at = drafts.length - 2; at >= 0; at--) takeFromRight(drafts[at] as DateDraft, drafts[at + 1] as DateDraft);
  for (let at = 1; at < drafts.length; at++) takeMonthFromLeft(drafts[at] as DateDraft, drafts[at - 1] as DateDraft);
  for (let at = drafts.length - 2; at >= 0; at--) takeYear(drafts[at] as DateDraft, drafts[at + 1] as DateDraft);
  for (let at = 1; at < drafts.length; at++) takeYearFromLeft(drafts[at] as DateDraft, drafts[at - 1] as DateDraft);
}

function takeFromRight(left: DateDraft, right: DateDraft): void {
  const { third, isEdge, isAbout, isDoubted, loose } = left;
  const isThirdAlone = third !== undefined && !Object.keys(left).some((name) => !['third', 'isEdge', 'isAbout', 'isDoubted'].includes(name));
  if (isThirdAlone) Object.assign(left, right, { third, isEdge, isAbout, isDoubted });
  if (left.era === undefined && right.era !== undefined) left.era = right.era;
  if (loose === undefined || left.month !== undefined) return;
  if (loose.isOrdinal && right.century !== undefined) {
    left.century = loose.value;
    delete left.loose;
  } else if (right.month !== undefined && right.day !== undefined) becomeDay(left, right.month);
}

function takeMonthFromLeft(right: DateDraft, left: DateDraft): void {
  if (right.time !== undefined && Object.keys(right).length === 1) {
    const { year, shortYear, month, day } = left;
    Object.assign(right, { year, shortYear, month, day });
  }
  if (left.month === undefined || right.month !== undefined || (left.day === undefined && left.loose === undefined)) return;
  if (right.loose === undefined) return;
  becomeDay(right, left.month);
  becomeDay(left, left.month);
}

function becomeDay(draft: DateDraft, month: number): void {
  if (draft.loose === undefined || draft.loose.digits > 2 || draft.day !== undefined) return;
  draft.day = draft.loose.value;
  draft.month = month;
  delete draft.loose;
}

/**
 * "24 May 1944 and 1945": whether day and month hold for the second year as well is a question, unless it ends a stretch. Changes the drafts.
 */
export function shareDays({ drafts, links, limit }: Sentence, { choose }: PhraseRun): void {
  for (let at = 1; at < drafts.length; at++) {
    const { month, day, season, part, year } = drafts[at - 1] as DateDraft;
    const right = drafts[at] as DateDraft;
    const isYear = right.year !== undefined && Object.keys(right).every((name) => ['year', 'era', 'isAbout', 'isDoubted'].includes(name));
    if (!isYear || limit !== undefined || links[at - 1] === 'to' || year === undefined) continue;
    if (month === undefined && season === undefined && part === undefined) continue;
    const isShared = choose('sharedDay', [
      [true, 'Day and month, or the part of the year, are taken to hold for both years.'],
      [false, 'The second year is taken as a whole.'],
    ]);
    if (isShared === true) Object.assign(right, { month, day, season, part });
  }
}

function hasYear({ year, shortYear }: DateDraft): boolean {
  return year !== undefined || shortYear !== undefined;
}

function isPartOfYear({ month, season, part, century, decade }: DateDraft): boolean {
  return month !== undefined || season !== undefined || (part !== undefined && century === undefined && decade === undefined);
}

function takeYear(draft: DateDraft, neighbour: DateDraft): void {
  if (hasYear(draft) || !isPartOfYear(draft) || !hasYear(neighbour)) return;
  if (draft.month !== undefined) becomeDay(draft, draft.month);
  draft.year = neighbour.year;
  draft.shortYear = neighbour.shortYear;
}

function takeYearFromLeft(right: DateDraft, left: DateDraft): void {
  if (right.era === undefined && left.era === 1) right.era = 1;
  const { year: leftYear } = left;
  if (right.decade !== undefined && right.decade < 100 && left.decade !== undefined) right.decade += left.decade - (left.decade % 100);
  if (leftYear === undefined || left.era === -1) return;
  if (right.shortYear !== undefined) {
    right.year = laterYear(leftYear, right.shortYear, 2) ?? right.year;
    if (right.year !== undefined) delete right.shortYear;
  }
  takeYear(right, left);
  const { loose } = right;
  if (loose === undefined || right.month !== undefined || hasYear(right) || left.day !== undefined || loose.isOrdinal || loose.digits > 2) return;
  right.year = laterYear(leftYear, loose.value, loose.digits);
  if (right.year !== undefined) delete right.loose;
}

/** The next year after one that ends in some digits: 1923 for "1922–3". */
export function laterYear(year: number, ending: number, digits: number): number | undefined {
  const size = 10 ** digits;
  const candidate = year - (year % size) + ending;
  if (candidate > year) return candidate;
  return digits === 2 && candidate + size - year <= MAX_TURN_YEARS ? candidate + size : undefined;
}
