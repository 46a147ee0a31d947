import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextEffectGaps } from './next-effect-gaps.js';

describe('nextEffectGaps', () => {
  it('counts days to the next effect, from the day itself', () => {
    expect([...nextEffectGaps({ effects: [4, 2], days: 6 })]).toEqual([2, 1, 0, 1, 0, Infinity]);
    expect([...nextEffectGaps({ effects: [4, 2], days: 4, lagDays: 2 })]).toEqual([0, 1, 0, Infinity]);
    expect([...nextEffectGaps({ effects: [], days: 2 })]).toEqual([Infinity, Infinity]);
  });

  it('gives the least of all lags that are not negative', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 })), fc.nat({ max: 5 }), (effects, lagDays) => {
        for (const [day, gap] of nextEffectGaps({ effects, days: 40, lagDays }).entries())
          expect(gap).toBe(Math.min(...effects.map((effect) => effect - day - lagDays).filter((lag) => lag >= 0)));
      }),
    );
  });
});
