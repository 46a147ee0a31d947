import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSteps } from '../steps/steps.js';
import { coincidenceCurve } from './coincidence-curve.js';
import { hitDaysOf, hitTable } from './hit-table.js';
import { jitterNull } from './jitter-null.js';
import { seededRandom } from './seeded-random.js';

const series = fc.uniqueArray(fc.nat({ max: 199 }), { maxLength: 20 });

describe('coincidenceCurve', () => {
  it('is at every window what the jitter model gives for it', () => {
    fc.assert(
      fc.property(series, series, fc.nat({ max: 3 }), fc.integer({ min: 1, max: 90 }), (effects, causes, lagDays, jitterDays) => {
        const points = runSteps(coincidenceCurve({ effects, causes, days: 200, maxWindowDays: 12, lagDays, jitterDays }));
        expect(points.map(({ windowDays }) => windowDays)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        for (const { windowDays, hits, of, expected, range, coverShare } of points) {
          const options = { effects, causes, days: 200, windowDays, lagDays, jitterDays };
          const alone = jitterNull(options);
          const { isHit, events } = hitTable(options);
          expect({ hits, of, range }).toEqual({ hits: events.filter((day) => isHit[day]).length, of: causes.length, range: alone.range });
          expect(expected).toBeCloseTo(alone.expected, 10);
          expect(coverShare).toBeCloseTo(hitDaysOf({ isHit, events }) / 200, 12);
        }
      }),
    );
  });

  it('goes to sixty days, by one model all along', () => {
    const points = runSteps(coincidenceCurve({ effects: [30, 90], causes: [20, 80], days: 100 }));
    expect(points).toHaveLength(61);
    expect(points[8]!.expected).toBeCloseTo(jitterNull({ effects: [30, 90], causes: [20, 80], days: 100, windowDays: 8, jitterDays: 120 }).expected, 12);
  });

  it('gives way often and tells how far it has come', () => {
    const random = seededRandom(1);
    const days = 11_000;
    const draw = (count: number): readonly number[] => [...new Set(Array.from({ length: count }, () => Math.floor(random() * days)))];
    const shares = [...coincidenceCurve({ effects: draw(3_000), causes: draw(1_000), days })];
    expect(shares.length).toBeGreaterThan(61);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
