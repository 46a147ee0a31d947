import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { periEventHistogram } from './peri-event-histogram.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/peth.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly {
    readonly id: string;
    readonly reference: readonly number[];
    readonly events: readonly number[];
    readonly edges: readonly number[];
    readonly period: readonly [number, number];
    readonly expect: {
      readonly bins: readonly {
        readonly count: number;
        readonly coverage: number;
        readonly perReference: number | null;
        readonly ratePerDay: number | null;
      }[];
      readonly baseRatePerDay: number;
    };
    readonly note?: string;
  }[];
};
const near = (value: number | null): unknown => (value === null ? undefined : expect.closeTo(value, 12));

describe('periEventHistogram', () => {
  for (const { id, reference, events, edges, period, expect: expected, note } of cases)
    it(`${id} ${note ?? ''}`, () => {
      const [start, days] = period;
      expect(start).toBe(0);
      const { bins, baseRatePerDay } = periEventHistogram({ effects: events, causes: reference, edges, days });
      expect(baseRatePerDay).toBeCloseTo(expected.baseRatePerDay, 12);
      expect(bins.map(({ count, coverage, perCause, ratePerDay }) => ({ count, coverage, perCause, ratePerDay }))).toEqual(
        expected.bins.map(({ count, coverage, perReference, ratePerDay }) => ({ count, coverage, perCause: near(perReference), ratePerDay: near(ratePerDay) })),
      );
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(8));

  it('expects the mean rate of the period in every day that is observed', () => {
    const { bins } = periEventHistogram({ effects: [1, 2, 3], causes: [5, 28], edges: [0, 2, 4], days: 30 });
    expect(bins.map(({ expected }) => expected)).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.2, 12)]);
  });
});
