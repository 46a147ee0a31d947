import { columnsOf, createTimeline, enCatalogue, filterTimeline, type Timeline } from '@deedline/core';
import { libraryTimeline } from '@deedline/testing';
import axe from 'axe-core';
import { LitElement } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AnnounceController } from '../controllers/announce-controller.js';
import { SearchController } from '../controllers/search-controller.js';
import { figureStyles } from '../styles/figure-styles.js';
import { searchStyles } from '../styles/search-styles.js';
import { baseStyles } from '../styles/base-styles.js';
import { tokenStyles } from '../styles/tokens.js';
import { searchBarTemplate } from './search-bar.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());
const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });

/** The bar alone, as a figure would hold it. */
class SearchBarHost extends LitElement {
  static override styles = [tokenStyles, baseStyles, figureStyles, searchStyles];
  readonly jumps: string[] = [];
  readonly said: string[] = [];
  readonly found: (number | undefined)[] = [];
  isOnly = false;
  readonly search = new SearchController(this, {
    words: () => enCatalogue,
    announce: new AnnounceController(this, (text) => void this.said.push(text)),
    from: () => ({ time: -Infinity }),
    onJump: (id) => void this.jumps.push(id),
    onMatches: (matches) => void this.found.push(matches?.count),
  });

  override render() {
    return searchBarTemplate({ words: enCatalogue, search: this.search, isOnly: this.isOnly, onOnly: (isOnly) => this.show(isOnly) });
  }

  show(isOnly: boolean): void {
    this.isOnly = isOnly;
    this.requestUpdate();
  }
}
customElements.define('search-bar-host', SearchBarHost);

const library = createTimeline(libraryTimeline()).timeline;
const many = createTimeline(
  Array.from({ length: 30_000 }, (_, index) => ({ id: `e${index}`, lane: 'x', date: '2024-05-24', title: `Event ${index}` })),
).timeline;

async function bar({ timeline = library, widthPx = 760 }: { readonly timeline?: Timeline; readonly widthPx?: number } = {}): Promise<SearchBarHost> {
  const box = document.createElement('div');
  box.style.width = `${widthPx}px`;
  const host = new SearchBarHost();
  host.search.use(timeline);
  box.append(host);
  document.body.append(box);
  await host.updateComplete;
  return host;
}

const all = <Kind extends HTMLElement>(host: SearchBarHost, selector: string): readonly Kind[] => [...host.renderRoot.querySelectorAll<Kind>(selector)];
const field = (host: SearchBarHost): HTMLInputElement => all<HTMLInputElement>(host, 'input')[0] as HTMLInputElement;
const button = (host: SearchBarHost, label: string): HTMLButtonElement =>
  all<HTMLButtonElement>(host, 'button').find((each) => (each.ariaLabel ?? each.textContent) === label) as HTMLButtonElement;
const foundText = (host: SearchBarHost): string => all(host, '.search-found')[0]?.textContent ?? '';
const type = async (host: SearchBarHost, text: string): Promise<void> => {
  field(host).focus();
  await userEvent.keyboard(text);
};

test('finds what is typed, counts it, and says so once', async () => {
  const host = await bar();
  await type(host, 'evening');
  const titles = library.events.filter(({ title }) => title.includes('evening')).length;
  await soon(() => foundText(host)).toBe(`${titles} of ${library.events.length} events`);
  await soon(() => host.said).toEqual([`${titles} of ${library.events.length} events`]);
  expect(host.found).toEqual([titles]);
});

