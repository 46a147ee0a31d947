import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateText } from '../labels/approximate-text.js';
import { lineHeightOf } from '../labels/text-style.js';
import { createTimeScale } from '../scale/time-scale.js';
import { styleOf } from './axis-room.js';
import { buildAxis, type Axis, type AxisLabel, type AxisOptions, type AxisTick } from './build-axis.js';

const YEAR_MS = 365.2425 * 86_400_000;
const START_PX = 40;

interface Case {
  readonly start: number;
  readonly end: number;
  readonly widthPx: number;
  readonly isVertical: boolean;
  readonly timeZone: string;
  readonly locale: string;
}

const axisOf = ({ start, end, widthPx, ...rest }: Case): Axis =>
  buildAxis({ ...rest, scale: createTimeScale({ start, end }, START_PX, START_PX + widthPx), measureText: approximateText } satisfies AxisOptions);

/** The clocks of the machine too: the runner of the eleven zones sets them. */
const host = Intl.DateTimeFormat().resolvedOptions().timeZone;
const timeZone = fc.oneof(
  fc.constantFrom(host, 'America/New_York', 'Australia/Lord_Howe', 'Europe/Dublin', 'Pacific/Apia'),
  fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone')),
);
const locale = fc.constantFrom('en', 'en-US', 'de', 'ar', 'ar-EG', 'fa', 'ja', 'th', 'he', 'hi', 'ru');
const logarithmic = (from: number, to: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log10(from), max: Math.log10(to), noNaN: true }).map((power) => 10 ** power);
const middle = fc.oneof(
  fc.integer({ min: Date.UTC(1840, 0), max: Date.UTC(2100, 0) }),
  fc.integer({ min: -20_000, max: 20_000 }).map((year) => year * YEAR_MS),
  logarithmic(1, 13.8e9).map((years) => -years * YEAR_MS),
  logarithmic(1, 13e9).map((years) => years * YEAR_MS),
  // Where a JS `Date` ends, and where clocks are put back.
  fc.constantFrom(-8.64e15, 8.64e15, Date.UTC(2024, 10, 3, 6), Date.UTC(2024, 3, 6, 15), Date.UTC(2024, 9, 27, 1), Date.UTC(2011, 11, 30, 10)),
);
/** A view as the figure would show it: of at least a thousand numbers that float64 tells apart. */
const view: fc.Arbitrary<Case> = fc
  .record({ middle, length: logarithmic(1, 27e9 * YEAR_MS), widthPx: fc.integer({ min: 100, max: 2000 }), isVertical: fc.boolean(), timeZone, locale })
  .map(({ middle: at, length, ...rest }) => {
    const half = Math.max(length, (Math.abs(at) + length) * Number.EPSILON * 1024, 1) / 2;
    return { start: at - half, end: at + half, ...rest };
  });

const LATIN = '0123456789';
const toLatin = (text: string): string => text.replace(/[٠-٩۰-۹०-९]/gu, (digit) => LATIN[((digit.codePointAt(0) as number) % 16) % 10] ?? '');

/** The label of each tick, its lines together. */
function textsOf({ labels }: Axis, isMajor: boolean): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const label of labels)
    if (label.isMajor === isMajor) texts.set(label.instant, [...(texts.has(label.instant) ? [texts.get(label.instant)] : []), label.text].join(' '));
  return texts;
}

function extentOf({ text, px, anchor, isMajor }: AxisLabel, isVertical: boolean): readonly [number, number] {
  if (isVertical) return [px - lineHeightOf(styleOf(isMajor)) / 2, px + lineHeightOf(styleOf(isMajor)) / 2];
  const width = approximateText(text, styleOf(isMajor));
  return anchor === 'start' ? [px, px + width] : [px - width / 2, px + width / 2];
}

const isIncreasing = (ticks: readonly AxisTick[]): boolean =>
  ticks.slice(1).every(({ instant, px }, index) => instant > (ticks[index]?.instant ?? Infinity) && px > (ticks[index]?.px ?? Infinity));

// Made once: an axis of another zone and language each time is slow to make.
const axes = fc.sample(view, { seed: 20240524, numRuns: 500 }).map((one) => ({ one, axis: axisOf(one) }));

