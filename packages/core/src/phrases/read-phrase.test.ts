// In one piece though long: it is one table of phrases with what each must be read as, and the rules that hold for all of them.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../time/bounds-of.js';
import { parseEdtf } from '../time/parse-edtf.js';
import { MAX_PHRASE_LENGTH, readPhrase } from './read-phrase.js';

const prose = JSON.parse(readFileSync(new URL('../time/fixtures/edtf-prose.json', import.meta.url), 'utf8')) as {
  readonly referenceDate: string;
  readonly cases: readonly { readonly text: string; readonly edtf: string; readonly alternatives?: readonly string[] }[];
};

const edtfsOf = (...given: Parameters<typeof readPhrase>) => readPhrase(...given).readings.map(({ edtf }) => edtf);

test.each(prose.cases)('the reference reads “$text” as $edtf', ({ text, edtf, alternatives = [] }) => {
  const [best, ...others] = edtfsOf(text, { referenceDate: prose.referenceDate });
  expect(best).toBe(edtf);
  expect(others).toEqual(expect.arrayContaining([...alternatives]));
});

/** Phrases that mean one thing. The best reading is the one given. */
const CLEAR: Readonly<Record<string, string>> = {
  // Days, months and years
  '24 May 2024': '2024-05-24',
  '24th of May, 2024': '2024-05-24',
  'the 24th May 2024': '2024-05-24',
  'May 24, 2024': '2024-05-24',
  'May 24,2024': '2024-05-24',
  'MAY 24TH 2024': '2024-05-24',
  '2024 May 24': '2024-05-24',
  '2024, May 5': '2024-05-05',
  '1066, 14 October': '1066-10-14',
  '1914, 28 July': '1914-07-28',
  '2024, 1st of May': '2024-05-01',
  '2024, the 1st of May': '2024-05-01',
  '24May2024': '2024-05-24',
  '24-May-2024': '2024-05-24',
  '24/May/2024': '2024-05-24',
  'Fri 24 May 2024': '2024-05-24',
  'Friday, 24th May 2024': '2024-05-24',
  'on 24 May 2024': '2024-05-24',
  'Sept. 3, 1939': '1939-09-03',
  'Aug. 1981': '1981-08',
  'May, 2024': '2024-05',
  '2020, May': '2020-05',
  'in May 2024': '2024-05',
  '24 May AD 43': '0043-05-24',
  '3 Feb 1014': '1014-02-03',
  '26 oct 899': '0899-10-26',
  '29 February 2024': '2024-02-29',
  // Three numbers in an order that the numbers prove
  '13/02/2020': '2020-02-13',
  '02/13/2020': '2020-02-13',
  '24.5.2024': '2024-05-24',
  '05/05/2020': '2020-05-05',
  '2020/5/17': '2020-05-17',
  '2020.05.17': '2020-05-17',
  '05/2024': '2024-05',
  'May/24/2024': '2024-05-24',
  'Dec/5/2023': '2023-12-05',
  // Times
  'Sat May 20 1961 00:00:00 GMT-0600': '1961-05-20T00:00:00-06:00',
  'Sat May 20 1961 00:00:00 GMT-0600 (Central Standard Time)': '1961-05-20T00:00:00-06:00',
  'Nov 14 1840 00:00:00 GMT': '1840-11-14T00:00:00Z',
  'Mon, 06 Mar 2017 21:22:23 +0000': '2017-03-06T21:22:23+00:00',
  'Mon, 06 Mar 2017 21:22:23 -0600': '2017-03-06T21:22:23-06:00',
  '2016-09-23 14:57:10': '2016-09-23T14:57:10',
  '2016-09-23 14:57:10.25+02:00': '2016-09-23T14:57:10.25+02:00',
  '24 May 2024, 2:30 pm': '2024-05-24T14:30',
  '24 May 2024 12:30 am': '2024-05-24T00:30',
  '24 May 2024 at 14:30 UTC': '2024-05-24T14:30Z',
  '24 May 2024 10:00-11:30': '2024-05-24T10:00/2024-05-24T11:30',
  '24 May 2024 14:30 – 25 May 2024 02:00': '2024-05-24T14:30/2024-05-25T02:00',
  // Thirds
  'late May 2024': '[2024-05-21..2024-05-31]',
  'end of February 2023': '[2023-02-21..2023-02-28]',
  'early 2024': '[2024-01..2024-04]',
  'mid-2024': '[2024-05..2024-08]',
  'late 2024': '[2024-09..2024-12]',
  'early 1840s': '[1840..1843]',
  'mid–1820s': '[1824..1826]',
  'late 1960s': '[1967..1969]',
  'early 19th century': '[1800..1833]',
  'late 18th C': '[1767..1799]',
  'early 5th century BC': '[-0499..-0466]',
  'late summer 2023': '2023-08',
  'early winter 2023-24': '2023-12',
  // Parts of a year, of a month, of a century
  'spring 2024': '2024-21',
  'summer of 2024': '2024-22',
  'Fall 2024': '2024-23',
  'winter of 2023/24': '2023-24',
  'winter 2023–2024': '2023-24',
  'summer 2023–24': '2023-30',
  'Q2 2024': '2024-34',
  '2024 Q2': '2024-34',
  '4Q 2024': '2024-36',
  'the last quarter of 2024': '2024-36',
  'H1 2024': '2024-40',
  'second half of 2024': '2024-41',
  'first third of 2024': '2024-37',
  'first half of May 2024': '[2024-05-01..2024-05-15]',
  'second half of May 2024': '[2024-05-16..2024-05-31]',
  'second quarter of the 19th century': '[1825..1849]',
  'first half of the 1850s': '[1850..1854]',
  // Decades, centuries, eras
  'the 2010s': '201X',
  '1850s': '185X',
  "1850's": '185X',
  '850s': '085X',
  '450s BC': '[-0458..-0449]',
  '19th century': '18XX',
  '2nd cent. AD': '01XX',
  'the first century AD': '[0001..0099]',
  '5th century BC': '-04XX',
  '1st century BCE': '[-0099..0000]',
  '55 BC': '-0054',
  '38BC': '-0037',
  '1 BC': '0000',
  '44 B.C.': '-0043',
  '15 March 44 BC': '-0043-03-15',
  'AD 43': '0043',
  'A.D. 43': '0043',
  '850 CE': '0850',
  '10,000 BC': '-9999',
  '12000 BC': 'Y-11999',
  // About, perhaps
  'c. 1850': '1850~',
  'c.1850': '1850~',
  c1850: '1850~',
  'ca. 1850': '1850~',
  'circa 1850': '1850~',
  'ci.1950': '1950~',
  'about 1850': '1850~',
  'approx. 1850': '1850~',
  '1850 or so': '1850~',
  '~ 1850': '1850~',
  'c. 886': '0886~',
  'around May 2024': '2024-05~',
  'circa 1367-04': '1367-04~',
  'c.1840s': '184X~',
  '?c.1785': '1785%',
  'c.?1807': '1807%',
  'possibly 1850': '1850?',
  'probably May 1850': '1850-05?',
  '? 1850': '1850?',
  '1850 (?)': '1850?',
  '[ca. 1850]': '1850~',
  '?exhibited 1826': '1826?',
  'published 1881': '1881',
  'first published ?1846': '1846?',
  // Stretches
  '1922–3': '1922/1923',
  '1922–23': '1922/1923',
  '1922/23': '1922/1923',
  '1914-18': '1914/1918',
  '1939-1945': '1939/1945',
  '1998–02': '1998/2002',
  '1976 –7': '1976/1977',
  'c.1801–10': '1801~/1810~',
  '?1797–1801': '1797?/1801?',
  '1850?–1860': '1850?/1860',
  '1795–?c. 1805': '1795/1805%',
  'c. 1922-23': '1922~/1923~',
  'from c. 1801 to 1810': '1801~/1810',
  '10–24 May 2024': '2024-05-10/2024-05-24',
  'May 10–24, 2024': '2024-05-10/2024-05-24',
  '10 May – 3 June 2024': '2024-05-10/2024-06-03',
  'May–June 2024': '2024-05/2024-06',
  'May 2024 through June 2025': '2024-05/2025-06',
  'Dec 1995–Jan 96': '1995-12/1996-01',
  '2020-05-17 to 18': '2020-05-17/2020-05-18',
  '1850s–60s': '185X/186X',
  '500–400 BC': '-0499/-0399',
  '27 BC to AD 14': '-0026/0014',
  '1 May – 3 June 44 BC': '-0043-05-01/-0043-06-03',
  'late 1960s–early 1970s': '1967~/1973~',
  'from spring 2023 to winter 2023–24': '2023-21/2023-24',
  // Limits
  'since December 2023': '2023-12/..',
  'from 1850 on': '1850/..',
  '1850 onwards': '1850/..',
  '1999–present': '1999/..',
  'from 1999 to the present': '1999/..',
  '1850–?': '1850/',
  'till 24 May 2024': '../2024-05-24',
  'up to May 2024': '../2024-05',
  'by 24 May 2024': '[..2024-05-24]',
  'no later than May 2024': '[..2024-05]',
  'on or before 24 May 2024': '[..2024-05-24]',
  'c.1793 or earlier': '[..1793~]',
  'published by 1832–4': '[..1834]',
  'before 24 May 2024': '[..2024-05-23]',
  'before 1877': '[..1876]',
  'Before 400BC': '[..-0400]',
  'prior to March 2024': '[..2024-02]',
  'after 1836': '[1837..]',
  'after c.1830': '[1830~..]',
  '?after 1782': '[1783?..]',
  'after 31 December 1999': '[2000-01-01..]',
  'not before 1850': '[1850..]',
  // A beginning or an end beside a limit is an edge, not a third
  'before the end of 2023': '[..2023-12]',
  'before the end of May 2024': '[..2024-05-31]',
  'before the end of the 1850s': '[..1859]',
  'before the end of summer 2023': '[..2023-08]',
  'before the beginning of 2024': '[..2023-12]',
  'before late 2023': '[..2023-08]',
  'after the beginning of 2024': '[2024-01..]',
  'after the start of May 2024': '[2024-05-01..]',
  'after the end of 2023': '[2024-01..]',
  'by the beginning of 2023': '[..2023-01]',
  'by the end of 2023': '[..2023-12]',
  'not before the end of 2023': '[2023-12..]',
  'until the start of 2024': '../2024-01~',
  'until the end of 2023': '../2023-12~',
  'since the end of 2023': '2023-12~/..',
  'since the beginning of 2024': '2024-01~/..',
  'since possibly the end of 2023': '2023-12%/..',
  'from the end of 2023 to the start of 2025': '2023-12~/2025-01~',
  '1596 or after': '[1596..]',
  'c.1829–33, or later': '[1829~..]',
  'between 1850 and 1860': '[1850..1860]',
  'possibly between 1850 and 1860': '[1850?..1860?]',
  'Between 27BC and 14AD': '[-0026..0014]',
  'Between Nov 1951 and 1953': '[1951-11..1953-12]',
  'Between 25 and 220': '[0025..0220]',
  'Between 900 and 1000': '[0900..1000]',
  'between spring 2023 and autumn 2024': '[2023-03..2024-11]',
  // Several
  '1786 or 1800': '[1786,1800]',
  '1831 or 2': '[1831,1832]',
  '1860 or 63': '[1860,1863]',
  'c.1833 or 1840': '[1833~,1840]',
  '18th/19th century': '[17XX,18XX]',
  '24/25 May 2024': '[2024-05-24,2024-05-25]',
  'summer or autumn 2023': '[2023-22,2023-23]',
  'May, June or July 2024': '[2024-05,2024-06,2024-07]',
  '1831 and 1834': '{1831,1834}',
  '1982,1993': '{1982,1993}',
  '24 & 25 May 2024': '{2024-05-24,2024-05-25}',
  '1, 2, and 3 May 2024': '{2024-05-01,2024-05-02,2024-05-03}',
  'May 10 and 12, 2024': '{2024-05-10,2024-05-12}',
  '1995–6, 2007': '{1995..1996,2007}',
  '1914, 28 July – 1918, 11 November': '1914-07-28/1918-11-11',
  '1982, 3 May 1993': '{1982,1993-05-03}',
  // EDTF is its own reading
  '2023-11~': '2023-11~',
  '2023-24': '2023-24',
  '?1850': '?1850',
  '[1850]': '[1850]',
};

