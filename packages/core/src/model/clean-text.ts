// Overrides and isolates reorder or swallow the text that follows them; the marks U+200E, U+200F and U+061C do not, and real Hebrew and Arabic need them.
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;
const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;
// oxlint-disable-next-line no-control-regex -- they are what is removed here
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const NOT_A_CHARACTER = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
// oxlint-disable-next-line no-control-regex
const SUSPECT = /[^\u0020-\u007e\u00a0-\u1fff\u2070-\ud7ff]/;
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu;

/**
 * Text as it may be shown: without bidirectional overrides and control characters, with "\n" for every line break and U+FFFD for half
 * surrogate pairs and noncharacters, trimmed. Tabs and form feeds become spaces. Everything else stays as it is.
 *
 * @example
 * cleanText('file\u202egpj.exe ') //=> 'filegpj.exe'
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text.trim();
  return text
    .replace(LINE_BREAK, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(REORDERING, '')
    .replace(CONTROL, '')
    .replace(NOT_A_CHARACTER, '\ufffd')
    .trim();
}

/**
 * Clean text in one line: line breaks become spaces.
 *
 * @example
 * cleanLine('one\r\ntwo') //=> 'one two'
 */
export function cleanLine(text: string): string {
  return SUSPECT.test(text) ? cleanText(text).replaceAll('\n', ' ') : text.trim();
}

/**
 * Whether nothing of the text can be seen: it is empty, or only spaces, joiners, fillers and the like.
 *
 * @example
 * isInvisible('\u200b\u3164') //=> true
 */
export function isInvisible(text: string): boolean {
  return text === '' || (!startsInAscii(text) && text.replace(INVISIBLE, '') === '');
}

/**
 * Whether the first character is a letter, a digit or a sign of ASCII: such a text can be seen, and what it begins with stays when it is cleaned.
 * The answer for nearly every text, without a look at the rest.
 */
export function startsInAscii(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 0x20 && code < 0x7f;
}
