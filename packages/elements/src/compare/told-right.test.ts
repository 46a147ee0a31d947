import { enCompareWords } from '@deedline/core';
import { mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CompareController, type ComparePanel } from '../controllers/compare-controller.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import type { DeedCompare } from './deed-compare.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 20_000 });
const panelOf = (timeline: DeedTimeline): DeedCompare => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
const all = (compare: DeedCompare | null, selector: string) => [...(compare?.renderRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const texts = (compare: DeedCompare | null, selector: string) => all(compare, selector).map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());
const chart = (compare: DeedCompare, name: string) => all(compare, `[data-chart=${name}] svg.chart`)[0] as HTMLElement;
const dayAfter = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
const isWhole = (compare: DeedCompare | null): boolean => all(compare, '.method, .summary').length === 1 && all(compare, '[aria-busy]').length === 0;

interface Talk {
  readonly said: readonly string[];
  readonly done: readonly string[];
  readonly decided?: readonly string[];
  readonly span?: string;
  readonly links?: readonly object[];
}

const talk = ({ said, done, decided = [], span = '2024', links = [] }: Talk) => ({
  asOf: span.replace(/^.*\//u, '').replace(/^(-?\d{4})$/u, '$1-12-31'),
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ],
  coverage: ['said', 'done'].map((lane) => ({ lane, span })),
  events: Object.entries({ said, done, decided }).flatMap(([lane, dates]) =>
    dates.map((date, index) => ({ id: `${lane}-${index + 1}`, lane, date, title: `${lane} ${index + 1}` })),
  ),
  links,
});

async function compared(data: unknown, properties: Partial<DeedTimeline> = {}) {
  const timeline = mount('deed-timeline', { data, view: 'compare', followWindow: 'P10D', ...properties });
  await soon(() => isWhole(panelOf(timeline))).toBe(true);
  return { timeline, compare: panelOf(timeline) };
}
async function openDrawers(compare: DeedCompare): Promise<void> {
  for (const drawer of all(compare, 'details')) (drawer as HTMLDetailsElement).open = true;
  await soon(() => all(compare, 'details > summary:only-child').length).toBe(0);
}
const FIVE = ['2024-01-10/2024-01-20', '2024-02-10/2024-02-20', '2024-03-10/2024-03-20', '2024-04-10/2024-04-20', '2024-05-10/2024-05-20'];
const some = (every: number, count: number, from = 0) => Array.from({ length: count }, (_, index) => dayAfter(from + index * every));

describe('days of any year', () => {
  test.each([
    ['before the common era', '-0043', ['-0043-01-10', '-0043-03-15', '-0043-05-01'], ['-0043-01-12', '-0043-03-17', '-0043-09-02'], /43 BC|44 BC/u],
    ['after the year 9999', 'Y10500/Y10501', ['Y10500'], ['Y10501'], /10,?500|31 Dec…/u],
    ['about the year 0', '-0001/0000', ['-0001-12-20', '0000-01-05'], ['-0001-12-28', '0000-01-06'], /BC/u],
  ])('are told %s: in the panel and in every file', async (_, span, said, done, era) => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return '#';
    });
    const { compare } = await compared(talk({ said, done, span }));
    await openDrawers(compare);
    expect(all(compare, 'svg.chart').length).toBeGreaterThanOrEqual(2);
    expect(texts(compare, '.method dl')[0]).toMatch(era);
    expect(chart(compare, 'aligned').textContent).toMatch(era);
    expect(compare.toCSV()).toMatch(era);
    expect(compare.toJSON()).toMatch(era);
    const save = all(compare, '.chart-foot button')[0];
    save?.click();
    expect(await files[0]?.text()).toMatch(era);
  });
});

test('the lag of a deed whose date reaches beyond the window is told as it is', async () => {
  // From 7 to 15 days after, within a window of 10.
  const { compare } = await compared(talk({ said: ['2024-03-01', '2024-06-01'], done: ['2024-03-08/2024-03-09', '[2024-06-08..2024-06-16]', '2024-09-01'] }));
  const picture = chart(compare, 'aligned');
  const { left, top, width, height } = picture.getBoundingClientRect();
  const titles = new Set<string>();
  for (let y = 2; y < height; y += 6)
    for (let x = 2; x < width; x += 4) {
      picture.dispatchEvent(new MouseEvent('click', { clientX: left + x, clientY: top + y, bubbles: true }));
      if (compare.openList) titles.add(compare.openList.title);
      compare.openList = undefined;
    }
  expect([...titles]).toContain('deed 7 to 15 days after the signal: a date is not exact');
});

