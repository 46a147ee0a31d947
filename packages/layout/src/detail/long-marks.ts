import { TRAIT } from '@deedline/core';
import type { Figure, FigureLane } from '../scene/figure.js';
import type { Zone } from '../scene/frame.js';
import { firstFrom } from './first-from.js';
import { reachAt } from './mark-reach.js';
import { packInTime } from './pack-in-time.js';

/** Marks longer than a window of time, which have the outermost rows of a zone to themselves. */
export interface LongMarks {
  /** From the axis outwards; none where nothing is so long. */
  readonly rows: readonly Uint32Array[];
  /** Whether an event has a place in them. */
  has(row: number): boolean;
}

const NONE: LongMarks = { rows: [], has: () => false };
/** A third of the rows is for what is long, but no more. */
const MOST_ROWS = 4;

/**
 * Packs what of a zone is longer than a window, over the whole data: so each keeps its row however far the reader goes along it. It is one look at the
 * bounds of each event.
 */
export function longMarks(
  figure: Figure,
  figureLane: FigureLane,
  zone: Zone,
  { pxPerMs, windowMs }: { readonly pxPerMs: number; readonly windowMs: number },
): LongMarks {
  const count = Math.min(MOST_ROWS, zone.rows === 2 ? 1 : Math.floor(zone.rows / 3));
  if (count === 0) return NONE;
  const { start, end, traits } = figure.columns;
  const reach = reachAt(figure, figureLane, zone, pxPerMs);
  const reached = new Float64Array(2);
  const isLong = (row: number): boolean => {
    // A mark is no shorter than its event, and only that of a date that is not exact may be much longer.
    if ((end[row] as number) - (start[row] as number) <= windowMs && ((traits[row] as number) & TRAIT.exact) !== 0) return false;
    reach(row, reached);
    return (reached[1] as number) - (reached[0] as number) > windowMs;
  };
  const long: number[] = [];
  for (const { from, to } of zone.ranges) for (let row = from; row < to; row++) if (isLong(row)) long.push(row);
  if (long.length === 0) return NONE;
  long.sort((a, b) => (start[a] as number) - (start[b] as number) || a - b);
  const packing = packInTime(long, reach, { rows: count, blocked: 0, runs: [] });
  const rows = packing.rows.map((list) => Uint32Array.from(list));
  const has = (row: number): boolean =>
    rows.some((list) => {
      for (let at = firstFrom(list, start, start[row] as number); at < list.length && start[list[at] as number] === start[row]; at++)
        if (list[at] === row) return true;
      return false;
    });
  return { rows, has };
}
