import { enCatalogue } from '@deedline/core';
import { libraryTimeline, mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { registerCatalogue } from '../words.js';
import type { DeedTimeline } from './deed-timeline.js';
import './define.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.removeProperty('font-size');
});

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });
const inside = (timeline: DeedTimeline, selector: string) => [...timeline.renderRoot.querySelectorAll<HTMLElement>(selector)];

async function shown(properties: Partial<DeedTimeline> = {}): Promise<DeedTimeline> {
  const timeline = mount('deed-timeline', { data: libraryTimeline(), ...properties });
  await soon(() => inside(timeline, '.layer [data-id], .list [data-id]').length).toBeGreaterThan(0);
  return timeline;
}

describe('a saved view', () => {
  test('is restored also when it was asked for before there were data', async () => {
    const timeline = mount('deed-timeline', { data: libraryTimeline() });
    timeline.setView({ start: '2024-03', end: '2024-04', selected: 'promise' });
    await soon(() => timeline.getView().start).toBe('2024-03-01T00:00:00.000Z');
    expect(timeline.getView()).toMatchObject({ end: '2024-04-30T23:59:59.999Z', selected: 'promise' });
  });

  test('stays the same however often it goes round', async () => {
    const timeline = await shown();
    timeline.zoomTo('2024-02-11/2024-02-29');
    const saved = timeline.getView();
    for (let round = 0; round < 5; round++) timeline.setView(timeline.getView());
    expect(timeline.getView()).toEqual(saved);
  });

  test('counts the days of a span in the zone that is shown', async () => {
    const timeline = await shown({ timeZone: 'Pacific/Kiritimati', start: '2024-02-11', end: '2024-02-29' });
    await soon(() => timeline.getView()).toMatchObject({ start: '2024-02-10T10:00:00.000Z', end: '2024-02-29T09:59:59.999Z' });
    timeline.timeZone = 'UTC';
    timeline.zoomTo('2024-02-11');
    expect(timeline.getView()).toMatchObject({ start: '2024-02-11T00:00:00.000Z', end: '2024-02-11T23:59:59.999Z' });
  });

  test('can say that nothing is selected', async () => {
    const timeline = await shown();
    timeline.select('promise');
    timeline.setView({ selected: undefined });
    expect(timeline.getView().selected).toBeUndefined();
  });

  test('is kept within the data, whatever start and end ask for', async () => {
    const timeline = await shown({ start: '1900', end: '2100' });
    expect(timeline.getView().start?.slice(0, 4)).toBe('2023');
  });

  test('forgets a selection that new data do not know', async () => {
    const timeline = await shown({ selected: 'promise' });
    timeline.data = [{ id: 'other', lane: 'words', date: '2024-05-05', title: 'Other' }];
    await soon(() => inside(timeline, '.layer [data-id]').map(({ dataset }) => dataset['id'])).toEqual(['other']);
    expect(timeline.selected).toBeUndefined();
  });
});

describe('data that only look checked', () => {
  test('are checked: a frozen copy of a timeline cannot bring in an address', async () => {
    const forged = {
      lanes: [{ id: 'w', label: 'W', kind: 'words' }],
      coverage: [],
      links: [],
      recordCount: 1,
      events: [{ id: 'a', lane: 'w', date: '2024-01-02', title: 'A', url: 'javascript:alert(1)' }],
    };
    const timeline = await shown({ data: Object.freeze(forged), selected: 'a' });
    expect(inside(timeline, 'a')).toEqual([]);
  });
});

