/**
 * At most `length` UTF-16 code units of a text, cut between grapheme clusters so that no emoji or accent is halved; a cut is marked with "…".
 *
 * @example
 * shorten('Ceasefire talks', 9) //=> 'Ceasefir…'
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  // One cluster may be thousands of code units long (stacked marks), so only the head is segmented, and a cluster that alone is too long is cut by force.
  const head = text.slice(0, length + CLUSTER_REACH);
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(head)) {
    if (index + segment.length > length - 1) break;
    end = index + segment.length;
  }
  if (end === 0) end = isHighSurrogate(text.charCodeAt(length - 2)) ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}

const CLUSTER_REACH = 64;

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
