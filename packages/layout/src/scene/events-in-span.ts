import { DAY_MS, TRAIT, type Span, lowerBound } from '@deedline/core';
import type { FigureEvent } from './figure-event.js';
import type { Figure, RowRange } from './figure.js';

/** The dates of one column may lie this far from those of UTC, whatever the zone of the figure. */
const ZONE_MS = 2 * DAY_MS;

/** Those events of a range that may have begun in a span: some more, and all whose dates do not tell when. In time order. */
export function eventsThatMayBegin({ columns: { start, end, traits }, eventAt }: Figure, { from, to }: RowRange, span: Span): readonly FigureEvent[] {
  const last = lowerBound(start, span.end + ZONE_MS, from, to);
  const found: FigureEvent[] = [];
  for (let row = from; row < to; row++) {
    const trait = traits[row] as number;
    const isWide = (trait & (TRAIT.approximate | TRAIT.startless)) !== 0;
    const isExact = (trait & TRAIT.exact) !== 0;
    const reach = isExact ? (start[row] as number) + DAY_MS : (end[row] as number);
    if (isWide || (row < last && reach > span.start - ZONE_MS)) found.push(eventAt(row));
  }
  return found;
}
