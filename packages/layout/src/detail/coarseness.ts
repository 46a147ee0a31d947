import { TRAIT } from '@deedline/core';
import type { Figure } from '../scene/figure.js';

/** Of each lane so many dates are looked at, evenly over time. */
const SAMPLED = 1000;
/** As coarse as all but a tenth of them. */
const SHARE = 0.9;

const known = new WeakMap<Figure, number>();

/** How long the ranges are in which moments may lie, in milliseconds: those of the lane with the coarsest dates. Exact dates are told to the day at least. */
export function coarsenessOf(figure: Figure): number {
  const found = known.get(figure) ?? Math.max(0, ...figure.lanes.map(({ rows }) => coarsenessIn(figure, rows.moment.from, rows.moment.to)));
  known.set(figure, found);
  return found;
}

function coarsenessIn({ columns: { start, end, traits } }: Figure, from: number, to: number): number {
  const count = Math.min(SAMPLED, to - from);
  const lengths = Float64Array.from({ length: count }, (_, index) => {
    const row = from + Math.floor((index * (to - from)) / count);
    return ((traits[row] as number) & TRAIT.exact) === 0 ? (end[row] as number) - (start[row] as number) : 0;
  }).sort();
  return lengths[Math.min(count - 1, Math.floor(count * SHARE))] ?? 0;
}
