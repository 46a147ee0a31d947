import { mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import type { DeedCompare } from './deed-compare.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 6_000 });
const FLAGSHIP = '/examples/rhetoric-and-deeds/data.json';
const panelOf = (timeline: DeedTimeline): DeedCompare => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
const all = (compare: DeedCompare | null, selector: string) => [...(compare?.renderRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const texts = (compare: DeedCompare | null, selector: string) => all(compare, selector).map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());
const isWhole = (compare: DeedCompare | null): boolean => all(compare, '.method, .summary').length === 1 && all(compare, '[aria-busy]').length === 0;
const focusIn = (element: DeedCompare | DeedTimeline) => (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
const dialogOf = (compare: DeedCompare) => all(compare, 'dialog.events')[0] as HTMLDialogElement;

/** Four words, five deeds and two windows. */
const talk = {
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ],
  coverage: ['said', 'done'].map((lane) => ({ lane, span: '2024' })),
  events: Object.entries({
    said: ['2024-01-10', '2024-02', '2024-06-20', '2024-12-20'],
    done: ['2024-01-05', '2024-01-20', '2024-03-10', '2024-07-01', '2024-09-25'],
    decided: ['2024-01-15/2024-03-01', '2024-06-01/2024-07-15'],
  }).flatMap(([lane, dates]) => dates.map((date, index) => ({ id: `${lane}-${index + 1}`, lane, date, title: `${lane} ${index + 1}` }))),
};

async function compared(properties: Partial<DeedTimeline> = {}, options?: Parameters<typeof mount>[2]) {
  const timeline = mount('deed-timeline', { data: talk, view: 'compare', ...properties }, options);
  await soon(() => isWhole(panelOf(timeline))).toBe(true);
  return { timeline, compare: panelOf(timeline) };
}

/** Opens the drawers; what is in them comes then. */
async function openDrawers(compare: DeedCompare): Promise<void> {
  for (const drawer of all(compare, 'details')) (drawer as HTMLDetailsElement).open = true;
  await soon(() => all(compare, 'details > summary:only-child').length).toBe(0);
}

/** A comparison beside a timeline, which shows its figure. */
async function alone(properties: Partial<DeedTimeline> = {}) {
  const timeline = mount('deed-timeline', { data: talk, id: 'beside', view: 'timeline', ...properties });
  const compare = mount('deed-compare', { for: 'beside' });
  await soon(() => isWhole(compare)).toBe(true);
  await soon(() => timeline.renderRoot.querySelectorAll('.layer [data-id]').length).toBeGreaterThan(0);
  return { timeline, compare };
}

function sentBy(timeline: DeedTimeline): string[] {
  const sent: string[] = [];
  for (const type of ['deed-select', 'deed-view', 'deed-filter'] as const) timeline.addEventListener(type, () => void sent.push(type));
  return sent;
}

describe('every number opens its records', () => {
  test.each(['compare', 'summary'] as const)('in the %s view: as many as it says, and focus comes back to it', async (view) => {
    const { compare } = await compared({ src: FLAGSHIP, data: undefined, view });
    await openDrawers(compare);
    const numbers = all(compare, 'button.number');
    expect(numbers.length).toBeGreaterThan(view === 'compare' ? 60 : 5);
    for (const number of numbers) {
      const said = number.getAttribute('aria-label') ?? '';
      number.focus();
      number.click();
      await soon(() => dialogOf(compare).open).toBe(true);
      const listed = all(compare, 'dialog.events li').length;
      expect(listed, said).toBeGreaterThan(0);
      const told = /[Ll]ist the ([\d,]+) records?\b/u.exec(said);
      if (told) expect(`${listed}`, said).toBe(told[1]);
      else expect(said).toMatch(/: list the records\b/u);
      compare.closeList();
      await compare.updateComplete;
      expect(dialogOf(compare).open).toBe(false);
      expect(focusIn(compare) === number, said).toBe(true);
    }
  });

  test('a number of nothing opens nothing', async () => {
    const { compare } = await compared();
    await openDrawers(compare);
    const zeros = [...all(compare, '[data-chart] td')].filter(({ textContent }) => textContent.trim() === '0');
    expect(zeros.length).toBeGreaterThan(0);
    for (const zero of zeros) expect(zero.querySelectorAll('button').length, zero.closest('tr')?.textContent).toBe(0);
  });

  test.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['its own button', (compare: DeedCompare) => userEvent.click(all(compare, 'dialog button.close')[0] as HTMLElement)],
  ] as const)('%s closes the list, which then is empty, and focus is on the number', async (_name, close) => {
    const { compare } = await compared();
    const number = all(compare, 'button.number')[0] as HTMLElement;
    number.focus();
    await userEvent.keyboard('{Enter}');
    await soon(() => dialogOf(compare).open).toBe(true);
    expect(focusIn(compare)?.textContent).toMatch(/recorded signals were followed/u);
    await close(compare);
    await soon(() => dialogOf(compare).open).toBe(false);
    await soon(() => focusIn(compare) === number).toBe(true);
    expect(all(compare, 'dialog.events li')).toEqual([]);
  });

  test('a press on a mark of a chart opens its events', async () => {
    const { compare } = await compared();
    const chart = all(compare, '[data-chart=aligned] svg')[0] as HTMLElement;
    const { left, top } = chart.getBoundingClientRect();
    chart.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left + 20, clientY: top + 16 }));
    await soon(() => dialogOf(compare).open).toBe(true);
    expect(texts(compare, 'dialog.events li button')).toEqual(['said 1']);
  });
});

