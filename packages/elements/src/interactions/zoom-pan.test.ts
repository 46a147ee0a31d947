// One piece: every gesture on the plot of one mounted element, with real and with sent input.
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

/** A pointer event that no device made, at a point of this page. */
function point(timeline: DeedTimeline, type: string, { x, y }: Point, more: PointerEventInit = {}): PointerEvent {
  const init = { bubbles: true, composed: true, cancelable: true, pointerId: 71, pointerType: 'mouse', isPrimary: true, buttons: 1, ...more };
  const pointer = new PointerEvent(`pointer${type}`, { ...init, clientX: x, clientY: y });
  plotOf(timeline).dispatchEvent(pointer);
  return pointer;
}

const finger = (timeline: DeedTimeline, type: string, pointerId: number, at: Point) =>
  point(timeline, type, at, { pointerId, pointerType: 'touch', isPrimary: pointerId === 1, buttons: type === 'up' ? 0 : 1 });

const settled = (timeline: DeedTimeline) => {
  let sent = 0;
  timeline.addEventListener('deed-viewport', () => void sent++);
  return () => sent;
};

/** The buttons follow the picture a little later. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 250));

const brushOf = (timeline: DeedTimeline) => inside(timeline, '.brush')[0]?.getBoundingClientRect();

test.each(['horizontal', 'vertical'] as const)('a pinch keeps the instants under both fingers to less than a pixel (%s)', async (orientation) => {
  const timeline = await ready({ orientation });
  timeline.style.setProperty('--deed-plot-height-vertical', '420px');
  await soon(() => plotOf(timeline).offsetHeight).toBe(420);
  await soon(() => inside(timeline, '.layer [data-id]').length).toBe(8);
  const count = settled(timeline);
  const axis = orientation === 'vertical' ? 'y' : 'x';
  const one = centreOf(timeline, 'repeat');
  const other = { ...one, [axis]: centreOf(timeline, 'evening-2')[axis] };
  const by = (at: Point, px: number): Point => ({ ...at, [axis]: at[axis] + px });
  finger(timeline, 'down', 1, one);
  finger(timeline, 'down', 2, other);
  for (let step = 1; step <= 6; step++) {
    finger(timeline, 'move', 1, by(one, -4 * step));
    finger(timeline, 'move', 2, by(other, 6 * step));
  }
  await soon(() => Math.abs(centreOf(timeline, 'repeat')[axis] - one[axis] + 24)).toBeLessThan(1);
  await soon(() => Math.abs(centreOf(timeline, 'evening-2')[axis] - other[axis] - 36)).toBeLessThan(1);
  expect(count()).toBe(0);
  finger(timeline, 'up', 1, by(one, -24));
  finger(timeline, 'up', 2, by(other, 36));
  expect(count()).toBe(1);
});

test('touches are kept from the page while two fingers move the figure, even on a mark that has been taken away, and not before', async () => {
  const timeline = await ready();
  const button = inside(timeline, '.layer [data-id]')[0];
  const isKept = (type: string) => !button?.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
  const at = centreOf(timeline, 'repeat');
  finger(timeline, 'down', 1, at);
  expect([isKept('touchstart'), isKept('touchmove')]).toEqual([false, false]);
  finger(timeline, 'move', 1, { ...at, x: at.x + 40 });
  expect(isKept('touchmove')).toBe(false);
  finger(timeline, 'down', 2, { ...at, x: at.x + 80 });
  expect([isKept('touchstart'), isKept('touchmove')]).toEqual([false, true]);
  button?.remove();
  expect(isKept('touchmove')).toBe(true);
  finger(timeline, 'up', 2, at);
  expect(isKept('touchmove')).toBe(false);
});

TEST_IN_CHROMIUM('one finger scrolls the page and is never prevented', async () => {
  const timeline = await ready();
  const tall = Object.assign(document.createElement('div'), { style: 'height: 3000px' });
  document.body.append(tall);
  const prevented: boolean[] = [];
  for (const type of ['touchstart', 'touchmove'] as const)
    document.body.addEventListener(type, ({ defaultPrevented }) => void prevented.push(defaultPrevented), { passive: true });
  const before = timeline.getView();
  const { x, y } = centreOf(timeline, 'repeat');
  await touch(Array.from({ length: 8 }, (_, step) => [{ x, y: y + 40 - step * 15 }]));
  await soon(() => window.scrollY).toBeGreaterThan(20);
  expect(new Set(prevented)).toEqual(new Set([false]));
  expect(timeline.getView()).toEqual(before);
  // A fling goes on after the finger has left, and would move the page under the next test.
  tall.remove();
  await soon(async () => {
    window.scrollTo(0, 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return window.scrollY;
  }).toBe(0);
});

TEST_IN_CHROMIUM('two taps zoom in, and the mouse works at once after them', async () => {
  const timeline = await ready();
  const before = lengthMs(timeline);
  const { x } = centreOf(timeline, 'repeat');
  // Asked anew each time: the page may have moved a little, as after the fling of the test before.
  const at = () => ({ x: x + 40, y: plotOf(timeline).getBoundingClientRect().bottom - 12 });
  await touch([[at()]]);
  await touch([[at()]]);
  await soon(() => before / lengthMs(timeline)).toBeCloseTo(2, 1);
  const start = Date.parse(timeline.getView().start ?? '');
  const from = at();
  await drag(from, { x: from.x + 60, y: from.y });
  await soon(() => Date.parse(timeline.getView().start ?? '')).toBeLessThan(start);
});

TEST_IN_CHROMIUM.each([
  [3, true],
  [5, false],
])('a press that moves %d px clicks: %s', async (px, isClick) => {
  const timeline = await ready({ start: '2024-02', end: '2024-05' });
  const from = centreOf(timeline, 'repeat');
  await drag(from, { x: from.x + px, y: from.y });
  await timeline.updateComplete;
  await soon(() => timeline.selected).toBe(isClick ? 'repeat' : undefined);
  // The next click is one again.
  await drag(centreOf(timeline, 'repeat'), centreOf(timeline, 'repeat'));
  await soon(() => timeline.selected).toBe('repeat');
});

test('Shift with a double click zooms out', async () => {
  const timeline = await ready({ start: '2024-03', end: '2024-03' });
  const before = lengthMs(timeline);
  const { x, y } = centreOf(timeline, 'repeat');
  plotOf(timeline).dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true, shiftKey: true, detail: 2, clientX: x, clientY: y + 40 }));
  await soon(() => lengthMs(timeline) / before).toBeCloseTo(2, 1);
});

test('a wheel sideways pans until the end, and is then left to the page', async () => {
  const timeline = await ready({ start: '2024-03', end: '2024-04' });
  const count = settled(timeline);
  const roll = (more: WheelEventInit) => {
    const wheel = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 400, clientY: 300, ...more });
    plotOf(timeline).dispatchEvent(wheel);
    return wheel.defaultPrevented;
  };
  const from = centreOf(timeline, 'evening-2').x;
  expect(roll({ deltaX: 20 })).toBe(true);
  expect(roll({ deltaY: 30, shiftKey: true })).toBe(true);
  await soon(() => Math.abs(centreOf(timeline, 'evening-2').x - from + 50)).toBeLessThan(1);
  expect(roll({ deltaX: 1e6 })).toBe(true);
  expect(roll({ deltaX: 20 })).toBe(false);
  expect(roll({ deltaY: 20 })).toBe(false);
  expect(roll({ deltaX: -20, cancelable: false })).toBe(false);
  await soon(count).toBe(1);
});

TEST_IN_CHROMIUM('Shift and a drag draw a brush, and show what it covers', async () => {
  const timeline = await ready();
  const { left, top, height } = plotOf(timeline).getBoundingClientRect();
  const [from, to] = [centreOf(timeline, 'repeat').x - 10, centreOf(timeline, 'evening-2').x + 10];
  const [first, last] = [instantAt(timeline, from), instantAt(timeline, to)];
  const count = settled(timeline);
  const press = { pointerType: 'mouse', shiftKey: true };
  point(timeline, 'down', { x: from, y: top + 60 }, press);
  point(timeline, 'move', { x: to, y: top + 90 }, press);
  expect(brushOf(timeline)?.x).toBeCloseTo(from, 1);
  expect(brushOf(timeline)?.right).toBeCloseTo(to, 1);
  expect(brushOf(timeline)?.height).toBeCloseTo(height, 1);
  expect(left).toBeLessThan(from);
  expect(count()).toBe(0);
  point(timeline, 'up', { x: to, y: top + 90 }, { ...press, buttons: 0 });
  expect(brushOf(timeline)).toBeUndefined();
  const { start, end } = timeline.getView();
  const pxMs = lengthMs(timeline) / 600;
  expect(Math.abs(Date.parse(start ?? '') - first) / pxMs).toBeLessThan(20);
  expect(Math.abs(Date.parse(end ?? '') - last) / pxMs).toBeLessThan(20);
  expect(count()).toBe(1);
});

test('a brush of less than 4 px, or ended by Escape, shows nothing else, and Escape goes no further', async () => {
  const timeline = await ready({ selected: 'repeat' });
  const before = timeline.getView();
  const at = { x: 300, y: plotOf(timeline).getBoundingClientRect().top + 60 };
  const press = { shiftKey: true };
  point(timeline, 'down', at, press);
  point(timeline, 'move', { x: 302, y: at.y + 30 }, press);
  point(timeline, 'up', { x: 302, y: at.y + 30 }, { ...press, buttons: 0 });
  const reached: string[] = [];
  const onKey = ({ key }: KeyboardEvent) => void reached.push(key);
  document.addEventListener('keydown', onKey);
  point(timeline, 'down', at, press);
  point(timeline, 'move', { x: 500, y: at.y }, press);
  expect(brushOf(timeline)?.width).toBeCloseTo(200, 1);
  await userEvent.keyboard('{Escape}');
  expect(brushOf(timeline)).toBeUndefined();
  point(timeline, 'move', { x: 600, y: at.y }, press);
  point(timeline, 'up', { x: 600, y: at.y }, { ...press, buttons: 0 });
  expect(timeline.getView()).toEqual(before);
  expect(timeline.selected).toBe('repeat');
  expect(reached).toEqual([]);
  await userEvent.keyboard('{Escape}');
  document.removeEventListener('keydown', onKey);
  expect(reached).toEqual(['Escape']);
});

TEST_IN_CHROMIUM('a drag goes on outside the plot', async () => {
  const timeline = await ready({ start: '2024-02', end: '2024-05' });
  const from = centreOf(timeline, 'repeat');
  await drag({ x: from.x, y: from.y + 30 }, { x: from.x - 50, y: 590 });
  await soon(() => Math.abs(centreOf(timeline, 'repeat').x - from.x + 50)).toBeLessThan(1.01);
});

test.each(['lostpointercapture', 'pointercancel', 'an unseen release'])('%s ends a drag where it is, once', async (how) => {
  const timeline = await ready({ start: '2024-02', end: '2024-05' });
  const count = settled(timeline);
  const from = centreOf(timeline, 'repeat');
  const at = { x: from.x, y: from.y + 30 };
  point(timeline, 'down', at);
  point(timeline, 'move', { ...at, x: at.x + 40 });
  if (how === 'an unseen release') point(timeline, 'move', { ...at, x: at.x + 90 }, { buttons: 0 });
  else plotOf(timeline).dispatchEvent(new PointerEvent(how, { bubbles: true, composed: true, pointerId: 71 }));
  point(timeline, 'move', { ...at, x: at.x + 100 });
  point(timeline, 'up', { ...at, x: at.x + 100 }, { buttons: 0 });
  await soon(() => Math.abs(centreOf(timeline, 'repeat').x - from.x - 40)).toBeLessThan(1.01);
  expect(count()).toBe(1);
});

test('Escape in a drag puts the view back', async () => {
  const timeline = await ready({ start: '2024-02', end: '2024-05' });
  const { start, end } = timeline.getView();
  const from = centreOf(timeline, 'repeat');
  point(timeline, 'down', from);
  point(timeline, 'move', { ...from, x: from.x + 40 });
  await soon(() => timeline.getView().start).not.toBe(start);
  await userEvent.keyboard('{Escape}');
  point(timeline, 'up', { ...from, x: from.x + 40 }, { buttons: 0 });
  await soon(() => timeline.getView()).toMatchObject({ start, end });
});

test('size and viewport may change under a drag, which then takes hold of what is there', async () => {
  const timeline = await ready({ start: '2024-02', end: '2024-05' });
  const y = centreOf(timeline, 'repeat').y + 30;
  point(timeline, 'down', { x: 300, y });
  point(timeline, 'move', { x: 320, y });
  await rest();
  timeline.zoomTo('2024-03/2024-07');
  await rest();
  const before = centreOf(timeline, 'evening-2').x;
  point(timeline, 'move', { x: 330, y });
  await soon(() => Math.abs(centreOf(timeline, 'evening-2').x - before - 10)).toBeLessThan(1.01);
  (timeline.parentElement as HTMLElement).style.width = '600px';
  await soon(() => plotOf(timeline).offsetWidth).toBe(600);
  await rest();
  const narrow = centreOf(timeline, 'evening-2').x;
  point(timeline, 'move', { x: 345, y });
  point(timeline, 'up', { x: 345, y }, { buttons: 0 });
  await soon(() => Math.abs(centreOf(timeline, 'evening-2').x - narrow - 15)).toBeLessThan(1.01);
});

test('data may change in a drag, and the next drag works', async () => {
  const timeline = await ready({ start: '2024-02', end: '2024-05' });
  const drive = async (press: 'down' | 'move') => {
    const { x, y } = centreOf(timeline, 'repeat');
    point(timeline, press, { x, y: y + 30 });
    point(timeline, 'move', { x: x + 25, y: y + 30 });
    if (press === 'down') await soon(() => Math.abs(centreOf(timeline, 'repeat').x - x - 25)).toBeLessThan(1.01);
  };
  await drive('down');
  const before = plotOf(timeline);
  timeline.data = { ...libraryTimeline(), links: [], events: libraryTimeline().events.slice(0, 5) };
  await soon(() => plotOf(timeline) && plotOf(timeline) !== before && inside(timeline, '.layer [data-id]').length > 0).toBe(true);
  timeline.zoomTo('2024-02/2024-03');
  await rest();
  const after = timeline.getView();
  await drive('move');
  point(timeline, 'up', { x: 400, y: 300 }, { buttons: 0 });
  expect(timeline.getView()).toEqual(after);
  await drive('down');
});

test('works the same on a page from right to left, and in a transformed host', async () => {
  const timeline = await ready({ start: '2024-02', end: '2024-05' });
  const box = timeline.parentElement as HTMLElement;
  box.dir = 'rtl';
  box.style.setProperty('transform', 'scale(0.5)');
  box.style.setProperty('transform-origin', '0 0');
  await timeline.updateComplete;
  const from = centreOf(timeline, 'repeat');
  point(timeline, 'down', { x: from.x, y: from.y + 15 });
  point(timeline, 'move', { x: from.x + 40, y: from.y + 15 });
  point(timeline, 'up', { x: from.x + 40, y: from.y + 15 }, { buttons: 0 });
  await soon(() => Math.abs(centreOf(timeline, 'repeat').x - from.x - 40)).toBeLessThan(0.6);
});

test('gives back what it listened to when it leaves the page, in the middle of a drag too', async () => {
  const timeline = await ready({ start: '2024-02', end: '2024-05' });
  const plot = plotOf(timeline);
  const open = new Set<string>();
  const add = vi.spyOn(window, 'addEventListener').mockImplementation((type) => void open.add(type));
  const remove = vi.spyOn(window, 'removeEventListener').mockImplementation((type) => void open.delete(type));
  const from = centreOf(timeline, 'repeat');
  point(timeline, 'down', from, { shiftKey: true });
  point(timeline, 'move', { ...from, x: from.x + 40 }, { shiftKey: true });
  expect([...open].sort()).toEqual(['keydown', 'lostpointercapture']);
  const count = settled(timeline);
  timeline.remove();
  expect([...open]).toEqual([]);
  const wheel = new WheelEvent('wheel', { cancelable: true, ctrlKey: true, deltaY: -50 });
  plot.dispatchEvent(wheel);
  expect([wheel.defaultPrevented, plot.querySelector('.brush'), count()]).toEqual([false, null, 0]);
  add.mockRestore();
  remove.mockRestore();
});
