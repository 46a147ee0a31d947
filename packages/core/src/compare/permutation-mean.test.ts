import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { permutationMean } from './permutation-mean.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/permutation-mean.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly {
    readonly id: string;
    readonly X: readonly number[];
    readonly Y: readonly number[];
    readonly expect: { readonly difference: number; readonly pGreater: number; readonly pTwoSided: number; readonly permutations: number };
  }[];
};
const near = (value: number): number => expect.closeTo(value, 12) as number;

describe('permutationMean', () => {
  for (const { id, X, Y, expect: expected } of cases)
    it(id, () => {
      expect(permutationMean({ first: X, second: Y })).toEqual({
        difference: near(expected.difference),
        pGreater: near(expected.pGreater),
        pTwoSided: near(expected.pTwoSided),
        permutations: expected.permutations,
        isExact: true,
      });
      const drawn = permutationMean({ first: X, second: Y, maxSplits: 0 });
      expect(drawn).toMatchObject({ isExact: false, permutations: 10_000 });
      expect(Math.abs(drawn.pGreater - expected.pGreater)).toBeLessThan(4 * Math.sqrt((expected.pGreater * (1 - expected.pGreater)) / 10_000) + 2e-4);
      expect(Math.abs(drawn.pTwoSided - expected.pTwoSided)).toBeLessThan(4 * Math.sqrt((expected.pTwoSided * (1 - expected.pTwoSided)) / 10_000) + 2e-4);
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(4));

  it('draws where there are too many splits, the same each time', () => {
    const first = Array.from({ length: 20 }, (_, index) => index);
    const second = first.map((value) => value - 8);
    const found = permutationMean({ first, second });
    expect(found).toMatchObject({ difference: 8, isExact: false, permutations: 10_000 });
    expect(found.pTwoSided).toBeLessThan(0.001);
    expect(permutationMean({ first, second })).toEqual(found);
  });
});