describe('one clear reading', () => {
  test.each(Object.entries(CLEAR))('“%s” is %s', (text, edtf) => {
    const phrase = readPhrase(text);
    expect([phrase.readings[0]?.edtf, phrase.isAmbiguous]).toEqual([edtf, false]);
  });
});

/** Phrases that a person must decide: all readings, the best first. */
const OPEN: readonly (readonly [text: string, edtfs: readonly string[], options?: Parameters<typeof readPhrase>[1]])[] = [
  ['02/03/2020', ['2020-03-02', '2020-02-03']],
  ['3.4.2020', ['2020-04-03', '2020-03-04']],
  ['9/24/06', ['2006-09-24', '1906-09-24']],
  ['24-May-77', ['1977-05-24', '2077-05-24']],
  ["May '24", ['2024-05', '1924-05']],
  ['May 24', ['XXXX-05-24', '2024-05', '1924-05']],
  ['24 May', ['XXXX-05-24']],
  ['24 May', ['2023-05-24'], { referenceDate: '2024-05-23' }],
  ['by May 24', ['[..2024-05-24]', '[..2024-05]', '[..1924-05]'], { referenceDate: '2024-05-25' }],
  ['winter 2024', ['2024-24', '2024-12/2025-02', '[2024-12..2025-02]', '2023-24', '2023-12/2024-02', '[2023-12..2024-02]']],
  ['1800s', ['180X', '18XX']],
  ["the '60s", ['196X', '206X']],
  ['1922-3', ['1922/1923', '1922-03']],
  ['1922/3', ['1922/1923', '1922-03']],
  ['until 2003-04', ['../2003-04', '../2004']],
  ['Between 47 and 50', ['[0047..0050]']],
  ['c. 43', ['0043~']],
  ['Mon 24 May 2024', ['2024-05-24']],
  ['1978, printed 2005', ['1978', '2005']],
  ['1966 (repaired 2009)', ['1966', '2009']],
  ['1913, posthumous cast', ['1913']],
  ['Oct 62 (3 circles)', ['1962-10', '2062-10']],
  ['May 5', ['XXXX-05-05']],
  ['24 May 2023 or 2024', ['[2023-05-24,2024-05-24]', '[2023-05-24,2024]']],
  ['24 May 1944 and 1945', ['{1944-05-24,1945-05-24}', '{1944-05-24,1945}']],
  ['spring 2023 or 2024', ['[2023-21,2024-21]', '[2023-21,2024]']],
];