describe('what a reader is told', () => {
  test('a click that moves nothing sends no deed-viewport', async () => {
    const timeline = await shown();
    const sent: string[] = [];
    for (const name of ['deed-viewport', 'deed-select']) timeline.addEventListener(name, () => sent.push(name));
    await userEvent.click(inside(timeline, '.layer [data-id="promise"]')[0] as HTMLElement);
    await soon(() => timeline.selected).toBe('promise');
    expect(sent).toEqual(['deed-select']);
  });

  test('the count of what followed is the same in the list as beside the figure', async () => {
    const timeline = await shown({ selected: 'promise', followWindow: 'P90D' });
    await soon(() => inside(timeline, '.follow-count').length).toBe(1);
    const besideFigure = inside(timeline, '.follow-count')[0]?.textContent;
    const list = mount('deed-timeline', { data: libraryTimeline(), selected: 'promise', followWindow: 'P90D', view: 'list' });
    await soon(() => inside(list, '.follow-count')[0]?.textContent).toBe(besideFigure);
  });
});

test('lanes that the data declare in another order than they are drawn in keep their events', async () => {
  const data = libraryTimeline();
  const timeline = await shown({ data: { ...data, lanes: [...data.lanes].reverse() } });
  const sections = inside(timeline, '.layer section').map((section) => [
    section.querySelector('h3')?.textContent,
    [...section.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset['id']),
  ]);
  expect(sections).toEqual([
    ['Said, 3 of 3 in view', ['promise', 'repeat', 'doubt']],
    ['Done, 4 of 4 in view', ['evening-1', 'evening-2', 'works', 'evening-3']],
    ['Decided, 1 of 1 in view', ['budget']],
  ]);
});

test('speaks the language of the page also inside a shadow root', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  document.documentElement.lang = 'nds';
  registerCatalogue('nds', 'Plattdüütsch', 'ltr', {
    ...enCatalogue,
    views: { ...enCatalogue.views, list: 'List op Platt' },
    dates: { ...enCatalogue.dates, language: 'nds' },
  });
  try {
    const timeline = mount(
      'deed-timeline',
      { data: libraryTimeline(), view: 'list' },
      { parent: host.attachShadow({ mode: 'open' }) as unknown as HTMLElement },
    );
    await soon(() => inside(timeline, '.toolbar button').map(({ textContent }) => textContent)).toContain('List op Platt');
    const january = new Intl.DateTimeFormat('nds', { month: 'long' }).format(Date.UTC(2024, 0, 10));
    expect(inside(timeline, '.list-meta')[0]?.textContent).toContain(january);
  } finally {
    document.documentElement.lang = 'en';
  }
});

test('writes dates in the language of its words: half a sentence in another makes no sentence', async () => {
  const timeline = await shown({ locale: 'de', view: 'list', data: { events: [{ id: 'a', lane: 'said', date: '2023-12/2024-05', title: 'A' }] } });
  await soon(() => inside(timeline, '.list-meta')[0]?.textContent).toContain('from December 2023 to May 2024');
});

test('a reader who sets larger text gets a larger figure', async () => {
  const properties = { view: 'timeline', orientation: 'horizontal' } as const;
  const usual = await shown(properties);
  const heightOf = (timeline: DeedTimeline): number => inside(timeline, '.plot')[0]?.offsetHeight ?? 0;
  const before = heightOf(usual);
  document.documentElement.style.setProperty('font-size', '32px');
  const larger = await shown(properties);
  expect(heightOf(larger)).toBe(before * 2);
});

test('is painted dark on light for paper, and as before after it', async () => {
  const timeline = await shown({ view: 'timeline' });
  timeline.style.setProperty('color-scheme', 'dark');
  const canvas = inside(timeline, '.plot canvas')[0] as HTMLCanvasElement;
  // Of what is painted and not half transparent, the share of light pixels.
  const lightShare = (): number => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
    let [light, all] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at + 3] ?? 0) < 200) continue;
      all++;
      if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) > 450) light++;
    }
    return light / Math.max(1, all);
  };
  await soon(lightShare).toBeGreaterThan(0.15);
  const onScreen = lightShare();
  window.dispatchEvent(new Event('beforeprint'));
  const onPaper = canvas.toDataURL();
  expect(canvas.getBoundingClientRect().width).toBeGreaterThan(100);
  window.dispatchEvent(new Event('afterprint'));
  await soon(() => canvas.toDataURL() === onPaper).toBe(false);
  await soon(lightShare).toBeCloseTo(onScreen, 2);
});
