import { boxesOverlap, type Box } from '../scene/box.js';

const BAND_PX = 24;
const COLUMN_PX = 96;
/** Boxes are looked for this far from the figure; farther off, in deep time, nothing is drawn. */
const FARTHEST_PX = 16_384;
const COLUMNS = (2 * FARTHEST_PX) / COLUMN_PX + 1;

const within = (px: number): number => Math.min(Math.max(px, -FARTHEST_PX), FARTHEST_PX);
const bandOf = (y: number): number => Math.floor(within(y) / BAND_PX);
const columnOf = (x: number): number => Math.floor(within(x) / COLUMN_PX);
const cellOf = (band: number, column: number): number => band * COLUMNS + column;

/** A box, and the event that has taken it, if any. */
export interface Taken extends Box {
  readonly owner: string | undefined;
}

const NONE: readonly Taken[] = [];

/** What is already taken in the figure. Boxes are kept by cells of a grid, so that a question looks only at what lies near. */
export class Occupancy {
  readonly #cells = new Map<number, Taken[]>();
  readonly #taken: Taken[] = [];

  /** Every box that was taken, in order. */
  get taken(): readonly Taken[] {
    return this.#taken;
  }

  /** The same boxes, to which others can be added apart. */
  copy(): Occupancy {
    const copy = new Occupancy();
    for (const taken of this.#taken) copy.add(taken, taken.owner);
    return copy;
  }

  /** Takes a box, for an event or for nobody. */
  add(box: Box, owner?: string): void {
    const taken: Taken = { x: box.x, y: box.y, width: box.width, height: box.height, owner };
    this.#taken.push(taken);
    const [first, last] = [columnOf(box.x), columnOf(box.x + box.width)];
    for (let band = bandOf(box.y); band <= bandOf(box.y + box.height); band++)
      for (let column = first; column <= last; column++) {
        const cell = cellOf(band, column);
        const boxes = this.#cells.get(cell);
        if (boxes) boxes.push(taken);
        else this.#cells.set(cell, [taken]);
      }
  }

  /** Whether nothing overlaps the box but what its own event has taken. */
  isFree(box: Box, owner?: string): boolean {
    const [first, last] = [columnOf(box.x), columnOf(box.x + box.width)];
    for (let band = bandOf(box.y); band <= bandOf(box.y + box.height); band++)
      for (let column = first; column <= last; column++)
        for (const other of this.#cells.get(cellOf(band, column)) ?? NONE)
          if (boxesOverlap(box, other) && (owner === undefined || other.owner !== owner)) return false;
    return true;
  }

  /** How far a box of this height, starting at `x`, can reach to the right (`side: 1`) or left (`side: -1`) before it meets something or `limit`. */
  freeWidth(at: { readonly x: number; readonly y: number; readonly height: number; readonly owner?: string }, side: 1 | -1, limit: number): number {
    let reach = (limit - at.x) * side;
    const [top, bottom] = [bandOf(at.y), bandOf(at.y + at.height)];
    const last = columnOf(limit);
    // What lies in a farther column than one that was met cannot be nearer.
    for (let column = columnOf(at.x); side === 1 ? column <= last : column >= last; column += side) {
      if ((side === 1 ? column * COLUMN_PX - at.x : at.x - (column + 1) * COLUMN_PX) > reach) break;
      for (let band = top; band <= bottom; band++)
        for (const other of this.#cells.get(cellOf(band, column)) ?? NONE) {
          if (at.owner !== undefined && other.owner === at.owner) continue;
          if (other.y >= at.y + at.height || other.y + other.height <= at.y) continue;
          const near = side === 1 ? other.x - at.x : at.x - (other.x + other.width);
          if (near + other.width > 0 && near < reach) reach = Math.max(0, near);
        }
    }
    return Math.max(0, reach);
  }
}
