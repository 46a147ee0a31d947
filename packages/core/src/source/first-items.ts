import type { Lane } from '../model/timeline.js';
import { stepsWithin, type Steps } from '../steps/steps.js';
import { EVENT_FORMS, type EventColumns } from './event-columns.js';
import { overlapping } from './interval-index.js';
import { sortRows } from './sort-rows.js';
import type { ItemsQuery } from './timeline-source.js';

/** The rows that overlap the window of a query, up to its limit: by priority, the highest first, then by start, then as the columns have them. */
export function* firstItems(
  columns: EventColumns,
  lanes: readonly Lane[],
  { lanes: wanted, window, limit }: ItemsQuery,
): Steps<{ readonly rows: Uint32Array; readonly isCut: boolean }> {
  const parts: Uint32Array[] = [];
  for (const [place, { id }] of lanes.entries()) {
    if (wanted && !wanted.includes(id)) continue;
    for (let form = 0; form < EVENT_FORMS.length; form++) parts.push(overlapping(columns, place * EVENT_FORMS.length + form, window));
    yield 0;
  }
  const rows = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    rows.set(part, at);
    at += part.length;
  }
  const order = rows.map((_, index) => index);
  yield* stepsWithin(sortRows(order, valuesOf(rows, columns.start)), [0.1, 0.5]);
  const { priority } = columns;
  if (priority) yield* stepsWithin(sortRows(order, valuesOf(rows, priority, -1)), [0.5, 1]);
  return { rows: order.subarray(0, Math.max(0, limit)).map((index) => rows[index] as number), isCut: rows.length > limit };
}

function valuesOf(rows: Uint32Array, column: Float64Array | Float32Array, factor = 1): Float64Array {
  const values = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) values[at] = factor * (column[rows[at] as number] as number);
  return values;
}
