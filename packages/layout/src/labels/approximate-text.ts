import type { TextStyle } from './text-style.js';

// Advance widths of common sans-serif faces, in thousandths of the font size, averaged over Helvetica, Arial and Liberation Sans.
const NARROW = new Set("ijl.,:;'|!·’‘");
const SLIM = new Set('frtI()[]-"/\\ “”');
const WIDE = new Set('mwMW—%@…');

function advance(character: string): number {
  if (NARROW.has(character)) return 260;
  if (SLIM.has(character)) return 330;
  if (WIDE.has(character)) return 860;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1000;
  return character >= 'A' && character <= 'Z' ? 690 : 556;
}

/**
 * An estimate of a text's width for places without a browser: a little wide for Helvetica, Arial and the like, too narrow for
 * broad faces such as DejaVu Sans or Verdana. Who ships another face gives its own measure.
 *
 * @example
 * approximateText('Said', { sizePx: 10, weight: 400 }) > 20 //=> true
 */
export function approximateText(text: string, style: TextStyle): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character);
  return ((thousandths * style.sizePx) / 1000) * (style.weight > 400 ? 1.08 : 1.02);
}
