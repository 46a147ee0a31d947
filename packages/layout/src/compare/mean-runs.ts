import type { BandPoint } from '@deedline/core';
import type { Step } from './step-line.js';

/** Means as steps; a column in which nothing is rated ends a run, and is not 0. */
export function meanRuns(
  columns: readonly { readonly from: number; readonly to: number; readonly points: readonly BandPoint[] }[],
  value: (point: BandPoint) => number | undefined,
  yOf: (mean: number) => number,
): readonly (readonly Step[])[] {
  const runs: Step[][] = [[]];
  for (const { from, to, points } of columns) {
    const means = points.map(value).filter((mean) => mean !== undefined);
    if (means.length === 0) runs.push([]);
    else runs.at(-1)?.push({ from, to, y: yOf(means.reduce((sum, mean) => sum + mean, 0) / means.length) });
  }
  return runs.filter((run) => run.length > 0);
}
