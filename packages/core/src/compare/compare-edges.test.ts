import { describe, expect, it } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { runSteps } from '../steps/steps.js';
import { compareChoice, type PartialCompareChoice } from './compare-choice.js';
import { compareSteps } from './compare-timeline.js';
import type { Comparison } from './comparison.js';
import { coincidenceOfDays } from './event-coincidence.js';

interface Given {
  readonly said: readonly string[];
  readonly done: readonly string[];
  readonly decided?: readonly string[];
  readonly coverage?: readonly object[];
  readonly asOf?: string;
}

function compare({ said, done, decided = [], ...frame }: Given, windowDays = 7, choice: PartialCompareChoice = {}): Comparison {
  const eventsOf = (lane: string, dates: readonly string[]) => dates.map((date, index) => ({ id: `${lane}${index}`, lane, date, title: lane }));
  const { timeline, problems } = createTimeline({
    lanes: [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds' },
      { id: 'decided', label: 'Decided', kind: 'context' },
    ],
    events: [...eventsOf('said', said), ...eventsOf('done', done), ...eventsOf('decided', decided)],
    ...frame,
  });
  expect(problems).toEqual([]);
  const found = runSteps(compareSteps(timeline, { choice: compareChoice(choice), windowDays }));
  if (!('trigger' in found)) throw new Error(found.reason);
  return found;
}
const inHalfYear = [{ lane: 'done', span: '2024-01/2024-06' }];
const manyDeeds = ['2024-01-05', '2024-03-10', '2024-04-20', '2024-05-30'];

describe('happenings that fall on one day', () => {
  it('are as many hits, within what is sure and possible', () => {
    for (const [said, done] of [
      [
        [...Array.from({ length: 20 }, () => '[2024-02-06..2024-02-12]'), '2024-05-18'],
        [...manyDeeds, '2024-02-10', '2024-02-20', '2024-06-10'],
      ],
      [Array.from({ length: 9 }, () => '[2024-02-06..2024-02-12]'), Array.from({ length: 9 }, () => '[2024-02-10..2024-02-16]')],
      [Array.from({ length: 8 }, (_, index) => `[2024-02-06..2024-02-1${index % 2}]`), Array.from({ length: 12 }, (_, index) => `2024-02-${10 + index}`)],
    ] as const) {
      const { test, trigger, curve, notes } = compare({ said, done, coverage: inHalfYear });
      const [least, most] = test.hitsRange ?? [test.hits, test.hits];
      expect(test.of).toBe(said.length);
      expect([least >= trigger.necessary, most <= trigger.possible]).toEqual([true, true]);
      for (const { possible, range } of curve) expect(Math.max(possible, range[1])).toBeLessThanOrEqual(test.of);
      expect('p' in test).toBe(!notes.includes('tooFew'));
    }
  });

  it('move as one: reports of one day are no independent tries', () => {
    const told = (copies: number) =>
      compare({
        said: ['2024-01-10', '2024-02-10', '2024-03-10', '2024-04-10', '2024-05-10'].flatMap((day) => Array.from({ length: copies }, () => `[${day}..${day}]`)),
        done: [...manyDeeds, '2024-02-12', '2024-04-15'],
        coverage: inHalfYear,
      }).test;
    expect(told(4)).toEqual(told(1)); // known days are one happening
    const [once, fourfold] = [1, 4].map((copies) => {
      const causes = [9, 40, 69, 100, 130].flatMap((day) => Array.from({ length: copies }, () => day));
      return coincidenceOfDays({ effects: [5, 42, 69, 105, 140], causes, days: 182, windowDays: 7, jitterDays: 30, nullModel: 'jitter', side: 'trigger' });
    });
    expect(fourfold?.p).toBeCloseTo(once?.p ?? NaN, 12);
    expect([fourfold?.hits, fourfold?.of, fourfold?.causeDays]).toEqual([4 * (once?.hits ?? NaN), 20, 5]);
    expect(fourfold?.expected).toBeCloseTo(4 * (once?.expected ?? NaN), 12);
  });

  it('are one in a draw of imprecise dates: one statement told eight times is no eight statements', () => {
    const told = Array.from({ length: 8 }, () => '[2024-02-10..2024-02-12]');
    const { test, tested, notes, trigger } = compare({ said: told, done: [...manyDeeds, '2024-02-13'], coverage: inHalfYear });
    expect(trigger).toEqual({ necessary: 8, possible: 8, of: 8 }); // none of them is surely on the day of another
    expect(tested).toEqual({ signals: 3, deeds: 5 });
    expect([test.hits, test.of]).toEqual([8, 8]);
    expect(notes).toContain('tooFew');
    expect(test).not.toHaveProperty('p');
  });

  it.each([31, 32, 33, 200])('are never more than there are days: %i signals of a week each in a month', (count) => {
    const said = Array.from(
      { length: count },
      (_, index) => `[2024-01-${String(1 + (index % 20)).padStart(2, '0')}..2024-01-${String(7 + (index % 20)).padStart(2, '0')}]`,
    );
    const { tests, days } = compare({
      said,
      done: ['2024-01-03', '2024-01-09', '2024-01-12', '2024-01-20', '2024-01-27'],
      coverage: [{ lane: 'done', span: '2024-01' }],
    });
    for (const { nullModel, of, hits, expected, range, p } of tests) {
      if (nullModel === 'cover') expect(of).toBeLessThanOrEqual(days);
      expect(hits).toBeLessThanOrEqual(of);
      expect(expected).toBeGreaterThan(0);
      expect(range[0]).toBeLessThanOrEqual(range[1]);
      expect(p).toBeGreaterThan(0);
    }
  });
});

