import type { MeasureText, TextStyle } from './text-style.js';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The longest beginning of a text that fits `widthPx`, with an ellipsis where it was cut, never inside a character that readers see as one.
 * Cuts at a word where that keeps most of the room. Returns `undefined` where fewer than `minChars` characters would be left.
 */
export function fitText(text: string, options: { widthPx: number; style: TextStyle; measureText: MeasureText; minChars?: number }): string | undefined {
  const { widthPx, style, measureText, minChars = 10 } = options;
  if (measureText(text, style) <= widthPx) return text;
  const parts = [...segmenter.segment(text)].map(({ segment }) => segment);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measureText(`${parts.slice(0, middle).join('').trimEnd()}…`, style) <= widthPx) low = middle;
    else high = middle - 1;
  }
  if (low < minChars) return undefined;
  const cut = parts.slice(0, low).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > cut.length * 0.7 ? cut.slice(0, word) : cut).replace(/[\s,:;–-]+$/u, '')}…`;
}

/** Breaks a text into at most `maxLines` lines of `widthPx`; the last is cut with an ellipsis. `undefined` where not even a word fits a line. */
export function wrapText(
  text: string,
  options: { widthPx: number; maxLines: number; style: TextStyle; measureText: MeasureText },
): readonly string[] | undefined {
  const { widthPx, maxLines, style, measureText } = options;
  const words = text.split(/\s+/u).filter(Boolean);
  const lines: string[] = [];
  let line = '';
  while (words.length > 0) {
    const word = words[0] ?? '';
    const longer = line ? `${line} ${word}` : word;
    if (measureText(longer, style) <= widthPx) {
      line = longer;
      words.shift();
    } else if (lines.length === maxLines - 1 || !line) {
      const rest = fitText([line, ...words].filter(Boolean).join(' '), { widthPx, style, measureText, minChars: 6 });
      return rest === undefined ? undefined : [...lines, rest];
    } else {
      lines.push(line);
      line = '';
    }
  }
  return line ? [...lines, line] : lines;
}