describe('readings to choose from', () => {
  test.each(OPEN.map(([text, edtfs, options]) => ({ text, edtfs, options })))('“$text” is one of $edtfs', ({ text, edtfs, options }) => {
    const phrase = readPhrase(text, options);
    expect(phrase.readings.map(({ edtf }) => edtf)).toEqual(edtfs);
    expect(phrase.isAmbiguous).toBe(true);
    expect(phrase.reason).toMatch(/^[A-Z].*: .*\.$/);
  });

  test('each says what it takes for granted', () => {
    expect(readPhrase('02/03/2020').readings.map(({ note }) => note)).toEqual(['The day is taken to stand first.', 'The month is taken to stand first.']);
    expect(readPhrase('24 May', { referenceDate: '2024-05-25' }).readings[0]?.note).toContain('2024');
    expect(readPhrase('since early May 2024').readings[0]).toMatchObject({ edtf: '2024-05-01~/..', note: expect.stringContaining('outer') });
  });

  test('what the options state is not asked', () => {
    const stated: [text: string, options: Parameters<typeof readPhrase>[1], edtf: string][] = [
      ['02/03/2020', { dayOrder: 'dmy' }, '2020-03-02'],
      ['02/03/2020', { dayOrder: 'mdy' }, '2020-02-03'],
      ['20-05-17', { dayOrder: 'ymd', centuryPivot: 50 }, '2020-05-17'],
      ['9/24/06', { centuryPivot: 50 }, '2006-09-24'],
      ['9/24/06', { centuryPivot: 0 }, '1906-09-24'],
      ['24-May-77', { centuryPivot: 50 }, '1977-05-24'],
    ];
    for (const [text, options, edtf] of stated) expect(readPhrase(text, options), text).toMatchObject({ readings: [{ edtf }], isAmbiguous: false });
  });
});

