import edtf, { parse } from 'edtf';
import { test } from 'vitest';
import { parseEdtf } from '../src/time/parse-edtf.js';
import { createWordsOf } from '../src/time/words-of.js';

const DAYS = ['2024-05-24', '1991-12-26', '2022-10-10', '2023-12-23'];
const MIXED = [
  '2024-05-24',
  '2023-12/2024-01',
  '2024-05',
  '2022-22',
  '2025?',
  '2023-11~/..',
  '[1991-12-02,1991-12-03]',
  '2024-05-24T20:45:00-04:00',
  '199X',
  '156X-12-25',
];

/** Reads one text after the other, so that a run is one parse. */
const inTurn = (texts: readonly string[], read: (text: string) => unknown): (() => void) => {
  let n = 0;
  return () => void read(texts[n++ % texts.length] as string);
};

// The figures of the first column are parses a second: ours must show 100,000 on one core.
test('parse a day', async ({ bench }) => {
  await bench('ours', inTurn(DAYS, parseEdtf)).run();
  await bench('edtf.js, parser alone', inTurn(DAYS, parse)).run();
  await bench(
    'edtf.js, with bounds',
    inTurn(DAYS, (text) => edtf(text).min),
  ).run();
});

test('parse ten forms in turn', async ({ bench }) => {
  await bench('ours', inTurn(MIXED, parseEdtf)).run();
  await bench('edtf.js, parser alone', inTurn(MIXED, parse)).run();
});

test('a date in words', async ({ bench }) => {
  const dates = MIXED.map((text) => parseEdtf(text));
  const wordsOf = createWordsOf();
  let n = 0;
  await bench('ours', () => void wordsOf(dates[n++ % dates.length] as (typeof dates)[number])).run();
});
