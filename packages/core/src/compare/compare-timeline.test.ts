import { describe, expect, it } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { runInSlices } from '../steps/run-in-slices.js';
import { runSteps } from '../steps/steps.js';
import { compareChoice, type PartialCompareChoice } from './compare-choice.js';
import { compareSteps } from './compare-timeline.js';
import type { Comparison } from './comparison.js';

const drones = { value: 5, unit: 'drones' };
const lanes = [
  { id: 'said', label: 'Said', kind: 'words' },
  { id: 'done', label: 'Done', kind: 'deeds', measure: 'drones' },
  { id: 'decided', label: 'Decided', kind: 'context' },
];
const said = (id: string, date: string) => ({ id, lane: 'said', date, title: id });
const done = (id: string, date: string, more: object = { magnitude: drones }) => ({ id, lane: 'done', date, title: id, ...more });

/** 91 days, 1 January (day 0) to 31 March 2024 (day 90). Comments give the days. */
const quarter = {
  asOf: '2024-03-31',
  lanes,
  coverage: [
    { lane: 'done', span: '2024-01/2024-03', note: 'large strikes only' },
    { lane: 'said', span: '2023-12/2024-06' },
  ],
  events: [
    said('s1', '2024-01-10'), // 9
    said('s2', '2024-02-01'), // 31
    said('s3', '2024-02-20?'), // 50
    said('s4', '2024-03-28'), // 87
    said('wide', '2024-03'), // 60 to 90
    said('near', '[2024-02-27..2024-03-01]'), // 57 to 60
    said('no-start', '../2024-02'),
    done('d1', '2024-01-10'), // 9
    done('d2', '2024-02-03'), // 33
    done('d3', '2024-02-03'),
    done('d4', '[2024-02-26..2024-02-29]'), // 56 to 59
    done('d5', '2024-03-02'), // 61
    done('picked', '2024-03-15', {}),
    done('planned', '2024-03-20', { magnitude: drones, status: 'planned' }),
    done('late', '2024-04-02'),
    { id: 'debate', lane: 'decided', date: '2024-01-25/2024-02', title: 'Debate' }, // 24 to between 31 and 59
    { id: 'vote', lane: 'decided', date: '2024-02-13', title: 'Vote' },
  ],
  links: [
    { from: 's1', to: 'picked', type: 'contradicts' },
    { from: 's1', to: 's2', type: 'precedes' },
    { from: 'd2', to: 's2', type: 'fulfils' },
    { from: 's2', to: 'd5', type: 'mentions' },
    { from: 'debate', to: 's1', type: 'mentions' },
  ],
};

function compare(data: object, windowDays: number, choice: PartialCompareChoice = {}): Comparison {
  const found = runSteps(compareSteps(createTimeline(data).timeline, { choice: compareChoice(choice), windowDays }));
  if (!('trigger' in found)) throw new Error(found.reason);
  return found;
}

