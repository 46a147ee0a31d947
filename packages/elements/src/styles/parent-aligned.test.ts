import { libraryTimeline, mount } from '@deedline/testing';
import { afterEach, expect, test, vi } from 'vitest';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
});

async function compared(widthPx: number) {
  const library = libraryTimeline();
  const data = { ...library, events: library.events.map((event) => ({ ...event, actor: 'Unnamed intermediaries' })) };
  const timeline: DeedTimeline = mount('deed-timeline', { data, view: 'compare', followWindow: 'P120D' }, { widthPx });
  const all = (selector: string) => [...(timeline.renderRoot.querySelector('deed-compare')?.renderRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  await expect.poll(() => all('.method').length === 1 && all('[aria-busy]').length === 0, { timeout: 20_000 }).toBe(true);
  return all;
}

/** Each word of a text, and where it stands. */
function wordsIn(element: Element): readonly { readonly word: string; readonly rects: readonly DOMRect[] }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: { word: string; rects: readonly DOMRect[] }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      words.push({ word, rects: [...range.getClientRects()].filter(({ width }) => width > 1) });
    }
  return words;
}

test.each(['ltr', 'rtl'])('a number stands before its unit in a page that reads %s, at the side where the page begins', async (dir) => {
  document.documentElement.dir = dir;
  const all = await compared(1300);
  const gaps = all('td[data-cell=gap]').map((cell) => ({ cell, words: wordsIn(cell).filter(({ rects }) => rects.length > 0) }));
  const told = gaps.filter(({ words }) => /^\d+$/u.test(words[0]?.word ?? '') && words[1]?.rects[0]?.top === words[0]?.rects[0]?.top);
  expect(told.length).toBeGreaterThan(0);
  for (const { cell, words } of told) {
    const [number, unit] = words.map(({ rects: [rect] }) => rect);
    expect(number?.right).toBeLessThan(unit?.left ?? 0);
    const { left, right } = cell.getBoundingClientRect();
    const line = words.flatMap(({ rects: [rect] }) => (rect && rect.top === number?.top ? [rect.right] : []));
    expect(dir === 'rtl' ? right - Math.max(...line) : (number?.left ?? 0) - left).toBeLessThan(2);
  }
});

test.each([980, 1300])('no word of the table is broken where it is %i pixels wide', async (widthPx) => {
  const all = await compared(widthPx);
  const words = all('.pairs').flatMap(wordsIn);
  expect(words.length).toBeGreaterThan(40);
  expect(words.filter(({ rects }) => rects.length > 1).map(({ word }) => word)).toEqual([]);
});
