import { keepWhole } from '../evidence/whole-of.js';
import { lazyList } from '../model/lazy-list.js';
import { keepTimeline } from '../model/made-timelines.js';
import type { Timeline } from '../model/timeline.js';
import { columnsOf, keepColumns } from '../source/columns-of.js';
import type { EventColumns } from '../source/event-columns.js';
import { horizonOf } from '../source/event-span.js';
import type { Matches } from './matches.js';

/**
 * A timeline of the matching events alone. Lanes and coverage stay as they are, open ends run as far, links where both their events are left. Events are
 * those of the whole timeline, asked of it when they are needed; columns are gathered, so that the cost is a few numbers an event. Where everything
 * matches it is the timeline itself.
 *
 * `matches` must be those of `timeline`.
 */
export function filterTimeline(timeline: Timeline, matches: Matches): Timeline {
  const columns = columnsOf(timeline);
  if (matches.timeline !== timeline) throw new RangeError('The matches are those of another timeline.');
  if (matches.count === columns.length) return timeline;
  const { place, rowOfPlace } = placesOf(columns, matches);
  const { rows } = matches;
  const asOf = horizonOf(timeline);
  const isLeft = (id: string): boolean => matches.isMatch[columns.rowOf(id)] === 1;
  const { view, ...frame } = timeline;
  const selected = view?.selected !== undefined && isLeft(view.selected) ? { selected: view.selected } : {};
  const filtered: Timeline = Object.freeze({
    ...frame,
    // Open ends are not to end earlier where the event with the last bound is not left.
    ...(asOf !== undefined && { asOf }),
    ...(view && { view: { ...(view.span && { span: view.span }), ...selected, ...(view.compare && { compare: view.compare }) } }),
    events: lazyList(rows.length, (index) => columns.eventAt(rows[rowOfPlace[index] ?? 0] ?? 0)),
    links: timeline.links.filter(({ from, to }) => isLeft(from) && isLeft(to)),
  });
  keepColumns(filtered, gathered(columns, matches, place));
  keepWhole(filtered, timeline);
  return keepTimeline(filtered);
}

/** The place of each match among the events that are left, in the order of the data, and the other way round. */
function placesOf(columns: EventColumns, { rows }: Matches): { readonly place: Uint32Array; readonly rowOfPlace: Uint32Array } {
  // 1 where an event is left, then how many are left up to it.
  const left = new Uint32Array(columns.length);
  for (const row of rows) left[columns.place[row] ?? 0] = 1;
  for (let at = 1; at < left.length; at++) left[at] = (left[at] ?? 0) + (left[at - 1] ?? 0);
  const place = rows.map((row) => (left[columns.place[row] ?? 0] ?? 0) - 1);
  const rowOfPlace = new Uint32Array(rows.length);
  place.forEach((at, row) => (rowOfPlace[at] = row));
  return { place, rowOfPlace };
}

function gathered(columns: EventColumns, { rows, groups }: Matches, place: Uint32Array): EventColumns {
  const { start, end, traits, priority, value } = columns;
  return {
    length: rows.length,
    groups,
    start: gather(start, new Float64Array(rows.length), rows),
    end: gather(end, new Float64Array(rows.length), rows),
    traits: gather(traits, new Uint8Array(rows.length), rows),
    ...(priority && { priority: gather(priority, new Float32Array(rows.length), rows) }),
    ...(value && { value: gather(value, new Float64Array(rows.length), rows) }),
    place,
    eventAt: (row) => columns.eventAt(rows[row] ?? 0),
    valueAt: (row, field) => columns.valueAt(rows[row] ?? 0, field),
    rowOf: (id) => indexOf(rows, columns.rowOf(id)),
  };
}

type Column = Float64Array | Float32Array | Uint8Array;

// A loop: the `from` of typed arrays takes ten times as long.
function gather<Kind extends Column>(column: Kind, into: Kind, rows: Uint32Array): Kind {
  for (let row = 0; row < rows.length; row++) into[row] = column[rows[row] ?? 0] ?? 0;
  return into;
}

/** The index of a value in rising values, or -1. */
function indexOf(rising: Uint32Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return rising[low] === value ? low : -1;
}
