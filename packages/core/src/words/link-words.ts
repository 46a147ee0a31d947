import { ORDERED_LINKS, type Link, type LinkType } from '../model/timeline.js';
import type { EventDate } from '../time/event-date.js';
import { lagOf, type Lag } from '../time/lag-of.js';
import type { FigureWords } from './figure-words.js';
import { lagWords, type LagWords } from './lag-words.js';

/** The event at the other end of a link. */
export const otherEnd = ({ from, to }: Pick<Link, 'from' | 'to'>, id: string): string => (from === id ? to : from);

/**
 * A link in words, told from one of its events: "denies" from the event that does, "denied by" from the other.
 *
 * @example
 * linkWords({ from: 'a', to: 'b', type: 'denies' }, 'b', enCatalogue) //=> 'denied by'
 */
export const linkWords = (link: Pick<Link, 'from' | 'type'>, id: string, words: Pick<FigureWords, 'linkType' | 'inverseLinkType'>): string =>
  (link.from === id ? words.linkType : words.inverseLinkType)[link.type];

/** What a tie is told by. */
export interface TieFacts {
  /** The event from which it is told. */
  readonly id: string;
  /** The dates of the two events of the link, as they are shown. */
  readonly from: EventDate;
  readonly to: EventDate;
  /** False where a reader might take the tie for an order that nothing tells. */
  readonly isOrderKnown: boolean;
  /** IANA name; UTC by default. */
  readonly timeZone?: string | undefined;
  readonly words: Pick<FigureWords, 'linkType' | 'inverseLinkType' | 'orderNotKnown'> & LagWords;
}

/**
 * A link in words with how far away the other event lies, told from one of its events: "denied by, 1 day later". Where the order is not known, that is
 * said in place of a lag. A type that tells the order by its meaning leaves out what the dates would allow against it.
 *
 * @example
 * tieWords({ from: 'a', to: 'b', type: 'denies' }, { id: 'b', from: parseEdtf('2024-05-25'), to: parseEdtf('2024-05-24'), isOrderKnown: true, words: enCatalogue })
 * //=> 'denied by, 1 day later'
 */
export function tieWords(link: Pick<Link, 'from' | 'type'>, { id, from, to, isOrderKnown, timeZone, words }: TieFacts): string {
  const tie = linkWords(link, id, words);
  if (!isOrderKnown) return words.orderNotKnown(tie);
  const isTold = link.from === id;
  const lag = isTold ? lagOf(from, to, timeZone) : lagOf(to, from, timeZone);
  const told = lagWords(withMeaning(lag, link.type, isTold), words);
  return told === undefined ? tie : words.tieWithLag(tie, told);
}

/** The other event of a denial lies before it, whatever the dates leave open; unless they say that it does not. */
function withMeaning(lag: Lag, type: LinkType, isTold: boolean): Lag {
  if (!ORDERED_LINKS.has(type)) return lag;
  const isLater = (type === 'precedes' || type === 'causes') === isTold;
  if (isLater) return lag.most < 0 ? lag : { ...lag, least: Math.max(lag.least, 0) };
  return lag.least > 0 ? lag : { ...lag, most: Math.min(lag.most, 0) };
}
