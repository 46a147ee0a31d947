// One piece: what a reader and a page do with a figure of many events, all of it under one watch for uncaught errors.
import { enCatalogue, widestViewport, type Span } from '@deedline/core';
import type { Scene } from '@deedline/layout';
import { manyEvents, mount } from '@deedline/testing';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp, server, userEvent } from 'vitest/browser';
import type { DeedTimeline } from './deed-timeline.js';
import './define.js';

vi.setConfig({ testTimeout: 60_000 });
const faults: string[] = [];
window.addEventListener('error', ({ message }) => faults.push(`error: ${message}`));
window.addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejection: ${String(reason)}`));
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  expect(faults.splice(0)).toEqual([]);
});

const IN_CHROMIUM = test.runIf(server.browser === 'chromium');
const DAY = 86_400_000;
const MAX_NODES = 900;
const thousands = manyEvents(3000);

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });
const all = <Kind extends HTMLElement>(timeline: DeedTimeline, selector: string) => [...timeline.renderRoot.querySelectorAll<Kind>(selector)];
const text = (timeline: DeedTimeline, selector: string) => all(timeline, selector).map((element) => element.textContent.replace(/\s+/g, ' ').trim());
const clusters = (timeline: DeedTimeline) => all(timeline, '.layer [data-cluster]');
const rows = (timeline: DeedTimeline) => all(timeline, '.list > li');
const focused = (timeline: DeedTimeline) => timeline.shadowRoot?.activeElement as HTMLElement | null;
const button = (timeline: DeedTimeline, label: string) =>
  all<HTMLButtonElement>(timeline, 'button').find((each) => (each.ariaLabel ?? each.textContent.trim()) === label) as HTMLButtonElement;
const sceneOf = (timeline: DeedTimeline) => timeline.model.figure.scene as Scene;
const viewportOf = (timeline: DeedTimeline) => timeline.model.state?.viewport as Span;
const lengthOf = ({ start, end }: Span) => end - start;
const shownCount = (timeline: DeedTimeline) => timeline.model.timeline?.events.length;
const nodesIn = (timeline: DeedTimeline) => timeline.renderRoot.querySelectorAll('*').length;
const record = (id: string, date: string, more: object = {}) => ({ id, lane: 'words', date, title: `About ${id}`, ...more });

function sentBy(timeline: DeedTimeline): string[] {
  const sent: string[] = [];
  for (const type of ['deed-load', 'deed-problems', 'deed-error', 'deed-select', 'deed-viewport', 'deed-view', 'deed-filter'] as const)
    timeline.addEventListener(type, () => void sent.push(type));
  return sent;
}

/** A figure that has loaded all of its data, at a set height. */
async function ready(properties: Partial<DeedTimeline>): Promise<DeedTimeline> {
  const timeline = mount('deed-timeline', { view: 'timeline', noSummary: true, ...properties });
  timeline.style.setProperty('--deed-plot-height', '420px');
  await soon(() => timeline.model.data.kind).toBe('ready');
  await soon(() => all(timeline, '.layer button, .list button').length).toBeGreaterThan(0);
  return timeline;
}

async function axeFaults(timeline: DeedTimeline): Promise<readonly string[]> {
  const { violations } = await axe.run(timeline, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id} ${html} ${failureSummary}`));
}

describe('a million events', () => {
  test('have few nodes: at full extent, as marks, in the list and with the search open', async () => {
    const count = 1_000_000;
    const timeline = mount('deed-timeline', { data: manyEvents(count), view: 'timeline' });
    const loaded = new Promise((resolve) => timeline.addEventListener('deed-load', resolve, { once: true }));
    await loaded;
    await soon(() => clusters(timeline).length).toBeGreaterThan(0);
    expect(shownCount(timeline)).toBe(count);
    expect(nodesIn(timeline)).toBeLessThanOrEqual(MAX_NODES);
    const { start, end } = viewportOf(timeline);
    const middle = (start + end) / 2;
    timeline.zoomTo({ start: middle, end: middle + DAY / 2 });
    await soon(() => all(timeline, '.layer [data-id]').length).toBeGreaterThan(30);
    expect(nodesIn(timeline)).toBeLessThanOrEqual(MAX_NODES);
    timeline.input.toggleSearch();
    await soon(() => focused(timeline)?.id).toBe('search');
    expect(nodesIn(timeline)).toBeLessThanOrEqual(MAX_NODES);
    button(timeline, enCatalogue.views.list).click();
    await soon(() => rows(timeline).length).toBeGreaterThan(50);
    expect(Number(rows(timeline)[0]?.ariaPosInSet)).toBeGreaterThan(count / 3);
    expect(nodesIn(timeline)).toBeLessThanOrEqual(MAX_NODES);
  });
});

