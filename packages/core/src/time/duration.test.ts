import { describe, expect, it } from 'vitest';
import { enDateWords } from '../words/date-words.js';
import { addDuration, daysIn, type Duration, parseDuration } from './duration.js';

const READ: readonly (readonly [string, Duration, string])[] = [
  ['P30D', { days: 30 }, '30 days'],
  ['P2W', { weeks: 2 }, '2 weeks'],
  ['P1M', { months: 1 }, '1 month'],
  ['P1Y', { years: 1 }, '1 year'],
  ['PT12H', { hours: 12 }, '12 hours'],
  ['PT5M', { minutes: 5 }, '5 minutes'],
  ['P1Y2M3DT4H', { years: 1, months: 2, days: 3, hours: 4 }, '1 year, 2 months, 3 days, 4 hours'],
  ['P0D', { days: 0 }, '0 days'],
];
const REFUSED = [
  '',
  'P',
  'PT',
  'P1DT',
  '30D',
  'P-1D',
  '-P1D',
  'P1.5D',
  'P1,5D',
  'P1D2M',
  'P1W1D',
  'P1D1D',
  'PT1H1H',
  'P1H',
  'P1DTT1H',
  'p1d',
  ' P1D',
  'P1D ',
  'P10001Y',
  `P${'9'.repeat(31)}D`,
  'P1toStringD',
];

describe('parseDuration', () => {
  for (const [text, duration, words] of READ) {
    it(`reads ${text} as ${words}`, () => {
      expect(parseDuration(text)).toEqual(duration);
      expect(enDateWords.durationWords(duration)).toBe(words);
    });
  }
  for (const text of REFUSED) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(parseDuration(text)).toBeUndefined();
    });
  }
});

describe('addDuration', () => {
  it('ends a month after 31 January on the last of February', () => {
    expect(addDuration(Date.UTC(2024, 0, 31), { months: 1 })).toBe(Date.UTC(2024, 1, 29));
  });

  it('adds days of 24 hours', () => {
    expect(addDuration(Date.UTC(2024, 2, 9, 12), { days: 30, hours: 1 })).toBe(Date.UTC(2024, 3, 8, 13));
  });

  it('uses mean lengths beyond a JS Date', () => {
    expect(addDuration(9e15, { days: 1 })).toBe(9e15 + 86_400_000);
  });
});

describe('daysIn', () => {
  it('adds up mean lengths', () => {
    expect(daysIn({ weeks: 2, hours: 12 })).toBe(14.5);
    expect(daysIn({ years: 400 })).toBe(146_097);
  });
});
