import { readPhrase } from '@deedline/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankIso, numericDate } from './date-numbers.js';

const ordersOf = (cell: string) => {
  const date = numericDate(cell);
  return date && [...date.dayBy.keys()];
};

describe('three numbers fit', () => {
  const fitting: [cell: string, orders: readonly string[] | undefined][] = [
    ['24/05/2023', ['dmy']],
    ['5/24/2023', ['mdy']],
    ['02.03.2020', ['dmy', 'mdy']],
    ['1-2-2020', ['dmy', 'mdy']],
    ['01/02/03', ['dmy', 'mdy', 'ymd']],
    ['99/12/31', ['ymd']],
    ['1/2/2020 14:30', ['dmy', 'mdy']],
    ['1/2/2020, 2:30:00 PM', ['dmy', 'mdy']],
    ['2020/5/17', []],
    ['45/45/2020', []],
    ['1/2/3', []],
    ['1/2-2020', undefined],
    ['1/2', undefined],
    ['on 1/2/2020', undefined],
    ['1/2/2020 or 3/2/2020', undefined],
    [`1/2/2020 10:30${' '.repeat(100_000)}`, undefined],
  ];
  test.each(fitting)('%s as %j', (cell, orders) => expect(ordersOf(cell)).toEqual(orders));

  test('the same day where the orders make no difference', () => {
    expect(new Set(numericDate('05/05/2020')?.dayBy.values()).size).toBe(1);
    expect(new Set(numericDate('05/06/2020')?.dayBy.values()).size).toBe(2);
  });
});

test('a blank before the time is read as readPhrase reads it, where it is read at all', () => {
  const two = (most: number) => fc.integer({ min: 0, max: most }).map((part) => String(part).padStart(2, '0'));
  const offset = fc.oneof(
    fc.constant(''),
    fc.tuple(fc.constantFrom('+', '-'), two(15), two(61)).map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
  );
  const seconds = fc.oneof(
    fc.constant(''),
    two(61).map((part) => `:${part}`),
  );
  const cell = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), two(13), two(32), two(25), two(61), seconds, offset)
    .map(([year, month, day, hour, minute, second, zone]) => `${String(year).padStart(4, '0')}-${month}-${day} ${hour}:${minute}${second}${zone}`);
  let read = 0;
  fc.assert(
    fc.property(cell, (text) => {
      const edtf = blankIso(text);
      if (edtf === undefined) return;
      read++;
      expect(readPhrase(text)).toEqual({ text, readings: [{ edtf }], isAmbiguous: false });
      expect(numericDate(text)).toMatchObject({ isIso: true });
    }),
    { numRuns: 3_000 },
  );
  expect(read).toBeGreaterThan(500);
  expect([blankIso('2022-03-15 16:10:34+00:00'), blankIso('2023-02-29 10:00'), blankIso('2022-03-15')]).toEqual([
    '2022-03-15T16:10:34+00:00',
    undefined,
    undefined,
  ]);
});
