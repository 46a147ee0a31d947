import type { Happening } from './comparison.js';

/** Two series on the days of one period. */
export interface HappeningPair {
  readonly effects: readonly Happening[];
  readonly causes: readonly Happening[];
  readonly days: number;
  /** Happenings that may lie outside the period: they make possible what is not sure, and are in no count. */
  readonly atEdge?: { readonly effects: readonly Happening[]; readonly causes: readonly Happening[] };
}

/** Whether the day on which it began is known. */
export const isExactDay = ({ first, last }: Happening): boolean => first === last;

/** The days of the happenings whose day is known. */
export const exactDays = (happenings: readonly Happening[]): readonly number[] => happenings.filter(isExactDay).map(({ first }) => first);

/** Whether the date of a happening is no wider than a window: wider ones are in the bounds, and in no test. */
export const narrowFor =
  (windowDays: number) =>
  ({ first, last }: Happening): boolean =>
    last - first <= windowDays;
