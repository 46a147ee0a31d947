import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lagOf } from './lag-of.js';
import { parseEdtf } from './parse-edtf.js';

const lag = (from: string, to: string, timeZone?: string) => {
  const { least, most } = lagOf(parseEdtf(from), parseEdtf(to), timeZone);
  return [least, most];
};

describe('lagOf', () => {
  test.each([
    ['2024-05-24', '2024-05-25', [1, 1]],
    ['2024-05-25', '2024-05-24', [-1, -1]],
    ['2024-05-24', '2024-05-24', [0, 0]],
    ['2024-05', '2024-06-08', [8, 38]],
    ['2024-06-08', '2024-05', [-38, -8]],
    ['2024-05', '2024-05-24', [-7, 23]],
    ['2024-02-28', '2024-03-01', [2, 2]],
    ['2024-05-24~', '2024-05-30', [5, 7]],
    ['2024-05-24?', '2024-05-30', [6, 6]],
    ['[2024-05-01,2024-05-10]', '2024-05-20', [10, 19]],
    ['2024-01-01/2024-02-01', '2024-02-11', [10, 10]],
    ['2024-01-01/2024-02', '2024-03-10', [10, 38]],
    ['2024-01-01/2024-02-01', '2024-01-15', [0, 0]],
    ['2024-01-01/2024-02-01', '2023-12-31', [-1, -1]],
    ['2024-01-01/2024-02-01', '2024-02-01/2024-03-01', [0, 0]],
    ['2024-01-01/..', '2026-01-01', [0, 0]],
    ['../2024-01-01', '1900', [0, 0]],
    ['2024-01-01/', '2024-01-11', [0, 10]],
    ['2024-01-11', '2024-01-01/', [-10, 0]],
    ['2024-01-11', '/2024-01-01', [-10, -10]],
    ['[..2024-01-01]', '2024-01-11', [10, Infinity]],
  ] as const)('from %s to %s are %j days', (from, to, days) => expect(lag(from, to)).toEqual(days));

  it('counts days of the calendar, not hours, in the zone', () => {
    expect(lag('2024-05-24T23:50Z', '2024-05-25T00:10Z')).toEqual([1, 1]);
    expect(lag('2024-05-24', '2024-05-24T20:45-04:00')).toEqual([1, 1]);
    expect(lag('2024-05-24', '2024-05-24T20:45-04:00', 'America/New_York')).toEqual([0, 0]);
  });

  it('says what lasted and what is approximate', () => {
    expect(lagOf(parseEdtf('2024-01/2024-02'), parseEdtf('2024-01'))).toMatchObject({ isShared: true, isAbout: false });
    expect(lagOf(parseEdtf('2024-01'), parseEdtf('2024-01~'))).toMatchObject({ isShared: false, isAbout: true });
  });

  it('is the other way round from the other end, and holds the lag of any two days that the dates allow', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 40 })).map(([from, length]) => [from, from + length] as const);
    const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
    const date = ([from, to]: readonly [number, number]) => parseEdtf(`[${day(from)}..${day(to)}]`);
    fc.assert(
      fc.property(range, range, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, s, t) => {
        const { least, most } = lagOf(date(a), date(b));
        const back = lagOf(date(b), date(a));
        expect([back.least + most, back.most + least]).toEqual([0, 0]);
        const at = ([from, to]: readonly [number, number], share: number): number => Math.round(from + (to - from) * share);
        const days = at(b, t) - at(a, s);
        expect(days).toBeGreaterThanOrEqual(least);
        expect(days).toBeLessThanOrEqual(most);
      }),
    );
  });
});
