import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardCell, joinCell, readChainCell, splitCell, unguardCell, writeChainCell } from './csv-cell.js';
import { detectDelimiter, readRow, type RowCursor } from './csv-rows.js';
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

/** All rows of a text, until one has a quotation mark that never closes. */
function rowsOf(text: string): { rows: string[][]; cursor: RowCursor } {
  const cursor: RowCursor = { at: 0, line: 1, hasStray: false };
  const rows: string[][] = [];
  while (cursor.at < text.length && cursor.openQuoteLine === undefined) rows.push(readRow(text, ',', cursor));
  return { rows, cursor };
}

test('rows are those of d3-dsv, and lines are counted', () => {
  const pieces = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', ' ', ',"', '",', '"\n');
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      const { rows, cursor } = rowsOf(text);
      const expected = dsvFormat(',').parseRows(text);
      const isOpen = cursor.openQuoteLine !== undefined;
      // d3-dsv makes an empty row of an empty text, and of what follows a line break that it strips at the end.
      const count = isOpen ? rows.length - 1 : rows.length;
      expect(rows.slice(0, count)).toEqual(expected.slice(0, count));
      if (!isOpen) expect(expected.slice(count).flat().join('')).toBe('');
      expect(cursor.at).toBe(text.length);
      if (!text.includes('"')) expect(cursor.line).toBe(1 + text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n').length - 1);
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

describe('who says so', () => {
  const events = [
    {
      id: 'a',
      lane: 'said',
      date: '2024-05',
      title: 'A',
      status: 'reported',
      attribution: 'anonymous',
      sourceCount: 4,
      sources: [
        {
          title: 'First',
          outlet: 'One; Two',
          url: 'https://a.example/',
          archivedUrl: 'https://b.example/',
          published: '2024-05',
          accessed: '2024-06',
          lang: 'uk',
          quote: 'a "b", c',
        },
        { outlet: 'The Gazette' },
        { url: 'https://c.example/', published: '2024-05-03' },
      ],
      chain: [{ agent: 'A|B; %7C, C: d', role: 'speaker' }, { agent: 'An aide' }, { agent: 'The Gazette', role: 'outlet' }],
      reliability: 'C',
      credibility: 3,
      likelihood: 'likely',
      confidence: 'low',
      assessedBy: 'An analyst',
    },
    { id: 'b', lane: 'said', date: '2024-06', title: 'B', chain: [{ agent: 'The Gazette', role: 'outlet' }], sources: [{ title: 'B' }] },
    { id: 'c', lane: 'said', date: '2024-07', title: 'C', chain: [{ agent: 'A mayor' }] },
  ];
  const links = [
    { from: 'b', to: 'a', type: 'disputes' },
    { from: 'b', to: 'c', type: 'contradicts' },
    { from: 'c', to: 'a', type: 'denies' },
  ];
  const lanes = [{ id: 'said', label: 'Said', kind: 'words' }];
  const { timeline } = readTimeline(JSON.stringify({ lanes, events, links }));

  test('comes back from CSV with every source and every hand', () => {
    const again = readTimeline(writeTimeline(timeline, 'csv'));
    expect(again.problems).toEqual([]);
    expect(again.timeline.events).toEqual(timeline.events);
    expect(again.timeline.links).toEqual(timeline.links);
  });

  test('is told in CSV of what is contested, which is not read back', () => {
    const [headers = [], ...rows] = dsvFormat(',').parseRows(writeTimeline(timeline, 'csv'));
    const at = headers.indexOf('contestedBy');
    expect(rows.map((row) => [row[0], row[at]])).toEqual([
      ['a', 'disputes:b;denies:c'],
      ['b', 'contradicts:c'],
      ['c', 'contradicts:b'],
    ]);
    const edited = readTimeline('id,date,title,contestedBy\na,2024,A,denies:b\nb,2024,B,');
    expect([edited.problems, edited.timeline.links]).toEqual([[], []]);
    expect(writeTimeline(edited.timeline, 'csv')).not.toContain('contestedBy');
  });

  test('has nine sources an event in CSV, all in JSON', () => {
    const sources = Array.from({ length: 12 }, (_, index) => ({ title: `Source ${index + 1}` }));
    const many = readTimeline(JSON.stringify([{ id: 'a', lane: 'said', date: '2024', title: 'A', sources }])).timeline;
    const [csv, json] = (['csv', 'json'] as const).map((format) => readTimeline(writeTimeline(many, format)).timeline.events[0]?.sources);
    expect(csv).toEqual(sources.slice(0, 9));
    expect(json).toEqual(sources);
  });

  test('is kept of any hand', () => {
    const line = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('|', '%7C', '%25', '%257C', 'a|b', ';'));
    fc.assert(
      fc.property(line, fc.option(line, { nil: undefined }), (agent, role) => {
        const step = { agent, ...(role !== undefined && { role }) };
        expect(splitCell(joinCell([writeChainCell(step)])).map(readChainCell)).toEqual([step]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a large table, whose records are made when they are asked for', () => {
  const text = `lane,start,end,title,sourceUrl\n${Array.from({ length: 6_000 }, (_, index) =>
    index % 7 === 3 ? `Said,nonsense,,Event ${index},` : `Said,24/05/20${10 + (index % 15)},25/05/2030,Event ${index},https://example.org/${index}`,
  ).join('\n')}`;

  test('holds the same events as a small one', () => {
    const [header = '', ...rows] = text.split('\n');
    const { timeline } = readTimeline(text);
    expect(timeline.recordCount).toBe(6_000);
    expect(timeline.events.length).toBe(6_000 - 857);
    for (const record of [0, 2, 4, 13, 2_998, 5_999]) {
      const small = readTimeline(`${header}\n${rows[record]}\nSaid,24/05/2020,,Other,`).timeline.events[0];
      const { id: _, ...event } = timeline.events.find(({ title }) => title === `Event ${record}`) ?? { id: '' };
      expect(small).toMatchObject(event);
      expect(event).toHaveProperty('dateText');
    }
  });

  test('may be walked through as any list, again and in any order', () => {
    const { events } = readTimeline(text).timeline;
    const titles = events.map(({ title }) => title);
    expect(events.toReversed().map(({ title }) => title)).toEqual(titles.toReversed());
    expect(events.at(-1)?.title).toBe('Event 5999');
    expect([...events].length).toBe(events.length);
  });
});
