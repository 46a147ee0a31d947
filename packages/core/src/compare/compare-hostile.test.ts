import { describe, expect, it, test } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { runSteps } from '../steps/steps.js';
import { compareChoice, type PartialCompareChoice } from './compare-choice.js';
import { compareSteps, type NoComparison } from './compare-timeline.js';
import type { Comparison } from './comparison.js';

const lanes = [
  { id: 'said', label: 'Said', kind: 'words' },
  { id: 'done', label: 'Done', kind: 'deeds' },
  { id: 'decided', label: 'Decided', kind: 'context' },
];
interface Data {
  readonly said?: readonly string[];
  readonly done?: readonly string[];
  readonly decided?: readonly string[];
  readonly coverage?: readonly object[];
  readonly asOf?: string;
  readonly links?: readonly object[];
}

const compare = (data: Data, { windowDays = 7, ...choice }: PartialCompareChoice & { readonly windowDays?: number } = {}): Comparison | NoComparison => {
  const events = (['said', 'done', 'decided'] as const).flatMap((lane) =>
    (data[lane] ?? []).map((date, index) => ({ id: `${lane}-${index}`, lane, date, title: lane })),
  );
  const { said: _said, done: _done, decided: _decided, ...frame } = data;
  const { timeline, problems } = createTimeline({ lanes, ...frame, events });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return runSteps(compareSteps(timeline, { choice: compareChoice(choice), windowDays }));
};

/** Looks at everything that is made when it is asked for; no number may be none. */
function walk(comparison: Comparison | NoComparison): Comparison {
  if (!('trigger' in comparison)) throw new Error(comparison.reason);
  for (const index of [...comparison.signals.happenings.keys()].slice(0, 50)) {
    comparison.followUpsOf(index);
    comparison.linksOf(index);
  }
  comparison.idsFollowedWithin(7);
  for (const { from, to } of comparison.lags) comparison.idsInLag(from, to);
  expect(JSON.stringify(comparison, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? 'NO NUMBER' : value))).not.toContain(
    'NO NUMBER',
  );
  return comparison;
}
const january = { coverage: [{ lane: 'done', span: '2024-01' }], asOf: '2024-02-01' };
const reasonOf = (found: Comparison | NoComparison): string => ('reason' in found ? found.reason : 'compared');

describe('where nothing can be compared', () => {
  const some = { said: ['2024-01-05'], done: ['2024-01-07'], ...january };
  const cases: [name: string, data: Data, choice: PartialCompareChoice, reason: string][] = [
    ['no events at all', {}, {}, 'noSignals'],
    ['no words', { done: some.done }, {}, 'noSignals'],
    ['no deeds', { said: some.said }, {}, 'noDeeds'],
    ['a lane that is not there', some, { signals: { lane: 'gone' } }, 'noSignals'],
    ['a lane of a prototype', some, { deeds: { lane: '__proto__' } }, 'noDeeds'],
    ['a lane without events', some, { signals: { lane: 'decided' } }, 'noSignals'],
    ['a filter that nothing matches', some, { deeds: { filter: 'nothing-like-it' } }, 'noDeeds'],
    ['signals before the period', { ...some, coverage: [{ lane: 'done', span: '2024-01-06/2024-01-31' }] }, {}, 'noSignals'],
    ['deeds outside the period', some, { period: '2024-01-01/2024-01-06' }, 'noDeeds'],
    ['a period before the record', some, { period: '1990' }, 'noPeriod'],
    ['a period in deep time', some, { period: 'Y-17E7' }, 'noPeriod'],
    [
      'lanes that are nowhere covered together',
      {
        ...some,
        coverage: [
          { lane: 'said', span: '2023' },
          { lane: 'done', span: '2024-01' },
        ],
      },
      {},
      'noPeriod',
    ],
    ['only dates without a beginning', { said: ['../2024-01'], done: ['../2024-01'] }, {}, 'noSignals'],
    ['geological time', { said: ['Y-17E7'], done: ['Y-16E7'], asOf: '2024-01-01' }, {}, 'tooLong'],
  ];
  test.each(cases)('%s', (_, data, choice, reason) => expect(reasonOf(compare(data, choice))).toBe(reason));

  it('tells which choice it was', () => {
    const choice = compareChoice({ signals: { lane: 'gone' } });
    expect(runSteps(compareSteps(createTimeline({ lanes, events: [] }).timeline, { choice, windowDays: 7 }))).toEqual({ reason: 'noSignals', choice });
  });

  it('a timeline without lanes', () => {
    expect(reasonOf(runSteps(compareSteps(createTimeline([]).timeline, { choice: compareChoice({}), windowDays: 7 })))).toBe('noSignals');
  });
});

