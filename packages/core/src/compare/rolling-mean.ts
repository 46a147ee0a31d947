import { countBelow } from './ascending.js';

export interface RollingMeanOptions {
  /** In any order of days. */
  readonly events: readonly { readonly day: number; readonly value: number }[];
  /** Above 0. A window reaches back from its end, which it includes, to so many days before, which it does not. */
  readonly windowDays: number;
  /** Where windows end. */
  readonly grid: readonly number[];
}

/** What lies in the window that ends on a day. */
export interface RollingValue {
  readonly day: number;
  readonly n: number;
  /** 0 where the window is empty. */
  readonly sum: number;
  /** Absent where the window is empty: nothing said is not a value of 0. */
  readonly mean?: number;
}

/** Trailing sums and means over half-open windows `(day − windowDays, day]`. */
export function rollingMean({ events, windowDays, grid }: RollingMeanOptions): readonly RollingValue[] {
  const sorted = events.toSorted((a, b) => a.day - b.day);
  const days = new Float64Array(sorted.length); // turned, so that `countBelow` leaves out the open end and keeps the closed one
  const sums = new Float64Array(sorted.length + 1);
  for (const [index, { day, value }] of sorted.entries()) {
    days[sorted.length - 1 - index] = -day;
    sums[index + 1] = sums[index]! + value;
  }
  return grid.map((day): RollingValue => {
    const until = sorted.length - countBelow(days, -day);
    const from = sorted.length - countBelow(days, windowDays - day);
    const n = until - from;
    if (n === 0) return { day, n, sum: 0 };
    const sum = sums[until]! - sums[from]!;
    return { day, n, sum, mean: sum / n };
  });
}
