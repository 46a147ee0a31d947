import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rollingMean } from './rolling-mean.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/rolling-mean.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly {
    readonly id: string;
    readonly events: readonly (readonly [number, number])[];
    readonly window: number;
    readonly grid: readonly number[];
    readonly expect: readonly { readonly t: number; readonly n: number; readonly mean: number | null; readonly sum: number }[];
    readonly note?: string;
  }[];
};
const near = (value: number | null): unknown => (value === null ? undefined : expect.closeTo(value, 9));

describe('rollingMean', () => {
  for (const { id, events, window: windowDays, grid, expect: expected, note } of cases)
    it(`${id} ${note ?? ''}`, () => {
      const found = rollingMean({ events: events.map(([day, value]) => ({ day, value })), windowDays, grid });
      expect(found.map(({ day, n, mean, sum }) => ({ day, n, mean, sum }))).toEqual(
        expected.map(({ t, n, mean, sum }) => ({ day: t, n, mean: near(mean), sum: near(sum) })),
      );
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(6));

  it('takes events in any order', () => {
    const events = [
      { day: 9, value: 3 },
      { day: 1, value: 5 },
    ];
    expect(rollingMean({ events, windowDays: 7, grid: [1, 9] })).toEqual(rollingMean({ events: events.toReversed(), windowDays: 7, grid: [1, 9] }));
    expect(rollingMean({ events, windowDays: 7, grid: [1, 9] }).map(({ mean }) => mean)).toEqual([5, 3]);
  });
});
