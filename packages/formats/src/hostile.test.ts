import { readFileSync } from 'node:fs';
import { boundsOf, type Problem, type TimelineEvent } from '@deedline/core';
import { dsvFormat } from 'd3-dsv';
import { afterAll, describe, expect, test } from 'vitest';
import { readTimeline } from './read-timeline.js';
import type { ReadResult } from './read-text.js';
import { writeTimeline } from './write-timeline.js';

interface RowCodes {
  readonly row: number;
  readonly field: string;
  readonly codes: readonly string[];
}

interface HostileCase {
  readonly id: string;
  readonly file: string;
  readonly kind: 'csv' | 'json' | 'edtf' | 'bytes' | 'strings';
  readonly outcome: readonly ('render' | 'partial' | 'error' | 'ignore')[];
  readonly max_ms: number;
  readonly expect: {
    readonly rows?: number;
    readonly ok?: number;
    readonly ok_min?: number;
    readonly bad?: readonly RowCodes[];
    readonly warn?: readonly RowCodes[];
    readonly warn_any?: readonly string[];
    readonly codes?: readonly string[];
    readonly text?: readonly string[] | string;
    readonly not_text?: readonly string[];
    readonly line?: number;
    readonly links?: readonly number[];
    readonly bounds?: readonly { readonly row: number; readonly min: string | null; readonly max: string | null }[];
    readonly days?: readonly { readonly row: number; readonly day: string }[];
    readonly seconds?: readonly { readonly row: number; readonly duration: number }[];
  };
}

const root = new URL('../../testing/fixtures/hostile/', import.meta.url);
const { cases } = JSON.parse(readFileSync(new URL('index.json', root), 'utf8')) as { cases: readonly HostileCase[] };

// The set has neutral field names: its `image` is our `media`, its `value` our `magnitude`.
const MAPPING = { media: 'image', magnitude: 'value' };
const OUR_FIELD = new Map([['image', 'media']]);
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const ownKeys = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).map(String).join());
const keysBefore = ownKeys();
afterAll(() => expect(ownKeys()).toEqual(keysBefore));

function read({ file }: HostileCase): ReadResult {
  const text = new TextDecoder().decode(readFileSync(new URL(file, root)));
  return readTimeline(text, { mapping: Object.fromEntries(Object.entries(MAPPING).filter(([, theirs]) => text.includes(theirs))) });
}

/** Which record each shown event is: the others have an error. */
function eventOfRow({ timeline, problems }: ReadResult): Map<number, TimelineEvent> {
  const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ record }) => record));
  const rows = Array.from({ length: timeline.recordCount }, (_, index) => index + 1).filter((row) => !refused.has(row));
  expect(rows.length, 'each record is shown or has an error').toBe(timeline.events.length);
  return new Map(rows.map((row, index) => [row, timeline.events[index] as TimelineEvent]));
}

function outcomeOf({ timeline, problems }: ReadResult): string {
  const isStopped = problems.some(({ severity, record }) => severity === 'error' && record === undefined);
  if (isStopped || (timeline.events.length === 0 && problems.length > 0)) return 'error';
  return timeline.events.length === timeline.recordCount ? 'render' : 'partial';
}

function allText({ timeline }: ReadResult): string {
  const lanes = timeline.lanes.map(({ label }) => label);
  return [...lanes, ...timeline.events.flatMap((event) => [event.id, event.title, event.text, event.lane, ...(event.tags ?? [])])].join('\n');
}

function expectCodes(problems: readonly Problem[], rows: readonly RowCodes[]): void {
  for (const { row, field, codes } of rows) {
    const found = problems.filter((problem) => problem.record === row && problem.field === (OUR_FIELD.get(field) ?? field));
    expect(
      found.some(({ code }) => codes.includes(code)),
      `record ${row} has ${codes.join(' or ')} in ${field}: ${JSON.stringify(problems.filter(({ record }) => record === row))}`,
    ).toBe(true);
  }
}

function expectDates(result: ReadResult, { bounds = [], days = [], seconds = [] }: HostileCase['expect']): void {
  const events = eventOfRow(result);
  const day = (text: string, isEnd: boolean) => Date.parse(`${text}T${isEnd ? '23:59:59.999' : '00:00:00.000'}Z`);
  for (const { row, min, max } of bounds) {
    const date = events.get(row)?.date;
    if (date === undefined) throw new Error(`record ${row} is shown`);
    const found = boundsOf(date);
    if (min === null || min === 'unknown') expect([date.start.kind, found.min]).toEqual([min === null ? 'open' : 'unknown', -Infinity]);
    else expect(Math.floor(found.min / 86_400_000), `first day of record ${row}`).toBe(Math.floor(day(min, false) / 86_400_000));
    if (max === null || max === 'unknown') expect([date.end.kind, found.max]).toEqual([max === null ? 'open' : 'unknown', Infinity]);
    else expect(Math.floor(found.max / 86_400_000), `last day of record ${row}`).toBe(Math.floor(day(max, true) / 86_400_000));
  }
  for (const { row, day: text } of days) {
    const date = events.get(row)?.date;
    if (date !== undefined) expect(Math.floor(boundsOf(date).min / 86_400_000), `day of record ${row}`).toBe(day(text, false) / 86_400_000);
  }
  for (const { row, duration } of seconds) {
    const date = events.get(row)?.date;
    expect(date && (date.end.earliest - date.start.earliest) / 1000, `seconds of record ${row}`).toBe(duration);
  }
}

