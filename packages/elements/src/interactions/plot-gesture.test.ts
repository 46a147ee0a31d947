import { seededRandom } from '@deedline/testing';
import { describe, expect, test } from 'vitest';
import { instantAt, panBy, zoomAbout, type AxisView } from './axis-view.js';
import { brushPx, IDLE, isBusy, stepPlot, type PlotGesture, type PlotStep } from './plot-gesture.js';
import type { GestureInput } from './pointer-inputs.js';

const HOUR = 3_600_000;
const start = Date.UTC(2024, 0, 1);
const first: AxisView = {
  startPx: 80,
  endPx: 780,
  viewport: { start: start + 100 * HOUR, end: start + 800 * HOUR },
  widest: { start, end: start + 4000 * HOUR },
  minimumMs: 10,
};

/** A figure that does what a gesture asks. */
function openFigure(view = first) {
  const figure = {
    view,
    gesture: IDLE as PlotGesture,
    over: 0,
    step(input: GestureInput): PlotStep {
      const step = stepPlot(figure.gesture, input, figure.view);
      figure.gesture = step.gesture;
      if (step.span) figure.view = { ...figure.view, viewport: step.span };
      if (step.isOver) figure.over++;
      return step;
    },
    press: (id: number, alongPx: number, more: Partial<Extract<GestureInput, { kind: 'press' }>> = {}) =>
      figure.step({ kind: 'press', id, at: { alongPx, acrossPx: 50 }, isTouch: false, isFirst: true, isShift: false, ...more }),
    move: (id: number, alongPx: number, acrossPx = 50) => figure.step({ kind: 'move', id, at: { alongPx, acrossPx } }),
    release: (id: number, timeMs = 0) => figure.step({ kind: 'release', id, timeMs }),
    at: (px: number) => instantAt(figure.view, px),
    hours: () => (figure.view.viewport.end - figure.view.viewport.start) / HOUR,
  };
  return figure;
}

describe('one pointer', () => {
  test('pans from where it was pressed, and is over once', () => {
    const figure = openFigure();
    const held = figure.at(400);
    figure.press(1, 400);
    for (const px of [410, 350, 300.5]) {
      figure.move(1, px);
      expect(figure.at(px)).toBeCloseTo(held, 3);
    }
    expect(figure.hours()).toBeCloseTo(700, 9);
    expect(figure.over).toBe(0);
    figure.release(1);
    expect(figure.over).toBe(1);
  });

  test.each([
    [403, 50, false],
    [402, 52, false],
    [404, 50, true],
    [400, 55, true],
  ])('moved from 400|50 to %d|%d drags: %s', (alongPx, acrossPx, isDrag) => {
    const figure = openFigure();
    figure.press(1, 400);
    figure.move(1, alongPx, acrossPx);
    expect(isBusy(figure.gesture)).toBe(isDrag);
    figure.release(1);
    expect(figure.over).toBe(isDrag ? 1 : 0);
  });

  test('dragged past the end of time and back, shows what it showed', () => {
    const figure = openFigure();
    figure.press(1, 400);
    figure.move(1, 9000);
    expect(figure.view.viewport.start).toBe(first.widest.start);
    figure.move(1, 400);
    expect(figure.view.viewport.start).toBeCloseTo(first.viewport.start, 3);
    expect(figure.view.viewport.end).toBeCloseTo(first.viewport.end, 3);
  });

  test('takes hold anew when data, size or viewport change under it', () => {
    const figure = openFigure();
    figure.press(1, 400);
    figure.move(1, 420);
    for (const change of [
      { viewport: { start: start + 2000 * HOUR, end: start + 2700 * HOUR } },
      { startPx: 40, endPx: 1200 },
      { widest: { start: start - 9000 * HOUR, end: start + 3000 * HOUR }, viewport: { start: start - 600 * HOUR, end: start } },
    ]) {
      figure.view = { ...figure.view, ...change };
      const held = figure.at(420);
      figure.move(1, 430);
      expect(figure.at(430)).toBeCloseTo(held, 2);
      figure.move(1, 420);
      expect(figure.at(420)).toBeCloseTo(held, 2);
    }
  });

  test.each(['lose', 'release'] as const)('%s leaves the view where it was moved', (kind) => {
    const figure = openFigure();
    figure.press(1, 400);
    figure.move(1, 300);
    const { viewport } = figure.view;
    figure.step(kind === 'lose' ? { kind, id: 1 } : { kind, id: 1, timeMs: 0 });
    expect(figure.view.viewport).toBe(viewport);
    expect([figure.over, figure.gesture]).toEqual([1, IDLE]);
    figure.move(1, 100);
    expect(figure.view.viewport).toBe(viewport);
  });

  test('Escape puts the view back, and what the pointer does then is nothing', () => {
    const figure = openFigure();
    figure.press(1, 400);
    figure.move(1, 300);
    figure.step({ kind: 'escape' });
    expect(figure.view.viewport).toEqual(first.viewport);
    figure.move(1, 200);
    figure.release(1);
    expect(figure.view.viewport).toEqual(first.viewport);
    expect(figure.over).toBe(1);
  });

  test('another pointer does not disturb it', () => {
    const figure = openFigure();
    figure.press(1, 400);
    figure.move(1, 300);
    const { viewport } = figure.view;
    figure.press(7, 200, { isTouch: true });
    figure.move(7, 500);
    figure.release(7);
    expect([figure.view.viewport, figure.over]).toEqual([viewport, 0]);
  });
});

