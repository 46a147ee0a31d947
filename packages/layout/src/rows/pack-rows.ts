/** Something to be placed in rows: where it lies along the axis, and how much room its label would like beside it. */
export interface Packable {
  readonly start: number;
  readonly end: number;
  /** Room for a label, in the same unit; 0 for none. */
  readonly label: number;
  /** Higher is placed first and so lies nearer the axis, with its label. */
  readonly priority: number;
}

export interface PackOptions {
  /** Rows there are. What fits nowhere goes where it overlaps least. */
  readonly rows: number;
  /** Stretches in which the rows up to `rows` are taken already. */
  readonly taken?: readonly { readonly start: number; readonly end: number; readonly rows: number }[];
  /** Free space between neighbours. */
  readonly gap: number;
  /** A piece whose label reserved nothing goes where it has most room beside it, up to this. */
  readonly wantedRoom: number;
  /** Labels may stand before their mark too. */
  readonly isLabelEitherSide: boolean;
}

interface Taken {
  readonly start: number;
  readonly end: number;
}

/** Pieces taken in one row, sorted by start, never overlapping but for overflow. */
class Row {
  readonly taken: Taken[] = [];

  #after(position: number): number {
    let low = 0;
    let high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.taken[middle]?.end ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isFree(start: number, end: number): boolean {
    const next = this.taken[this.#after(start)];
    return !next || next.start >= end;
  }

  /** The wider of the free stretches on either side of a piece that lies free here. */
  room(start: number, end: number): number {
    const at = this.#after(start);
    return Math.max((this.taken[at]?.start ?? Infinity) - end, start - (this.taken[at - 1]?.end ?? -Infinity));
  }

  take(start: number, end: number): void {
    this.taken.splice(this.#after(start), 0, { start, end });
  }
}

export interface PackedRows {
  readonly rows: readonly number[];
  /** How many pieces found no free row and lie over another. */
  readonly overflow: number;
  /** Their indexes. */
  readonly over: readonly number[];
}

/**
 * The row of each piece, 0 nearest the axis. The most important are placed first, each in the first row that holds it with its label;
 * then those whose label finds no room, without it. Deterministic, and independent of what is in view.
 *
 * @example
 * packRows([{ start: 0, end: 9, label: 0, priority: 0 }, { start: 5, end: 8, label: 0, priority: 0 }], { rows: 2, gap: 0, isLabelEitherSide: false, wantedRoom: 0 }).rows //=> [0, 1]
 */
export function packRows(pieces: readonly Packable[], options: PackOptions): PackedRows {
  const { gap } = options;
  const rows = Array.from({ length: Math.max(1, options.rows) }, () => new Row());
  for (const taken of options.taken ?? []) for (const row of rows.slice(0, taken.rows)) row.take(taken.start, taken.end);
  const result = new Array<number>(pieces.length).fill(-1);
  const order = pieces.map((_, index) => index).sort((a, b) => compare(pieces[a], pieces[b]) || a - b);
  const place = (index: number, start: number, end: number): boolean => {
    const found = rows.findIndex((row) => row.isFree(start, end));
    if (found < 0) return false;
    rows[found]?.take(start, end);
    result[index] = found;
    return true;
  };
  for (const index of order) {
    const piece = pieces[index];
    if (!piece || piece.label <= 0) continue;
    if (place(index, piece.start - gap, piece.end + piece.label + gap)) continue;
    if (options.isLabelEitherSide) place(index, piece.start - piece.label - gap, piece.end + gap);
  }
  const over: number[] = [];
  for (const index of order) {
    const piece = pieces[index];
    if (!piece || result[index] !== -1) continue;
    const found = roomiest(rows, piece.start - gap, piece.end + gap, options.wantedRoom);
    if (found !== undefined) {
      rows[found]?.take(piece.start - gap, piece.end + gap);
      result[index] = found;
      continue;
    }
    over.push(index);
    result[index] = leastOverlap(rows, piece);
    rows[result[index]]?.take(piece.start, piece.end);
  }
  return { rows: result, overflow: over.length, over };
}

/** The free row with the most room beside a piece, as far as more room is of use; the nearest to the axis among equals. */
function roomiest(rows: readonly Row[], start: number, end: number, wanted: number): number | undefined {
  let best: number | undefined;
  let most = -1;
  rows.forEach((row, index) => {
    if (!row.isFree(start, end)) return;
    const room = Math.min(wanted, row.room(start, end));
    if (room > most) [best, most] = [index, room];
  });
  return best;
}

function compare(a: Packable | undefined, b: Packable | undefined): number {
  if (!a || !b) return 0;
  return b.priority - a.priority || a.start - b.start || a.end - b.end;
}

function leastOverlap(rows: readonly Row[], piece: Packable): number {
  let best = 0;
  let least = Infinity;
  rows.forEach((row, index) => {
    const overlap = row.taken.reduce((sum, taken) => sum + Math.max(0, Math.min(taken.end, piece.end) - Math.max(taken.start, piece.start)), 0);
    if (overlap < least) [best, least] = [index, overlap];
  });
  return best;
}

/**
 * The most pieces that share a point, or `enough` where as many do: the rows that non-overlapping placement needs, whatever the zoom.
 * `starts` are in order.
 */
export function depthOf({ starts, ends }: { readonly starts: Float64Array; readonly ends: Float64Array }, enough: number): number {
  // The ends of those that go on, in no order; never more than `enough`.
  const open: number[] = [];
  let most = 0;
  for (let index = 0; index < starts.length && most < enough; index++) {
    const start = starts[index] as number;
    for (let at = open.length - 1; at >= 0; at--) if ((open[at] as number) <= start) open.splice(at, 1);
    most = Math.max(most, open.push(ends[index] as number));
  }
  return most;
}
