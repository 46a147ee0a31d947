import { mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import type { DeedCompare } from './deed-compare.js';
import { resultInWords } from './panel.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 20_000 });
const all = (compare: DeedCompare, selector: string) => [...compare.renderRoot.querySelectorAll<HTMLElement>(selector)];
const texts = (compare: DeedCompare, selector: string) => all(compare, selector).map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());
const dayAfter = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
const some = (every: number, count: number, from = 0) => Array.from({ length: count }, (_, index) => dayAfter(from + index * every));
const chart = (compare: DeedCompare, name: string) => all(compare, `[data-chart=${name}] svg.chart`)[0];

interface Talk {
  readonly said: readonly (string | object)[];
  readonly done: readonly (string | object)[];
  readonly decided?: readonly string[];
  readonly covered?: readonly string[];
  readonly links?: readonly object[];
  readonly measure?: string;
}

/** Three lanes over 2024; a date, or an event with one. */
const talk = ({ said, done, decided = [], covered = ['said', 'done'], links = [], measure }: Talk) => ({
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds', ...(measure && { measure }) },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ],
  coverage: covered.map((lane) => ({ lane, span: '2024' })),
  events: Object.entries({ said, done, decided }).flatMap(([lane, list]) =>
    list.map((each, index) => ({ id: `${lane}-${index + 1}`, lane, title: `${lane} ${index + 1}`, ...(typeof each === 'string' ? { date: each } : each) })),
  ),
  links,
});

async function compared(data: unknown, properties: Partial<DeedTimeline> = {}) {
  const timeline = mount('deed-timeline', { data, view: 'compare', followWindow: 'P10D', ...properties });
  const compare = () => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
  await soon(() => compare() && all(compare(), '.method').length === 1 && all(compare(), '[aria-busy]').length === 0).toBe(true);
  for (const drawer of all(compare(), 'details')) (drawer as HTMLDetailsElement).open = true;
  await soon(() => all(compare(), 'details > summary:only-child').length).toBe(0);
  const csv = compare().toCSV().trimEnd().split(/\r?\n/u);
  const json = JSON.parse(compare().toJSON()) as Json;
  const findings = json.findings;
  return { timeline, compare: compare(), csv, json, findings };
}
interface Json {
  readonly findings: readonly string[];
  readonly method: Readonly<Record<string, string>>;
  readonly test: object;
  readonly tests: readonly object[];
  readonly precursorTest: object;
  readonly curve: readonly object[];
  readonly aligned: readonly object[];
  readonly lags: readonly object[];
  readonly windowShare: { readonly test?: object; readonly tooFew?: true };
}
const rowOf = (csv: readonly string[], name: string) => csv.find((line) => line.includes(`,${name},`));

describe('that there is no deed', () => {
  const none = ({ compare }: { readonly compare: DeedCompare }) => texts(compare, 'table.pairs td.none');

  test('is told of those that are counted where a record of deeds was left out, or a filter chooses them', async () => {
    const whole = talk({ said: ['2024-01-10'], done: ['2024-06-01'] });
    expect(none(await compared(whole))).toEqual(['No deed recorded within 10 days; the next 143 days after']);
    const planned = { date: '2024-01-12', status: 'planned' };
    expect(none(await compared(talk({ said: ['2024-01-10'], done: ['2024-06-01', planned] })))[0]).toMatch(/^No counted deed within 10 days; /u);
    const other = { ...whole, lanes: [...whole.lanes, { id: 'else', label: 'Else', kind: 'deeds' }] };
    expect(none(await compared(other, { compare: { deeds: { lane: 'done' } } }))[0]).toMatch(/^No counted deed within 10 days; /u);
    const chosen = await compared(whole, { compare: { deeds: { lane: '', filter: 'done' } } });
    expect(none(chosen)[0]).toMatch(/^No counted deed within 10 days; /u);
    expect(chosen.csv.find((line) => line.startsWith('none,'))).toContain('No counted deed');
  });

  test('is told with both bounds of the next one, whichever date is not exact', async () => {
    const deed = await compared(talk({ said: ['2024-01-31'], done: ['2024-03'] }));
    expect(none(deed)[0]).toContain('; the next 30 to 60 days after');
    const signal = await compared(talk({ said: ['[2024-01-10..2024-01-15]'], done: ['2024-03-01'] }));
    expect(none(signal)[0]).toContain('; the next 46 to 51 days after');
  });
});

test('the end of a chosen period is no end of the record', async () => {
  const data = talk({ said: [...some(20, 6), '2024-06-28'], done: some(15, 10, 5) });
  expect((await compared(data, { compare: { period: '2024-01/2024-06' } })).findings.join(' ')).toContain(' not surely followed the period ends before ');
  const late = await compared(talk({ said: [...some(20, 6), '2024-12-30'], done: some(15, 10, 5) }));
  expect(late.findings.join(' ')).toContain(' not surely followed the record ends before ');
});

