import { lowerBound } from '../source/interval-index.js';
import type { FollowUp, Happening, Series } from './comparison.js';
import { mayLieApart } from './may-lie-apart.js';

/** Finds the deeds that came, or may have come, within so many days after a signal, in time order. Those that may lie outside the period are never sure. */
export function followUpFinder({ happenings, atEdge }: Pick<Series, 'happenings' | 'atEdge'>, windowDays: number): (signal: Happening) => readonly FollowUp[] {
  const deeds = atEdge.length > 0 ? [...happenings, ...atEdge].sort((a, b) => a.first - b.first || a.last - b.last) : happenings;
  const unsure = new Set(atEdge);
  const firsts = Float64Array.from(deeds, ({ first }) => first);
  const longest = deeds.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  return (signal) => {
    const found: FollowUp[] = [];
    for (let index = lowerBound(firsts, signal.first - longest); index < deeds.length; index++) {
      const deed = deeds[index] as Happening;
      if (deed.first > signal.last + windowDays) break;
      if (!mayLieApart(signal, deed, { from: 0, to: windowDays })) continue;
      const least = deed.first - signal.last;
      const most = deed.last - signal.first;
      found.push({ deed, certainty: least >= 0 && most <= windowDays && !unsure.has(deed) ? 'necessarily' : 'possibly', least, most });
    }
    return found;
  };
}
