import { describe, expect, it } from 'vitest';
import { runSteps } from '../steps/steps.js';
import { lagBand } from './lag-band.js';
import { seededRandom } from './seeded-random.js';

const daysOf = (random: () => number, count: number, days: number): readonly number[] => [
  ...new Set(Array.from({ length: count }, () => Math.floor(random() * days))),
];

describe('lagBand', () => {
  it('counts effects by days after causes, once a day, and none beyond the period', () => {
    const { observed } = runSteps(lagBand({ effects: [3, 3, 5, 9], causes: [3, 8], days: 10, maxDays: 3, jitterDays: 5 }));
    expect([...observed]).toEqual([1, 1, 1, 0]);
  });

  it('expects the share of days of a block with an effect so much later', () => {
    const { expected, low, high } = runSteps(lagBand({ effects: [3], causes: [1, 4, 8], days: 10, maxDays: 4, jitterDays: 5 }));
    expect([...expected]).toEqual([0.4, 0.4, 0.4, 0.4, 0].map((mean) => expect.closeTo(mean, 12) as number));
    expect(low[4]).toBe(0);
    expect(high[4]).toBe(0); // no effect is four days after any day of the blocks of 1 and 4, or of the other
  });

  it('is the same for the same seed', () => {
    const options = { effects: [3, 9, 20, 33], causes: [1, 14, 28, 40], days: 60, maxDays: 10 };
    expect(runSteps(lagBand(options))).toEqual(runSteps(lagBand(options)));
  });

  it('holds the whole of nineteen in twenty curves that are by chance', () => {
    const random = seededRandom(7);
    const [days, jitterDays, maxDays] = [400, 40, 20];
    const effects = daysOf(random, 90, days);
    const causes = daysOf(random, 40, days);
    const runs = 400;
    let outside = 0;
    const { low, high } = runSteps(lagBand({ effects, causes, days, maxDays, jitterDays, draws: 1_000 }));
    for (let run = 0; run < runs; run++) {
      const moved = causes.map((day) => Math.floor(day / jitterDays) * jitterDays + Math.floor(random() * jitterDays));
      const counts = low.map((_, offset) => moved.filter((day) => effects.includes(day + offset)).length);
      if (counts.some((count, offset) => count < low[offset]! || count > high[offset]!)) outside++;
    }
    expect(outside / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
    expect(outside / runs).toBeGreaterThan(0);
  });

  it('shows a peak where effects follow on the third day', () => {
    const causes = daysOf(seededRandom(3), 30, 380);
    const { observed, low, high } = runSteps(lagBand({ effects: causes.map((day) => day + 3), causes, days: 400, maxDays: 10 }));
    expect(observed[3]).toBe(causes.length);
    expect([...observed].flatMap((count, offset) => (count > high[offset]! ? [offset] : []))).toEqual([3]);
    expect(observed.every((count, offset) => count >= low[offset]!)).toBe(true);
  });
});