test('deeds near the beginning may have been announced before it', async () => {
  const { compare, findings } = await compared(talk({ said: ['2024-03-01'], done: ['2024-01-03', '2024-01-08', '2024-06-01'] }));
  const sentence = 'For 2 deeds not surely preceded the 10 days before reach outside the period, and a signal there would not be counted.';
  expect(findings).toContain(sentence);
  expect(texts(compare, '[data-finding=note]')).toContain(`${sentence} 2 records`);
  expect(texts(compare, '.alone-heading + p')[0]).toContain('is not here. For 2 of them these days reach outside the period.');
});

test('the period names the lanes that state no coverage, and a period that was not understood', async () => {
  const { json } = await compared(talk({ said: ['2024-03-01'], done: ['2024-03-03'], covered: ['said'] }), { compare: { period: 'some day' } });
  expect(json.method['Period']).toMatch(/“Done” states no coverage$/u);
  expect(json.method['Period']).toMatch(/^“some day” is no date or interval/u);
});

test('what may lie outside the period is told as such', async () => {
  const { json } = await compared(talk({ said: ['2024-03-01'], done: ['2024-03-03', '2023-12/2024-01', '[2023-12-20..2024-01-05]'] }));
  expect(json.method['Left out']).toContain('that may lie outside the period: ');
});

describe('with too few for a test', () => {
  test('the days that it would be of are told, and dates too wide for it', async () => {
    const { findings } = await compared(talk({ said: [...some(60, 4), '2024-03', '2024-08'], done: some(40, 8, 3) }));
    expect(findings).toContain('Too few for a test (4 signals, 8 deeds, without dates wider than the window); all pairs are listed.');
  });

  test('no file tells chance', async () => {
    const { csv, json } = await compared(talk({ said: some(60, 4), done: some(40, 8, 3) }));
    const text = [...csv.filter((line) => !line.startsWith('finding') && !line.startsWith('method')), JSON.stringify({ ...json, method: '', findings: '' })];
    expect(text.join('\n')).not.toMatch(/expected|_low|_high|"low"|"high"|"range"|minimumP/u);
    expect(rowOf(csv, 'jitter_hits')).toBeDefined();
    expect(rowOf(csv, 'followed_within_10_days_least')).toBeDefined();
    const enough = await compared(talk({ said: some(40, 8), done: some(40, 8, 3) }));
    expect(rowOf(enough.csv, 'jitter_expected')).toBeDefined();
    expect(rowOf(enough.csv, 'expected_within_10_days')).toBeDefined();
    for (const part of [enough.json.test, ...enough.json.curve, ...enough.json.aligned, ...enough.json.lags]) expect(part).toHaveProperty('expected');
  });

  test('of a known day, neither a figure nor a file holds their numbers against chance', async () => {
    // Each of ten days, within the window: enough for the test, too few for what is of known days.
    const said = [...some(40, 4), ...[160, 200, 240].map((day) => `[${dayAfter(day)}..${dayAfter(day + 9)}]`)];
    const { compare, json } = await compared(talk({ said, done: some(30, 10, 3) }));
    expect(json.test).toHaveProperty('expected');
    for (const name of ['aligned', 'lags']) {
      expect(`${chart(compare, name)?.textContent}`, name).not.toContain('by chance');
      expect(texts(compare, `[data-chart=${name}] thead`).join(), name).not.toMatch(/Expected|95 %/u);
    }
    expect(texts(compare, '[data-chart=aligned] > .muted')[0]).not.toContain('chance');
    expect(chart(compare, 'curve')?.textContent).toContain('by chance');
    for (const part of [...json.aligned, ...json.lags]) expect(part).not.toHaveProperty('expected');
  });
});

describe('deeds with dates wider than the window', () => {
  test('are told to be in no test, and there is no interval of a share', async () => {
    const said = some(40, 8);
    const { findings, json } = await compared(talk({ said, done: [...some(30, 8, 3), '2024-10'] }));
    expect(findings).toContain('1 deed has a date wider than the window: counted in the bounds, and in no test.');
    expect(findings.join(' ')).toMatch(/exact enough for the test, \d were followed by deeds with such dates\./u);
    expect(json.method).not.toHaveProperty('Share followed');
    const exact = await compared(talk({ said, done: some(30, 8, 3) }));
    expect(exact.findings.join(' ')).not.toContain('such dates');
    expect(exact.json.method).toHaveProperty('Share followed');
  });
});

