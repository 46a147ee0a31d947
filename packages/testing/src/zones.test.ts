import { describe, expect, inject, it } from 'vitest';
import { TEST_ZONES } from './zones.js';

const zone = (timeZone?: string): string => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
const asked = inject('timeZone');

describe('the zones of the date tests', () => {
  it('are eleven, and each has its own offset', () => {
    expect(new Set(TEST_ZONES.map(({ timeZone }) => zone(timeZone))).size).toBe(11);
    for (const { timeZone, at, offsetMinutes } of TEST_ZONES) {
      const clock = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
      const [, hours = '+0', minutes = '0'] = /GMT([+-]\d+)?:?(\d+)?$/u.exec(clock.format(at)) ?? [];
      expect(Number(hours) * 60 + Math.sign(Number(hours)) * Number(minutes), timeZone).toBe(offsetMinutes);
    }
  });

  if (asked !== undefined)
    it(`are what the process runs in: ${asked}`, () => {
      const { at, offsetMinutes } = TEST_ZONES.find(({ timeZone }) => timeZone === asked) ?? { at: Number.NaN, offsetMinutes: Number.NaN };
      expect(process.env.TZ).toBe(asked);
      expect(zone()).toBe(zone(asked));
      expect(0 - new Date(at).getTimezoneOffset()).toBe(offsetMinutes);
    });
});
