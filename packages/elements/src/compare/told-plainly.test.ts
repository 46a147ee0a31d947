import { mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import type { DeedCompare } from './deed-compare.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 20_000 });
const all = (compare: DeedCompare, selector: string) => [...compare.renderRoot.querySelectorAll<HTMLElement>(selector)];
const textOf = ({ textContent }: Element) => textContent.replace(/\s+/gu, ' ').trim();
const texts = (compare: DeedCompare, selector: string) => all(compare, selector).map(textOf);
const dayAfter = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
const some = (every: number, count: number, from = 0) => Array.from({ length: count }, (_, index) => dayAfter(from + index * every));

interface Talk {
  readonly said: readonly (string | object)[];
  readonly done: readonly (string | object)[];
  readonly decided?: readonly string[];
  readonly links?: readonly object[];
  readonly more?: object;
}

/** Three lanes over 2024; deeds that are measured are counted, others are picked. */
const talk = ({ said, done, decided = [], links = [], more = {} }: Talk) => ({
  title: 'Talks and drones',
  purpose: 'Words beside deeds.',
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds', measure: 'drones' },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ],
  coverage: ['said', 'done'].map((lane) => ({ lane, span: '2024', note: `All of ${lane}.` })),
  events: Object.entries({ said, done, decided }).flatMap(([lane, list]) =>
    list.map((each, index) => ({
      id: `${lane}-${index + 1}`,
      lane,
      title: `${lane} ${index + 1}`,
      ...(lane === 'done' && { magnitude: { value: 50, unit: 'drones' } }),
      ...(typeof each === 'string' ? { date: each } : each),
    })),
  ),
  links,
  ...more,
});
const picked = (date: string) => ({ date, magnitude: undefined });

async function shown(data: unknown, properties: Partial<DeedTimeline> = {}): Promise<DeedCompare> {
  const timeline = mount('deed-timeline', { data, view: 'compare', followWindow: 'P10D', ...properties });
  const compare = () => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
  await soon(() => compare() && all(compare(), '.method, .summary').length === 1 && all(compare(), '[aria-busy]').length === 0).toBe(true);
  for (const drawer of all(compare(), 'details')) (drawer as HTMLDetailsElement).open = true;
  await soon(() => all(compare(), 'details > summary:only-child').length).toBe(0);
  return compare();
}

async function compared(data: unknown) {
  const compare = await shown(data);
  const json = JSON.parse(compare.toJSON()) as Json;
  const [head = [], ...rows] = compare
    .toCSV()
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => line.split(','));
  const csv = rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index]])));
  return { compare, json, csv, findings: json.findings };
}
interface Json {
  readonly periodEdtf: string;
  readonly findings: readonly string[];
  readonly method: Readonly<Record<string, string>>;
  readonly deeds: { readonly leftOut: readonly { readonly id: string; readonly reason: string }[] };
  readonly windowShare: { readonly test: { readonly hits: number; readonly of: number; readonly expected: number } };
}

/** The text of a figure that is saved by its button. */
async function savedFigure(compare: DeedCompare, name: string): Promise<string> {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return '#';
  });
  all(compare, `[data-chart=${name}] .chart-foot button`)[0]?.click();
  const svg = new DOMParser().parseFromString((await files[0]?.text()) ?? '', 'image/svg+xml');
  return [...svg.querySelectorAll('text')].map(textOf).join(' ').replace(/\s+/gu, ' ');
}

const five = ['2024-01-10/2024-01-20', '2024-03-01/2024-03-10', '2024-05-01/2024-05-10', '2024-07-01/2024-07-10', '2024-09-01/2024-09-10'];

test('signals inside windows are told on the base that chance is told of', async () => {
  const { compare, json } = await compared(talk({ said: [...some(40, 8), '2024-03'], done: some(30, 8, 3), decided: five }));
  const { hits, of, expected } = json.windowShare.test;
  expect(of).toBe(8);
  const chance = `${hits} of the 8 signals with exact dates ${hits === 1 ? 'lies' : 'lie'} inside windows at their widest. If each signal had come on a random day of its own stretch of 182 days, about ${expected.toFixed(1)} of 8 would (from `;
  const figure = all(compare, '[data-chart=windows] svg')[0];
  expect(figure?.ariaLabel).toContain(chance);
  expect([...(figure?.querySelectorAll('text') ?? [])].map(textOf).join(' ')).toContain(chance.slice(0, 40));
  const few = await compared(talk({ said: some(40, 8), done: some(30, 8, 3), decided: [...five.slice(0, 4), '2024-03-11/2024-03-20'] }));
  expect(texts(few.compare, '[data-chart=windows] > .muted')).toEqual([
    'Too few for a test (8 signals with a known day, 4 windows once those that touch are joined).',
  ]);
  expect(few.json.method).not.toHaveProperty('Chance: Signals inside windows');
  expect(few.json.method['Context windows']).toBe('All context: 5 records make 4 windows (those that touch are joined)');
  expect(all(few.compare, '[data-chart=windows] svg')[0]?.ariaLabel).not.toMatch(/chance|random/u);
});

