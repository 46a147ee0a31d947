import { seededRandom } from '@deedline/testing';
import { describe, expect, test } from 'vitest';
import type { AxisView } from './axis-view.js';
import { lensPartAt, lensPx, RESTS, stepLens, type LensGesture } from './lens-gesture.js';
import type { GestureInput } from './pointer-inputs.js';

// A pixel of the strip is 10 ms; the lens lies from 200 to 300.
const first: AxisView = { startPx: 0, endPx: 1000, viewport: { start: 2000, end: 3000 }, widest: { start: 0, end: 10_000 }, minimumMs: 50 };

function openStrip(view = first) {
  const strip = {
    view,
    gesture: RESTS as LensGesture,
    over: 0,
    step(input: GestureInput) {
      const { gesture, span, isOver } = stepLens(strip.gesture, input, strip.view);
      strip.gesture = gesture;
      if (span) strip.view = { ...strip.view, viewport: span };
      if (isOver) strip.over++;
    },
    press: (alongPx: number, { id = 1, isTouch = false } = {}) =>
      strip.step({ kind: 'press', id, at: { alongPx, acrossPx: 10 }, isTouch, isFirst: true, isShift: false }),
    move: (alongPx: number, id = 1) => strip.step({ kind: 'move', id, at: { alongPx, acrossPx: 10 } }),
    release: () => strip.step({ kind: 'release', id: 1, timeMs: 0 }),
    drag(from: number, ...to: readonly number[]) {
      strip.press(from);
      for (const px of to) strip.move(px);
      strip.release();
      return strip.view.viewport;
    },
  };
  return strip;
}

describe('the lens', () => {
  test.each([
    ['its body', 250, 350, { start: 3000, end: 4000 }],
    ['its body past the end', 250, 5000, { start: 9000, end: 10_000 }],
    ['its start', 205, 155, { start: 1500, end: 3000 }],
    ['its start past its end', 195, 900, { start: 2950, end: 3000 }],
    ['its start past the end of time', 195, -900, { start: 0, end: 3000 }],
    ['its end', 311, 411, { start: 2000, end: 4000 }],
    ['its end past its start', 299, 0, { start: 2000, end: 2050 }],
    ['beside it, to the right', 600, 700, { start: 6000, end: 7000 }],
    ['beside it, to the left and over the end', 100, -50, { start: 0, end: 1000 }],
  ])('dragged by %s', (_part, from, to, viewport) => {
    const strip = openStrip();
    expect(strip.drag(from, (from + to) / 2, to)).toEqual(viewport);
    expect(strip.over).toBe(1);
  });

  test.each([
    [600, { start: 5500, end: 6500 }],
    [990, { start: 9000, end: 10_000 }],
    [310, { start: 2600, end: 3600 }],
    [250, { start: 2000, end: 3000 }],
  ])('goes as it is to a click at %d, but for one on itself', (px, viewport) => {
    expect(openStrip().drag(px)).toEqual(viewport);
  });

  test('comes back when it is dragged past the end and back', () => {
    expect(openStrip().drag(250, 4000, -4000, 250)).toEqual(first.viewport);
  });

  test.each([true, false])('has targets of 24 px, wherever it lies and however narrow it is; by touch: %s', (isTouch) => {
    for (const viewport of [
      { start: 2000, end: 3000 },
      { start: 0, end: 10_000 },
      { start: 0, end: 1000 },
      { start: 5000, end: 5010 },
      { start: 5000, end: 5300 },
    ]) {
      const view = { ...first, viewport };
      const count = { start: 0, end: 0, body: 0, beside: 0 };
      for (let px = 0; px < 1000; px++) count[lensPartAt(view, px + 0.5, { isTouch })]++;
      expect(count.start, JSON.stringify(viewport)).toBeGreaterThanOrEqual(24);
      expect(count.end, JSON.stringify(viewport)).toBeGreaterThanOrEqual(24);
      expect(count.body, JSON.stringify(viewport)).toBeGreaterThanOrEqual(isTouch ? 24 : 15);
    }
  });

  test('of a narrow lens a mouse still gets the edge that it points at', () => {
    const view = { ...first, viewport: { start: 5000, end: 5200 } };
    expect(([500, 510, 520] as const).map((px) => lensPartAt(view, px, { isTouch: false }))).toEqual(['start', 'body', 'end']);
  });

  test('is never drawn too narrow to be seen, nor beside the strip', () => {
    for (const at of [0, 5000, 9990]) {
      const { fromPx, toPx } = lensPx({ ...first, viewport: { start: at, end: at + 1 } });
      expect(toPx - fromPx).toBeGreaterThanOrEqual(3);
      expect(fromPx).toBeGreaterThanOrEqual(0);
      expect(toPx).toBeLessThanOrEqual(1000);
    }
  });

  test('Escape puts it back; a lost pointer leaves it where it is', () => {
    for (const [input, start] of [
      [{ kind: 'escape' }, 2000],
      [{ kind: 'lose', id: 1 }, 3000],
    ] as const) {
      const strip = openStrip();
      strip.press(250);
      strip.move(350);
      strip.step(input);
      strip.move(400);
      strip.release();
      expect([strip.view.viewport.start, strip.over, strip.gesture]).toEqual([start, 1, RESTS]);
    }
  });

  test('takes hold anew when the data change under it', () => {
    const strip = openStrip();
    strip.press(250);
    strip.move(350);
    strip.view = { ...strip.view, widest: { start: 0, end: 100_000 }, viewport: { start: 50_000, end: 60_000 } };
    strip.move(360);
    expect(strip.view.viewport).toEqual({ start: 51_000, end: 61_000 });
  });

  test('a second finger does not disturb it', () => {
    const strip = openStrip();
    strip.press(250);
    strip.move(350);
    strip.press(900, { id: 2, isTouch: true });
    strip.move(100, 2);
    expect(strip.view.viewport.start).toBe(3000);
  });

  test('keeps within bounds through 10,000 steps by chance', () => {
    const random = seededRandom(5);
    const strip = openStrip();
    for (let step = 0; step < 10_000; step++) {
      const id = Math.floor(random() * 2);
      const px = 1400 * random() - 200;
      const chance = random();
      if (chance < 0.1) strip.press(px, { id, isTouch: random() < 0.5 });
      else if (chance < 0.18) strip.step({ kind: 'release', id, timeMs: 0 });
      else if (chance < 0.2) strip.step(random() < 0.5 ? { kind: 'escape' } : { kind: 'lose', id });
      else strip.move(px, id);
      const { start, end } = strip.view.viewport;
      if (!(start >= 0 && end <= 10_000 && end - start >= 49.999)) expect.fail(`step ${step}: ${start} to ${end}`);
    }
    expect(strip.over).toBeGreaterThan(100);
  });
});
