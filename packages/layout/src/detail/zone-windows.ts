import { type Span, lowerBound } from '@deedline/core';
import type { Figure, FigureLane, RowRange } from '../scene/figure.js';
import type { Zone } from '../scene/frame.js';
import { reachAt, type Reach } from './mark-reach.js';
import { packInTime, type TimedPacking } from './pack-in-time.js';
import { zonePieces, type ZonePieces } from './zone-pieces.js';

/** What is packed of a zone in a window of time. */
export interface PackedWindow {
  readonly rows: readonly (readonly number[])[];
  /** What is to be counted: it found no row, or is longer than a window. */
  readonly left: readonly number[];
  readonly tops: readonly number[];
}

export interface WindowOptions {
  readonly figure: Figure;
  readonly figureLane: FigureLane;
  readonly zone: Zone;
  /** At the coarse end of the zoom step. */
  readonly pxPerMs: number;
  readonly cellMs: number;
  readonly windowMs: number;
  /** How many rows there are, and how many of them counts take. */
  readonly rows: number;
  readonly blocked: number;
  /** Whether an event that is longer than a window has a place elsewhere; else it is counted. */
  readonly hasPlace: (row: number) => boolean;
  /** The runs in a window and around it. */
  readonly runsAt: (window: number) => readonly Span[];
}

/**
 * Packs a zone of many events by windows of time, each the same whatever else is packed, so that the work does not grow with the data and rows hold
 * still wherever the reader comes from.
 *
 * What crosses from one window into the next must have one row in both. So each window is first packed alone, then once more after what comes in
 * from the window before it as packed alone; what then crosses its end keeps that row, and both windows are packed around it.
 */
export class ZoneWindows {
  readonly #options: WindowOptions;
  readonly #reach: Reach;
  readonly #pieces = new Map<number, ZonePieces & { readonly long: readonly number[] }>();
  readonly #alone = new Map<number, TimedPacking>();
  readonly #crossing = new Map<number, Crossing>();
  readonly #packed = new Map<number, PackedWindow>();

  constructor(options: WindowOptions) {
    this.#options = options;
    this.#reach = reachAt(options.figure, options.figureLane, options.zone, options.pxPerMs);
  }

  /** The packing of one window. */
  at(window: number): PackedWindow {
    return keep(this.#packed, window, () => {
      const { rows, tops, long } = this.#piecesIn(window);
      const before = this.#crossingFrom(window - 1);
      const { pinned } = this.#crossingFrom(window);
      const packing = packInTime(rows, this.#reach, { ...this.#roomIn(window), until: before.until, pinned, end: this.#endOf(window) });
      const chosen = new Set(tops);
      return { rows: packing.rows, left: [...long, ...packing.left].filter((row) => !chosen.has(row)), tops };
    });
  }

  #roomIn(window: number) {
    const { rows, blocked, runsAt } = this.#options;
    return { rows, blocked, runs: runsAt(window) };
  }

  #endOf(window: number): number {
    return (window + 1) * this.#options.windowMs;
  }

  #piecesIn(window: number): ZonePieces & { readonly long: readonly number[] } {
    return keep(this.#pieces, window, () => {
      const { figure, zone, cellMs, windowMs, runsAt, rows: all, blocked, hasPlace } = this.#options;
      const { start } = figure.columns;
      // A mark may reach back before its event begins: it belongs to the window in which it does.
      const around = ({ from, to }: RowRange): RowRange => {
        const first = lowerBound(start, window * windowMs, from, to);
        return { from: first, to: lowerBound(start, this.#endOf(window + 1), first, to) };
      };
      const runs = mergedRuns([...runsAt(window), ...runsAt(window + 1)]);
      const pieces = zonePieces(figure, zone.ranges.map(around), runs, { cellMs, hasTops: blocked < all });
      const reached = new Float64Array(2);
      const long: number[] = [];
      const rows = pieces.rows.filter((row) => {
        this.#reach(row, reached);
        const [from, to] = reached as unknown as readonly [number, number];
        if (to - from > windowMs) {
          if ((start[row] as number) < this.#endOf(window) && !hasPlace(row)) long.push(row);
          return false;
        }
        return from >= window * windowMs && from < this.#endOf(window);
      });
      return { rows, tops: pieces.tops, long };
    });
  }

  #aloneAt(window: number): TimedPacking {
    return keep(this.#alone, window, () => packInTime(this.#piecesIn(window).rows, this.#reach, this.#roomIn(window)));
  }

  /** What crosses the end of a window, and keeps its row. */
  #crossingFrom(window: number): Crossing {
    return keep(this.#crossing, window, () => {
      const packing = packInTime(this.#piecesIn(window).rows, this.#reach, { ...this.#roomIn(window), until: this.#aloneAt(window - 1).until });
      const end = this.#endOf(window);
      const isCrossing = (row: number): boolean => (packing.rows[row]?.length ?? 0) > 0 && (packing.until[row] as number) > end;
      return {
        pinned: Int32Array.from(packing.rows, (list, row) => (isCrossing(row) ? (list[list.length - 1] as number) : -1)),
        until: packing.until.map((until, row) => (isCrossing(row) ? until : -Infinity)),
      };
    });
  }
}

/** Runs in order, apart. */
function mergedRuns(runs: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of runs.toSorted((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

interface Crossing {
  readonly pinned: Int32Array;
  readonly until: Float64Array;
}

/** A window holds some hundred events; so many are kept of each kind. */
const MAX_WINDOWS = 48;

function keep<Value>(kept: Map<number, Value>, window: number, make: () => Value): Value {
  const found = kept.get(window);
  if (found !== undefined) return found;
  const made = make();
  if (kept.size >= MAX_WINDOWS) kept.clear();
  kept.set(window, made);
  return made;
}
