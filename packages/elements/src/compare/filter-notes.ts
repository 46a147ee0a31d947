import { isEdtf, parseQuery, type CompareWords } from '@deedline/core';

/** What of a filter is not understood: such a term filters nothing, or not as it was meant. */
export const filterNotes = (filter: string, words: CompareWords): readonly string[] =>
  parseQuery(filter).notes.map(({ message, repair }) => words.notUnderstood(message, repair));

/** The same of a period: what is no date asks for all of the record. */
export const periodNotes = (period: string, words: CompareWords): readonly string[] => (period === '' || isEdtf(period) ? [] : [words.noPeriod(period)]);
