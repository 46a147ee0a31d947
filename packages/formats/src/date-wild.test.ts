import { existsSync, readFileSync } from 'node:fs';
import { boundsOf, parseEdtf, readPhrase } from '@deedline/core';
import { dsvFormat } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { readTimeline } from './read-timeline.js';
import type { ReadOptions } from './read-text.js';

// Files that nobody here wrote; they lie beside the repository and are never part of it. docs/dates-in-the-wild.md holds what is counted here.
const root = new URL('../../../../shared/data/', import.meta.url);
const hasData = existsSync(root);
const doc = readFileSync(new URL('../../../docs/dates-in-the-wild.md', import.meta.url), 'utf8');
const textOf = (file: string) => new TextDecoder(file.includes('roman') ? 'windows-1252' : 'utf-8').decode(readFileSync(new URL(file, root)));
const rowsOf = (file: string): readonly (readonly string[])[] => dsvFormat(',').parseRows(textOf(file));

/** The cells of a column that are not empty. */
function columnOf(file: string, header: string): readonly string[] {
  const [headers = [], ...rows] = rowsOf(file);
  const at = headers.findIndex((name) => name.trim() === header);
  if (at < 0) throw new Error(`${file} has no column ${header}`);
  return rows.flatMap((row) => row[at]?.trim() || []);
}