describe('with Shift', () => {
  test('a drag chooses a span, in either direction', () => {
    for (const [from, to] of [
      [200, 500],
      [500, 200],
    ] as const) {
      const figure = openFigure();
      const [early, late] = [figure.at(200), figure.at(500)];
      figure.press(1, from, { isShift: true });
      figure.move(1, to);
      expect(brushPx(figure.gesture, figure.view)).toEqual({ fromPx: 200, toPx: 500 });
      expect(figure.view).toBe(first);
      figure.release(1);
      expect(figure.view.viewport.start).toBeCloseTo(early, 3);
      expect(figure.view.viewport.end).toBeCloseTo(late, 3);
    }
  });

  test('the brush ends where the axis does', () => {
    const figure = openFigure();
    figure.press(1, 500, { isShift: true });
    figure.move(1, 2000);
    expect(brushPx(figure.gesture, figure.view)).toEqual({ fromPx: 500, toPx: 780 });
  });

  test.each([
    ['Escape', { kind: 'escape' }],
    ['a lost pointer', { kind: 'lose', id: 1 }],
  ] as const)('%s chooses nothing', (_which, input) => {
    const figure = openFigure();
    figure.press(1, 200, { isShift: true });
    figure.move(1, 500);
    figure.step(input);
    figure.release(1);
    expect([figure.view, figure.gesture, figure.over]).toEqual([first, IDLE, 1]);
  });

  test('less than 4 px along the axis chooses nothing, and neither does a brush beside it', () => {
    for (const [from, to] of [
      [200, 202],
      [10, 60],
    ] as const) {
      const figure = openFigure();
      figure.press(1, from, { isShift: true });
      figure.move(1, to, 90);
      figure.release(1);
      expect(figure.view).toBe(first);
    }
  });

  test('keeps its instant when the figure is moved under it', () => {
    const figure = openFigure();
    const early = figure.at(200);
    figure.press(1, 200, { isShift: true });
    figure.move(1, 500);
    figure.view = { ...figure.view, viewport: panBy(figure.view, 50) };
    expect(brushPx(figure.gesture, figure.view)?.fromPx).toBeCloseTo(150, 6);
    figure.release(1);
    expect(figure.view.viewport.start).toBeCloseTo(early, 3);
  });
});

