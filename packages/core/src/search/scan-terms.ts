import { fieldNamed } from './search-fields.js';

/** A term as it was typed. */
export interface TypedTerm {
  /** All of it, with its sign and quotes. */
  readonly typed: string;
  readonly isExcluded: boolean;
  /** What stands before the first colon or the first sign of comparison, where that is a name. */
  readonly name: string | undefined;
  /** The rest, or all of it, without quotes. */
  readonly value: string;
}

const QUOTES = '"“”„‟«»';
const isSpace = (letter: string): boolean => letter.trim() === '';
const isName = (text: string): boolean => /^[a-z][a-z_-]{0,39}$/i.test(text);

/** The terms of a query, between spaces that are in no quotes. A quote that is not closed reaches to the end. */
export function scanTerms(text: string): readonly TypedTerm[] {
  const terms: TypedTerm[] = [];
  for (let at = 0; at < text.length;) {
    if (isSpace(text[at] ?? '')) at++;
    else {
      const end = endOfTerm(text, at);
      const term = readTyped(text.slice(at, end));
      if (term) terms.push(term);
      at = end;
    }
  }
  return terms;
}

function endOfTerm(text: string, from: number): number {
  let isQuoted = false;
  let at = from;
  for (; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (QUOTES.includes(letter)) isQuoted = !isQuoted;
    else if (!isQuoted && isSpace(letter)) break;
  }
  return at;
}

function readTyped(typed: string): TypedTerm | undefined {
  const isExcluded = typed.startsWith('-');
  const body = isExcluded ? typed.slice(1) : typed;
  if (body === '') return undefined;
  const end = body.search(/[:<>]/);
  const name = end > 0 ? body.slice(0, end) : '';
  const hasColon = body[end] === ':';
  // Without a colon it is a term of a field only where there is that field: `priority>2`, but not `a>b`.
  const isField = isName(name) && (hasColon || fieldNamed(name) !== undefined);
  const value = Array.from(isField ? body.slice(hasColon ? end + 1 : end) : body, (letter) => (QUOTES.includes(letter) ? '' : letter)).join('');
  return { typed, isExcluded, name: isField ? name : undefined, value: value.trim() };
}
