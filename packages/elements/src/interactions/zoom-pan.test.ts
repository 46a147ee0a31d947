import { libraryTimeline, mount } from '@deedline/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { cdp, server, userEvent } from 'vitest/browser';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });
const inside = (timeline: DeedTimeline, selector: string) => [...timeline.renderRoot.querySelectorAll<HTMLElement>(selector)];
const plotOf = (timeline: DeedTimeline) => inside(timeline, '.plot')[0] as HTMLElement;
const lengthMs = (timeline: DeedTimeline) => Date.parse(timeline.getView().end ?? '') - Date.parse(timeline.getView().start ?? '');
const TEST_IN_CHROMIUM = test.runIf(server.browser === 'chromium');

/** Real input of the browser, at points of this page. */
const client = () => cdp() as unknown as { send(method: string, parameters: object): Promise<void> };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The browser counts from its top page, and the tests run in a frame of it. */
function onTop({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect();
  return { x: Math.round(x + (frame?.x ?? 0)), y: Math.round(y + (frame?.y ?? 0)) };
}

const wheel = (at: Point, deltaY: number, modifiers = 0) =>
  client().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...onTop(at), deltaX: 0, deltaY, modifiers });

async function drag(from: Point, to: Point): Promise<void> {
  const send = (type: string, { x, y }: Point, more: object) =>
    client().send('Input.dispatchMouseEvent', { type, ...onTop({ x, y }), button: 'left', ...more });
  await send('mousePressed', from, { clickCount: 1 });
  for (let step = 1; step <= 6; step++)
    await send('mouseMoved', { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 }, { buttons: 1 });
  await send('mouseReleased', to, { clickCount: 1 });
}

async function touch(steps: readonly (readonly Point[])[]): Promise<void> {
  for (const [index, fingers] of steps.entries())
    await client().send('Input.dispatchTouchEvent', {
      type: index === 0 ? 'touchStart' : 'touchMove',
      touchPoints: fingers.map((finger, id) => ({ ...onTop(finger), id })),
    });
  await client().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function ready(properties: Partial<DeedTimeline> = {}): Promise<DeedTimeline> {
  const timeline = mount('deed-timeline', { data: libraryTimeline(), noSummary: true, noMinimap: true, ...properties });
  timeline.style.setProperty('--deed-plot-height', '420px');
  await soon(() => inside(timeline, '.layer [data-id]').length).toBeGreaterThan(0);
  window.scrollTo(0, 0);
  return timeline;
}

/** The middle of the button that stands on the mark of an event. */
function centreOf(timeline: DeedTimeline, id: string): Point {
  const box = inside(timeline, '.layer [data-id]')
    .find((button) => button.dataset['id'] === id)
    ?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: NaN, y: NaN };
}

/** The instant that is drawn at a point of the page, read off two marks whose dates are known. */
function instantAt(timeline: DeedTimeline, x: number): number {
  const [first, second] = [Date.parse('2024-03-05T12:00Z'), Date.parse('2024-03-20T12:00Z')];
  const [from, to] = [centreOf(timeline, 'repeat').x, centreOf(timeline, 'evening-2').x];
  return first + ((x - from) / (to - from)) * (second - first);
}

TEST_IN_CHROMIUM('leaves a plain wheel to the page', async () => {
  const timeline = await ready();
  document.body.append(Object.assign(document.createElement('div'), { style: 'height: 3000px' }));
  const prevented: boolean[] = [];
  window.addEventListener('wheel', ({ defaultPrevented }) => void prevented.push(defaultPrevented), { passive: true, once: true });
  const view = timeline.getView();
  await wheel(centreOf(timeline, 'repeat'), 120);
  await soon(() => window.scrollY).toBeGreaterThan(0);
  expect(prevented).toEqual([false]);
  expect(timeline.getView()).toEqual(view);
  window.scrollTo(0, 0);
});

TEST_IN_CHROMIUM('zooms by Ctrl and wheel, and keeps the instant under the pointer to less than a pixel', async () => {
  const timeline = await ready();
  const before = lengthMs(timeline);
  const at = centreOf(timeline, 'repeat');
  for (const deltaY of [-60, -60, -60, 40]) await wheel(at, deltaY, 2);
  await soon(() => before / lengthMs(timeline)).toBeGreaterThan(1.5);
  await soon(() => Math.abs(centreOf(timeline, 'repeat').x - at.x)).toBeLessThan(1);
});

TEST_IN_CHROMIUM('zooms back out to where it was', async () => {
  const timeline = await ready();
  const { start, end } = timeline.getView();
  const at = centreOf(timeline, 'repeat');
  await wheel(at, -80, 2);
  await soon(() => timeline.getView().start).not.toBe(start);
  await wheel(at, 80, 2);
  await soon(() => timeline.getView()).toMatchObject({ start, end });
});

TEST_IN_CHROMIUM.each([
  ['the attribute says so', { wheel: 'zoom' as const }, false],
  ['an event of the plot has focus', {}, true],
])('zooms by a plain wheel when %s', async (_when, properties, hasFocus) => {
  const timeline = await ready(properties);
  if (hasFocus) inside(timeline, '.layer [tabindex="0"]')[0]?.focus();
  const before = lengthMs(timeline);
  // Away from the tooltip of the event that has focus.
  const { bottom } = plotOf(timeline).getBoundingClientRect();
  await wheel({ x: centreOf(timeline, 'evening-3').x, y: bottom - 10 }, -200);
  await soon(() => before / lengthMs(timeline)).toBeGreaterThan(1.2);
});