describe('a quarter, with every number worked out by hand', () => {
  const comparison = compare(quarter, 7);
  const { signals, deeds } = comparison;
  const placesOf = (list: readonly { readonly ids: readonly string[]; readonly first: number; readonly last: number }[]) =>
    list.map(({ ids, first, last }) => [ids.join('+'), first, last]);

  it('puts happenings on days of the period, those of one day together', () => {
    expect([comparison.period, comparison.days]).toEqual([{ start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 3, 1) }, 91]);
    expect([comparison.isCovered, comparison.coverageNotes]).toEqual([true, ['large strikes only']]);
    expect(placesOf(signals.happenings)).toEqual([
      ['s1', 9, 9],
      ['s2', 31, 31],
      ['s3', 50, 50],
      ['near', 57, 60],
      ['wide', 60, 90],
      ['s4', 87, 87],
    ]);
    expect(placesOf(deeds.happenings)).toEqual([
      ['d1', 9, 9],
      ['d2+d3', 33, 33],
      ['d4', 56, 59],
      ['d5', 61, 61],
    ]);
    expect(signals.happenings.map(({ isUncertain }) => isUncertain)).toEqual([false, false, true, false, false, false]);
  });

  it('tells what is left out, and why', () => {
    expect([signals.eventCount, signals.leftOut]).toEqual([7, [{ id: 'no-start', reason: 'noStart' }]]);
    expect([deeds.eventCount, deeds.leftOut]).toEqual([
      8,
      [
        { id: 'picked', reason: 'notMeasured' },
        { id: 'planned', reason: 'notRecorded' },
        { id: 'late', reason: 'outside' },
      ],
    ]);
    expect(placesOf(comparison.tooWide.signals)).toEqual([['wide', 60, 90]]);
    expect(comparison.tooWide.deeds).toEqual([]);
  });

  it('counts both ways, with bounds', () => {
    // s3 is followed if d4 is on day 56 or 57, `wide` if it is on day 60 or 61; d4 is preceded unless it is on day 58 or 59 and `near` later than it.
    expect(comparison.isFollowed).toEqual(['necessarily', 'necessarily', 'possibly', 'necessarily', 'possibly', 'not']);
    expect(comparison.trigger).toEqual({ necessary: 3, possible: 5, of: 6 });
    expect(comparison.isPreceded).toEqual(['necessarily', 'necessarily', 'possibly', 'necessarily']);
    expect(comparison.precursor).toEqual({ necessary: 3, possible: 4, of: 4 });
    expect(comparison.withoutUncertain).toEqual({ necessary: 3, possible: 4, of: 5 });
    expect(comparison.sameDayOnly).toBe(1); // s1, with d1
    expect(comparison.cutOff).toBe(2); // s4 and `wide`
  });

  it('finds the deeds that followed a signal, with their lags', () => {
    const told = (index: number) => comparison.followUpsOf(index).map(({ deed, certainty, least, most }) => [deed.ids.join('+'), certainty, least, most]);
    expect(told(0)).toEqual([['d1', 'necessarily', 0, 0]]);
    expect(told(1)).toEqual([['d2+d3', 'necessarily', 2, 2]]);
    expect(told(2)).toEqual([['d4', 'possibly', 6, 9]]);
    expect(told(3)).toEqual([
      ['d4', 'possibly', -4, 2],
      ['d5', 'necessarily', 1, 4],
    ]);
    expect(told(4)).toEqual([['d5', 'possibly', -29, 1]]);
    expect([told(5), told(6), told(-1)]).toEqual([[], [], []]);
  });

  it('finds the links of a signal to the lanes of the deeds, counted or not', () => {
    const told = (index: number) => comparison.linksOf(index).map(({ from, to }) => `${from} ${to}`);
    expect([0, 1, 2, 99].map(told)).toEqual([['s1 picked'], ['d2 s2', 's2 d5'], [], []]);
  });

  it('makes no test of so few, and says so', () => {
    expect(comparison.notes).toEqual(['tooFew']);
    expect(comparison.tests.map(({ nullModel, p, of }) => [nullModel, p, of])).toEqual([
      ['jitter', undefined, 5],
      ['shift', undefined, 5],
      ['poisson', undefined, 5],
      ['cover', undefined, 5],
    ]);
    for (const { hits } of comparison.tests) expect([3, 4]).toContain(hits);
    expect(comparison.precursorTest).toMatchObject({ of: 4 });
    expect([comparison.jitterDays, comparison.draws, comparison.isExact]).toEqual([30, 200, false]);
    // Within 7 days of a deed: 2 to 9, 26 to 33, and from between 49 and 52 to 61.
    expect([26, 27, 28, 29].map((days) => days / 91)).toContain(comparison.coverShare);
  });

  it('gives the spread over all dates', () => {
    // s3 in one of two cases, `wide` on two of its 31 days.
    const { mean, distribution, method } = comparison.spread!;
    expect(method).toBe('exact');
    for (const [count, share] of [0, 0, 0, 29 / 62, 31 / 62, 2 / 62, 0].entries()) expect(distribution[count]).toBeCloseTo(share, 12);
    expect(mean).toBeCloseTo(3 + 1 / 2 + 2 / 31, 12);
  });

  it('draws the curve over windows, without dates that are too wide', () => {
    const at = (windowDays: number) => [comparison.curve[windowDays]?.necessary, comparison.curve[windowDays]?.possible];
    expect(comparison.curve.map(({ windowDays }) => windowDays)).toEqual(Array.from({ length: 61 }, (_, index) => index));
    expect([0, 2, 4, 6, 9, 60].map(at)).toEqual([
      [1, 2],
      [2, 3],
      [3, 3],
      [3, 4],
      [4, 4],
      [4, 4],
    ]);
    // At the window that is compared chance gives what the test says.
    const [test] = comparison.tests;
    expect(comparison.curve[7]?.expected).toBeCloseTo(test!.expected, 9);
    expect([comparison.curve[7]?.range, comparison.curve[7]?.coverShare]).toEqual([test!.range, comparison.coverShare]);
    expect(comparison.idsFollowedWithin(0)).toEqual(['s1', 'near', 'd1', 'd4']);
    expect(comparison.idsFollowedWithin(4)).toEqual(['s1', 's2', 'near', 'd1', 'd2', 'd3', 'd4', 'd5']);
  });

  it('counts deeds by days after signals whose day is known', () => {
    expect(comparison.aligned.map(({ day, count, observed }) => [day, count, observed])).toEqual([
      [0, 1, 4],
      [1, 0, 4],
      [2, 1, 4],
      [3, 0, 4],
      [4, 0, 3],
      [5, 0, 3],
      [6, 0, 3],
      [7, 0, 3],
    ]);
  });

  it('tells how long signals waited', () => {
    // 0, 2 and 11 days; s4 until the record ended.
    expect(comparison.waits).toMatchObject({
      median: 2,
      censored: 1,
      of: 4,
      steps: [
        { day: 0, share: 0.75 },
        { day: 2, share: 0.5 },
        { day: 11, share: 0 },
      ],
    });
  });

  it('counts pairs by lag, and names them', () => {
    const counts = Object.fromEntries(comparison.lags.filter(({ count }) => count > 0).map(({ from, count }) => [from, count]));
    // From s1: 0, 24, 52; s2: -22, 2, 30; s3: -41, -17, 11; s4: -78, -54, -26.
    expect(counts).toEqual({ '-56': 1, '-42': 1, '-28': 2, '-21': 1, '0': 2, '7': 1, '21': 1, '28': 1, '49': 1 });
    expect(comparison.idsInLag(0, 7)).toEqual(['s1', 's2', 'd1', 'd2', 'd3']);
    expect(comparison.idsInLag(-28, -21)).toEqual(['s2', 's4', 'd1', 'd5']);
    expect(comparison.idsInLag(63, 70)).toEqual([]);
  });

  it('holds signals against windows of context', () => {
    expect(comparison.windowShare).toMatchObject({
      ids: ['debate'],
      eventCount: 2,
      leftOut: [{ id: 'vote', reason: 'noLength' }],
      windows: [[24, 59]],
      inside: { necessary: 1, possible: 3, of: 6 },
      isInside: ['not', 'necessarily', 'possibly', 'possibly', 'not', 'not'],
      coveredDays: 36,
      coveredShare: 36 / 91,
    });
    expect(comparison.windowShare).not.toHaveProperty('test'); // of four signals
  });

  it('draws bands of counts, and the largest gap', () => {
    const { bands } = comparison;
    expect([bands.isRated, bands.windowDays, bands.points.length, bands.notPlaced]).toEqual([false, 7, 91, 3]);
    expect([8, 9, 15, 16, 33].map((day) => bands.points[day])).toEqual([
      { day: 8, signals: 0, deeds: 0 },
      { day: 9, signals: 1, deeds: 1 },
      { day: 15, signals: 1, deeds: 1 },
      { day: 16, signals: 0, deeds: 0 },
      { day: 33, signals: 1, deeds: 1 },
    ]);
    expect(comparison.largestGap).toEqual({ gap: 1 / 4, day: 61 });
  });
});