describe('a filter that is not understood', () => {
  test('is told as such in the method, also without fields to choose by', async () => {
    const data = talk({ said: some(40, 6), done: some(30, 8, 3) });
    const { timeline } = await compared(data, { compare: { deeds: { lane: '', filter: 'status:purple' } }, id: 'filtered' });
    const compare = mount('deed-compare', { for: timeline.id, noChoice: true });
    await soon(() => isWhole(compare)).toBe(true);
    await openDrawers(compare);
    expect(texts(compare, '.method dl')[0]).toContain('not understood: ');
    expect(compare.toCSV()).toContain('not understood: ');
    timeline.compare = { deeds: { lane: '', filter: 'colour:red' } };
    await soon(() => texts(compare, '.note').join()).toMatch(/^No counted deeds lie .* not understood: /u);
  });
});

test('a deed outside the window that is tied to a signal is no counted one, and says so in words', async () => {
  const { compare } = await compared(
    talk({ said: ['2024-02-01'], done: ['2024-04-01'], links: [{ from: 'done-1', to: 'said-1', type: 'contradicts', by: 'the desk' }] }),
  );
  const [row = ''] = texts(compare, 'table.pairs tbody');
  expect(row).toContain('No counted deed within 10 days');
  expect(row).not.toContain('No deed recorded');
  expect(texts(compare, '[data-cell=gap]')).toEqual(['60 days later, not counted']);
  expect(compare.toCSV()).toContain('No counted deed within 10 days');
});

test('what was not announced on record is not told as unannounced', async () => {
  const { compare } = await compared(talk({ said: ['2024-02-01'], done: ['2024-04-01'] }));
  expect(texts(compare, '.alone-heading + p')[0]).toContain(
    '1 of 1 recorded deed with no recorded signal in the 10 days before; an announcement that nobody recorded is not here.',
  );
});

test('records of one day are one in every number of a sentence and of a table, and are counted on buttons alone', async () => {
  const { compare, timeline } = await compared(talk({ said: ['2024-02-01', '2024-02-01', '2024-02-01', '2024-05-01'], done: ['2024-02-03', '2024-02-03'] }));
  await openDrawers(compare);
  expect(texts(compare, '[data-chart=bands] tbody tr:first-child > *')).toEqual(['February 2024', '1', '1']);
  expect(all(compare, '[data-chart=bands] tbody button').map((button) => button.ariaLabel)).toContain('1: list the 3 records: Signals, February 2024');
  timeline.view = 'summary';
  await soon(() => texts(compare, '.summary p').join(' ')).toContain('Most recorded signals in one month: 1, February 2024. 3 records');
});

test('with too few for a test no figure draws chance, and no table has it', async () => {
  const few = await compared(talk({ said: some(90, 4), done: some(50, 7, 3), decided: FIVE }));
  const many = await compared(talk({ said: some(45, 8), done: some(50, 7, 3), decided: FIVE }));
  for (const { compare } of [few, many]) await openDrawers(compare);
  const told = ({ compare }: typeof few, name: string) =>
    `${chart(compare, name)?.textContent} ${chart(compare, name)?.ariaLabel} ${texts(compare, `[data-chart=${name}] thead`).join()}`;
  const chance = /by chance|Expected|random day/u;
  for (const name of ['aligned', 'curve', 'windows', 'lags']) expect(told(many, name), name).toMatch(chance);
  for (const name of ['aligned', 'windows']) expect(told(few, name), name).not.toMatch(new RegExp(`${chance.source}|95 %`, 'u'));
});

test('the figure of all signals tells of all of them, and which it shows', async () => {
  const { compare } = await compared(talk({ said: some(3, 60), done: some(40, 6, 1) }), { followWindow: 'P5D' });
  const [followed] = texts(compare, '[data-finding=followed]');
  const bounds = /^\d+ of 60/u.exec(followed ?? '')?.[0];
  expect(bounds).toBeDefined();
  expect(chart(compare, 'aligned').ariaLabel).toContain(bounds);
  expect(chart(compare, 'aligned').ariaLabel).toContain('rows 1 to 50 of 60');
});