describe('what may lie outside the period', () => {
  it('makes a follow-up possible, and never necessary', () => {
    // The deed may have been before the coverage begins, on 15 January.
    const early = compare({ said: ['2024-01-20'], done: ['2024-01', ...manyDeeds], coverage: [{ lane: 'done', span: '2024-01-15/2024-06' }] });
    expect(early.isFollowed).toEqual(['possibly']);
    expect(early.followUpsOf(0)).toMatchObject([{ deed: { ids: ['done0'] }, certainty: 'possibly', least: -19, most: 11 }]);
    expect(early.deeds.leftOut).toContainEqual({ id: 'done0', reason: 'atEdge' });
    // All of its days are in the window, but some of them not in the period.
    const late = compare({ said: ['2024-06-28'], done: ['[2024-06-29..2024-07-02]', ...manyDeeds], coverage: inHalfYear });
    expect(late.isFollowed).toEqual(['possibly']);
    expect(late.followUpsOf(0).map(({ certainty }) => certainty)).toEqual(['possibly']);
    expect(late.waits.isWhole).toBe(false);
  });

  it('makes it possible that a deed was preceded', () => {
    const { isPreceded, trigger } = compare({
      said: ['2023-12/2024-02', '[2023-12-28..2024-01-02]', '2024-05-01'],
      done: ['2024-01-05'],
      coverage: inHalfYear,
    });
    expect(isPreceded).toEqual(['possibly']);
    expect(trigger).toEqual({ necessary: 0, possible: 0, of: 1 });
  });

  it('makes it not sure that a follow-up was on the day of the signal alone', () => {
    const exact = { said: ['2024-06-28'], done: ['2024-06-28'], coverage: inHalfYear };
    expect(compare(exact).sameDayOnly).toBe(1);
    expect(compare({ ...exact, done: [...exact.done, '[2024-06-29..2024-07-02]'] }).sameDayOnly).toBe(0);
  });

  it('is not where the record ends: what is on record had begun', () => {
    const { isFollowed, deeds } = compare({ said: ['2024-06-01'], done: ['2024-06'], asOf: '2024-06-18' });
    expect(isFollowed).toEqual(['possibly']);
    expect(deeds.happenings).toMatchObject([{ first: 0, last: 17 }]);
  });

  it('are the days before a deed: how many are cut is told', () => {
    const early = { said: ['2024-02-27', '2024-05-01'], done: ['2024-03-01', '2024-05-02', '2024-03-20'], coverage: inHalfYear };
    expect([compare(early).lookBackCut, compare(early).isPeriodChosen]).toEqual([0, false]);
    const { lookBackCut, precursor, isPeriodChosen } = compare(early, 7, { period: '2024-03/2024-12' });
    expect([lookBackCut, precursor, isPeriodChosen]).toEqual([1, { necessary: 1, possible: 1, of: 3 }, true]);
  });
});

describe('context windows', () => {
  it('that are joined are one: five records of one debate are too few for a test', () => {
    const said = ['2024-04-02', '2024-04-05', '2024-04-07', '2024-04-09', '2024-04-11', '2024-04-13', '2024-04-15'];
    const decided = Array.from({ length: 5 }, (_, index) => `2024-04-0${index + 1}/2024-04-${20 + index}`);
    const { windowShare } = compare({ said, done: manyDeeds, decided, coverage: inHalfYear });
    expect(windowShare?.windows).toEqual([[91, 114]]);
    expect(windowShare).toMatchObject({ tooFew: true, jitterDays: 182, inside: { necessary: 7 } });
    expect(windowShare).not.toHaveProperty('test');
  });
});

describe('bands of long records', () => {
  it('leave no day out', () => {
    // Twenty deeds a fortnight apart, in thirty years, of which a point is drawn for each fortnight.
    const done = Array.from({ length: 20 }, (_, index) => new Date(Date.UTC(2000, 0, 8 + 14 * index)).toISOString().slice(0, 10));
    const { bands } = compare({ said: ['2010-01-01'], done, coverage: [{ lane: 'done', span: '2000/2029' }] });
    expect(bands.windowDays).toBe(14);
    expect(bands.points.reduce((sum, { deeds }) => sum + deeds, 0)).toBe(20);
  });
});

it('tells of the smallest p which count it belongs to', () => {
  // Three of the six signals are in stretches of 30 days without a deed.
  const { test, notes } = compare({
    said: ['2024-01-02', '2024-01-12', '2024-02-02', '2024-04-10', '2024-04-12', '2024-04-14'],
    done: ['2024-01-05', '2024-01-15', '2024-01-25', '2024-02-05', '2024-02-15', '2024-06-20'],
    coverage: inHalfYear,
  });
  expect([test.of, test.mostHits]).toEqual([6, 3]);
  expect(notes).toContain('cannotShow');
});
