// One piece, long as it is: every test here runs under the same watch for uncaught errors, violations and requests, set up once above them.
import { createTimeline, MemorySource, type Summary, type TimelineSource } from '@deedline/core';
import { libraryTimeline, mount, openLedger, openStrictFrame } from '@deedline/testing';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { defineElement } from '../define-element.js';
import type { DeedTimeline } from './deed-timeline.js';
import './define.js';

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

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });
const all = (timeline: DeedTimeline, selector: string) => [...timeline.renderRoot.querySelectorAll<HTMLElement>(selector)];
const texts = (timeline: DeedTimeline, selector: string) => all(timeline, selector).map((element) => element.textContent.replace(/\s+/g, ' ').trim());
const headings = (timeline: DeedTimeline) => texts(timeline, '.layer h3');
const button = (timeline: DeedTimeline, id: string) => all(timeline, '.layer [data-id]').find((other) => other.dataset['id'] === id);
const canvas = (timeline: DeedTimeline) => all(timeline, '.plot canvas')[0] as HTMLCanvasElement | undefined;
const LIBRARY_IN_VIEW = ['Said, 3 of 3 in view', 'Done, 4 of 4 in view', 'Decided, 1 of 1 in view'];

/** The types of everything that an element sends. */
function sentBy(timeline: DeedTimeline): string[] {
  const sent: string[] = [];
  for (const type of ['deed-load', 'deed-problems', 'deed-error', 'deed-select', 'deed-hover', 'deed-viewport', 'deed-view'] as const)
    timeline.addEventListener(type, () => void sent.push(type));
  return sent;
}

function isPainted(timeline: DeedTimeline): boolean {
  const { width = 0, height = 0 } = canvas(timeline) ?? {};
  if (width === 0 || height === 0) return false;
  return (
    canvas(timeline)
      ?.getContext('2d')
      ?.getImageData(0, 0, width, height)
      .data.some((channel) => channel > 0) ?? false
  );
}

