import { type EventColumns, type Instant, type Span, lowerBound } from '@deedline/core';
import type { RowRange } from '../scene/figure.js';
import type { CountColumns } from './count-columns.js';

/** Time is looked at in cells of this length, in pixels at the coarse end of a zoom step. */
export const CELL_PX = 64;

/** The cells, by index from 1970, in which more than `limit` events of a range begin; in order. */
export function crowdedCells({ start }: Pick<EventColumns, 'start'>, { from, to }: RowRange, cellMs: number, limit: number): number[] {
  const cells: number[] = [];
  for (let row = from; row < to;) {
    const cell = Math.floor((start[row] as number) / cellMs);
    const end = (cell + 1) * cellMs;
    if (row + limit < to && (start[row + limit] as number) < end) {
      cells.push(cell);
      row = lowerBound(start, end, row + limit, to);
    } else {
      const last = Math.min(row + limit + 1, to);
      do row++;
      while (row < last && (start[row] as number) < end);
    }
  }
  return cells;
}

/** Cells as stretches of time: neighbours, and those with no more than `gap` cells between, as one, each from the start of a column of counts to the start of another; in order, apart. */
export function runsOfCells(cells: readonly number[], cellMs: number, columns: CountColumns, gap = 0): readonly Span[] {
  const runs: { start: Instant; end: Instant }[] = [];
  const sorted = [...new Set(cells)].sort((a, b) => a - b);
  let [first, last] = [0, -1];
  const close = (): void => {
    if (last < first) return;
    const run = { start: columns.floor(first * cellMs), end: columns.ceil((last + 1) * cellMs) };
    const before = runs[runs.length - 1];
    if (before && run.start <= before.end) before.end = Math.max(before.end, run.end);
    else runs.push(run);
  };
  for (const cell of sorted) {
    if (last >= first && cell <= last + 1 + gap) last = cell;
    else {
      close();
      [first, last] = [cell, cell];
    }
  }
  close();
  return runs;
}

/** The run that holds an instant or, where none does, the next one; `runs.length` after the last. */
export function runAt(runs: readonly Span[], instant: Instant): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle] as Span).end <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an instant lies in any of the runs. */
export const isInRuns = (runs: readonly Span[], instant: Instant): boolean => (runs[runAt(runs, instant)]?.start ?? Infinity) <= instant;
