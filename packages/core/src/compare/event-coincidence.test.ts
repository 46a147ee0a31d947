import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../time/civil-days.js';
import { eventCoincidence, type EventCoincidenceOptions } from './event-coincidence.js';
import { jitterNull } from './jitter-null.js';

const START = Date.UTC(2024, 0, 10, 6);
/** The middle of days of the period. */
const at = (...days: readonly number[]): readonly number[] => days.map((day) => START + (day + 0.5) * DAY_MS);
const period = { start: START, end: START + 180 * DAY_MS };
const causes = at(10, 40, 70, 100, 130, 160);
const effects = at(12, 41, 75, 101, 150, 169);
const base: EventCoincidenceOptions = { effects, causes, period, windowDays: 7 };

describe('eventCoincidence', () => {
  it('gives counts first, then what chance would give', () => {
    const days = { effects: [12, 41, 75, 101, 150, 169], causes: [10, 40, 70, 100, 130, 160], days: 180, windowDays: 7 };
    const { expected, range, p, pFewer, minimumP } = jitterNull(days);
    const counts = { hits: 4, of: 6, rate: 4 / 6, coverShare: 48 / 180, days: 180, effectDays: 6, causeDays: 6, outside: { effects: 0, causes: 0 } };
    const method = { windowDays: 7, lagDays: 0, nullModel: 'jitter', jitterDays: 30, side: 'trigger' };
    expect(eventCoincidence(base)).toEqual({ ...counts, ...method, expected, range, p, pFewer, minimumP, mostHits: 6 });
  });

  it('counts days from the start of the period, and an event on its end as outside', () => {
    const { outside, effectDays, causeDays } = eventCoincidence({ ...base, effects: [START - 1, START, period.end - 1, period.end], causes: [NaN, START] });
    expect({ outside, effectDays, causeDays }).toEqual({ outside: { effects: 2, causes: 1 }, effectDays: 2, causeDays: 1 });
  });

  it('takes several of one day for one', () => {
    expect(eventCoincidence({ ...base, effects: [...effects, ...effects.map((time) => time + 1)], causes: [...causes, ...causes] })).toEqual(
      eventCoincidence(base),
    );
  });

  it('makes no test of under five in either series', () => {
    for (const few of [{ effects: effects.slice(0, 4) }, { causes: causes.slice(0, 4) }, { causes: [] }]) {
      const result = eventCoincidence({ ...base, ...few });
      expect(result).toMatchObject({ tooFew: true, range: expect.any(Array) as unknown, expected: expect.any(Number) as unknown });
      for (const key of ['p', 'pFewer', 'minimumP', 'mostHits', 'cannotShow']) expect(result).not.toHaveProperty(key);
    }
    expect(eventCoincidence({ ...base, causes: [] })).not.toHaveProperty('rate');
    expect(eventCoincidence({ ...base, effects: effects.slice(0, 5) })).not.toHaveProperty('tooFew');
  });

  it('says when no outcome could have shown a link', () => {
    const daily = at(...Array.from({ length: 90 }, (_, index) => index * 2 + 1));
    const result = eventCoincidence({ ...base, effects: daily, windowDays: 1 });
    expect(result).toMatchObject({ hits: 6, p: 1, minimumP: 1, cannotShow: true, tooWide: true });
    expect(result.coverShare).toBe(1);
    expect(eventCoincidence(base)).not.toHaveProperty('cannotShow');
  });

  it('says when the window is so wide that follow-ups are expected: beyond 70 % of the days', () => {
    const weekly = at(...Array.from({ length: 18 }, (_, index) => index * 10 + 9));
    expect(eventCoincidence({ ...base, effects: weekly, windowDays: 6 })).not.toHaveProperty('tooWide'); // 70 % of the days
    expect(eventCoincidence({ ...base, effects: weekly, windowDays: 7 })).toHaveProperty('tooWide', true);
  });

  it('asks the other way round', () => {
    expect(eventCoincidence({ ...base, side: 'precursor', lagDays: 1 })).toMatchObject({ side: 'precursor', hits: 4, of: 6, lagDays: 1 });
    const oneForMany = { ...base, effects: at(1, 2, 3, 4, 5), causes: at(0, 20, 40, 60, 80) };
    expect(eventCoincidence(oneForMany)).toMatchObject({ hits: 1, of: 5 });
    expect(eventCoincidence({ ...oneForMany, side: 'precursor' })).toMatchObject({ hits: 5, of: 5 });
  });

  it('counts a cut last day as one', () => {
    expect(eventCoincidence({ ...base, period: { start: START, end: START + 1 } })).toMatchObject({ days: 1 });
  });

  it('refuses what is no period and no number of days', () => {
    for (const end of [START, START - 1, NaN, Infinity, START + 4_000_001 * DAY_MS])
      expect(() => eventCoincidence({ ...base, period: { start: START, end } })).toThrow(RangeError);
    for (const wrong of [{ windowDays: -1 }, { windowDays: 1.5 }, { windowDays: NaN }, { lagDays: -1 }, { jitterDays: 0 }])
      expect(() => eventCoincidence({ ...base, ...wrong })).toThrow(RangeError);
  });
});
