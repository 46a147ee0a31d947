import { lowerBound } from '../source/interval-index.js';
import type { Happening } from './comparison.js';

type Days = Pick<Happening, 'first' | 'last' | 'days'>;

/** Whether some day of an effect lies so many days after some day of a cause; `from` and `to` are both included, and may be negative. */
export function mayLieApart(cause: Days, effect: Days, { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (effect.last - cause.first < from || effect.first - cause.last > to) return false;
  // Ranges that come so near have such days; of sets each day is asked.
  if (effect.days) return effect.days.some((day) => hasDayWithin(cause, day - to, day - from));
  return !cause.days || cause.days.some((day) => hasDayWithin(effect, day + from, day + to));
}

function hasDayWithin({ first, last, days }: Days, from: number, to: number): boolean {
  if (!days) return first <= to && last >= from;
  const next = days[lowerBound(days, from)];
  return next !== undefined && next <= to;
}
