import { ORDERED_LINKS, otherEnd, type Link } from '@deedline/core';
import type { FigureEvent } from './figure-event.js';
import { eventsThatMayBegin } from './events-in-span.js';
import { byTime, figureEventOf, type Figure } from './figure.js';

/** Whether the dates of two events leave open which began first, by their bounds and what `~` adds to them. */
export function isOrderUnknown({ begin: one }: FigureEvent, { begin: other }: FigureEvent): boolean {
  return one.start < other.end && other.start < one.end && !(one.end - one.start === 1 && other.end - other.start === 1);
}

/** Whether a reader might take a tie for an order that neither the dates nor the type of the link tell. */
export const isTieUnordered = ({ type }: Pick<Link, 'type'>, a: FigureEvent, b: FigureEvent): boolean => !ORDERED_LINKS.has(type) && isOrderUnknown(a, b);

/**
 * The events of other lanes of which the data do not tell whether they began before or after an event, in time order: the ranges in which
 * they may have begun share time, and no link between them tells by its meaning. By the clock of the figure; empty for an id that it does not know.
 *
 * @example
 * ordersUnknownOf(figureOf(timeline), 'reuters-four-sources').map(({ event }) => event.id) //=> ['stoltenberg']
 */
export function ordersUnknownOf(figure: Figure, id: string): readonly FigureEvent[] {
  const chosen = figureEventOf(figure, id);
  if (!chosen) return [];
  const told = new Set(
    (figure.linksOf.get(chosen.event.id) ?? []).filter(({ type }) => ORDERED_LINKS.has(type)).map((link) => otherEnd(link, chosen.event.id)),
  );
  return figure.lanes
    .filter(({ lane }) => lane !== chosen.lane)
    .flatMap(({ rows }) => [rows.moment, rows.extent, rows.measure].flatMap((range) => eventsThatMayBegin(figure, range, chosen.begin)))
    .filter((other) => !told.has(other.event.id) && isOrderUnknown(chosen, other))
    .sort(byTime);
}
