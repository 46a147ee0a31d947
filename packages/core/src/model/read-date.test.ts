import { describe, expect, test } from 'vitest';
import { createTimeline } from './create-timeline.js';
import { DEFAULT_LIMITS } from './limits.js';

const problemsOf = (...records: readonly object[]) => createTimeline(records.map((record) => ({ title: 'A', ...record }))).problems;

describe('a date in words is not read, and the repair names what it may be', () => {
  const refused: [given: string, code: string, repair: string][] = [
    ['c. 1850', 'bad_date', 'Write 1850~, if that is meant.'],
    ['24.05.2024', 'bad_date', 'Write 2024-05-24, if that is meant.'],
    ['20240524', 'bad_date', 'Write an EDTF date'],
    ['02/03/2020', 'ambiguous_date', 'Here it may be 2020-03-02 or 2020-02-03.'],
    ['24 May', 'bad_date', 'Write XXXX-05-24'],
    ['20-05-17', 'bad_date', 'Write '],
    ['2020-13', 'bad_date', 'Write an EDTF date'],
    ['Promise 5', 'bad_date', '“promise” belongs to no date'],
    ['date not known', 'bad_date', 'The source gives no date'],
  ];
  test.each(refused)('%s', (date, code, repair) => {
    const { timeline, problems } = createTimeline([{ title: 'A', date }]);
    expect(timeline.events).toEqual([]);
    expect(problems).toMatchObject([{ code, severity: 'error', record: 1, field: 'date', value: date }]);
    expect(problems[0]?.repair).toContain(repair);
    expect(problems[0]?.message).toMatch(/^“date” (?:is not|can be) .*\.$/);
  });

  test('of an end, and the event is shown at its start', () => {
    const { timeline, problems } = createTimeline([{ title: 'A', start: '1840', end: 'c. 1850' }]);
    expect(timeline.events[0]?.date.edtf).toBe('1840');
    expect(problems).toMatchObject([{ code: 'bad_date', severity: 'warning', field: 'end', repair: 'Write 1850~, if that is meant.' }]);
    expect(problems[0]?.message).toMatch(/The event is shown at its start\.$/);
  });

  test('for as many dates as problems are listed', () => {
    const dates = Array.from({ length: DEFAULT_LIMITS.listedProblems + 5 }, (_, index) => ({ date: `c. ${1800 + index}` }));
    const problems = problemsOf(...dates);
    expect(problems.at(-2)?.repair).toBe(`Write ${1800 + DEFAULT_LIMITS.listedProblems - 1}~, if that is meant.`);
    expect(problems.at(-1)?.message).toBe('5 more problems are not listed.');
  });
});
