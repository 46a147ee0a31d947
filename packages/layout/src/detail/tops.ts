import { type EventColumns, type Span, lowerBound } from '@deedline/core';
import type { RowRange } from '../scene/figure.js';
import { mostImportant } from './most-important.js';

/** The most important event of a range that begins in each cell of some runs, in time order; none where the data tell no importance. */
export function topsIn({ start, priority }: EventColumns, { from, to }: RowRange, runs: readonly Span[], cellMs: number): readonly number[] {
  if (!priority) return [];
  const tops: number[] = [];
  for (const run of runs) {
    let row = lowerBound(start, run.start, from, to);
    const last = lowerBound(start, run.end, row, to);
    while (row < last) {
      const next = lowerBound(start, (Math.floor((start[row] as number) / cellMs) + 1) * cellMs, row + 1, last);
      const top = mostImportant(priority, row, next);
      if (top >= 0) tops.push(top);
      row = next;
    }
  }
  return tops;
}
