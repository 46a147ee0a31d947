import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTimeline, readTimelineSteps } from './read-timeline.js';
import { writeTimeline } from './write-timeline.js';

const lanes = [{ id: 'said', label: 'Said', kind: 'words' }];
const talk = { id: 'talk', lane: 'said', date: '2024-05-24', title: 'Talk' };
const json = (events: readonly object[], links: readonly object[] = []) => JSON.stringify({ lanes, events, links }, undefined, 1);

describe('what is to be compared at first', () => {
  const compare = { signals: { lane: 'said', filter: 'topic:"a freeze" -status:denied' }, deeds: { filter: 'intensity:<-2' }, period: '2022-11/2024-07' };
  const written = (view: object) => writeTimeline(readTimeline(JSON.stringify({ lanes, events: [talk], view })).timeline, 'json');

  test('is written to JSON, and read from it again', () => {
    const text = written({ compare });
    expect((JSON.parse(text) as { view: unknown }).view).toEqual({ compare });
    const { timeline, problems } = readTimeline(text);
    expect([timeline.view, problems]).toEqual([{ compare }, []]);
    expect(writeTimeline(timeline, 'json')).toBe(text);
  });

  test('is written as it was understood', () => {
    const view = { selected: 'talk', compare: { signals: { lane: 'gone', filter: 'x' }, windows: 5, period: 'soon', other: 1 } };
    expect((JSON.parse(written(view)) as { view: unknown }).view).toEqual({ selected: 'talk', compare: { signals: { filter: 'x' } } });
  });
});

describe('the seven bad inputs', () => {
  test('an HTML page instead of JSON', () => {
    const { timeline, problems } = readTimeline('<!doctype html>\n<html><body>Not found</body></html>', { format: 'json' });
    expect(timeline.events).toEqual([]);
    expect(problems).toEqual([
      {
        code: 'not_data',
        severity: 'error',
        message: 'This is an HTML page, not data in JSON.',
        repair: 'Use the address of the file itself; this may be a log-in page or a “not found” page.',
      },
    ]);
  });

  test('truncated JSON', () => {
    const text = json([talk, talk]).slice(0, 150);
    const lines = text.split('\n');
    expect(readTimeline(text).problems).toMatchObject([
      { code: 'malformed_json', message: `The JSON ends early, in line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}.` },
    ]);
  });

  const bad: [name: string, text: string, shown: number, problem: object][] = [
    [
      'an event without a date',
      json([talk, { ...talk, id: 'b', date: undefined }]),
      1,
      { code: 'missing_required', severity: 'error', record: 2, id: 'b', field: 'date' },
    ],
    [
      'a date that cannot be read',
      json([{ ...talk, date: 'last week' }]),
      0,
      { code: 'bad_date', severity: 'error', record: 1, field: 'date', value: 'last week' },
    ],
    ['an unknown lane', json([{ ...talk, lane: 'x' }, talk]), 1, { code: 'unknown_lane', severity: 'error', record: 1, field: 'lane', value: 'x' }],
    ['a duplicate id', json([talk, talk]), 1, { code: 'duplicate_id', severity: 'error', record: 2, id: 'talk', field: 'id' }],
    [
      'a link to nowhere',
      json([talk], [{ from: 'talk', to: 'gone', type: 'denies' }]),
      1,
      { code: 'unknown_link', severity: 'warning', field: 'links.to', value: 'gone' },
    ],
  ];
  test.each(bad)('%s', (_, text, shown, problem) => {
    const { timeline, problems } = readTimeline(text);
    expect(timeline.events).toHaveLength(shown);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(problem);
    expect(problems[0]?.repair).toMatch(/\w.*[.”]$/);
  });
});

describe('the format', () => {
  const found: [text: string, format: string][] = [
    [json([talk]), 'json'],
    ['\ufeff[]', 'json'],
    ['date,title\n2024,A', 'csv'],
    ['date\ttitle\n2024\tA', 'csv'],
    ['// note\n{}', 'json'],
  ];
  test.each(found)('of %j is found out: %s', (text, format) => expect(readTimeline(text).format).toBe(format));

  test('that is not known is reported, and found out', () => {
    const { format, problems } = readTimeline('date,title\n2024,A', { format: 'xlsx' });
    expect(format).toBe('csv');
    expect(problems).toMatchObject([{ code: 'bad_option', severity: 'warning', field: 'format' }]);
  });

  test('is not CSV where the text is JSON', () => {
    expect(readTimeline('{"events":[]}', { format: 'csv' }).problems).toMatchObject([{ code: 'not_data', message: 'This is JSON, not CSV.' }]);
  });
});

