import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardCell, joinCell, splitCell, unguardCell } from './csv-cell.js';
import { detectDelimiter, mapRows } from './csv-rows.js';
import { readTimeline } from './read-timeline.js';
import { writeTimeline } from './write-timeline.js';

describe('cells', () => {
  const guarded: [cell: string, safe: string][] = [
    ['=1+1', "'=1+1"],
    ['@handle', "'@handle"],
    ['＝1', "'＝1"],
    ['+49 30 1234', "'+49 30 1234"],
    ["'=1", "''=1"],
    ['-5', '-5'],
    ['+1.5e3', '+1.5e3'],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
  ];
  test.each(guarded)('%j is written %j', (cell, safe) => {
    expect(guardCell(cell)).toBe(safe);
    expect(unguardCell(safe)).toBe(cell);
  });

  test('come back as they were, alone and in lists', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('=', "'", '-5', '@', '%3B', ';', '%25', '＋')), { minLength: 1 });
    fc.assert(
      fc.property(texts, (parts) => {
        expect(unguardCell(guardCell(parts.join('')))).toBe(parts.join(''));
        expect(splitCell(joinCell(parts))).toEqual(parts);
      }),
    );
  });
});

test('the map of rows finds as many rows as d3-dsv reads', () => {
  const pieces = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', ' ', ',"', '",', '"\n');
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      const { lines, openQuote, strayRows, lastLine } = mapRows(text, ',');
      const rows = dsvFormat(',').parseRows(text).length;
      // d3-dsv strips one line break at the end.
      if (openQuote === undefined && strayRows.size === 0) expect(lines.length - rows).toBe(/[\r\n]$/.test(text) || text === '' ? 1 : 0);
      expect(lastLine).toBeGreaterThanOrEqual(lines.at(-1) ?? 0);
    }),
    { numRuns: 2_000 },
  );
});

test.each([',', ';', '\t', '|'])('the delimiter %j is found out', (delimiter) => {
  expect(detectDelimiter(`"a,;|\t";b`.replace(';b', `${delimiter}b${delimiter}c`))).toBe(delimiter);
  const text = ['date', 'title', 'lane'].join(delimiter);
  expect(readTimeline(`${text}\n${['2024', 'A', 'Said'].join(delimiter)}`).timeline.lanes[0]?.kind).toBe('words');
});

describe('rows', () => {
  test('columns for nested fields', () => {
    const header = 'id,date,title,topics,magnitude,unit,source_url,Source Title,source outlet,SourcePublished,via,links,media';
    const row = 'a,2024,A,x; y,5,missiles,https://a.example/,T,O,2024-01,Reuters,denies:b;coincides-with:b,/a.png /b.png';
    const { timeline, problems } = readTimeline(`${header}\n${row}\nb,2024,B,,,,,,,,,,`);
    expect(problems).toEqual([]);
    expect(timeline.events[0]).toMatchObject({
      topics: ['x', 'y'],
      magnitude: { value: 5, unit: 'missiles' },
      sources: [{ url: 'https://a.example/', title: 'T', outlet: 'O', published: '2024-01' }],
      chain: [{ agent: 'Reuters', role: 'outlet' }],
      media: ['/a.png', '/b.png'],
    });
    expect(timeline.links.map(({ type, to }) => [type, to])).toEqual([
      ['denies', 'b'],
      ['coincidesWith', 'b'],
    ]);
  });

  test('a quotation mark that never closes hides nothing in silence', () => {
    const { timeline, problems } = readTimeline('date,title\n2024,A\n2024,"B\n2024,C\n2024,D');
    expect(timeline.events.map(({ title }) => title)).toEqual(['A']);
    expect(problems).toMatchObject([
      { code: 'malformed_csv', record: 2, message: 'The quotation mark that opens in line 3 is never closed, so lines 3 to 5 cannot be told apart.' },
    ]);
  });

  const faults: [name: string, row: string, shown: number, severity: string][] = [
    ['too few cells', '2024,A', 1, 'warning'],
    ['too many cells', '2024,A,B,C', 0, 'error'],
    ['text after a quotation mark', '2024,"A" B,C', 0, 'error'],
  ];
  test.each(faults)('%s', (_, row, shown, severity) => {
    const { timeline, problems } = readTimeline(`date,title,lane\n\n${row}\n2024,Z,Said`);
    expect(timeline.events).toHaveLength(shown + 1);
    expect(problems.map(({ code, record, severity: found }) => [code, record, found])).toEqual([['malformed_csv', 1, severity]]);
    expect(problems[0]?.message).toMatch(/line 3/i);
  });

  test('empty cells beyond the last column are no fault', () => expect(readTimeline('date,title\n2024,A,,').problems).toEqual([]));

  test('a missing column is named with those that are there, and a guess', () => {
    expect(readTimeline('title,when,lane\nA,2020-01-01,Said').problems).toMatchObject([
      {
        code: 'missing_required',
        message: 'No column is called “date” or “start”. The columns are: title, when, lane.',
        repair: "Rename “when” to “start”, or map it: { start: 'when' }.",
      },
    ]);
  });
});

test('what a table can hold comes back from CSV', () => {
  const events = [
    {
      id: '=a',
      lane: 'said',
      date: '2024-05',
      title: '+1',
      text: 'two\nlines, "quoted"',
      tags: ['a;b', 'c'],
      url: 'https://a.example/',
      magnitude: { value: -5, unit: 'x' },
    },
    { id: 'b', lane: 'done', date: '-0049', reported: '2024~', title: 'B', priority: 2, attribution: 'onRecord', links: [{ type: 'denies', to: '=a' }] },
  ];
  const { timeline } = readTimeline(JSON.stringify(events));
  const again = readTimeline(writeTimeline(timeline, 'csv'));
  expect(again.problems).toEqual([]);
  expect(again.timeline.events).toEqual(timeline.events);
  expect(again.timeline.links).toEqual(timeline.links);
});
