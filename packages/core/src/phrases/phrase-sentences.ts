import type { Guess, Question } from './phrase-run.js';

/** Why a person must choose or agree, and how to write what is meant. */
export const WHY_AMBIGUOUS: Readonly<Record<Question | Guess, string>> = {
  order: 'The order of day and month is not stated: write the day as 2024-05-24.',
  century: 'A year of two digits does not say its century: write it with four.',
  yearOrDay: 'The number may be a day or a year: write 2024-05-24 for a day, 2024-05 for a month.',
  winter: 'A winter lies in two years: write both, winter 2023–24.',
  hundreds: 'It may mean ten years or a hundred: write it as 180X or 18XX.',
  span: 'It may mean a month or two years: write 2003-04 for April 2003, 2003/2004 for the years.',
  sharedDay: 'Day and month may hold for both years or for the first alone: write each date in full.',
  noYear: 'The year is not stated: write it.',
  fewDigits: 'A number of one or two digits may be short for a later year: write years with four digits, 0047 or 1947.',
  weekday: 'The day of the week does not fit the date: check both.',
  remark: 'More stands behind the date: write only when this event happened.',
};

/** Why a phrase has no reading. */
export const WHY_NONE = {
  tooLong: 'The text is too long for a date: write the date alone, such as 2024-05-24.',
  empty: 'There is no text: write a date, such as 2024-05-24 or 2024-05.',
  noDate: 'The source gives no date: if one is known, write it, such as 2024-05-24, 2024-05 or 2023~.',
  relative: 'The words count from a day that is not stated: write the date itself, or give a reference day.',
  bareNumber: 'A number of fewer or more than four digits is no year by itself: write 0850, AD 850 or c. 850, or 198X for the 1980s.',
  unfit: 'The words make no date that is known here: write it as EDTF, such as 2024-05-24, 2024-05, 2023~ or 2023/2024.',
  unknownWord: (word: string) => `“${word}” belongs to no date that is known here: write it as EDTF, such as 2024-05-24, 2024-05, 2023~ or 2023/2024.`,
} as const;

/** What a reading takes for granted. */
export const NOTES = {
  outerEnd: 'EDTF has no end that lies between two dates: the outer one stands for it, as about.',
  edge: 'A beginning or an end is taken as the first or last year, month or day of it.',
  month: 'In EDTF the last number is a month or season.',
  years: 'Two years are meant.',
  brackets: 'Brackets say that somebody supplied the date.',
  withoutRemark: (remark: string) => `Without “${remark}”.`,
  ofRemark: (remark: string) => `The date in “${remark}”.`,
} as const;
