import axe from 'axe-core';
import { mount } from '@deedline/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeedTimeline } from './deed-timeline.js';
import './define.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });
const inside = (timeline: DeedTimeline, selector: string) => [...timeline.renderRoot.querySelectorAll<HTMLElement>(selector)];
const textsOf = (timeline: DeedTimeline, selector: string) => inside(timeline, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const rowsOf = (timeline: DeedTimeline) => textsOf(timeline, '.evidence > div');

const data = {
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
  ],
  events: [
    { id: 'claim', lane: 'said', date: '2024-02', title: 'The bridge is sound', attribution: 'anonymous', sourceCount: 4, reliability: 'B', credibility: 6 },
    { id: 'no', lane: 'said', date: '2024-02-20', title: 'It is not', actor: 'The engineer' },
    { id: 'two', lane: 'said', date: '2024-02-21', title: 'The second view' },
    { id: 'three', lane: 'said', date: '2024-02-22', title: 'The third view' },
    { id: 'four', lane: 'said', date: '2024-02-23', title: 'The fourth view' },
    { id: 'five', lane: 'said', date: '2024-02-24', title: 'The fifth view' },
    { id: 'plain', lane: 'done', date: '2024-03', title: 'A bridge is closed' },
    { id: 'twin', lane: 'done', date: '2024-03', title: 'The same closure', sources: ['The log'] },
  ],
  links: [
    ...['no', 'two', 'three', 'four', 'five'].map((from) => ({ from, to: 'claim', type: 'disputes', by: 'the desk' })),
    { from: 'plain', to: 'claim', type: 'contradicts' },
    { from: 'plain', to: 'twin', type: 'sameAs' },
  ],
};

async function shown(properties: Partial<DeedTimeline> = {}): Promise<DeedTimeline> {
  const timeline = mount('deed-timeline', { data, view: 'timeline', ...properties });
  await soon(() => inside(timeline, '.layer [data-id]').length).toBeGreaterThan(0);
  return timeline;
}

test('the details tell how an event is known line by line, and lead to what contests it', async () => {
  const timeline = await shown({ selected: 'claim' });
  await soon(() => rowsOf(timeline).slice(0, 4)).toEqual([
    'Attributionunnamed sources',
    'By the outlet’s count4 voices',
    'RatedB6: usually reliable, truth cannot be judged',
    'Assessed bynot recorded',
  ]);
  expect(textsOf(timeline, '.contests li')[0]).toBe('disputed by The engineer It is not 20 February 2024');
  await userEvent.click(inside(timeline, '.contests button')[0] as HTMLElement);
  await soon(() => textsOf(timeline, '.details-title')).toEqual(['It is not']);
  expect(rowsOf(timeline)).toEqual([]);
});

test('what the details tell of it has no accessibility fault', async () => {
  const timeline = await shown({ selected: 'claim' });
  await soon(() => inside(timeline, '.contests').length).toBe(1);
  const { violations } = await axe.run(timeline, { rules: { region: { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
});

test('records of one event are counted as one', async () => {
  const timeline = await shown({ selected: 'twin' });
  await soon(() => rowsOf(timeline)).toEqual(['Records here2 records of it, counted as one']);
});

test('a contested event says so where a filter leaves out what contests it, and then leads nowhere', async () => {
  const timeline = await shown({ selected: 'claim', filter: 'contested:yes' });
  await soon(() => inside(timeline, '.layer [data-id]').length).toBe(1);
  await soon(() => textsOf(timeline, '.contests li').length).toBe(5);
  expect(textsOf(timeline, '.contests li')[1]).toBe('disputed by The second view 21 February 2024. Link asserted by the desk');
  expect(inside(timeline, '.contests button')).toEqual([]);
});

test('a name tells the first three who contest, and how many more there are', async () => {
  const timeline = await shown();
  expect(textsOf(timeline, '.layer [data-id=claim]')[0]).toContain('contested: disputed by The engineer, The second view, The third view, and 2 more.');
  expect(textsOf(timeline, '.layer [data-id=claim]')[0]).not.toContain('disputed by 5');
  expect(timeline.toSVG()).toMatch(/<desc>.* 1 event is denied, disputed or at odds with other records of these data\.<\/desc>/u);
});
