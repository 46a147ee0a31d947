import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilFromDays, DAY_MS, daysFromCivil, daysInMonth } from './civil-days.js';

describe('civil days', () => {
  it('agree with Date over its whole range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (days) => {
        const date = new Date(days * DAY_MS);
        expect(civilFromDays(days)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
      }),
    );
  });

  it('come back as the same day, billions of years away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000_000_000_000, max: 20_000_000_000_000 }), fc.integer({ min: 1, max: 12 }), fc.nat(30), (year, month, n) => {
        const day = (n % daysInMonth(year, month)) + 1;
        expect(civilFromDays(daysFromCivil(year, month, day))).toEqual({ year, month, day });
      }),
    );
  });
});
