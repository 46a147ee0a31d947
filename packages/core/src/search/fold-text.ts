// Accents, points and vowel marks that people leave out when they type; not the vowel signs of Indic scripts, which are letters to their readers.
// oxlint-disable-next-line no-misleading-character-class -- marks are what is removed here
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\p{Default_Ignorable_Code_Point}\u0670]+/gu;
const UNCOMMON = /[^ -~\n]| {2}/;
const OTHER_FORMS = /[øłđħŧæœς‘’ʼ‐‑–—]/g;
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', æ: 'ae', œ: 'oe', ς: 'σ', '‘': "'", '’': "'", ʼ: "'" };

/**
 * A text as it is searched: letter case, accents, width and other forms of letters, curly apostrophes and dashes, and the number of spaces do not
 * matter. Line breaks stay.
 *
 * @example
 * foldText('Łódź  CAFÉ') //=> 'lodz cafe'
 */
export function foldText(text: string): string {
  if (!UNCOMMON.test(text)) return text.toLowerCase();
  // Marks go first as well: a long run of them is slow to normalise.
  return text
    .replace(MARKS, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toUpperCase()
    .toLowerCase()
    .replace(OTHER_FORMS, (letter) => PLAIN[letter] ?? '-')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ');
}

/** The same in one line. */
export const foldLine = (text: string): string => foldText(text.includes('\n') ? text.replaceAll('\n', ' ') : text);
