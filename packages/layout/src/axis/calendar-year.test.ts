import { DAY_MS, parseEdtf } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { createYearOf, standInFor } from './calendar-year.js';

describe('standInFor', () => {
  for (const year of [-13_800_000_000, -66_000_000, -400_000, -271_822, 275_761, 1_000_001, 13_000_000_000])
    it(`keeps month, day and weekday of the year ${year}`, () => {
      const date = parseEdtf(`Y${year}`).start.earliest + 59 * DAY_MS;
      const found = standInFor(date, DAY_MS);
      expect(found.year).toBe(year);
      const { instant } = standInFor(parseEdtf(`Y${year}`).start.earliest, DAY_MS);
      expect(new Date(instant).toISOString().slice(-20)).toBe('-01-01T00:00:00.000Z');
      const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      expect(new Date(found.instant).toISOString().slice(-20, -14)).toBe(isLeap ? '-02-29' : '-03-01');
      const days = Math.round(date / DAY_MS);
      expect(new Date(found.instant).getUTCDay()).toBe((((days + 4) % 7) + 7) % 7);
    });
});

describe('createYearOf', () => {
  it('reads the year of the zone, and counts years before the era from 0', () => {
    const at = Date.UTC(2023, 11, 31, 18);
    expect([createYearOf('UTC')(at), createYearOf('Pacific/Kiritimati')(at)]).toEqual([2023, 2024]);
    const firstYear = -62_135_596_800_000;
    expect([firstYear, firstYear - 1, firstYear - 367 * DAY_MS].map(createYearOf('UTC'))).toEqual([1, 0, -1]);
  });
});
