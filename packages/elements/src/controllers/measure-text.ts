import type { MeasureText } from '@deedline/layout';

const MAX_CACHED = 20_000;

/** Measures text by a canvas in a font family, and remembers the widths. */
export function createMeasureText(fontFamily: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  let font = '';
  return (text, { sizePx, weight }) => {
    const key = `${weight} ${sizePx} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || !context) return known ?? text.length * sizePx * 0.6;
    const wanted = `${weight} ${sizePx}px ${fontFamily}`;
    if (font !== wanted) context.font = font = wanted;
    const width = context.measureText(text).width;
    if (widths.size > MAX_CACHED) widths.clear();
    widths.set(key, width);
    return width;
  };
}