test('what was left out is told by the period, and the sum of a series adds up', async () => {
  const done = [...some(30, 8, 3), '2024-01-04', picked('2023-05-01'), picked('2024-02-20'), picked('2025'), { date: '2023-01-01', status: 'planned' }];
  const { findings, json, compare } = await compared(talk({ said: some(40, 8), done: [...done, dayAfter(3)] }));
  expect(findings).toContain('1 other deed of this period was picked by the editors, and is not counted.');
  expect(json.method['Deeds']).toBe('All deeds: 14 records, 4 of them left out; the other 10 make 8 deeds (those of one day or of one event count once)');
  expect(json.method['Left out']).toBe('Deeds: 3 records outside the period, 1 record picked by the editors, not part of the counted series');
  expect(json.deeds.leftOut.filter(({ reason }) => reason === 'notMeasured').map(({ id }) => id)).toEqual(['done-11']);
  const sentence = all(compare, '[data-finding=note]').find(({ textContent }) => textContent.includes('picked by the editors'));
  sentence?.querySelector('button')?.click();
  await soon(() => texts(compare, 'dialog[open] li button')).toEqual(['done 11']);
});

describe('a saved figure', () => {
  const data = talk({ said: [...some(40, 8), '2024-03'], done: some(30, 8, 3) });

  test('tells what it is from, how to read it, what it does not show, and how it was counted', async () => {
    const { compare } = await compared(data);
    const figure = await savedFigure(compare, 'aligned');
    for (const part of [
      'Hollow bars: the day is not known; dashed: perhaps not after it, or too late.',
      'Grey: where chance alone stays',
      'This does not show that one caused the other.',
      'From “Talks and drones”, as of 31 December 2024. Words beside deeds.',
      'Coverage: All of said. All of done.',
      'Signals: All words: 9 records make 9 signals',
      'Window: The day of the signal and the 10 days after it',
      'Left out: 1 signal and 0 deeds with dates wider than the window',
      'Chance: interval jitter: ',
      'Version: Deedline ',
    ])
      expect(figure).toContain(part);
    expect(await savedFigure(compare, 'bands')).not.toMatch(/jitter/u);
    expect(figure).not.toMatch(/Tests:|Smallest possible p|hypergeometric|Comparisons tried/u);
    expect(compare.toCSV()).toContain('Tests: ');
  });

  test('says nothing of chance where there are too few', async () => {
    const { compare } = await compared(talk({ said: some(60, 4), done: some(40, 8, 3) }));
    expect(await savedFigure(compare, 'aligned')).not.toMatch(/chance|jitter/iu);
  });
});

test('the files tell how each signal is known, a tie once, and the period as dates', async () => {
  const source = { outlet: 'The Courier', url: 'https://example.com/a' };
  const said = [{ date: '2024-01-10', attribution: 'anonymous', sources: [{ title: 'Unsafe', url: 'javascript:alert(1)' }, source] }, '2024-05-01'];
  const tie = { from: 'done-1', to: 'said-1', type: 'contradicts', by: 'editorial' };
  const links = [tie, { ...tie, from: 'done-2' }];
  const { csv, json } = await compared(talk({ said, done: ['2024-01-12', '2024-01-12'], links }));
  expect(csv[0]).toMatchObject({ record: 'pair', attribution: 'anonymous', source: 'The Courier https://example.com/a', tie: 'contradicts (editorial)' });
  expect(csv.find(({ record }) => record === 'none')).toMatchObject({ attribution: '', source: '' });
  expect(json.periodEdtf).toBe('2024-01-01/2024-12-31');
});

test('that follow-ups are expected stands right below the count', async () => {
  const { findings, compare } = await compared(talk({ said: some(40, 8), done: some(10, 30) }));
  expect(findings[1]).toMatch(/^The window is so wide that follow-ups are expected: /u);
  expect(texts(compare, '.findings li')[0]).toMatch(/^The window is so wide/u);
});

test('with too few for a test there are no figures and no sentence of how it goes with time, but pairs', async () => {
  const { compare, findings } = await compared(talk({ said: some(30, 6), done: some(60, 4, 3) }));
  expect(all(compare, '[data-chart]').map(({ dataset }) => dataset['chart'])).not.toEqual(expect.arrayContaining(['curve']));
  for (const name of ['curve', 'waits', 'lags']) expect(all(compare, `[data-chart=${name}]`), name).toEqual([]);
  expect(texts(compare, '.few')[0]).toMatch(/^Too few signals or deeds to draw /u);
  expect(findings.join(' ')).not.toMatch(/half/u);
  expect(all(compare, '[data-chart=aligned] svg, table.pairs').length).toBe(2);
});

