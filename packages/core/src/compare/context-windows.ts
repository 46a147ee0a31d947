import type { Timeline } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import type { Steps } from '../steps/steps.js';
import type { Span } from '../time/span.js';
import type { SeriesChoice } from './compare-choice.js';
import type { LeftOut, LeftOutReason } from './comparison.js';
import { dayOf, NOT_DONE } from './happenings.js';
import type { LaneRows } from './series-rows.js';

/** First and last day, both included. */
export type DaySpan = readonly [first: number, last: number];

/** What of context lasted: the days that it surely took, and those that it may have taken. */
export interface ContextWindows {
  readonly choice: SeriesChoice;
  readonly eventCount: number;
  readonly ids: readonly string[];
  /** Overlaps joined, cut to the period, in order. */
  readonly sure: readonly DaySpan[];
  readonly possible: readonly DaySpan[];
  readonly leftOut: readonly LeftOut[];
}

const ROWS_A_STEP = 500;

/**
 * The windows that events of a choice make: intervals longer than one day, whatever their exact ends. One that goes on runs to the end of the period.
 */
export function* contextWindows(
  timeline: Timeline,
  lanes: readonly LaneRows[],
  { choice, period, days }: { readonly choice: SeriesChoice; readonly period: Span; readonly days: number },
): Steps<ContextWindows> {
  const columns = columnsOf(timeline);
  const leftOut: LeftOut[] = [];
  const ids: string[] = [];
  const sure: DaySpan[] = [];
  const possible: DaySpan[] = [];
  let eventCount = 0;
  const all = lanes.flatMap(({ rows }) => [...rows]);
  for (const row of all) {
    if (++eventCount % ROWS_A_STEP === 0) yield eventCount / all.length;
    const { id, date, status } = columns.eventAt(row);
    const isOpen = date.end.kind === 'open';
    const [first, last] = [dayOf(date.start.earliest, period), isOpen ? days - 1 : dayOf(date.end.latest, period)];
    let reason: LeftOutReason | undefined;
    if (last < 0 || first >= days) reason = 'outside';
    else if (NOT_DONE.has(status ?? '')) reason = 'notRecorded';
    else if (date.kind !== 'interval' || last === Infinity || (first === last && !isOpen)) reason = 'noLength';
    else if (!Number.isFinite(first)) reason = 'noStart';
    if (reason) {
      leftOut.push({ id, reason });
      continue;
    }
    ids.push(id);
    possible.push([first, last]);
    // It has begun no later than it ends, and ends no earlier than it begins.
    const { start, end } = date;
    const core: DaySpan = [dayOf(Math.min(start.latest, end.latest), period), isOpen ? last : dayOf(Math.max(end.earliest, start.earliest), period)];
    if (core[0] <= core[1]) sure.push(core);
  }
  return { choice, eventCount, ids, leftOut, sure: joinSpans(sure, days), possible: joinSpans(possible, days) };
}

/** Spans cut to 0..days-1, those that touch or overlap joined, in order. */
export function joinSpans(spans: readonly DaySpan[], days: number): readonly DaySpan[] {
  const joined: DaySpan[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const [first, last] = [Math.max(0, from), Math.min(days - 1, to)];
    const before = joined.at(-1);
    if (first > last) continue;
    if (before && first <= before[1] + 1) joined[joined.length - 1] = [before[0], Math.max(before[1], last)];
    else joined.push([first, last]);
  }
  return joined;
}
