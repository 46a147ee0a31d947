import { arbitraryEdtf, arbitraryEdtfDate, arbitraryEdtfLike } from '@deedline/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EdtfError } from './edtf-error.js';
import type { EventDate } from './event-date.js';
import { formatEdtf } from './format-edtf.js';
import { parseEdtf } from './parse-edtf.js';

/** The date, or `undefined` where it is refused; any other error passes on. */
function maybeDate(text: string): EventDate | undefined {
  try {
    return parseEdtf(text);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    expect(error.index).toBeLessThanOrEqual(text.length);
    return undefined;
  }
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

describe('formatEdtf', () => {
  it('gives back the text that was read, which reads as an equal date', () => {
    fc.assert(
      fc.property(arbitraryEdtf, (text) => {
        const date = maybeDate(text);
        fc.pre(date !== undefined);
        expect(formatEdtf(date)).toBe(text);
        expect(parseEdtf(formatEdtf(date))).toEqual(date);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('parseEdtf, on any text', () => {
  it('never finds the bounds of an end in the wrong order', () => {
    fc.assert(
      fc.property(arbitraryEdtf, (text) => {
        const date = maybeDate(text);
        fc.pre(date !== undefined);
        for (const { earliest, latest } of [date.start, date.end]) expect(earliest).toBeLessThanOrEqual(latest);
        expect(date.start.earliest).toBeLessThanOrEqual(date.end.latest);
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses with an EdtfError that points into the text, and with no other', () => {
    fc.assert(
      fc.property(arbitraryEdtfLike, (text) => {
        maybeDate(text);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0129-/.[]{},?~%XYTZESP: +−é')), maxLength: 70 }), (text) => {
        maybeDate(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives the same bounds with and without qualifiers', () => {
    fc.assert(
      fc.property(arbitraryEdtfDate, (text) => {
        const date = maybeDate(text);
        fc.pre(date !== undefined);
        const { start, end } = parseEdtf(text.replaceAll(/[?~%]/g, ''));
        expect([date.start, date.end]).toEqual([start, end]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the order of dates', () => {
  const year = fc.integer({ min: -9998, max: 9999 });
  const edtfYear = (n: number): string => (n < 0 ? `-${pad(-n, 4)}` : pad(n, 4));
  const parts = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(86_399));
  const textOf = ([y, m, d, s]: readonly [number, number, number, number]): string =>
    `${edtfYear(y)}-${pad(m, 2)}-${pad(d, 2)}T${pad(Math.floor(s / 3600), 2)}:${pad(Math.floor(s / 60) % 60, 2)}:${pad(s % 60, 2)}Z`;

  it('is the order of their parts, also across 1 BCE and 1 CE', () => {
    const rank = ([y, m, d, s]: readonly number[]): number => (((y ?? 0) * 12 + (m ?? 0)) * 31 + (d ?? 0)) * 86_400 + (s ?? 0);
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [one, other] = [parseEdtf(textOf(a)).start.earliest, parseEdtf(textOf(b)).start.earliest];
        expect(Math.sign(one - other)).toBe(Math.sign(rank(a) - rank(b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the order of the years up to a trillion, of which no two share an instant', () => {
    const far = fc.integer({ min: -999_999_999_999, max: 999_999_999_998 }).filter((n) => Math.abs(n) > 10_000);
    fc.assert(
      fc.property(far, (n) => {
        const [one, next] = [parseEdtf(`Y${n}`), parseEdtf(`Y${n + 1}`)];
        expect(one.start.earliest).toBeLessThan(one.start.latest);
        expect(one.start.latest).toBeLessThan(next.start.earliest);
        expect([parseEdtf(`Y${n}/Y${n + 1}`).minYear ?? String(n), parseEdtf(`Y${n}/Y${n + 1}`).maxYear ?? String(n + 1)]).toEqual([String(n), String(n + 1)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the bounds of a coarser date around those of a finer one', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const [y, m] = all;
        const exact = textOf(all);
        const mask = (count: number): string => edtfYear(y).slice(0, -count) + 'X'.repeat(count);
        const season = `${edtfYear(m <= 2 ? y - 1 : y)}-${m <= 2 || m === 12 ? 24 : 20 + Math.floor(m / 3)}`;
        const chain = [exact, `${exact.slice(0, -4)}Z`, exact.slice(0, -10), exact.slice(0, -13), edtfYear(y), mask(1), mask(2), mask(3)];
        const others = [
          `${edtfYear(y)}-${33 + Math.floor((m - 1) / 3)}`,
          `${edtfYear(y)}-${37 + Math.floor((m - 1) / 4)}`,
          `${edtfYear(y)}-${m < 7 ? 40 : 41}`,
          season,
        ];
        const nested = (inner: EventDate, outer: EventDate): void => {
          expect(outer.start.earliest).toBeLessThanOrEqual(inner.start.earliest);
          expect(outer.end.latest).toBeGreaterThanOrEqual(inner.end.latest);
        };
        const dates = chain.map((text) => parseEdtf(text));
        for (const [index, inner] of dates.slice(0, -1).entries()) nested(inner, dates[index + 1] as EventDate);
        for (const text of others) nested(dates[3] as EventDate, parseEdtf(text));
      }),
      { numRuns: 2000 },
    );
  });
});
