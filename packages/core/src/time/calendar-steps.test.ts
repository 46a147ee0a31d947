import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarUnit } from './calendar-interval.js';
import { calendarSteps } from './calendar-steps.js';
import { parseEdtf } from './parse-edtf.js';
import type { Span } from './span.js';

const at = (text: string): number => parseEdtf(text).start.earliest;
const between = (start: string, end: string): Span => ({ start: at(start), end: at(end) });
const iso = (steps: readonly number[]): string[] => steps.map((step) => new Date(step).toISOString().replace(':00.000Z', 'Z').replace('T00:00Z', ''));

describe('calendarSteps', () => {
  const CASES: readonly (readonly [string, Span, CalendarUnit, number, string, readonly string[]])[] = [
    ['years that the step divides', between('1985', '2024'), 'year', 10, 'UTC', ['1990-01-01', '2000-01-01', '2010-01-01', '2020-01-01']],
    ['months from January', between('2024-02', '2025-02'), 'month', 3, 'UTC', ['2024-04-01', '2024-07-01', '2024-10-01', '2025-01-01']],
    ['quarters', between('2024-02', '2025-01'), 'quarter', 2, 'UTC', ['2024-07-01']],
    ['Mondays', between('2024-05-21', '2024-06-04'), 'week', 1, 'UTC', ['2024-05-27', '2024-06-03']],
    ['days from the first of the month', between('2024-02-20', '2024-03-12'), 'day', 10, 'UTC', ['2024-02-21', '2024-03-01', '2024-03-11']],
    ['hours from midnight', between('2024-05-24', '2024-05-25'), 'hour', 9, 'UTC', ['2024-05-24', '2024-05-24T09:00Z', '2024-05-24T18:00Z']],
    [
      'midnights in a zone over a change',
      between('2024-03-09', '2024-03-12'),
      'day',
      1,
      'America/New_York',
      ['2024-03-09T05:00Z', '2024-03-10T05:00Z', '2024-03-11T04:00Z'],
    ],
    [
      'an hour that is repeated twice',
      between('2024-11-03T04:30Z', '2024-11-03T08:00Z'),
      'hour',
      1,
      'America/New_York',
      ['2024-11-03T05:00Z', '2024-11-03T06:00Z', '2024-11-03T07:00Z'],
    ],
    ['no hour that is skipped', between('2024-03-10T05:00Z', '2024-03-10T09:00Z'), 'hour', 2, 'America/New_York', ['2024-03-10T05:00Z', '2024-03-10T08:00Z']],
    [
      'hours over a change of 30 minutes',
      between('2024-04-06T13:30Z', '2024-04-06T17:00Z'),
      'hour',
      1,
      'Australia/Lord_Howe',
      ['2024-04-06T14:00Z', '2024-04-06T15:30Z', '2024-04-06T16:30Z'],
    ],
    ['the first moment of a day without midnight', between('2018-11-04', '2018-11-05'), 'day', 1, 'America/Sao_Paulo', ['2018-11-04T03:00Z']],
    [
      'no day that a zone left out',
      between('2011-12-29', '2012-01-01'),
      'day',
      1,
      'Pacific/Apia',
      ['2011-12-29T10:00Z', '2011-12-30T10:00Z', '2011-12-31T10:00Z'],
    ],
    ['BCE years by their own number', between('-0250', '0150'), 'year', 100, 'UTC', ['-000199-01-01', '-000099-01-01', '0001-01-01', '0100-01-01']],
  ];
  for (const [name, span, unit, step, timeZone, expected] of CASES) {
    it(`gives ${name}`, () => {
      expect(iso(calendarSteps(span, { unit, step }, { timeZone }))).toEqual(expected);
    });
  }

  it('puts the step before the span first where it is to be covered, and only where it has to', () => {
    const day = { unit: 'day', step: 1 } as const;
    expect(iso(calendarSteps(between('2024-05-24T12:00Z', '2024-05-25T12:00Z'), day, { isCovering: true }))).toEqual(['2024-05-24', '2024-05-25']);
    expect(iso(calendarSteps(between('2024-05-24', '2024-05-25'), day, { isCovering: true }))).toEqual(['2024-05-24']);
  });

  it('counts years before any JS Date', () => {
    const steps = calendarSteps(between('Y-500000000', 'Y-100000000'), { unit: 'year', step: 200_000_000 });
    expect(steps).toEqual([at('Y-399999999'), at('Y-199999999')]);
  });

  it('counts months, days and hours before any JS Date, as long as float64 tells them apart', () => {
    expect(calendarSteps(between('Y-300000', 'Y-299999'), { unit: 'month', step: 6 })).toEqual([at('Y-300000'), at('Y-300000') + 182 * 86_400_000]);
    const day = { start: at('Y-66000000'), end: at('Y-66000000') + 86_400_000 };
    expect(calendarSteps(day, { unit: 'hour', step: 6 }).map((step) => step - day.start)).toEqual([0, 6, 12, 18].map((hours) => hours * 3_600_000));
    expect(calendarSteps(day, { unit: 'millisecond', step: 100 })).toEqual([]);
  });

  it('gives those times alone that the clocks show twice, where that is asked', () => {
    const repeated = (timeZone: string, span: Span): string[] => iso(calendarSteps(span, { unit: 'hour', step: 1 }, { timeZone, isRepeatedOnly: true }));
    const autumn = between('2024-11-03T00:00Z', '2024-11-03T12:00Z');
    expect(repeated('America/New_York', autumn)).toEqual(['2024-11-03T05:00Z', '2024-11-03T06:00Z']);
    expect(repeated('UTC', autumn)).toEqual([]);
    expect(repeated('America/New_York', between('2024-03-10T00:00Z', '2024-03-10T12:00Z'))).toEqual([]);
    // From 03:00 back to 01:00.
    expect(repeated('Antarctica/Troll', between('2024-10-26T20:00Z', '2024-10-27T06:00Z'))).toEqual([
      '2024-10-26T23:00Z',
      '2024-10-27',
      '2024-10-27T01:00Z',
      '2024-10-27T02:00Z',
    ]);
  });

  it('gives nothing rather than too much', () => {
    expect(calendarSteps(between('2024', '2025'), { unit: 'day', step: 1 })).toEqual([]);
    expect(calendarSteps(between('2024', '2025'), { unit: 'day', step: 1 }, { maxSteps: 366 })).toHaveLength(366);
    expect(calendarSteps(between('0001', '9999'), { unit: 'millisecond', step: 1 })).toEqual([]);
  });

  it('gives nothing for what is no span and no step', () => {
    const day = { unit: 'day', step: 1 } as const;
    expect(calendarSteps({ start: -Infinity, end: 0 }, day)).toEqual([]);
    expect(calendarSteps({ start: Number.NaN, end: 0 }, day)).toEqual([]);
    expect(calendarSteps({ start: 1, end: 1 }, day)).toEqual([]);
    expect(calendarSteps({ start: 0, end: 1e9 }, { unit: 'day', step: 0 })).toEqual([]);
    expect(calendarSteps({ start: 0, end: 1e9 }, { unit: 'day', step: 1.5 })).toEqual([]);
    expect(calendarSteps({ start: 3e25, end: 3e25 + 1e11 }, { unit: 'year', step: 1 }).length).toBeLessThan(5);
  });

  it('refuses a zone that is not known', () => {
    expect(() => calendarSteps({ start: 0, end: 1e9 }, { unit: 'day', step: 1 }, { timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  });

  it('stays strictly increasing and inside the span, in any zone and over any change of the clocks', () => {
    const unit = fc.constantFrom<CalendarUnit>('millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year');
    const timeZone = fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Europe/Kyiv');
    const start = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 1, max: 30 }),
        timeZone,
        start,
        fc.integer({ min: 0, max: 12 }),
        fc.boolean(),
        (name, step, zone, from, size, isCovering) => {
          const span = { start: from, end: from + 10 ** size };
          const steps = calendarSteps(span, { unit: name, step }, { timeZone: zone, isCovering });
          expect(steps.length).toBeLessThanOrEqual(200);
          for (const [index, instant] of steps.entries()) {
            if (index > 0) expect(instant).toBeGreaterThan(steps[index - 1] as number);
            if (index > 0 || !isCovering) expect(instant).toBeGreaterThanOrEqual(span.start);
            if (index > 0) expect(instant).toBeLessThan(span.end);
          }
          if (isCovering && steps[0] !== undefined) expect(steps[0]).toBeLessThanOrEqual(span.start);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