describe('counts', () => {
  const client = () => cdp() as unknown as { send(method: string, parameters: object): Promise<void> };
  const mouse = (type: string, { x, y }: { readonly x: number; readonly y: number }, more: object = {}) => {
    const frame = window.frameElement?.getBoundingClientRect();
    return client().send('Input.dispatchMouseEvent', { type, x: x + (frame?.x ?? 0), y: y + (frame?.y ?? 0), ...more });
  };
  /** The highest column of all, and a point of the page in it. */
  function highestColumn(timeline: DeedTimeline) {
    const pairs = sceneOf(timeline).clusters.flatMap((cluster) => cluster.columns.map((column) => ({ cluster, column })));
    const { cluster, column } = pairs.reduce((best, pair) => (pair.column.count > best.column.count ? pair : best));
    const { left, top } = (timeline.renderRoot.querySelector('.plot') as HTMLElement).getBoundingClientRect();
    return { cluster, column, at: { x: left + column.box.x + column.box.width / 2, y: top + column.box.y + column.box.height / 2 } };
  }

  IN_CHROMIUM('under the pointer tell their number and days, and a click zooms in to them', async () => {
    const timeline = await ready({ data: thousands });
    const sent = sentBy(timeline);
    const { cluster, column, at } = highestColumn(timeline);
    await mouse('mouseMoved', at);
    await soon(() => timeline.renderRoot.querySelector('.tooltip')?.matches(':popover-open')).toBe(true);
    const label = thousands.lanes.find(({ id }) => id === cluster.laneId)?.label ?? '';
    const year = new Date(column.start).getUTCFullYear();
    await soon(() => text(timeline, '.tooltip')[0]).toContain(`${label}: ${column.count} events, `);
    expect(text(timeline, '.tooltip')[0]).toContain(String(year));
    expect(text(timeline, '.tooltip')[0]).toContain(enCatalogue.zoomsIn);
    for (const type of ['mousePressed', 'mouseReleased']) await mouse(type, at, { button: 'left', clickCount: 1 });
    await soon(() => viewportOf(timeline)).toEqual(cluster.span);
    await soon(() => sent).toEqual(['deed-viewport']);
  });

  test('are buttons whose names tell lane, number and days', async () => {
    const timeline = await ready({ data: thousands });
    const { clusters: drawn } = sceneOf(timeline);
    const labelOf = new Map<string, string>(thousands.lanes.map(({ id, label }) => [id, label]));
    await soon(() => clusters(timeline).length).toBe(drawn.length);
    const names = clusters(timeline).map((each) => each.textContent.trim());
    for (const { laneId, count, span } of drawn) {
      const years = [span.start, span.end - 1].map((instant) => String(new Date(instant).getUTCFullYear()));
      const events = count === 1 ? '1 event,' : `${count.toLocaleString('en')} events,`;
      const name = names.find((each) => each.startsWith(`${labelOf.get(laneId)}: ${events}`) && years.every((year) => each.includes(year)));
      expect(name, `${laneId} ${count} ${years.join(' ')} in ${names.join(' | ')}`).toBeDefined();
    }
  });

  test('are reached by Tab, walked by arrows, and opened by Enter, and focus is never lost', async () => {
    const timeline = await ready({ data: thousands });
    (timeline.renderRoot.querySelector('.skip') as HTMLElement).focus();
    for (let press = 0; press < 8 && !focused(timeline)?.dataset['cluster']; press++) await userEvent.keyboard('{Tab}');
    const drawn = () => sceneOf(timeline).clusters;
    const here = () => drawn().find(({ key }) => key === focused(timeline)?.dataset['cluster']);
    const first = here();
    expect(first).toBeDefined();
    await userEvent.keyboard('{ArrowRight}');
    await soon(() => (here()?.span.start ?? 0) > (first?.span.start ?? 0)).toBe(true);
    expect(here()?.laneId).toBe(first?.laneId);
    await userEvent.keyboard('{ArrowLeft}');
    await soon(() => here()?.key).toBe(first?.key);
    await userEvent.keyboard('{ArrowDown}');
    await soon(() => here()?.laneId).not.toBe(first?.laneId);
    await userEvent.keyboard('{ArrowUp}');
    await soon(() => here()?.laneId).toBe(first?.laneId);
    for (let depth = 0; depth < 12 && here(); depth++) {
      const before = viewportOf(timeline);
      const isOne = here()?.count === 1;
      await userEvent.keyboard('{Enter}');
      // One event is not zoomed to, but chosen.
      if (isOne) await soon(() => focused(timeline)?.dataset['id']).toBeDefined();
      else {
        await soon(() => viewportOf(timeline)).not.toEqual(before);
        expect(lengthOf(viewportOf(timeline))).toBeLessThan(lengthOf(before));
      }
      await soon(() => focused(timeline)?.closest('.layer, .list')?.className).toBeDefined();
      await soon(() => here() !== undefined || focused(timeline)?.dataset['id'] !== undefined).toBe(true);
    }
    const id = focused(timeline)?.dataset['id'];
    expect(sceneOf(timeline).marks.map((mark) => mark.id)).toContain(id);
  });

  test('that no zoom parts open the list at their place, with focus on the first row', async () => {
    // Fewer in a lane would lie over one another.
    const others = Array.from({ length: 700 }, (_, index) => record(`other-${index}`, `${1990 + (index % 30)}-0${1 + (index % 9)}-1${index % 10}`));
    const twins = Array.from({ length: 50 }, (_, index) => record(`twin-${index}`, '2024-05-24'));
    const timeline = await ready({ data: [...others, ...twins] });
    const day = Date.UTC(2024, 4, 24);
    const twinCluster = () => sceneOf(timeline).clusters.find(({ span }) => span.start <= day && span.end > day);
    for (let depth = 0; depth < 20 && timeline.view !== 'list'; depth++) {
      const { key } = twinCluster() ?? {};
      expect(key, `a cluster to press at depth ${depth}`).toBeDefined();
      await soon(() => clusters(timeline).some(({ dataset }) => dataset['cluster'] === key)).toBe(true);
      const target = clusters(timeline).find(({ dataset }) => dataset['cluster'] === key) as HTMLElement;
      target.focus();
      const before = viewportOf(timeline);
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => timeline.view === 'list' || lengthOf(viewportOf(timeline)) < lengthOf(before), { timeout: 2000 }).toBe(true);
    }
    expect(timeline.view).toBe('list');
    await soon(() => focused(timeline)?.dataset['id']).toBe('twin-0');
    expect(rows(timeline).find((row) => row.contains(focused(timeline)))?.ariaPosInSet).toBe('701');
  });

  test('and a long list with parts have no accessibility violation', async () => {
    const timeline = await ready({ data: thousands });
    expect(clusters(timeline).length).toBeGreaterThan(3);
    expect(await axeFaults(timeline)).toEqual([]);
    button(timeline, enCatalogue.views.list).click();
    await soon(() => rows(timeline).length).toBe(80);
    expect(await axeFaults(timeline)).toEqual([]);
  });
});

