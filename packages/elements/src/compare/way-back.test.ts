import { mount, openLedger } from '@deedline/testing';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import type { DeedCompare } from './deed-compare.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 6_000 });
const panelOf = (timeline: DeedTimeline): DeedCompare => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
const all = (element: DeedCompare | DeedTimeline | null, selector: string) => [...(element?.renderRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
const isWhole = (compare: DeedCompare | null): boolean => all(compare, '.method, .summary').length === 1 && all(compare, '[aria-busy]').length === 0;
const focusIn = (element: DeedCompare | DeedTimeline) => (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
const status = (timeline: DeedTimeline) => textOf(all(timeline, '.status')[0]);
const backButtons = (timeline: DeedTimeline) => all(timeline, '.back-note button');

const dayAfter = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
const talk = (count: number, step: number) => ({
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
  ],
  coverage: ['said', 'done'].map((lane) => ({ lane, span: '2024' })),
  events: Array.from({ length: count }, (_, index) => [
    { id: `said-${index + 1}`, lane: 'said', date: dayAfter(index * step), title: `Word ${index + 1}` },
    { id: `done-${index + 1}`, lane: 'done', date: dayAfter(index * step + 1), title: `Deed ${index + 1}` },
  ]).flat(),
});

async function compared(properties: Partial<DeedTimeline> = {}) {
  const timeline = mount('deed-timeline', { data: talk(6, 50), view: 'compare', followWindow: 'P3D', ...properties });
  await soon(() => isWhole(panelOf(timeline))).toBe(true);
  return { timeline, compare: panelOf(timeline) };
}

/** Presses a button as a reader without a mouse does. */
async function press(element: DeedCompare | DeedTimeline, selector: string, text: string): Promise<HTMLElement> {
  const button = all(element, selector).find((other) => textOf(other) === text) as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  return button;
}
const isAt = (timeline: DeedTimeline, id: string) => soon(() => focusIn(timeline)?.dataset['id']).toBe(id);

describe('one comparison in a timeline', () => {
  test('is not made before one of its views is shown', async () => {
    const made = vi.spyOn(document, 'createElement');
    const timeline = mount('deed-timeline', { data: talk(6, 50), view: 'timeline' });
    await soon(() => all(timeline, '.layer [data-id]').length).toBe(12);
    expect(made.mock.calls.filter(([name]) => name === 'deed-compare')).toEqual([]);
    expect(timeline.comparing.state.panel).toBeUndefined();
    made.mockRestore();
  });

  test('keeps order, part of the table and drawers while other views are shown', async () => {
    const { timeline, compare } = await compared({ data: talk(80, 4) });
    await press(compare, 'thead button', 'Gap');
    await press(compare, '.part button', 'Later');
    all(compare, 'details.method')[0]?.querySelector('summary')?.click();
    await soon(() => all(compare, '.method dl').length).toBe(1);
    const part = textOf(all(compare, '.part span')[0]);
    expect(part).toBe('51 to 80 of 80');
    for (const view of ['timeline', 'list', 'summary', 'compare'] as const) {
      timeline.view = view;
      await timeline.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    expect(panelOf(timeline) === compare).toBe(true);
    await soon(() => textOf(all(compare, '.part span')[0])).toBe(part);
    expect(textOf(all(compare, 'th[aria-sort]')[0])).toContain('Gap');
    expect((all(compare, 'details.method')[0] as HTMLDetailsElement).open).toBe(true);
  });

  test('keeps order and drawers with new data, and shows their first part', async () => {
    const { timeline, compare } = await compared({ data: talk(80, 4) });
    await press(compare, 'thead button', 'Gap');
    await press(compare, '.part button', 'Later');
    all(compare, 'details.method')[0]?.querySelector('summary')?.click();
    await soon(() => textOf(all(compare, '.part span')[0])).toBe('51 to 80 of 80');
    timeline.data = talk(70, 4);
    await soon(() => textOf(all(panelOf(timeline), '.part span')[0])).toBe('1 to 50 of 70');
    expect(panelOf(timeline) === compare).toBe(true);
    expect(textOf(all(compare, 'th[aria-sort]')[0])).toContain('Gap');
    expect((all(compare, 'details.method')[0] as HTMLDetailsElement).open).toBe(true);
  });

  test('an open list is closed when its view is left', async () => {
    const { timeline, compare } = await compared();
    all(compare, 'button.number')[0]?.click();
    await soon(() => all(compare, 'dialog[open]').length).toBe(1);
    timeline.view = 'timeline';
    await soon(() => all(timeline, '.layer [data-id]').length).toBe(12);
    timeline.view = 'compare';
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(all(compare, 'dialog[open]')).toEqual([]);
    all(compare, 'button.number')[0]?.click();
    await soon(() => all(compare, 'dialog:modal').length).toBe(1);
  });

  test('gives back all it holds, after 50 times in and out of view and page', async () => {
    await compared();
    document.body.replaceChildren();
    const ledger = openLedger();
    const { timeline, compare } = await compared();
    const box = timeline.parentElement as HTMLElement;
    for (let cycle = 0; cycle < 50; cycle++) {
      timeline.view = cycle % 2 ? 'compare' : 'timeline';
      await timeline.updateComplete;
      if (cycle % 5 > 0) continue;
      timeline.remove();
      box.append(timeline);
    }
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    expect(panelOf(timeline) === compare).toBe(true);
    expect([...ledger.taken]).toEqual(expect.arrayContaining(['ResizeObserver', 'media query change']));
    box.remove();
    await soon(() => ledger.open()).toEqual([]);
    ledger.close();
    window.dispatchEvent(new Event('beforeprint'));
    expect(compare.openDrawers.size).toBe(0);
  });
});

describe('the way back to the comparison', () => {
  const places = [
    ['the table', 'table.pairs th button.link', 'Word 3', 'said-3'],
    ['a deed of the table', 'table.pairs td button.link', 'Deed 2', 'done-2'],
  ] as const;

  test.each(places)('from %s: leads to the button that was pressed, in the same part, and is told', async (_name, selector, text, id) => {
    const { timeline, compare } = await compared();
    const pressed = await press(compare, selector, text);
    await isAt(timeline, id);
    expect(backButtons(timeline).map(textOf)).toEqual(['Back to the comparison']);
    const sent: string[] = [];
    timeline.addEventListener('deed-view', ({ view }) => void sent.push(view));
    await press(timeline, '.back-note button', 'Back to the comparison');
    await soon(() => focusIn(compare) === pressed).toBe(true);
    expect([timeline.view, sent]).toEqual(['compare', ['compare']]);
    expect(status(timeline)).toBe('Compare, 12 events');
    expect(backButtons(timeline)).toEqual([]);
    timeline.view = 'timeline';
    await soon(() => all(timeline, '.layer [data-id]').length).toBe(12);
    expect(backButtons(timeline)).toEqual([]);
  });

  test.each(['compare', 'summary'] as const)('from the list of a number, in %s: leads to the number', async (view) => {
    const { timeline, compare } = await compared({ view });
    const number = all(compare, 'button.number')[0] as HTMLElement;
    await press(compare, 'button.number', textOf(number));
    await soon(() => all(compare, 'dialog:modal').length).toBe(1);
    await press(compare, 'dialog button.link', 'Word 1');
    await isAt(timeline, 'said-1');
    await press(timeline, '.back-note button', 'Back to the comparison');
    await soon(() => focusIn(compare) === number).toBe(true);
    expect(timeline.view).toBe(view);
    expect(all(compare, 'dialog[open]')).toEqual([]);
  });

  test('stands before the plot, one step back from the event, also after Escape', async () => {
    const { timeline, compare } = await compared();
    await press(compare, 'table.pairs th button.link', 'Word 3');
    await isAt(timeline, 'said-3');
    for (let count = 0; count < 3; count++) await userEvent.keyboard('{Escape}');
    expect(timeline.view).toBe('timeline');
    expect(backButtons(timeline).length).toBe(1);
    await userEvent.tab({ shift: true });
    expect(focusIn(timeline) === backButtons(timeline)[0]).toBe(true);
    const { violations } = await axe.run(timeline, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('stays in sight over a long list, and covers no event that focus comes to', async () => {
    const timeline = mount('deed-timeline', { data: talk(80, 4), view: 'compare', followWindow: 'P3D' }, { widthPx: 358 });
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    await press(panelOf(timeline), 'table.pairs th button.link', 'Word 40');
    await isAt(timeline, 'said-40');
    expect(timeline.getBoundingClientRect().top).toBeLessThan(-1000);
    const covers = () => {
      const [button, event] = [backButtons(timeline)[0], focusIn(timeline)].map((element) => (element as HTMLElement).getBoundingClientRect());
      return [(button?.top ?? -1) >= 0, (event?.top ?? 0) >= (button?.bottom ?? Infinity)];
    };
    expect(covers()).toEqual([true, true]);
    for (let step = 0; step < 12; step++) await userEvent.keyboard('{ArrowUp}');
    expect(covers()).toEqual([true, true]);
  });

  test('leads to the first heading where the button is gone', async () => {
    const { timeline, compare } = await compared();
    await press(compare, 'table.pairs td button.link', 'Deed 6');
    await isAt(timeline, 'done-6');
    timeline.compare = { period: '2024-01/2024-02' };
    await timeline.updateComplete;
    await press(timeline, '.back-note button', 'Back to the comparison');
    await soon(() => textOf(focusIn(compare))).toBe('Words and deeds compared');
    expect(focusIn(compare)?.matches('h3')).toBe(true);
  });

  test('ends with another view that the reader chooses, and with new data', async () => {
    const { timeline, compare } = await compared();
    await press(compare, 'table.pairs th button.link', 'Word 3');
    await isAt(timeline, 'said-3');
    await press(timeline, '.toolbar button', 'List');
    await soon(() => all(timeline, '.list [data-id]').length).toBe(12);
    expect(backButtons(timeline)).toEqual([]);
    await press(timeline, '.toolbar button', 'Compare');
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    await press(compare, 'table.pairs th button.link', 'Word 3');
    await isAt(timeline, 'said-3');
    expect(backButtons(timeline).length).toBe(1);
    timeline.data = talk(4, 50);
    await soon(() => all(timeline, '.layer [data-id]').length).toBe(8);
    expect(backButtons(timeline)).toEqual([]);
  });

  test('to a comparison elsewhere on the page: focus goes there, and the view stays', async () => {
    const timeline = mount('deed-timeline', { data: talk(6, 50), id: 'beside', view: 'timeline', followWindow: 'P3D' });
    const compare = mount('deed-compare', { for: 'beside' });
    await soon(() => isWhole(compare)).toBe(true);
    const pressed = await press(compare, 'table.pairs th button.link', 'Word 5');
    await isAt(timeline, 'said-5');
    const sent: string[] = [];
    timeline.addEventListener('deed-view', ({ view }) => void sent.push(view));
    await press(timeline, '.back-note button', 'Back to the comparison');
    await soon(() => focusIn(compare) === pressed).toBe(true);
    const { top, bottom } = pressed.getBoundingClientRect();
    expect([top >= 0, bottom <= innerHeight]).toEqual([true, true]);
    expect([timeline.view, sent, backButtons(timeline).length]).toEqual(['timeline', [], 0]);
  });

  test('to a comparison that has left the page is none', async () => {
    const timeline = mount('deed-timeline', { data: talk(6, 50), id: 'beside', view: 'timeline', followWindow: 'P3D' });
    const compare = mount('deed-compare', { for: 'beside' });
    await soon(() => isWhole(compare)).toBe(true);
    await press(compare, 'table.pairs th button.link', 'Word 5');
    await isAt(timeline, 'said-5');
    compare.remove();
    await soon(() => backButtons(timeline)).toEqual([]);
  });

  test('leads to a comparison that there is not: focus stands where it is told so', async () => {
    const { timeline, compare } = await compared();
    await press(compare, 'table.pairs td button.link', 'Deed 6');
    await isAt(timeline, 'done-6');
    timeline.compare = { period: '1999' };
    await timeline.updateComplete;
    await press(timeline, '.back-note button', 'Back to the comparison');
    await soon(() => focusIn(compare)?.matches('.compare')).toBe(true);
    await soon(() => textOf(all(compare, '.note')[0])).toContain('nowhere observed together');
    expect(focusIn(compare)?.matches('.compare')).toBe(true);
  });

  test('takes no focus from where a reader has gone meanwhile', async () => {
    const { timeline, compare } = await compared();
    const field = document.createElement('input');
    document.body.append(field);
    const pressed = await press(compare, 'table.pairs td button.link', 'Deed 6');
    await isAt(timeline, 'done-6');
    const made = vi.spyOn(timeline.comparing, 'made').mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 200)));
    const back = timeline.reader.goBack();
    await soon(() => focusIn(compare)?.matches('.compare')).toBe(true);
    field.focus();
    await back;
    expect([made.mock.calls.length > 0, document.activeElement === field, focusIn(compare) === pressed]).toEqual([true, true, false]);
    made.mockRestore();
  });

  test('is not waited for where the timeline leaves the page while it is made', async () => {
    const { timeline } = await compared({ data: talk(2000, 1) });
    timeline.followWindow = 'P90D';
    await timeline.updateComplete;
    const made = timeline.comparing.made();
    expect(timeline.comparing.state.isRunning).toBe(true);
    timeline.remove();
    expect(await made).toBeUndefined();
  });
});

test('an empty `for` names no timeline', async () => {
  const compare = mount('deed-compare', { for: '' });
  await compare.updateComplete;
  compare.for = 'later';
  await compare.updateComplete;
  compare.removeAttribute('for');
  compare.setAttribute('for', '');
  await compare.updateComplete;
  expect(compare.target).toBeUndefined();
});

describe('past a long table of pairs', () => {
  test.each([
    [10, false],
    [11, true],
  ])('with %i rows: a way on is there: %s', async (rows, isThere) => {
    const { compare } = await compared({ data: talk(rows, 20) });
    expect(all(compare, 'table.pairs tbody').length).toBe(rows);
    const skip = all(compare, '.pairs-section .skip')[0];
    expect(skip !== undefined).toBe(isThere);
    if (!skip) return;
    expect(getComputedStyle(skip).clipPath).toBe('inset(50%)');
    skip.focus();
    expect(getComputedStyle(skip).clipPath).toBe('none');
    expect(skip.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    await userEvent.keyboard('{Enter}');
    expect(textOf(focusIn(compare))).toBe('Deeds no one announced');
  });
});
