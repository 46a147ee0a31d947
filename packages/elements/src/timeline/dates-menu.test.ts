import { libraryTimeline, mount } from '@deedline/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeedTimeline } from './deed-timeline.js';
import './define.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });
const inside = <Kind extends HTMLElement = HTMLElement>(timeline: DeedTimeline, selector: string) => [...timeline.renderRoot.querySelectorAll<Kind>(selector)];
const data = {
  events: [
    { id: 'found', lane: 'done', date: '2024-02', reported: '2024-05-03', title: 'A crack is found' },
    { id: 'said', lane: 'said', date: '2024-03-14', title: 'The bridge is called sound' },
    { id: 'season', lane: 'said', date: '2023-24', title: 'A hard winter' },
  ],
};

async function shown(properties: Partial<DeedTimeline> = {}): Promise<DeedTimeline> {
  const timeline = mount('deed-timeline', { data, view: 'timeline', ...properties });
  await soon(() => inside(timeline, '.layer [data-id]').length).toBeGreaterThan(0);
  return timeline;
}

const leftOf = (timeline: DeedTimeline, id: string): number => inside(timeline, `.layer [data-id=${id}]`)[0]?.getBoundingClientRect().left ?? NaN;
const rowIds = (timeline: DeedTimeline): readonly (string | undefined)[] => inside(timeline, '.list [data-id]').map(({ dataset }) => dataset['id']);

test('the reader draws dates at their earliest, and the page is told', async () => {
  const timeline = await shown();
  const sent: string[] = [];
  timeline.addEventListener('deed-view', () => sent.push(timeline.dateDisplay));
  await userEvent.click(inside(timeline, '[popovertarget=dates]')[0] as HTMLElement);
  await soon(() => inside(timeline, '.dates')[0]?.matches(':popover-open')).toBe(true);
  expect(inside<HTMLInputElement>(timeline, '[name=date-display]').map(({ checked }) => checked)).toEqual([true, false, false]);
  const before = inside(timeline, '.layer [data-id=found]')[0]?.getBoundingClientRect().width ?? 0;
  await userEvent.click(inside(timeline, '[name=date-display]')[1] as HTMLElement);
  expect([timeline.dateDisplay, sent]).toEqual(['earliest', ['earliest']]);
  await soon(() => inside(timeline, '.layer [data-id=found]')[0]?.getBoundingClientRect().width ?? 0).toBeLessThan(before);
  expect(timeline.getView()).toMatchObject({ dateDisplay: 'earliest', clock: 'happened' });
});

test('by the clock of reports an event stands where it became known, in the figure, in its name and in the list', async () => {
  const timeline = await shown();
  expect(leftOf(timeline, 'found')).toBeLessThan(leftOf(timeline, 'said'));
  timeline.clock = 'reported';
  await soon(() => leftOf(timeline, 'found') > leftOf(timeline, 'said')).toBe(true);
  expect(inside(timeline, '.layer [data-id=found]')[0]?.textContent).toContain('reported 3 May 2024, happened some time in February 2024');
  timeline.view = 'list';
  await soon(() => rowIds(timeline)).toEqual(['season', 'said', 'found']);
  timeline.clock = 'happened';
  await soon(() => rowIds(timeline)).toEqual(['season', 'found', 'said']);
});

test('the viewport and the selection stay where they are when the clock changes', async () => {
  const timeline = await shown({ selected: 'said' });
  timeline.zoomTo('2024-03/2024-04');
  await timeline.updateComplete;
  const { start, end } = timeline.getView();
  timeline.clock = 'reported';
  await timeline.updateComplete;
  expect(timeline.getView()).toMatchObject({ start, end, selected: 'said', clock: 'reported' });
});

test('a choice that makes no sense is the usual one', async () => {
  const timeline = await shown({ clock: 'sideways' as never, dateDisplay: 'somewhere' as never });
  expect(timeline.getView()).toMatchObject({ dateDisplay: 'range', clock: 'happened' });
});

test('a saved view that makes no sense changes nothing', async () => {
  const timeline = await shown({ dateDisplay: 'latest' });
  timeline.setView({ dateDisplay: 'somewhere' as never, clock: 'sideways' as never });
  expect(timeline.getView()).toMatchObject({ dateDisplay: 'latest', clock: 'happened' });
});

test('without a reported date there is no clock to choose', async () => {
  const timeline = await shown({ data: libraryTimeline() });
  expect(inside(timeline, '[name=clock]')).toEqual([]);
  timeline.view = 'list';
  await soon(() => inside(timeline, '.list').length).toBe(1);
  expect(inside(timeline, '[popovertarget=dates]').filter((button) => button.checkVisibility())).toEqual([]);
});

test('the details and the tooltip tell the months of a season', async () => {
  const timeline = await shown({ selected: 'season' });
  await soon(() => inside(timeline, '.details')[0]?.textContent ?? '').toContain('some time between 1 December 2023 and 29 February 2024');
  await userEvent.hover(inside(timeline, '.layer [data-id=season]')[0] as HTMLElement);
  await soon(() => inside(timeline, '.tooltip')[0]?.textContent ?? '').toContain('some time between 1 December 2023 and 29 February 2024');
});

test('the details name the events whose order is not told by the dates, and lead to them', async () => {
  const timeline = await shown({
    data: { events: [...data.events, { id: 'day', lane: 'said', date: '2024-02-20', title: 'A diver is sent for' }] },
    selected: 'found',
  });
  await soon(() => inside(timeline, '.order').map(({ textContent }) => textContent)).toEqual([
    'The dates do not tell which began first, this or 2 events of other lanes:',
  ]);
  const named = inside(timeline, '.order + .links .link');
  expect(named.map(({ textContent }) => textContent)).toEqual(['A hard winter', 'A diver is sent for']);
  named[1]?.click();
  expect(timeline.selected).toBe('day');
});

test('with keys: the menu opens, a choice is announced, Escape gives the focus back, and leaving closes it', async () => {
  const timeline = await shown();
  const button = inside<HTMLButtonElement>(timeline, '[popovertarget=dates]')[0] as HTMLButtonElement;
  const menu = inside(timeline, '.dates')[0] as HTMLElement;
  button.focus();
  await userEvent.keyboard('{Enter}');
  await soon(() => menu.matches(':popover-open')).toBe(true);
  await userEvent.keyboard('{Tab}{ArrowDown}');
  expect(timeline.dateDisplay).toBe('earliest');
  await soon(() => inside(timeline, '.status')[0]?.textContent).toBe('Dates drawn at their earliest');
  expect(inside(timeline, '.note.vh').map(({ textContent }) => textContent)).toEqual(['Dates drawn at their earliest.']);
  await userEvent.keyboard('{Escape}');
  await soon(() => menu.matches(':popover-open')).toBe(false);
  expect(timeline.shadowRoot?.activeElement).toBe(button);
  await userEvent.keyboard('{Enter}{Tab}{Tab}{Tab}');
  await soon(() => menu.matches(':popover-open')).toBe(false);
});

test('the summary writes no end finer than it was stated', async () => {
  const { events } = data;
  const timeline = await shown({
    data: {
      asOf: '2024-06-30',
      events: [...events, { id: 'on', lane: 'done', date: '2024-03-01/..', title: 'Goes on' }, { id: 'plan', lane: 'said', date: '2025', title: 'A plan' }],
    },
  });
  expect(inside(timeline, '.summary')[0]?.textContent).toMatch(/^From December 2023 to 2025 /u);
});
