const WORD = /^[a-z]{3,25}$/i;
const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const CALL = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(([0-9a-z.%+\-\s,/]{1,80})\)$/i;
const ZERO_ALPHA = /(?:^[^,]*,[^,]*,[^,]*,|\/)\s*0*\.?0*%?\s*$/;

/**
 * Whether a text is a visible CSS colour and nothing else: a word, a hex number or a colour function of plain numbers.
 *
 * @example
 * isPlainColor('rgb(1 2 3 / .5)') //=> true
 * isPlainColor('url(https://example.org/c)') //=> false
 */
export function isPlainColor(text: string): boolean {
  const color = text.trim();
  const inside = CALL.exec(color)?.[1];
  if (inside !== undefined) return !ZERO_ALPHA.test(inside);
  return WORD.test(color) || HEX.test(color);
}
