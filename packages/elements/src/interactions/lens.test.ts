import { libraryTimeline, mount } from '@deedline/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { cdp, server, userEvent } from 'vitest/browser';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });
const startOf = (timeline: DeedTimeline) => Date.parse(timeline.getView().start ?? '');
const endOf = (timeline: DeedTimeline) => Date.parse(timeline.getView().end ?? '');
const lens = (timeline: DeedTimeline) => timeline.renderRoot.querySelector('.lens .shown')?.getBoundingClientRect() ?? new DOMRect();
const strip = (timeline: DeedTimeline) => timeline.renderRoot.querySelector('.overview')?.getBoundingClientRect() ?? new DOMRect();
const TEST_IN_CHROMIUM = test.runIf(server.browser === 'chromium');

async function ready(properties: Partial<DeedTimeline> = {}): Promise<DeedTimeline> {
  const timeline = mount('deed-timeline', { data: libraryTimeline(), noSummary: true, start: '2024-03', end: '2024-04', ...properties });
  timeline.style.setProperty('--deed-plot-height', '300px');
  await soon(() => lens(timeline).width).toBeGreaterThan(20);
  return timeline;
}

async function dragX(from: { x: number; y: number }, byPx: number): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect();
  const client = cdp() as unknown as { send(method: string, parameters: object): Promise<void> };
  const send = (type: string, moved: number, more: object) =>
    client.send('Input.dispatchMouseEvent', { type, x: from.x + moved + (frame?.x ?? 0), y: from.y + (frame?.y ?? 0), button: 'left', ...more });
  await send('mousePressed', 0, { clickCount: 1 });
  for (let step = 1; step <= 5 && byPx !== 0; step++) await send('mouseMoved', (byPx * step) / 5, { buttons: 1 });
  await send('mouseReleased', byPx, { clickCount: 1 });
}

test('shows where the viewport lies in the whole', async () => {
  const timeline = await ready();
  const { width, x } = lens(timeline);
  timeline.zoomTo('2024-05/2024-06');
  await soon(() => lens(timeline).x).toBeGreaterThan(x + 20);
  expect(Math.abs(lens(timeline).width - width)).toBeLessThan(2);
  timeline.fit();
  await soon(() => Math.round(lens(timeline).width)).toBe(Math.round(strip(timeline).width));
});

test('stays over its time when the host changes its width', async () => {
  const timeline = await ready();
  const share = () => lens(timeline).x / strip(timeline).width;
  const before = share();
  (timeline.parentElement as HTMLElement).style.width = '600px';
  await soon(() => Math.round(strip(timeline).width)).toBe(600);
  await soon(() => Math.abs(share() - before) * 600).toBeLessThan(2);
});

TEST_IN_CHROMIUM('dragged, pans the figure, and sends one deed-viewport', async () => {
  const timeline = await ready();
  let sent = 0;
  timeline.addEventListener('deed-viewport', () => void sent++);
  const [start, length, before] = [startOf(timeline), endOf(timeline) - startOf(timeline), lens(timeline)];
  await dragX({ x: before.x + before.width / 2, y: before.y + 20 }, 90);
  const msPerPx = length / before.width;
  await soon(() => Math.abs((startOf(timeline) - start) / msPerPx - 90)).toBeLessThan(2);
  expect(Math.abs(endOf(timeline) - startOf(timeline) - length) / msPerPx).toBeLessThan(1);
  await soon(() => Math.abs(lens(timeline).x - before.x - 90)).toBeLessThan(2);
  expect(sent).toBe(1);
});

TEST_IN_CHROMIUM('dragged by an edge, changes how much is shown and leaves the other edge', async () => {
  const timeline = await ready();
  const [start, end, before] = [startOf(timeline), endOf(timeline), lens(timeline)];
  await dragX({ x: before.right, y: before.y + 20 }, 60);
  const msPerPx = (end - start) / before.width;
  await soon(() => Math.abs((endOf(timeline) - end) / msPerPx - 60)).toBeLessThan(2);
  expect(Math.abs(startOf(timeline) - start) / msPerPx).toBeLessThan(1);
});

TEST_IN_CHROMIUM('moves, as it is, to where the strip is clicked', async () => {
  const timeline = await ready();
  const [length, { right, y }] = [endOf(timeline) - startOf(timeline), lens(timeline)];
  await dragX({ x: right + 150, y: y + 20 }, 0);
  await soon(() => Math.abs(lens(timeline).x + lens(timeline).width / 2 - right - 150)).toBeLessThan(2);
  expect(Math.abs(endOf(timeline) - startOf(timeline) - length)).toBeLessThanOrEqual(2_000);
});

