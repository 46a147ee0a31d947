import { ticks } from 'd3-array';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksTo } from './ticks-to.js';

for (const [most, count, expected] of [
  [23, 4, [0, 5, 10, 15, 20]],
  [100, 2, [0, 50, 100]],
  [1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0.3, 3, [0, 0.1, 0.2, 0.3]],
  [7, 1, [0, 5]],
] as const)
  test(`about ${count} round numbers up to ${most}`, () => {
    expect(ticksTo(most, count)).toEqual(expected);
  });

test('they are those of d3-array', () => {
  const most = fc.oneof(fc.double({ min: 1e-12, max: 1e15, noNaN: true }), fc.integer({ min: 1, max: 5_000 }));
  fc.assert(
    fc.property(most, fc.integer({ min: 1, max: 40 }), (limit, count) => {
      expect(ticksTo(limit, count)).toEqual(ticks(0, limit, count));
    }),
    { numRuns: 2_000 },
  );
});
