import { contestsIn } from '../evidence/evidence-of.js';
import { LINK_TYPES, type Timeline, type TimelineEvent } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import { EVENT_FORMS, TRAIT, type EventColumns } from '../source/event-columns.js';
import type { EventDate } from '../time/event-date.js';
import type { Span } from '../time/span.js';
import { foldLine } from './fold-text.js';
import type { QueryTerm } from './query.js';
import type { SearchField } from './search-fields.js';
import { isOverlapping, spansOfDate } from './spans-of-date.js';

/** Whether the event in a row of the columns is what a term asks for. */
export type RowTest = (row: number) => boolean;

/** The test of a term that asks one field. */
export function rowTestOf(term: Exclude<QueryTerm, { kind: 'text' }>, timeline: Timeline): RowTest {
  const columns = columnsOf(timeline);
  switch (term.kind) {
    case 'field':
      if (term.field === 'lane')
        return inLanes(
          columns,
          timeline.lanes.map(({ id, label }) => foldLine(id) === term.text || foldLine(label).includes(term.text)),
        );
      return (row) => textsOf(columns, row, term.field).some((text) => foldLine(text).includes(term.text));
    case 'choice':
      if (term.field === 'kind')
        return inLanes(
          columns,
          timeline.lanes.map(({ kind }) => term.values.includes(kind)),
        );
      if (term.field === 'links') return isLinked(timeline, term.values);
      if (term.field === 'contested') return isContestedAs(timeline, term.values);
      return (row) => textsOf(columns, row, term.field).some((text) => term.values.includes(text));
    case 'number':
      return (row) => isWithin(numberOf(columns, row, term.field), term);
    case 'date':
      return term.field === 'date' ? (row) => isDatedIn(columns, row, term.spans) : (row) => isReportedIn(columns, row, term.spans);
    case 'has':
      return hasField(timeline, term.field);
  }
}

function inLanes(columns: EventColumns, isWanted: readonly boolean[]): RowTest {
  const { groups } = columns;
  const wanted = isWanted.flatMap((is, lane) => (is ? { from: groups[lane * EVENT_FORMS.length] ?? 0, to: groups[(lane + 1) * EVENT_FORMS.length] ?? 0 } : []));
  return (row) => wanted.some(({ from, to }) => row >= from && row < to);
}

function isLinked(timeline: Timeline, types: readonly string[]): RowTest {
  const columns = columnsOf(timeline);
  const rows = new Set(timeline.links.flatMap(({ from, to, type }) => (types.includes(type) ? [columns.rowOf(from), columns.rowOf(to)] : [])));
  return (row) => rows.has(row);
}

function isContestedAs(timeline: Timeline, values: readonly string[]): RowTest {
  const columns = columnsOf(timeline);
  const rows = new Set(Array.from(contestsIn(timeline).keys(), (id) => columns.rowOf(id)));
  return (row) => values.includes(rows.has(row) ? 'yes' : 'no');
}

function hasField(timeline: Timeline, field: SearchField): RowTest {
  const columns = columnsOf(timeline);
  if (field === 'links') return isLinked(timeline, LINK_TYPES);
  if (field === 'kind') return () => true;
  if (field === 'contested') return isContestedAs(timeline, ['yes']);
  if (field === 'reported') return (row) => ((columns.traits[row] ?? 0) & TRAIT.reported) !== 0;
  if (field === 'source') return (row) => isThere(columns.valueAt(row, 'sources')) || isThere(columns.valueAt(row, 'chain'));
  return (row) => isThere(columns.valueAt(row, field));
}

const isThere = (value: TimelineEvent[keyof TimelineEvent]): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** The texts of a field: one, those of a list, or all that a source or a hand in the chain is known by. */
function textsOf(columns: EventColumns, row: number, field: SearchField): readonly string[] {
  if (field === 'kind' || field === 'links' || field === 'contested') return [];
  if (field === 'source') return [...textsOf(columns, row, 'sources'), ...textsOf(columns, row, 'chain')];
  const value = columns.valueAt(row, field);
  if (typeof value === 'string') return [value];
  if (value === undefined || typeof value === 'number') return [];
  if (Array.isArray(value)) return (value as readonly (string | object)[]).flatMap((member) => (typeof member === 'string' ? member : textsIn(member)));
  return 'unit' in value ? [value.unit] : [];
}

const textsIn = (member: object): readonly string[] => Object.values(member).filter((value) => typeof value === 'string');

function numberOf(columns: EventColumns, row: number, field: SearchField): number | undefined {
  if (field === 'kind' || field === 'links' || field === 'contested') return undefined;
  const value = columns.valueAt(row, field === 'source' ? 'sources' : field);
  // Of a list, how many it holds.
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'value' in value ? value.value : undefined;
}

function isWithin(value: number | undefined, { min, max, isStrict }: Extract<QueryTerm, { kind: 'number' }>): boolean {
  if (value === undefined) return false;
  return isStrict ? value > min && value < max : value >= min && value <= max;
}

/** By the bounds that are drawn; of a date in several parts, by its parts. */
function isDatedIn(columns: EventColumns, row: number, spans: readonly Span[]): boolean {
  const outer = { start: columns.start[row] ?? 0, end: columns.end[row] ?? 0 };
  if (!spans.some((span) => isOverlapping(span, outer))) return false;
  if (((columns.traits[row] ?? 0) & TRAIT.exact) !== 0) return true;
  const date = columns.valueAt(row, 'date');
  return !isInParts(date) || spansOfDate(date).some((part) => spans.some((span) => isOverlapping(span, part)));
}

const isInParts = ({ kind, isContiguous }: EventDate): boolean => kind === 'oneOf' || kind === 'allOf' || !isContiguous;

function isReportedIn(columns: EventColumns, row: number, spans: readonly Span[]): boolean {
  if (((columns.traits[row] ?? 0) & TRAIT.reported) === 0) return false;
  const reported = columns.valueAt(row, 'reported');
  return reported !== undefined && spansOfDate(reported).some((part) => spans.some((span) => isOverlapping(span, part)));
}