describe('notes', () => {
  const dayText = (day: number): string => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
  const data = (signals: readonly number[], deeds: readonly number[], days: number) => ({
    lanes,
    coverage: [{ lane: 'done', span: `${dayText(0)}/${dayText(days - 1)}` }],
    events: [...signals.map((day) => said(`s${day}`, dayText(day))), ...deeds.map((day) => done(`d${day}`, dayText(day)))],
  });
  const blocks = Array.from({ length: 10 }, (_, block) => block * 30);

  it('say where these data could not show a tie', () => {
    // In each block of 30 days a deed is in reach from days 0 to 18; five signals are on day 25 of theirs.
    const deeds = blocks.flatMap((block) => [block + 7, block + 15, block + 18]);
    const { notes, tests, coverShare, isExact, draws } = compare(
      data(
        blocks.slice(0, 5).map((block) => block + 25),
        deeds,
        300,
      ),
      7,
    );
    expect([notes, isExact, draws, coverShare]).toEqual([['cannotShow'], true, 1, 190 / 300]);
    expect(tests[0]).toMatchObject({ nullModel: 'jitter', hits: 0, of: 5, p: 1 });
    expect(tests[0]).not.toHaveProperty('pRange');
    expect(tests[0]?.expected).toBeCloseTo((5 * 19) / 30, 12);
    expect(tests[0]?.minimumP).toBeCloseTo((19 / 30) ** 5, 12);
  });

  it('say where the window is so wide that follow-ups are what one would expect', () => {
    const { notes, coverShare, trigger } = compare(
      data(
        [10, 50, 90, 130, 170],
        Array.from({ length: 100 }, (_, index) => index * 3),
        300,
      ),
      7,
    );
    expect([notes, trigger]).toEqual([['cannotShow', 'tooWide'], { necessary: 5, possible: 5, of: 5 }]);
    expect(coverShare).toBe(298 / 300); // no deed comes after day 297
  });

  it('say nothing where a tie could be shown', () => {
    const { notes, tests } = compare(
      data(
        blocks.slice(0, 6),
        blocks.map((block) => block + 3),
        300,
      ),
      7,
    );
    expect(notes).toEqual([]);
    // A deed is in reach from the first four days of a block, and from the last four: the next block's.
    expect(tests[0]).toMatchObject({ hits: 6, of: 6 });
    expect(tests[0]?.expected).toBeCloseTo((6 * 8) / 30, 12);
    expect(tests[0]?.p).toBeCloseTo((8 / 30) ** 6, 12);
  });
});

