import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, isInvisible } from './clean-text.js';
import { skeletonOf } from './confusable.js';
import { isPlainColor } from './is-plain-color.js';
import { shorten } from './shorten.js';

describe('shorten', () => {
  test('leaves short text as it is', () => expect(shorten('abc', 3)).toBe('abc'));
  test('marks the cut', () => expect(shorten('abcdef', 4)).toBe('abc…'));
  test('does not halve a family, a flag or an accent', () => {
    expect(shorten('ab👨‍👩‍👧cd', 6)).toBe('ab…');
    expect(shorten('a🇺🇦b', 4)).toBe('a…');
    expect(shorten('xe\u0301yz', 3)).toBe('x…');
  });
  test('cuts even one endless cluster', () => expect(shorten(`e${'\u0301'.repeat(500)}`, 20)).toHaveLength(20));
  test('is never longer than asked, nor ends in half a pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, length) => {
        const short = shorten(text, length);
        expect(short.length).toBeLessThanOrEqual(Math.max(length, 0));
        expect(short).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('cleanText', () => {
  test.each([
    ['a\u202eb\u2066c', 'abc'],
    ['nul\u0000end\u009b', 'nulend'],
    ['a\r\nb\u2028c', 'a\nb\nc'],
    ['a\tb', 'a b'],
    ['\ud800x\ufffe', '\ufffdx\ufffd'],
    ['\u200fשלום\u200e', '\u200fשלום\u200e'],
    ['👨‍👩‍👧 e\u0301', '👨‍👩‍👧 e\u0301'],
    ['  a  ', 'a'],
  ])('%j becomes %j', (text, clean) => expect(cleanText(text)).toBe(clean));
  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
    );
  });
  test('tells what cannot be seen', () => {
    for (const text of ['', '\u200b', '\u00a0\u3000', '\u2800', '\u3164', '\u180e', '\u200e']) expect(isInvisible(text)).toBe(true);
    for (const text of ['a', '·', '\ufffd', '\u0301']) expect(isInvisible(text)).toBe(false);
  });
});

test('look-alike labels have one skeleton, others not', () => {
  for (const label of ['said', 'Ѕaid', 'Sаid', 'Ｓaid', 'Said\u200b', 'SAID']) expect(skeletonOf(label)).toBe('said');
  expect(skeletonOf('Done')).not.toBe(skeletonOf('Dome'));
});

test.each(['red', '#0a0', '#00aa00ff', 'rgb(1 2 3 / .5)', 'hsl(120deg 50% 50%)', 'oklch(0.5 0.1 20)'])('%s is a plain colour', (color) => {
  expect(isPlainColor(color)).toBe(true);
});
test.each(['url(x)', 'red;x', 'var(--a)', 'attr(x)', '#ggg', 'red}*{', 'rgb(0,0,0,0)', 'rgb(0 0 0 / 0%)', 'image-set("x" 1x)'])('%s is none', (color) => {
  expect(isPlainColor(color)).toBe(false);
});