test('half of the waits is an estimate where the record ends first, in words and in the figure', async () => {
  const { compare } = await compared(talk({ said: [...some(20, 8), '2024-12-30'], done: some(15, 12, 5) }));
  expect(texts(compare, '[data-finding=waited]')[0]).toMatch(
    /by estimate \(Kaplan–Meier\) half would be followed within \d+ days?; .* For 1 the record ends first\.$/u,
  );
  expect(chart(compare, 'waits')?.ariaLabel).toContain('by estimate half would be followed within');
  expect(chart(compare, 'waits')?.textContent).toContain('Signals: by estimate half would be followed within');
});

test('every finding stands alone, and picked deeds are told after what chance gives', async () => {
  const magnitude = { value: 50, unit: 'drones' };
  const measured = [...some(30, 8, 3), dayAfter(200)].map((date) => ({ date, magnitude }));
  const { findings, compare } = await compared(talk({ said: some(40, 8), done: [...measured, '2024-02-20'], measure: 'drones' }));
  const at = (part: string) => findings.findIndex((sentence) => sentence.includes(part));
  expect(findings[1]).toMatch(/^1 of the followed signals was followed only on the day .*: days are counted, not hours\.$/u);
  expect(at('would be followed (from')).toBeGreaterThan(0);
  expect(at('picked by the editors')).toBeGreaterThan(at('would be followed (from'));
  expect(texts(compare, '[data-finding=expected]')[0]).toMatch(/about [\d.]+ of 8 would be followed/u);
});

test('the smallest p is told with the count that it belongs to', async () => {
  // The three in January lie in a stretch with a deed each day, those in November in one without: chance makes three of six, always.
  const { findings, json } = await compared(
    talk({ said: ['2024-01-05', '2024-01-07', '2024-01-09', '2024-11-02', '2024-11-04', '2024-11-06'], done: some(1, 40) }),
  );
  const { mostHits, of } = json.test as { readonly mostHits: number; readonly of: number };
  expect(mostHits).toBeLessThan(of);
  expect(findings.join(' ')).toContain(`even with as many signals followed as their stretches of days allow (${mostHits} of ${of}), `);
});

describe('the test of signals inside windows', () => {
  const decided = ['2024-01-10/2024-01-20', '2024-03-01/2024-03-10', '2024-05-01/2024-05-10', '2024-07-01/2024-07-10', '2024-09-01/2024-09-10'];

  test('is told in the drawer and in every file with what it counts and how it is made', async () => {
    const { compare, csv, json } = await compared(talk({ said: some(40, 8), done: some(30, 8, 3), decided }));
    const rows = all(compare, '.tests tbody tr').map((row) => [...row.children].map(({ textContent }) => textContent.trim()));
    const row = rows.find(([name]) => name === 'interval jitter, Signals inside windows') ?? [];
    expect(row[1]).toMatch(/^Inside \d\/8$/u);
    expect(json.method['Tests: interval jitter, Signals inside windows']).toBe(
      `${row[1]}, Expected ${row[2]}, 95 % of cases ${row[3]}, p ${row[4]}, Smallest possible p ${row[5]}`,
    );
    expect(rowOf(csv, 'windows_jitter_hits')).toContain(`,${/\d/u.exec(row[1] ?? '')?.[0]}`);
    const how = json.method['Chance: Signals inside windows'];
    expect(how).toBe('Signals with a known day, against the windows at their widest. Stretches are 182 days long.');
    expect(texts(compare, '.method dl')[0]).toContain(how);
    expect(rows.map(([, hits]) => hits?.replace(/\d+\/\d+$/u, ''))).toEqual(['', '', '', '', 'Preceded ', 'Inside ', 'Inside ']);
  });

  test('is there where only deeds are too few, and is not where windows are', async () => {
    const deeds = await compared(talk({ said: some(40, 8), done: some(90, 3, 3), decided }));
    const rows = all(deeds.compare, '.tests tbody tr').map((row) => [...row.children].map(({ textContent }) => textContent.trim()));
    expect(rows[0]?.slice(2)).toEqual(['', '', 'too few', '']);
    expect(
      rows
        .at(-1)
        ?.slice(2)
        .every((cell) => /\d/u.test(cell)),
    ).toBe(true);
    expect(rowOf(deeds.csv, 'windows_jitter_expected')).toBeDefined();
    expect(rowOf(deeds.csv, 'jitter_expected')).toBeUndefined();
    expect(deeds.json.windowShare.test).toHaveProperty('expected');
    expect(deeds.json.method['Tests: interval jitter, Signals inside windows']).toContain('Expected ');
    const windows = await compared(talk({ said: some(40, 8), done: some(30, 8, 3), decided: decided.slice(0, 4) }));
    expect(windows.json.method).not.toHaveProperty('Tests: interval jitter, Signals inside windows');
    expect(rowOf(windows.csv, 'windows_jitter_hits')).toBeUndefined();
    expect(windows.json.windowShare.test).toBeUndefined();
  });
});

