import { lowerBound } from '../source/interval-index.js';
import type { Happening } from './comparison.js';
import type { HappeningPair } from './happening-pair.js';
import { mayLieApart } from './may-lie-apart.js';

export interface LagRange {
  /** In whole days, `from` included, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Which happenings are asked. */
  readonly isTested: (happening: Happening) => boolean;
}

/** The ids of causes and effects that may lie so many days apart, causes first, each once. Effects are in order of their first day. */
export function idsWithin({ effects, causes }: Pick<HappeningPair, 'effects' | 'causes'>, { from, to, isTested }: LagRange): readonly string[] {
  const asked = effects.filter(isTested);
  const firsts = Float64Array.from(asked, ({ first }) => first);
  const longest = asked.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  const found = new Set<Happening>();
  const isMet = (cause: Happening): boolean => {
    const near = asked.slice(lowerBound(firsts, cause.first + from - longest), lowerBound(firsts, cause.last + to));
    const met = near.filter((effect) => mayLieApart(cause, effect, { from, to: to - 1 }));
    for (const effect of met) found.add(effect);
    return met.length > 0;
  };
  const causesMet = causes.filter((cause) => isTested(cause) && isMet(cause));
  return [...new Set([...causesMet, ...asked.filter((effect) => found.has(effect))].flatMap(({ ids }) => ids))];
}
