import { libraryTimeline, manyEvents, mount, openStrictFrame } from '@deedline/testing';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import type { DeedCompare } from './deed-compare.js';

vi.setConfig({ testTimeout: 60_000 });

const FLAGSHIP = '/examples/rhetoric-and-deeds/data.json';
/** What must never happen, whatever a test does. */
const faults: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(`policy: ${violatedDirective}`));
window.addEventListener('error', ({ message }) => faults.push(`error: ${message}`));
window.addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejection: ${String(reason)}`));

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  vi.restoreAllMocks();
  expect(faults.splice(0)).toEqual([]);
  expect('__hostile' in window).toBe(false);
});

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 6_000 });
const panelOf = (timeline: DeedTimeline): DeedCompare => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
const all = (compare: DeedCompare | null, selector: string) => [...(compare?.renderRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const texts = (compare: DeedCompare | null, selector: string) => all(compare, selector).map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());
const isWhole = (compare: DeedCompare | null): boolean => all(compare, '.method, .summary').length === 1 && all(compare, '[aria-busy]').length === 0;
const firstFinding = (compare: DeedCompare | null) => texts(compare, '[data-finding=followed]')[0];
const FOLLOWED = '3 of 3 recorded signals were followed by at least one recorded deed within 120 days. 3 records';
const library = {
  data: { ...libraryTimeline(), links: [{ from: 'evening-1', to: 'promise', type: 'fulfils', by: 'the editors' }] },
  followWindow: 'P120D',
} as const;

/** A timeline in the compare view, once all of it is there. */
async function compared(properties: Partial<DeedTimeline> = {}, options?: Parameters<typeof mount>[2]) {
  const timeline = mount('deed-timeline', { ...library, view: 'compare', ...properties }, options);
  await soon(() => isWhole(panelOf(timeline))).toBe(true);
  return { timeline, compare: panelOf(timeline) };
}

/** Opens the drawers; what is in them comes then. */
async function openDrawers(compare: DeedCompare): Promise<void> {
  for (const drawer of all(compare, 'details')) (drawer as HTMLDetailsElement).open = true;
  await soon(() => all(compare, 'details > summary:only-child').length).toBe(0);
}

/** A comparison beside the timeline that has the id. */
function beside(id: string, properties: Partial<DeedCompare> = {}): DeedCompare {
  return mount('deed-compare', { for: id, ...properties });
}

test('holds words against deeds: counts first, then pairs, charts and method', async () => {
  const { compare } = await compared();
  expect(firstFinding(compare)).toBe(FOLLOWED);
  expect(texts(compare, 'h3')[0]).toBe('Words and deeds compared');
  expect(all(compare, 'table.pairs tbody').length).toBe(3);
  // Three signals are too few for the others.
  expect(all(compare, '[data-chart]').map(({ dataset }) => dataset['chart'])).toEqual(['aligned', 'windows', 'bands']);
  expect(all(compare, 'details.method').length).toBe(1);
});

describe.each(['light', 'dark'])('in %s', (scheme) => {
  test.each([
    [390, 'compare'],
    [390, 'summary'],
    [1200, 'compare'],
    [1200, 'summary'],
  ] as const)('has no accessibility violation at %i px as %s, with its drawers and a list open', async (width, view) => {
    await page.viewport(width, 900);
    Object.assign(document.documentElement.style, { colorScheme: scheme, background: 'Canvas', color: 'CanvasText' });
    const { timeline, compare } = await compared({ src: FLAGSHIP, data: undefined, view, followWindow: 'P30D' }, { widthPx: width - 32 });
    await openDrawers(compare);
    expect(await axeFaults(timeline)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    all(compare, 'button.number')[0]?.click();
    await soon(() => all(compare, 'dialog[open] li').length).toBeGreaterThan(5);
    expect(await axeFaults(timeline)).toEqual([]);
    await page.viewport(800, 600);
  });
});

/** Rules that are broken, each with the first nodes that break it. */
async function axeFaults(within: HTMLElement): Promise<readonly string[]> {
  const { violations: broken } = await axe.run(within, { rules: { region: { enabled: false } } });
  return broken.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`)].join('\n'));
}

test('has no accessibility violation where nothing can be compared', async () => {
  const { timeline, compare } = await compared({
    view: 'summary',
    data: { ...libraryTimeline(), events: libraryTimeline().events.filter(({ lane }) => lane !== 'said') },
  });
  expect(texts(compare, '[data-finding]').length).toBeGreaterThan(0);
  timeline.view = 'compare';
  await soon(() => texts(compare, '.note')).toEqual([
    'No counted signals lie in the period that both series are observed in. Choose another lane, filter or period.',
  ]);
  expect(await axeFaults(timeline)).toEqual([]);
  expect([compare.toCSV(), compare.toJSON()]).toEqual(['', '']);
});

