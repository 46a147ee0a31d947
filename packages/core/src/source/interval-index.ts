import type { Span } from '../time/span.js';
import type { EventColumns } from './event-columns.js';

/** Rows, and then blocks, under one entry of the next level. */
const BLOCK = 64;
const BLOCK_BITS = 6;

/**
 * The first place from `from` to before `to` whose value is not below another, in a column that rises there; `to` where all are below.
 *
 * @example
 * lowerBound(Float64Array.of(1, 3, 3, 7), 3, 0, 4) //=> 1
 */
export function lowerBound(column: ArrayLike<number>, value: number, from = 0, to = column.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same as `lowerBound`, quicker where the place lies near `from`: the steps double until they are past it. */
export function nearBound(column: ArrayLike<number>, value: number, from: number, to: number): number {
  let step = 1;
  while (from + step < to && (column[from + step] as number) < value) step *= 2;
  return lowerBound(column, value, from + Math.floor(step / 2), Math.min(from + step, to));
}

/** The latest end in each block of rows of one group, then in each block of those, and so on up to one block. */
type MaxEnds = readonly Float64Array[];

const indexes = new WeakMap<EventColumns, Map<number, MaxEnds>>();

/** The tree of a group, built when it is first asked for: one look at each end, 2 ms for a million rows, and 1/63 of their size. */
function maxEndsOf(columns: EventColumns, group: number): MaxEnds {
  const known = indexes.get(columns) ?? new Map<number, MaxEnds>();
  indexes.set(columns, known);
  const levels = known.get(group) ?? buildMaxEnds(columns.end.subarray(columns.groups[group], columns.groups[group + 1]));
  known.set(group, levels);
  return levels;
}

function buildMaxEnds(ends: Float64Array): MaxEnds {
  const levels: Float64Array[] = [];
  for (let below = ends; below.length > BLOCK; below = levels[levels.length - 1] as Float64Array) {
    const level = new Float64Array(Math.ceil(below.length / BLOCK)).fill(-Infinity);
    for (let at = 0; at < below.length; at++) {
      const block = at >>> BLOCK_BITS;
      if ((below[at] as number) > (level[block] as number)) level[block] = below[at] as number;
    }
    levels.push(level);
  }
  return levels;
}

/** Rows of a group that overlap a span: `count` of those that began before it and reach into it, then all from `from` to before `to`. */
interface Overlap {
  readonly reaching: Uint32Array;
  readonly from: number;
  readonly to: number;
}

function overlapOf(columns: EventColumns, group: number, { start, end }: Span): Overlap {
  const first = columns.groups[group] ?? 0;
  const to = lowerBound(columns.start, end, first, columns.groups[group + 1] ?? first);
  const from = lowerBound(columns.start, start, first, to);
  const ends = columns.end.subarray(first, from);
  const levels = maxEndsOf(columns, group);
  const found: number[] = [];
  // What begins at the start of the span or later ends after it, so that only the rows before are looked through.
  const visit = (level: number, at: number): void => {
    const values = level < 0 ? ends : (levels[level] as Float64Array);
    const after = Math.min((at + 1) * BLOCK, values.length);
    for (let each = at * BLOCK; each < after; each++) {
      if ((values[each] as number) <= start) continue;
      if (level < 0) found.push(first + each);
      else if (each * BLOCK ** (level + 1) < ends.length) visit(level - 1, each);
    }
  };
  visit(levels.length - 1, 0);
  return { reaching: Uint32Array.from(found), from, to };
}

/**
 * The rows of one group (of `EventColumns.groups`) that share time with a span, in the order of the columns. A span without length has none.
 * Takes time in proportion to what is found, and the logarithm of the group.
 */
export function overlapping(columns: EventColumns, group: number, span: Span): Uint32Array {
  if (!(span.start < span.end)) return new Uint32Array(0);
  const { reaching, from, to } = overlapOf(columns, group, span);
  const rows = new Uint32Array(reaching.length + to - from);
  rows.set(reaching);
  for (let row = from, at = reaching.length; row < to; row++) rows[at++] = row;
  return rows;
}

/** How many rows of one group share time with a span. Only those that began before it are gone through. */
export function countOverlapping(columns: EventColumns, group: number, span: Span): number {
  if (!(span.start < span.end)) return 0;
  const { reaching, from, to } = overlapOf(columns, group, span);
  return reaching.length + to - from;
}
