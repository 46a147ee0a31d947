import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import { createTimeScale } from '../scale/time-scale.js';
import { buildAxis, type Axis } from './build-axis.js';

const DAY = 86_400_000;
const axisOf = (
  start: number,
  end: number,
  parts: { timeZone?: string; locale?: string; widthPx?: number; isVertical?: boolean; acrossPx?: number } = {},
): Axis =>
  buildAxis({
    scale: createTimeScale({ start, end }, 0, parts.widthPx ?? 1200),
    measureText: approximateText,
    isVertical: false,
    timeZone: 'UTC',
    locale: 'en',
    ...parts,
  });
const texts = ({ labels }: Axis, isMajor: boolean): readonly string[] => labels.filter((label) => label.isMajor === isMajor).map(({ text }) => text);

describe('buildAxis', () => {
  it('names years over months', () => {
    const axis = axisOf(Date.UTC(2023, 0, 1), Date.UTC(2024, 6, 1));
    expect(texts(axis, true)).toEqual(['2023', '2024']);
    expect(texts(axis, false).slice(0, 3)).toEqual(['Jan', 'Feb', 'Mar']);
  });

  it('names months over days, and days over hours', () => {
    const days = axisOf(Date.UTC(2024, 4, 20), Date.UTC(2024, 5, 8));
    expect(texts(days, true)).toEqual(['May 2024', 'June 2024']);
    expect(texts(days, false)).toContain('24');
    const hours = axisOf(Date.UTC(2024, 4, 24), Date.UTC(2024, 4, 26));
    expect(texts(hours, true)).toEqual(['24 May 2024', '25 May 2024']);
    expect(texts(hours, false)).toContain('06:00');
  });

  it('has no year 0: the year before 1 is 1 BCE', () => {
    const all = texts(axisOf(-62_167_219_200_000 - 5 * 366 * DAY, -62_167_219_200_000 + 5 * 366 * DAY), false).join(' ');
    expect(all).toMatch(/BC/u);
    expect(all).not.toMatch(/\b0\b/u);
  });

  it('names milliseconds within their minute, with the day', () => {
    const start = Date.UTC(2024, 4, 24, 14, 5, 7, 121);
    const axis = axisOf(start, start + 10, { widthPx: 800 });
    expect(texts(axis, true)).toEqual(['24 May 2024, 14:05']);
    expect(texts(axis, false)).toEqual([121, 122, 123, 124, 125, 126, 127, 128, 129, 130].map((ms) => `7.${ms}s`));
    expect(texts(axisOf(start, start + 1000, { widthPx: 800 }), false).slice(0, 3)).toEqual(['7.2s', '7.3s', '7.4s']);
  });

  it('names seconds, minutes and hours within their day, whose name is there without its midnight', () => {
    const start = Date.UTC(2024, 4, 24, 14, 5, 7);
    for (const [length, label] of [
      [20_000, '14:05:10'],
      [1_200_000, '14:10'],
      [6 * 3_600_000, '18:00'],
    ] as const) {
      const axis = axisOf(start, start + length);
      expect(texts(axis, true)).toEqual(['24 May 2024']);
      expect(texts(axis, false)).toContain(label);
    }
  });

  it('leaves the year out where there is no room for it, and there alone', () => {
    const axis = axisOf(Date.UTC(2024, 4, 31, 14), Date.UTC(2024, 5, 3), { widthPx: 500 });
    expect(texts(axis, true)).toEqual(['31 May', '1 June 2024', '2 June 2024']);
  });

  it('sets every tenth year at its tick, and a year in its middle', () => {
    const decades = axisOf(Date.UTC(1950, 0), Date.UTC(2020, 0), { widthPx: 420 });
    expect(decades.labels.slice(0, 2).map(({ text, px }) => [text, Math.round(px)])).toEqual([
      ['1950', 5],
      ['1960', 65],
    ]);
    expect(axisOf(Date.UTC(2020, 0), Date.UTC(2030, 0), { widthPx: 1000 }).labels[0]).toMatchObject({ text: '2020', px: expect.closeTo(50, 0) as number });
  });

  const yearMs = 365.2425 * DAY;
  const years = (from: number, to: number, parts: Parameters<typeof axisOf>[2] = {}): readonly string[] =>
    texts(axisOf((from - 1970) * yearMs, (to - 1970) * yearMs, { widthPx: 700, ...parts }), false);

  it('writes the era of years that have not four digits, as the rest of the figure does', () => {
    expect(years(-1100, 2300)).toEqual(['1000 BCE', '500 BCE', '1 CE', '500 CE', '1000', '1500', '2000']);
    expect(years(8900, 11_100)).toEqual(['9000', '9500', '10,000 CE', '10,500 CE']);
    expect(texts(axisOf(Date.UTC(-43, 1, 20), Date.UTC(-43, 3, 10)), true)).toEqual(['February 44 BCE', 'March 44 BCE', 'April 44 BCE']);
  });

  it('goes on alike where a JS Date ends', () => {
    expect(years(-271_825.5, -271_815.5, { widthPx: 600 })).toEqual(['271,826 BCE', '271,824 BCE', '271,822 BCE', '271,820 BCE', '271,818 BCE']);
    expect(years(275_755.5, 275_765.5, { widthPx: 600 })).toEqual(['275,756 CE', '275,758 CE', '275,760 CE', '275,762 CE', '275,764 CE']);
  });

  it('counts millions and billions of years in one unit, exactly', () => {
    expect(years(-13.9e9, 2e9)).toEqual(['10 billion BCE', '5 billion BCE', '1 CE']);
    expect(years(-1.6e9, 2025)).toEqual(['1.5 billion BCE', '1 billion BCE', '0.5 billion BCE']);
    expect(years(-66.061e6, -66.021e6)).toEqual(['66.06 million BCE', '66.05 million BCE', '66.04 million BCE', '66.03 million BCE']);
    expect(years(-66_000_010.5, -65_999_985.5)).toEqual(['66,000,010 BCE', '66,000,005 BCE', '66,000,000 BCE', '65,999,995 BCE']);
    expect(years(-3.1e6, 2025, { locale: 'ja' })).toEqual([
      '紀元前300万年',
      '紀元前250万年',
      '紀元前200万年',
      '紀元前150万年',
      '紀元前100万年',
      '紀元前50万年',
    ]);
    expect(years(-2.1e6, 2025, { locale: 'de' })).toEqual(['2 Millionen v. Chr.', '1,5 Millionen v. Chr.', '1 Million v. Chr.', '0,5 Millionen v. Chr.']);
  });

  it('names months and days of years that no JS Date has', () => {
    const start = -2.08e18;
    // 65 912 576.6 mean years before 1970.
    expect(texts(axisOf(start, start + 100 * DAY), true)).toEqual([
      'Nov',
      'December 65,910,608 BCE',
      'January 65,910,607 BCE',
      'February 65,910,607 BCE',
      'Mar',
    ]);
  });

  it('shows the Gregorian calendar in every language', () => {
    const [start, end] = [Date.UTC(2023, 0, 1), Date.UTC(2024, 6, 1)];
    expect(texts(axisOf(start, end, { locale: 'th' }), true)).toEqual(['2023', '2024']);
    expect(texts(axisOf(start, end, { locale: 'fa' }), true)).toEqual(['۲۰۲۳', '۲۰۲۴']);
    expect(texts(axisOf(start, end, { locale: 'ar-u-ca-islamic' }), true)).toEqual(['2023', '2024']);
  });

  it('tells an hour that the clocks repeat by its offset from UTC', () => {
    const { labels } = axisOf(Date.UTC(2024, 10, 3, 3), Date.UTC(2024, 10, 3, 9), { timeZone: 'America/New_York', widthPx: 600 });
    const hours = labels.filter(({ isMajor }) => !isMajor).map(({ text }) => text);
    expect(hours).toEqual(['23:00', '00:00', '01:00 GMT-4', '01:00 GMT-5', '02:00', '03:00']);
    const minute = axisOf(Date.UTC(2024, 10, 3, 6, 30), Date.UTC(2024, 10, 3, 6, 30, 2), { timeZone: 'America/New_York' });
    expect(texts(minute, true)).toEqual(['3 Nov 2024, 01:30 GMT-5']);
  });

  for (const [timeZone, change] of [
    ['America/New_York', Date.UTC(2024, 10, 3, 6)],
    ['America/Sao_Paulo', Date.UTC(2018, 1, 18, 2)],
    ['Europe/Dublin', Date.UTC(2024, 9, 27, 1)],
    ['Australia/Lord_Howe', Date.UTC(2024, 3, 6, 15)],
    ['Pacific/Apia', Date.UTC(2011, 3, 2, 14)],
    ['Africa/Casablanca', Date.UTC(2024, 2, 10, 2)],
    ['Antarctica/Troll', Date.UTC(2024, 9, 27, 1)],
  ] as const)
    it(`has no label twice in a day on which the clocks of ${timeZone} are put back`, () => {
      let marked = 0;
      for (const hours of [1, 2, 4, 8, 14])
        for (const widthPx of [320, 700, 1600]) {
          const axis = axisOf(change - hours * 3_600_000, change + hours * 3_600_000, { timeZone, widthPx });
          const names = axis.labels
            .filter(({ isMajor }) => !isMajor)
            .map(({ text, instant }) => `${axis.major.findLast((tick) => tick.instant <= instant)?.instant} ${text}`);
          expect(new Set(names).size).toBe(names.length);
          marked += names.filter((name) => name.includes('GMT')).length;
        }
      expect(marked).toBeGreaterThan(0);
    });

  it('breaks the labels of a vertical axis into lines that fit it', () => {
    const axis = axisOf(Date.UTC(2024, 4, 24), Date.UTC(2024, 4, 26), { isVertical: true, widthPx: 600 });
    expect(texts(axis, true)).toEqual(['24', 'May', '2024', '25', 'May', '2024']);
    const lines = axis.labels.filter(({ isMajor }) => isMajor).map(({ px }) => px);
    expect([lines[0], lines[1], lines[3]]).toEqual([10, 26, 310]);
    const wide = axisOf(Date.UTC(2024, 4, 24), Date.UTC(2024, 4, 26), { isVertical: true, widthPx: 600, acrossPx: 60 });
    expect(texts(wide, true)).toEqual(['24 May', '2024', '25 May', '2024']);
  });

  it('has a label where the whole axis has room for only one', () => {
    for (const widthPx of [10, 60, 100]) expect(axisOf(-2.086e18, -2.0857e18, { widthPx }).labels).toHaveLength(1);
  });

  for (const timeZone of ['America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia'])
    it(`neither doubles nor loses a day in ${timeZone}`, () => {
      const { minor } = axisOf(Date.UTC(2024, 2, 1), Date.UTC(2024, 4, 1), { timeZone, widthPx: 2400 });
      const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
      const names = minor.map(({ instant }) => day.format(instant));
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThanOrEqual(60);
    });
});

it('leaves out the first day of a week whose number would stand behind the line of the next month', () => {
  const { labels } = axisOf(Date.UTC(2024, 3, 1), Date.UTC(2024, 5, 3), { widthPx: 280 });
  const days = labels.filter(({ isMajor }) => !isMajor).map(({ text }) => text);
  expect(days).toContain('22');
  expect(days).not.toContain('29');
});