describe('beside a timeline', () => {
  test('shows what the timeline named by `for` compares, also one that comes later', async () => {
    const compare = beside('later');
    await compare.updateComplete;
    expect(all(compare, '*')).toEqual([]);
    mount('deed-timeline', { ...library, id: 'later' });
    await soon(() => firstFinding(compare)).toBe(FOLLOWED);
  });

  test('finds its timeline in the shadow root that both stand in', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const parent = host.attachShadow({ mode: 'open' }) as unknown as HTMLElement;
    const compare = mount('deed-compare', { for: 'inner' }, { parent });
    mount('deed-timeline', { ...library, id: 'inner' }, { parent });
    await soon(() => firstFinding(compare)).toBe(FOLLOWED);
  });

  test('turns to another timeline, and back after it was moved', async () => {
    mount('deed-timeline', { ...library, id: 'one' });
    mount('deed-timeline', { ...library, id: 'other', followWindow: 'P10D' });
    const compare = beside('one');
    await soon(() => firstFinding(compare)).toBe(FOLLOWED);
    compare.for = 'other';
    await soon(() => firstFinding(compare)).toContain('within 10 days');
    const box = document.createElement('section');
    document.body.append(box);
    box.append(compare);
    await soon(() => firstFinding(compare)).toContain('within 10 days');
    compare.for = 'one';
    await soon(() => firstFinding(compare)).toBe(FOLLOWED);
    compare.for = 'nobody';
    await soon(() => all(compare, '.compare').length).toBe(0);
  });

  test('lets go of a timeline that leaves the page, and takes one that comes with its id', async () => {
    const timeline = mount('deed-timeline', { ...library, id: 'here' });
    const compare = beside('here');
    await soon(() => firstFinding(compare)).toBe(FOLLOWED);
    timeline.remove();
    await soon(() => all(compare, '.compare').length).toBe(0);
    expect(compare.toCSV()).toBe('');
    mount('deed-timeline', { ...library, id: 'here', followWindow: 'P10D' });
    await soon(() => firstFinding(compare)).toContain('within 10 days');
  });

  test('keeps a timeline that was only moved, also while it was compared', async () => {
    const timeline = mount('deed-timeline', { ...library, id: 'moved' });
    const compare = beside('moved');
    await soon(() => timeline.comparing.state.isRunning || timeline.comparing.state.result !== undefined).toBe(true);
    const box = document.createElement('section');
    document.body.append(box);
    box.append(timeline);
    await soon(() => firstFinding(compare)).toBe(FOLLOWED);
    document.body.append(timeline);
    await compare.updateComplete;
    await soon(() => firstFinding(compare)).toBe(FOLLOWED);
  });

  test('tells of other data as soon as they are compared, and never half of each', async () => {
    const timeline = mount('deed-timeline', { ...library, id: 'changing' });
    const compare = beside('changing');
    await soon(() => isWhole(compare)).toBe(true);
    const seen = new Set<string>();
    const note = (): void => {
      for (const title of texts(compare, 'table.pairs tbody th')) seen.add(title);
    };
    new MutationObserver(note).observe(compare.renderRoot, { childList: true, subtree: true, characterData: true });
    const { events } = libraryTimeline();
    timeline.data = { ...libraryTimeline(), events: events.map((event) => ({ ...event, id: `new-${event.id}`, title: `New: ${event.title}` })), links: [] };
    await soon(() => texts(compare, 'table.pairs tbody th')[0]).toBe('New: The town promises longer hours');
    expect([...seen].filter((title) => title === '')).toEqual([]);
    expect(firstFinding(compare)).toBe(FOLLOWED);
  });

  test('is empty while the data of its timeline cannot be read', async () => {
    const timeline = mount('deed-timeline', { ...library, id: 'broken' });
    const compare = beside('broken');
    await soon(() => firstFinding(compare)).toBe(FOLLOWED);
    timeline.data = '{"events": [';
    await soon(() => all(compare, '.compare > *').length).toBe(0);
    expect(compare.toJSON()).toBe('');
    timeline.data = library.data;
    await soon(() => firstFinding(compare)).toBe(FOLLOWED);
  });
});

