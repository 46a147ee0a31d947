import type { Span } from '@deedline/core';
import { runAt } from './dense-runs.js';
import type { Reach } from './mark-reach.js';

export interface TimedRoom {
  readonly rows: number;
  /** The rows up to it are taken wherever a run lies. */
  readonly blocked: number;
  readonly runs: readonly Span[];
  /** Until when each row is taken by what began before; free where absent. */
  readonly until?: Float64Array;
  /** What keeps its row: of each row the last piece, or -1. It is among the pieces. */
  readonly pinned?: Int32Array;
  /** Beyond it only what is pinned may reach. */
  readonly end?: number;
}

export interface TimedPacking {
  /** The pieces of each row, in time order; those of one row never overlap. */
  readonly rows: readonly (readonly number[])[];
  /** Those that found no place. */
  readonly left: readonly number[];
  /** Until when each row is taken. */
  readonly until: Float64Array;
}

/**
 * Packs pieces, given in time order as rows of the columns, one after the other, each into the first row that is free there.
 * For data that are too large for `packRows`.
 */
export function packInTime(pieces: ArrayLike<number>, reach: Reach, room: TimedRoom): TimedPacking {
  const { blocked, runs, pinned } = room;
  const rows = Array.from({ length: room.rows }, (): number[] => []);
  const until = Float64Array.from(room.until ?? new Float64Array(room.rows).fill(-Infinity));
  const left: number[] = [];
  const reached = new Float64Array(2);
  const pinnedFrom = Float64Array.from(rows, (_, row) => {
    const piece = pinned?.[row] ?? -1;
    if (piece < 0) return Infinity;
    reach(piece, reached);
    return reached[0] as number;
  });
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as number;
    reach(piece, reached);
    const [start, end] = reached as unknown as readonly [number, number];
    let row = pinned ? pinned.indexOf(piece) : -1;
    if (row < 0) {
      const run = runs.length > 0 ? runs[runAt(runs, start)] : undefined;
      row = run && run.start < end ? blocked : 0;
      if (end > (room.end ?? Infinity)) row = rows.length;
      while (row < rows.length && ((until[row] as number) > start || end > (pinnedFrom[row] as number))) row++;
    } else if ((until[row] as number) > start) row = rows.length;
    if (row < rows.length) {
      rows[row]?.push(piece);
      until[row] = end;
    } else left.push(piece);
  }
  return { rows, left, until };
}
