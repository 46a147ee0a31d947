import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockNull } from './block-null.js';
import { hitDaysOf, hitTable } from './hit-table.js';
import { defaultJitterDays, jitterChances, jitterNull } from './jitter-null.js';
import { NULL_MODELS } from './null-models.js';
import type { NullOptions } from './null-result.js';
import { coverNull } from './cover-null.js';
import { poissonNull } from './poisson-null.js';
import { shiftNull } from './shift-null.js';

interface Given {
  readonly id: string;
  readonly A: readonly number[];
  readonly B: readonly number[];
  readonly T: number;
  readonly deltaT: number;
  readonly tau: number;
  readonly note?: string;
}
interface Exact extends Given {
  readonly expect: {
    readonly triggerK: number;
    readonly precursorK: number;
    readonly triggerCoverDays: number;
    readonly precursorCoverDays: number;
    readonly triggerHypergeomP: number;
    readonly precursorHypergeomP: number;
    readonly triggerExpectedK: number;
    readonly precursorExpectedK: number;
    readonly circularShiftTriggerP: number;
    readonly circularShiftPrecursorP: number;
    readonly circularShiftTriggerDistribution: Readonly<Record<string, number>>;
    readonly enumerationTriggerP?: number;
    readonly enumerationCount?: number;
    readonly blockPermutationTriggerP?: number;
    readonly blockLength?: number;
    readonly blockPermutations?: number;
  };
}
interface Jitter extends Given {
  readonly jitterDays: number;
  readonly expect: {
    readonly triggerK: number;
    readonly hitProbabilities: readonly number[];
    readonly expectedK: number;
    readonly p: number;
    readonly pFewer: number;
    readonly minAttainableP: number | null;
  };
}