describe('work that nobody asked for', () => {
  test('is not done: nothing is loaded or compared before a view asks', async () => {
    const timeline = mount('deed-timeline', { ...library });
    await soon(() => timeline.renderRoot.querySelectorAll('.layer [data-id]').length).toBeGreaterThan(0);
    for (const view of ['list', 'timeline'] as const) {
      timeline.view = view;
      await timeline.updateComplete;
    }
    expect(timeline.comparing.state).toMatchObject({ panel: undefined, result: undefined, isRunning: false, tried: 0 });
    timeline.view = 'compare';
    await soon(() => timeline.comparing.state.panel).toBeDefined();
    await soon(() => firstFinding(panelOf(timeline))).toBe(FOLLOWED);
  });

  test('ends when the timeline is removed while it is compared', async () => {
    const timeline = mount('deed-timeline', { src: FLAGSHIP, view: 'compare' });
    // It takes some 30 ms.
    await expect.poll(() => timeline.comparing.state.isRunning, { timeout: 6_000, interval: 1 }).toBe(true);
    timeline.remove();
    expect(timeline.comparing.state.isRunning).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(timeline.comparing.state).toMatchObject({ result: undefined, isRunning: false, tried: 0 });
    document.body.append(timeline);
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
  });

  test('is not done over the sample that is shown while many records are read', async () => {
    const timeline = mount('deed-timeline', { data: manyEvents(60_000), view: 'compare' });
    const asked = vi.spyOn(timeline.comparing, 'use');
    await soon(() => timeline.comparing.state.isRunning).toBe(true);
    expect(new Set(asked.mock.calls.map(([whole]) => whole?.events.length))).toEqual(new Set([60_000]));
  });

  test('moving and selecting in the timeline compares nothing anew', async () => {
    const { timeline } = await compared({ id: 'still' });
    const compare = beside('still');
    await soon(() => isWhole(compare)).toBe(true);
    const { result } = timeline.comparing.state;
    timeline.view = 'timeline';
    await soon(() => timeline.renderRoot.querySelectorAll('.layer [data-id]').length).toBeGreaterThan(0);
    timeline.zoomTo('2024-03');
    timeline.select('promise');
    timeline.filter = 'evening';
    await timeline.updateComplete;
    expect(timeline.comparing.state.result).toBe(result);
    expect(timeline.comparing.state.tried).toBe(1);
    expect(firstFinding(compare)).toBe(FOLLOWED);
  });
});

test('two timelines on one page do not disturb each other', async () => {
  const [first, second] = [(await compared()).timeline, (await compared()).timeline];
  // Both are made anew at the same time, from other data.
  for (const [index, timeline] of [first, second].entries()) timeline.data = { ...library.data, title: `Copy ${index}` };
  await soon(() => [first, second].map((timeline) => isWhole(panelOf(timeline)) && timeline.model.whole?.title)).toEqual(['Copy 0', 'Copy 1']);
  first.reader.compare({ choice: { deeds: { filter: 'third' } } });
  await soon(() => firstFinding(panelOf(first))).toContain('1 of 3');
  all(panelOf(first), 'button.number')[0]?.click();
  await soon(() => all(panelOf(first), 'dialog[open]').length).toBe(1);
  expect(firstFinding(panelOf(second))).toBe(FOLLOWED);
  expect(second.getView().compare).toMatchObject({ deeds: { lane: '', filter: '' } });
  expect(second.comparing.state.tried).toBe(1);
  expect(all(panelOf(second), 'dialog[open]')).toEqual([]);
});

describe('what is announced', () => {
  const status = (timeline: DeedTimeline) => timeline.renderRoot.querySelector('[role=status].status')?.textContent.trim();
  const button = (timeline: DeedTimeline, name: string) =>
    [...timeline.renderRoot.querySelectorAll<HTMLElement>('.toolbar button')].find(({ textContent }) => textContent === name) as HTMLElement;

  test('a change of view, once, while focus stays on its button; the first result is not', async () => {
    const timeline = mount('deed-timeline', { ...library, view: 'timeline' });
    await soon(() => status(timeline)).toBe('8 events loaded');
    const views: string[] = [];
    timeline.addEventListener('deed-view', ({ view }) => views.push(view));
    await userEvent.click(button(timeline, 'Compare'));
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    expect(status(timeline)).toBe(timeline.model.words.viewShown('Compare', 8));
    expect((timeline.renderRoot as ShadowRoot).activeElement).toBe(button(timeline, 'Compare'));
    await userEvent.click(button(timeline, 'Summary'));
    await soon(() => all(panelOf(timeline), '.summary').length).toBe(1);
    expect(status(timeline)).toBe(timeline.model.words.viewShown('Summary', 8));
    expect((timeline.renderRoot as ShadowRoot).activeElement).toBe(button(timeline, 'Summary'));
    expect(views).toEqual(['compare', 'summary']);
  });

  test('a result that a reader asked for, and none that the page did', async () => {
    const { timeline, compare } = await compared();
    await soon(() => status(timeline)).toBe('8 events loaded');
    timeline.followWindow = 'P10D';
    await soon(() => firstFinding(compare)).toContain('within 10 days');
    expect(status(timeline)).toBe('8 events loaded');
    const days = all(compare, 'input[type=number]')[0] as HTMLInputElement;
    await userEvent.fill(days, '20');
    await userEvent.keyboard('{Enter}');
    await soon(() => status(timeline)).toMatch(/^.* of 3 recorded signals .* within 20 days\.$/u);
    expect(firstFinding(compare)).toContain(status(timeline) as string);
    timeline.reader.compare({ choice: { deeds: { filter: 'nothing like it' } } });
    await soon(() => status(timeline)).toBe('No counted deeds lie in the period that both series are observed in. Choose another lane, filter or period.');
  });

  test('from the summary to the comparison focus goes to its heading', async () => {
    const { timeline, compare } = await compared({ view: 'summary' });
    const toCompare = all(compare, 'button').find(({ textContent }) => textContent === 'See the comparison') as HTMLElement;
    await userEvent.click(toCompare);
    await soon(() => all(compare, '.findings').length).toBe(1);
    await soon(() => (compare.renderRoot as ShadowRoot).activeElement?.textContent).toBe('Words and deeds compared');
    expect(timeline.view).toBe('compare');
  });
});

