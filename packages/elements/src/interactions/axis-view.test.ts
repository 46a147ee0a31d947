import { describe, expect, test } from 'vitest';
import { instantAt, panBy, placeInstant, pxOf, spanBetween, zoomAbout, type AxisView } from './axis-view.js';

const view: AxisView = { startPx: 100, endPx: 900, viewport: { start: 2000, end: 4000 }, widest: { start: 0, end: 10_000 }, minimumMs: 10 };

describe('the view of an axis', () => {
  test('tells the instant at a pixel, and the pixel of an instant', () => {
    expect(instantAt(view, 100)).toBe(2000);
    expect(instantAt(view, 900)).toBe(4000);
    expect(pxOf(view, instantAt(view, 333))).toBeCloseTo(333, 9);
  });

  test.each([2, 0.5, 1.07, 30])('keeps the instant under the pointer when zoomed by %d', (factor) => {
    const viewport = zoomAbout(view, 500, factor);
    expect(instantAt({ ...view, viewport }, 500)).toBeCloseTo(instantAt(view, 500), 6);
    expect(viewport.end - viewport.start).toBeCloseTo(2000 / factor, 6);
  });

  test('zooms about the nearer end where the pointer is beside the axis', () => {
    expect(zoomAbout(view, 20, 2)).toEqual({ start: 2000, end: 3000 });
    expect(zoomAbout(view, 950, 2)).toEqual({ start: 3000, end: 4000 });
  });

  test('shows neither less nor more than is permitted', () => {
    const shortest = zoomAbout(view, 300, 1e9);
    expect(shortest.end - shortest.start).toBeCloseTo(10, 9);
    expect(instantAt({ ...view, viewport: shortest }, 300)).toBeCloseTo(2500, 6);
    expect(zoomAbout(view, 300, 1e-9)).toEqual(view.widest);
    expect(placeInstant(view, { instant: 5, px: 300, lengthMs: NaN })).toEqual(view.widest);
  });

  test('stops at the ends', () => {
    expect(panBy(view, 1e6)).toEqual({ start: 8000, end: 10_000 });
    expect(panBy(view, -1e6)).toEqual({ start: 0, end: 2000 });
    expect(panBy(view, 80)).toEqual({ start: 2200, end: 4200 });
  });

  test('makes a span of two instants in either order, and a short one longer about its middle', () => {
    expect(spanBetween(view, 3000, 2500)).toEqual({ start: 2500, end: 3000 });
    expect(spanBetween(view, 3000, 3002)).toEqual({ start: 2996, end: 3006 });
    expect(spanBetween(view, 9999, 9999)).toEqual({ start: 9990, end: 10_000 });
  });
});