const read = <Case>(name: string): readonly Case[] =>
  (JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')) as { readonly cases: readonly Case[] }).cases;
const optionsOf = ({ A, B, T, deltaT, tau }: Given): NullOptions => ({ effects: A, causes: B, days: T, windowDays: deltaT, lagDays: tau });
const hits = (options: NullOptions): number => {
  const { isHit, events } = hitTable(options);
  return events.filter((day) => isHit[day] === 1).length;
};
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const choose = (n: number, k: number): number => factorial(n) / factorial(k) / factorial(n - k);

describe('coverNull, shiftNull and blockNull', () => {
  const cases = read<Exact>('eca-exact');
  for (const given of cases)
    it(`${given.id} ${given.note ?? ''}`, () => {
      const { expect: expected } = given;
      const trigger = optionsOf(given);
      const precursor = { ...trigger, side: 'precursor' } as const;
      expect(hits(trigger)).toBe(expected.triggerK);
      expect(hits(precursor)).toBe(expected.precursorK);
      expect(hitDaysOf(hitTable(trigger))).toBe(expected.triggerCoverDays);
      expect(hitDaysOf(hitTable(precursor))).toBe(expected.precursorCoverDays);
      expect(coverNull(trigger).p).toBeCloseTo(expected.triggerHypergeomP, 12);
      expect(coverNull(precursor).p).toBeCloseTo(expected.precursorHypergeomP, 12);
      expect(coverNull(trigger).expected).toBeCloseTo(expected.triggerExpectedK, 12);
      expect(coverNull(precursor).expected).toBeCloseTo(expected.precursorExpectedK, 12);
      const shift = shiftNull(trigger);
      expect(shift.p).toBeCloseTo(expected.circularShiftTriggerP, 12);
      expect(shiftNull(precursor).p).toBeCloseTo(expected.circularShiftPrecursorP, 12);
      const times = [...shift.distribution].flatMap((chance, count) => (chance > 0 ? [[String(count), Math.round(chance * given.T)]] : []));
      expect(Object.fromEntries(times)).toEqual(expected.circularShiftTriggerDistribution);
      if (expected.enumerationTriggerP !== undefined) {
        expect(coverNull(trigger).p).toBeCloseTo(expected.enumerationTriggerP, 12);
        expect(choose(given.T, given.B.length)).toBeCloseTo(expected.enumerationCount!, 3);
      }
      if (expected.blockPermutationTriggerP !== undefined) {
        expect(factorial(Math.ceil(given.T / expected.blockLength!))).toBe(expected.blockPermutations);
        expect(blockNull({ ...trigger, blockDays: expected.blockLength! }).p).toBeCloseTo(expected.blockPermutationTriggerP, 12);
      }
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(10));
});

describe('jitterNull', () => {
  const cases = read<Jitter>('eca-jitter');
  for (const given of cases)
    it(`${given.id} ${given.note ?? ''}`, () => {
      const { expect: expected, jitterDays } = given;
      const options = { ...optionsOf(given), jitterDays };
      const result = jitterNull(options);
      expect(hits(options)).toBe(expected.triggerK);
      expect([...jitterChances(hitTable(options), jitterDays)]).toEqual(expected.hitProbabilities.map((chance) => expect.closeTo(chance, 12) as number));
      expect(result.expected).toBeCloseTo(expected.expectedK, 12);
      expect(result.p).toBeCloseTo(expected.p, 12);
      expect(result.pFewer).toBeCloseTo(expected.pFewer, 12);
      // The vectors give the chance that all hit, which is 0 where some cannot; no p is as small as that.
      if (expected.minAttainableP === null) expect(result.minimumP).toBeUndefined();
      else expect(result.distribution.at(-1)).toBeCloseTo(expected.minAttainableP, 12);
      if (expected.minAttainableP) expect(result.minimumP).toBeCloseTo(expected.minAttainableP, 12);
      if (expected.minAttainableP === 0) expect(result.minimumP).toBeGreaterThan(0);
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(10));

  it('moves events in blocks of four windows, and of 30 days at least', () => {
    expect([0, 4, 7, 8, 30].map(defaultJitterDays)).toEqual([30, 30, 30, 32, 120]);
    const options = { effects: [10, 100], causes: [9, 99], days: 120, windowDays: 10 };
    expect(jitterNull(options)).toEqual(jitterNull({ ...options, jitterDays: 40 }));
    expect(jitterNull(options)).not.toEqual(jitterNull({ ...options, jitterDays: 30 }));
  });

  it('stays exact for ten thousand events', () => {
    const causes = Array.from({ length: 10_000 }, (_, day) => day);
    const effects = causes.filter((day) => day % 2 === 0);
    // On every second day of each block, 10,000 tries of one half.
    const { expected, range, p, distribution } = jitterNull({ effects, causes, days: 10_000, windowDays: 0, jitterDays: 100 });
    expect(expected).toBeCloseTo(5_000, 8);
    expect(range).toEqual([4902, 5098]); // as whole numbers give it, without rounding
    expect(p).toBeCloseTo(0.5 + distribution[5_000]! / 2, 10);
    expect(distribution[5_000]).toBeCloseTo(0.007978646139382, 14);
  });
});

/** Series of a small period, and a window. */
const options = fc.integer({ min: 10, max: 80 }).chain((days) =>
  fc.record({
    days: fc.constant(days),
    effects: fc.uniqueArray(fc.nat({ max: days - 1 }), { maxLength: 8 }),
    causes: fc.uniqueArray(fc.nat({ max: days - 1 }), { maxLength: 8 }),
    windowDays: fc.nat({ max: 8 }),
    lagDays: fc.nat({ max: 3 }),
    jitterDays: fc.integer({ min: 1, max: 40 }),
    side: fc.constantFrom('trigger', 'precursor'),
  }),
);

describe('every null model', () => {
  for (const [name, model] of Object.entries(NULL_MODELS))
    it(`${name} gives a law of the count, and what follows from it`, () => {
      fc.assert(
        fc.property(options, (given) => {
          const { distribution, expected, p, pFewer, minimumP, range } = model(given);
          const tested = given.side === 'trigger' ? given.causes : given.effects;
          expect(distribution).toHaveLength(tested.length + 1);
          expect(distribution.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
          expect(distribution.reduce((sum, chance, count) => sum + chance * count, 0)).toBeCloseTo(expected, 10);
          const found = hits(given);
          expect(p + pFewer).toBeCloseTo(1 + distribution[found]!, 12);
          expect(minimumP === undefined).toBe(tested.length === 0);
          expect(minimumP ?? 0).toBeLessThanOrEqual(p + 1e-12);
          const below = (end: number): number => distribution.slice(0, Math.max(0, end)).reduce((sum, chance) => sum + chance, 0);
          const [low, high] = range;
          expect(below(low)).toBeLessThanOrEqual(0.025 + 1e-12);
          expect(below(low + 1)).toBeGreaterThan(0.025 - 1e-12);
          expect(1 - below(high + 1)).toBeLessThanOrEqual(0.025 + 1e-12);
          expect(1 - below(high)).toBeGreaterThan(0.025 - 1e-12);
        }),
        { numRuns: name === 'block' ? 20 : 100 },
      );
    });

  it('turns the causes by every day of the period once', () => {
    fc.assert(
      fc.property(options, (given) => {
        const times = [...shiftNull({ ...given, side: 'trigger' }).distribution].map((chance) => chance * given.days);
        for (const count of times) expect(count).toBeCloseTo(Math.round(count), 9);
        expect(times.reduce((sum, count) => sum + count, 0)).toBeCloseTo(given.days, 9);
      }),
    );
  });

  it('turns causes round, not effects, also where effects are tested', () => {
    fc.assert(
      fc.property(options, ({ days, effects, causes, windowDays, lagDays }) => {
        const counts = new Float64Array(effects.length + 1);
        for (let shift = 0; shift < days; shift++) {
          const turned = causes.map((day) => (day + shift) % days);
          counts[hits({ effects, causes: turned, days, windowDays, lagDays, side: 'precursor' })]! += 1 / days;
        }
        const { distribution } = shiftNull({ effects, causes, days, windowDays, lagDays, side: 'precursor' });
        expect([...distribution]).toEqual([...counts].map((chance) => expect.closeTo(chance, 10) as number));
      }),
    );
  });

  it('jitter in a block as long as the period is any day for each, as often as one likes', () => {
    fc.assert(
      fc.property(options, (given) => {
        const table = hitTable(given);
        const share = hitDaysOf(table) / given.days;
        const n = table.events.length;
        const { distribution } = jitterNull({ ...given, jitterDays: given.days });
        for (const [k, chance] of distribution.entries()) expect(chance).toBeCloseTo(choose(n, k) * share ** k * (1 - share) ** (n - k), 10);
        expect(jitterNull({ ...given, jitterDays: given.days }).expected).toBeCloseTo(coverNull(given).expected, 10);
      }),
    );
  });

  it('jitter in blocks of a day leaves all as it is', () => {
    fc.assert(
      fc.property(options, (given) => {
        expect(jitterNull({ ...given, jitterDays: 1 })).toMatchObject({ expected: hits(given), p: 1, pFewer: 1 });
      }),
    );
  });

  it('lays many blocks by seeded draws, near to what cover gives for one day a block', () => {
    const given = { effects: [3, 9, 20], causes: [2, 8, 15, 25], days: 30, windowDays: 1 };
    const drawn = blockNull({ ...given, blockDays: 1, draws: 20_000 });
    expect(blockNull({ ...given, blockDays: 1, draws: 20_000 })).toEqual(drawn);
    expect(drawn.p).toBeCloseTo(coverNull(given).p, 1);
    expect(Math.abs(drawn.p - coverNull(given).p)).toBeLessThan(0.01);
  });

  it('the formula of the paper is certain of hits where windows are as long as the period', () => {
    expect(poissonNull({ effects: [3], causes: [2], days: 10, windowDays: 20, lagDays: 12 })).toMatchObject({ expected: 1, p: 1, range: [1, 1] });
  });
});
