import { wordMeaning, type WordKind } from './phrase-words.js';

/** A word, number or sign of a phrase. */
export interface Token {
  /** `numeric` is a date of three numbers, `pair` a year with one or two digits after "-" or "/", `part` "Q2" or "H1", `short` "’24". */
  readonly kind: WordKind | 'number' | 'short' | 'decade' | 'numeric' | 'pair' | 'part' | 'time' | 'unknown';
  /** In lower case. */
  readonly text: string;
  readonly value: number | string;
  /** How many digits a number has. */
  readonly digits: number;
  /** The pieces of a compound token. */
  readonly pieces: readonly string[];
  readonly hasGap: boolean;
}

// Each is tried at one place only, so that a text is walked through once. Before the others: what holds digits and signs that would be read apart.
const COMPOUNDS: readonly (readonly [kind: Token['kind'], pattern: RegExp])[] = [
  // With a zone, with seconds, or with neither: "10:00-11:30" is two times, so there a minus needs a blank before it and none behind.
  ['time', /(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(?: ?([ap])m)? ?(gmt|utc|ut|z)(?![a-z])([+-]\d\d:?\d\d(?![\d:]))?(?: \([a-z ]{1,40}\))?/y],
  ['time', /(\d{1,2}):(\d\d):(\d\d(?:\.\d{1,9})?)(?: ?([ap])m)?()( ?[+-]\d\d:?\d\d(?![\d:]))?/y],
  ['time', /(\d{1,2}):(\d\d)()(?: ?([ap])m)?()( ?\+\d\d:?\d\d(?![\d:])| -\d{4}(?![\d:]))?/y],
  ['numeric', /(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?!\d)/y],
  // Not with a dot: 3.2019 is a number.
  ['numeric', /()()(\d{1,2})\/(\d{4})(?!\d)/y],
  ['pair', /(\d{4})([-/])(\d{1,2})(?!\d|s)/y],
  ['number', /(\d{1,3}(?:,\d{3})+)(?!\d)/y],
  ['decade', /'?(\d{1,4})'?s(?![a-z])/y],
  ['part', /([1-4])([qh])(?![a-z])/y],
  ['ordinal', /(\d{1,3})(?:st|nd|rd|th)(?![a-z])/y],
  ['number', /(\d+)/y],
  ['short', /'(\d\d)(?![\d/])/y],
  ['part', /([qh])([1-4])(?!\d)/y],
  ['unknown', /\p{L}+|[^]/uy],
];

const SEVERAL_WORDS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\b([a-z])\.(?=[a-z]\b)/g, '$1'],
  [/\b(?:no|not) later than\b|\bnot after\b|\b[io]n or before\b/g, 'by'],
  [/\b(?:no|not) earlier than\b|\bnot before\b|\b[io]n or after\b/g, 'notbefore'],
  [/,? (?:or|and) (?:later|after|thereafter|onwards?)\b/g, ' orlater'],
  [/,? (?:or|and) (?:earlier|before)\b/g, ' orearlier'],
  [/ on$/, ' onward'],
  [/ or so\b/g, ' about'],
  [/\bup to\b/g, 'until'],
  [/\bprior to\b/g, 'before'],
  [/\bto date\b|\bpresent day\b|\bthe present\b/g, 'present'],
  [/\bfirst (?=publ|print|exhib|eng|cast)|\bsome ?time\b/g, ''],
  [/\(\?\)/g, '?'],
];

/**
 * A phrase in lower case, with single blanks, plain quotation marks and one sign for each dash, and with one word for what several say.
 * @example plainPhrase('No later  than May 2024') //=> 'by may 2024'
 */
export function plainPhrase(text: string): string {
  let plain = text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2012-\u2015]/g, '–')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, words] of SEVERAL_WORDS) plain = plain.replace(pattern, words);
  return plain.trim();
}

/**
 * The words, numbers and signs of a plain phrase. Dots after words are left out.
 * @example tokensOf('24th may').map(({ kind, value }) => [kind, value]) //=> [['ordinal', 24], ['month', 5]]
 */
export function tokensOf(phrase: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < phrase.length) {
    const start = at;
    if (phrase[at] === '.' && tokens.at(-1)?.kind !== 'number') at++;
    const hasGap = phrase[at] === ' ';
    if (hasGap) at++;
    if (at > start) continue;
    const token = tokenAt(phrase, at, phrase[at - 1] === ' ');
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(phrase: string, at: number, hasGap: boolean): Token {
  for (const [kind, pattern] of COMPOUNDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(phrase);
    if (match === null) continue;
    const [text, ...pieces] = match;
    if (kind === 'unknown') {
      const [known, value] = wordMeaning(text) ?? [kind, 0];
      return { kind: known, text, value, digits: 0, pieces: [], hasGap };
    }
    const digits = (pieces[0] ?? '').replaceAll(',', '');
    return { kind, text, value: Number(digits), digits: digits.length, pieces: pieces.map((piece) => piece ?? ''), hasGap };
  }
  throw new RangeError('The last pattern takes any character.');
}
