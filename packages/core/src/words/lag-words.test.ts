import { describe, expect, it, test } from 'vitest';
import { lagOf } from '../time/lag-of.js';
import { parseEdtf } from '../time/parse-edtf.js';
import { LINK_TYPES, type LinkType } from '../model/timeline.js';
import { enCatalogue } from './catalogue.js';
import { lagWords } from './lag-words.js';
import { tieWords } from './link-words.js';

const told = (from: string, to: string) => lagWords(lagOf(parseEdtf(from), parseEdtf(to)), enCatalogue);

describe('lagWords', () => {
  test.each([
    ['2024-05-24', '2024-05-24', 'the same day'],
    ['2024-05-24', '2024-05-25', '1 day later'],
    ['2024-05-24', '2024-05-22', '2 days earlier'],
    ['2024-05', '2024-06-08', '8 to 38 days later'],
    ['2024-06-08', '2024-05', '8 to 38 days earlier'],
    ['2024-05-24', '2024-07-23', '60 days later'],
    ['2024-05-24', '2024-07-24', 'about 2 months later'],
    ['2024-05', '2024-07-20', '1 to 3 months later'],
    ['2024-05-24', '2026-05-20', 'about 24 months later'],
    ['2024-05-24', '2026-06-20', 'about 2 years later'],
    ['1994-12-05', '2014-02-27/2014-03-18', 'about 19 years later'],
    ['1900', '2014-02-27/2014-03-18', '113 to 115 years later'],
    ['2024-05-20~', '2024-05-30', 'about 9 to 11 days later'],
    ['2024-05-01/2024-05-30', '2024-05-24', 'at the same time'],
    ['2024-05-24', '2024-05-10/..', 'at the same time'],
    ['2024-01-01/', '2024-01-11', 'at most 10 days later'],
    ['2024-01-11', '[..2024-01-01]', 'at least 10 days earlier'],
    ['2022-01-11', '[..2010-01-01]', 'at least 12 years earlier'],
    ['2024-05', '2024-05-24', undefined],
    ['2024-05', '2024-05', undefined],
    ['2024-01-01', '[2024-01-01..]', undefined],
  ] as const)('from %s to %s: %s', (from, to, words) => expect(told(from, to)).toBe(words));
});

describe('tieWords', () => {
  const tie = (type: LinkType, dates: readonly [from: string, to: string], id = 'to', isOrderKnown = true) =>
    tieWords({ from: 'from', type }, { id, from: parseEdtf(dates[0]), to: parseEdtf(dates[1]), isOrderKnown, words: enCatalogue });

  it('tells where the other event lies, from either end', () => {
    const dates = ['2024-05-25', '2024-05-24'] as const;
    expect(tie('denies', dates)).toBe('denied by, 1 day later');
    expect(tie('denies', dates, 'from')).toBe('denies, 1 day earlier');
  });

  it('leaves out what the meaning of a type rules out', () => {
    const dates = ['2024-05', '2024-05-24'] as const;
    expect(tie('denies', dates)).toBe('denied by, at most 7 days later');
    expect(tie('denies', dates, 'from')).toBe('denies, at most 7 days earlier');
    expect(tie('precedes', dates)).toBe('preceded by, at most 23 days earlier');
    expect(tie('precedes', dates, 'from')).toBe('precedes, at most 23 days later');
    expect(tie('contradicts', dates)).toBe('contradicts');
  });

  it('tells the dates as they are, where they are against the meaning of the type', () => {
    expect(tie('denies', ['2024-05-22', '2024-05-24'])).toBe('denied by, 2 days earlier');
    expect(tie('precedes', ['2024-05-25', '2024-05-24'])).toBe('preceded by, 1 day later');
  });

  it('says that an order is not known in place of a lag', () =>
    expect(tie('contradicts', ['2024-05', '2024-05-24'], 'to', false)).toBe('contradicts, order not known'));

  it('never says that one led to the other', () => {
    for (const type of LINK_TYPES) expect(tie(type, ['2024-05-24', '2024-05-25'])).not.toMatch(/led to|lied|because|result/u);
  });
});
