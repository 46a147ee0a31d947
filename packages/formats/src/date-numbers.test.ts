import { describe, expect, test } from 'vitest';
import { numericDate } from './date-numbers.js';

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
