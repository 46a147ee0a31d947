import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from './parse-edtf.js';
import { createWordsOf, wordsOf } from './words-of.js';

const WORDS: Readonly<Record<string, string>> = {
  '2024-05-24': '24 May 2024',
  '2024-05': 'some time in May 2024',
  '2024': '2024',
  '2022-23': 'some time in autumn 2022',
  '2023-24': 'some time in winter 2023–24',
  '1999-24': 'some time in winter 1999–2000',
  '2024-25': 'some time in spring 2024 (northern hemisphere)',
  '2024-30': 'some time in summer 2024–25 (southern hemisphere)',
  '2024-34': 'some time in the second quarter of 2024',
  '2024-39': 'some time in the last four months of 2024',
  '2024-40': 'some time in the first half of 2024',
  '1984~': 'about 1984',
  '2025?': '2025, not certain',
  '2004-06-11%': 'about 11 June 2004, not certain',
  '2024-02~': 'about February 2024',
  '2024-02?': 'some time in February 2024, not certain',
  '2004-06~-11': '11 June 2004 (year and month approximate)',
  '?2004-06-~11': '11 June 2004 (year not certain, day approximate)',
  '199X': 'some time in the 1990s',
  '199X~': 'about the 1990s',
  '19XX': 'some time in 1900–99',
  XXXX: 'some time in an unknown year',
  '19X4': 'one of several dates between 1904 and 1994',
  '1985-04-XX': 'some time in April 1985',
  '1984-1X': 'some time between October and December 1984',
  '2024-05-3X': 'some time between 30 and 31 May 2024',
  '2024-XX-31': 'one of several dates between 31 January and 31 December 2024',
  '156X-12-25': '25 December of some year in the 1560s',
  'XXXX-12-XX': 'December of an unknown year',
  '-0049': '50 BCE',
  '0050': '50 CE',
  '-0043-03-15': '15 March 44 BCE',
  Y12345: '12,345 CE',
  'Y-17E7': '170 million years ago',
  'Y-13800000000~': 'about 13.8 billion years ago',
  '1950S2': 'about 1950 (1900 to 1999)',
  '2024-05-24T20:45:00-04:00': '25 May 2024, 00:45 UTC',
  '1985-04-12T23:20:30': '12 April 1985, 23:20:30, time zone not given',
  '2014-02-27/2014-03-18': 'from 27 February to 18 March 2014',
  '2024-05-10/2024-05-24': 'from 10 to 24 May 2024',
  '2023-12/2024-05': 'from December 2023 to May 2024',
  '2023-02/2023-04': 'from February to April 2023',
  '1964/2008': 'from 1964 to 2008',
  '2024-05-24/2024-05-24': 'on 24 May 2024',
  '2024-05-XX/2024-05-XX': 'within May 2024',
  '2022-10-10/2023-03~': 'from 10 October 2022 to about March 2023',
  '2022-12?/2023-01~': 'from December 2022 (not certain) to about January 2023',
  '2023-24/2024-21': 'from winter 2023–24 to spring 2024',
  '2024-05-24T02:00:00Z/2024-05-24T05:30:00Z': '24 May 2024, from 02:00 to 05:30 UTC',
  '2024-05-24T22:00Z/2024-05-25T02:00Z': 'from 24 May 2024, 22:00 UTC to 25 May 2024, 02:00 UTC',
  '2023-12/..': 'since December 2023',
  '1985/': 'from 1985, end not known',
  '../1985': 'until 1985',
  '/1985': 'until 1985, start not known',
  '[1991-12-02,1991-12-03]': '2 or 3 December 1991',
  '{2022-10-10,2022-10-17}': '10 and 17 October 2022',
  '[2023-12,2024-01,2024-02]': 'some time in December 2023, January 2024 or February 2024',
  '[2023-12..2024-02]': 'some time between December 2023 and February 2024',
  '[2024-05-24T10:00Z..2024-05-24T12:00Z]': 'some time between 24 May 2024, 10:00 UTC and 24 May 2024, 12:00 UTC',
  '{2022-10-01..2022-10-31}': '31 dates from 1 to 31 October 2022',
  '[1760-12..]': 'December 1760 or later',
  '{..1984}': '1984 and earlier',
  '[2022,2024-05-24]': '2022 or 24 May 2024',
  '[1850~..1860~]': 'some time between about 1850 and about 1860',
  '{1990~,1991,1992,1993,1994,1995,1996}': '7 dates from about 1990 to 1996',
  '{2024-05-24}': '24 May 2024',
};

describe('wordsOf', () => {
  const inEnglish = createWordsOf();
  for (const [text, words] of Object.entries(WORDS)) {
    it(`says "${words}" for ${text}`, () => {
      expect(inEnglish(parseEdtf(text))).toBe(words);
    });
  }

  it('writes the date in the order of the locale and times in the zone', () => {
    const inNewYork = createWordsOf({ locale: 'en-US', timeZone: 'America/New_York' });
    expect(inNewYork(parseEdtf('2024-05-24T20:45:00-04:00'))).toMatch(/^May 24, 2024, 08:45\sPM EDT$/);
    expect(inNewYork(parseEdtf('2014-02-27/2014-03-18'))).toBe('from February 27 to March 18, 2014');
    expect(inNewYork(parseEdtf('[1991-12-02,1991-12-03]'))).toBe('December 2 or 3, 1991');
  });

  it('never moves a day that has no time', () => {
    expect(wordsOf(parseEdtf('2024-05-24'), { timeZone: 'Pacific/Kiritimati' })).toBe('24 May 2024');
  });

  it('never moves a time that has no offset', () => {
    expect(wordsOf(parseEdtf('2024-05-24T20:45'), { timeZone: 'Asia/Tokyo' })).toBe('24 May 2024, 20:45, time zone not given');
  });

  it('has words without a fault for every reference vector', () => {
    const { cases } = JSON.parse(readFileSync(new URL('./fixtures/edtf.json', import.meta.url), 'utf8')) as {
      cases: readonly { edtf: string; status: string }[];
    };
    const texts = cases.filter(({ status }) => status === 'valid').map(({ edtf }) => inEnglish(parseEdtf(edtf)));
    expect(texts.filter((text) => /NaN|Infinity|undefined|Invalid/.test(text))).toEqual([]);
  });
});
