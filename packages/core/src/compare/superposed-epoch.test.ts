import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { superposedEpoch } from './superposed-epoch.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/superposed-epoch.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly {
    readonly id: string;
    readonly values: readonly (number | null)[];
    readonly reference: readonly number[];
    readonly offsets: readonly [number, number];
    readonly expect: readonly { readonly offset: number; readonly n: number; readonly mean: number | null; readonly sd: number | null }[];
  }[];
};
const near = (value: number | null): unknown => (value === null ? undefined : expect.closeTo(value, 9));

describe('superposedEpoch', () => {
  for (const { id, values, reference, offsets, expect: expected } of cases)
    it(id, () => {
      const found = superposedEpoch({ values: values.map((value) => value ?? undefined), causes: reference, offsets });
      expect(found.map(({ offset, n, mean, sd }) => ({ offset, n, mean, sd }))).toEqual(
        expected.map(({ offset, n, mean, sd }) => ({ offset, n, mean: near(mean), sd: near(sd) })),
      );
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(6));

  it('has no mean where nothing was measured, and tells a 0 from nothing', () => {
    expect(superposedEpoch({ values: [undefined, 0], causes: [0], offsets: [-1, 1] })).toEqual([
      { offset: -1, n: 0 },
      { offset: 0, n: 0 },
      { offset: 1, n: 1, mean: 0 },
    ]);
  });
});
