import type { Coverage, Timeline } from '../model/timeline.js';
import { isEdtf } from '../phrases/is-edtf.js';
import { columnsOf } from '../source/columns-of.js';
import { TRAIT, type EventColumns } from '../source/event-columns.js';
import type { Clock } from '../state/view-state.js';
import { DAY_MS } from '../time/civil-days.js';
import { parseEdtf } from '../time/parse-edtf.js';
import type { Span } from '../time/span.js';
import { NOT_DONE } from './happenings.js';
import type { LaneRows } from './series-rows.js';

/** Where two series are observed, in whole UTC days. */
export interface ComparePeriod {
  readonly period: Span;
  /** Whether the data state for any of the lanes where it is complete. */
  readonly isCovered: boolean;
  readonly coverageNotes: readonly string[];
}

/** More days are not gone through one by one: 2,700 years. */
export const MAX_COMPARED_DAYS = 1_000_000;

/**
 * The longest stretch in which every lane of both series is covered, up to `asOf`; where none states any, all from the first record
 * of either series. `chosen` (EDTF; what is none asks for nothing) is where to look for it. `undefined` where there is none, or where it has more
 * than `MAX_COMPARED_DAYS` days.
 */
export function comparePeriod(
  timeline: Timeline,
  series: readonly (readonly LaneRows[])[],
  { chosen, clock }: { readonly chosen: string; readonly clock: Clock },
): ComparePeriod | undefined {
  const lanes = new Set(series.flatMap((rows) => rows.map(({ lane }) => lane)));
  const stated = [...lanes].map((lane) => timeline.coverage.filter((coverage) => coverage.lane === lane.id)).filter((list) => list.length > 0);
  const known = stated.length > 0 ? stated.map(joined).reduce(overlapOf) : reachOf(timeline, series, clock);
  const asOf = timeline.asOf === undefined ? Infinity : timeline.asOf + 1;
  const wanted = spanOfText(chosen);
  const cut = known.map((span) => wholeDays({ start: Math.max(span.start, wanted.start), end: Math.min(span.end, wanted.end, asOf) }));
  const period = longest(cut);
  const days = period ? (period.end - period.start) / DAY_MS : 0;
  if (!period || !(days >= 1 && days <= MAX_COMPARED_DAYS)) return undefined;
  return { period, isCovered: stated.length > 0, coverageNotes: [...new Set(stated.flat().flatMap(({ note }) => note ?? []))] };
}

const joined = (list: readonly Coverage[]): readonly Span[] => {
  const spans: Span[] = [];
  for (const { span } of list.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = spans.at(-1);
    if (last && span.start <= last.end) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else spans.push(span);
  }
  return spans;
};

/** What is in both of two lists of spans, each in order and without overlaps. */
function overlapOf(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  const overlaps: Span[] = [];
  let [at, other] = [0, 0];
  for (;;) {
    const [a, b] = [some[at], others[other]];
    if (!a || !b) return overlaps;
    const overlap = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
    if (overlap.end > overlap.start) overlaps.push(overlap);
    if (a.end < b.end) at++;
    else other++;
  }
}

const wholeDays = ({ start, end }: Span): Span => ({ start: Math.ceil(start / DAY_MS) * DAY_MS, end: Math.floor(end / DAY_MS) * DAY_MS });

const longest = (spans: readonly Span[]): Span | undefined => spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];

/**
 * From the first day that either of the two series has on record to `asOf`, or to the last. What is planned, predicted or
 * retracted is no record of its day.
 */
function reachOf(timeline: Timeline, series: readonly (readonly LaneRows[])[], clock: Clock): readonly Span[] {
  const columns = columnsOf(timeline);
  const reaches = series.map((lanes) => {
    let [first, last] = [Infinity, -Infinity];
    for (const { rows } of lanes)
      for (const row of rows) {
        if (NOT_DONE.has(columns.valueAt(row, 'status') ?? '')) continue;
        const span = recordedSpan(columns, row, clock);
        first = Math.min(first, span.start);
        last = Math.max(last, span.end);
      }
    return { start: first, end: last };
  });
  const start = Math.min(...reaches.map((reach) => reach.start));
  const end = timeline.asOf === undefined ? Math.max(...reaches.map((reach) => reach.end)) : timeline.asOf + 1;
  return Number.isFinite(start) && Number.isFinite(end) ? [{ start: Math.floor(start / DAY_MS) * DAY_MS, end: Math.ceil(end / DAY_MS) * DAY_MS }] : [];
}

/** The stated bounds of an event by a clock; one that goes on has none to its end. */
function recordedSpan(columns: EventColumns, row: number, clock: Clock): Span {
  const traits = columns.traits[row] as number;
  if ((traits & TRAIT.exact) !== 0 && (clock === 'happened' || (traits & TRAIT.reported) === 0))
    return { start: columns.start[row] as number, end: columns.end[row] as number };
  const { start, end } = (clock === 'reported' ? columns.valueAt(row, 'reported') : undefined) ?? columns.valueAt(row, 'date');
  const bounds = [start.earliest, start.latest, end.earliest, end.latest].filter(Number.isFinite);
  return { start: Math.min(...bounds), end: Math.max(...bounds) + 1 };
}

function spanOfText(text: string): Span {
  if (!isEdtf(text)) return { start: -Infinity, end: Infinity };
  const { start, end } = parseEdtf(text);
  return { start: start.earliest, end: end.latest + 1 };
}
