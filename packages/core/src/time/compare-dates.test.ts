import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, type DateOrder } from './compare-dates.js';
import { parseEdtf } from './parse-edtf.js';

const CASES: readonly (readonly [string, string, DateOrder])[] = [
  ['2024-05-23', '2024-05-24', 'before'],
  ['2024-05-24', '2024-05', 'unknown'],
  ['2024-05-24', '2024-05-24', 'unknown'],
  ['2024-05-24T10:00:00.123Z', '2024-05-24T10:00:00.123Z', 'overlaps'],
  ['2024-05-24', '2024-04/2024-06', 'overlaps'],
  ['2024-05-24', '2024-05/2024-06', 'unknown'],
  ['2024-04/2024-06', '2024-05/2024-08', 'overlaps'],
  ['2024-04/2024-05', '2024-05/2024-08', 'unknown'],
  ['2023-12/..', '2024-05', 'overlaps'],
  ['2023-12/..', '2024-03/..', 'overlaps'],
  ['2023-12/', '2024-05', 'unknown'],
  ['../2023', '2024-05', 'before'],
  ['../2023', '2021-05', 'overlaps'],
  ['/2023', '2021-05', 'unknown'],
  ['{2022,2024}', '2023-05', 'unknown'],
  ['{2022-02-24,2024-05-24}', '2024-05/2024-05', 'unknown'],
  ['{2022-02-24,2024-05-24}', '2024-04/2024-06', 'overlaps'],
  ['[1991-12-02,1991-12-03]', '1991-12-05', 'before'],
  ['[1991-12-02..]', '1991-12-05', 'unknown'],
  ['Y-300000', 'Y-299999', 'before'],
  ['Y999999999998', 'Y999999999999', 'before'],
];
const OPPOSITE: Readonly<Record<DateOrder, DateOrder>> = { before: 'after', after: 'before', overlaps: 'overlaps', unknown: 'unknown' };
const texts = fc.constantFrom(...CASES.flatMap(([a, b]) => [a, b]));

describe('compareDates', () => {
  for (const [a, b, order] of CASES) {
    it(`says that ${a} against ${b} is ${order}`, () => {
      expect(compareDates(parseEdtf(a), parseEdtf(b))).toBe(order);
    });
  }

  it('says the opposite the other way round', () => {
    fc.assert(fc.property(texts, texts, (a, b) => compareDates(parseEdtf(a), parseEdtf(b)) === OPPOSITE[compareDates(parseEdtf(b), parseEdtf(a))]));
  });

  it('keeps the order of three dates', () => {
    fc.assert(
      fc.property(texts, texts, texts, (a, b, c) => {
        const isChain = compareDates(parseEdtf(a), parseEdtf(b)) === 'before' && compareDates(parseEdtf(b), parseEdtf(c)) === 'before';
        return !isChain || compareDates(parseEdtf(a), parseEdtf(c)) === 'before';
      }),
    );
  });
});