test('has a slider for those who cannot drag', async () => {
  const timeline = await ready();
  const slider = timeline.renderRoot.querySelector<HTMLInputElement>('.overview input');
  expect(slider?.getAttribute('aria-valuetext')).toMatch(/2024/);
  const start = startOf(timeline);
  if (slider) slider.value = '1000';
  slider?.dispatchEvent(new Event('input', { bubbles: true }));
  await soon(() => startOf(timeline)).toBeGreaterThan(start);
  await soon(() => Math.abs(lens(timeline).right - strip(timeline).right)).toBeLessThan(2);
});

const stripPointer = (timeline: DeedTimeline, type: string, x: number, more: PointerEventInit = {}) =>
  timeline.renderRoot.querySelector('.lens')?.dispatchEvent(
    new PointerEvent(`pointer${type}`, {
      bubbles: true,
      composed: true,
      pointerId: 72,
      isPrimary: true,
      buttons: 1,
      clientX: x,
      clientY: strip(timeline).y + 20,
      ...more,
    }),
  );

test('draws a new one beside itself', async () => {
  const timeline = await ready();
  const from = lens(timeline).right + 60;
  stripPointer(timeline, 'down', from);
  for (const px of [20, 60, 100]) stripPointer(timeline, 'move', from + px);
  stripPointer(timeline, 'up', from + 100, { buttons: 0 });
  await soon(() => Math.abs(lens(timeline).x - from)).toBeLessThan(2);
  await soon(() => Math.abs(lens(timeline).width - 100)).toBeLessThan(2);
});

TEST_IN_CHROMIUM('one finger drags it, and its edges from 10 px beside them', async () => {
  const timeline = await ready();
  const client = cdp() as unknown as { send(method: string, parameters: object): Promise<void> };
  const frame = window.frameElement?.getBoundingClientRect();
  const swipe = async (from: number, byPx: number) => {
    const y = strip(timeline).y + 20 + (frame?.y ?? 0);
    for (let step = 0; step <= 5; step++)
      await client.send('Input.dispatchTouchEvent', {
        type: step === 0 ? 'touchStart' : 'touchMove',
        touchPoints: [{ x: Math.round(from + (byPx * step) / 5 + (frame?.x ?? 0)), y, id: 0 }],
      });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const before = lens(timeline);
  await swipe(before.x + before.width / 2, 80);
  await soon(() => Math.abs(lens(timeline).x - before.x - 80)).toBeLessThan(2);
  await swipe(lens(timeline).right + 10, 50);
  await soon(() => Math.abs(lens(timeline).right - before.right - 130)).toBeLessThan(2);
  await swipe(lens(timeline).x - 10, -40);
  await soon(() => Math.abs(lens(timeline).x - before.x - 40)).toBeLessThan(2);
  expect(Math.abs(lens(timeline).right - before.right - 130)).toBeLessThan(2);
});

test('Escape puts it back, and a pointer that is lost leaves it', async () => {
  const timeline = await ready();
  const { x, width } = lens(timeline);
  const middle = x + width / 2;
  stripPointer(timeline, 'down', middle);
  stripPointer(timeline, 'move', middle + 80);
  await soon(() => Math.abs(lens(timeline).x - x - 80)).toBeLessThan(2);
  await userEvent.keyboard('{Escape}');
  await soon(() => Math.abs(lens(timeline).x - x)).toBeLessThan(1);
  stripPointer(timeline, 'up', middle + 80, { buttons: 0 });
  stripPointer(timeline, 'down', middle);
  stripPointer(timeline, 'move', middle + 80);
  stripPointer(timeline, 'cancel', middle + 80);
  stripPointer(timeline, 'move', middle + 200);
  await soon(() => Math.abs(lens(timeline).x - x - 80)).toBeLessThan(2);
});

test('shows by the cursor what a press would take', async () => {
  const timeline = await ready();
  const area = timeline.renderRoot.querySelector<HTMLElement>('.lens');
  const { x, right, width } = lens(timeline);
  const parts = [x - 60, x - 2, x + width / 2, right + 2].map((at) => {
    stripPointer(timeline, 'move', at, { buttons: 0 });
    return area && `${area.dataset['part']} ${getComputedStyle(area).cursor}`;
  });
  expect(parts).toEqual(['beside pointer', 'start ew-resize', 'body grab', 'end ew-resize']);
});
