import { libraryTimeline, mount } from '@deedline/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../timeline/define.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });

test('an event that keyboard focus comes to has a tooltip until its details are shown, and then only under a pointer', async () => {
  const timeline = mount('deed-timeline', { data: libraryTimeline() });
  const inside = (selector: string) => [...timeline.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const button = (id: string) => inside('.layer [data-id]').find((other) => other.dataset['id'] === id);
  const isOpen = () => inside('.tooltip')[0]?.matches(':popover-open');
  await soon(() => button('promise')).toBeDefined();
  button('promise')?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await soon(() => timeline.shadowRoot?.activeElement?.getAttribute('data-id')).toBe('repeat');
  await soon(isOpen).toBe(true);
  await userEvent.keyboard('{Enter}');
  await soon(() => timeline.selected).toBe('repeat');
  await soon(isOpen).toBe(false);
  // Screen readers hear the name from the button, as before.
  expect(button('repeat')?.textContent).toContain('The mayor repeats the promise');
  await userEvent.keyboard('{ArrowLeft}');
  await soon(isOpen).toBe(true);
  await userEvent.keyboard('{ArrowRight}');
  await soon(isOpen).toBe(false);
  const plot = inside('.plot')[0] as HTMLElement;
  const { left, top } = plot.getBoundingClientRect();
  const { x, y, width, height } = timeline.model.figure.boxOf('repeat') as { x: number; y: number; width: number; height: number };
  plot.dispatchEvent(new PointerEvent('pointermove', { clientX: left + x + width / 2, clientY: top + y + height / 2, pointerType: 'mouse', bubbles: true }));
  await soon(isOpen).toBe(true);
});
