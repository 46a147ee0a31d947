import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adjustP, type Adjustment } from './adjust-p.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/p-adjust.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly { readonly id: string; readonly p: readonly number[]; readonly expect: Readonly<Record<Adjustment, readonly number[]>> }[];
};

describe('adjustP', () => {
  for (const { id, p, expect: expected } of cases)
    it(id, () => {
      expect(Object.keys(expected)).toEqual(['bonferroni', 'holm', 'bh']);
      for (const [adjustment, adjusted] of Object.entries(expected))
        expect(adjustP(p, adjustment as Adjustment)).toEqual(adjusted.map((value) => expect.closeTo(value, 12) as number));
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(4));

  it('keeps the order given, and has nothing to say of nothing', () => {
    expect(adjustP([0.9, 0.01], 'holm')).toEqual([0.9, 0.02]);
    expect(adjustP([], 'bh')).toEqual([]);
  });
});