describe('how often something was tried', () => {
  const data = () => talk({ said: some(40, 8), done: some(30, 8, 3) });

  test('is kept while records are added, and is forgotten with other data', async () => {
    const { timeline, compare } = await compared(data());
    timeline.reader.compare({ windowDays: 20 });
    await soon(() => timeline.comparing.state.tried).toBe(2);
    await timeline.append([{ id: 'late', lane: 'done', date: '2024-12-01', title: 'late' }]);
    await soon(() => compare.toCSV()).toContain('late');
    expect(timeline.comparing.state.tried).toBe(2);
    timeline.data = data();
    await soon(() => timeline.comparing.state.tried).toBe(1);
  });

  test('is told with how many of them gave a p', async () => {
    const { timeline, compare } = await compared(data());
    timeline.reader.compare({ windowDays: 20 });
    await soon(() => timeline.comparing.state.tried).toBe(2);
    timeline.reader.compare({ choice: { signals: { filter: '"said 1"' } } });
    await soon(() => timeline.comparing.state.tried).toBe(3);
    timeline.reader.compare({ choice: { signals: { filter: '' } } });
    await soon(() => compare.toCSV()).toContain('over the 2 of 3 tried that gave a p');
  });

  test('a change of the clock is a change of what is compared', async () => {
    const { timeline, compare } = await compared(data());
    expect(compare.toCSV()).not.toContain(enCompareWords.changedAfter);
    timeline.setView({ clock: 'reported' });
    await soon(() => compare.toCSV()).toContain(enCompareWords.changedAfter);
  });
});

/** A timeline whose comparison is made by other code. */
const timelineWith = (load: () => Promise<ComparePanel>) => {
  const timeline = document.createElement('deed-timeline') as DeedTimeline;
  Object.assign(timeline, {
    comparing: new CompareController(timeline, load),
    data: talk({ said: some(40, 8), done: some(30, 8, 3) }),
    view: 'compare',
  });
  document.body.append(timeline);
  return timeline;
};

describe('what went wrong', () => {
  const status = (timeline: DeedTimeline) => timeline.renderRoot.querySelector('[role=status].status')?.textContent.trim();

  test.each(['the code did not come', 'a step failed'])('is told and announced, and can be tried again: %s', async (what) => {
    let isBroken = true;
    const noted = vi.spyOn(console, 'error').mockReturnValue();
    const timeline = timelineWith(async () => {
      const panel = await import('./panel.js');
      if (what === 'the code did not come' && isBroken) throw new Error(what);
      return {
        ...panel,
        compareSteps: function* (...given) {
          yield 0.5;
          if (isBroken) throw new Error(what);
          return yield* panel.compareSteps(...given);
        },
      };
    });
    await soon(() => texts(panelOf(timeline), '.note').join()).toContain('The comparison could not be made.');
    expect(timeline.comparing.state.isRunning).toBe(false);
    expect(noted).toHaveBeenCalledExactlyOnceWith(new Error(what));
    expect(status(timeline)).toContain('The comparison could not be made.');
    isBroken = false;
    all(panelOf(timeline), '.note button')[0]?.click();
    await soon(() => isWhole(panelOf(timeline))).toBe(true);
    expect(texts(panelOf(timeline), '.note')).toEqual([]);
  });
});

test('files hold what is shown while something else is being compared', async () => {
  let isHeld = false;
  const timeline = timelineWith(async () => {
    const panel = await import('./panel.js');
    return {
      ...panel,
      compareSteps: function* (...given) {
        while (isHeld) yield 0.1;
        return yield* panel.compareSteps(...given);
      },
    };
  });
  timeline.id = 'held';
  const compare = mount('deed-compare', { for: 'held' });
  await soon(() => isWhole(compare)).toBe(true);
  const files = () => [compare.toCSV(), compare.toJSON()];
  const before = files();
  isHeld = true;
  timeline.reader.compare({ windowDays: 20 });
  timeline.setView({ clock: 'reported' });
  await soon(() => timeline.comparing.state.isRunning).toBe(true);
  expect(files()).toEqual(before);
  const other = talk({ said: some(41, 8), done: some(31, 8, 3) });
  timeline.data = { ...other, events: other.events.map((event) => ({ ...event, id: `new-${event.id}` })) };
  await soon(() => [timeline.model.whole?.events[0]?.id, timeline.comparing.state.isRunning]).toEqual(['new-said-1', true]);
  expect(files()).toEqual(before);
  isHeld = false;
  await soon(() => files().every((file) => file.includes('new-said-1') && !file.includes(enCompareWords.changedAfter))).toBe(true);
});

