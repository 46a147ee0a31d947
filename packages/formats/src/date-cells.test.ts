import { describe, expect, test } from 'vitest';
import { readTimeline } from './read-timeline.js';
import type { ReadOptions } from './read-text.js';

/** A table of one date column, read. */
function readColumn(cells: readonly string[], options: ReadOptions = {}, header = 'date') {
  const rows = cells.map((cell) => `"${cell}",A`);
  const { timeline, problems } = readTimeline([`${header},title`, ...rows].join('\n'), options);
  return {
    dates: timeline.events.map(({ date }) => date.edtf),
    words: timeline.events.map(({ dateText }) => dateText),
    errors: problems.filter(({ severity }) => severity === 'error').map(({ code, record }) => [code, record]),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
  };
}

describe('a column of three numbers', () => {
  const proved: [name: string, cells: readonly string[], dates: readonly string[]][] = [
    ['the day first', ['02/03/2020', '24/05/2020'], ['2020-03-02', '2020-05-24']],
    ['the month first', ['2/3/2020', '5/24/2020'], ['2020-02-03', '2020-05-24']],
    ['the day first, with dots', ['2.3.2020', '24.5.2020'], ['2020-03-02', '2020-05-24']],
    ['the year first', ['2020/5/17', '2020/6/1'], ['2020-05-17', '2020-06-01']],
    ['no order, where none is needed', ['05/05/2020', '6/6/2021'], ['2020-05-05', '2021-06-06']],
    ['times of day', ['02/03/2020 10:30', '24/05/2020 2:30 PM'], ['2020-03-02T10:30', '2020-05-24T14:30']],
    ['beside EDTF and as many words', ['24/05/2020', '2020-06', 'c. 1850', '02/03/2020', ''], ['2020-05-24', '2020-06', '1850~', '2020-03-02']],
    ['ISO with a blank before the time', ['2016-09-23 14:57:10', '2016-09-23 15:00'], ['2016-09-23T14:57:10', '2016-09-23T15:00']],
  ];
  test.each(proved)('proves %s', (_, cells, dates) => {
    const read = readColumn(cells);
    expect(read.dates).toEqual(dates);
    expect(read.warnings.some(({ code, record }) => code === 'bad_date' && record === undefined)).toBe(true);
  });

  test('is reported once with what it was read as, and each row keeps its words', () => {
    const { words, errors, warnings } = readColumn(['2/3/2020', '5/24/2020', '2021']);
    expect(words).toEqual(['2/3/2020', '5/24/2020', undefined]);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      {
        code: 'bad_date',
        severity: 'warning',
        field: 'date',
        value: '2/3/2020',
        message: 'In the column “date”, 2 dates were read as “2/3/2020” was: 2020-02-03.',
        repair: 'Write dates as 2024-05-24 or 2024-05-24T14:30, or state the order (“dateOrder”).',
      },
    ]);
  });

  test('that fits two orders is not guessed: one problem names the column, the first cells and both readings', () => {
    const { dates, errors, warnings } = readColumn(['02/03/2020', '04/05/2020', '05/05/2020', '2021'], { mapping: { date: 'When' } }, 'When');
    expect(dates).toEqual(['2020-05-05', '2021']);
    expect(errors).toEqual([
      ['ambiguous_date', 1],
      ['ambiguous_date', 2],
    ]);
    expect(warnings.map(({ value }) => value)).toEqual(['02/03/2020', '05/05/2020']);
    expect(warnings.slice(0, 1)).toEqual([
      {
        code: 'ambiguous_date',
        severity: 'warning',
        field: 'date',
        value: '02/03/2020',
        message:
          'The column “When” does not say in which order it writes day and month: “02/03/2020”, “04/05/2020”. The first may be 2020-03-02 or 2020-02-03.',
        repair: 'State the order (“dateOrder”: “dmy” or “mdy”), or write the days as 2024-05-24.',
      },
    ]);
  });

  test.each([
    [['12/12/2020', 'c. 03/04/2021', '06/06/2022'], '2020-12-12|2022-06-06'],
    [['01/01/2020', 'before 03/04/2021'], '2020-01-01'],
    [['5/5/2024', '03/04/2024–05/04/2024'], '2024-05-05'],
    [['24/05/2020', 'c. 03/04/2021'], '2020-05-24|2021-04-03~'],
  ])('proves no order by what is the same in each: %j', (cells, dates) => expect(readColumn(cells).dates.join('|')).toBe(dates));

  test('in which every time is midnight has days, which is reported once', () => {
    const read = readColumn(['2024-05-24 00:00:00', '2024-05-25 00:00:00', '2024-05-26']);
    expect(read.dates).toEqual(['2024-05-24', '2024-05-25', '2024-05-26']);
    expect(read.warnings.map(({ code, value, message }) => [code, value, message])).toEqual([
      ['bad_date', '2024-05-24 00:00:00', 'In the column “date”, 2 dates were read as “2024-05-24 00:00:00” was: 2024-05-24.'],
    ]);
    expect(readColumn(['5/24/2024 0:00', '5/25/2024 12:00:00 AM']).dates).toEqual(['2024-05-24', '2024-05-25']);
    expect(readColumn(['5/4/2024 0:00'], { dateOrder: 'mdy' })).toMatchObject({ dates: ['2024-05-04'], warnings: [{ code: 'bad_date' }] });
  });

  test.each([
    [['2024-05-24 00:00:00', '2024-05-25 14:00'], '2024-05-24T00:00:00|2024-05-25T14:00'],
    [['2024-05-24 00:00:00', '2024-05-25T14:00'], '2024-05-24T00:00:00|2024-05-25T14:00'],
    [['2024-05-24 00:00:00+02:00'], '2024-05-24T00:00:00+02:00'],
    [['5/24/2024 12:00 PM'], '2024-05-24T12:00'],
  ])('keeps midnight beside other times, and with an offset: %j', (cells, dates) => expect(readColumn(cells).dates.join('|')).toBe(dates));

  test('that contradicts itself is not read, and both proofs are named', () => {
    const { dates, errors, warnings } = readColumn(['02/03/2020', '24/05/2020', '05/24/2020']);
    expect([dates, errors.length]).toEqual([[], 3]);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      [
        'ambiguous_date',
        'No order of day, month and year fits the whole column “date”: “24/05/2020” is day, month, year; “05/24/2020” is month, day, year; “02/03/2020” is day, month, year or month, day, year.',
      ],
    ]);
  });

  test('whose years have two digits is not read without a pivot', () => {
    const cells = ['9/24/06', '1/2/77'];
    const { dates, warnings } = readColumn(cells);
    expect(dates).toEqual([]);
    expect(warnings.map(({ code, value, message }) => [code, value, /2006-09-24 or 1906-09-24/.test(message)])).toEqual([['ambiguous_date', '9/24/06', true]]);
    expect(readColumn(cells, { centuryPivot: 50 }).dates).toEqual(['2006-09-24', '1977-01-02']);
    expect(readColumn(cells, { centuryPivot: 0 }).dates).toEqual(['1906-09-24', '1977-01-02']);
  });

  test('may leave open both the order and the century', () => {
    const { dates, warnings } = readColumn(['01/02/03', '04/05/06']);
    expect([dates, warnings.map(({ code }) => code)]).toEqual([[], ['ambiguous_date', 'ambiguous_date']]);
    expect(readColumn(['01/02/03'], { dateOrder: 'ymd', centuryPivot: 50 }).dates).toEqual(['2001-02-03']);
  });

  test('is no column of such dates for a few of them among other texts', () => {
    const { dates, errors } = readColumn(['13/02/2020', 'Item 1', 'Item 2', '2020/5/17', 'Item 3']);
    expect([dates, errors.length]).toEqual([[], 5]);
  });

  test('with a cell that fits no order leaves out that cell', () => {
    const { dates, errors } = readColumn(['24/05/2020', '31/04/2020', '45/45/2020', '02/03/2020']);
    expect(dates).toEqual(['2020-05-24', '2020-03-02']);
    expect(errors).toEqual([
      ['bad_date', 2],
      ['bad_date', 3],
    ]);
  });
});