/** Rules that are broken, each with the first nodes that break it. */
async function axeFaults(within: HTMLElement): Promise<readonly string[]> {
  const { violations: broken } = await axe.run(within, { rules: { region: { enabled: false } } });
  return broken.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`)].join('\n'));
}

test('draws its data, and says in words what is in view', async () => {
  const timeline = mount('deed-timeline', { data: libraryTimeline() });
  await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
  await soon(() => isPainted(timeline)).toBe(true);
  expect(texts(timeline, '[role=heading]')).toEqual(['A library opens longer']);
  expect(texts(timeline, '.summary')[0]).toMatch(/3 statements, 4 deeds and 1 decision\./);
  expect(texts(timeline, '[role=status]')).toEqual(['8 events loaded']);
});

describe.each(['light', 'dark'])('in %s', (scheme) => {
  test.each([
    [390, 'list'],
    [390, 'timeline'],
    [1200, 'list'],
    [1200, 'timeline'],
  ] as const)('has no accessibility violation at %i px as %s', async (width, view) => {
    await page.viewport(width, 900);
    Object.assign(document.documentElement.style, { colorScheme: scheme, background: 'Canvas', color: 'CanvasText' });
    const timeline = mount('deed-timeline', { src: FLAGSHIP, view, selected: 'nyt-ceasefire' }, { widthPx: width - 32 });
    await soon(() => all(timeline, view === 'list' ? '.list > li' : '.layer li').length).toBeGreaterThan(60);
    await soon(() => texts(timeline, '.details-title').length).toBe(1);
    expect(await axeFaults(timeline)).toEqual([]);
    await page.viewport(800, 600);
  });
});

test('has no accessibility violation when it failed, when it has faults, and when it is empty', async () => {
  mount('deed-timeline', { data: '{"events": [' });
  mount('deed-timeline', { data: { ...libraryTimeline(), events: [...libraryTimeline().events, { title: 'No date' }] } });
  const empty = mount('deed-timeline', { data: { deedline: 1, events: [] } });
  await soon(() => texts(empty, '.note').join(' ')).toContain('There are no events to show.');
  expect(await axeFaults(document.body)).toEqual([]);
});

test('leaves another timeline on the page alone', async () => {
  const first = mount('deed-timeline', { data: libraryTimeline() });
  const second = mount('deed-timeline', { data: libraryTimeline() });
  await soon(() => [headings(first), headings(second)]).toEqual([LIBRARY_IN_VIEW, LIBRARY_IN_VIEW]);
  const [view, sent] = [second.getView(), sentBy(second)];
  first.zoomTo('2024-03');
  first.select('promise');
  first.view = 'list';
  await soon(() => texts(first, '.details-title')).toEqual(['The town promises longer hours']);
  await second.updateComplete;
  expect(second.getView()).toEqual(view);
  expect(headings(second)).toEqual(LIBRARY_IN_VIEW);
  expect(sent).toEqual([]);
});

test('stays as first defined when a second version wants its name', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const first = customElements.get('deed-timeline');
  class Other extends HTMLElement {}
  defineElement('deed-timeline', first as CustomElementConstructor);
  expect(warn).not.toHaveBeenCalled();
  defineElement('deed-timeline', Other);
  expect(customElements.get('deed-timeline')).toBe(first);
  expect(warn).toHaveBeenCalledTimes(1);
});

describe('bad input', () => {
  const notFound = '/packages/elements/src/no-such-file.json';
  const cases: readonly (readonly [name: string, bad: Partial<DeedTimeline>, outcome: 'alert' | 'empty' | 'none'])[] = [
    ['a missing file', { src: notFound }, 'alert'],
    ['an address that is none', { src: 'https://[' }, 'alert'],
    ['HTML instead of JSON', { data: '<!doctype html><title>Not found</title>' }, 'alert'],
    ['truncated JSON', { data: '{"deedline":1,"events":[{"id":"a"' }, 'alert'],
    ['empty text', { data: '' }, 'alert'],
    ['a number', { data: 42 }, 'alert'],
    ['true', { data: true }, 'alert'],
    ['a function', { data: () => undefined }, 'alert'],
    ['an object without events', { data: {} }, 'alert'],
    ['events of no use', { data: [null, 1, 'x', []] }, 'alert'],
    ['an empty list', { data: [] }, 'empty'],
    ['an unknown format', { data: '{"events":[]}', format: 'parquet' }, 'empty'],
    ['null', { data: null }, 'none'],
  ];

  test.each(cases)('%s: says so, and shows good data after it', async (_name, bad, outcome) => {
    // A server of tests answers a missing file with its own page.
    const { fetch } = window;
    vi.spyOn(window, 'fetch').mockImplementation((input, init) =>
      input === notFound ? Promise.resolve(new Response('', { status: 404 })) : fetch(input, init),
    );
    const timeline = mount('deed-timeline', bad);
    const sent = sentBy(timeline);
    if (outcome === 'alert') {
      await soon(() => texts(timeline, '[role=alert]')).toEqual([expect.stringMatching(/^The data could not be read\. .{20,}/)]);
      expect(sent).toEqual(['deed-problems', 'deed-error']);
    } else if (outcome === 'empty') await soon(() => texts(timeline, '.note').join(' ')).toContain('There are no events to show.');
    await timeline.updateComplete;
    expect(texts(timeline, 'h3')).toEqual([]);

    Object.assign(timeline, { src: undefined, data: libraryTimeline() });
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    await soon(() => isPainted(timeline)).toBe(true);
    expect(texts(timeline, '[role=alert]')).toEqual([]);
    expect(sent.at(-1)).toBe('deed-load');
  });

  test('shows what is good, and names record, field, value and repair of the rest', async () => {
    const { events, ...rest } = libraryTimeline();
    const faulty = [
      { id: 'x', lane: 'said', title: 'No date' },
      { id: 'y', lane: 'said', date: 'next spring', title: 'No date either' },
    ];
    const timeline = mount('deed-timeline', { data: { ...rest, events: [...events, ...faulty] } });
    const problems = new Promise<HTMLElementEventMap['deed-problems']['problems']>((resolve) =>
      timeline.addEventListener('deed-problems', (event) => resolve(event.problems), { once: true }),
    );
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    expect(texts(timeline, '.problems summary')).toEqual(['8 of 10 records shown. 2 problems in the data']);
    expect(texts(timeline, '.problems li')[1]).toMatch(/^Record 10, date: .*next spring.*EDTF/);
    expect((await problems).map(({ code, severity, record, field, value }) => ({ code, severity, record, field, value }))).toEqual([
      { code: 'missing_required', severity: 'error', record: 9, field: 'date', value: undefined },
      { code: 'bad_date', severity: 'error', record: 10, field: 'date', value: 'next spring' },
    ]);
  });
});

describe('what it sends', () => {
  test('deed-load carries counts, bubbles and leaves the shadow root', async () => {
    const seen = new Promise<HTMLElementEventMap['deed-load']>((resolve) => document.body.addEventListener('deed-load', resolve, { once: true }));
    const timeline = mount('deed-timeline', { src: FLAGSHIP });
    const load = await seen;
    expect(load.target).toBe(timeline);
    expect({ count: load.count, recordCount: load.recordCount, problems: load.problems }).toEqual({ count: 157, recordCount: 170, problems: [] });
    expect({ bubbles: load.bubbles, composed: load.composed, cancelable: load.cancelable }).toEqual({ bubbles: true, composed: true, cancelable: false });
  });

  test('deed-error carries the problem that stopped it', async () => {
    const timeline = mount('deed-timeline', { data: '<!doctype html>' });
    const error = await new Promise<HTMLElementEventMap['deed-error']>((resolve) => timeline.addEventListener('deed-error', resolve, { once: true }));
    expect(error.problem).toMatchObject({ code: 'not_data', severity: 'error' });
  });

  test('deed-select carries the event that a reader chose, and a cancelled one keeps the selection', async () => {
    const timeline = mount('deed-timeline', { data: libraryTimeline() });
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    const seen: (string | undefined)[] = [];
    timeline.addEventListener('deed-select', (select) => {
      seen.push(select.id, select.event?.title);
      if (select.id === 'repeat') select.preventDefault();
    });
    button(timeline, 'promise')?.click();
    await soon(() => texts(timeline, '.details-title')).toEqual(['The town promises longer hours']);
    button(timeline, 'repeat')?.click();
    await timeline.updateComplete;
    expect(timeline.selected).toBe('promise');
    expect(texts(timeline, '.details-title')).toEqual(['The town promises longer hours']);
    all(timeline, '.close')[0]?.click();
    await soon(() => texts(timeline, '.details-title')).toEqual([]);
    expect(timeline.selected).toBeUndefined();
    expect(seen).toEqual(['promise', 'The town promises longer hours', 'repeat', 'The mayor repeats the promise', undefined, undefined]);
  });

  test('nothing, for what a page does by itself', async () => {
    const timeline = mount('deed-timeline', { data: libraryTimeline() });
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    const sent = sentBy(timeline);
    timeline.select('promise');
    timeline.zoomTo('2024-02/2024-05');
    await soon(() => texts(timeline, '.details-title').length).toBe(1);
    timeline.reveal('evening-3');
    timeline.setView({ start: '2024-03', end: '2024-07', selected: 'doubt', view: 'list' });
    timeline.fit();
    await soon(() => texts(timeline, '.details-title')).toEqual(['A councillor doubts it']);
    timeline.select(undefined);
    Object.assign(timeline, { view: 'timeline', arrangement: 'stacked', links: 'all', followWindow: 'P7D' });
    await soon(() => headings(timeline).length).toBe(3);
    expect(sent).toEqual([]);
  });

  test('deed-view and deed-viewport, once for each press on a control', async () => {
    const timeline = mount('deed-timeline', { data: libraryTimeline() });
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    const sent = sentBy(timeline);
    const press = (name: string) =>
      all(timeline, '.toolbar button')
        .find((control) => (control.getAttribute('aria-label') ?? control.textContent) === name)
        ?.click();
    for (const name of ['Zoom in', 'Later', 'Show all', 'List', 'Timeline']) press(name);
    await timeline.updateComplete;
    expect(sent).toEqual(['deed-viewport', 'deed-viewport', 'deed-viewport', 'deed-view', 'deed-view']);
  });
});

describe('loading', () => {
  /** Answers each address when the test says so. */
  function heldFetch() {
    const answers = new Map<string, (text: string) => void>();
    vi.spyOn(window, 'fetch').mockImplementation(
      (input, init) =>
        new Promise((resolve, reject) => {
          answers.set(input as string, (text) => resolve(new Response(text)));
          init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    return answers;
  }
  const titled = (title: string) => JSON.stringify({ ...libraryTimeline(), title });

  test('the later address wins, whichever answers first', async () => {
    const answers = heldFetch();
    const timeline = mount('deed-timeline', { src: '/first.json' });
    const sent = sentBy(timeline);
    await soon(() => answers.has('/first.json')).toBe(true);
    timeline.src = '/second.json';
    await soon(() => answers.has('/second.json')).toBe(true);
    answers.get('/second.json')?.(titled('Second'));
    answers.get('/first.json')?.(titled('First'));
    await soon(() => texts(timeline, '[role=heading]')).toEqual(['Second']);
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    expect(sent).toEqual(['deed-load']);
  });

  test('a source that answers late loses to data given since', async () => {
    const memory = await MemorySource.from(createTimeline({ ...libraryTimeline(), title: 'Late' }).timeline);
    let answer = (): void => undefined;
    const source: TimelineSource = {
      capabilities: memory.capabilities,
      summary: vi.fn(() => new Promise<Summary>((resolve) => (answer = () => resolve(memory.summary())))),
      bins: (query) => memory.bins(query),
      items: (query) => memory.items(query),
      item: (ref) => memory.item(ref),
      search: (query) => memory.search(query),
    };
    const timeline = mount('deed-timeline', { source });
    const sent = sentBy(timeline);
    await soon(() => vi.mocked(source.summary).mock.calls.length).toBe(1);
    Object.assign(timeline, { source: undefined, data: libraryTimeline() });
    await soon(() => texts(timeline, '[role=heading]')).toEqual(['A library opens longer']);
    answer();
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    await timeline.updateComplete;
    expect(texts(timeline, '[role=heading]')).toEqual(['A library opens longer']);
    expect(sent).toEqual(['deed-load']);
  });

  test('reads the events of a source', async () => {
    const source = await MemorySource.from(createTimeline(libraryTimeline()).timeline);
    const timeline = mount('deed-timeline', { source });
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
  });

  test('stops when the element leaves the page, and starts again when it comes back', async () => {
    const answers = heldFetch();
    const timeline = mount('deed-timeline', { src: '/first.json' });
    const sent = sentBy(timeline);
    const box = timeline.parentElement;
    await soon(() => answers.has('/first.json')).toBe(true);
    timeline.remove();
    answers.get('/first.json')?.(titled('First'));
    await timeline.updateComplete;
    expect(sent).toEqual([]);
    answers.clear();
    box?.append(timeline);
    await soon(() => answers.has('/first.json')).toBe(true);
    answers.get('/first.json')?.(titled('First'));
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    expect(sent).toEqual(['deed-load']);
  });
});

describe('its place on the page', () => {
  test.each([
    ['a box of 0 × 0', { width: '0', height: '0', overflow: 'hidden' }, { width: '760px', height: '', overflow: '' }],
    ['a box that is not displayed', { display: 'none' }, { display: '' }],
  ])('in %s it waits, and draws when it is shown', async (_name, hidden, shown) => {
    const timeline = mount('deed-timeline', { data: libraryTimeline(), view: 'timeline' });
    const box = timeline.parentElement as HTMLElement;
    Object.assign(box.style, hidden);
    await soon(() => texts(timeline, '[role=heading]').length).toBe(1);
    await timeline.updateComplete;
    expect(headings(timeline)).toEqual([]);
    Object.assign(box.style, shown);
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    await soon(() => isPainted(timeline)).toBe(true);
  });

  test('draws again after it was moved', async () => {
    const timeline = mount('deed-timeline', { data: libraryTimeline() });
    await soon(() => isPainted(timeline)).toBe(true);
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(timeline.parentElement as HTMLElement);
    await soon(() => isPainted(timeline)).toBe(true);
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
  });

  test('follows the colour scheme of the page', async () => {
    const timeline = mount('deed-timeline', { data: libraryTimeline() });
    document.documentElement.style.setProperty('color-scheme', 'light');
    await soon(() => isPainted(timeline)).toBe(true);
    const light = canvas(timeline)?.toDataURL();
    document.documentElement.style.setProperty('color-scheme', 'dark');
    await soon(() => canvas(timeline)?.toDataURL() === light).toBe(false);
  });

  test('gives back all it holds, after 50 times in and out of the page', async () => {
    const settled = mount('deed-timeline', { data: libraryTimeline() });
    await soon(() => isPainted(settled)).toBe(true);
    settled.remove();
    const ledger = openLedger();
    const timeline = mount('deed-timeline', { data: libraryTimeline() });
    const box = timeline.parentElement as HTMLElement;
    for (let cycle = 0; cycle < 50; cycle++) {
      const fresh = mount('deed-timeline', { data: libraryTimeline() });
      await soon(() => isPainted(fresh)).toBe(true);
      fresh.parentElement?.remove();
      timeline.remove();
      box.append(timeline);
    }
    await soon(() => isPainted(timeline)).toBe(true);
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    expect([...ledger.taken]).toEqual(expect.arrayContaining(['ResizeObserver', 'media query change']));
    box.remove();
    await soon(() => ledger.open()).toEqual([]);
    ledger.close();
  });
});

test('shows one event for two records that tell of the same, by either id', async () => {
  const { links, ...rest } = libraryTimeline();
  const twice = { id: 'evening-1-again', lane: 'done', date: '2024-02-01', title: 'The first evening, told again' };
  const sameAs = { from: 'evening-1', to: 'evening-1-again', type: 'sameAs' };
  const timeline = mount('deed-timeline', { data: { ...rest, events: [...rest.events, twice], links: [...links, sameAs] } });
  await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
  const titles: string[] = [];
  for (const id of ['evening-1', 'evening-1-again']) {
    timeline.select(id);
    await timeline.updateComplete;
    titles.push(...texts(timeline, '.details-title'));
  }
  expect(titles.length).toBe(2);
  expect(titles[0]).toBe(titles[1]);
});

describe('hostile data', () => {
  const FORBIDDEN = 'script, img, iframe, object, embed, base, meta, link, style, form, video, audio, math, template, image, foreignObject, animate, set, use';
  const readJson = async (name: string): Promise<unknown> => JSON.parse(await commands.readFile(`packages/testing/fixtures/hostile/xss/${name}`));
  const tags = (timeline: DeedTimeline) => all(timeline, '*').map(({ localName }) => localName);

  test('text with markup appears as it is written, and makes no element', async () => {
    const { strings } = (await readJson('strings.json')) as { strings: readonly { value: string }[] };
    const values = strings.map(({ value }) => value).filter((value) => value.replace(/[\p{C}\s]/gu, '') !== '');
    const dataOf = (of: (value: string, index: number) => string) => ({
      title: of(values[0] ?? '', 0),
      purpose: of(values[1] ?? '', 1),
      lanes: [{ id: 'said', label: of('<b onclick=__hostile=1>Said</b>', 2), kind: 'words' }],
      events: values.map((value, index) => ({
        id: `e${index}`,
        lane: 'said',
        date: `${1990 + (index % 30)}-01-05`,
        ...Object.fromEntries(['title', 'text', 'actor', 'place', 'note', 'dateText'].map((field) => [field, of(value, index)])),
        sources: [{ title: of(value, index), outlet: of(value, index) }],
        chain: [{ agent: of(value, index) }],
      })),
    });
    const hostile = mount('deed-timeline', { data: dataOf((value) => value), view: 'list' });
    const plain = mount('deed-timeline', { data: dataOf((_, index) => `plain ${index}`), view: 'list' });
    await soon(() => all(hostile, '.list > li').length).toBe(values.length);
    await soon(() => all(plain, '.list > li').length).toBe(values.length);
    expect(tags(hostile)).toEqual(tags(plain));
    expect(texts(hostile, '[data-id] bdi').join('\n')).toContain('<script>__hostile=1</script>');
    expect(texts(hostile, '.list-lane')[0]).toBe('<b onclick=__hostile=1>Said</b>');
    for (let index = 0; index < values.length; index++) {
      hostile.select(`e${index}`);
      plain.select(`e${index}`);
      await Promise.all([hostile.updateComplete, plain.updateComplete]);
      expect(texts(hostile, '.details-title').length, values[index]).toBe(1);
      expect(tags(hostile), values[index]).toEqual(tags(plain));
    }
    hostile.view = 'timeline';
    await soon(() => all(hostile, '.layer [data-id]').length).toBeGreaterThan(1);
    expect(all(hostile, FORBIDDEN)).toEqual([]);
    expect(performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin))).toEqual([]);
  });

  test('objects in the shape of a Node or of a template are not taken for text, and stop nothing', async () => {
    const { items } = (await readJson('non-string-titles.json')) as { items: readonly object[] };
    const shapes: readonly object[] = [
      { nodeType: 1 },
      { _$litType$: 1 },
      { _$litType$: 1, strings: ['<img src=x onerror=__hostile=1>'], values: [] },
      { _$litDirective$: {}, values: [] },
      { toString: 1 },
    ];
    const odd = shapes.flatMap((shape, index) =>
      ['title', 'text', 'actor', 'note'].map((field) => ({ id: `s${index}-${field}`, lane: 'Said', date: '2020-01-02', title: 'Odd', [field]: shape })),
    );
    const timeline = mount('deed-timeline', {
      data: { events: [...items, ...odd, { id: 'good', lane: 'Said', date: '2020-01-03', title: 'Good' }] },
      view: 'list',
    });
    await soon(() => texts(timeline, '.list [data-id] bdi')).toContain('Good');
    for (const choice of all(timeline, '.list [data-id]')) {
      choice.click();
      await timeline.updateComplete;
    }
    expect(texts(timeline, '.details-title').length).toBe(1);
    expect(all(timeline, FORBIDDEN)).toEqual([]);
    expect(timeline.renderRoot.textContent).not.toMatch(/\[object|__hostile/);
  });

  test('attributes and properties that make no sense give the default', async () => {
    const odd = {
      arrangement: '<img>',
      links: 'every',
      view: 'chart',
      orientation: 'x',
      followWindow: 'soon',
      timeZone: 'Mars/Olympus',
      locale: '!!',
      start: 'x',
      end: '..',
      selected: 'nobody',
      headingLevel: NaN,
    };
    const timeline = mount('deed-timeline', { data: libraryTimeline(), ...(odd as object) });
    await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
    timeline.select('promise');
    await soon(() => texts(timeline, '.details-title').length).toBe(1);
    await soon(() => isPainted(timeline)).toBe(true);
  });
});

test('works under a strict policy', async () => {
  const { document: inside, faults } = await openStrictFrame('/packages/elements/src/index.ts');
  const timeline = inside.createElement('deed-timeline');
  timeline.data = libraryTimeline();
  inside.body.append(timeline);
  await soon(() => timeline.shadowRoot && headings(timeline)).toEqual(LIBRARY_IN_VIEW);
  timeline.select('promise');
  await soon(() => texts(timeline, '.details-title').length).toBe(1);
  button(timeline, 'promise')?.focus();
  timeline.view = 'list';
  await soon(() => all(timeline, '.list > li').length).toBe(8);
  timeline.data = '{"events": [';
  await soon(() => texts(timeline, '[role=alert]').length).toBe(1);
  expect(faults).toEqual([]);
  // The frame would have noticed: this is what the policy forbids.
  timeline.setAttribute('style', 'color: red');
  await soon(() => faults).toEqual(['policy: style-src-attr refused inline']);
});

test('shows the keys in a dialog that Escape closes', async () => {
  const timeline = mount('deed-timeline', { data: libraryTimeline() });
  await soon(() => headings(timeline)).toEqual(LIBRARY_IN_VIEW);
  all(timeline, '.toolbar [aria-haspopup=dialog]')[0]?.click();
  const dialog = all(timeline, 'dialog')[0] as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  expect(await axeFaults(timeline)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await soon(() => dialog.open).toBe(false);
});
