import { TRAIT } from '@deedline/core';
import type { Figure, FigureLane } from '../scene/figure.js';

/** So many dates of a lane are looked at, evenly over time. */
const SAMPLED = 1000;

const known = new WeakMap<FigureLane, number>();

/** How long the range is in which a moment of a lane may lie, in milliseconds: the median. Exact dates have none. */
export function coarsenessOf(figure: Figure, lane: FigureLane): number {
  const found = known.get(lane) ?? coarsenessIn(figure, lane.rows.moment.from, lane.rows.moment.to);
  known.set(lane, found);
  return found;
}

function coarsenessIn({ columns: { start, end, traits } }: Figure, from: number, to: number): number {
  const count = Math.min(SAMPLED, to - from);
  const lengths = Float64Array.from({ length: count }, (_, index) => {
    const row = from + Math.floor((index * (to - from)) / count);
    return ((traits[row] as number) & TRAIT.exact) === 0 ? (end[row] as number) - (start[row] as number) : 0;
  }).sort();
  return lengths[Math.floor(count / 2)] ?? 0;
}