it('makes the other tests once, when they are asked for', () => {
  const comparison = compare(quarter, 7);
  expect(comparison.tests).toBe(comparison.tests);
  expect(comparison.tests[0]).toBe(comparison.test);
});

it('gives the wait from any day as a baseline', () => {
  const { waits } = compare(
    { lanes, coverage: [{ lane: 'done', span: '2024-01-01/2024-01-10' }], events: [said('s', '2024-01-02'), done('d', '2024-01-05')] },
    7,
  );
  // From days 0 to 4 one waits for 4 to 0 days, from the others for 5 to 1 until the record ends.
  const shares = [9 / 10, (9 / 10) * (8 / 9), (8 / 10) * (6 / 7), (8 / 10) * (6 / 7) * (4 / 5), (8 / 10) * (6 / 7) * (4 / 5) * (2 / 3)];
  expect(waits.baseline.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4]);
  for (const [day, share] of shares.entries()) expect(waits.baseline[day]?.share).toBeCloseTo(share, 12);
  expect([waits.median, waits.baselineMedian]).toEqual([3, 4]);
});

describe('steps', () => {
  const timeline = createTimeline(quarter).timeline;
  const options = { choice: compareChoice({}), windowDays: 7 };
  /** The numbers, without the functions. */
  const toldBy = (comparison: unknown): unknown => JSON.parse(JSON.stringify(comparison)) as unknown;

  it('give the same at once and in slices', async () => {
    const shares: number[] = [];
    const sliced = await runInSlices(compareSteps(timeline, options), { sliceMs: 0, onProgress: (share) => shares.push(share) });
    expect(toldBy(sliced)).toEqual(toldBy(runSteps(compareSteps(timeline, options))));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('are many where there is much to do', () => {
    const day = (index: number): string => new Date(Date.UTC(1994, 0, 1 + index)).toISOString().slice(0, 10);
    const events = [
      ...Array.from({ length: 1000 }, (_, index) => said(`s${index}`, day(index * 11))),
      ...Array.from({ length: 10_000 }, (_, index) => done(`d${index}`, day(index + (index % 7)))),
    ];
    const { timeline: large } = createTimeline({ lanes, events });
    expect([...compareSteps(large, { choice: compareChoice({}), windowDays: 30 })].length).toBeGreaterThan(300);
  });
});
