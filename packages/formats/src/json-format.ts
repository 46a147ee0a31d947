import { enProblemWords as words, EVENT_FIELDS, type Timeline, type TimelineEvent, type ProblemText } from '@deedline/core';
import type { Format, ReadContext, ReadText } from './format.js';
import { findJsonFault, indexBeyondDepth, type JsonFault } from './json-fault.js';
import { lineColumn } from './line-column.js';
import { problemOf } from './problem-of.js';
import { lastInstantText, spanText } from './span-text.js';

/**
 * The document of the data format, or a bare list of events. Nested deeper than the limit it is refused whole; of a repeated key the last counts.
 * Written and read again, the same lanes, coverage, events and links come out.
 */
export const jsonFormat = { id: 'json', label: 'JSON', detect, read, write } as const satisfies Format;

function detect(text: string): number {
  const head = text.slice(0, 200).trimStart();
  if (/^[[{]/.test(head)) return 0.9;
  if (/^\/[/*]/.test(head)) return 0.6;
  return /^(?:true|false|null|-?\d[\d.eE+-]*|"[^"]*")\s*$/.test(head) ? 0.5 : 0;
}

function read(text: string, { limits, mapping }: ReadContext): ReadText {
  const deepAt = indexBeyondDepth(text, limits.depth);
  if (deepAt !== undefined) return { failure: problemOf('too_deep', words.jsonTooDeep({ ...lineColumn(text, deepAt), limit: limits.depth })) };
  try {
    return { data: renamed(JSON.parse(text), mapping), problems: [] };
  } catch {
    const fault = findJsonFault(text) ?? { kind: 'unexpected', index: 0 };
    return { failure: problemOf('malformed_json', faultText(text, fault)) };
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
function renamed(data: unknown, mapping: ReadonlyMap<string, string>): unknown {
  if (mapping.size === 0 || typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((record: unknown) => renamedRecord(record, mapping));
  const name = Object.hasOwn(data, 'events') ? 'events' : 'items';
  const records: unknown = (data as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(records) ? { ...data, [name]: renamed(records, mapping) } : data;
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
    view: view && { span: view.span && spanText(view.span), selected: view.selected },
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