describe('a stated order', () => {
  test('decides, also for one date among words, and is not reported', () => {
    const { dates, warnings } = readColumn(['02/03/2020', '2020-06', 'undated', 'unknown'], { dateOrder: 'mdy' });
    expect([dates, warnings]).toEqual([['2020-02-03', '2020-06'], []]);
    expect(readColumn(['02/03/2020'], { dateOrder: 'dmy' }).dates).toEqual(['2020-03-02']);
  });

  test('leaves out what does not fit it, and reads a year of four digits that stands first', () => {
    const { dates, errors } = readColumn(['24/05/2020', '05/24/2020', '2020/5/17'], { dateOrder: 'dmy' });
    expect(dates).toEqual(['2020-05-24', '2020-05-17']);
    expect(errors).toEqual([['bad_date', 2]]);
  });

  test('that there is not is reported', () => {
    const { warnings } = readColumn(['2020'], { dateOrder: 'us' as 'mdy', centuryPivot: 1950 });
    expect(warnings.map(({ code, field, value }) => [code, field, value])).toEqual([
      ['bad_option', 'dateOrder', 'us'],
      ['bad_option', 'centuryPivot', '1950'],
    ]);
  });
});

describe('dates in words', () => {
  test('that mean one thing are placed, keep their words, and are reported by record', () => {
    const { dates, words, warnings } = readColumn(['2020', ' c. 1850', '19th century']);
    expect(dates).toEqual(['2020', '1850~', '18XX']);
    expect(words).toEqual([undefined, 'c. 1850', '19th century']);
    expect(warnings).toMatchObject([
      { code: 'bad_date', record: 2, field: 'date', value: 'c. 1850', message: '“c. 1850” was read as 1850~, about 1850.' },
      { code: 'bad_date', record: 3, message: '“19th century” was read as 18XX, some time in 1800–99.' },
    ]);
    expect(warnings[0]?.repair).toBe('Write 1850~, or what is meant instead.');
  });

  test('that mean two things, or none, are left out with what they may be', () => {
    const text = 'date,title\n24 May,A\nwinter 2024,B\nunknown,C\nItem 12,D\n"1978, printed 2005",E';
    const { timeline, problems } = readTimeline(text);
    expect(timeline.events).toEqual([]);
    expect(problems.map(({ code, severity, record, repair }) => [code, severity, record, repair])).toEqual([
      ['bad_date', 'error', 1, 'Write XXXX-05-24, if that is meant.'],
      ['ambiguous_date', 'error', 2, expect.stringContaining('2024-24 or')],
      ['bad_date', 'error', 3, expect.stringContaining('gives no date')],
      ['bad_date', 'error', 4, expect.stringContaining('“item”')],
      ['ambiguous_date', 'error', 5, expect.stringContaining('1978 or 2005')],
    ]);
  });

  test('in EDTF’s own shape are never read as words: 1914-18 is left out, with the years to write', () => {
    const { dates, errors, warnings } = readColumn(['1914-18', '1922-23', '2003-04']);
    expect([dates, errors]).toEqual([['1922-23', '2003-04'], [['bad_date', 1]]]);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['ambiguous_date', 'In the column “date”, “1914-18” can only be years, while “1922-23” is a month or season in EDTF and is read so.'],
    ]);
    expect(readColumn(['2001-12', '2002-01']).warnings).toEqual([]);
  });

  test('give way to a text of the file’s own', () => {
    const { timeline } = readTimeline('date,date_text,title\nc. 1850,"around 1850, says the label",A\nc. 1851,,B');
    expect(timeline.events.map(({ dateText }) => dateText)).toEqual(['around 1850, says the label', 'c. 1851']);
  });

  test('in a start and an end are one stretch, with the words of both', () => {
    const { timeline, problems } = readTimeline('start,end,title\n3 Apr 1721,11 Feb 1742,A\n1850,c. 1860,B\n5 May 2023,ongoing,C\n1990,Still in office,D');
    expect(timeline.events.map(({ date, dateText }) => [date.edtf, dateText])).toEqual([
      ['1721-04-03/1742-02-11', '3 Apr 1721 – 11 Feb 1742'],
      ['1850/1860~', '1850 – c. 1860'],
      ['2023-05-05/..', '5 May 2023 – ongoing'],
      ['1990/..', '1990 – Still in office'],
    ]);
    expect(problems.map(({ severity }) => severity)).not.toContain('error');
  });

  test('that lie between two dates are the outer bound in a start or end, and one moment where there is no end', () => {
    const { timeline, problems } = readTimeline('start,end,title\nearly May 2024,late May 2024,A\nearly May 2024,,B\n1850–2,c. 1860–3,C\n?early 1850,1860,D');
    expect(timeline.events.map(({ date }) => date.edtf)).toEqual(['2024-05-01~/2024-05-31~', '[2024-05-01..2024-05-10]', '1850~/1863~', '1850-01%/1860']);
    expect(problems.find(({ value }) => value === 'late May 2024')?.message).toContain('2024-05-31~');
    expect(problems.map(({ severity }) => severity)).not.toContain('error');
  });

  test('beside the date of the event leave its words alone', () => {
    const { timeline, problems } = readTimeline('date,reported,sourceTitle,sourcePublished,title\n2020,24 May 2021,T,June 2021,A');
    const [event] = timeline.events;
    expect([event?.reported?.edtf, event?.sources?.[0]?.published, event?.dateText]).toEqual(['2021-05-24', '2021-06', undefined]);
    expect(problems.map(({ field }) => field)).toEqual(['reported', 'sourcePublished']);
  });

  test('take up half of the list at most, so that faults are still seen', () => {
    const cells = [...Array.from({ length: 300 }, (_, index) => `c. ${1600 + index}`), 'Item 1'];
    const { dates, errors, warnings } = readColumn(cells);
    expect([dates.length, errors]).toEqual([300, [['bad_date', 301]]]);
    expect(warnings).toHaveLength(51);
    expect(warnings[0]?.message).toBe('250 more dates in words were read in the column “date”.');
  });

  test('are not read from JSON', () => {
    const { timeline, problems } = readTimeline('[{"date":"c. 1850","title":"A"}]');
    expect(timeline.events).toEqual([]);
    expect(problems).toMatchObject([{ code: 'bad_date', severity: 'error', repair: 'Write 1850~, if that is meant.' }]);
  });
});

test('200,000 texts that are no dates are refused in time', { timeout: 20_000 }, () => {
  const begin = performance.now();
  const { dates } = readColumn(Array.from({ length: 200_000 }, (_, index) => `Lot ${index} of the sale`));
  expect(dates).toEqual([]);
  expect(performance.now() - begin).toBeLessThan(15_000);
});
