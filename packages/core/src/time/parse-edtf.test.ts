import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounds-of.js';
import { EdtfError } from './edtf-error.js';
import type { DateEnd } from './event-date.js';
import { formatEdtf } from './format-edtf.js';
import { parseEdtf } from './parse-edtf.js';

interface VectorEnd {
  readonly minMs: number;
  readonly maxMs: number;
}
interface Vector {
  readonly id: string;
  readonly edtf: string;
  readonly status: 'valid' | 'invalid' | 'lenient';
  readonly type?: string;
  readonly min: string | null;
  readonly max: string | null;
  readonly minMs?: number;
  readonly maxMs?: number;
  readonly minYear?: string;
  readonly maxYear?: string;
  readonly outOfJsRange?: boolean;
  readonly precision?: string;
  readonly uncertain?: boolean;
  readonly approximate?: boolean;
  readonly localTime?: boolean;
  readonly contiguous?: boolean;
  readonly season?: number;
  readonly start?: VectorEnd | 'open' | 'unknown';
  readonly end?: VectorEnd | 'open' | 'unknown';
  readonly earlier?: boolean;
  readonly later?: boolean;
  readonly members?: readonly VectorEnd[];
  readonly qualifiers?: Readonly<Record<string, unknown>>;
}
const { cases } = JSON.parse(readFileSync(new URL('./fixtures/edtf.json', import.meta.url), 'utf8')) as { cases: readonly Vector[] };
const KINDS: Readonly<Record<string, string>> = { Interval: 'interval', OneOf: 'oneOf', AllOf: 'allOf' };
const REFUSED_LENIENT = ['202', '../..'];

function expectEnd(end: DateEnd, expected: VectorEnd | 'open' | 'unknown'): void {
  if (typeof expected === 'string') expect(end.kind).toBe(expected);
  else expect(end).toEqual({ kind: 'known', earliest: expected.minMs, latest: expected.maxMs });
}

function expectVector(vector: Vector): void {
  const date = parseEdtf(vector.edtf);
  expect(date.kind).toBe(KINDS[vector.type ?? ''] ?? 'date');
  const isBeyond = vector.outOfJsRange === true;
  expect(boundsOf(date)).toEqual(
    isBeyond
      ? { min: Number.NaN, max: Number.NaN, minYear: vector.minYear, maxYear: vector.maxYear }
      : { min: vector.minMs ?? -Infinity, max: vector.maxMs ?? Infinity },
  );
  if (vector.precision !== undefined) expect(date.precision).toBe(vector.season === undefined ? vector.precision : 'season');
  expect([date.isUncertain, date.isApproximate, date.isLocalTime]).toEqual([vector.uncertain ?? false, vector.approximate ?? false, vector.localTime ?? false]);
  if (vector.contiguous !== undefined) expect(date.isContiguous).toBe(vector.contiguous);
  expect(date.season).toBe(vector.season);
  if (vector.start) expectEnd(date.start, vector.start);
  if (vector.end) expectEnd(date.end, vector.end);
  if (vector.earlier !== undefined) expect([date.start.kind === 'open', date.end.kind === 'open']).toEqual([vector.earlier, vector.later]);
  const members = vector.members?.map(({ minMs, maxMs }) => [minMs, maxMs]);
  expect(date.members?.map(({ start, end }) => [start.earliest, end.latest])).toEqual(members);
  if (date.kind === 'date') expect(date.qualifiers).toEqual(vector.qualifiers);
  else if (vector.qualifiers) {
    expect({ start: date.startDate?.qualifiers, end: date.endDate?.qualifiers }).toEqual({ start: undefined, end: undefined, ...vector.qualifiers });
  }
}

describe('parseEdtf on the reference vectors', () => {
  for (const vector of cases) {
    const name = `${vector.id} ${JSON.stringify(vector.edtf)}`;
    if (vector.status === 'invalid' || REFUSED_LENIENT.includes(vector.edtf)) {
      it(`refuses ${name}`, () => {
        expect(() => parseEdtf(vector.edtf)).toThrow(EdtfError);
      });
    } else {
      it(`reads ${name}`, () => {
        expectVector(vector);
        expect(parseEdtf(formatEdtf(parseEdtf(vector.edtf)))).toEqual(parseEdtf(vector.edtf));
      });
    }
  }
});

