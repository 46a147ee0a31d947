import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingTime } from './waiting-time.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/waiting-time.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly {
    readonly id: string;
    readonly reference: readonly number[];
    readonly events: readonly number[];
    readonly period: readonly [number, number];
    readonly expect: {
      readonly waits: readonly { readonly from: number; readonly wait: number; readonly censored: boolean }[];
      readonly kaplanMeier: readonly { readonly t: number; readonly atRisk: number; readonly events: number; readonly survival: number }[];
      readonly median: number | null;
      readonly baselineMedianFromEveryDay: number | null;
    };
    readonly note?: string;
  }[];
};

describe('waitingTime', () => {
  for (const { id, reference, events, period, expect: expected, note } of cases)
    it(`${id} ${note ?? ''}`, () => {
      const [start, days] = period;
      expect(start).toBe(0);
      const found = waitingTime({ effects: events, causes: reference, days });
      expect(found.waits).toEqual(expected.waits.map(({ from, wait, censored }) => ({ from, days: wait, isCensored: censored })));
      expect(found.curve).toEqual(
        expected.kaplanMeier.map(({ t, atRisk, events: count, survival }) => ({
          days: t,
          atRisk,
          events: count,
          survival: expect.closeTo(survival, 12) as number,
        })),
      );
      expect(found.median).toBe(expected.median ?? undefined);
      expect(found.baselineMedian).toBe(expected.baselineMedianFromEveryDay ?? undefined);
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(6));

  it('has for a baseline what one would wait from every day', () => {
    const day = fc.nat({ max: 59 });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 10 }), (effects) => {
        const everyDay = waitingTime({ effects, causes: Array.from({ length: 60 }, (_, from) => from), days: 60 });
        const { baseline, baselineMedian } = waitingTime({ effects, causes: [], days: 60 });
        expect(baseline).toEqual(everyDay.curve);
        expect(baselineMedian).toBe(everyDay.median);
      }),
    );
  });

  it('sees no effect beyond the end of the record', () => {
    expect(waitingTime({ effects: [12], causes: [8], days: 10 }).waits).toEqual([{ from: 8, days: 2, isCensored: true }]);
  });
});
