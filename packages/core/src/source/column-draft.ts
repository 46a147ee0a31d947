import type { Lane, TimelineEvent } from '../model/timeline.js';

import { stepsWithin, type Steps } from '../steps/steps.js';
import type { EventDate } from '../time/event-date.js';
import type { Instant } from '../time/span.js';
import { arrangeColumns, type EventLookup } from './arrange-columns.js';
import { EVENT_FORMS, type EventColumns } from './event-columns.js';
import { eventSpan, lastBoundOf, type ListBounds } from './event-span.js';
import { formOf, traitsOf } from './form-of.js';

/** Columns while events are added to them, in the order of the timeline's list. Open ends are told, and not yet drawn out to the horizon. */
export interface ColumnDraft {
  length: number;
  readonly lane: Uint16Array;
  readonly form: Uint8Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly traits: Uint8Array;
  readonly priority: Float32Array;
  readonly value: Float64Array;
  /** Places of events whose ends are open. */
  readonly open: number[];
  /** The last bound that any date states. */
  last: Instant;
  /** The outer bounds of the dates of reports. */
  firstReported: Instant;
  lastReported: Instant;
  hasOpenReport: boolean;
}

const STEP_ROWS = 65_536;

/** A draft with room for a number of events. */
export function createColumnDraft(room: number): ColumnDraft {
  return {
    length: 0,
    lane: new Uint16Array(room),
    form: new Uint8Array(room),
    start: new Float64Array(room),
    end: new Float64Array(room),
    traits: new Uint8Array(room),
    priority: new Float32Array(room),
    value: new Float64Array(room),
    open: [],
    last: -Infinity,
    firstReported: Infinity,
    lastReported: -Infinity,
    hasOpenReport: false,
  };
}

/** The numbers of an event as columns have them, before its lane has an order. */
type DraftEvent = Omit<TimelineEvent, 'id' | 'lane'>;

/** Adds the event at the next place. */
export function addToDraft(draft: ColumnDraft, event: DraftEvent, lane: { readonly lane: Lane; readonly place: number }): void {
  const { date, reported, priority, magnitude } = event;
  const at = draft.length++;
  const span = eventSpan(event, -Infinity);
  const form = formOf(event, lane.lane, date);
  draft.lane[at] = lane.place;
  draft.form[at] = EVENT_FORMS.indexOf(form);
  draft.start[at] = span.start;
  draft.end[at] = span.end;
  draft.traits[at] = traitsOf(event);
  draft.priority[at] = priority ?? 0;
  if (form === 'measure' && magnitude) draft.value[at] = magnitude.value;
  if (date.end.kind === 'open') draft.open.push(at);
  draft.last = Math.max(draft.last, lastBoundOf(date));
  if (reported) noteReport(draft, reported);
}

/** Notes how far the date of a report reaches. */
export function noteReport(draft: ColumnDraft, reported: EventDate): void {
  const report = eventSpan({ date: reported }, -Infinity);
  draft.firstReported = Math.min(draft.firstReported, report.start);
  draft.lastReported = Math.max(draft.lastReported, report.end);
  draft.hasOpenReport ||= reported.end.kind === 'open';
}

/** The draft of columns that are arranged, with room for more events: what stood in a draft stands there again. */
export function* redraft(columns: EventColumns, before: ColumnDraft, room: number): Steps<ColumnDraft> {
  const { length, groups, start, end, traits, place, priority, value } = columns;
  const draft = {
    ...createColumnDraft(length + room),
    length,
    open: [...before.open],
    last: before.last,
    firstReported: before.firstReported,
    lastReported: before.lastReported,
    hasOpenReport: before.hasOpenReport,
  };
  let group = 0;
  for (let row = 0; row < length; row++) {
    while (row >= (groups[group + 1] as number)) group++;
    const at = place[row] as number;
    draft.lane[at] = Math.floor(group / EVENT_FORMS.length);
    draft.form[at] = group % EVENT_FORMS.length;
    draft.start[at] = start[row] as number;
    draft.end[at] = end[row] as number;
    draft.traits[at] = traits[row] as number;
    draft.priority[at] = priority?.[row] ?? 0;
    draft.value[at] = value?.[row] ?? 0;
    if (row % STEP_ROWS === 0) yield row / length;
  }
  return draft;
}

/** A draft of which only what further drafts need is left; the columns have the rest. */
export const emptied = (draft: ColumnDraft): ColumnDraft => ({ ...createColumnDraft(0), ...boundsOf(draft), open: draft.open });

const boundsOf = ({ last, firstReported, lastReported, hasOpenReport }: ColumnDraft) => ({ last, firstReported, lastReported, hasOpenReport });

export interface Arranged {
  readonly columns: EventColumns;
  readonly bounds: ListBounds;
}

/** Arranges a draft that has all events. Open ends run to `asOf`, or to the last bound that is stated. */
export function* arrangeDraft(
  draft: ColumnDraft,
  { laneCount, asOf, lookup }: { readonly laneCount: number; readonly asOf: Instant | undefined; readonly lookup: EventLookup },
): Steps<Arranged> {
  const { length } = draft;
  const horizon = asOf ?? (Number.isFinite(draft.last) ? draft.last : 0);
  for (const at of draft.open) draft.end[at] = Math.max(draft.end[at] as number, horizon + 1);
  let [start, end] = [draft.firstReported, draft.hasOpenReport ? Math.max(draft.lastReported, horizon + 1) : draft.lastReported];
  for (let at = 0; at < length; at++) {
    if ((draft.start[at] as number) < start) start = draft.start[at] as number;
    if ((draft.end[at] as number) > end) end = draft.end[at] as number;
    if (at % STEP_ROWS === 0) yield 0;
  }
  const columns = yield* stepsWithin(arrangeColumns({ ...draft, laneCount }, lookup), [0.05, 1]);
  return { columns, bounds: { last: draft.last, asOf, extent: start < end ? { start, end } : undefined } };
}
