import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lagHistogram } from './lag-histogram.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/lag-histogram.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly {
    readonly id: string;
    readonly A: readonly number[];
    readonly B: readonly number[];
    readonly edges: readonly number[];
    readonly T: number;
    readonly mode: 'days' | 'continuous';
    readonly expect: {
      readonly pairs: number;
      readonly counts: readonly number[];
      readonly expected: readonly number[];
      readonly outside: number;
      readonly ratio: readonly (number | null)[];
    };
    readonly note?: string;
  }[];
};
const near = (value: number | null): unknown => (value === null ? undefined : expect.closeTo(value, 9));

describe('lagHistogram', () => {
  for (const { id, A, B, edges, T, mode, expect: expected, note } of cases)
    it(`${id} ${note ?? ''}`, () => {
      const { bins, pairs, outside } = lagHistogram({ effects: A, causes: B, edges, days: T, isContinuous: mode === 'continuous' });
      expect({ pairs, outside, counts: bins.map(({ count }) => count) }).toEqual({ pairs: expected.pairs, outside: expected.outside, counts: expected.counts });
      expect(bins.map((bin) => bin.expected)).toEqual(expected.expected.map(near));
      expect(bins.map(({ ratio }) => ratio)).toEqual(expected.ratio.map(near));
      expect(bins.map(({ from, to }) => [from, to])).toEqual(edges.slice(1).map((to, index) => [edges[index], to]));
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(8));

  it('expects every pair somewhere between the ends of the period, and none beyond', () => {
    const options = { effects: [1, 2], causes: [5, 6, 7], days: 10 };
    for (const isContinuous of [false, true])
      expect(lagHistogram({ ...options, edges: [-100, -3, 4, 100], isContinuous }).bins.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(6, 12);
    expect(lagHistogram({ ...options, edges: [10, 20] }).bins).toEqual([{ from: 10, to: 20, count: 0, expected: 0 }]);
    expect(lagHistogram({ ...options, edges: [] })).toEqual({ bins: [], pairs: 6, outside: 6 });
  });
});