describe('a long list', () => {
  const places = (timeline: DeedTimeline) => rows(timeline).map((row) => Number(row.ariaPosInSet));

  test('has parts that the buttons turn, and tells the place of each row', async () => {
    const timeline = await ready({ data: thousands });
    button(timeline, enCatalogue.views.list).click();
    await soon(() => places(timeline)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    expect(new Set(rows(timeline).map((row) => row.ariaSetSize))).toEqual(new Set(['3000']));
    expect(button(timeline, enCatalogue.listEarlier).ariaDisabled).toBe('true');
    button(timeline, enCatalogue.listLater).click();
    await soon(() => [places(timeline)[0], places(timeline).at(-1)]).toEqual([81, 160]);
    expect(text(timeline, '.list-part span')).toEqual([enCatalogue.listPart(81, 160, 3000), enCatalogue.listPart(81, 160, 3000)]);
    button(timeline, enCatalogue.listEarlier).click();
    await soon(() => places(timeline)[0]).toBe(1);
  });

  test('goes by End and Home to its ends, and by arrows from part to part', async () => {
    const timeline = await ready({ data: thousands });
    button(timeline, enCatalogue.views.list).click();
    await soon(() => rows(timeline).length).toBe(80);
    const place = () => Number((focused(timeline)?.closest('li') as HTMLElement | null)?.ariaPosInSet);
    all(timeline, '.list [tabindex="0"]')[0]?.focus();
    expect(place()).toBe(1);
    await userEvent.keyboard('{End}');
    await soon(place).toBe(3000);
    expect(button(timeline, enCatalogue.listLater).ariaDisabled).toBe('true');
    await userEvent.keyboard('{Home}');
    await soon(place).toBe(1);
    for (let row = 2; row <= 82; row++) {
      await userEvent.keyboard('{ArrowDown}');
      await soon(place).toBe(row);
    }
    expect(places(timeline)).toContain(82);
  });

  test('begins where the figure was', async () => {
    const timeline = await ready({ data: thousands });
    const start = Date.UTC(2006, 2, 1);
    timeline.zoomTo({ start, end: start + 90 * DAY });
    button(timeline, enCatalogue.views.list).click();
    const before = thousands.events.filter(({ date, start: begun }) => Date.parse(date ?? begun ?? '') < start).length;
    await soon(() => places(timeline)[0]).toBe(before + 1);
  });

  test('turned to its end shows its last rows once, and no empty part', async () => {
    const timeline = await ready({ data: manyEvents(330) });
    button(timeline, enCatalogue.views.list).click();
    await soon(() => rows(timeline).length).toBe(80);
    for (let turn = 0; turn < 8 && button(timeline, enCatalogue.listLater).ariaDisabled !== 'true'; turn++) {
      const before = places(timeline).at(-1) as number;
      button(timeline, enCatalogue.listLater).click();
      await soon(() => (places(timeline).at(-1) as number) > before).toBe(true);
      expect(places(timeline)[0]).toBeLessThanOrEqual(before + 1);
    }
    expect(places(timeline).at(-1)).toBe(330);
  });
});

describe('append', () => {
  const start = [record('a', '2024-01-10'), record('b', '2024-02-10'), record('c', '2024-03-10')];

  test('keeps the viewport and the selection, and shows the new events', async () => {
    const timeline = await ready({ data: start });
    timeline.zoomTo('2024-02');
    timeline.select('b');
    const before = viewportOf(timeline);
    expect(await timeline.append([record('d', '2024-02-20'), record('e', '2024-12-20')])).toEqual([]);
    expect(viewportOf(timeline)).toEqual(before);
    expect(timeline.selected).toBe('b');
    await soon(() => all(timeline, '.layer [data-id]').map(({ dataset }) => dataset['id'])).toEqual(['b', 'd']);
    expect(shownCount(timeline)).toBe(5);
  });

  test('goes on to show all, where all was shown', async () => {
    const timeline = await ready({ data: start });
    await timeline.append([record('e', '2025-06-20')]);
    expect(viewportOf(timeline)).toEqual(widestViewport(timeline.model.figure.extent as Span));
    await soon(() => all(timeline, '.layer [data-id]').map(({ dataset }) => dataset['id'])).toEqual(['a', 'b', 'c', 'e']);
  });

  test('tells of an id that is there already, and adds the rest', async () => {
    const timeline = await ready({ data: start });
    const sent = sentBy(timeline);
    const problems = await timeline.append([record('a', '2024-05-10'), record('d', '2024-05-10')]);
    expect(problems).toMatchObject([{ code: 'duplicate_id', value: 'a' }]);
    expect(shownCount(timeline)).toBe(4);
    expect(sent).toEqual(['deed-problems']);
    await soon(() => text(timeline, '[part=problems]').length).toBe(1);
  });

  test('takes twenty calls in a row, awaited or not, and keeps their order', async () => {
    const timeline = await ready({ data: start });
    const calls = Array.from({ length: 20 }, (_, index) => timeline.append([record(`n${index}`, `2024-04-${String(index + 1).padStart(2, '0')}`)]));
    expect((await Promise.all(calls)).flat()).toEqual([]);
    expect(timeline.model.timeline?.events.map(({ id }) => id)).toEqual(['a', 'b', 'c', ...Array.from({ length: 20 }, (_, index) => `n${index}`)]);
    expect(viewportOf(timeline)).toEqual(widestViewport(timeline.model.figure.extent as Span));
    await soon(() => all(timeline, '.layer [data-id]').length).toBe(23);
  });

  test('to many events keeps the view, and goes through the filter', async () => {
    const timeline = await ready({ data: thousands, filter: 'lane:Words' });
    const words = thousands.events.filter(({ lane }) => lane === 'words').length;
    await soon(() => shownCount(timeline)).toBe(words);
    timeline.zoomTo('2003');
    const before = viewportOf(timeline);
    await timeline.append([record('new', '2003-05-05'), record('other', '2003-05-05', { lane: 'deeds' })]);
    await soon(() => shownCount(timeline)).toBe(words + 1);
    expect(viewportOf(timeline)).toEqual(before);
    expect(timeline.model.whole?.events.length).toBe(3002);
  });

  test('rejects while data load, and where there are none', async () => {
    const timeline = mount('deed-timeline', {});
    await timeline.updateComplete;
    await expect(timeline.append([record('x', '2024')])).rejects.toThrow();
    timeline.data = thousands;
    await timeline.updateComplete;
    const early = timeline.append([record('x', '2024')]);
    await expect(early).rejects.toThrow();
    await soon(() => shownCount(timeline)).toBe(3000);
  });

  test('of nodes adds children, as of any element', async () => {
    const timeline = await ready({ data: start });
    const node = document.createElement('p');
    expect(timeline.append(node, 'and text')).toBeUndefined();
    expect(timeline.contains(node)).toBe(true);
    expect(timeline.textContent).toContain('and text');
    expect(shownCount(timeline)).toBe(3);
  });
});

describe('a filter', () => {
  test('shows what matches alone, says so, and is taken off by its button: only that is told to the page', async () => {
    const timeline = await ready({ data: thousands });
    const sent = sentBy(timeline);
    const deeds = thousands.events.filter(({ lane }) => lane === 'deeds').length;
    timeline.setAttribute('filter', 'kind:deeds');
    await soon(() => shownCount(timeline)).toBe(deeds);
    await soon(() => text(timeline, '.filter-note bdi')).toEqual([enCatalogue.filtered(deeds, 3000, 'kind:deeds')]);
    expect(new Set(sceneOf(timeline).clusters.map(({ laneId }) => laneId))).toEqual(new Set(['deeds']));
    expect(sent).toEqual([]);
    expect(await axeFaults(timeline)).toEqual([]);
    button(timeline, enCatalogue.showAllEvents).click();
    await soon(() => shownCount(timeline)).toBe(3000);
    expect(sent).toEqual(['deed-filter']);
    expect(timeline.filter).toBe('');
  });

  test('that matches nothing says so, and leaves a way back', async () => {
    const timeline = await ready({ data: thousands });
    timeline.filter = 'no-such-word';
    await soon(() => shownCount(timeline)).toBe(0);
    await soon(() => text(timeline, '.filter-note bdi')).toEqual([enCatalogue.filtered(0, 3000, 'no-such-word')]);
    for (const act of [
      () => timeline.fit(),
      () => timeline.zoomTo('2003'),
      () => (timeline.view = 'list'),
      () => (timeline.view = 'timeline'),
      () => timeline.select('e1'),
    ]) {
      act();
      await timeline.updateComplete;
    }
    expect(await axeFaults(timeline)).toEqual([]);
    button(timeline, enCatalogue.showAllEvents).click();
    await soon(() => shownCount(timeline)).toBe(3000);
    await soon(() => clusters(timeline).length).toBeGreaterThan(3);
  });

  test('and the detail are part of the saved view', async () => {
    const timeline = await ready({ data: thousands, filter: 'kind:deeds', detail: 'counts' });
    const saved = timeline.getView();
    expect(saved).toMatchObject({ filter: 'kind:deeds', detail: 'counts' });
    const other = await ready({ data: thousands });
    other.setView(JSON.parse(JSON.stringify(saved)) as typeof saved);
    await soon(() => shownCount(other)).toBe(shownCount(timeline));
    expect(other.getView()).toEqual(saved);
    await soon(() => new Set(sceneOf(other).clusters.map(({ laneId }) => laneId))).toEqual(new Set(['deeds']));
    expect(sceneOf(other).marks.length).toBeLessThan(30);
  });

  test('of many events gives way to other data, another filter, and to the page taking the figure away', async () => {
    const many = manyEvents(60_000);
    const deeds = many.events.filter(({ lane }) => lane === 'deeds').length;
    const timeline = await ready({ data: many });
    await soon(() => timeline.model.data.kind).toBe('ready');
    timeline.filter = 'kind:words';
    await timeline.updateComplete;
    timeline.filter = 'kind:deeds';
    await soon(() => shownCount(timeline)).toBe(deeds);
    timeline.filter = 'kind:words';
    await timeline.updateComplete;
    timeline.data = thousands;
    await soon(() => shownCount(timeline)).toBe(thousands.events.filter(({ lane }) => lane === 'words').length);
    timeline.filter = '';
    await soon(() => shownCount(timeline)).toBe(3000);
  });

  // The filter is broken off with the page and not begun again: filter-controller.ts has no `hostConnected`, and `use` remembers its last input.
  test('that is running when the figure leaves the page goes on when it comes back', async () => {
    const timeline = await ready({ data: manyEvents(60_000) });
    timeline.filter = '"event 7777"';
    await timeline.updateComplete;
    expect(shownCount(timeline), 'the filter is still running').toBe(60_000);
    const box = timeline.parentElement as HTMLElement;
    timeline.remove();
    box.append(timeline);
    await expect.poll(() => shownCount(timeline), { timeout: 3000 }).toBe(1);
  });
});

describe('the search', () => {
  test('opens from the toolbar, and Enter goes to the next result and selects it', async () => {
    const timeline = await ready({ data: thousands });
    const sent = sentBy(timeline);
    button(timeline, enCatalogue.search).click();
    await soon(() => focused(timeline)?.id).toBe('search');
    expect(button(timeline, enCatalogue.search).ariaExpanded).toBe('true');
    await userEvent.keyboard('"Event 77"{Enter}');
    const matching = thousands.events.filter(({ title }) => title.includes('Event 77'));
    await soon(() => matching.map(({ id }) => id)).toContain(timeline.selected);
    const [first, span] = [timeline.selected, viewportOf(timeline)];
    expect(sceneOf(timeline).marks.map(({ id }) => id)).toContain(first);
    await userEvent.keyboard('{Enter}');
    await soon(() => timeline.selected !== first && matching.some(({ id }) => id === timeline.selected)).toBe(true);
    expect(focused(timeline)?.id).toBe('search');
    expect(sent.filter((type) => type === 'deed-select').length).toBe(2);
    expect(sent).not.toContain('deed-filter');
    expect(lengthOf(viewportOf(timeline))).toBeCloseTo(lengthOf(span), -2);
  });

  test('is set by the page, and its results can be shown alone', async () => {
    const timeline = await ready({ data: thousands, search: 'kind:context' });
    const count = thousands.events.filter(({ lane }) => lane === 'context').length;
    await soon(() => text(timeline, '.search-found')[0]).toBe(enCatalogue.matchCount(count, 3000));
    const sent = sentBy(timeline);
    button(timeline, enCatalogue.onlyMatches).click();
    await soon(() => shownCount(timeline)).toBe(count);
    expect(sent).toEqual(['deed-filter']);
    expect(timeline.getView().filter).toBe('kind:context');
  });

  test('of many events gives way to other data', async () => {
    const timeline = await ready({ data: manyEvents(60_000) });
    timeline.search = 'kind:deeds';
    await timeline.updateComplete;
    timeline.data = thousands;
    const count = thousands.events.filter(({ lane }) => lane === 'deeds').length;
    await soon(() => text(timeline, '.search-found')[0]).toBe(enCatalogue.matchCount(count, 3000));
  });
});

describe('a slow load', () => {
  /** Answers whose bodies arrive as the test says. */
  function heldAnswers() {
    const bodies = new Map<string, ReadableStreamDefaultController<Uint8Array>>();
    const aborted: string[] = [];
    vi.spyOn(window, 'fetch').mockImplementation((address, init) => {
      const name = (address as string).split('/').at(-1) ?? '';
      const stream = new ReadableStream<Uint8Array>({ start: (body) => void bodies.set(name, body) });
      init?.signal?.addEventListener('abort', () => {
        aborted.push(name);
        bodies.get(name)?.error(init.signal?.reason);
      });
      return Promise.resolve(new Response(stream));
    });
    const send = (name: string, words: string) => bodies.get(name)?.enqueue(new TextEncoder().encode(words));
    return { bodies, aborted, send, end: (name: string) => bodies.get(name)?.close() };
  }
  const csv = (count: number) =>
    ['id,lane,date,title', ...Array.from({ length: count }, (_, index) => `r${index},words,2024-05-${10 + (index % 20)},Row ${index}`)].join('\n');

  test('shows its progress, and Cancel ends it and says so', async () => {
    const answers = heldAnswers();
    const timeline = mount('deed-timeline', { src: '/slow.csv' });
    await soon(() => answers.bodies.size).toBe(1);
    answers.send('slow.csv', 'id,lane,date,title\n');
    await soon(() => all(timeline, '.loading progress').length).toBe(1);
    expect(await axeFaults(timeline)).toEqual([]);
    const sent = sentBy(timeline);
    button(timeline, enCatalogue.cancelLoading).click();
    await soon(() => all(timeline, '.loading').length).toBe(0);
    expect(answers.aborted).toEqual(['slow.csv']);
    await soon(() => text(timeline, '[role=status]')).toEqual([enCatalogue.loadingCancelled]);
    expect(text(timeline, '.fallback .note')).toEqual([enCatalogue.loadingCancelled]);
    expect(sent).toEqual([]);
  });

  test('that is cancelled leaves the figure that was there, and what is asked of it next', async () => {
    const answers = heldAnswers();
    const timeline = await ready({ data: thousands });
    timeline.zoomTo('2003');
    const before = viewportOf(timeline);
    Object.assign(timeline, { data: undefined, src: '/slow.csv' });
    await soon(() => answers.bodies.size).toBe(1);
    await soon(() => all(timeline, '.loading progress').length).toBe(1);
    button(timeline, enCatalogue.cancelLoading).click();
    await soon(() => timeline.model.data.kind).toBe('ready');
    await soon(() => shownCount(timeline)).toBe(3000);
    expect(viewportOf(timeline)).toEqual(before);
    timeline.fit();
    await soon(() => clusters(timeline).length).toBeGreaterThan(3);
  });

  test('is overtaken by a later one', async () => {
    const answers = heldAnswers();
    const timeline = mount('deed-timeline', { src: '/first.csv', view: 'timeline' });
    const sent = sentBy(timeline);
    await soon(() => answers.bodies.size).toBe(1);
    answers.send('first.csv', csv(5));
    await soon(() => all(timeline, '.loading progress').length).toBe(1);
    timeline.src = '/second.csv';
    await soon(() => answers.bodies.size).toBe(2);
    expect(answers.aborted).toEqual(['first.csv']);
    answers.send('second.csv', csv(3));
    answers.end('second.csv');
    await soon(() => shownCount(timeline)).toBe(3);
    await soon(() => all(timeline, '.loading').length).toBe(0);
    expect(sent).toEqual(['deed-load']);
  });
});
