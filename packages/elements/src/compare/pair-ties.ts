import { linkWords, otherEnd, type Happening, type Link } from '@deedline/core';
import type { CompareContext } from './compare-context.js';

/** The event at the end of a link that is not the signal's. */
export const deedEnd = (link: Link, { ids }: Happening): string => otherEnd(link, ids.includes(link.from) ? link.from : link.to);

/** A tie in words, told from the deed's side: "contradicts (editorial)". */
export const tieText = (link: Link, signal: Happening, { words }: Pick<CompareContext, 'words'>): string =>
  `${linkWords(link, deedEnd(link, signal), words)}${link.by ? ` (${link.by})` : ''}`;
