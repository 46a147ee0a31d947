import { linkWords, otherEnd, type Happening, type Link } from '@deedline/core';
import type { CompareContext } from './compare-context.js';

/** The event at the end of a link that is not the signal's. */
export const deedEnd = (link: Link, { ids }: Happening): string => otherEnd(link, ids.includes(link.from) ? link.from : link.to);

/** A tie in words, told from the deed's side: "contradicts (editorial)". */
const tieText = (link: Link, signal: Happening, { words }: Pick<CompareContext, 'words'>): string =>
  `${linkWords(link, deedEnd(link, signal), words)}${link.by ? ` (${link.by})` : ''}`;

/** A tie in words, and why it is asserted. */
export interface TieTold {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Ties in words, each text and each note once. */
export function tiesTold(links: readonly Link[], signal: Happening, context: Pick<CompareContext, 'words'>): readonly TieTold[] {
  const notes = new Map<string, Set<string>>();
  for (const link of links) {
    const text = tieText(link, signal, context);
    const known = notes.get(text) ?? new Set();
    notes.set(text, link.note ? known.add(link.note) : known);
  }
  return [...notes].map(([text, all]) => ({ text, notes: [...all] }));
}