describe('a mapping', () => {
  const mapping = { start: 'Date began', title: 'What' };
  test('renames columns', () => expect(readTimeline('Date began,What\n2024,A', { mapping }).timeline.events[0]?.title).toBe('A'));
  test('renames fields', () => expect(readTimeline('{"items":[{"Date began":"2024","What":"A"}]}', { mapping }).timeline.events[0]?.title).toBe('A'));
  test('goes before a header of our name', () => {
    const { timeline } = readTimeline('title,What,start,Date began\nwrong,A,1999,2024', { mapping });
    expect(timeline.events[0]).toMatchObject({ title: 'A', date: { edtf: '2024' } });
  });
  test('is reported where the file has no such column', () => {
    const { problems } = readTimeline('date,title\n2024,A', { mapping: { actor: 'Who', nonsense: 'title' } });
    expect(problems.map(({ code, severity, value }) => [code, severity, value])).toEqual([
      ['bad_option', 'warning', 'Who'],
      ['bad_option', 'warning', 'nonsense'],
    ]);
  });
});

describe('limits and encodings', () => {
  const stopped: [name: string, text: string, code: string][] = [
    ['nothing', '', 'empty'],
    ['blanks', '\ufeff \n\t', 'empty'],
    ['21 MB', `date,title\n${' '.repeat(21 * 1024 * 1024)}`, 'too_many'],
    ['20,000 columns', `title,start${',c'.repeat(20_000)}\nA,2020${',x'.repeat(20_000)}`, 'too_many'],
    ['200,000 brackets', `{"items":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'too_deep'],
    ['gzip', '\u001f\ufffd\b\0\0\0', 'not_data'],
    ['UTF-16 read as UTF-8', '\ufffd\ufffdd\0a\0t\0e\0,\0t\0', 'bad_encoding'],
    ['20,000 lanes', `date,title,lane\n${Array.from({ length: 20_000 }, (_, index) => `2020,A,Lane ${index}`).join('\n')}`, 'too_many'],
  ];
  test.each(stopped)('%s: nothing is shown, and one problem says why', (_, text, code) => {
    const { timeline, problems } = readTimeline(text);
    expect(timeline.events).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'error']]);
  });

  test('a cell of 8 MB is shortened, and the other rows are shown', () => {
    const { timeline, problems } = readTimeline(`title,start,text\nA,2020-01-01,"${'x'.repeat(8_000_000)}"\nB,2020-02-01,ok`);
    expect(problems.map(({ code, record }) => [code, record])).toEqual([['too_long', 1]]);
    expect(timeline.events.map(({ text }) => text?.length)).toEqual([10_000, 2]);
  });

  test('200,000 bad dates give 100 problems and a count', () => {
    const { problems } = readTimeline(`id,title,start\n${Array.from({ length: 200_000 }, (_, index) => `b${index},Bad,2020-99-99`).join('\n')}`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe('199,900 more problems are not listed.');
  });

  test('100,000 rows are all read', { timeout: 10_000 }, () => {
    const day = (index: number) => new Date(index * 86_400_000).toISOString().slice(0, 10);
    const rows = Array.from({ length: 100_000 }, (_, index) => `r${index},Item ${index},${day(index % 45_000)},,${index % 2 ? 'Said' : 'Done'},note ${index}`);
    const { timeline, problems } = readTimeline(`id,title,start,end,lane,text\n${rows.join('\n')}`);
    expect([timeline.events.length, problems]).toEqual([100_000, []]);
  });

  test.each([
    ['CSV', `date,title\n${'2024-05-24,Talk\n'.repeat(20_000)}`, {}],
    ['CSV with dates in words', `when,title\n${'24 May 2024,Talk\n'.repeat(20_000)}`, { mapping: { date: 'when' } }],
    ['JSON', JSON.stringify(Array.from({ length: 20_000 }, () => ({ when: '2024-05-24', title: 'Talk' }))), { mapping: { date: 'when' } }],
  ])('%s is read in many steps', (_name, text, options) => {
    const steps = readTimelineSteps(text, options);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      count++;
      expect(step.value).toBeGreaterThanOrEqual(0);
      expect(step.value).toBeLessThanOrEqual(1);
    }
    expect(step.value.timeline.events.length).toBe(20_000);
    expect(count).toBeGreaterThan(100);
  });

  test('a letter that was lost in decoding is reported', () => {
    expect(readTimeline('date,title\n2024,Caf\ufffd').problems).toMatchObject([{ code: 'bad_encoding', severity: 'warning' }]);
  });
});

test('any text is read without an exception', () => {
  const pieces = fc.constantFrom(
    'date,title\n',
    '2024,A\n',
    '"',
    '{"events":[',
    '{"date":"2024"}',
    ',',
    ';',
    ']}',
    '\r\n',
    '\0',
    '__proto__',
    '[',
    '\ud800',
    'x',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string())), fc.constantFrom('auto', 'csv', 'json'), (parts, format) => {
      const { timeline, problems } = readTimeline(parts.join(''), { format });
      const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ record }) => record));
      refused.delete(undefined);
      expect(timeline.events.length + refused.size).toBe(timeline.recordCount);
    }),
    { numRuns: 1_000 },
  );
});