describe('hostile data', () => {
  test('titles, lanes, filters and links appear as they are written, and make no element', async () => {
    const { strings } = JSON.parse(await commands.readFile('packages/testing/fixtures/hostile/xss/strings.json')) as { strings: readonly { value: string }[] };
    const values = strings.map(({ value }) => value).filter((value) => value.replace(/[\p{C}\s]/gu, '') !== '');
    const dataOf = (of: (value: string, index: number) => string) => ({
      title: of(values[0] ?? '', 0),
      lanes: [
        { id: 'said', label: of('<b onclick=__hostile=1>Said</b>', 2), kind: 'words' },
        { id: 'done', label: of('<img src=x onerror=__hostile=1>', 3), kind: 'deeds' },
      ],
      coverage: [{ lane: 'said', span: '2000/2020', note: of('<script>__hostile=1</script>', 4) }],
      events: values.flatMap((value, index) =>
        ['said', 'done'].map((lane, at) => ({
          id: `${lane}${index}`,
          lane,
          date: new Date(Date.UTC(2001, 0, 1 + index * 20 + at)).toISOString().slice(0, 10),
          ...Object.fromEntries(['title', 'actor', 'note'].map((field) => [field, of(value, index)])),
          sources: [{ title: of(value, index), outlet: of(value, index), url: of(value, index) }],
        })),
      ),
      links: values.map((value, index) => ({ from: `said${index}`, to: `done${index}`, type: 'contradicts', by: of(value, index), note: of(value, index) })),
    });
    const hostile = await compared({ data: dataOf((value) => value) });
    const plain = await compared({ data: dataOf((_, index) => `plain ${index}`) });
    const tags = (compare: DeedCompare) => all(compare, ':not(svg, svg *, a, bdi)').map(({ localName }) => localName);
    expect(tags(hostile.compare)).toEqual(tags(plain.compare));
    const FORBIDDEN =
      'script, img, iframe, object, embed, base, meta, link, style, form, video, audio, math, template, image, foreignObject, animate, set, use';
    expect(all(hostile.compare, FORBIDDEN)).toEqual([]);
    expect(texts(hostile.compare, 'table.pairs').join(' ')).toContain('<script>__hostile=1</script>');
    expect(all(hostile.compare, 'a').filter((link) => !/^https?:/u.test((link as HTMLAnchorElement).href))).toEqual([]);
    hostile.timeline.reader.compare({
      choice: { signals: { filter: '<img src=x onerror=__hostile=1>', lane: '"><script>__hostile=1</script>' }, period: '<b>' },
    });
    await soon(() => all(hostile.compare, '[aria-busy]').length).toBe(0);
    hostile.timeline.view = 'summary';
    await soon(() => all(hostile.compare, '.summary').length).toBe(1);
    expect(all(hostile.compare, FORBIDDEN)).toEqual([]);
  });

  test('works under a strict policy', async () => {
    const { document: inside, faults: refused } = await openStrictFrame('/packages/elements/src/index.ts');
    // The runner of the tests stands between a module and what it loads later, but only in its own window.
    Object.assign(inside.defaultView as Window, { __vitest_browser_runner__: { wrapDynamicImport: (load: () => Promise<unknown>) => load() } });
    const timeline = inside.createElement('deed-timeline');
    Object.assign(timeline, { ...library, view: 'compare' });
    inside.body.append(timeline);
    await soon(() => timeline.shadowRoot && isWhole(panelOf(timeline))).toBe(true);
    const compare = panelOf(timeline);
    all(compare, 'button.number')[0]?.click();
    await soon(() => all(compare, 'dialog[open] li').length).toBe(3);
    compare.closeList();
    await openDrawers(compare);
    timeline.view = 'summary';
    await soon(() => all(compare, '.summary').length).toBe(1);
    expect(refused).toEqual([]);
    // The frame would have noticed: this is what the policy forbids.
    timeline.setAttribute('style', 'color: red');
    await soon(() => refused).toEqual(['policy: style-src-attr refused inline']);
  });
});
