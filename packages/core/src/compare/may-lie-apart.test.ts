import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followUpFinder } from './follow-ups.js';
import { idsWithin } from './ids-within.js';
import { mayLieApart } from './may-lie-apart.js';
import type { Happening } from './comparison.js';
import { followedIn } from './series-statuses.js';

const place = (list: readonly number[]) => ({ first: list[0] ?? 0, last: list.at(-1) ?? 0 });
/** A day, a range, or some days, with each day that it may have been on. */
const arbitraryDays = fc.oneof(
  fc
    .tuple(fc.nat(40), fc.constantFrom(0, 0, 3, 12))
    .map(([first, more]) => ({ first, last: first + more, all: Array.from({ length: more + 1 }, (_, index) => first + index) })),
  fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 5 }).map((list) => {
    const days = list.toSorted((a, b) => a - b);
    return { ...place(days), days, all: days };
  }),
);
const lagsOf = (cause: readonly number[], effect: readonly number[]): readonly number[] => cause.flatMap((from) => effect.map((to) => to - from));

test('whether days may lie so far apart is what looking at each pair of days tells', () => {
  fc.assert(
    fc.property(arbitraryDays, arbitraryDays, fc.integer({ min: -20, max: 20 }), fc.nat(12), (cause, effect, from, more) => {
      const to = from + more;
      expect(mayLieApart(cause, effect, { from, to })).toBe(lagsOf(cause.all, effect.all).some((lag) => lag >= from && lag <= to));
    }),
    { numRuns: 2000 },
  );
});

const arbitrarySeries = (name: string) =>
  fc
    .array(arbitraryDays, { maxLength: 8 })
    .map((list) =>
      list
        .map((days, index): Happening & { readonly all: readonly number[] } => ({ ids: [`${name}${index}`], isUncertain: false, ...days }))
        .toSorted((a, b) => a.first - b.first || a.last - b.last),
    );

test('ids of pairs and follow-ups are those that looking at each pair tells', () => {
  fc.assert(
    fc.property(
      arbitrarySeries('c'),
      arbitrarySeries('e'),
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: 1, max: 12 }),
      (causes, effects, from, more) => {
        const isTested = ({ ids }: Happening): boolean => ids[0] !== 'c0' && ids[0] !== 'e0';
        const isMet = (cause: (typeof causes)[number], effect: (typeof effects)[number]): boolean =>
          isTested(cause) && isTested(effect) && lagsOf(cause.all, effect.all).some((lag) => lag >= from && lag < from + more);
        const wanted = [
          ...causes.filter((cause) => effects.some((effect) => isMet(cause, effect))),
          ...effects.filter((effect) => causes.some((cause) => isMet(cause, effect))),
        ];
        expect(idsWithin({ effects, causes }, { from, to: from + more, isTested })).toEqual(wanted.flatMap(({ ids }) => ids));

        const find = followUpFinder({ happenings: effects, atEdge: [] }, more);
        const statuses = followedIn({ effects, causes }, more);
        for (const [index, cause] of causes.entries()) {
          const lags = effects.map((effect) => lagsOf(cause.all, effect.all));
          const isIn = (lag: number): boolean => lag >= 0 && lag <= more;
          const told = effects.flatMap((deed, at) =>
            lags[at]?.some(isIn)
              ? [{ deed, certainty: lags[at].every(isIn) ? 'necessarily' : 'possibly', least: Math.min(...lags[at]), most: Math.max(...lags[at]) }]
              : [],
          );
          expect(find(cause)).toEqual(told);
          expect(statuses[index] === 'not').toBe(told.length === 0);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('an event that happened more than once is named once', () => {
  const on = (id: string, day: number): Happening => ({ ids: [id], first: day, last: day, isUncertain: false });
  const pair = { causes: [on('a', 1), on('a', 5)], effects: [on('b', 2), on('b', 6)] };
  expect(idsWithin(pair, { from: 0, to: 3, isTested: () => true })).toEqual(['a', 'b']);
});
