import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_QUERY_LENGTH, parseQuery } from './parse-query.js';

const DAY = 86_400_000;
const may = { start: Date.UTC(2024, 4, 1), end: Date.UTC(2024, 5, 1) };
const clausesOf = (text: string) => parseQuery(text).clauses.map(({ isExcluded, terms }) => [isExcluded ? '-' : '+', ...terms]);
const notesOf = (text: string) => parseQuery(text).notes.map(({ code, term }) => [code, term]);

describe('terms', () => {
  test.each([
    ['', []],
    ['  \t\n ', []],
    ['-', []],
    [
      'talks - freeze',
      [
        ['+', { kind: 'text', text: 'talks' }],
        ['+', { kind: 'text', text: 'freeze' }],
      ],
    ],
    ['"Ceasefire  Talks"', [['+', { kind: 'text', text: 'ceasefire talks' }]]],
    ['“curly quotes”', [['+', { kind: 'text', text: 'curly quotes' }]]],
    ['"never closed', [['+', { kind: 'text', text: 'never closed' }]]],
    ['-Café', [['-', { kind: 'text', text: 'cafe' }]]],
    ['-"two words"', [['-', { kind: 'text', text: 'two words' }]]],
    ['actor:"The Mayor"', [['+', { kind: 'field', field: 'actor', text: 'the mayor' }]]],
    ['place:Kyiv place:Lviv', [['+', { kind: 'field', field: 'place', text: 'kyiv' }, { kind: 'field', field: 'place', text: 'lviv' }]]],
    [
      '-place:a -place:b',
      [
        ['-', { kind: 'field', field: 'place', text: 'a' }],
        ['-', { kind: 'field', field: 'place', text: 'b' }],
      ],
    ],
    ['date_text:may', [['+', { kind: 'field', field: 'dateText', text: 'may' }]]],
    [
      'tag:x topics:y',
      [
        ['+', { kind: 'field', field: 'tags', text: 'x' }],
        ['+', { kind: 'field', field: 'topics', text: 'y' }],
      ],
    ],
    ['outlet:Reuters', [['+', { kind: 'field', field: 'source', text: 'reuters' }]]],
    ['status:denied', [['+', { kind: 'choice', field: 'status', values: ['denied'] }]]],
    ['attribution:on_record', [['+', { kind: 'choice', field: 'attribution', values: ['onRecord'] }]]],
    ['kind:d', [['+', { kind: 'choice', field: 'kind', values: ['deeds'] }]]],
    ['links:responds', [['+', { kind: 'choice', field: 'links', values: ['respondsTo'] }]]],
    [
      'has:URL -has:source',
      [
        ['+', { kind: 'has', field: 'url' }],
        ['-', { kind: 'has', field: 'source' }],
      ],
    ],
    ['priority:>2', [['+', { kind: 'number', field: 'priority', min: 2, max: Infinity, isStrict: true }]]],
    ['magnitude:>=40', [['+', { kind: 'number', field: 'magnitude', min: 40, max: Infinity, isStrict: false }]]],
    ['magnitude:drones', [['+', { kind: 'field', field: 'magnitude', text: 'drones' }]]],
    ['intensity:-5..-2.5', [['+', { kind: 'number', field: 'intensity', min: -5, max: -2.5, isStrict: false }]]],
    ['intensity:..2', [['+', { kind: 'number', field: 'intensity', min: -Infinity, max: 2, isStrict: false }]]],
    ['source_count:3', [['+', { kind: 'number', field: 'sourceCount', min: 3, max: 3, isStrict: false }]]],
    ['date:2024-05', [['+', { kind: 'date', field: 'date', spans: [may] }]]],
    ['date:>=2024-05', [['+', { kind: 'date', field: 'date', spans: [{ start: may.start, end: Infinity }] }]]],
    ['reported:<2024-05', [['+', { kind: 'date', field: 'reported', spans: [{ start: -Infinity, end: may.start }] }]]],
    ['date:2024-05-30/..', [['+', { kind: 'date', field: 'date', spans: [{ start: may.end - 2 * DAY, end: Infinity }] }]]],
    ['priority>2', [['+', { kind: 'number', field: 'priority', min: 2, max: Infinity, isStrict: true }]]],
    ['-credibility<=3', [['-', { kind: 'number', field: 'credibility', min: -Infinity, max: 3, isStrict: false }]]],
    ['sources>1', [['+', { kind: 'number', field: 'sources', min: 1, max: Infinity, isStrict: true }]]],
    ['source:>=2', [['+', { kind: 'number', field: 'source', min: 2, max: Infinity, isStrict: false }]]],
    ['source:2', [['+', { kind: 'field', field: 'source', text: '2' }]]],
    ['a>b', [['+', { kind: 'text', text: 'a>b' }]]],
    ['contested:y', [['+', { kind: 'choice', field: 'contested', values: ['yes'] }]]],
    ['contested:no', [['+', { kind: 'choice', field: 'contested', values: ['no'] }]]],
    ['has:contested', [['+', { kind: 'has', field: 'contested' }]]],
    ['reliability:a', [['+', { kind: 'choice', field: 'reliability', values: ['A'] }]]],
    ['reliability:A..C', [['+', { kind: 'choice', field: 'reliability', values: ['A', 'B', 'C'] }]]],
    ['reliability:d..', [['+', { kind: 'choice', field: 'reliability', values: ['D', 'E', 'F'] }]]],
    ['confidence:..mod', [['+', { kind: 'choice', field: 'confidence', values: ['low', 'moderate'] }]]],
    ['likelihood:likely', [['+', { kind: 'field', field: 'likelihood', text: 'likely' }]]],
    ['https://x.example/a', [['+', { kind: 'text', text: 'https://x.example/a' }]]],
    ['10:30', [['+', { kind: 'text', text: '10:30' }]]],
  ])('%s', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
    expect(notesOf(text)).toEqual([]);
  });

  test('comparisons of one field hold together, values of it in turn', () => {
    expect(clausesOf('priority:>1 priority:<3 priority:5 priority:7').map(({ length }) => length)).toEqual([2, 2, 3]);
  });
});

