import { libraryTimeline, mount } from '@deedline/testing';
import { afterEach, expect, test, vi } from 'vitest';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
});

async function compared(options?: Parameters<typeof mount>[2]) {
  const timeline: DeedTimeline = mount('deed-timeline', { data: libraryTimeline(), view: 'compare', followWindow: 'P120D' }, options);
  const all = (selector: string) => [...(timeline.renderRoot.querySelector('deed-compare')?.renderRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  await expect.poll(() => all('.method').length === 1 && all('[aria-busy]').length === 0, { timeout: 20_000 }).toBe(true);
  return all;
}

test('text twice as large, as a phone shows it, keeps every chart within its width', async () => {
  const usual = (await compared({ widthPx: 358 }))('svg.chart').length;
  document.body.replaceChildren();
  document.documentElement.style.fontSize = '32px';
  const charts = (await compared({ widthPx: 358 }))('svg.chart');
  expect(usual).toBeGreaterThan(0);
  expect(charts).toHaveLength(usual);
  for (const chart of charts) expect(chart.getBoundingClientRect().width).toBeLessThanOrEqual(358);
});

test('a row of a chart is told beside the pointer, in the words of its list', async () => {
  const all = await compared();
  const [chart] = all('[data-chart=aligned] svg.chart');
  const mark = chart?.querySelector('circle');
  if (!chart || !mark) throw new Error('There is no mark.');
  mark.scrollIntoView({ block: 'center' });
  const told = (x: number, y: number): string | null | undefined => {
    chart.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));
    return chart.querySelector('title')?.textContent;
  };
  const { y, height } = mark.getBoundingClientRect();
  const { left, right, bottom } = chart.getBoundingClientRect();
  expect(told(left + 20, y + height / 2)).toContain(libraryTimeline().events.find(({ lane }) => lane === 'said')?.title ?? 'a title');
  expect(told(right - 2, bottom - 2)).toBe('');
});
