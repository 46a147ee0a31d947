import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import { createTimeScale } from '../scale/time-scale.js';
import { buildAxis, type Axis } from './build-axis.js';

const DAY = 86_400_000;
const axisOf = (start: number, end: number, parts: { timeZone?: string; locale?: string; widthPx?: number; isVertical?: boolean } = {}): Axis =>
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

  const spans: readonly (readonly [string, number, number])[] = [
    ['a second', 0, 1_000],
    ['an hour', 0, 3_600_000],
    ['a day', Date.UTC(2024, 2, 30), Date.UTC(2024, 3, 1)],
    ['a month', Date.UTC(2024, 0, 1), Date.UTC(2024, 1, 1)],
    ['thirty years', Date.UTC(1991, 0, 1), Date.UTC(2025, 0, 1)],
    ['three thousand years', Date.UTC(-1000, 0, 1), Date.UTC(2025, 0, 1)],
    ['all that a Date holds', -8.64e15, 8.64e15],
    ['thirteen billion years', -4.1e20, 3e14],
  ];
  for (const [name, start, end] of spans)
    for (const widthPx of [320, 1200])
      it(`has ticks in order, at most 200, and labels apart, over ${name} on ${widthPx} px`, () => {
        const { minor, labels } = axisOf(start, end, { widthPx });
        expect(minor.length).toBeLessThanOrEqual(200);
        minor.slice(1).forEach(({ instant }, index) => expect(instant).toBeGreaterThan(minor[index]?.instant ?? Infinity));
        for (const isMajor of [false, true]) {
          const row = labels.filter((label) => label.isMajor === isMajor);
          row.slice(1).forEach((label, index) => expect(label.px).toBeGreaterThan(row[index]?.px ?? Infinity));
        }
        expect(labels.map(({ text }) => text).join(' ')).not.toMatch(/NaN|Invalid|undefined/u);
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
