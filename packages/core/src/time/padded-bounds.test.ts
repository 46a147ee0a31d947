import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paddedBounds } from './padded-bounds.js';
import { parseEdtf } from './parse-edtf.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/edtf-padding.json', import.meta.url), 'utf8')) as {
  cases: readonly { edtf: string; k: number; unit: string; minMs: number; maxMs: number }[];
};

const rangeOf = (text: string): readonly [string, string] => {
  const { start, end } = paddedBounds(parseEdtf(text));
  return [start.earliest, end.latest + 1].map((bound) => new Date(bound).toISOString().slice(0, 10)) as [string, string];
};

describe('paddedBounds', () => {
  for (const { edtf, k, unit, minMs, maxMs } of cases) {
    it(`moves ${edtf} by ${k} of the unit ${unit}`, () => {
      const { start, end } = paddedBounds(parseEdtf(edtf));
      expect([start.earliest, end.latest]).toEqual([minMs, maxMs]);
    });
  }

  // First day, and the day after the last.
  const ours: Readonly<Record<string, readonly [string, string]>> = {
    '2024-05-24%': ['2024-05-22', '2024-05-27'],
    '2024-31~': ['2023-12-01', '2024-09-01'],
    '2024-34~': ['2024-01-01', '2024-10-01'],
    '2024-41~': ['2024-01-01', '2025-07-01'],
    '2004-06~-11': ['2004-05-11', '2004-07-12'],
    '2004-03-~31': ['2004-03-30', '2004-04-02'],
    '2004-~03-31': ['2004-02-29', '2004-05-01'],
    '?2004-06-~11': ['2003-06-11', '2005-06-12'],
    '199X~': ['1980-01-01', '2010-01-01'],
    '199X-12~': ['1990-11-01', '2000-02-01'],
    '199X-21~': ['1989-12-01', '1999-09-01'],
    '2022-10-10/2023-03~': ['2022-10-10', '2023-05-01'],
    '2023-11~/2024-01?': ['2023-10-01', '2024-03-01'],
    '[2023-12~,2024-05]': ['2023-11-01', '2024-06-01'],
  };
  for (const [text, range] of Object.entries(ours)) {
    it(`reaches from ${range[0]} to before ${range[1]} for ${text}`, () => {
      expect(rangeOf(text)).toEqual(range);
    });
  }

  it('gives an open end the padded start as its near bound', () => {
    const { start, end } = paddedBounds(parseEdtf('2023-12~/..'));
    expect([start.earliest, end.earliest, end.latest, end.kind]).toEqual([Date.UTC(2023, 10), Date.UTC(2023, 10), Infinity, 'open']);
  });

  it('gives one of several dates one range, and each of several the ends of its members', () => {
    const one = paddedBounds(parseEdtf('[1990,2000~]'));
    expect(one.start).toEqual(one.end);
    const each = paddedBounds(parseEdtf('{1990~,2000}'));
    expect([each.start.latest, each.end.earliest]).toEqual([Date.UTC(1992, 0) - 1, Date.UTC(2000, 0)]);
  });

  it('pads by other units where asked', () => {
    const units = { '?': 0, '~': 3, '%': 0 };
    expect(paddedBounds(parseEdtf('2024-02~'), { units }).start.earliest).toBe(Date.UTC(2023, 10));
    expect(paddedBounds(parseEdtf('2024-02?'), { units })).toEqual({ start: parseEdtf('2024-02').start, end: parseEdtf('2024-02').end });
  });

  it('pads years before any JS Date', () => {
    const plain = parseEdtf('Y-500000');
    const { start, end } = paddedBounds(parseEdtf('Y-500000~'));
    expect([start.earliest, end.latest]).toEqual([parseEdtf('Y-500001').start.earliest, parseEdtf('Y-499999').end.latest]);
    expect(start.earliest).toBeLessThan(plain.start.earliest);
  });
});
