import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from './civil-days.js';
import { isRepeatedTime, startOfZoneDay, zoneDayAt, zoneOffsetMs } from './zone-days.js';

const SECOND = 1000;
const HOUR = 3_600_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show, as if it were UTC: from `Intl`'s own parts, so another way than the code takes. */
function clockOf(timeZone: string, instant: number): number {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const year = new Date(instant).getUTCFullYear();
  const shown = Date.UTC(year, (parts.month ?? 0) - 1, parts.day, parts.hour, parts.minute, parts.second);
  // The short date has two digits of the year: the nearest is meant.
  if (shown - instant > 2 * DAY_MS) return Date.UTC(year - 1, (parts.month ?? 0) - 1, parts.day, parts.hour, parts.minute, parts.second);
  if (instant - shown > 2 * DAY_MS) return Date.UTC(year + 1, (parts.month ?? 0) - 1, parts.day, parts.hour, parts.minute, parts.second);
  return shown;
}

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const instant = fc.integer({ min: Date.UTC(1840, 0) / SECOND, max: Date.UTC(2100, 0) / SECOND }).map((seconds) => seconds * SECOND);

describe('zones', () => {
  it('have the offset that Intl shows, whichever zone and time', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        expect(zoneOffsetMs(timeZone, at)).toBe(clockOf(timeZone, at) - at);
      }),
      { numRuns: 2000 },
    );
  });

  it('are behind UTC by less than an hour where they were', () => {
    expect(zoneOffsetMs('Europe/Dublin', Date.UTC(1900, 0))).toBe(-(25 * 60 + 21) * SECOND);
    expect(zoneOffsetMs('Africa/Casablanca', Date.UTC(1900, 0))).toBe(-(30 * 60 + 20) * SECOND);
    expect(zoneOffsetMs('Africa/Algiers', Date.UTC(1900, 0))).toBe((9 * 60 + 21) * SECOND);
  });

  it('start a day at its first moment', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const day = zoneDayAt(timeZone, at);
        const start = startOfZoneDay(timeZone, day);
        expect(start).toBeLessThanOrEqual(at);
        expect(zoneDayAt(timeZone, start)).toBe(day);
        expect(zoneDayAt(timeZone, start - SECOND)).toBeLessThan(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('start a day at the change of the clocks where they skip its midnight', () => {
    const startOf = (timeZone: string, day: number): string => new Date(startOfZoneDay(timeZone, day / DAY_MS)).toISOString();
    expect(startOf('America/Toronto', Date.UTC(1919, 2, 31))).toBe('1919-03-31T04:30:00.000Z');
    expect(startOf('America/Sao_Paulo', Date.UTC(2018, 10, 4))).toBe('2018-11-04T03:00:00.000Z');
    expect(startOf('Pacific/Apia', Date.UTC(2011, 11, 30))).toBe('2011-12-30T10:00:00.000Z');
  });

  it('know which times their clocks show twice', () => {
    const change = Date.UTC(2024, 10, 3, 6);
    expect([-1, -HOUR, HOUR - 1].map((ms) => isRepeatedTime('America/New_York', change + ms))).toEqual([true, true, true]);
    expect([-HOUR - 1, HOUR].map((ms) => isRepeatedTime('America/New_York', change + ms))).toEqual([false, false]);
    expect(isRepeatedTime('America/New_York', Date.UTC(2024, 2, 10, 7))).toBe(false);
    const halfHour = Date.UTC(2024, 3, 6, 15);
    expect([-HOUR / 2, HOUR / 2 - 1].map((ms) => isRepeatedTime('Australia/Lord_Howe', halfHour + ms))).toEqual([true, true]);
    expect([-HOUR / 2 - 1, HOUR / 2].map((ms) => isRepeatedTime('Australia/Lord_Howe', halfHour + ms))).toEqual([false, false]);
  });
});