function expectRoundTrips({ timeline }: ReadResult): void {
  const json = readTimeline(writeTimeline(timeline, 'json'), { format: 'json' }).timeline;
  expect({ ...json, recordCount: 0 }).toEqual({ ...timeline, recordCount: 0 });
  const csv = writeTimeline(timeline, 'csv');
  for (const row of dsvFormat(',').parseRows(csv)) for (const cell of row) expect(FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell), cell).toBe(false);
  if (timeline.events.length === 0) return;
  const shown = ({ events }: ReadResult['timeline']) => events.map(({ id, title, text, lane, date, url }) => ({ id, title, text, lane, date, url }));
  expect(shown(readTimeline(csv, { format: 'csv' }).timeline)).toEqual(shown(timeline));
}

describe.each(cases.filter(({ kind }) => kind !== 'strings'))('$id', (hostile) => {
  const { expect: wanted } = hostile;

  test(`ends as ${hostile.outcome.join(' or ')}, with the stated records and codes`, () => {
    const begin = performance.now();
    const result = read(hostile);
    expect(performance.now() - begin).toBeLessThan(hostile.max_ms);
    const { timeline, problems } = result;
    const outcome = outcomeOf(result);
    expect(hostile.outcome, JSON.stringify(problems)).toContain(outcome);
    const codes = problems.map(({ code }) => code);
    if (outcome === 'error') {
      expect(problems.filter(({ code }) => wanted.codes?.includes(code) ?? true)).not.toEqual([]);
    } else {
      if (wanted.rows !== undefined) expect(timeline.recordCount).toBe(wanted.rows);
      if (wanted.ok !== undefined) expect(timeline.events, JSON.stringify(problems)).toHaveLength(wanted.ok);
      expect(timeline.events.length).toBeGreaterThanOrEqual(wanted.ok_min ?? 0);
      if (wanted.codes !== undefined && outcome === 'partial')
        expect(
          wanted.codes.some((code) => (codes as string[]).includes(code)),
          codes.join(),
        ).toBe(true);
      eventOfRow(result);
      for (const text of typeof wanted.text === 'string' ? [] : (wanted.text ?? [])) expect(allText(result)).toContain(text);
    }
    expectCodes(problems, [...(wanted.bad ?? []), ...(wanted.warn ?? [])]);
    for (const code of wanted.warn_any ?? []) expect(codes).toContain(code);
    for (const text of wanted.not_text ?? []) expect(allText(result)).not.toContain(text);
    if (wanted.line !== undefined) expect(problems[0]?.message).toContain(`line ${wanted.line}`);
    if (wanted.links !== undefined)
      expect([...eventOfRow(result)].filter(([, { url }]) => url !== undefined).map(([row]) => row)).toEqual(expect.arrayContaining([...wanted.links]));
  });

  test('says what is wrong in plain words, and draws from finite dates', () => {
    const result = read(hostile);
    for (const { message, repair, value = '' } of result.problems) {
      expect(`${message} ${repair}`).not.toMatch(/undefined|\[object|Invalid Date|\bnull\b.*\bnull\b/);
      expect(value.length).toBeLessThanOrEqual(80);
      expect(message).toMatch(/[.”]$/);
    }
    if (outcomeOf(result) !== 'error') expectDates(result, wanted);
  });

  test('goes through JSON and CSV and comes back', () => expectRoundTrips(read(hostile)));
});

describe('xss-strings-json', () => {
  const { strings } = JSON.parse(readFileSync(new URL('xss/strings.json', root), 'utf8')) as { strings: readonly { id: string; value: string }[] };
  const folded = (text: string) =>
    text
      // oxlint-disable-next-line no-control-regex -- the validator drops them, and line breaks become spaces
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();

  test.each(strings)('$id stays text in every field', ({ value }) => {
    if (folded(value) === '') return;
    const record = { title: value, text: value, lane: value, tags: [value], actor: value, id: value, date: '2020-01-01', sources: [{ title: value }] };
    const result = readTimeline(JSON.stringify([record]));
    expect(result.problems).toEqual([]);
    const [event] = result.timeline.events;
    for (const text of [event?.title, event?.text, event?.tags?.[0], event?.actor, event?.id, event?.sources?.[0]?.title])
      expect(folded(text ?? '')).toBe(folded(value));
    expectRoundTrips(result);
  });
});

test('of the texts that lenient readers turn into dates, only what the data format lists is read', () => {
  const { timeline } = readTimeline(readFileSync(new URL('dates/legacy-parse-traps.csv', root), 'utf8'));
  expect(timeline.events.map(({ dateText, date }) => [dateText, date.edtf])).toEqual([
    ['March 2020', '2020-03'],
    ['spring 2020', '2020-21'],
    ['Q3 2020', '2020-35'],
    ['2020 BC', '-2019'],
    ['c. 1850', '1850~'],
    ['1850s', '185X'],
    ['19th century', '18XX'],
    [undefined, '2020-01-01'],
  ]);
});
