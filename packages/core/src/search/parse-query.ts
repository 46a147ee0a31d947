import { cleanLine } from '../model/clean-text.js';
import { shorten } from '../model/shorten.js';
import { enFigureWords, type FigureWords } from '../words/figure-words.js';
import { foldLine } from './fold-text.js';
import type { Query, QueryClause, QueryNote, QueryTerm } from './query.js';
import { readTerm } from './read-term.js';
import { scanTerms, type TypedTerm } from './scan-terms.js';
import { fieldNamed } from './search-fields.js';

/** A longer query is cut here, and a note says so. */
export const MAX_QUERY_LENGTH = 1_000;
const SHOWN_CHARACTERS = 40;
/** More notes than this help nobody. */
const MAX_NOTES = 5;

/**
 * Reads what somebody typed into a search field; never throws, and takes time in proportion to the length.
 *
 * Plain words must all occur, in any order, within a word too; `"a phrase"` as it stands. `field:value` asks one field of the data format, in camelCase or
 * snake_case; `kind:words`, `source:`, `has:url` and `links:denies` ask the lane, the hands it came through, and what is there. Of several values of one
 * field any will do; all other terms must hold. `priority:>2`, `magnitude:10..40` and `date:2024-05` compare; a date matches what shares time
 * with it. `-` before a term excludes. What cannot be read is searched as text (an unknown field) or left out, and `notes` say so.
 *
 * @example
 * parseQuery('freeze -status:denied').clauses.length //=> 2
 */
export function parseQuery(text: string, words: Pick<FigureWords, 'searchNotes'> = enFigureWords): Query {
  const notes: QueryNote[] = [];
  const note = (code: QueryNote['code'], typed: string, facts: { readonly values?: readonly string[] } = {}): void => {
    const term = shorten(typed, SHOWN_CHARACTERS);
    if (notes.length < MAX_NOTES) notes.push({ code, term, ...words.searchNotes[code]({ term, ...facts }) });
  };
  if (text.length > MAX_QUERY_LENGTH) note('too_long', text);
  const alternatives = new Map<string, QueryTerm[]>();
  const clauses: QueryClause[] = [];
  for (const typed of scanTerms(cleanLine(text.slice(0, MAX_QUERY_LENGTH)))) {
    const { term, isAlone, group } = readTyped(typed, note);
    if (!term) continue;
    const { isExcluded } = typed;
    const known = isAlone || isExcluded ? undefined : alternatives.get(group);
    if (known) known.push(term);
    else {
      const terms = [term];
      if (!isAlone && !isExcluded) alternatives.set(group, terms);
      clauses.push({ isExcluded, terms });
    }
  }
  return { text, clauses, notes };
}

interface ReadTerm {
  readonly term?: QueryTerm | undefined;
  /** Whether it must hold whatever else is asked of its field. */
  readonly isAlone: boolean;
  readonly group: string;
}

const NOTHING: ReadTerm = { isAlone: true, group: '' };

function readTyped(
  { typed, name, value }: TypedTerm,
  note: (code: QueryNote['code'], typed: string, facts?: { readonly values?: readonly string[] }) => void,
): ReadTerm {
  if (name === undefined) return plainTerm(value);
  const isHas = name.toLowerCase() === 'has';
  const entry = fieldNamed(isHas ? value : name);
  if (isHas && value === '') {
    note('missing_value', typed);
    return NOTHING;
  }
  if (!entry) {
    // An address is meant as text.
    if (!value.startsWith('//')) note('unknown_field', typed);
    return plainTerm(`${name}:${value}`);
  }
  if (isHas) return { term: { kind: 'has', field: entry.field }, isAlone: true, group: '' };
  const reading = readTerm(entry, value);
  if ('term' in reading) return { term: reading.term, isAlone: reading.isComparison === true, group: entry.field };
  note(reading.fault, typed, reading.values && { values: reading.values });
  return NOTHING;
}

function plainTerm(value: string): ReadTerm {
  const text = foldLine(value).trim();
  return text === '' ? NOTHING : { term: { kind: 'text', text }, isAlone: true, group: '' };
}
