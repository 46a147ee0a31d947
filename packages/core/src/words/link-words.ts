import type { Link } from '../model/timeline.js';
import type { FigureWords } from './figure-words.js';

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
