import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from './parse-edtf.js';
import { createBoundsWordsOf } from './words-of-bounds.js';

const WORDS: Readonly<Record<string, string>> = {
  '2024-05-24': 'on 24 May 2024',
  '2024-05': 'some time between 1 and 31 May 2024',
  '2023-24': 'some time between 1 December 2023 and 29 February 2024',
  '2024': 'some time between 1 January and 31 December 2024',
  '2024-05-24T20:45:00-04:00': '25 May 2024, 00:45 UTC',
  '1985-04-12T23:20': '12 April 1985, 23:20, time zone not given',
  '2024-05-24~': 'some time between 23 and 25 May 2024, roughly',
  '2024-05?': 'some time between 1 and 31 May 2024, not certain',
  '2024%': 'some time between 1 January 2022 and 31 December 2026, roughly, not certain',
  '156X-12-25': '25 December of some year in the 1560s',
  '[2024-05-24T10:00Z..2024-05-24T14:00Z]': 'some time between 24 May 2024, 10:00 UTC and 24 May 2024, 14:00 UTC',
  '{2024-05-10..2024-05-20}': '11 dates from 10 to 20 May 2024',
  '[1991-12-02,1991-12-03]': 'some time between 2 and 3 December 1991',
  '{2022-10-10,2022-10-31}': '10 and 31 October 2022',
  '[1760-12..]': '1 December 1760 or later',
  '[..1760-12]': '31 December 1760 or earlier',
  '[..1984,1990..]': '1984 or earlier or 1990 or later',
  '2023-12/..': 'starts some time between 1 and 31 December 2023, no end given, or goes on',
  '2022-10-10/2023-03~': 'starts on 10 October 2022, ends some time between 1 February and 30 April 2023, roughly',
  '/1985': 'start not known, ends some time between 1 January and 31 December 1985',
  '../1985-04-01': 'no start given, ends on 1 April 1985',
  '1985/': 'starts some time between 1 January and 31 December 1985, end not known',
  '-0049': 'some time between 1 January 50 BCE and 31 December 50 BCE',
  'Y-17E7': '170 million years ago',
  '2024-05-24T02:00:00Z/2024-05-24T05:30:00Z': 'starts 24 May 2024, 02:00 UTC, ends 24 May 2024, 05:30 UTC',
};

describe('the bounds of a date in words', () => {
  const boundsWordsOf = createBoundsWordsOf();
  for (const [text, words] of Object.entries(WORDS)) {
    it(`says "${words}" for ${text}`, () => {
      expect(boundsWordsOf(parseEdtf(text))).toBe(words);
    });
  }

  it('follows the locale and the zone', () => {
    const inNewYork = createBoundsWordsOf({ locale: 'en-US', timeZone: 'America/New_York' });
    expect(inNewYork(parseEdtf('2023-24'))).toBe('some time between December 1, 2023 and February 29, 2024');
    expect(inNewYork(parseEdtf('2024-05-24T20:45:00-04:00'))).toMatch(/^May 24, 2024, 08:45\sPM EDT$/);
  });

  it('has words without a fault for every reference vector', () => {
    const { cases } = JSON.parse(readFileSync(new URL('./fixtures/edtf.json', import.meta.url), 'utf8')) as {
      cases: readonly { edtf: string; status: string }[];
    };
    const texts = cases.filter(({ status }) => status === 'valid').map(({ edtf }) => boundsWordsOf(parseEdtf(edtf)));
    expect(texts.filter((text) => text === '' || /NaN|Infinity|undefined|Invalid/.test(text))).toEqual([]);
  });
});