test('Enter goes from match to match in time and around, Shift+Enter back, without waiting for the pause', async () => {
  const host = await bar();
  const { start, rowOf } = columnsOf(library);
  const inTime = library.events.map(({ id }) => rowOf(id)).toSorted((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
  const ids = inTime.map((row) => columnsOf(library).eventAt(row).id);
  await type(host, 'date:>1000{Enter}');
  await soon(() => host.jumps).toEqual([ids[0]]);
  await type(host, '{Enter}');
  await soon(() => host.jumps.at(-1)).toBe(ids[1]);
  expect(foundText(host)).toBe(`Result 2 of ${ids.length}, ${ids.length} of ${ids.length} events`);
  expect(host.said.at(-1)).toBe(`Result 2 of ${ids.length}: ${library.events.find(({ id }) => id === ids[1])?.title}`);
  await type(host, '{Shift>}{Enter}{Enter}{/Shift}');
  await soon(() => host.jumps).toEqual([ids[0], ids[1], ids[0], ids.at(-1)]);
  await type(host, '{Enter}');
  await soon(() => host.jumps.at(-1)).toBe(ids[0]);
});

test('the buttons go on and back by touch and mouse', async () => {
  const host = await bar();
  await host.search.search('kind:deeds');
  await host.updateComplete;
  await userEvent.click(button(host, 'Next result'));
  await userEvent.click(button(host, 'Next result'));
  await userEvent.click(button(host, 'Previous result'));
  await soon(() => host.jumps.length).toBe(3);
  expect(host.jumps[2]).toBe(host.jumps[0]);
  for (const each of all(host, 'button:not([hidden]), input, summary')) {
    const { width, height } = each.getBoundingClientRect();
    expect(Math.min(width, height), each.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test('Escape clears a search, and is left to the figure where there is none', async () => {
  const host = await bar();
  const outside: string[] = [];
  document.body.addEventListener('keydown', ({ key }) => outside.push(key), { signal: AbortSignal.timeout(10_000) });
  await type(host, 'evening');
  await soon(() => host.search.matches?.count).toBeGreaterThan(0);
  outside.length = 0;
  await type(host, '{Escape}');
  expect([field(host).value, host.search.text, host.search.matches, outside]).toEqual(['', '', undefined, []]);
  await type(host, '{Escape}');
  expect(outside).toEqual(['Escape']);
  expect(host.found.at(-1)).toBeUndefined();
});

test('the clear button gives the focus back to the field', async () => {
  const host = await bar();
  expect(button(host, 'Clear the search').checkVisibility()).toBe(false);
  await type(host, 'evening');
  await userEvent.click(button(host, 'Clear the search'));
  await host.updateComplete;
  expect([field(host).value, host.renderRoot instanceof ShadowRoot && host.renderRoot.activeElement === field(host)]).toEqual(['', true]);
  expect(button(host, 'Clear the search').checkVisibility()).toBe(false);
});

test('the matches alone are shown on demand', async () => {
  const host = await bar();
  const only = button(host, 'Show only these');
  expect([only.ariaPressed, only.ariaDisabled]).toEqual(['false', 'true']);
  await userEvent.click(only, { force: true });
  expect(host.isOnly).toBe(false);
  await type(host, 'kind:deeds');
  await soon(() => only.ariaDisabled).toBe('false');
  await userEvent.click(only);
  await host.updateComplete;
  expect([host.isOnly, only.ariaPressed]).toEqual([true, 'true']);
  const { matches } = host.search;
  expect(matches && filterTimeline(library, matches).events.every(({ lane }) => library.lanes.find(({ id }) => id === lane)?.kind === 'deeds')).toBe(true);
});

test('says what it could not take as it stands', async () => {
  const host = await bar();
  await type(host, 'colour:red date:soon');
  await soon(() => all(host, '.search-notes li').length).toBe(2);
  expect(all(host, '.search-notes li')[0]?.textContent).toContain('Events have no field as in “colour:red”; it is searched as text.');
  await soon(() => host.said.at(-1) ?? '').toContain('colour:red');
});

test('the last search counts, and a host that leaves stops searching', async () => {
  const host = await bar({ timeline: many });
  const first = host.search.search('event');
  const second = host.search.search('12345');
  await Promise.all([first, second]);
  expect([host.search.matches?.count, host.found]).toEqual([1, [1]]);
  const third = host.search.search('event');
  host.remove();
  await third;
  expect([host.found, host.search.isRunning]).toEqual([[1], false]);
  await host.search.step(1);
  expect(host.jumps).toEqual([]);
  document.body.append(host);
  await soon(() => host.found).toEqual([1, 30_000]);
});

test('other data are searched for the same', async () => {
  const host = await bar({ timeline: many });
  await host.search.search('event');
  host.search.use(library);
  expect(host.search.matches).toBeUndefined();
  await soon(() => host.search.matches?.count).toBe(library.events.filter(({ title }) => title.toLowerCase().includes('event')).length);
});

test('fits a phone', async () => {
  await page.viewport(390, 800);
  const host = await bar({ widthPx: 358 });
  await host.search.search('kind:deeds colour:red');
  all<HTMLDetailsElement>(host, 'details')[0]?.setAttribute('open', '');
  await host.search.step(1);
  await host.updateComplete;
  expect(host.scrollWidth).toBeLessThanOrEqual(358);
  for (const each of all(host, 'button:not([hidden]), input'))
    expect(each.getBoundingClientRect().right).toBeLessThanOrEqual(host.getBoundingClientRect().right + 0.5);
  await page.viewport(800, 600);
});

test.each(['light', 'dark'])('has no accessibility violation in %s', async (scheme) => {
  Object.assign(document.documentElement.style, { colorScheme: scheme, background: 'Canvas', color: 'CanvasText' });
  const host = await bar();
  const faults = async () =>
    (await axe.run(host, { rules: { region: { enabled: false } } })).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  expect(await faults()).toEqual([]);
  await host.search.search('kind:deeds colour:red');
  all<HTMLDetailsElement>(host, 'details')[0]?.setAttribute('open', '');
  host.show(true);
  await host.updateComplete;
  expect(await faults()).toEqual([]);
});

test('the focus goes through it and out again', async () => {
  const host = await bar();
  const after = document.createElement('button');
  document.body.append(after);
  field(host).focus();
  const stops: (string | undefined)[] = [];
  for (let press = 0; press < 10 && document.activeElement !== after; press++) {
    await userEvent.keyboard('{Tab}');
    stops.push((host.renderRoot as ShadowRoot).activeElement?.tagName);
  }
  expect(document.activeElement).toBe(after);
  expect(stops).toEqual(['BUTTON', 'BUTTON', 'BUTTON', 'SUMMARY', undefined]);
});
