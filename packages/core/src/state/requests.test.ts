import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampViewport, MIN_VIEWPORT_MS, widestViewport } from './clamp-viewport.js';
import { answer, requests, type RequestDetail, type RequestName } from './requests.js';
import { createViewState, type ViewState } from './view-state.js';

const DAY = 86_400_000;
const extent = { start: 0, end: 1000 * DAY };
const widest = widestViewport(extent);
const context = { extent };
const start = (): ViewState => createViewState({ viewport: { start: 100 * DAY, end: 200 * DAY } });

describe('requests', () => {
  it('freeze what they give, and leave the state before alone', () => {
    const before = start();
    const after = answer(before, 'select', { id: 'a' }, context);
    expect(Object.isFrozen(after)).toBe(true);
    expect([before.selected, after.selected]).toEqual([undefined, 'a']);
  });

  it('give the same state where nothing changes', () => {
    const before = answer(start(), 'select', { id: 'a' }, context);
    expect(answer(before, 'select', { id: 'a' }, context)).toBe(before);
    expect(answer(before, 'showSpan', { span: before.viewport }, context)).toBe(before);
    expect(answer(before, 'reveal', { span: { start: 120 * DAY, end: 121 * DAY } }, context)).toBe(before);
    expect(answer(before, 'hover', {}, context)).toBe(before);
    expect(answer(before, 'show', { links: 'selected', timeZone: 'Nowhere/Nowhere' }, context)).toBe(before);
  });

  it('keep the instant under the pointer when zooming', () => {
    const at = 130 * DAY;
    const { viewport } = answer(start(), 'zoom', { factor: 3, at }, context);
    const share = (at - viewport.start) / (viewport.end - viewport.start);
    expect(share).toBeCloseTo(0.3, 9);
  });

  it('zoom in then out to the viewport there was', () => {
    const there = answer(start(), 'zoom', { factor: 4 }, context);
    const { viewport } = answer(there, 'zoom', { factor: 1 / 4 }, context);
    expect(viewport.start).toBeCloseTo(100 * DAY, 3);
    expect(viewport.end).toBeCloseTo(200 * DAY, 3);
  });

  it('refuse factors that make no sense', () => {
    for (const factor of [0, -1, NaN]) expect(answer(start(), 'zoom', { factor }, context)).toEqual(start());
  });

  it('fit everything', () => expect(answer(start(), 'fit', {}, context).viewport).toEqual(widest));

  it('change how dates are drawn, and by which clock', () => {
    const after = answer(start(), 'show', { dateDisplay: 'earliest', clock: 'reported' }, context);
    expect([after.dateDisplay, after.clock]).toEqual(['earliest', 'reported']);
    expect(answer(after, 'show', { dateDisplay: 'earliest', clock: 'reported' }, context)).toBe(after);
  });

  it('reveal a span outside by moving, and zoom out only if they must', () => {
    const near = answer(start(), 'reveal', { span: { start: 400 * DAY, end: 401 * DAY } }, context).viewport;
    expect(near.end - near.start).toBeCloseTo(100 * DAY, 3);
    expect(near.start < 400 * DAY && near.end > 401 * DAY).toBe(true);
    const far = answer(start(), 'reveal', { span: { start: 300 * DAY, end: 700 * DAY } }, context).viewport;
    expect(far.end - far.start).toBeCloseTo(500 * DAY, 3);
  });

  it('keep the viewport in bounds under any sequence', () => {
    const number = fc.double({ noNaN: false, min: -1e16, max: 1e16 });
    const step = fc.oneof(
      fc.record({ name: fc.constant('pan'), detail: fc.record({ share: fc.double({ min: -50, max: 50, noNaN: true }) }) }),
      fc.record({ name: fc.constant('zoom'), detail: fc.record({ factor: fc.double({ min: 1e-9, max: 1e9, noNaN: true }), at: number }) }),
      fc.record({ name: fc.constant('showSpan'), detail: fc.record({ span: fc.record({ start: number, end: number }) }) }),
      fc.record({ name: fc.constant('fit'), detail: fc.constant({}) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state = start();
        for (const { name, detail } of steps) state = answer(state, name as RequestName, detail as RequestDetail<RequestName>, context);
        const { viewport } = state;
        const slack = 1;
        expect(viewport.start).toBeGreaterThanOrEqual(widest.start - slack);
        expect(viewport.end).toBeLessThanOrEqual(widest.end + slack);
        expect(viewport.end - viewport.start).toBeGreaterThanOrEqual(MIN_VIEWPORT_MS - slack);
      }),
      { numRuns: 500 },
    );
  });

  it('stand in one registry', () => expect(Object.keys(requests)).toEqual(['showSpan', 'fit', 'pan', 'zoom', 'select', 'hover', 'show', 'reveal']));
});

describe('clampViewport', () => {
  it('gives a single instant a day to stand in', () => {
    const { start: from, end } = widestViewport({ start: 5, end: 6 });
    expect(end - from).toBeGreaterThanOrEqual(DAY);
    expect(clampViewport({ start: NaN, end: 3 }, { start: 5, end: 6 })).toEqual({ start: from, end });
  });
});