function holds(check: (one: Case, axis: Axis) => void): void {
  for (const { one, axis } of axes) {
    try {
      check(one, axis);
    } catch (cause) {
      throw new Error(`For ${JSON.stringify(one)}`, { cause });
    }
  }
}

describe('an axis, at any distance, width, direction, zone and language', () => {
  it('has ticks in order, on the axis, and at most 200 of each level', () =>
    holds(({ widthPx }, { minor, major }) => {
      for (const ticks of [minor, major]) {
        expect(ticks.length).toBeLessThanOrEqual(200);
        expect(isIncreasing(ticks)).toBe(true);
        for (const { px } of ticks) expect(px >= START_PX && px <= START_PX + widthPx).toBe(true);
      }
    }));

  it('has at least one label, and none over another of its level or over the edge', () =>
    holds(({ widthPx, isVertical }, { labels }) => {
      expect(labels.length).toBeGreaterThan(0);
      for (const isMajor of [false, true]) {
        const extents = labels.filter((label) => label.isMajor === isMajor).map((label) => extentOf(label, isVertical));
        extents.slice(1).forEach(([from], index) => expect(from).toBeGreaterThanOrEqual((extents[index]?.[1] ?? Infinity) - 1e-6));
        for (const [from, to] of extents.length > 1 ? extents : []) expect(from >= START_PX - 1e-6 && to <= START_PX + widthPx + 1e-6).toBe(true);
      }
    }));

  it('writes nothing that is no date: no year 0, no negative year, no code', () =>
    holds(({ start, end }, axis) => {
      for (const { text } of axis.labels) {
        expect(text).not.toMatch(/NaN|Invalid|undefined|null|Infinity|∞|\bAD\b|\bBC\b/u);
        expect(text).not.toBe('');
        if (end - start > 30 * YEAR_MS) expect(toLatin(text)).not.toMatch(/^0(?![\d.,٫])|[-−–]\d/u);
      }
    }));

  it('tells all ticks of a level apart that stand in one major interval', () =>
    holds((_, axis) => {
      const majors = textsOf(axis, true);
      expect(new Set(majors.values()).size).toBe(majors.size);
      const within = new Map<number | undefined, string[]>();
      for (const [instant, text] of textsOf(axis, false)) {
        const context = axis.major.findLast((tick) => tick.instant <= instant)?.instant;
        within.set(context, [...(within.get(context) ?? []), text]);
      }
      for (const texts of within.values()) expect(new Set(texts).size).toBe(texts.length);
    }));

  it('labels every tick that has the room of a mean one', () =>
    holds(({ start, widthPx }, { minor, labels }) => {
      // Farther away, ticks are rounded to what float64 holds.
      if (Math.abs(start) > 1e18) return;
      const named = new Set(labels.filter(({ isMajor }) => !isMajor).map(({ instant }) => instant));
      const rooms = minor.slice(1).map(({ px }, index) => px - (minor[index]?.px ?? 0));
      const mean = rooms.toSorted((a, b) => a - b)[Math.floor(rooms.length / 2)] ?? Infinity;
      if (widthPx < 200 || rooms.length < 3) return;
      minor.slice(0, -1).forEach(({ instant }, index) => {
        if ((rooms[index] ?? 0) >= mean) expect(named.has(instant)).toBe(true);
      });
    }));

  it('tells the year somewhere', () =>
    holds(({ start, end, widthPx, locale: language, isVertical }, axis) => {
      if (widthPx < 600 || !['en', 'de', 'th', 'ar-EG', 'fa'].includes(language)) return;
      const all = toLatin([...textsOf(axis, true).values(), ...textsOf(axis, false).values()].join(' ')).replace(/(?<=\d)[.,٬](?=\d{3})/gu, '');
      if (Math.abs(start) > 8e15 || Math.abs(end) > 8e15) return;
      const [first, last] = [start, end].map((at) => new Date(at).getUTCFullYear()) as [number, number];
      const count = (year: number): number => (year > 0 ? year : 1 - year);
      const numbers = [...all.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
      const [low, high] = [Math.min(count(first), count(last)), Math.max(count(first), count(last))];
      const isAcross = first <= 0 && last > 0;
      expect(
        numbers.some((number) => number >= (isAcross ? 1 : low - 1) && number <= high + 1),
        `${all}, ${first} to ${last}, ${isVertical}`,
      ).toBe(true);
    }));
});
