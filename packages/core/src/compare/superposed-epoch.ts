export interface SuperposedEpochOptions {
  /** A value a day, by day of the period; `undefined` where there is none, which is not 0. */
  readonly values: readonly (number | undefined)[];
  /** Days that the values are aligned at. */
  readonly causes: readonly number[];
  /** First and last offset in days, both included. */
  readonly offsets: readonly [first: number, last: number];
}

/** The values at one distance from the causes. */
export interface EpochValue {
  readonly offset: number;
  /** Causes with a value at that distance. */
  readonly n: number;
  /** Absent where `n` is 0. */
  readonly mean?: number;
  /** With n − 1; absent where `n` is under 2. */
  readonly sd?: number;
}

/** Superposed epoch analysis: the mean of a daily series before and after causes. */
export function superposedEpoch({ values, causes, offsets: [first, last] }: SuperposedEpochOptions): readonly EpochValue[] {
  return Array.from({ length: last - first + 1 }, (_, index): EpochValue => {
    const offset = first + index;
    const found = causes.flatMap((day) => values[day + offset] ?? []);
    const n = found.length;
    if (n === 0) return { offset, n };
    const mean = found.reduce((sum, value) => sum + value, 0) / n;
    const squares = found.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { offset, n, mean, ...(n > 1 && { sd: Math.sqrt(squares / (n - 1)) }) };
  });
}