TEST_IN_CHROMIUM('pans by a drag, pixel for pixel, selects nothing by it, and sends one deed-viewport', async () => {
  const timeline = await ready({ start: '2024-02', end: '2024-05' });
  const sent: string[] = [];
  for (const type of ['deed-viewport', 'deed-select'] as const) timeline.addEventListener(type, () => void sent.push(type));
  const from = centreOf(timeline, 'repeat');
  const length = lengthMs(timeline);
  await drag({ x: from.x, y: from.y + 30 }, { x: from.x + 60, y: from.y + 30 });
  await soon(() => Math.abs(centreOf(timeline, 'repeat').x - from.x - 60)).toBeLessThan(1.01);
  expect(Math.abs(lengthMs(timeline) - length)).toBeLessThanOrEqual(2_000);
  await timeline.updateComplete;
  expect(sent).toEqual(['deed-viewport']);
});

TEST_IN_CHROMIUM('stops at the ends of the data', async () => {
  const timeline = await ready({ start: '2024-01', end: '2024-03' });
  const widest = await ready();
  const from = centreOf(timeline, 'promise');
  for (let turn = 0; turn < 3; turn++) await drag({ x: 250, y: from.y + 40 }, { x: 700, y: from.y + 40 });
  await soon(() => timeline.getView().start).toBe(widest.getView().start);
});

TEST_IN_CHROMIUM('a double click zooms in where it fell', async () => {
  const timeline = await ready();
  const before = lengthMs(timeline);
  const { x } = centreOf(timeline, 'repeat');
  const { bottom } = plotOf(timeline).getBoundingClientRect();
  const at = { x: x + 40, y: bottom - 12 };
  const instant = instantAt(timeline, at.x);
  for (const clickCount of [1, 2])
    for (const type of ['mousePressed', 'mouseReleased']) await client().send('Input.dispatchMouseEvent', { type, ...onTop(at), button: 'left', clickCount });
  await soon(() => before / lengthMs(timeline)).toBeCloseTo(2, 1);
  await soon(() => Math.abs(instantAt(timeline, at.x) - instant) / (lengthMs(timeline) / 600)).toBeLessThan(2);
});

TEST_IN_CHROMIUM('two fingers zoom, and one finger is left to the page', async () => {
  const timeline = await ready();
  const before = timeline.getView();
  const length = lengthMs(timeline);
  const { x, y } = centreOf(timeline, 'repeat');
  const seen = new Set<string>();
  plotOf(timeline).addEventListener('pointerdown', ({ pointerType, isTrusted }) => void seen.add(`${pointerType} ${isTrusted}`));
  await touch([0, 10, 20, 30].map((moved) => [{ x: x + moved, y: y + 20 }]));
  expect(timeline.getView()).toEqual(before);
  await touch(
    Array.from({ length: 10 }, (_, step) => 20 + step * 10).map((spread) => [
      { x: x - spread, y: y + 20 },
      { x: x + spread, y: y + 20 },
    ]),
  );
  await soon(() => length / lengthMs(timeline)).toBeGreaterThan(2);
  expect(length / lengthMs(timeline)).toBeLessThan(8);
  expect([...seen]).toEqual(['touch true']);
});

TEST_IN_CHROMIUM('works the same in a vertical figure', async () => {
  const timeline = await ready({ orientation: 'vertical' });
  timeline.style.setProperty('--deed-plot-height-vertical', '420px');
  await soon(() => plotOf(timeline).offsetHeight).toBe(420);
  await soon(() => inside(timeline, '.layer [data-id]').length).toBe(8);
  const before = lengthMs(timeline);
  const at = centreOf(timeline, 'repeat');
  await wheel(at, -100, 2);
  await soon(() => before / lengthMs(timeline)).toBeGreaterThan(1.2);
  await soon(() => Math.abs(centreOf(timeline, 'repeat').y - at.y)).toBeLessThan(1);
  await drag({ x: at.x + 60, y: at.y }, { x: at.x + 60, y: at.y - 25 });
  await soon(() => Math.abs(centreOf(timeline, 'repeat').y - at.y + 25)).toBeLessThan(1.01);
});

TEST_IN_CHROMIUM('a click selects the mark it falls on, and hovering it shows and tells it', async () => {
  const timeline = await ready();
  const hovered: (string | undefined)[] = [];
  timeline.addEventListener('deed-hover', ({ id }) => void hovered.push(id));
  const at = onTop(centreOf(timeline, 'repeat'));
  await client().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  const tooltip = inside(timeline, '.tooltip')[0];
  await soon(() => tooltip?.matches(':popover-open')).toBe(true);
  await soon(() => tooltip?.textContent).toContain('The mayor repeats the promise');
  expect(hovered).toEqual(['repeat']);
  await userEvent.click(document.body, { position: { x: 2, y: 2 } });
  await soon(() => tooltip?.matches(':popover-open')).toBe(false);
  expect(hovered).toEqual(['repeat', undefined]);
  for (const type of ['mousePressed', 'mouseReleased']) await client().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
  await soon(() => timeline.selected).toBe('repeat');
});
