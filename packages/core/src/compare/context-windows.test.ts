import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeline } from '../model/create-timeline.js';
import { runSteps } from '../steps/steps.js';
import { contextWindows, joinSpans, type DaySpan } from './context-windows.js';
import { seriesRows } from './series-rows.js';
import { windowShare } from './window-share.js';

/** Windows within January 2024: 31 days from 0. */
function windowsOf(dates: readonly string[], more: object = {}) {
  const { timeline } = createTimeline({
    lanes: [{ id: 'decided', label: 'Decided', kind: 'context' }],
    events: dates.map((date, index) => ({ id: `w${index}`, lane: 'decided', date, title: 'Debate', ...more })),
  });
  const choice = { lane: '', filter: '' };
  const period = { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 1, 1) };
  return runSteps(contextWindows(timeline, runSteps(seriesRows(timeline, 'windows', choice)), { choice, period, days: 31 }));
}

describe('windows of context', () => {
  const shown: [date: string, possible: readonly DaySpan[], sure: readonly DaySpan[]][] = [
    ['2024-01-05/2024-01-10', [[4, 9]], [[4, 9]]],
    ['2023-12-20/2024-01-03', [[0, 2]], [[0, 2]]],
    ['2024-01-30/2024-02-15', [[29, 30]], [[29, 30]]],
    ['2023/2025', [[0, 30]], [[0, 30]]],
    ['2024-01-20/2024-01', [[19, 30]], [[19, 19]]], // it ends no earlier than it begins
    ['2024-01/2024-01-20', [[0, 19]], [[19, 19]]],
    ['2023-05/2024-01', [[0, 30]], [[0, 0]]],
    ['2024-01-20/..', [[19, 30]], [[19, 30]]],
    ['2024-01-31/..', [[30, 30]], [[30, 30]]],
    ['2024-01/2024-01', [[0, 30]], []],
  ];
  it.each(shown)('%s', (date, possible, sure) => {
    expect(windowsOf([date])).toMatchObject({ ids: ['w0'], leftOut: [], possible, sure });
  });

  const leftOut: [date: string, reason: string][] = [
    ['2024-01-05', 'noLength'],
    ['2024-01', 'noLength'],
    ['2024-01-05/2024-01-05', 'noLength'],
    ['2024-01-05/', 'noLength'],
    ['[2024-01-05..2024-01-10]', 'noLength'],
    ['../2024-01-10', 'noStart'],
    ['/2024-01-10', 'noStart'],
    ['2023-01/2023-05', 'outside'],
    ['2024-02-01/2024-03-01', 'outside'],
    ['2024-03-01/..', 'outside'],
  ];
  it.each(leftOut)('%s is left out: %s', (date, reason) => {
    expect(windowsOf([date])).toMatchObject({ eventCount: 1, ids: [], possible: [], leftOut: [{ id: 'w0', reason }] });
  });

  it('are none of what is planned or withdrawn', () => {
    for (const status of ['planned', 'predicted', 'retracted'])
      expect(windowsOf(['2024-01-05/2024-01-10'], { status }).leftOut).toEqual([{ id: 'w0', reason: 'notRecorded' }]);
    expect(windowsOf(['2024-01-05/2024-01-10'], { status: 'denied' }).leftOut).toEqual([]);
  });

  it('are joined where they overlap or touch', () => {
    expect(windowsOf(['2024-01-05/2024-01-10', '2024-01-11/2024-01-12', '2024-01-08/2024-01-09', '2024-01-20/2024-01-21']).possible).toEqual([
      [4, 11],
      [19, 20],
    ]);
  });

  it('cover, joined, the days that they covered before', () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 35 }), fc.nat(10)).map(([first, more]): DaySpan => [first, first + more]);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 10 }), (spans) => {
        const coveredBy = (list: readonly DaySpan[]): readonly number[] =>
          Array.from({ length: 31 }, (_, day) => day).filter((day) => list.some(([first, last]) => day >= first && day <= last));
        const joined = joinSpans(spans, 31);
        expect(coveredBy(joined)).toEqual(coveredBy(spans));
        for (const [index, [first, last]] of joined.entries()) {
          expect(first >= 0 && first <= last && last < 31).toBe(true);
          expect(first).toBeGreaterThan((joined[index - 1]?.[1] ?? -2) + 1);
        }
      }),
    );
  });
});

describe('the share inside', () => {
  const signal = (first: number, last = first, days?: readonly number[]) => ({ ids: [`s${first}`], isUncertain: false, first, last, ...(days && { days }) });
  const windows = windowsOf(['2024-01-05/2024-01-10', '2024-01-20~/2024-01']); // 4 to 9; 19 to between 19 and 30

  it('is told as bounds, day by day', () => {
    const signals = [
      signal(3),
      signal(4),
      signal(9),
      signal(3, 5),
      signal(5, 8),
      signal(19),
      signal(25),
      signal(3, 10, [3, 10]),
      signal(2, 9, [2, 9]),
      signal(4, 9, [4, 9]),
    ];
    const share = runSteps(windowShare(signals, windows, 31));
    expect(share?.isInside).toEqual([
      'not',
      'necessarily',
      'necessarily',
      'possibly',
      'necessarily',
      'necessarily',
      'possibly',
      'not',
      'possibly',
      'necessarily',
    ]);
    expect(share?.inside).toEqual({ necessary: 5, possible: 8, of: 10 });
    // Days 4 to 9 and 19 to 30; of the five signals whose day is known four lie inside.
    expect([share?.coveredDays, share?.coveredShare]).toEqual([18, 18 / 31]);
    // Five signals whose day is known, and fewer windows: no test.
    expect(share).toMatchObject({ tooFew: true });
    expect(share).not.toHaveProperty('test');
  });

  it('is tested from five signals with a known day and five windows on', () => {
    const five = windowsOf(['2024-01-02/2024-01-03', '2024-01-06/2024-01-07', '2024-01-10/2024-01-11', '2024-01-14/2024-01-15', '2024-01-18/2024-01-19']);
    const share = runSteps(
      windowShare(
        [1, 5, 9, 13, 25].map((day) => signal(day)),
        five,
        31,
      ),
    );
    expect(share?.test).toMatchObject({ nullModel: 'jitter', hits: 4, of: 5 });
    expect(share?.test?.expected).toBeCloseTo((5 * 10) / 31, 12); // one block, as it is longer than the period
    expect(share?.shiftTest).toMatchObject({ nullModel: 'shift', hits: 4, of: 5 });
  });

  it('has no test for fewer than five, and is nothing without windows', () => {
    expect(runSteps(windowShare([signal(3), signal(4)], windows, 31))).not.toHaveProperty('test');
    expect(runSteps(windowShare([signal(3)], windowsOf(['2024-01-05']), 31))).toBeUndefined();
  });
});
