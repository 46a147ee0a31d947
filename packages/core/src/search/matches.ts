import type { Timeline } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import { EVENT_FORMS } from '../source/event-columns.js';
import type { Instant } from '../time/span.js';

/** The events of a timeline that a query matches, as rows of `columnsOf(timeline)`. */
export interface Matches {
  readonly timeline: Timeline;
  readonly count: number;
  /** One byte a row of the columns: 1 where it matches. */
  readonly isMatch: Uint8Array;
  /** The rows that match, in the order of the columns: by lane, form, start, end. */
  readonly rows: Uint32Array;
  /** Where the matches of each lane and form begin in `rows`, as `EventColumns.groups` does for all events. */
  readonly groups: Uint32Array;
}

/** How many match in each lane, in the order of the timeline. */
export const laneCountsOf = ({ timeline, groups }: Matches): readonly number[] =>
  timeline.lanes.map((_, lane) => (groups[(lane + 1) * EVENT_FORMS.length] ?? 0) - (groups[lane * EVENT_FORMS.length] ?? 0));

/** A place among events in time: before all that start at `time`, or, with `row`, at that event. */
export interface MatchPlace {
  readonly time: Instant;
  readonly row?: number;
}

/** The place of an event, to go on from. */
export const placeOfMatch = ({ timeline }: Matches, row: number): MatchPlace => ({ time: columnsOf(timeline).start[row] ?? 0, row });

/**
 * The row of the next match in time over all lanes (`step` 1), or of the one before (-1), from a place; `undefined` beyond the last. Events
 * that start together follow each other by row, so that no step leaves one out. Costs a binary search for each lane and form.
 */
export function nextMatch(matches: Matches, place: MatchPlace, step: 1 | -1): number | undefined {
  const { start } = columnsOf(matches.timeline);
  let best: number | undefined;
  forEachGroup(matches, (from, to) => {
    const at = lowerBound(matches, place, { from, to });
    const row = matches.rows[at];
    const index = step < 0 ? at - 1 : row === place.row ? at + 1 : at;
    if (index < from || index >= to) return;
    const found = matches.rows[index] ?? 0;
    if (best === undefined || step * ((start[found] ?? 0) - (start[best] ?? 0) || found - best) < 0) best = found;
  });
  return best;
}

/** The number of a match in time over all lanes, from 1. */
export function matchNumber(matches: Matches, row: number): number {
  const place = placeOfMatch(matches, row);
  let before = 0;
  forEachGroup(matches, (from, to) => (before += lowerBound(matches, place, { from, to }) - from));
  return before + 1;
}

function forEachGroup({ groups }: Matches, visit: (from: number, to: number) => void): void {
  for (let group = 0; group + 1 < groups.length; group++) {
    const [from = 0, to = 0] = [groups[group], groups[group + 1]];
    if (from < to) visit(from, to);
  }
}

/** The first match of a group that does not lie before the place. */
function lowerBound({ timeline, rows }: Matches, { time, row = -1 }: MatchPlace, { from, to }: { readonly from: number; readonly to: number }): number {
  const { start } = columnsOf(timeline);
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const each = rows[middle] ?? 0;
    const at = start[each] ?? 0;
    if (at < time || (at === time && each < row)) low = middle + 1;
    else high = middle;
  }
  return low;
}
