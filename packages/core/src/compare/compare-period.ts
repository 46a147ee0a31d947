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
  /** Ids of the lanes that state none, where others do. */
  readonly uncovered: readonly string[];
  /** Whether less is compared than is observed, because that was chosen. */
  readonly isPeriodChosen: boolean;
  readonly coverageNotes: readonly string[];
}

/** More days are not gone through one by one: 2,700 years. */
export const MAX_COMPARED_DAYS = 1_000_000;

/**
 * The longest stretch in which every lane of both series is covered, up to `asOf`; a lane that states none sets no limit. Where none states any, it is
 * all from the first record of either series. `chosen` (EDTF; what is none asks for nothing) is where to look for it.
 * `noPeriod` where there is none, `noSignals` where no record has a stated beginning, `tooLong` where it has more than `MAX_COMPARED_DAYS` days.
 */
export function comparePeriod(
  timeline: Timeline,
  series: readonly (readonly LaneRows[])[],
  { chosen, clock }: { readonly chosen: string; readonly clock: Clock },
): ComparePeriod | 'noPeriod' | 'noSignals' | 'tooLong' {
  const lanes = [...new Set(series.flatMap((rows) => rows.map(({ lane }) => lane)))];
  const coverageOf = new Map(lanes.map((lane) => [lane, timeline.coverage.filter((coverage) => coverage.lane === lane.id)]));
  const stated = [...coverageOf.values()].filter((list) => list.length > 0);
  const isCovered = stated.length > 0;
  const uncovered = isCovered ? lanes.filter((lane) => coverageOf.get(lane)?.length === 0) : [];
  const asOf = timeline.asOf === undefined ? Infinity : timeline.asOf + 1;
  const known = (isCovered ? stated.map(joined).reduce(overlapOf) : reachOf(timeline, series, clock)).map(({ start, end }) => ({
    start,
    end: Math.min(end, asOf),
  }));
  if (known.length === 0 && !isCovered) return 'noSignals';
  const wanted = spanOfText(chosen);
  const period = longest(known.map((span) => wholeDays(overlap(span, wanted))));
  const days = period ? (period.end - period.start) / DAY_MS : 0;
  if (!period || !(days >= 1)) return 'noPeriod';
  if (days > MAX_COMPARED_DAYS) return 'tooLong';
  return {
    period,
    isCovered,
    uncovered: uncovered.map(({ id }) => id),
    isPeriodChosen: known.some(({ start, end }) => start < wanted.start || end > wanted.end),
    coverageNotes: [...new Set(stated.flat().flatMap(({ note }) => note ?? []))],
  };
}

const overlap = (one: Span, other: Span): Span => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) });

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
    const both = overlap(a, b);
    if (both.end > both.start) overlaps.push(both);
    if (a.end < b.end) at++;
    else other++;
  }
}

const wholeDays = ({ start, end }: Span): Span => ({ start: Math.ceil(start / DAY_MS) * DAY_MS, end: Math.floor(end / DAY_MS) * DAY_MS });

const longest = (spans: readonly Span[]): Span | undefined => spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];

/**
 * From the first day on which something of either series began to `asOf`, or to the last such day. What is planned, predicted or retracted is no record of
 * its day.
 */
function reachOf(timeline: Timeline, series: readonly (readonly LaneRows[])[], clock: Clock): readonly Span[] {
  const columns = columnsOf(timeline);
  let [start, end] = [Infinity, -Infinity];
  for (const { rows } of series.flat())
    for (const row of rows) {
      if (NOT_DONE.has(columns.valueAt(row, 'status') ?? '')) continue;
      const began = beginningOf(columns, row, clock);
      start = Math.min(start, began.start);
      end = Math.max(end, began.end);
    }
  if (timeline.asOf !== undefined) end = timeline.asOf + 1;
  return Number.isFinite(start) && Number.isFinite(end) ? [{ start: Math.floor(start / DAY_MS) * DAY_MS, end: Math.ceil(end / DAY_MS) * DAY_MS }] : [];
}

/** Where an event may have begun by a clock; nowhere without a stated beginning. */
function beginningOf(columns: EventColumns, row: number, clock: Clock): Span {
  const traits = columns.traits[row] as number;
  if ((traits & TRAIT.exact) !== 0 && (clock === 'happened' || (traits & TRAIT.reported) === 0)) {
    const start = columns.start[row] as number;
    return { start, end: start + 1 };
  }
  const { start, members } = (clock === 'reported' ? columns.valueAt(row, 'reported') : undefined) ?? columns.valueAt(row, 'date');
  if (start.kind !== 'known' || !Number.isFinite(start.earliest) || !Number.isFinite(start.latest)) return { start: Infinity, end: -Infinity };
  const latest = (members ?? []).reduce((most, member) => Math.max(most, Number.isFinite(member.start.latest) ? member.start.latest : most), start.latest);
  return { start: start.earliest, end: latest + 1 };
}

function spanOfText(text: string): Span {
  if (!isEdtf(text)) return { start: -Infinity, end: Infinity };
  const { start, end } = parseEdtf(text);
  return { start: start.earliest, end: end.latest + 1 };
}
