import { enProblemWords as words, EVENT_FIELDS, stepsWithin, type ProblemText, type Steps, type Timeline, type TimelineEvent } from '@deedline/core';
import type { Format, ReadContext, ReadText } from './format.js';
import { findJsonFault, indexBeyondDepth, type JsonFault } from './json-fault.js';
import { lineColumn } from './line-column.js';
import { problemOf } from './problem-of.js';
import { lastInstantText, spanText } from './span-text.js';

/**
 * The document of the data format, or a bare list of events. Nested deeper than the limit it is refused whole; of a repeated key the last counts.
 * Written and read again, the same lanes, coverage, events and links come out.
 *
 * `JSON.parse` is one step, however large the text: some 4 ms a megabyte. A table has no such step.
 */
export const jsonFormat = { id: 'json', label: 'JSON', detect, read, write } as const satisfies Format;

function detect(text: string): number {
  const head = text.slice(0, 200).trimStart();
  if (/^[[{]/.test(head)) return 0.9;
  if (/^\/[/*]/.test(head)) return 0.6;
  return /^(?:true|false|null|-?\d[\d.eE+-]*|"[^"]*")\s*$/.test(head) ? 0.5 : 0;
}

function* read(text: string, { limits, mapping }: ReadContext): Steps<ReadText> {
  const deepAt = yield* stepsWithin(indexBeyondDepth(text, limits.depth), [0, BEFORE_PARSE]);
  if (deepAt !== undefined) return { failure: problemOf('too_deep', words.jsonTooDeep({ ...lineColumn(text, deepAt), limit: limits.depth })) };
  const data = yield* stepsWithin(parsed(text), [BEFORE_PARSE, AFTER_PARSE]);
  if ('fault' in data) return { failure: problemOf('malformed_json', faultText(text, data.fault)) };
  return { data: yield* stepsWithin(renamed(data.json, mapping), [AFTER_PARSE, 1]), problems: [] };
}

/** The steps before and after the one that cannot be divided. */
const BEFORE_PARSE = 0.4;
const AFTER_PARSE = 0.8;
const RECORDS_A_STEP = 256;

function* parsed(text: string): Steps<{ readonly json: unknown } | { readonly fault: JsonFault }> {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { fault: (yield* findJsonFault(text)) ?? { kind: 'unexpected', index: 0 } };
  }
}

function faultText(text: string, { kind, index }: JsonFault): ProblemText {
  const where = lineColumn(text, index);
  if (kind === 'endsEarly') return words.jsonEndsEarly(where);
  if (kind === 'trailingComma') return words.jsonTrailingComma(where);
  const found = /^(?:\w{1,20}|.)/su.exec(text.slice(index, index + 20))?.[0] ?? '';
  return words.jsonUnexpected({ ...where, found });
}

/** The data with the fields of each record under our names; what is not a list of objects is left for the validator. */
function* renamed(data: unknown, mapping: ReadonlyMap<string, string>): Steps<unknown> {
  if (mapping.size === 0 || typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return yield* renamedRecords(data, mapping);
  const name = Object.hasOwn(data, 'events') ? 'events' : 'items';
  const records: unknown = (data as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(records) ? { ...data, [name]: yield* renamedRecords(records, mapping) } : data;
}

function* renamedRecords(records: readonly unknown[], mapping: ReadonlyMap<string, string>): Steps<readonly unknown[]> {
  const all: unknown[] = [];
  for (const record of records) {
    if (all.length % RECORDS_A_STEP === 0) yield all.length / records.length;
    all.push(renamedRecord(record, mapping));
  }
  return all;
}

function renamedRecord(record: unknown, mapping: ReadonlyMap<string, string>): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  const fields = new Map<string, unknown>(Object.entries(record));
  const taken = [...mapping].filter(([, theirs]) => fields.has(theirs)).map(([ours, theirs]) => [ours, theirs, fields.get(theirs)] as const);
  for (const [, theirs] of taken) fields.delete(theirs);
  for (const [ours, , value] of taken) fields.set(ours, value);
  // fromEntries defines "__proto__" as a field of its own; an assignment would not.
  return Object.fromEntries(fields);
}

function write(timeline: Timeline): string {
  const { title, purpose, asOf, view, lanes, coverage, events, links } = timeline;
  const document = {
    deedline: 1,
    title,
    purpose,
    asOf: asOf === undefined ? undefined : lastInstantText(asOf),
    view: view && { span: view.span && spanText(view.span), selected: view.selected, compare: view.compare },
    lanes,
    coverage: coverage.map(({ lane, span, note }) => ({ lane, span: spanText(span), note })),
    events: events.map(eventObject),
    links,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function eventObject(event: TimelineEvent): Readonly<Record<string, unknown>> {
  const object: { [name: string]: unknown } = {};
  for (const { name, kind } of EVENT_FIELDS) {
    if (kind === 'links') continue;
    const value = event[name];
    object[name] = kind === 'date' ? event[name]?.edtf : value;
  }
  return object;
}
