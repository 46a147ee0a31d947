import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLine, foldText } from './fold-text.js';

test.each([
  ['Łódź  CAFÉ', 'lodz cafe'],
  ['Україна й ЄС', 'украіна и єс'],
  ['ΟΔΟΣ ὁδός', 'οδοσ οδοσ'],
  ['STRASSE straße', 'strasse strasse'],
  ['İstanbul ISTANBUL', 'istanbul istanbul'],
  ['ﬁve ＦＩＶＥ ⅷ', 'five five viii'],
  ['Ukraine’s well‑known', "ukraine's well-known"],
  ['שָׁלוֹם', 'שלום'],
  ['한국', '한국'],
  ['हिन्दी', 'हिन्दी'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['one\u00a0 two', 'one two'],
])('%j is searched as %j', (text, folded) => expect(foldText(text)).toBe(folded));

test('keeps line breaks, and has a form without', () => {
  expect([foldText('Über\nall'), foldLine('Über\nall')]).toEqual(['uber\nall', 'uber all']);
});

test('folds a folded text to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('ten thousand marks on one letter take no time', () => {
  const startMs = performance.now();
  expect(foldText('e' + '\u0301\u0323'.repeat(20_000))).toBe('e');
  expect(performance.now() - startMs).toBeLessThan(500);
});
