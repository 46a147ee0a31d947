import { mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import type { DeedCompare } from './deed-compare.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 6_000 });
const panelOf = (timeline: DeedTimeline): DeedCompare => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
const all = (compare: DeedCompare | null, selector: string) => [...(compare?.renderRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
const texts = (compare: DeedCompare | null, selector: string) => all(compare, selector).map(textOf);
const dayAfter = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);

interface Talk {
  readonly said: readonly (readonly [date: string, title: string, actor?: string])[];
  readonly done: readonly string[];
  readonly links?: readonly object[];
}

/** Words with a title and a speaker, deeds called by their place. */
async function compared({ said, done, links = [] }: Talk, followWindow = 'P10D') {
  const data = {
    asOf: '2024-12-31',
    lanes: [
      { id: 'said', label: 'Said', kind: 'words' },
      { id: 'done', label: 'Done', kind: 'deeds' },
    ],
    coverage: ['said', 'done'].map((lane) => ({ lane, span: '2024' })),
    events: [
      ...said.map(([date, title, actor], index) => ({ id: `said-${index + 1}`, lane: 'said', date, title, ...(actor && { actor }) })),
      ...done.map((date, index) => ({ id: `done-${index + 1}`, lane: 'done', date, title: `Deed ${index + 1}` })),
    ],
    links,
  };
  const timeline = mount('deed-timeline', { data, view: 'compare', followWindow });
  await soon(() => all(panelOf(timeline), '.method').length === 1 && all(panelOf(timeline), '[aria-busy]').length === 0).toBe(true);
  return { timeline, compare: panelOf(timeline) };
}
const header = (compare: DeedCompare, name: string) => all(compare, 'thead th').find((cell) => cell.textContent.trim().startsWith(name)) as HTMLElement;
const rowHeads = (compare: DeedCompare) => texts(compare, 'table.pairs tbody > tr > th');

const FOUR: Talk = {
  said: [
    ['2024-01-10', 'Charlie', 'Zoe'],
    ['2024-03-01', 'Alpha', 'Yves'],
    ['2024-05-05', 'Delta', 'Xena'],
    ['2024-07-20', 'Bravo', 'Will'],
  ],
  done: ['2024-01-19', '2024-03-04', '2024-07-21'],
};

describe('the table of pairs is sorted', () => {
  const orders = [
    ['Said', ['Alpha', 'Bravo', 'Charlie', 'Delta'], ['Delta', 'Charlie', 'Bravo', 'Alpha']],
    ['Who', ['Bravo', 'Delta', 'Alpha', 'Charlie'], ['Charlie', 'Alpha', 'Delta', 'Bravo']],
    ['Done on', ['Charlie', 'Alpha', 'Bravo', 'Delta'], ['Bravo', 'Alpha', 'Charlie', 'Delta']],
    ['Gap', ['Bravo', 'Alpha', 'Charlie', 'Delta'], ['Charlie', 'Alpha', 'Bravo', 'Delta']],
  ] as const;

  test.each(orders)('by %s, up and down, with the keyboard; a signal without a deed stands last', async (name, up, down) => {
    const { compare } = await compared(FOUR);
    expect(header(compare, 'Said on').getAttribute('aria-sort')).toBe('ascending');
    const button = header(compare, name).querySelector('button') as HTMLElement;
    button.focus();
    await userEvent.keyboard('{Enter}');
    await soon(() => rowHeads(compare)).toEqual(up);
    expect(header(compare, name).getAttribute('aria-sort')).toBe('ascending');
    expect(all(compare, 'th[aria-sort]').length).toBe(1);
    await userEvent.keyboard(' ');
    await soon(() => rowHeads(compare)).toEqual(down);
    expect(header(compare, name).getAttribute('aria-sort')).toBe('descending');
    expect((compare.renderRoot as ShadowRoot).activeElement).toBe(button);
  });

  test('by the day on which it was said, first up, then down', async () => {
    const { compare } = await compared(FOUR);
    expect(rowHeads(compare)).toEqual(['Charlie', 'Alpha', 'Delta', 'Bravo']);
    header(compare, 'Said on').querySelector('button')?.click();
    await soon(() => rowHeads(compare)).toEqual(['Bravo', 'Delta', 'Alpha', 'Charlie']);
    expect(header(compare, 'Said on').getAttribute('aria-sort')).toBe('descending');
  });
});

test('130 signals come in parts of 50, which the buttons turn; a sort begins at the first', async () => {
  const many: Talk = { said: Array.from({ length: 130 }, (_, index) => [dayAfter(index * 2), `Signal ${index + 1}`] as const), done: ['2024-12-01'] };
  const { compare } = await compared(many);
  const part = () => texts(compare, '.pairs-section > .part span')[0];
  const [earlier, later] = all(compare, '.pairs-section > .part button') as [HTMLElement, HTMLElement];
  expect([rowHeads(compare).length, rowHeads(compare)[0], part()]).toEqual([50, 'Signal 1', '1 to 50 of 130']);
  expect([earlier.getAttribute('aria-disabled'), later.getAttribute('aria-disabled')]).toEqual(['true', 'false']);
  earlier.click();
  await compare.updateComplete;
  expect(part()).toBe('1 to 50 of 130');
  later.click();
  await soon(part).toBe('51 to 100 of 130');
  later.click();
  await soon(part).toBe('101 to 130 of 130');
  expect([rowHeads(compare).length, rowHeads(compare)[0], rowHeads(compare).at(-1)]).toEqual([30, 'Signal 101', 'Signal 130']);
  expect(later.getAttribute('aria-disabled')).toBe('true');
  later.click();
  await compare.updateComplete;
  expect(part()).toBe('101 to 130 of 130');
  header(compare, 'Said on').querySelector('button')?.click();
  await soon(() => [part(), rowHeads(compare)[0]]).toEqual(['1 to 50 of 130', 'Signal 130']);
});

describe('a signal without a deed in the window', () => {
  test('names the end of the record where none follows at all', async () => {
    const { compare } = await compared({ said: [['2024-01-10', 'Late']], done: ['2024-01-05'] });
    expect(texts(compare, 'table.pairs td.none')).toEqual(['No deed recorded by 31 December 2024']);
  });

  test('names the next one after it, which opens', async () => {
    const { compare } = await compared({ said: [['2024-01-10', 'Early']], done: ['2024-02-01'] });
    expect(texts(compare, 'table.pairs td.none')).toEqual(['No deed recorded within 10 days; the next 22 days after']);
    all(compare, 'table.pairs td.none button')[0]?.click();
    await soon(() => texts(compare, 'dialog[open] li button')).toEqual(['Deed 1']);
  });
});

test('a tie is told with who asserts it, also to a deed that is not counted', async () => {
  const { compare } = await compared({
    said: [['2024-01-10', 'Promise']],
    done: ['2024-01-15', '2024-06-01'],
    links: [
      { from: 'done-1', to: 'said-1', type: 'contradicts', by: 'the editors' },
      { from: 'done-2', to: 'said-1', type: 'fulfils', by: 'a reader' },
    ],
  });
  const lines = all(compare, 'table.pairs tbody tr');
  expect(lines.map((line) => textOf(line.querySelector('[data-cell=tie]')))).toEqual(['contradicts (the editors)', 'fulfils (a reader)']);
  expect(lines.map((line) => textOf(line.querySelector('[data-cell=done] .link')))).toEqual(['Deed 1', 'Deed 2']);
  expect(textOf(lines[0]?.querySelector('[data-cell=gap]'))).toBe('5 days');
  expect(lines[1]?.querySelector('[data-uncounted]')).not.toBeNull();
  expect(compare.toCSV()).toContain(',fulfils (a reader),');
});

test('more than four deeds are counted, and the number opens exactly those that are not named', async () => {
  const { compare } = await compared({ said: [['2024-01-10', 'Busy']], done: Array.from({ length: 7 }, (_, index) => dayAfter(10 + index)) });
  expect(texts(compare, 'table.pairs [data-cell=done] .link')).toEqual(['Deed 1', 'Deed 2', 'Deed 3', 'Deed 4']);
  const more = all(compare, 'table.pairs td.none button')[0];
  expect(textOf(more)).toBe('and 3 more deeds');
  more?.click();
  await soon(() => texts(compare, 'dialog[open] li button')).toEqual(['Deed 5', 'Deed 6', 'Deed 7']);
});

test('of many deeds those that somebody ties to the signal are named', async () => {
  const { compare } = await compared({
    said: [['2024-01-10', 'Busy']],
    done: Array.from({ length: 7 }, (_, index) => dayAfter(10 + index)),
    links: [{ from: 'done-6', to: 'said-1', type: 'contradicts', by: 'the editors' }],
  });
  expect(texts(compare, 'table.pairs [data-cell=done] .link')).toEqual(['Deed 1', 'Deed 2', 'Deed 3', 'Deed 6']);
});
