import { runSteps, type Steps } from '../steps/steps.js';
import { EVENT_FORMS, type EventColumns } from './event-columns.js';

/** Columns before they are put in order: one row an event, in any order. */
export interface LooseColumns {
  readonly length: number;
  readonly laneCount: number;
  readonly lane: Uint16Array;
  /** Index into `EVENT_FORMS`. */
  readonly form: Uint8Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly traits: Uint8Array;
  readonly priority?: Float32Array;
  readonly value?: Float64Array;
  /** The place of each row in the list of the timeline; that of the row itself where absent. */
  readonly place?: Uint32Array;
}

/** How events are found from a place in the list of their timeline, and places from ids. */
export type EventLookup = Pick<EventColumns, 'eventAt' | 'valueAt' | 'rowOf'>;

/**
 * Puts columns in the order of `EventColumns`, in steps. `lookup` speaks of places in the timeline's list.
 */
export function* arrangeColumns(loose: LooseColumns, lookup: EventLookup): Steps<EventColumns> {
  const { length, laneCount, lane, form, start, end } = loose;
  const groupOf = (row: number): number => (lane[row] ?? 0) * EVENT_FORMS.length + (form[row] ?? 0);
  const order = Uint32Array.from({ length }, (_, row) => row);
  order.sort((a, b) => groupOf(a) - groupOf(b) || (start[a] ?? 0) - (start[b] ?? 0) || (end[a] ?? 0) - (end[b] ?? 0) || a - b);
  yield 0.5;
  const groups = new Uint32Array(laneCount * EVENT_FORMS.length + 1);
  for (let row = 0; row < length; row++) groups[groupOf(row) + 1] = (groups[groupOf(row) + 1] ?? 0) + 1;
  for (let group = 1; group < groups.length; group++) groups[group] = (groups[group] ?? 0) + (groups[group - 1] ?? 0);
  const place = Uint32Array.from(order, (row) => loose.place?.[row] ?? row);
  const rowAt = new Uint32Array(length);
  place.forEach((at, row) => (rowAt[at] = row));
  const { priority, value } = loose;
  return {
    length,
    groups,
    start: Float64Array.from(order, (row) => start[row] ?? 0),
    end: Float64Array.from(order, (row) => end[row] ?? 0),
    traits: Uint8Array.from(order, (row) => loose.traits[row] ?? 0),
    ...(priority && { priority: Float32Array.from(order, (row) => priority[row] ?? 0) }),
    ...(value && { value: Float64Array.from(order, (row) => value[row] ?? 0) }),
    place,
    eventAt: (row) => lookup.eventAt(place[row] ?? 0),
    valueAt: (row, field) => lookup.valueAt(place[row] ?? 0, field),
    rowOf: (id) => {
      const at = lookup.rowOf(id);
      return at < 0 ? -1 : (rowAt[at] ?? -1);
    },
  };
}

/** The same at once. */
export const arrangeColumnsNow = (loose: LooseColumns, lookup: EventLookup): EventColumns => runSteps(arrangeColumns(loose, lookup));