describe('fingers', () => {
  const touch = { isTouch: true };

  test('one is the page’s', () => {
    const figure = openFigure();
    figure.press(1, 400, touch);
    figure.move(1, 100, 300);
    figure.release(1);
    expect([figure.view, figure.over]).toEqual([first, 0]);
  });

  test('two keep the instants under both', () => {
    const figure = openFigure();
    figure.press(1, 300, touch);
    const [left, right] = [figure.at(300), figure.at(400)];
    figure.press(2, 400, { ...touch, isFirst: false });
    for (const [a, b] of [
      [290, 420],
      [200, 600],
      [250, 500],
      [390, 500],
      [330, 425],
    ] as const) {
      figure.move(1, a);
      figure.move(2, b);
      const pxMs = (figure.hours() * HOUR) / 700;
      expect(Math.abs(figure.at(a) - left) / pxMs).toBeLessThan(0.001);
      expect(Math.abs(figure.at(b) - right) / pxMs).toBeLessThan(0.001);
    }
  });

  test('two that stand across the axis zoom by their distance', () => {
    const figure = openFigure();
    const middle = figure.at(405);
    figure.press(1, 400, touch);
    figure.step({ kind: 'press', id: 2, at: { alongPx: 410, acrossPx: 150 }, isTouch: true, isFirst: false, isShift: false });
    figure.move(2, 410, 250);
    expect(figure.hours()).toBeCloseTo((700 * Math.hypot(10, 100)) / Math.hypot(10, 200), 6);
    expect(figure.at(405)).toBeCloseTo(middle, 2);
  });

  test('are over when one is lifted, and the other does nothing until a third comes', () => {
    const figure = openFigure();
    figure.press(1, 300, touch);
    figure.press(2, 400, { ...touch, isFirst: false });
    figure.move(2, 500);
    figure.release(1);
    expect(figure.over).toBe(1);
    const { viewport } = figure.view;
    figure.move(2, 100);
    expect(figure.view.viewport).toBe(viewport);
    figure.press(3, 300, { ...touch, isFirst: false });
    figure.move(3, 400);
    expect(figure.view.viewport).not.toBe(viewport);
  });

  test('a finger that was never lifted is forgotten by the next first one', () => {
    const figure = openFigure();
    figure.press(1, 300, touch);
    figure.press(2, 400, touch);
    figure.move(2, 600);
    expect(isBusy(figure.gesture)).toBe(false);
  });

  test('two taps zoom in about their place, one or two far ones do not', () => {
    const tap = (figure: ReturnType<typeof openFigure>, id: number, px: number, timeMs: number) => {
      figure.press(id, px, touch);
      figure.move(id, px + 2);
      figure.release(id, timeMs);
    };
    const figure = openFigure();
    const instant = figure.at(504);
    tap(figure, 1, 500, 1000);
    expect(figure.hours()).toBeCloseTo(700, 9);
    tap(figure, 2, 502, 1200);
    expect(figure.hours()).toBeCloseTo(350, 9);
    expect(figure.at(504)).toBeCloseTo(instant, 3);
    tap(figure, 3, 500, 1300);
    tap(figure, 4, 600, 1400);
    tap(figure, 5, 600, 1900);
    expect(figure.hours()).toBeCloseTo(350, 9);
  });
});

describe('ten thousand steps by chance', () => {
  test.each([1, 2, 3, 4])('stay within bounds, finite and long enough (seed %d)', (seed) => {
    const random = seededRandom(seed);
    const figure = openFigure();
    let timeMs = 0;
    const px = () => (random() < 0.02 ? 1e7 : 1200) * (random() - 0.2);
    const id = () => Math.floor(random() * 3);
    const doOne: (() => void)[] = [
      () => figure.press(id(), px(), { isTouch: random() < 0.6, isFirst: random() < 0.4, isShift: random() < 0.3 }),
      () => figure.release(id(), (timeMs += random() * 400)),
      () => figure.step({ kind: 'lose', id: id() }),
      () => figure.step({ kind: 'escape' }),
      () => (figure.view = { ...figure.view, viewport: zoomAbout(figure.view, px(), 4 ** (random() * 6 - 3)) }),
      () => (figure.view = { ...figure.view, viewport: panBy(figure.view, px()) }),
      () => (figure.view = { ...figure.view, startPx: 100 * random(), endPx: 101 + 1500 * random() }),
    ];
    const kinds = new Set<string>();
    for (let step = 0; step < 10_000; step++) {
      const at = Math.floor(random() * 30);
      const act = doOne[at];
      if (act) act();
      else figure.move(id(), px(), 500 * random());
      kinds.add(figure.gesture.kind);
      const { viewport, widest, minimumMs } = figure.view;
      const length = viewport.end - viewport.start;
      const isSound = viewport.start >= widest.start && viewport.end <= widest.end && length >= minimumMs * (1 - 1e-3) && Number.isFinite(length);
      if (!isSound) expect.fail(`step ${step}: ${JSON.stringify(figure.view)}`);
    }
    expect([...kinds].sort()).toEqual(['brush', 'idle', 'moving', 'pressed', 'touch']);
  });

  test('a pan by any way and back shows what it showed', () => {
    const random = seededRandom(9);
    for (let turn = 0; turn < 200; turn++) {
      const figure = openFigure();
      figure.view = { ...figure.view, viewport: zoomAbout(first, 700 * random(), 2 ** (random() * 20)) };
      const { viewport } = figure.view;
      const pxMs = (viewport.end - viewport.start) / 700;
      const px = 800 * random();
      figure.press(1, px);
      for (let step = 0; step < 50; step++) figure.move(1, 4000 * random() - 2000);
      figure.move(1, px);
      figure.release(1);
      expect(Math.abs(figure.view.viewport.start - viewport.start) / pxMs).toBeLessThan(1e-3);
      expect(Math.abs(figure.view.viewport.end - viewport.end) / pxMs).toBeLessThan(1e-3);
    }
  });
});