describe('windows that make no sense', () => {
  const data = { said: ['2024-01-05', '2024-01-20'], done: ['2024-01-05', '2024-01-07'], ...january };
  const counts = (windowDays: number) => {
    const { trigger, windowDays: told, sameDayOnly } = walk(compare(data, { windowDays }));
    return [told, trigger.necessary, sameDayOnly];
  };
  it('are days all the same', () => {
    expect(counts(0)).toEqual([0, 1, 1]);
    for (const windowDays of [NaN, -5, -Infinity]) expect(counts(windowDays)).toEqual([0, 1, 1]);
    expect(counts(1.9)).toEqual([1, 1, 1]);
    expect(counts(2)).toEqual([2, 1, 0]);
    expect(counts(3_652_425)[1]).toBe(1);
    expect(counts(Infinity)[0]).toBe(1_000_000);
  });

  it('may be longer than the period, with dates that are not exact', () => {
    const { trigger, aligned, cutOff } = walk(
      compare({ said: ['2020-01-01', '2021-05'], done: ['2020-06', '2022-01-01'], coverage: [{ lane: 'done', span: '2020/2024' }] }, { windowDays: 100_000 }),
    );
    expect([trigger, cutOff]).toEqual([{ necessary: 2, possible: 2, of: 2 }, 0]);
    expect(aligned.length).toBe(367);
  });
});

describe('choices that make no sense', () => {
  const data = { said: ['2024-01-05'], done: ['2024-01-07'], ...january };
  it('a period that is no date asks for nothing', () => {
    for (const period of ['last week', '2024-13', '/', '][', 'x'.repeat(100_000)]) expect(walk(compare(data, { period })).days).toBe(31);
  });
  it('a filter of any length is read', () => {
    for (const filter of ['-x '.repeat(50_000), '"'.repeat(99_999), ' '.repeat(1_000_000), 'date:'.repeat(9_999)])
      reasonOf(compare(data, { deeds: { filter } }));
    expect(reasonOf(compare(data, { deeds: { filter: ' '.repeat(100_000) } }))).toBe('compared');
  });
  it('one lane for both sides is no comparison: nothing follows itself', () => {
    expect(reasonOf(compare({ said: ['2024-01-05', '2024-01-09'], asOf: '2024-02-01' }, { deeds: { lane: 'said' } }))).toBe('sameSeries');
  });
  it('what is on both sides is a signal, and no deed', () => {
    const input = { said: ['2024-01-05', '2024-01-09'], asOf: '2024-02-01' };
    const { signals, deeds, trigger } = walk(compare(input, { signals: { lane: 'said', filter: 'date:2024-01-05' }, deeds: { lane: 'said' } }));
    expect([signals.eventCount, deeds.eventCount, deeds.happenings.length]).toEqual([1, 2, 1]);
    expect(deeds.leftOut).toEqual([{ id: 'said-0', reason: 'alsoSignal' }]);
    expect(trigger).toEqual({ necessary: 1, possible: 1, of: 1 });
  });
  it('a lane of any kind may stand for deeds, with a measure of its own', () => {
    const { timeline } = createTimeline({
      lanes: [{ ...lanes[0], measure: 'drones' }, lanes[1]],
      events: [
        { id: 'a', lane: 'said', date: '2024-01-07', title: 'A' },
        { id: 'b', lane: 'done', date: '2024-01-05', title: 'B' },
      ],
      coverage: january.coverage,
    });
    const choice = compareChoice({ signals: { lane: 'done' }, deeds: { lane: 'said' }, period: '2024-01' });
    expect(reasonOf(runSteps(compareSteps(timeline, { choice, windowDays: 7 })))).toBe('compared');
  });
});

