import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countCoincidences } from './count-coincidences.js';
import { poissonNull } from './poisson-null.js';

interface Expected {
  readonly precursorK: number;
  readonly precursorN: number;
  readonly precursorRate: number | null;
  readonly triggerK: number;
  readonly triggerN: number;
  readonly triggerRate: number | null;
  readonly precursorP: number | null;
  readonly triggerP: number | null;
}

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/eca.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly {
    readonly id: string;
    readonly A: readonly number[];
    readonly B: readonly number[];
    readonly T: number;
    readonly deltaT: number;
    readonly tau: number;
    readonly symmetric: boolean;
    readonly mode: 'days' | 'continuous';
    readonly expect: Expected;
    readonly note?: string;
  }[];
};

const rateOf = ({ k, n }: { readonly k: number; readonly n: number }): number | null => (n === 0 ? null : k / n);

describe('countCoincidences and poissonNull', () => {
  for (const { id, A, B, T, deltaT, tau, symmetric, mode, expect: expected, note } of cases)
    it(`${id} ${note ?? ''}`, () => {
      const options = { effects: A, causes: B, windowDays: deltaT, lagDays: tau, isSymmetric: symmetric };
      const { trigger, precursor } = countCoincidences(options);
      const p = (side: 'trigger' | 'precursor', n: number): number | null =>
        n === 0 ? null : poissonNull({ ...options, days: T, side, isContinuous: mode === 'continuous' }).p;
      const isNear =
        (digits: number) =>
        (value: number | null): unknown =>
          value === null ? null : (expect.closeTo(value, digits) as unknown);
      const [near, nearP] = [isNear(12), isNear(9)];
      expect({ triggerK: trigger.k, triggerN: trigger.n, precursorK: precursor.k, precursorN: precursor.n }).toEqual({
        triggerK: expected.triggerK,
        triggerN: expected.triggerN,
        precursorK: expected.precursorK,
        precursorN: expected.precursorN,
      });
      expect(rateOf(trigger)).toEqual(near(expected.triggerRate));
      expect(rateOf(precursor)).toEqual(near(expected.precursorRate));
      expect(p('trigger', trigger.n)).toEqual(nearP(expected.triggerP));
      // Without causes there is no chance of being preceded, and the vectors give no p.
      if (expected.precursorP !== null) expect(p('precursor', precursor.n)).toEqual(nearP(expected.precursorP));
      else expect(B).toEqual([]);
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(20));

  it('looks back as far as ahead when it is symmetric', () => {
    const options = { effects: [10], causes: [12], windowDays: 2 };
    expect(countCoincidences(options).trigger.k).toBe(0);
    expect(countCoincidences({ ...options, isSymmetric: true })).toEqual({ trigger: { k: 1, n: 1 }, precursor: { k: 1, n: 1 } });
    // 2 ΔT + 1 days of 30, ΔT both ways
    expect(poissonNull({ ...options, days: 30, isSymmetric: true }).p).toBeCloseTo(5 / 30, 12);
  });
});
