import { parseQuery, type CompareWords } from '@deedline/core';

/** What of a filter is not understood: such a term filters nothing, or not as it was meant. */
export const filterNotes = (filter: string, words: CompareWords): readonly string[] =>
  parseQuery(filter).notes.map(({ message, repair }) => words.notUnderstood(message, repair));