describe('EDTF that a catalogue would mean otherwise', () => {
  test.each([
    ['2003-04', '2003/2004'],
    ['1922-23', '1922/1923'],
  ])('%s is itself, and names %s', (text, years) => {
    const { readings, isAmbiguous } = readPhrase(text);
    expect(readings.map(({ edtf }) => edtf)).toEqual([text, years]);
    expect(readings[0]?.note).toMatch(/EDTF/);
    expect(isAmbiguous).toBe(false);
  });

  test('2024-05 is a month and nothing else', () => expect(edtfsOf('2024-05')).toEqual(['2024-05']));
});

describe('words that count from a day', () => {
  const relative: [text: string, edtf: string][] = [
    ['recently', '2023-10~/2024-01'],
    ['in recent weeks', '2023-12~/2024-01'],
    ['in the last few years', '2021-01~/2024-01'],
    ['today', '2024-01-01'],
    ['yesterday', '2023-12-31'],
    ['last month', '2023-12'],
    ['earlier this year', '2024'],
  ];
  test.each(relative)('“%s” on 1 January 2024 is %s', (text, edtf) => {
    expect(edtfsOf(text, { referenceDate: '2024-01-01' })).toEqual([edtf]);
    expect(readPhrase(text)).toMatchObject({ readings: [], reason: expect.stringContaining('reference day') });
    expect(readPhrase(text, { referenceDate: '2024-01' }).readings).toEqual([]);
  });
});

