import type { ChartPoint } from './chart.js';

/** A value that holds from one place to another. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Steps as a line with square corners. */
export const stepLine = (steps: readonly Step[]): readonly ChartPoint[] =>
  steps.flatMap(({ from, to, y }, index) => {
    const before = steps[index - 1];
    if (before?.y === y && before.to === from) return [[to, y]] as const;
    return [
      [from, y],
      [to, y],
    ] as const;
  });
