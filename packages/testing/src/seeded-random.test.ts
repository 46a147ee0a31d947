import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.js';

test('gives the same numbers for the same seed, all from 0 to below 1', () => {
  const [one, other] = [seededRandom(7), seededRandom(7)];
  const numbers = Array.from({ length: 1_000 }, () => one());
  expect(Array.from({ length: 1_000 }, () => other())).toEqual(numbers);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.reduce((sum, value) => sum + value) / 1_000).toBeCloseTo(0.5, 1);
});

test('gives the number that its documentation shows', () => {
  expect(seededRandom(1)()).toBe(0.6270739405881613);
});
