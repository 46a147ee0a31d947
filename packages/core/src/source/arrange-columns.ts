import { runSteps, stepsWithin, type Steps } from '../steps/steps.js';
import { EVENT_FORMS, type EventColumns } from './event-columns.js';
import { sortRows } from './sort-rows.js';

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
  readonly priority?: Float32Array | undefined;
  readonly value?: Float64Array | undefined;
  /** The place of each row in the list of the timeline; that of the row itself where absent. */
  readonly place?: Uint32Array | undefined;
}

/** How events are found from a place in the list of their timeline, and places from ids. */
export type EventLookup = Pick<EventColumns, 'eventAt' | 'valueAt' | 'rowOf'>;

/** Rows between two steps, where one costs some nanoseconds. */
const STEP_ROWS = 65_536;

/**
 * Puts columns in the order of `EventColumns`, in steps. `lookup` speaks of places in the timeline's list.
 * Linear in the number of rows, but where many share one start: about 0.2 s for a million in any order.
 */
export function* arrangeColumns(loose: LooseColumns, lookup: EventLookup): Steps<EventColumns> {
  const { length, priority, value } = loose;
  const { order, groups } = yield* orderByGroup(loose);
  for (let group = 0; group + 1 < groups.length; group++) {
    const [from, to] = [groups[group] as number, groups[group + 1] as number];
    yield* stepsWithin(sortGroup(order, loose, from, to), [0.1 + (0.6 * from) / length, 0.1 + (0.6 * to) / length]);
  }
  const start = yield* gather(loose.start, order, new Float64Array(length), 0.7);
  const end = yield* gather(loose.end, order, new Float64Array(length), 0.75);
  const traits = yield* gather(loose.traits, order, new Uint8Array(length), 0.8);
  const priorities = priority && (yield* gather(priority, order, new Float32Array(length), 0.85));
  const values = value && (yield* gather(value, order, new Float64Array(length), 0.9));
  const place = loose.place ? yield* gather(loose.place, order, new Uint32Array(length), 0.95) : order;
  const rowAt = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    rowAt[place[row] as number] = row;
    if (row % STEP_ROWS === 0) yield 0.98;
  }
  return {
    length,
    groups,
    start,
    end,
    traits,
    ...(priorities && { priority: priorities }),
    ...(values && { value: values }),
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

/** Rows by lane and form, in each as they stood, and where each group begins. */
function* orderByGroup({ length, laneCount, lane, form }: LooseColumns): Steps<{ order: Uint32Array; groups: Uint32Array }> {
  const groups = new Uint32Array(laneCount * EVENT_FORMS.length + 1);
  const groupOf = (row: number): number => (lane[row] as number) * EVENT_FORMS.length + (form[row] as number);
  for (let row = 0; row < length; row++) {
    const after = groupOf(row) + 1;
    groups[after] = (groups[after] as number) + 1;
    if (row % STEP_ROWS === 0) yield 0;
  }
  for (let group = 1; group < groups.length; group++) groups[group] = (groups[group] as number) + (groups[group - 1] as number);
  const next = groups.slice();
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const group = groupOf(row);
    const at = next[group] as number;
    next[group] = at + 1;
    order[at] = row;
    if (row % STEP_ROWS === 0) yield 0.05;
  }
  return { order, groups };
}

/** Puts the rows of one group in the order of their starts, and those of one start in the order of their ends. */
function* sortGroup(order: Uint32Array, { start, end }: LooseColumns, from: number, to: number): Steps<void> {
  yield* sortRows(order, start, from, to);
  for (let first = from; first < to;) {
    const instant = start[order[first] as number];
    let after = first + 1;
    while (after < to && start[order[after] as number] === instant) {
      after++;
      if (after % STEP_ROWS === 0) yield 1;
    }
    if (after - first > 1) {
      yield* sortRows(order, end, first, after);
      yield 1;
    } else if (first % STEP_ROWS === 0) yield 1;
    first = after;
  }
}

interface Numbers {
  readonly length: number;
  [index: number]: number;
}

function* gather<Column extends Numbers>(from: Column, order: Uint32Array, to: Column, share: number): Steps<Column> {
  for (let row = 0; row < order.length; row++) {
    to[row] = from[order[row] as number] as number;
    if (row % STEP_ROWS === 0) yield share;
  }
  return to;
}
