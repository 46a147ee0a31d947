import { foldName } from '../model/fold-name.js';
import { LINK_TYPES } from '../model/timeline.js';
import { isEdtf } from '../phrases/is-edtf.js';
import { parseEdtf } from '../time/parse-edtf.js';
import type { Span } from '../time/span.js';
import { foldLine } from './fold-text.js';
import type { QueryNote, QueryTerm } from './query.js';
import type { FieldEntry } from './search-fields.js';
import { spansOfDate } from './spans-of-date.js';

/** What was read of the value behind a field: a term, or why there is none. A comparison stands for itself; of other terms of a field any will do. */
export type TermReading =
  | { readonly term: QueryTerm; readonly isComparison?: boolean }
  | { readonly fault: Exclude<QueryNote['code'], 'unknown_field' | 'too_long'>; readonly values?: readonly string[] };

const COMPARISONS = ['>=', '<=', '>', '<'] as const;

/** Reads the value of a term by the kind of its field. */
export function readTerm(entry: FieldEntry, value: string): TermReading {
  const { field, kind, values } = entry;
  const text = foldLine(value).trim();
  if (text === '') return { fault: 'missing_value' };
  switch (kind) {
    case 'choice':
      return readChoice(entry, value, values);
    case 'links':
      return readChoice(entry, value, LINK_TYPES);
    case 'number':
    case 'integer':
      return readNumber(entry, value) ?? { fault: 'bad_number' };
    case 'magnitude':
      return readNumber(entry, value) ?? { term: { kind: 'field', field, text } };
    case 'sources':
      // Sources are texts, and may be counted: only a comparison asks how many there are.
      return isComparison(value) ? (readNumber(entry, value) ?? { fault: 'bad_number' }) : { term: { kind: 'field', field, text } };
    case 'date':
      return field === 'reported' || field === 'date' ? readDateTerm(field, value) : { fault: 'bad_date' };
    default:
      return { term: { kind: 'field', field, text } };
  }
}

/** Choices that have an order: a range of them may be asked for. */
const ORDERED: ReadonlySet<string> = new Set(['reliability', 'confidence']);

/** A choice may be given by its first letters, and where choices have an order by the first and the last of several: `A..C`. */
function readChoice({ field }: FieldEntry, value: string, choices: readonly string[]): TermReading {
  const indexesOf = (text: string): readonly number[] => {
    const start = foldName(text);
    return choices.flatMap((choice, index) => (foldName(choice).startsWith(start) ? [index] : []));
  };
  const dots = ORDERED.has(field) ? value.indexOf('..') : -1;
  const found = dots < 0 ? indexesOf(value) : [indexesOf(value.slice(0, dots))[0] ?? choices.length, indexesOf(value.slice(dots + 2)).at(-1) ?? -1];
  const values = choices.filter((_, index) => (dots < 0 ? found.includes(index) : index >= (found[0] ?? 0) && index <= (found[1] ?? 0)));
  return values.length > 0 ? { term: { kind: 'choice', field, values } } : { fault: 'bad_value', values: choices };
}

function readNumber({ field }: FieldEntry, value: string): TermReading | undefined {
  const [sign, rest] = splitComparison(value.replaceAll('\u2212', '-'));
  const dots = rest.indexOf('..');
  const [low, high] = dots < 0 || sign ? [rest, rest] : [rest.slice(0, dots), rest.slice(dots + 2)];
  const hasRange = dots >= 0 && !sign;
  const min = sign.startsWith('<') || (hasRange && low === '') ? -Infinity : numberOf(low);
  const max = sign.startsWith('>') || (hasRange && high === '') ? Infinity : numberOf(high);
  if (Number.isNaN(min) || Number.isNaN(max)) return undefined;
  return { term: { kind: 'number', field, min, max, isStrict: sign.length === 1 }, isComparison: sign !== '' };
}

/** Whether a value begins with a sign of comparison. */
const isComparison = (value: string): boolean => COMPARISONS.some((sign) => value.startsWith(sign));

function splitComparison(value: string): readonly [sign: string, rest: string] {
  const sign = COMPARISONS.find((each) => value.startsWith(each)) ?? '';
  return [sign, value.slice(sign.length).trim()];
}

const numberOf = (text: string): number => (/^[-+]?[\d.]{1,30}$/.test(text) ? Number(text) : Number.NaN);

function readDateTerm(field: 'date' | 'reported', value: string): TermReading {
  const [sign, edtf] = splitComparison(value);
  if (!isEdtf(edtf)) return { fault: 'bad_date' };
  const spans = spansOfDate(parseEdtf(edtf));
  return { term: { kind: 'date', field, spans: compared(spans, sign) }, isComparison: sign !== '' };
}

/** `>=` and `<=` include the time of the date itself, `>` and `<` do not. */
function compared(spans: readonly Span[], sign: string): readonly Span[] {
  if (sign === '') return spans;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (sign.startsWith('>')) return [{ start: sign === '>' ? end : start, end: Infinity }];
  return [{ start: -Infinity, end: sign === '<' ? start : end }];
}
