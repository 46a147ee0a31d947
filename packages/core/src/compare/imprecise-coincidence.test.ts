import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSteps } from '../steps/steps.js';
import { countCoincidences } from './count-coincidences.js';
import { daysInRange, dayOfRange, rangeOfUnit, type DayUnit } from './day-unit.js';
import { impreciseCoincidence, type ImpreciseCoincidenceOptions } from './imprecise-coincidence.js';

interface Vector {
  readonly id: string;
  readonly A: readonly (readonly [number, number])[];
  readonly B: readonly (readonly [number, number])[];
  readonly deltaT: number;
  readonly tau: number;
  readonly expect: {
    readonly combinations: number;
    readonly triggerDistribution: Readonly<Record<string, number>>;
    readonly triggerMeanK: number;
    readonly triggerMinK: number;
    readonly triggerMaxK: number;
    readonly triggerPossible: number;
    readonly triggerNecessary: number;
    readonly precursorDistribution: Readonly<Record<string, number>>;
    readonly precursorMeanK: number;
  };
  readonly note?: string;
}
const { cases } = JSON.parse(readFileSync(new URL('./fixtures/imprecise-dates.json', import.meta.url), 'utf8')) as { readonly cases: readonly Vector[] };

const run = (options: ImpreciseCoincidenceOptions) => runSteps(impreciseCoincidence(options));
const unitsOf = (ranges: readonly (readonly [number, number])[]): readonly DayUnit[] => ranges.map(([first, last]) => ({ first, last }));
const lawOf = (distribution: Float64Array): Readonly<Record<string, number>> =>
  Object.fromEntries([...distribution].flatMap((chance, count) => (chance > 0 ? [[String(count), chance]] : [])));
const near = (law: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(law).map(([count, chance]) => [count, expect.closeTo(chance, 12) as number]));

describe('impreciseCoincidence', () => {
  for (const { id, A, B, deltaT, tau, expect: expected, note } of cases)
    it(`${id} ${note ?? ''}`, () => {
      const options = { effects: unitsOf(A), causes: unitsOf(B), windowDays: deltaT, lagDays: tau };
      const trigger = run(options);
      expect(trigger).toMatchObject({
        combinations: expected.combinations,
        min: expected.triggerMinK,
        max: expected.triggerMaxK,
        possible: expected.triggerPossible,
        necessary: expected.triggerNecessary,
        of: B.length,
        method: 'exact',
      });
      expect(trigger.mean).toBeCloseTo(expected.triggerMeanK, 12);
      expect(lawOf(trigger.distribution)).toEqual(near(expected.triggerDistribution));
      const precursor = run({ ...options, side: 'precursor' });
      expect(precursor.mean).toBeCloseTo(expected.precursorMeanK, 12);
      expect(lawOf(precursor.distribution)).toEqual(near(expected.precursorDistribution));

      const draws = 4_000;
      const drawn = run({ ...options, maxCombinations: 0, draws });
      expect(drawn.method).toBe('monteCarlo');
      for (const [count, chance] of trigger.distribution.entries())
        expect(Math.abs(drawn.distribution[count]! - chance)).toBeLessThanOrEqual(4 * Math.sqrt((chance * (1 - chance)) / draws) + 1e-9);
    });

  it('has all of the vectors', () => expect(cases).toHaveLength(6));

  it('knows a cause that is followed for sure, though by no one effect for sure', () => {
    // On its first day by the one, on the next by the other; neither covers both.
    const options = {
      effects: unitsOf([
        [3, 5],
        [6, 7],
      ]),
      causes: unitsOf([[2, 4]]),
      windowDays: 3,
    };
    expect(run(options).statusOf).toEqual(['necessarily']);
    for (const effect of options.effects) expect(run({ ...options, effects: [effect] }).statusOf).toEqual(['possibly']);
  });

  it('takes a set of days as these days and no others', () => {
    const effects = [{ days: [20, 10] }];
    expect(run({ effects, causes: [{ first: 12, last: 15 }], windowDays: 3 }).statusOf).toEqual(['not']);
    expect(run({ effects: [{ first: 10, last: 20 }], causes: [{ first: 12, last: 15 }], windowDays: 3 }).statusOf).toEqual(['possibly']);
    expect(run({ effects, causes: [{ first: 1, last: 9, days: [1, 9] }], windowDays: 3 })).toMatchObject({
      mean: 0.25,
      combinations: 4,
      statusOf: ['possibly'],
    });
    expect(run({ effects: [{ days: [4, 12] }, { days: [4, 12] }], causes: [{ days: [3, 11] }], windowDays: 9 }).statusOf).toEqual(['possibly']);
    expect(run({ effects: [{ days: [4, 5] }, { days: [12, 13] }], causes: [{ days: [3, 11] }], windowDays: 2 }).statusOf).toEqual(['necessarily']);
  });

  it('refuses an event that has no day', () => {
    for (const unit of [{ first: 2, last: 1 }, { days: [] }, { first: NaN, last: 1 }])
      expect(() => run({ effects: [unit], causes: [{ first: 1, last: 1 }], windowDays: 1 })).toThrow(RangeError);
  });

  it('says of nothing that it is nothing', () => {
    expect(run({ effects: [], causes: [], windowDays: 3 })).toMatchObject({ necessary: 0, possible: 0, of: 0, mean: 0, min: 0, max: 0, method: 'exact' });
    expect(run({ effects: [], causes: unitsOf([[1, 4]]), windowDays: 3 })).toMatchObject({ possible: 0, of: 1, statusOf: ['not'] });
  });
});