/** The values of attributes such as start="…". */
function attributesOf(file: string, name: string): readonly string[] {
  return [...textOf(file).matchAll(new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`, 'g'))].map(([, double, single]) => double ?? single ?? '');
}

interface Outcome {
  /** Shown as it stands in the file. */
  edtf: number;
  /** Read from words or numbers. */
  read: number;
  ambiguous: number;
  noDate: number;
  refused: number;
}

/** Reads cells as one column of dates, and counts what became of them. Each is shown, or has an error. */
function outcomeOf(cells: readonly string[], options: ReadOptions = {}): Outcome {
  const table = dsvFormat(',').formatRows([['date', 'title'], ...cells.map((cell) => [cell, 'A'])]);
  const { timeline, problems } = readTimeline(table, { ...options, limits: { listedProblems: 1_000_000 } });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const read = timeline.events.filter(({ dateText }) => dateText !== undefined).length;
  const ambiguous = errors.filter(({ code }) => code === 'ambiguous_date').length;
  const noDate = errors.filter(({ repair }) => repair.startsWith('The source gives no date')).length;
  expect(timeline.events.length + errors.length).toBe(cells.length);
  for (const { message, repair } of errors) expect(`${message} ${repair}`.length).toBeGreaterThan(40);
  return { edtf: timeline.events.length - read, read, ambiguous, noDate, refused: errors.length - ambiguous - noDate };
}

const n = (count: number) => count.toLocaleString('en');
const rowOf = (name: string, cells: readonly string[], { edtf, read, ambiguous, noDate, refused }: Outcome) =>
  `| ${[name, ...[cells.length, edtf, read, ambiguous, noDate, refused].map(n)].join(' | ')} |`;

/** A table of the page without the padding of its cells. */
const page = doc.replaceAll(/ +\|/g, ' |').replaceAll(/\| +/g, '| ');

const FILES: readonly (readonly [name: string, cells: () => readonly string[], options?: ReadOptions])[] = [
  ['british_prime_ministers', () => columns('history/british_prime_ministers.csv', 'hdate', 'hdate_end')],
  ['english_and_british_monarchs', () => columns('history/english_and_british_monarchs.csv', 'hdate', 'hdate_end', 'hdate_birth', 'hdate_death')],
  ['events_in_british_history', () => columns('history/events_in_british_history.csv', 'hdate', 'hdate_end')],
  ['science_chemistry_life', () => columns('history/science_chemistry_life.csv', 'hdate', 'hdate_end')],
  ['science_technology_computing', () => columns('history/science_technology_computing.csv', 'hdate', 'hdate_end')],
  ['us_presidents', () => columns('history/us_presidents.csv', 'hdate', 'hdate_end')],
  ['roman_emperors', () => columns('history/roman_emperors.csv', 'birth', 'death', 'reign.start', 'reign.end')],
  ['civilizations', () => columns('history/civilizations.csv', 'start', 'end')],
  ['us_cabinet_turnover', () => columns('politics/us_cabinet_turnover.csv', 'start_date', 'end_date')],
  ['us_cabinet_turnover, `centuryPivot: 50`', () => columns('politics/us_cabinet_turnover.csv', 'start_date', 'end_date'), { centuryPivot: 50 }],
  ['antiquities_act_actions', () => columns('politics/antiquities_act_actions.csv', 'date')],
  ['daily_show_guests', () => columns('politics/daily_show_guests.csv', 'Show')],
  ['daily_show_guests, `centuryPivot: 50`', () => columns('politics/daily_show_guests.csv', 'Show'), { centuryPivot: 50 }],
  ['gop_candidate_visits_2024', () => columns('politics/gop_candidate_visits_2024.csv', 'Date')],
  ['christianity', () => ends('simile/christianity.xml')],
  ['dinosaurs', () => ends('simile/dinosaurs.xml')],
  ['jfk', () => ends('simile/jfk.xml')],
  ['monet', () => ends('simile/monet.xml')],
];

function columns(file: string, ...headers: readonly string[]): readonly string[] {
  return headers.flatMap((header) => columnOf(file, header));
}

function ends(file: string): readonly string[] {
  return [...attributesOf(file, 'start'), ...attributesOf(file, 'end')];
}

/** The first and last year of a date as people count: 1 BC is -1. Open ends have none. */
function yearsOf(edtf: string): readonly [number | undefined, number | undefined] {
  const { min, max } = boundsOf(parseEdtf(edtf));
  const yearOf = (instant: number) => {
    const year = new Date(instant).getUTCFullYear();
    return Number.isFinite(year) ? year - (year <= 0 ? 1 : 0) : undefined;
  };
  return [yearOf(min), yearOf(max)];
}

/** Why our years and those of the catalogue differ. */
function classOf(text: string, [first, last]: ReturnType<typeof yearsOf>, [from, to]: readonly [number, number]): string {
  if (/^\??after|or after$/i.test(text)) return 'after a year, counted from that year';
  if (from === to && from === first) return 'a stretch or a list, filed under its first year';
  if (/early|mid|late/.test(text)) return 'early, mid, late, cut elsewhere';
  if (first === last && /^\??c/i.test(text)) return 'about a year, filed with years around it';
  return 'other years than the text has';
}

interface Agreement {
  readonly count: Map<string, number>;
  compared: number;
  differing: number;
  openEnds: number;
}

function compareTate(): Agreement {
  const [headers = [], ...rows] = rowsOf('museum/tate_artwork_dates.csv');
  const at = (name: string) => headers.indexOf(name);
  const [text, start, end] = [at('dateText'), at('startYear'), at('endYear')];
  const known = new Map<string, ReturnType<typeof yearsOf> | undefined>();
  const agreement: Agreement = { count: new Map(), compared: 0, differing: 0, openEnds: 0 };
  for (const row of rows) {
    const words = row[text] ?? '';
    const [from, to] = [Number(row[start] || NaN), Number(row[end] || NaN)];
    if (!known.has(words)) {
      const { readings, isAmbiguous } = readPhrase(words);
      known.set(words, readings[0] === undefined || isAmbiguous ? undefined : yearsOf(readings[0].edtf));
    }
    const years = known.get(words);
    if (years === undefined || Number.isNaN(from) || Number.isNaN(to)) continue;
    agreement.compared++;
    if (years.includes(undefined)) agreement.openEnds++;
    if ((years[0] ?? from) === from && (years[1] ?? to) === to) continue;
    agreement.differing++;
    const name = classOf(words, years, [from, to]);
    agreement.count.set(name, (agreement.count.get(name) ?? 0) + 1);
  }
  return agreement;
}

describe.runIf(hasData)('69,202 dates of a museum', () => {
  test('99 % are read, or refused with a reason', () => {
    const cells = columnOf('museum/tate_artwork_dates.csv', 'dateText');
    const outcome = outcomeOf(cells);
    const { edtf, read, ambiguous, noDate, refused } = outcome;
    expect((edtf + read + ambiguous + noDate) / cells.length).toBeGreaterThan(0.99);
    expect(refused / cells.length).toBeLessThan(0.01);
    expect(page).toContain(rowOf('tate_artwork_dates', cells, outcome));
  });

  test('the years of the catalogue are others in less than 0.5 %, and the page tells why', () => {
    const { count, compared, differing, openEnds } = compareTate();
    expect(compared).toBeGreaterThan(60_000);
    expect(differing / compared).toBeLessThan(0.005);
    expect(page).toContain(`${n(compared)} dates with years on both sides; ${n(differing)} differ`);
    expect(page).toContain(`${n(openEnds)} are open at one end`);
    for (const [name, rows] of count) expect(page).toContain(`| ${name} | ${n(rows)} |`);
  });
});

describe.runIf(hasData)('dates of other files come out as the page says', () => {
  test.each(FILES.map(([name, cells, options]) => ({ name, cells, options })))('$name', ({ name, cells, options }) =>
    expect(page).toContain(rowOf(name, cells(), outcomeOf(cells(), options))),
  );

  const HELPED = ['events_in_british_history', 'science_chemistry_life', 'science_technology_computing'];
  test.each(HELPED)('%s: as many rows as the page says lie where its own column of approximate years does not', (file) => {
    const [headers = [], ...rows] = rowsOf(`history/${file}.csv`);
    const differing = rows.filter((row) => {
      const { readings, isAmbiguous } = readPhrase(row[headers.indexOf('hdate')] ?? '');
      const approx = Number(row[headers.indexOf('approx_year')]);
      const [first = -Infinity, last = Infinity] = yearsOf(readings[0]?.edtf ?? '2024');
      return readings.length > 0 && !isAmbiguous && !(first <= approx && approx <= last);
    });
    expect(doc.replaceAll(/\s+/g, ' ')).toContain(`${differing.length} in \`${file}\``);
  });
});

if (!hasData) test.skip('REAL DATES NOT CHECKED: the folder with other people’s data is not beside the repository');
