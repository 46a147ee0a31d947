import { boxesOverlap, type Box } from '../scene/box.js';

const BAND_PX = 24;
/** Boxes are looked for this far from the figure; farther off, in deep time, nothing is drawn, and bands could not be told apart. */
const FARTHEST_PX = 1e6;

function* bandsOf({ y, height }: Box): Generator<number> {
  const [from, to] = [Math.max(y, -FARTHEST_PX), Math.min(y + height, FARTHEST_PX)];
  for (let band = Math.floor(from / BAND_PX); band <= Math.floor(to / BAND_PX); band++) yield band;
}

interface Taken extends Box {
  readonly owner: string | undefined;
}

/** What is already taken in the figure. Boxes are kept by horizontal bands, so that a question looks only at its own height. */
export class Occupancy {
  readonly #bands = new Map<number, Taken[]>();

  /** Takes a box, for an event or for nobody. */
  add(box: Box, owner?: string): void {
    for (const band of bandsOf(box)) {
      const boxes = this.#bands.get(band);
      if (boxes) boxes.push({ ...box, owner });
      else this.#bands.set(band, [{ ...box, owner }]);
    }
  }

  /** Whether nothing overlaps the box but what its own event has taken. */
  isFree(box: Box, owner?: string): boolean {
    for (const other of this.#near(box)) if (boxesOverlap(box, other) && (owner === undefined || other.owner !== owner)) return false;
    return true;
  }

  /** How far a box of this height, starting at `x`, can reach to the right (`side: 1`) or left (`side: -1`) before it meets something or `limit`. */
  freeWidth(at: { readonly x: number; readonly y: number; readonly height: number; readonly owner?: string }, side: 1 | -1, limit: number): number {
    let reach = (limit - at.x) * side;
    for (const other of this.#near({ ...at, width: 0 })) {
      if (at.owner !== undefined && other.owner === at.owner) continue;
      if (other.y >= at.y + at.height || other.y + other.height <= at.y) continue;
      const near = side === 1 ? other.x - at.x : at.x - (other.x + other.width);
      const far = near + other.width;
      if (far > 0 && near < reach) reach = Math.max(0, near);
    }
    return Math.max(0, reach);
  }

  *#near(box: Box): Generator<Taken> {
    for (const band of bandsOf(box)) yield* this.#bands.get(band) ?? [];
  }
}