const unit: fc.Arbitrary<DayUnit> = fc.oneof(
  fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 5 })).map(([first, length]) => ({ first, last: first + length })),
  fc.uniqueArray(fc.nat({ max: 18 }), { minLength: 1, maxLength: 4 }).map((days) => ({ days })),
);
const options = fc.record({
  effects: fc.array(unit, { maxLength: 4 }),
  causes: fc.array(unit, { maxLength: 3 }),
  windowDays: fc.nat({ max: 6 }),
  lagDays: fc.nat({ max: 2 }),
  side: fc.constantFrom('trigger', 'precursor'),
});

const daysOf = (one: DayUnit): readonly number[] => {
  const range = rangeOfUnit(one);
  return Array.from({ length: daysInRange(range) }, (_, index) => dayOfRange(range, index));
};
/** All ways to put each unit on one of its days. */
const placings = (units: readonly DayUnit[]): readonly (readonly number[])[] =>
  units.reduce<readonly (readonly number[])[]>((placed, one) => placed.flatMap((days) => daysOf(one).map((day) => [...days, day])), [[]]);

describe('dates moved within what is possible', () => {
  it('never change an answer that is certain: all placings gone through', () => {
    fc.assert(
      fc.property(options, ({ effects, causes, windowDays, lagDays, side }) => {
        const tested = side === 'trigger' ? causes : effects;
        const times = tested.map(() => 0);
        let all = 0;
        const counts = new Float64Array(tested.length + 1);
        const effectDays = placings(effects);
        for (const causeDays of placings(causes))
          for (const days of effectDays) {
            all++;
            const isHit = tested.map((_, index) => {
              const only = side === 'trigger' ? { effects: days, causes: [causeDays[index]!] } : { effects: [days[index]!], causes: causeDays };
              return countCoincidences({ ...only, windowDays, lagDays })[side].k;
            });
            for (const [index, isIt] of isHit.entries()) times[index]! += isIt;
            counts[isHit.reduce((sum, isIt) => sum + isIt, 0)]! += 1;
          }
        fc.pre(all <= 100_000);
        const found = run({ effects, causes, windowDays, lagDays, side });
        expect(found.statusOf).toEqual(times.map((count) => (count === all ? 'necessarily' : count > 0 ? 'possibly' : 'not')));
        expect(found.combinations).toBe(all);
        expect([...found.distribution]).toEqual([...counts].map((count) => expect.closeTo(count / all, 10) as number));
        expect(found).toMatchObject({ min: counts.findIndex((count) => count > 0), max: counts.findLastIndex((count) => count > 0) });
      }),
      { numRuns: 150 },
    );
  });

  it('never turn "necessarily" into not followed, nor "not" into followed, however many there are', () => {
    const many = fc.record({
      effects: fc.array(unit, { minLength: 5, maxLength: 30 }),
      causes: fc.array(unit, { minLength: 5, maxLength: 30 }),
      windowDays: fc.nat({ max: 6 }),
      picks: fc.infiniteStream(fc.nat({ max: 1_000 })),
    });
    fc.assert(
      fc.property(many, ({ effects, causes, windowDays, picks }) => {
        const { statusOf } = run({ effects, causes, windowDays, maxCombinations: 0, draws: 1 });
        const place = (one: DayUnit): number => {
          const days = daysOf(one);
          return days[(picks.next().value as number) % days.length]!;
        };
        const days = effects.map(place);
        for (const [index, cause] of causes.entries()) {
          const { k } = countCoincidences({ effects: days, causes: [place(cause)], windowDays }).trigger;
          expect(['possibly', k === 1 ? 'necessarily' : 'not']).toContain(statusOf[index]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