describe('notes', () => {
  test.each([
    ['colour:red', 'unknown_field', [['+', { kind: 'text', text: 'colour:red' }]]],
    ['has:colour', 'unknown_field', [['+', { kind: 'text', text: 'has:colour' }]]],
    ['constructor:x', 'unknown_field', [['+', { kind: 'text', text: 'constructor:x' }]]],
    ['__proto__:x', undefined, [['+', { kind: 'text', text: '__proto__:x' }]]],
    ['place:', 'missing_value', []],
    ['place:"\u0301"', 'missing_value', []],
    ['has:', 'missing_value', []],
    ['status:maybe', 'bad_value', []],
    ['contested:perhaps', 'bad_value', []],
    ['reliability:A..Z', 'bad_value', []],
    ['reliability:C..A', 'bad_value', []],
    ['status:reported..denied', 'bad_value', []],
    ['sources:>few', 'bad_number', []],
    ['date:yesterday', 'bad_date', []],
    ['date:2024-13', 'bad_date', []],
    ['priority:high', 'bad_number', []],
    ['priority:>', 'bad_number', []],
    ['priority:1.2.3', 'bad_number', []],
    ['priority:>1..2', 'bad_number', []],
  ])('%s: %s', (text, code, clauses) => {
    expect(notesOf(text)).toEqual(code === undefined ? [] : [[code, text]]);
    expect(clausesOf(text)).toEqual(clauses);
    for (const { message, repair } of parseQuery(text).notes) expect(message + repair).toMatch(/\.$/);
  });

  test('the values of a field are named', () => {
    expect(parseQuery('confidence:sure').notes[0]?.repair).toBe('Write one of low, moderate, high.');
  });
});

describe('hostile queries', () => {
  test.each([
    ['quotes in quotes', '"'.repeat(10_001)],
    ['colons', 'a:'.repeat(5_000)],
    ['dashes', '-'.repeat(10_000)],
    ['unknown fields', 'x:y '.repeat(2_500)],
    ['controls', '\u0000\u202e\u0007"\u001b[31m'.repeat(2_000)],
    ['halves of pairs', '\ud83d'.repeat(10_000)],
    ['stacked marks', 'e' + '\u0301'.repeat(9_999)],
    ['brackets', '('.repeat(5_000) + ')*'.repeat(2_500)],
    ['numbers', `priority:${'9'.repeat(9_990)}`],
    ['dates', `date:${'2024/'.repeat(2_000)}`],
  ])('%s: quick, and with few notes', (_, text) => {
    const startMs = performance.now();
    const { notes, clauses } = parseQuery(text);
    expect(performance.now() - startMs).toBeLessThan(200);
    expect(notes[0]?.code).toBe('too_long');
    expect(notes.length).toBeLessThanOrEqual(5);
    expect(notes.every(({ term }) => term.length <= 41)).toBe(true);
    expect(clauses.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
  });

  test('any text is read, and no term is without a text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom('"', ':', '-', ' ', '>', '..', 'date', 'priority', 'has', '2024', '“')),
        (text, parts) => {
          for (const { terms } of parseQuery(text + parts.join('')).clauses)
            for (const term of terms) if (term.kind === 'text' || term.kind === 'field') expect(term.text.trim()).not.toBe('');
        },
      ),
    );
  });
});