const LOC_LEVEL_2 = [
  'Y-170000002',
  'Y3388E2S3',
  '[..1760-12-03]',
  '[1667,1760-12]',
  '{1960,1961-12}',
  '2004?-06-11',
  '15XX-12-25',
  '1XXX-12',
  '1985-XX-XX',
  '2004-06-XX/2004-07-03',
  '-1985',
  '../1985-04',
];

describe('parseEdtf', () => {
  for (const text of LOC_LEVEL_2) {
    it(`reads the Library of Congress example ${text}`, () => {
      expect(parseEdtf(text).edtf).toBe(text);
    });
  }

  const refused: readonly (readonly [string, number])[] = [
    ['2024-13', 5],
    ['2023-02-29', 0],
    ['2024-05-24 ', 10],
    ['2024/2024-02-30', 5],
    ['[2024,]', 6],
    ['2024-05-24T10:60:00Z', 14],
    ['2024?-05-24T10:00Z', 11],
    ['?2024~', 5],
    ['2016-12-31T23:59:60Z', 17],
    ['2024-05-24T10:00:00+14:01', 19],
    ['Y1E99', 1],
    ['1950S5', 4],
    ['1950S02', 4],
    ['[..1984..1990]', 7],
    ['[2001..1999]', 5],
    ['2024-2X', 0],
    ['2024-05-24T24:00:01Z', 11],
    ['2024\u221205', 4],
    [`[${'2024,'.repeat(20)}2024]`, 64],
  ];
  for (const [text, index] of refused) {
    it(`refuses ${JSON.stringify(text)} and names the place ${index}`, () => {
      expect(() => parseEdtf(text)).toThrow(expect.objectContaining({ name: 'EdtfError', index }));
    });
  }

  it('gives an open end the start as its near bound', () => {
    const { start, end } = parseEdtf('2023-12/..');
    expect(end).toEqual({ kind: 'open', earliest: start.earliest, latest: Infinity });
  });

  it('gives an unknown start the end as its near bound', () => {
    const { start, end } = parseEdtf('/1985');
    expect(start).toEqual({ kind: 'unknown', earliest: -Infinity, latest: end.latest });
  });

  it('reads southern seasons and seasons named by the year in which they end, where asked', () => {
    expect(boundsOf(parseEdtf('2023-24', { hemisphere: 'south' })).min).toBe(Date.UTC(2023, 5));
    expect(boundsOf(parseEdtf('2023-24', { seasonYear: 'end' })).min).toBe(Date.UTC(2022, 11));
    expect(boundsOf(parseEdtf('2023-28', { hemisphere: 'south' })).min).toBe(Date.UTC(2023, 11));
  });

  it('lists a range up to a thousand dates and keeps only the bounds of a longer one', () => {
    expect(parseEdtf('[0001..1000]').members).toHaveLength(1000);
    const { members, start } = parseEdtf('[2000-01-01..2009-12-31]');
    expect(members).toBeUndefined();
    expect(start.latest).toBe(Date.UTC(2010, 0) - 1);
  });

  it('says whether the members of a set join', () => {
    expect(parseEdtf('{2024-01,2023-12..2024-02}').isContiguous).toBe(true);
    expect(parseEdtf('{2023-12,2024-02}').isContiguous).toBe(false);
  });

  it('keeps float bounds and the years of a time before any JS Date', () => {
    const date = parseEdtf('Y-13800000000/Y-100000');
    expect([date.minYear, date.maxYear]).toEqual(['-13800000000', '-100000']);
    expect(date.start.earliest).toBeLessThan(date.start.latest);
    expect(boundsOf(date)).toEqual({ min: Number.NaN, max: Date.UTC(-99_999, 0) - 1, minYear: '-13800000000', maxYear: '-100000' });
  });

  it('writes U+2212 in an offset as a hyphen', () => {
    expect(formatEdtf(parseEdtf('2024-05-24T10:00:00\u221202:00'))).toBe('2024-05-24T10:00:00-02:00');
  });

  it('cuts fractions of a second at the millisecond', () => {
    const { start, precision } = parseEdtf('2024-05-24T10:00:00.1239Z');
    expect([start.earliest, start.latest, precision]).toEqual([Date.UTC(2024, 4, 24, 10, 0, 0, 123), Date.UTC(2024, 4, 24, 10, 0, 0, 123), 'millisecond']);
  });
});