describe('who hears it', () => {
  test('is told what a number counts, once', async () => {
    const { compare } = await compared(talk({ said: [...some(40, 8), '2024-03'], done: some(30, 8, 3) }));
    for (const sentence of all(compare, '.findings [data-finding]:has(button)')) {
      const button = sentence.querySelector('button') as HTMLElement;
      expect(button.ariaLabel).toBe(`List the ${textOf(button)}`);
      const said = compare.renderRoot.querySelector(`#${button.getAttribute('aria-describedby')}`);
      expect(`${textOf(said as Element)} ${textOf(button)}`).toBe(textOf(sentence));
    }
    expect(texts(compare, '[data-finding=tested] button')[0]).toMatch(/^\d+ records: signals and deeds$/u);
    const ids = all(compare, '[id]').map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const numbers = all(compare, 'button.number');
    expect(numbers.length).toBeGreaterThan(40);
    for (const number of numbers) {
      // Who speaks to a page says what is seen.
      expect(number.ariaLabel?.replace(/\s/gu, ' ').toLowerCase()).toContain(textOf(number).toLowerCase());
      expect(number.ariaLabel, 'what it counts').toMatch(
        number.hasAttribute('aria-describedby') ? /^List the / : /[Ll]ist the .*records?: .|^and \d+ more|days after/u,
      );
    }
  });

  test('hears that a cell is empty, and a heading of a list with its capital', async () => {
    const { compare } = await compared(talk({ said: ['2024-01-10'], done: Array.from({ length: 7 }, (_, index) => dayAfter(10 + index)) }));
    expect(texts(compare, 'table.pairs td').filter((cell) => cell === '')).toEqual([]);
    expect(texts(compare, '[data-cell=tie]')[0]).toBe('none');
    all(compare, 'table.pairs td.none button')[0]?.click();
    await soon(() => texts(compare, '#events-title')).toEqual(['And 3 more deeds']);
  });

  test('and who reads it, why a tie is asserted', async () => {
    const links = [{ from: 'done-1', to: 'said-1', type: 'contradicts', by: 'editorial', note: 'Fighting continued' }];
    const { compare } = await compared(talk({ said: ['2024-01-10'], done: ['2024-01-12'], links }));
    expect(texts(compare, '[data-cell=tie] .entry .muted')).toEqual(['Fighting continued']);
    expect(texts(compare, '.brief')[0]).toBe('12 January 2024 · 2 days · contradicts (editorial): Fighting continued');
  });
});

test('a row of the figure has the date of the table, and the help says from when what lasted counts', async () => {
  const title = 'Officials say that a settlement might be near';
  const said = ['2024-01-10', '2024-03/2024-06', '2024-09-01~'].map((date) => ({ date, title }));
  const { compare } = await compared(talk({ said, done: ['2024-01-12'] }));
  const drawn = all(compare, '[data-chart=aligned] svg text').map(textOf);
  const [, lasted = '', about = ''] = texts(compare, 'table.pairs tbody td.when[rowspan]');
  expect(lasted).toBe('from March to June 2024');
  expect(about).toBe('about 1 September 2024');
  expect(drawn).toEqual(expect.arrayContaining(['10 Jan 2024', 'from Mar to Jun 2024', 'about 1 Sept 2024']));
  expect(texts(compare, '[data-chart=aligned] > .muted')[0]).toContain('What lasted counts from its first day.');
});

test('the summary tells no coverage of days to come, and ties in words', async () => {
  const links = [
    { from: 'done-1', to: 'said-1', type: 'contradicts', by: 'editorial' },
    { from: 'done-2', to: 'said-1', type: 'contradicts', by: 'editorial' },
    { from: 'done-2', to: 'said-2', type: 'fulfils', by: 'editorial' },
  ];
  const more = {
    asOf: '2024-06-18',
    coverage: [
      { lane: 'said', span: '2024-01/2024-06' },
      { lane: 'done', span: '2025' },
    ],
  };
  const compare = await shown(talk({ said: some(40, 3), done: some(30, 3, 3), links, more }), { view: 'summary' });
  const summary = texts(compare, '.summary p');
  expect(summary.filter((sentence) => sentence.startsWith('The record of'))).toEqual([
    expect.stringMatching(/^The record of “Said” is complete from 1 Jan 2024 to 18 June? 2024/u),
  ]);
  expect(summary).toContain('Ties that somebody asserts between records: “contradicts” twice and “fulfils” once.');
});
