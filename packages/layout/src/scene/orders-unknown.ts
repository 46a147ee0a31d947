import { compareDates, ORDERED_LINKS, otherEnd } from '@deedline/core';
import type { FigureEvent } from './figure-event.js';
import { byTime, figureEventOf, type Figure } from './figure.js';

/**
 * The events of other lanes of which the data do not tell whether they came before or after an event, in time order: both ranges share time,
 * nothing makes it certain that the events themselves did, and no link between them tells by its meaning. By the clock of the figure; empty
 * for an id that it does not know.
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
    .flatMap(({ events }) => events.filter(({ event, date }) => !told.has(event.id) && compareDates(chosen.date, date) === 'unknown'))
    .sort(byTime);
}