describe('no reading', () => {
  const noDate = ['date not known', 'Date unknown', 'n.d.', 'undated', 'unknown', 'no date', '?', '????', '-', 'n/a', 'null', 'TBD', 'TBC'];
  test.each(noDate)('“%s”: the source gives no date', (text) => {
    expect(readPhrase(text)).toEqual({ text, readings: [], isAmbiguous: false, reason: expect.stringMatching(/^The source gives no date: /) });
  });

  // Traps of a lenient reader, broken EDTF, and numbers that are no year.
  const refused = [
    'Promise 5|Item 12|Chapter 3|12|99|0|-1|850|44197|2458849.5|1577836800|3.2019|1e3|0x7e4|Infinity|true|2020-W10|2020-060|− 0049|２０２０',
    '٢٠٢٠|2020-01-01T00:00:00[Europe/Berlin]|Mon, 06 Mar 2017 21:22:23 GMT (((((|now|2020-13|2020-00|2019-02-30|30 February 2024',
    '31/04/2020|2020-05-17T25:00:00Z|24:00|T10:00|[1667,|{}|..|../..|1985//1986|2020-05-17/2020-05-16|2020?05|1984??|XXXX-13|2024–1990',
    'c.18799–1802|c.1829–9|1924–5–c.1937|5 and 6|100-200|between 1850 and 12|3 1850|Sunday 2020|2020 14:30|of the|between 1850',
    'before 1850–|the|circa|early|20th|Q5 2024|autumn 2023–24|1850 or 1860 and 1870|24 May 2024 25 May 2024|mai 2024|AD 0|0 BC',
    'May 24 of 2024 BC AD',
    'before the end of 2023–24',
    '33/2019|24/2024|00/2024|198?|200?|198 (?)|c. 198?|before 198?|May 198?|24 May 198?',
    "between Jan 5 and Feb 6|between Jan 15 and Feb 16|by May 24|May 5, 2020 8.05|'24/05/2024",
  ]
    .flatMap((line) => line.split('|'))
    .concat('', 'a'.repeat(130));
  test.each(refused)('“%s”', (text) => {
    const { readings, isAmbiguous, reason } = readPhrase(text);
    expect([readings, isAmbiguous]).toEqual([[], false]);
    expect(reason).toMatch(/^\S.*: .*\.$/);
  });

  test.each(['before 14 May', 'between Jan 5 and Feb 6', 'by the end of May'])('“%s”: the year is not stated', (text) =>
    expect(readPhrase(text).reason).toMatch(/^The year is not stated: /),
  );

  test('names the word that it does not know', () => expect(readPhrase('Promise 5').reason).toMatch(/^“promise” /));
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...'early mid late c. ? about May may sept 24 24th 1850 2024 19th 5 06 century C 1850s spring winter Q2 H1 first half quarter last BC AD of the in'.split(
      ' ',
    ),
    ...'from since to until by before after between not and or , ; – - / ( ) . [ ] 2023-24 2003-04 02/03/2020 1/2/03 10:30 14:30:00 GMT-0600 +02:00'.split(' '),
    ..."published or_later present Fri Monday 2024-05-24 s ' ~".split(' '),
  );
  const phrases = fc.oneof(
    fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 150 }),
  );
  const options = fc.record(
    {
      referenceDate: fc.oneof(fc.constant('2024-05-25'), fc.string()),
      dayOrder: fc.constantFrom('dmy', 'mdy', 'ymd'),
      centuryPivot: fc.integer({ min: 0, max: 100 }),
    },
    { requiredKeys: [] },
  );

  test('never throws, and gives a reason where it gives no reading or several', () => {
    fc.assert(
      fc.property(phrases, options, (text, given) => {
        const phrase = readPhrase(text, given);
        expect(phrase.text).toBe(text);
        if (phrase.readings.length === 0) expect([phrase.isAmbiguous, typeof phrase.reason]).toEqual([false, 'string']);
        else expect(phrase.reason !== undefined).toBe(phrase.isAmbiguous);
      }),
      { numRuns: 5_000 },
    );
  });

  test('the years that are written lie in the best reading', () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom('January', 'Feb', 'may', 'Sept.', 'December')).map((parts) => parts.join(' '));
    const year = fc.integer({ min: 1000, max: 2100 });
    const before = fc.constantFrom('', 'c. ', '?', 'early ', 'mid-', 'the end of ', 'since ', 'by ', 'until ', 'spring ', 'Q2 ', 'May ', 'before the end of ');
    const one = fc.oneof(
      fc.tuple(before, year).map(([word, number]) => ({ text: `${word}${number}`, years: [number] })),
      fc.tuple(day, year).map(([start, number]) => ({ text: `${start} ${number}`, years: [number] })),
      fc.tuple(day, year).map(([start, number]) => ({ text: `${number}, ${start}`, years: [number] })),
      fc.tuple(year, year, fc.constantFrom(' to ', ' or ', '–', ' and ')).map(([a, b, link]) => {
        const years = [Math.min(a, b), Math.max(a, b) + 1];
        return { text: years.join(link), years };
      }),
      fc.tuple(day, year, fc.constantFrom(' or ', ' and ')).map(([start, a, link]) => ({ text: `${start} ${a}${link}${a + 1}`, years: [a, a + 1] })),
    );
    fc.assert(
      fc.property(one, ({ text, years }) => {
        const [best] = readPhrase(text).readings;
        expect(best, text).toBeDefined();
        const { min, max } = boundsOf(parseEdtf(best?.edtf ?? ''));
        for (const written of years) {
          expect(min, text).toBeLessThan(Date.UTC(written + 1, 0));
          expect(max, text).toBeGreaterThanOrEqual(Date.UTC(written, 0));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('reads 1,000 different phrases that ask two questions in time', () => {
    const texts = Array.from({ length: 1_000 }, (_, index) => `${1 + (index % 9)}/${1 + (index % 8)}/${10 + (index % 90)} or May ${10 + (index % 83)}`);
    const begin = performance.now();
    expect(new Set(texts).size).toBe(1_000);
    expect(texts.filter((text) => readPhrase(text).readings.length > 1).length).toBeGreaterThan(100);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });

  test('takes no longer where it is longest and asks most', () => {
    const pieces = ['1/2/03, ', '1 ', '((', 'c.', '1850, ', 'May 24 or ', '2003-04 to ', '–', 'not ', ' or ', '10:00:00 '];
    const begin = performance.now();
    for (const piece of pieces) readPhrase(piece.repeat(MAX_PHRASE_LENGTH).slice(0, MAX_PHRASE_LENGTH));
    for (const piece of pieces) readPhrase(piece.repeat(1_000_000));
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});
