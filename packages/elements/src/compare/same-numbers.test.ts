// One piece: one test reads every number of every view, and what it reads them with.
// One piece: the same numbers are read from every place that tells them, and held against each other and against a count made here.
import { mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import '../timeline/define.js';
import type { DeedCompare } from './deed-compare.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 30_000 });

const SAID = [
  '2024-01-10',
  '2024-02-02',
  '2024-02-20',
  '2024-03-28',
  '2024-04-02',
  '2024-05-15',
  '2024-06-20',
  '2024-06-21',
  '2024-08-01',
  '2024-09-09',
  '2024-10-10',
  '2024-12-20',
];
const DONE = [
  '2024-01-05',
  '2024-01-20',
  '2024-02-11',
  '2024-02-12',
  '2024-03-04',
  '2024-04-30',
  '2024-05-01',
  '2024-05-15',
  '2024-07-01',
  '2024-07-03',
  '2024-08-25',
  '2024-11-30',
  '2024-12-01',
];
const DECIDED = ['2024-01-15/2024-03-01', '2024-06-01/2024-07-15', '2024-11-02'];

/** Three lanes, covered for a year. */
const talk = ({ said = SAID, done = DONE }: { readonly said?: readonly string[]; readonly done?: readonly string[] }) => ({
  title: 'Talk',
  asOf: '2024-12-31',
  lanes: [
    { id: 'said', label: 'Said', kind: 'words' },
    { id: 'done', label: 'Done', kind: 'deeds' },
    { id: 'decided', label: 'Decided', kind: 'context' },
  ],
  coverage: [
    { lane: 'said', span: '2024' },
    { lane: 'done', span: '2024' },
  ],
  events: Object.entries({ said, done, decided: DECIDED }).flatMap(([lane, dates]) =>
    dates.map((date, index) => ({ id: `${lane}-${index + 1}`, lane, date, title: `${lane} ${index + 1}` })),
  ),
});

/** The imprecise dates of the tests, by the days that they may be; counted here once more, without the parser of dates. */
const DAYS_OF: Readonly<Record<string, readonly [first: string, last: string]>> = {
  '2024-03': ['2024-03-01', '2024-03-31'],
  '2024-04': ['2024-04-01', '2024-04-30'],
  '[2024-07-01..2024-07-05]': ['2024-07-01', '2024-07-05'],
  '[2024-08-01..2024-08-09]': ['2024-08-01', '2024-08-09'],
  '[2024-09-01..2024-11-30]': ['2024-09-01', '2024-11-30'],
};
const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`) / 86_400_000 - Date.UTC(2024, 0, 1) / 86_400_000;
const daysOf = (date: string): readonly number[] => {
  const [first, last] = (DAYS_OF[date] ?? [date, date]).map(dayOf) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** Least, most and of how many: `most` have some days, `least` for every day one of which all days will do. */
function boundsOver(own: readonly string[], others: readonly string[], isMet: (day: number, other: number) => boolean): string {
  const [mine, theirs] = [own.map(daysOf), others.map(daysOf)];
  const least = mine.filter((days) => days.every((day) => theirs.some((all) => all.every((other) => isMet(day, other))))).length;
  const most = mine.filter((days) => days.some((day) => theirs.some((all) => all.some((other) => isMet(day, other))))).length;
  return `${least}–${most} of ${own.length}`;
}

/** The bounds and the whole in a text: "Between 3 and 5 of 12", "3 to 5 of 12", "3–5 of 12" and "5 of 12" alike. */
function boundsIn(text: string): string {
  const found = /(?:(\d+)(?: and | to |–))?(\d+)(?: of |\/)(\d+)/u.exec(text);
  return found ? `${found[1] ?? found[2]}–${found[2]} of ${found[3]}` : `no bounds in ${text}`;
}
const numbersIn = (text: string): readonly number[] => [...text.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?/gu)].map(([number]) => Number(number));
const one = (value: number): number => Math.round(value * 10) / 10;

/** What opens the records behind a sentence. */
const BEHIND = / [\d,]+ records?(?:: signals and deeds)?$/u;

type Cells = readonly string[];
const cellsOf = (csv: string): readonly Cells[] =>
  csv
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map(([, cell = '']) => cell.replace(/^"|"$/gu, '').replaceAll('""', '"')));

interface Json {
  readonly days: number;
  readonly periodEdtf: string;
  readonly windowDays: number;
  readonly trigger: { readonly necessary: number; readonly possible: number; readonly of: number };
  readonly precursor: Json['trigger'];
  readonly signals: { readonly happenings: readonly unknown[] };
  readonly deeds: Json['signals'];
  readonly tests: readonly { hits: number; hitsRange?: readonly [number, number]; of: number; expected: number; range: readonly number[]; p: number }[];
  readonly waits: { readonly median?: number; readonly baselineMedian?: number; readonly of: number; readonly censored: number };
  readonly windowShare: { readonly inside: Json['trigger']; readonly coveredDays: number };
  readonly lags: readonly { from: number; count: number; expected: number }[];
  readonly curve: readonly { necessary: number; possible: number; expected: number }[];
  readonly bands: { readonly points: readonly { signals: number; deeds: number }[] };
  readonly findings: readonly string[];
  readonly pairs: readonly { readonly followed: string; readonly deeds: readonly unknown[] }[];
  readonly method: Readonly<Record<string, string>>;
}
const asBounds = ({ necessary, possible, of }: Json['trigger']): string => `${necessary}–${possible} of ${of}`;

/** All texts of a comparison, in the compare view, the summary and the files. */
async function readAll(data: unknown) {
  const timeline = mount('deed-timeline', { data, view: 'compare', followWindow: 'P30D' });
  const panel = (): DeedCompare => timeline.renderRoot.querySelector('deed-compare') as DeedCompare;
  const within = (selector: string): readonly string[] =>
    [...(panel()?.renderRoot.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent.replace(/[ \n]+/gu, ' ').trim());
  await soon(() => [within('svg.chart').length, within('.method').length, within('[aria-busy]').length]).toEqual([6, 1, 0]);
  for (const drawer of panel().renderRoot.querySelectorAll('details')) drawer.open = true;
  await soon(() => within('details > summary:only-child').length).toBe(0);
  const chart = (name: string): string => panel().renderRoot.querySelector(`[data-chart=${name}] svg`)?.getAttribute('aria-label') ?? '';
  const finding = (key: string): string => (within(`[data-finding=${key}]`)[0] ?? '').replace(BEHIND, '');
  const row = (chartName: string, head: string): readonly string[] =>
    [...panel().renderRoot.querySelectorAll(`[data-chart=${chartName}] tbody tr`)]
      .map((line) => [...line.children].map(({ textContent }) => textContent.trim()))
      .find(([first]) => first === head) ?? [];
  const rows = cellsOf(panel().toCSV());
  const csv = (kind: string): readonly Cells[] => rows.slice(1).filter(([record]) => record === kind);
  const at = (cells: Cells, column: string): string => cells[rows[0]?.indexOf(column) ?? -1] ?? '';
  const count = (name: string): number => Number(at(csv('count').find((cells) => at(cells, 'name') === name) ?? [], 'value'));
  const told = {
    bodies: [...panel().renderRoot.querySelectorAll('table.pairs tbody')].map((body) => body.textContent),
    tests: [...panel().renderRoot.querySelectorAll('.tests tbody tr')].map((line) => [...line.children].map(({ textContent }) => textContent.trim())),
    method: Object.fromEntries(
      [...panel().renderRoot.querySelectorAll('.method dl > div')].map((line) => [...line.children].map(({ textContent }) => textContent.trim())),
    ),
    findings: within('[data-finding]'),
    alone: within('ul.alone li').length,
    aloneHelp: within('.alone-heading + p')[0] ?? '',
    caption: within('table.pairs caption')[0] ?? '',
    lagRows: [...panel().renderRoot.querySelectorAll('[data-chart=lags] tbody tr')].map((line) =>
      [...line.children].map(({ textContent }) => textContent.trim()),
    ),
    charts: Object.fromEntries(['aligned', 'curve', 'waits', 'windows', 'bands', 'lags'].map((name) => [name, chart(name)])),
    sentences: Object.fromEntries(['followed', 'expected', 'tested', 'waited', 'inside', 'preceded'].map((key) => [key, finding(key)])),
    curveRow: row('curve', '30'),
    insideRow: row('windows', 'Signals inside windows'),
  };
  const json = JSON.parse(panel().toJSON()) as Json;
  timeline.view = 'summary';
  await soon(() => within('.summary').length).toBe(1);
  const summary = Object.fromEntries(['followed', 'expected', 'tested', 'waited', 'inside', 'preceded'].map((key) => [key, finding(key)]));
  return { ...told, json, csv, at, count, summary, summaryText: within('.summary p') };
}
type Told = Awaited<ReturnType<typeof readAll>>;

/** Everything that says a thing says the same. */
function expectSame(fact: string, places: Readonly<Record<string, unknown>>): void {
  const [first] = Object.values(places);
  expect(places, fact).toEqual(Object.fromEntries(Object.keys(places).map((place) => [place, first])));
}

/** "7/10", or over draws of dates "6 to 7 (7 in the middle case) of 10". */
const hitsOf = ([least, most]: readonly number[], { hits, of }: { readonly hits: number; readonly of: number }): string =>
  least === most ? `${hits}/${of}` : `${least} to ${most} (${hits} in the middle case) of ${of}`;
const ofCount = ({ count }: Told, name: string, of: number): string => `${count(`${name}_necessarily`)}–${count(`${name}_possibly`)} of ${of}`;
const mostIn = (bounds: string): number => Number(/–(\d+)/u.exec(bounds)?.[1]);

function expectSameCounts(told: Told, said: readonly string[], done: readonly string[]): void {
  const { json, csv, at, count, charts, sentences, summary, method } = told;
  const followed = boundsOver(said, done, (day, deed) => deed >= day && deed <= day + 30);
  expectSame('signals followed', {
    counted: followed,
    sentence: boundsIn(sentences['followed'] ?? ''),
    summary: boundsIn(summary['followed'] ?? ''),
    json: asBounds(json.trigger),
    csv: ofCount(told, 'followed', count('signals')),
    aligned: boundsIn(charts['aligned'] ?? ''),
    csvSentence: boundsIn(at(csv('finding')[0] ?? [], 'value')),
    jsonSentence: boundsIn(json.findings[0] ?? ''),
  });
  expectSame('signals that may be followed', {
    counted: mostIn(followed),
    table: told.bodies.filter((body) => !body.includes('No deed recorded')).length,
    csvPairs: new Set(csv('pair').map((cells) => at(cells, 'signal_id'))).size,
    csvNone: count('signals') - csv('none').length,
    json: json.pairs.filter(({ deeds }) => deeds.length > 0).length,
    jsonStatus: json.pairs.filter(({ followed: status }) => status !== 'not').length,
  });
  const preceded = boundsOver(done, said, (day, signal) => day >= signal && day <= signal + 30);
  expectSame('deeds preceded', {
    counted: preceded,
    sentence: boundsIn(sentences['preceded'] ?? ''),
    summary: boundsIn(summary['preceded'] ?? ''),
    json: asBounds(json.precursor),
    csv: ofCount(told, 'preceded', count('deeds')),
  });
  expectSame('deeds that no one announced', {
    counted: done.length - mostIn(preceded),
    list: told.alone,
    sentence: numbersIn(told.aloneHelp)[0],
    csv: csv('alone').length,
  });
  expectSame('deeds', {
    data: done.length,
    alone: numbersIn(told.aloneHelp)[1],
    caption: numbersIn(told.caption)[1],
    csv: count('deeds'),
    json: json.deeds.happenings.length,
    method: numbersIn(method['Deeds'] ?? '').at(-1),
  });
  expectSame('signals', {
    data: said.length,
    caption: numbersIn(told.caption)[0],
    table: told.bodies.length,
    csv: count('signals'),
    json: json.signals.happenings.length,
    method: numbersIn(method['Signals'] ?? '').at(-1),
  });
  const sumIn = (line: string | undefined): readonly number[] => numbersIn(line ?? '').slice(0, 2);
  expectSame('records that make them', { data: [said.length, said.length], method: sumIn(method['Signals']), json: sumIn(json.method['Signals']) });
  expectSame('the period', { data: '2024-01-01/2024-12-31', json: json.periodEdtf });
  expectSame('days', {
    data: 366,
    method: numbersIn(method['Period'] ?? '').at(-1),
    csv: count('days'),
    json: json.days,
    inside: numbersIn(sentences['inside'] ?? '').at(-2),
    chart: numbersIn(charts['windows'] ?? '').at(-1),
  });
  expectSame('days of the window', {
    asked: 30,
    csv: count('window_days'),
    json: json.windowDays,
    method: numbersIn(method['Window'] ?? '')[0],
    sentence: numbersIn(sentences['followed'] ?? '').at(-1),
    summary: numbersIn(summary['followed'] ?? '').at(-1),
    caption: numbersIn(told.caption)[2],
    aligned: numbersIn(charts['aligned'] ?? '').at(-1),
    bands: numbersIn(charts['bands'] ?? '')[0],
  });
  const windows = DECIDED.slice(0, 2).map((window) => window.split('/').map(dayOf) as [number, number]);
  const isInside = (day: number): boolean => windows.some(([first, last]) => day >= first && day <= last);
  const inside = `${said.filter((date) => daysOf(date).every(isInside)).length}–${said.filter((date) => daysOf(date).some(isInside)).length} of ${said.length}`;
  expectSame('signals inside windows', {
    counted: inside,
    sentence: boundsIn(sentences['inside'] ?? ''),
    summary: boundsIn(summary['inside'] ?? ''),
    chart: boundsIn(charts['windows'] ?? ''),
    figure: boundsIn(`${told.insideRow[1]} of ${said.length}`),
    csv: ofCount(told, 'inside_windows', count('signals')),
    json: asBounds(json.windowShare.inside),
  });
  expectSame('days inside windows', {
    counted: Array.from({ length: 366 }, (_, day) => day).filter(isInside).length,
    sentence: numbersIn(sentences['inside'] ?? '').at(-3),
    chart: numbersIn(charts['windows'] ?? '').at(-2),
    csv: count('covered_days'),
    json: json.windowShare.coveredDays,
  });
}

function expectSameTests({ json, count, charts, sentences, summary, tests, curveRow, csv, at, method }: Told): void {
  const [test] = json.tests;
  if (!test) throw new Error('No test was made.');
  const [, hits = '', expected, range, p = ''] = tests[0] ?? [];
  const csvLine = at(csv('method').find((cells) => at(cells, 'name').startsWith('Tests: interval')) ?? [], 'value');
  const rangeIn = (sentence: string): string => /from (\d+) to (\d+) in 95 %/u.exec(sentence)?.slice(1).join('–') ?? '';
  expectSame('expected by chance', {
    json: one(test.expected),
    sentence: Number(/about ([\d.]+) of/u.exec(sentences['expected'] ?? '')?.[1]),
    summary: Number(/about ([\d.]+) of/u.exec(summary['expected'] ?? '')?.[1]),
    drawer: Number(expected),
    csv: one(count('jitter_expected')),
    method: Number(/Expected ([\d.]+)/u.exec(csvLine)?.[1]),
  });
  expectSame('the range by chance', {
    json: test.range.join('–'),
    sentence: rangeIn(sentences['expected'] ?? ''),
    summary: rangeIn(summary['expected'] ?? ''),
    drawer: range,
    csv: `${count('jitter_low')}–${count('jitter_high')}`,
    method: /95 % of cases (\d+–\d+)/u.exec(csvLine)?.[1],
  });
  expectSame('signals followed, in the test', {
    json: hitsOf(test.hitsRange ?? [test.hits, test.hits], test),
    drawer: hits,
    csv: hitsOf(test.hitsRange ? [count('jitter_hits_least'), count('jitter_hits_most')] : [test.hits, test.hits], {
      hits: count('jitter_hits'),
      of: count('jitter_of'),
    }),
    method: /Followed (.*?), Expected/u.exec(csvLine)?.[1],
  });
  expectSame('p', { json: test.p.toFixed(3), drawer: p.split(' ')[0], csv: count('jitter_p').toFixed(3), method: / p ([\d.]+)/u.exec(csvLine)?.[1] });
  const point = json.curve[30];
  const curveCell = (name: string): number => Number(at(csv('curve').find((cells) => at(cells, 'name') === name) ?? [], 'value'));
  expectSame('the curve at the window', {
    json: `${point?.necessary}–${point?.possible} of ${test.of}`,
    chart: boundsIn(charts['curve'] ?? ''),
    figure: boundsIn(`${curveRow[1]} of ${test.of}`),
    csv: `${curveCell('followed_within_30_days_least')}–${curveCell('followed_within_30_days_most')} of ${test.of}`,
  });
  expectSame('chance in the curve', { json: point?.expected, csv: curveCell('expected_within_30_days') });
  expectSame('tried', { drawer: numbersIn(method['Comparisons tried'] ?? '')[0], json: numbersIn(json.method['Comparisons tried'] ?? '')[0], asked: 1 });
}

/** At the window that is compared, the curve has the chance of the sentence. */
function expectSameChanceInCurve({ json, charts, sentences, curveRow }: Told): void {
  const [, expected, low, high] = /about ([\d.]+).* by chance \((\d+)(?: to (\d+))? in/u.exec(charts['curve'] ?? '') ?? [];
  expectSame('chance in the curve at the window', {
    json: one(json.curve[30]?.expected ?? NaN),
    chart: Number(expected),
    figure: Number(curveRow[2]),
    test: one(json.tests[0]?.expected ?? NaN),
  });
  expectSame('the range of the curve at the window', {
    chart: `${low}–${high ?? low}`,
    figure: curveRow[3],
    sentence: /from (\d+) to (\d+) in 95 %/u
      .exec(sentences['expected'] ?? '')
      ?.slice(1)
      .join('–'),
  });
}

function expectSameFigures({ json, charts, sentences, summary, lagRows }: Told): void {
  const { median, baselineMedian, of, censored } = json.waits;
  const medians = [median, baselineMedian];
  expectSame('half of the waits', {
    json: medians,
    sentence: numbersIn(sentences['waited'] ?? '').slice(1, 3),
    summary: numbersIn(summary['waited'] ?? '').slice(1, 3),
    chart: [...(charts['waits'] ?? '').matchAll(/within (\d+) day/gu)].map(([, days]) => Number(days)),
  });
  const told = numbersIn(charts['waits'] ?? '');
  expectSame('how many waited, and for how many the record ends', {
    json: [of, censored],
    sentence: [numbersIn(sentences['waited'] ?? '')[0], numbersIn(sentences['waited'] ?? '')[3] ?? 0],
    chart: [told[0], told[3] ?? 0],
  });
  const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
  const inTable = (isBefore: boolean): number => sum(lagRows.filter(([head]) => head?.includes('before') === isBefore).map(([, pairs]) => Number(pairs)));
  expectSame('pairs by lag', {
    json: [sum(json.lags.filter(({ from }) => from < 0).map(({ count }) => count)), sum(json.lags.filter(({ from }) => from >= 0).map(({ count }) => count))],
    chart: numbersIn(charts['lags'] ?? '').slice(0, 2),
    figure: [inTable(true), inTable(false)],
  });
  expectSame('the most at once', {
    json: [Math.max(...json.bands.points.map(({ signals }) => signals)), Math.max(...json.bands.points.map(({ deeds }) => deeds))],
    chart: numbersIn(/At most .*/u.exec(charts['bands'] ?? '')?.[0] ?? ''),
  });
}

function expectSameSentences({ findings, json, csv, at, summaryText }: Told): void {
  const plain = findings.map((sentence) => sentence.replace(BEHIND, ''));
  expect(plain).toEqual(json.findings);
  expect(plain).toEqual(csv('finding').map((cells) => at(cells, 'value')));
  for (const sentence of findings) expect(summaryText).toContain(sentence);
}

describe('the same numbers wherever they are told', () => {
  test('with exact dates', async () => {
    const told = await readAll(talk({}));
    expectSameCounts(told, SAID, DONE);
    expectSameTests(told);
    expectSameChanceInCurve(told);
    expectSameFigures(told);
    expectSameSentences(told);
    expect(told.json.trigger).toEqual({ necessary: told.json.trigger.possible, possible: told.json.trigger.possible, of: 12 });
    expectSame('the curve, the row and the sentence', {
      curve: boundsIn(told.charts['curve'] ?? ''),
      sentence: boundsIn(told.sentences['followed'] ?? ''),
    });
  });

  test('with dates to the month and dates of several days', async () => {
    const said = SAID.map((date) => ({ '2024-03-28': '2024-03', '2024-08-01': '[2024-08-01..2024-08-09]' })[date] ?? date);
    const done = DONE.map((date) => ({ '2024-04-30': '2024-04', '2024-07-01': '[2024-07-01..2024-07-05]' })[date] ?? date);
    const told = await readAll(talk({ said, done }));
    expect(told.json.trigger.necessary).toBeLessThan(told.json.trigger.possible);
    expectSameCounts(told, said, done);
    expectSameTests(told);
    expectSameChanceInCurve(told);
    expectSameFigures(told);
    expectSameSentences(told);
    expectSame('the curve and the sentence', { curve: boundsIn(told.charts['curve'] ?? ''), sentence: boundsIn(told.sentences['followed'] ?? '') });
  });

  test('with a signal that was followed whatever its day, though by no one deed whatever its day', async () => {
    const said = SAID.map((date) => ({ '2024-03-28': '2024-03' })[date] ?? date);
    const done = [...DONE, '2024-03-10', '2024-04-05'];
    const told = await readAll(talk({ said, done }));
    expect(told.json.pairs[3]).toMatchObject({ followed: 'necessarily' });
    expectSameCounts(told, said, done);
    expectSameFigures(told);
    expectSameSentences(told);
  });

  test('with a date that is wider than the window', async () => {
    const said = SAID.map((date) => ({ '2024-10-10': '[2024-09-01..2024-11-30]' })[date] ?? date);
    const told = await readAll(talk({ said }));
    expectSameCounts(told, said, DONE);
    expectSameTests(told);
    expectSameChanceInCurve(told);
    expectSameFigures(told);
    expectSameSentences(told);
    expectSame('signals in the test', { json: told.json.tests[0]?.of, sentence: numbersIn(told.sentences['tested'] ?? '')[0], less: said.length - 1 });
  });
});
