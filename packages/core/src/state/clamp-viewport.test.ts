import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../time/civil-days.js';
import { clampViewport, MIN_VIEWPORT_MS, shortestViewportMs, widestViewport } from './clamp-viewport.js';

const YEAR_MS = 365.2425 * DAY_MS;
const thirtyYears = { start: Date.UTC(1994, 0), end: Date.UTC(2024, 0) };
const allOfTime = { start: -13.8e9 * YEAR_MS, end: Date.UTC(2024, 0) };

describe('the shortest viewport', () => {
  it('shows single milliseconds in our time', () => {
    expect(MIN_VIEWPORT_MS).toBeLessThan(20);
    expect(shortestViewportMs(thirtyYears)).toBe(MIN_VIEWPORT_MS);
    const at = Date.UTC(2024, 4, 24, 14, 5, 7, 123);
    expect(clampViewport({ start: at, end: at + MIN_VIEWPORT_MS }, thirtyYears)).toEqual({ start: at, end: at + MIN_VIEWPORT_MS });
  });

  for (const extent of [thirtyYears, allOfTime, { start: -(2 ** 52), end: 0 }, { start: -66e6 * YEAR_MS, end: -65e6 * YEAR_MS }])
    it(`has at least a thousand instants that float64 tells apart, wherever it lies between ${extent.start} and ${extent.end}`, () => {
      const widest = widestViewport(extent);
      const length = shortestViewportMs(extent);
      for (const start of [widest.start, (widest.start + widest.end) / 2, widest.end - length]) {
        const viewport = clampViewport({ start, end: start + 1e-3 }, extent);
        const instants = new Set(Array.from({ length: 1000 }, (_, step) => viewport.start + ((viewport.end - viewport.start) * step) / 1000));
        expect(instants.size).toBe(1000);
      }
    });
});
