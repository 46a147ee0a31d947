import { fullYear, type PhraseRun } from './phrase-run.js';

/** What a phrase says of one date, before neighbours lend what it leaves out. Years are as written, without the sign of an era. */
export interface DateDraft {
  year?: number | undefined;
  /** Two digits of a year. */
  shortYear?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  /** A number of which it is not yet known whether it is a day or a year. */
  loose?: { readonly value: number; readonly digits: number; readonly isOrdinal: boolean } | undefined;
  /** An EDTF code, 21 to 24. */
  season?: number | undefined;
  /** Whether the season is of two years, "winter 2023–24"; `year` is the first. */
  isOverYears?: boolean | undefined;
  /** "Second quarter" is the second of four: index from 0, or -1 for the last. */
  part?: { readonly index: number; readonly of: number } | undefined;
  /** Early 0, mid 1, late 2. */
  third?: number | undefined;
  /** Whether the third was called a beginning or an end, which beside a limit is an edge. */
  isEdge?: boolean | undefined;
  decade?: number | undefined;
  century?: number | undefined;
  era?: number | undefined;
  weekday?: number | undefined;
  time?: string | undefined;
  isAbout?: boolean | undefined;
  isDoubted?: boolean | undefined;
}

/** Gives a part of a draft its value; false where there is none, or the part has one. */
export function setOnce<Name extends keyof DateDraft>(draft: DateDraft, name: Name, value: DateDraft[Name]): boolean {
  if (draft[name] !== undefined || value === undefined) return false;
  draft[name] = value;
  return true;
}

/** The year of a draft as written, once two digits have got their century. */
export function yearOf({ year, shortYear }: DateDraft, run: PhraseRun): number | undefined {
  return year ?? (shortYear === undefined ? undefined : fullYear(shortYear, run));
}

/** Whether a draft says anything but how sure it is. */
export function hasContent(draft: DateDraft): boolean {
  return Object.keys(draft).some((name) => name !== 'isAbout' && name !== 'isDoubted');
}