test('more pairs than a file should hold are left out, and it says so', async () => {
  const { compare } = await compared(talk({ said: some(1, 520), done: some(1, 520), span: '2024/2025' }), { followWindow: 'P365D' });
  const csv = compare.toCSV();
  expect(csv.split('\n').filter((line) => line.startsWith('pair,')).length).toBe(100_000);
  expect(csv).toMatch(/^note,.*100,000/mu);
  const json = JSON.parse(compare.toJSON()) as { readonly note?: string; readonly pairs: readonly { readonly deeds: readonly unknown[] }[] };
  expect(json.pairs.reduce((sum, { deeds }) => sum + deeds.length, 0)).toBe(100_000);
  expect(json.note).toContain('100,000');
});

test('the table of pairs has all tests that the other file has', async () => {
  const { compare } = await compared(talk({ said: some(40, 8), done: some(30, 8, 3), decided: FIVE }));
  const csv = compare.toCSV();
  for (const name of ['precursor_hits', 'precursor_p', 'windows_jitter_hits', 'windows_shift_expected']) expect(csv).toContain(`,${name},`);
});

test('who is known at second hand is not counted as unnamed', async () => {
  const data = talk({ said: some(40, 8), done: some(30, 8, 3) });
  const attributions: Record<string, string> = { 'said-1': 'anonymous', 'said-2': 'secondHand' };
  const { compare } = await compared({ ...data, events: data.events.map((event) => ({ ...event, attribution: attributions[event.id] })) }, { view: 'summary' });
  expect(texts(compare, '.summary p').join(' ')).toContain('1 of 8 statements rest on unnamed sources.');
});

test('the longest wait is for a deed whose day is known, and says after which signal', async () => {
  const said = ['2024-01-10', '2024-06-01'];
  const { timeline, compare } = await compared(talk({ said, done: ['2024-01-12', '2024-06-10'] }), { view: 'summary' });
  expect(timeline.comparing.state.result).toMatchObject({ longestWait: { days: 9, index: 1 } });
  expect(texts(compare, '.summary p')).toContain('Longest wait for a recorded deed: 9 days, after “said 2”. 1 record');
  // Where one has no known day it may have ended that wait.
  const part = await compared(talk({ said, done: ['2024-01-12', '2024-06-10', '2024-06'] }), { view: 'summary' });
  expect(texts(part.compare, '.summary p').join()).not.toContain('Longest wait');
});

describe('dates that are not exact', () => {
  test('tell of waits only where days are known, and of how many', async () => {
    const part = await compared(talk({ said: [...some(30, 5), '2024-06'], done: ['2024-01-12', ...some(10, 4, 300)] }));
    expect(texts(part.compare, '[data-finding=waited]')[0]).toMatch(
      /^Of the 5 signals with a known day, half were followed .* Deeds or signals without a known day are left out here\.$/u,
    );
    const few = await compared(talk({ said: [...some(30, 4), '[2024-06-01..2024-06-05]'], done: ['2024-01-12', ...some(10, 4, 300)] }));
    expect(texts(few.compare, '[data-finding=waited]')).toEqual([]);
    expect(chart(few.compare, 'waits')).toBeUndefined();
    // Followed by deeds whose days are not known: none of these would have ended a wait.
    const said = Array.from({ length: 8 }, (_, index) => `2024-0${index + 1}-10`);
    const unknown = await compared(talk({ said, done: said.map((day) => `[${day.slice(0, -2)}11..${day.slice(0, -2)}13]`) }));
    expect(texts(unknown.compare, '[data-finding=followed]')[0]).toMatch(/^8 of 8 /u);
    expect(texts(unknown.compare, '[data-finding=waited]')).toEqual([]);
    expect(chart(unknown.compare, 'waits')).toBeUndefined();
  });

  test('tell hits as a range over draws, and no interval of a share that is a median', async () => {
    const said = [...some(40, 7), '[2024-12-01..2024-12-07]'];
    const { compare } = await compared(talk({ said, done: [...some(30, 8, 3), '2024-12-05'] }));
    const exact = await compared(talk({ said: some(40, 8), done: some(30, 8, 3) }));
    const range = / (\d+) to (\d+) \((\d+) in the middle case\)/u;
    expect(texts(compare, '[data-finding=tested]')[0]).toMatch(range);
    expect(compare.toCSV()).toMatch(range);
    expect(compare.toCSV()).toMatch(/,jitter_hits_least,\d+/u);
    expect(compare.toCSV()).not.toContain(enCompareWords.method.share);
    expect(exact.compare.toCSV()).toContain(enCompareWords.method.share);
    await openDrawers(compare);
    expect(texts(compare, '.tests tbody td')[0]).toMatch(/in the middle case\) of 8$/u);
  });
});