describe('times that no Date holds, and others', () => {
  it('before the common era', () => {
    const { days, trigger } = walk(
      compare({
        said: ['-0044-03-15', '-0043-01-01'],
        done: ['-0044-03-17', '-0043-04'],
        decided: ['-0044/-0043'],
        coverage: [{ lane: 'done', span: '-0044/-0043' }],
      }),
    );
    expect([days, trigger]).toEqual([731, { necessary: 1, possible: 1, of: 2 }]);
  });
  it('some thousands of years', () => {
    const { days, trigger } = walk(
      compare({ said: ['-0500-01-01', '1000-05'], done: ['-0499', '1000-06', '1500-01-01'], coverage: [{ lane: 'done', span: '-0500/1900' }] }),
    );
    expect([days > 800_000, trigger]).toEqual([true, { necessary: 0, possible: 1, of: 2 }]);
  }, 60_000);
  it('a record of one day', () => {
    const { days, trigger, precursor, curve, windowShare } = walk(
      compare({ said: ['2024-01-05'], done: ['2024-01-05T12:00:00Z'], decided: ['2024-01-01/..'], asOf: '2024-01-05' }),
    );
    expect([days, trigger, precursor, curve.length]).toEqual([1, { necessary: 1, possible: 1, of: 1 }, { necessary: 1, possible: 1, of: 1 }, 61]);
    expect(windowShare?.inside).toEqual({ necessary: 1, possible: 1, of: 1 });
  });
  it('only dates wider than the window', () => {
    const { tests, trigger, waits, aligned, largestGap } = walk(
      compare({ said: ['2024-01', '2024-03'], done: ['2024-02', '2024-03'], coverage: [{ lane: 'done', span: '2024' }] }),
    );
    expect([tests[0]?.of, trigger, waits.of, aligned.length, largestGap]).toEqual([0, { necessary: 0, possible: 2, of: 2 }, 0, 8, undefined]);
  });
});

describe('many', () => {
  it('a hundred thousand events on one day are one happening', () => {
    const done = Array.from({ length: 100_000 }, () => '2024-01-07');
    const { deeds, trigger } = walk(compare({ said: ['2024-01-05'], done, ...january }));
    expect([deeds.happenings.length, deeds.happenings[0]?.ids.length, trigger.necessary]).toEqual([1, 100_000, 1]);
  }, 20_000);

  it('links of one event, each once', () => {
    const links = Array.from({ length: 20_000 }, (_, index) => ({ from: 'said-0', to: `done-${index % 3}`, type: 'mentions', note: `${index}` }));
    const found = walk(compare({ said: ['2024-01-05'], done: ['2024-01-06', '2024-01-07', '2024-01-08'], ...january, links }));
    expect(found.linksOf(0).length).toBe(20_000);
  }, 20_000);

  it('wide sets against wide ranges', () => {
    const sets = Array.from({ length: 40 }, () => '[1900..1904,1906..1909]');
    const { trigger } = walk(
      compare({
        said: ['1900/1990', ...sets],
        done: ['1850-01-01/..', '1901-XX-15', ...sets],
        asOf: '2000-01-01',
        coverage: [{ lane: 'done', span: '1850/1999' }],
      }),
    );
    expect([trigger.necessary, trigger.possible, trigger.of]).toEqual([0, 41, 41]);
  }, 30_000);
});
