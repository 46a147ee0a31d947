import { tieWords, type Link, type TieFacts } from '@deedline/core';
import type { FigureEvent } from '../scene/figure-event.js';
import { isTieUnordered } from '../scene/orders-unknown.js';

export interface TieOptions extends Pick<TieFacts, 'id' | 'timeZone' | 'words'> {
  /** The two events of the link, as the figure shows them. */
  readonly from: FigureEvent;
  readonly to: FigureEvent;
}

/**
 * A link in words, told from one of its events, by the dates that the figure shows: "denied by, 1 day later", or "contradicts, order not known".
 *
 * @example
 * tellTie(link, { id: 'talk', from, to, words: enCatalogue }) //=> 'contradicts, 8 to 38 days later'
 */
export const tellTie = (link: Link, { from, to, ...options }: TieOptions): string =>
  tieWords(link, { ...options, from: from.date, to: to.date, isOrderKnown: !isTieUnordered(link, from, to) });
