import { type Span, lowerBound } from '@deedline/core';
import type { Figure, RowRange } from '../scene/figure.js';
import { mergeRows } from '../scene/merge-rows.js';
import { runAt } from './dense-runs.js';
import { topsIn } from './tops.js';

/** What of a zone is drawn one by one: all that begins outside the runs, and the most important of the rest. */
export interface ZonePieces {
  /** In time order. */
  readonly rows: Uint32Array;
  /** Those of them that begin in a run. */
  readonly tops: readonly number[];
}

export function zonePieces(
  { columns }: Figure,
  ranges: readonly RowRange[],
  runs: readonly Span[],
  options: { readonly cellMs: number; readonly hasTops: boolean },
): ZonePieces {
  const tops = options.hasTops && runs.length > 0 ? ranges.flatMap((range) => topsIn(columns, range, runs, options.cellMs)) : [];
  const outside = ranges.map((range) => rowsOutside(columns.start, range, runs));
  const chosen = tops.length > 0 ? [Uint32Array.from(tops).sort((a, b) => (columns.start[a] as number) - (columns.start[b] as number))] : [];
  return { rows: mergeRows(columns, [...outside, ...chosen]), tops };
}

function rowsOutside(start: Float64Array, { from, to }: RowRange, runs: readonly Span[]): Uint32Array {
  const rows = new Uint32Array(to - from);
  let count = 0;
  let row = from;
  const take = (end: number): void => {
    for (; row < end; row++) rows[count++] = row;
  };
  for (let at = runAt(runs, start[from] ?? Infinity); at < runs.length && row < to; at++) {
    const run = runs[at] as Span;
    take(lowerBound(start, run.start, row, to));
    row = lowerBound(start, run.end, row, to);
  }
  take(to);
  return rows.slice(0, count);
}
