import { dayBoundsIn, parseEdtf, type DateDisplay } from '@deedline/core';
import { describe, expect, it } from 'vitest';
import { dateShape } from './date-shape.js';

const horizon = Date.UTC(2025, 0) - 1;
const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const shapeOf = (edtf: string, display: DateDisplay = 'range') => {
  const date = parseEdtf(edtf);
  return dateShape(date, { isExtent: date.kind === 'interval' || date.kind === 'allOf', horizon, display, dayBound: (instant) => instant });
};

describe('dateShape', () => {
  // First day of the mark and the day after its last, then of its certain part; the two ends.
  const extents: readonly (readonly [string, string, string, string])[] = [
    ['2024-02-10/2024-06-20', '2024-02-10 2024-06-21', '2024-02-10 2024-06-21', 'hard hard'],
    ['2024-02/2024-06', '2024-02-01 2024-07-01', '2024-03-01 2024-06-01', 'hard hard'],
    ['2024-02/2024-03', '2024-02-01 2024-04-01', 'none', 'hard hard'],
    ['2024-02~/2024-06', '2024-01-01 2024-07-01', '2024-04-01 2024-06-01', 'wave hard'],
    ['2024-02/2024-06~', '2024-02-01 2024-08-01', '2024-03-01 2024-05-01', 'hard wave'],
    ['2024-02/2024-06%', '2024-02-01 2024-09-01', '2024-03-01 2024-04-01', 'hard wave'],
    ['2024-02?/2024-06', '2024-02-01 2024-07-01', '2024-03-01 2024-06-01', 'hard hard'],
    ['2024-02/..', '2024-02-01 2025-01-01', '2024-03-01 2025-01-01', 'hard open'],
    ['../2024-05-10', '2024-05-10 2024-05-11', '2024-05-10 2024-05-11', 'open hard'],
    ['2024-05-10/', '2024-05-10 2024-05-11', '2024-05-10 2024-05-11', 'hard unknown'],
    ['2024-05/', '2024-05-01 2024-06-01', 'none', 'hard unknown'],
    ['/2024-05-10~', '2024-05-10 2024-05-12', 'none', 'unknown wave'],
    ['{2024-02..2024-04}', '2024-02-01 2024-05-01', 'none', 'hard hard'],
  ];
  for (const [edtf, reach, certain, caps] of extents)
    it(`draws ${edtf} over ${reach}, certain: ${certain}, ends: ${caps}`, () => {
      const { padded, core, startCap, endCap } = shapeOf(edtf);
      expect([day(padded.start), day(padded.end)].join(' ')).toBe(reach);
      expect(core ? [day(core.start), day(core.end)].join(' ') : 'none').toBe(certain);
      expect(`${startCap} ${endCap}`).toBe(caps);
    });

  const moments: readonly (readonly [string, string, string, string])[] = [
    ['2024-05-24', '2024-05-24 2024-05-25', '2024-05-24 2024-05-25', 'hard hard'],
    ['2024-05-24~', '2024-05-24 2024-05-25', '2024-05-23 2024-05-26', 'wave wave'],
    ['2024-05~', '2024-05-01 2024-06-01', '2024-04-01 2024-07-01', 'wave wave'],
    ['2024-05%', '2024-05-01 2024-06-01', '2024-03-01 2024-08-01', 'wave wave'],
    ['2024-05?', '2024-05-01 2024-06-01', '2024-05-01 2024-06-01', 'hard hard'],
    ['[2024-05..]', '2024-05-01 2025-01-01', '2024-05-01 2025-01-01', 'hard open'],
    ['[..2024-05]', '2024-05-01 2024-06-01', '2024-05-01 2024-06-01', 'open hard'],
    ['[2024-02,2024-05~]', '2024-02-01 2024-06-01', '2024-02-01 2024-07-01', 'hard wave'],
    ['[2024-02,2024-05~,2024-09]', '2024-02-01 2024-10-01', '2024-02-01 2024-10-01', 'wave wave'],
  ];
  for (const [edtf, stated, reach, caps] of moments)
    it(`states ${edtf} over ${stated} and draws it over ${reach}, ends: ${caps}`, () => {
      const { outer, padded, core, startCap, endCap } = shapeOf(edtf);
      expect([outer, padded].map(({ start, end }) => `${day(start)} ${day(end)}`)).toEqual([stated, reach]);
      expect(core).toBeUndefined();
      expect(`${startCap} ${endCap}`).toBe(caps);
    });

  it('lists the members of dates with gaps, and of no others', () => {
    expect(shapeOf('156X-12-25').members).toHaveLength(10);
    expect(shapeOf('{2024-02,2024-05}').members).toHaveLength(2);
    expect(shapeOf('XXXX-12-25').members).toEqual([]);
    // Each of some days happened, also where they join; each of some months is a moment in each.
    expect(shapeOf('{2024-05-10..2024-05-20}').members).toHaveLength(1);
    for (const edtf of ['2024-05', '[2024-02..2024-04]', '2024-02/2024-05', '{2024-05}']) expect([edtf, shapeOf(edtf).members]).toEqual([edtf, undefined]);
  });

  // First moment and last moment, at the earliest and at the latest.
  const at = (year: number, month: number, dayOfMonth: number, isEnd = false): number =>
    Date.UTC(year, month - 1, dayOfMonth + (isEnd ? 1 : 0)) - (isEnd ? 1 : 0);
  const displays: readonly (readonly [string, readonly [number, number], readonly [number, number]])[] = [
    ['2024-05-24', [at(2024, 5, 24), at(2024, 5, 24, true)], [at(2024, 5, 24), at(2024, 5, 24, true)]],
    ['2024-05', [at(2024, 5, 1), at(2024, 5, 1, true)], [at(2024, 5, 31), at(2024, 5, 31, true)]],
    ['[2024-02,2024-05]', [at(2024, 2, 1), at(2024, 2, 1, true)], [at(2024, 5, 31), at(2024, 5, 31, true)]],
    ['2024-02/2024-06', [at(2024, 2, 1), at(2024, 6, 1, true)], [at(2024, 2, 29), at(2024, 6, 30, true)]],
    ['2024-05-10/2024-05', [at(2024, 5, 10), at(2024, 5, 10, true)], [at(2024, 5, 10), at(2024, 5, 31, true)]],
    ['2024-05/2024-05-10', [at(2024, 5, 1), at(2024, 5, 10, true)], [at(2024, 5, 10), at(2024, 5, 10, true)]],
    ['2024-02/..', [at(2024, 2, 1), horizon], [at(2024, 2, 29), horizon]],
    ['2024-02/', [at(2024, 2, 1), at(2024, 2, 1, true)], [at(2024, 2, 29), at(2024, 2, 29, true)]],
    ['/2024-02', [at(2024, 2, 1), at(2024, 2, 1, true)], [at(2024, 2, 29), at(2024, 2, 29, true)]],
    ['[2024-05..]', [at(2024, 5, 1), at(2024, 5, 1, true)], [at(2024, 5, 1), horizon]],
    ['[..2024-05]', [at(2024, 5, 1), at(2024, 5, 31, true)], [at(2024, 5, 31), at(2024, 5, 31, true)]],
  ];
  for (const [edtf, earliest, latest] of displays)
    it(`draws ${edtf} at its earliest and at its latest`, () => {
      for (const [display, expected] of [['earliest', earliest] as const, ['latest', latest] as const]) {
        const { outer } = shapeOf(edtf, display);
        expect([display, outer.start, outer.end - 1]).toEqual([display, ...expected]);
      }
    });

  it('keeps open and unknown ends, waves and doubts at the earliest, without a tint', () => {
    expect(shapeOf('2024-02~/..', 'earliest')).toMatchObject({ startCap: 'wave', endCap: 'open' });
    expect(shapeOf('2024-02/', 'latest')).toMatchObject({ startCap: 'hard', endCap: 'unknown' });
    const { outer, padded, startCap } = shapeOf('2024-05~', 'earliest');
    expect([padded, startCap]).toEqual([outer, 'wave']);
    expect(shapeOf('[2024-05..]', 'earliest').endCap).toBe('hard');
    expect(shapeOf('[2024-05..]', 'latest').endCap).toBe('open');
  });

  it('begins on the days of the zone, also where the end has a time of day', () => {
    const { begin } = dateShape(parseEdtf('2024-05-24/2024-05-25T10:00Z'), {
      isExtent: true,
      horizon,
      display: 'range',
      dayBound: dayBoundsIn('America/New_York'),
    });
    expect(begin).toEqual({ start: Date.UTC(2024, 4, 24, 4), end: Date.UTC(2024, 4, 25, 4) });
  });
});
