import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binomialLaw, chanceOfAtLeast, chanceOfAtMost } from './count-law.js';
import { clopperPearson, garwood, rateRatio, wilson } from './exact-intervals.js';

type Ends = readonly [number | null, number | null];
type Vector = { readonly id: string; readonly level: number } & (
  | {
      readonly kind: 'proportion';
      readonly k: number;
      readonly n: number;
      readonly expect: { readonly estimate: number; readonly clopperPearson: Ends; readonly wilson: Ends };
    }
  | { readonly kind: 'poissonRate'; readonly k: number; readonly exposure: number; readonly expect: { readonly rate: number; readonly garwood: Ends } }
  | {
      readonly kind: 'rateRatio';
      readonly k1: number;
      readonly t1: number;
      readonly k2: number;
      readonly t2: number;
      readonly expect: { readonly ratio: number | null; readonly p: number; readonly ci: Ends };
    }
);
const { cases } = JSON.parse(readFileSync(new URL('./fixtures/intervals.json', import.meta.url), 'utf8')) as { readonly cases: readonly Vector[] };
const near = (value: number | null): unknown => (value === null ? Infinity : expect.closeTo(value, 8));

function check(vector: Vector): void {
  expect(vector.level).toBe(0.95);
  if (vector.kind === 'proportion') {
    const { k, n, expect: expected } = vector;
    expect(k / n).toEqual(near(expected.estimate));
    expect(clopperPearson(k, n)).toEqual(expected.clopperPearson.map(near));
    expect(wilson(k, n)).toEqual(expected.wilson.map(near));
  } else if (vector.kind === 'poissonRate') {
    const { k, exposure, expect: expected } = vector;
    expect(k / exposure).toEqual(near(expected.rate));
    expect(garwood(k, exposure)).toEqual(expected.garwood.map(near));
  } else {
    const { k1, t1, k2, t2, expect: expected } = vector;
    const { ratio, p, interval } = rateRatio({ count: k1, exposure: t1, otherCount: k2, otherExposure: t2 });
    expect(ratio).toEqual(near(expected.ratio));
    expect(p).toEqual(near(expected.p));
    expect(interval).toEqual(expected.ci.map(near));
  }
}

describe('exact intervals', () => {
  for (const vector of cases) it(`${vector.id} ${vector.kind}`, () => check(vector));

  it('has all of the vectors', () => expect(cases).toHaveLength(18));

  it('leaves 2.5 % at either end for large numbers too', () => {
    const [low, high] = clopperPearson(3_000, 10_000);
    expect(chanceOfAtLeast(binomialLaw(10_000, low), 3_000)).toBeCloseTo(0.025, 10);
    expect(chanceOfAtMost(binomialLaw(10_000, high), 3_000)).toBeCloseTo(0.025, 10);
    const [least, most] = garwood(10_000, 1);
    expect(least).toBeCloseTo(10_000 - 1.96 * 100, -1);
    expect(most).toBeCloseTo(10_000 + 1.96 * 100, -1);
  });

  it('knows nothing of none', () => {
    expect(clopperPearson(0, 0)).toEqual([0, 1]);
    expect(wilson(0, 0)).toEqual([0, 1]);
    expect(rateRatio({ count: 0, exposure: 3, otherCount: 0, otherExposure: 4 })).toEqual({ ratio: NaN, p: 1, interval: [0, Infinity] });
  });
});