test('no cell of the file looks like a date where it is a range of counts', async () => {
  const { csv } = await compared(talk({ said: ['2024-01-10', '[2024-02-01..2024-02-06]'], done: ['2024-01-12', '2024-02-03'] }));
  expect(csv.filter((line) => line.startsWith('curve,')).some((line) => /,\d+-\d+$/u.test(line))).toBe(false);
  expect(rowOf(csv, 'followed_within_10_days_least')).toMatch(/,1$/u);
  expect(rowOf(csv, 'followed_within_10_days_most')).toMatch(/,2$/u);
});

describe('the date of a row', () => {
  const pairsOf = (csv: readonly string[]) => csv.filter((line) => line.startsWith('pair,'));

  test('is the one by which it is placed, also in the file and in the lag of a tie', async () => {
    const said = [{ date: '2024-01-02', reported: '2024-03-01' }];
    const done = [
      { date: '2024-01-01', reported: '2024-03-05' },
      { date: '2024-01-03', reported: '2024-05-30' },
    ];
    const links = [{ from: 'done-2', to: 'said-1', type: 'fulfils', by: 'the desk' }];
    const { timeline, compare } = await compared(talk({ said, done, links }));
    timeline.setView({ clock: 'reported' });
    await soon(() => compare.toCSV()).toContain('When things were reported');
    await soon(() => texts(compare, '[data-cell=gap]')).toEqual(
      ['4 days', '90 days later, not counted'].map((gap) => (gap.startsWith('90') ? expect.stringMatching(/later, not counted$/u) : gap)),
    );
    const csv = compare.toCSV().split(/\r?\n/u);
    expect(pairsOf(csv)[0]).toMatch(/,2024-03-01,.*,2024-03-05,/u);
    expect(csv.find((line) => line.startsWith('tie,'))).toContain(',2024-05-30,');
    expect(csv.join('\n')).not.toMatch(/2024-01-0\d/u);
  });

  test('of “each of these dates” is its own day, and its record opens once', async () => {
    const { compare, csv } = await compared(talk({ said: ['{2024-01-10,2024-03-10}'], done: ['2024-01-12', '{2024-03-12,2024-06-01,2024-09}'] }));
    expect(texts(compare, 'table.pairs tbody td[data-label="Said on"]')).toEqual(['10 January 2024', '10 March 2024']);
    expect(texts(compare, '[data-cell=doneOn]')).toEqual(['12 January 2024', '12 March 2024']);
    expect(pairsOf(csv).map((line) => line.match(/\d{4}-\d\d-\d\d/gu))).toEqual([
      ['2024-01-10', '2024-01-12'],
      ['2024-03-10', '2024-03-12'],
    ]);
    expect(csv.filter((line) => line.startsWith('alone,')).join()).toContain('[2024-09-01..2024-09-30]');
    expect(texts(compare, '[data-finding=followed]')[0]).toMatch(/^2 of 2 recorded signals .* 1 record$/u);
  });
});

test('words that followed words are no deeds', async () => {
  const data = talk({ said: some(40, 8), done: some(30, 8, 3) });
  const { timeline, compare, findings, csv } = await compared(data, { compare: { signals: { lane: 'done' }, deeds: { lane: 'said' } } });
  const preceded = findings.find((sentence) => sentence.includes('recorded statements came within')) ?? '';
  expect(findings[0]).toContain('followed by at least one recorded statement within 10 days');
  expect(preceded).not.toBe('');
  expect([findings[0], preceded, ...texts(compare, 'h3.alone-heading, .alone-heading + p, table.pairs td.none, table.pairs caption')].join(' ')).not.toMatch(
    /deed/iu,
  );
  expect(csv.filter((line) => line.startsWith('none,')).join()).not.toMatch(/No deed/u);
  const { result, timeline: of } = timeline.comparing.state.compared ?? {};
  expect(result && resultInWords(result, undefined, of)).toBe(findings[0]);
});

test('who cannot choose reads of a period that was not understood, where nothing is compared', async () => {
  const { timeline } = await compared(talk({ said: some(40, 8), done: some(30, 8, 3) }), { id: 'unread' });
  const compare = mount('deed-compare', { for: timeline.id, noChoice: true });
  timeline.compare = { deeds: { lane: '', filter: 'nowhere' }, period: 'some day' };
  await soon(() => texts(compare, '.note').join()).toMatch(/^No counted deeds lie .* “some day” is no date or interval: /u);
});
