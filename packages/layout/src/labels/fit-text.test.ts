import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateText } from './approximate-text.js';
import { fitText, wrapText } from './fit-text.js';

const style = { sizePx: 10, weight: 400 } as const;
// One unit a UTF-16 code unit, so that widths can be read off the text.
const measureText = (text: string): number => text.length;

describe('fitText', () => {
  it('leaves what fits alone', () => expect(fitText('short', { widthPx: 5, style, measureText })).toBe('short'));
  it('cuts at a word where that keeps most', () => expect(fitText('a bridge over the river', { widthPx: 16, style, measureText })).toBe('a bridge over…'));
  it('refuses to leave a stub', () => expect(fitText('Reuters reported', { widthPx: 6, style, measureText })).toBeUndefined());
  it('never cuts inside what readers see as one character', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(fitText(`${'x'.repeat(12)}${family}${'y'.repeat(30)}`, { widthPx: 18, style, measureText })).toBe(`${'x'.repeat(12)}…`);
  });
  it('gives nothing wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 0, max: 60 }), (text, widthPx) => {
        const fitted = fitText(text, { widthPx, style, measureText });
        if (fitted !== undefined) expect(measureText(fitted)).toBeLessThanOrEqual(Math.max(widthPx, 0));
      }),
    );
  });
});

describe('wrapText', () => {
  it('breaks between words', () => expect(wrapText('one two three', { widthPx: 7, maxLines: 3, style, measureText })).toEqual(['one two', 'three']));
  it('ends the last line with an ellipsis', () =>
    expect(wrapText('one two three four five six', { widthPx: 9, maxLines: 2, style, measureText })).toEqual(['one two', 'three fo…']));
  it('gives up where no word fits', () => expect(wrapText('incomprehensible', { widthPx: 3, maxLines: 2, style, measureText })).toBeUndefined());
});

describe('approximateText', () => {
  it('grows with size and weight', () => {
    expect(approximateText('Said', { sizePx: 20, weight: 400 })).toBeCloseTo(2 * approximateText('Said', style));
    expect(approximateText('Said', { sizePx: 10, weight: 700 })).toBeGreaterThan(approximateText('Said', style));
  });
});
