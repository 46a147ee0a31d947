import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cumulativeGap, cumulativeSums } from './cumulative-gap.js';
import { kolmogorovSmirnovP } from './kolmogorov-smirnov-p.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/cumulative-gap.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly {
    readonly id: string;
    readonly A: readonly number[];
    readonly B: readonly number[];
    readonly intensityA: readonly number[];
    readonly intensityB: readonly number[];
    readonly expect: {
      readonly steps: readonly { readonly t: number; readonly cumA: number; readonly cumB: number; readonly gap: number }[];
      readonly maxAbsGap: number;
      readonly maxAt: number;
      readonly signedAtMax: number;
      readonly ksExactP: number;
      readonly intensitySteps: readonly { readonly t: number; readonly sumA: number; readonly sumB: number; readonly gap: number }[];
    };
  }[];
};
const near = (value: number): number => expect.closeTo(value, 9) as number;

describe('cumulativeGap', () => {
  for (const { id, A, B, intensityA, intensityB, expect: expected } of cases)
    it(id, () => {
      const { steps, largest } = cumulativeGap({ effects: A, causes: B });
      expect(steps).toEqual(expected.steps.map(({ t, cumA, cumB, gap }) => ({ day: t, effects: cumA, causes: cumB, gap: near(gap) })));
      expect(Math.abs(largest!.gap)).toBeCloseTo(expected.maxAbsGap, 9);
      expect(largest).toMatchObject({ day: expected.maxAt, gap: near(expected.signedAtMax) });
      expect(kolmogorovSmirnovP({ gap: Math.abs(largest!.gap), effects: A.length, causes: B.length })).toBeCloseTo(expected.ksExactP, 9);
      const valued = (days: readonly number[], values: readonly number[]) => days.map((day, index) => ({ day, value: values[index]! }));
      expect(cumulativeSums({ effects: valued(A, intensityA), causes: valued(B, intensityB) })).toEqual(
        expected.intensitySteps.map(({ t, sumA, sumB, gap }) => ({ day: t, effects: near(sumA), causes: near(sumB), gap: near(gap) })),
      );
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(6));

  it('has nothing to compare where one side is empty', () => {
    expect(cumulativeGap({ effects: [1], causes: [] })).toEqual({ steps: [] });
    expect(kolmogorovSmirnovP({ gap: 0, effects: 1, causes: 0 })).toBe(1);
  });

  it('gives the first day of several with the same gap', () => {
    expect(cumulativeGap({ effects: [1, 5, 9], causes: [3, 7, 9] }).largest).toMatchObject({ day: 1, gap: near(1 / 3) });
  });

  it('keeps the digits of a small chance', () => {
    // Forty before forty others: 2 of 80! / 40!² orders.
    expect(kolmogorovSmirnovP({ gap: 1, effects: 40, causes: 40 }) / (2 / 1.075072086920124e23)).toBeCloseTo(1, 9);
  });
});
