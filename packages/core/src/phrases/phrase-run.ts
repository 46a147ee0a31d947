import type { DayOrder } from './phrase.js';

/** What a phrase may leave open, each with its answers in `choose`. */
export type Question = 'order' | 'century' | 'yearOrDay' | 'winter' | 'hundreds' | 'span' | 'sharedDay';

/** What is taken for granted where a phrase leaves it out: there is one reading, and a person must still agree. */
export type Guess = 'noYear' | 'fewDigits' | 'weekday' | 'remark';

/** One way through a phrase. Where the words leave something open, it answers; the other answers are other readings. */
export interface PhraseRun {
  /** The day that "May 24" and "last month" start from. */
  readonly referenceDay?: readonly [year: number, month: number, day: number];
  readonly dayOrder?: DayOrder;
  readonly centuryPivot?: number;
  /** The answer of this run, and notes what it says. */
  readonly choose: <T>(question: Question, answers: readonly (readonly [answer: T, note: string])[]) => T | undefined;
  readonly guess: (guess: Guess) => void;
  readonly note: (sentence: string) => void;
}

/**
 * The year that two digits stand for: by the pivot where one is given, else a question.
 * @example fullYear(24, { centuryPivot: 50, … }) //=> 2024
 */
export function fullYear(twoDigits: number, { centuryPivot, choose }: PhraseRun): number | undefined {
  if (centuryPivot !== undefined) return twoDigits + (twoDigits < centuryPivot ? 2000 : 1900);
  const centuries = twoDigits < 50 ? [2000, 1900] : [1900, 2000];
  const answers = centuries.map((century) => [century + twoDigits, `The year is taken as ${century + twoDigits}.`] as const);
  return choose('century', answers);
}
