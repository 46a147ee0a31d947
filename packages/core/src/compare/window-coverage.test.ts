import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { windowCoverage } from './window-coverage.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/interval-coverage.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly {
    readonly id: string;
    readonly events: readonly number[];
    readonly windows: readonly (readonly [number, number])[];
    readonly T: number;
    readonly expect: {
      readonly k: number;
      readonly n: number;
      readonly coveredDays: number;
      readonly coveredShare: number;
      readonly expectedK: number;
      readonly hypergeomP: number;
      readonly circularShiftP: number;
      readonly insideRatePerDay: number | null;
      readonly outsideRatePerDay: number | null;
    };
    readonly note?: string;
  }[];
};
const near = (value: number | null): unknown => (value === null ? undefined : expect.closeTo(value, 12));

describe('windowCoverage', () => {
  for (const { id, events, windows, T, expect: expected, note } of cases)
    it(`${id} ${note ?? ''}`, () => {
      const found = windowCoverage({ events, windows, days: T });
      expect({ k: found.hits, n: found.of, coveredDays: found.coveredDays }).toEqual({ k: expected.k, n: expected.n, coveredDays: expected.coveredDays });
      expect(found.coveredShare).toEqual(near(expected.coveredShare));
      expect(found.expected).toEqual(near(expected.expectedK));
      expect(found.cover.expected).toEqual(near(expected.expectedK));
      expect(found.cover.p).toEqual(near(expected.hypergeomP));
      expect(found.shift.p).toEqual(near(expected.circularShiftP));
      expect(found.insideRatePerDay).toEqual(near(expected.insideRatePerDay));
      expect(found.outsideRatePerDay).toEqual(near(expected.outsideRatePerDay));
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(8));

  it('cuts windows to the period, and knows no rate outside of one that takes all of it', () => {
    const found = windowCoverage({
      events: [1],
      windows: [
        [-5, 12],
        [-9, -4],
      ],
      days: 10,
    });
    expect(found).toMatchObject({ coveredDays: 10, insideRatePerDay: 0.1 });
    expect(found).not.toHaveProperty('outsideRatePerDay');
    expect(windowCoverage({ events: [1], windows: [[-9, -4]], days: 10 })).toMatchObject({ coveredDays: 0, hits: 0 });
  });

  it('moves events within their blocks', () => {
    const options = { events: [3, 7, 12], windows: [[0, 4]] as const, days: 20 };
    expect(windowCoverage({ ...options, jitterDays: 10 }).jitter).toMatchObject({ expected: 1, p: expect.closeTo(0.75, 12) as number });
    expect(windowCoverage(options).jitter.expected).toBeCloseTo(0.75, 12);
  });
});
