import { otherEnd, type Comparison, type Happening } from '@deedline/core';
import type { Figure } from '@deedline/layout';
import { deedEnd } from './pair-ties.js';

/** Where a record stands in the tables of a comparison. Signals are told by their place in time, from 0. */
export interface RecordPlaces {
  /** The signals that it tells of. */
  readonly signals: readonly number[];
  /** The signals that it followed, or may have followed, within the window. */
  readonly followed: readonly number[];
  /** The signals that somebody ties it to; their rows name it, counted or not. */
  readonly tied: readonly number[];
  /** Its place among the deeds that no signal came before; -1 where it is none. */
  readonly alone: number;
}

/** Finds a record in the tables, by its id or that of another record of the same event. The figure is that of what was compared. */
export function recordPlaces(id: string, comparison: Comparison, figure: Figure): RecordPlaces {
  const idOf = (other: string): string => figure.shownIdOf.get(other) ?? other;
  const own = idOf(id);
  const isOf = ({ ids }: Pick<Happening, 'ids'>): boolean => ids.some((other) => idOf(other) === own);
  const { signals, deeds, isPreceded, windowDays, followUpsOf, linksOf } = comparison;
  const told = [...deeds.happenings, ...deeds.atEdge].filter(isOf);
  const linked = new Set((figure.linksOf.get(own) ?? []).map((link) => idOf(otherEnd(link, own))));
  const placesWhere = (isMeant: (signal: Happening, index: number) => boolean): readonly number[] =>
    signals.happenings.flatMap((signal, index) => (isMeant(signal, index) ? index : []));
  return {
    signals: placesWhere(isOf),
    followed: placesWhere(
      ({ first, last }, index) =>
        told.some((deed) => deed.last >= first && deed.first <= last + windowDays) && followUpsOf(index).some(({ deed }) => isOf(deed)),
    ),
    tied: placesWhere(
      (signal, index) => signal.ids.some((other) => linked.has(idOf(other))) && linksOf(index).some((link) => idOf(deedEnd(link, signal)) === own),
    ),
    alone: deeds.happenings.filter((_, index) => isPreceded[index] === 'not').findIndex(isOf),
  };
}
