import type { Occupancy } from '../labels/occupancy.js';
import type { Box } from '../scene/box.js';
import type { Frame } from '../scene/frame.js';
import type { Arc } from '../scene/scene.js';

/** Squares of the grid: a line of text is four of them high. */
const CELL_PX = 4;
/** A curve is looked at this often, and no oftener than `MAX_LOOKS` times. */
const LOOK_PX = 6;
const MAX_LOOKS = 128;
/** Words that are crossed count so much more than a mark. */
const WORDS_COST = 4;

/** What is taken in a part of a figure, as a grid of small squares: made once, it is asked about many curves. */
export class Obstacles {
  readonly #area: Box;
  readonly #columns: number;
  readonly #rows: number;
  /** Of each square the number of what has taken it last, from 1. */
  readonly #cells: Uint16Array;
  /** The event of each number; of nobody, such as words. */
  readonly #owners: (string | undefined)[] = [undefined];

  constructor({ plot, scale, isVertical }: Pick<Frame, 'plot' | 'scale' | 'isVertical'>, occupancy: Occupancy) {
    // The grid pans along with what is drawn: else what a curve meets would change from frame to frame.
    const phase = ((scale.timeToPx(0) - (isVertical ? plot.y : plot.x)) % CELL_PX) - CELL_PX;
    this.#area = { ...plot, ...(isVertical ? { y: plot.y + phase } : { x: plot.x + phase }) };
    this.#columns = Math.ceil(plot.width / CELL_PX) + 2;
    this.#rows = Math.ceil(plot.height / CELL_PX) + 2;
    this.#cells = new Uint16Array(this.#columns * this.#rows);
    for (const taken of occupancy.taken) this.add(taken, taken.owner);
  }

  add(box: Box, owner?: string): void {
    // Squares whose middle is taken: else the gaps between rows of labels would be closed.
    const half = CELL_PX / 2;
    const [left, right] = [this.#column(box.x + half), this.#column(box.x + box.width - half)];
    const [top, bottom] = [this.#row(box.y + half), this.#row(box.y + box.height - half)];
    if (right < 0 || left >= this.#columns) return;
    const number = this.#owners.push(owner) - 1;
    for (let row = Math.max(0, top); row <= Math.min(bottom, this.#rows - 1); row++)
      this.#cells.fill(number, row * this.#columns + Math.max(0, left), row * this.#columns + Math.min(right + 1, this.#columns));
  }

  /** What a curve runs over: 1 for each mark but those of its ends, and 4 for words. It is not counted on beyond `most`. */
  costOf([p0, p1, p2, p3]: Arc['points'], ends: readonly string[], most: number): number {
    const length = Math.hypot(p1[0] - p0[0], p1[1] - p0[1]) + Math.hypot(p2[0] - p1[0], p2[1] - p1[1]) + Math.hypot(p3[0] - p2[0], p3[1] - p2[1]);
    const looks = Math.min(MAX_LOOKS, Math.max(8, Math.ceil(length / LOOK_PX)));
    let cost = 0;
    let before = 0;
    for (let look = 0; look <= looks && cost <= most; look++) {
      const t = look / looks;
      const u = 1 - t;
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      const column = this.#column(a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0]);
      const row = this.#row(a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1]);
      const isOutside = column < 0 || row < 0 || column >= this.#columns || row >= this.#rows;
      // Out of the plot lie the names of lanes and the edge of the figure.
      if (isOutside) cost += 1;
      const here = isOutside ? 0 : (this.#cells[row * this.#columns + column] as number);
      if (here !== before && here > 0) {
        const owner = this.#owners[here];
        if (owner === undefined) cost += WORDS_COST;
        else if (!ends.includes(owner)) cost += 1;
      }
      before = here;
    }
    return cost;
  }

  #column(x: number): number {
    return Math.floor((x - this.#area.x) / CELL_PX);
  }

  #row(y: number): number {
    return Math.floor((y - this.#area.y) / CELL_PX);
  }
}