describe('an event leads into the timeline', () => {
  const places = [
    ['the table', 'table.pairs th button.link', 'said 1'],
    ['the deeds of the table', 'table.pairs td button.link', 'done 2'],
    ['the deeds no one announced', 'ul.alone button.link', 'done 5'],
  ] as const;
  const idOf = (title: string) => title.replace(' ', '-');
  const press = (compare: DeedCompare, selector: string, title: string): void =>
    all(compare, selector)
      .find(({ textContent }) => textContent.trim() === title)
      ?.click();

  test.each(places)('from %s: the figure is shown, the event is chosen and has focus', async (_name, selector, title) => {
    const { timeline, compare } = await compared();
    const sent = sentBy(timeline);
    press(compare, selector, title);
    await soon(() => timeline.selected).toBe(idOf(title));
    expect(timeline.view).toBe('timeline');
    await soon(() => focusIn(timeline)?.dataset['id']).toBe(idOf(title));
    expect(focusIn(timeline)?.closest('.layer')).not.toBeNull();
    expect(sent.toSorted()).toEqual(['deed-select', 'deed-view']);
  });

  test('from a list: it is closed, and the focus stays where the reader was led', async () => {
    for (const { timeline, compare } of [await compared(), await alone()]) {
      all(compare, 'button.number')[0]?.focus();
      all(compare, 'button.number')[0]?.click();
      await soon(() => dialogOf(compare).open).toBe(true);
      const sent = sentBy(timeline);
      press(compare, 'dialog.events button.link', 'said 1');
      await soon(() => focusIn(timeline)?.dataset['id']).toBe('said-1');
      // The dialog tells of its closing in a task of its own.
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(focusIn(timeline)?.dataset['id']).toBe('said-1');
      expect(timeline.selected).toBe('said-1');
      expect(sent.filter((type) => type === 'deed-select')).toEqual(['deed-select']);
      timeline.remove();
    }
  });

  test('from a narrow host: its row in the list', async () => {
    const { timeline, compare } = await compared({}, { widthPx: 358 });
    const sent = sentBy(timeline);
    press(compare, 'ul.alone button.link', 'done 5');
    await soon(() => focusIn(timeline)?.dataset['id']).toBe('done-5');
    expect(focusIn(timeline)?.closest('.list')).not.toBeNull();
    expect(timeline.getView().view).toBe('list');
    expect(sent.toSorted()).toEqual(['deed-select', 'deed-view']);
  });

  test('beside a timeline: the view of the timeline stays', async () => {
    for (const view of ['timeline', 'list'] as const) {
      const { timeline, compare } = await alone({ view: 'timeline' });
      timeline.view = view;
      await timeline.updateComplete;
      const sent = sentBy(timeline);
      press(compare, 'ul.alone button.link', 'done 5');
      await soon(() => focusIn(timeline)?.dataset['id']).toBe('done-5');
      expect([timeline.view, timeline.selected, sent]).toEqual([view, 'done-5', ['deed-select']]);
      document.body.replaceChildren();
    }
  });

  test('a filter that hides the event is taken off, one that does not stays', async () => {
    const { timeline, compare } = await compared({ filter: 'said' });
    await soon(() => timeline.model.timeline?.events.length).toBe(4);
    press(compare, 'table.pairs th button.link', 'said 1');
    await soon(() => timeline.selected).toBe('said-1');
    expect(timeline.filter).toBe('said');
    timeline.view = 'compare';
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    const sent = sentBy(timeline);
    press(panelOf(timeline), 'ul.alone button.link', 'done 5');
    await soon(() => focusIn(timeline)?.dataset['id']).toBe('done-5');
    expect([timeline.filter, timeline.selected]).toEqual(['', 'done-5']);
    expect(sent.toSorted()).toEqual(['deed-filter', 'deed-select', 'deed-view']);
  });
});
