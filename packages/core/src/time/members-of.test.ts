import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { membersOf } from './members-of.js';
import { parseEdtf } from './parse-edtf.js';

const { cases } = JSON.parse(readFileSync(new URL('./fixtures/edtf.json', import.meta.url), 'utf8')) as {
  cases: readonly { edtf: string; memberCount?: number; status: string; contiguous?: boolean }[];
};

const daysOf = (text: string): readonly string[] | undefined =>
  membersOf(parseEdtf(text)).spans?.map(({ start, end }) => [start, end - 1].map((ms) => new Date(ms).toISOString().slice(0, 10)).join(' to '));

describe('membersOf', () => {
  for (const { edtf, memberCount, contiguous } of cases.filter((each) => each.memberCount !== undefined)) {
    it(`counts ${memberCount} dates in ${edtf}`, () => {
      const { count, spans } = membersOf(parseEdtf(edtf));
      expect(count).toBe(memberCount);
      if (contiguous === true) expect(spans).toHaveLength(1);
      else expect(spans).toHaveLength(memberCount as number);
    });
  }

  it('joins members without a gap', () => {
    expect(daysOf('{2024-01,2023-12..2024-02,2024-05}')).toEqual(['2023-12-01 to 2024-02-29', '2024-05-01 to 2024-05-31']);
    expect(daysOf('2024-05-XX')).toEqual(['2024-05-01 to 2024-05-31']);
  });

  it('finds the runs of a mask over the turn of a year', () => {
    expect(daysOf('199X-XX')).toEqual(['1990-01-01 to 1999-12-31']);
    expect(daysOf('2024-X2')).toEqual(['2024-02-01 to 2024-02-29', '2024-12-01 to 2024-12-31']);
    expect(daysOf('200X-02-29')).toEqual(['2000-02-29 to 2000-02-29', '2004-02-29 to 2004-02-29', '2008-02-29 to 2008-02-29']);
  });

  it('repeats a season in each year of a mask', () => {
    const { count, spans } = membersOf(parseEdtf('199X-24'));
    expect([count, spans?.length]).toEqual([10, 10]);
    expect(daysOf('199X-24')?.[9]).toBe('1999-12-01 to 2000-02-29');
  });

  it('counts backwards before the common era', () => {
    expect(daysOf('-000X-12-25')).toHaveLength(9);
    const { start } = parseEdtf('-001X-12-25');
    expect(membersOf(parseEdtf('-001X-12-25')).spans?.[0]?.start).toBe(start.earliest);
  });

  it('keeps only the count where there are more than a thousand', () => {
    expect(membersOf(parseEdtf('XXXX-12-25'))).toEqual({ count: 10_000, spans: undefined });
    expect(membersOf(parseEdtf('[2000-01-01..2009-12-31]'))).toEqual({ count: undefined, spans: [{ start: Date.UTC(2000, 0), end: Date.UTC(2010, 0) }] });
  });

  it('gives a plain date and an interval as one', () => {
    expect(daysOf('2024-05')).toEqual(['2024-05-01 to 2024-05-31']);
    expect(daysOf('2024-05/2024-06-03')).toEqual(['2024-05-01 to 2024-06-03']);
  });

  it('lies within the bounds of every reference vector, first and last touching them', () => {
    for (const { edtf } of cases.filter(({ status }) => status === 'valid')) {
      const date = parseEdtf(edtf);
      const spans = membersOf(date).spans ?? [];
      if (spans.length === 0 || date.start.kind !== 'known' || date.end.kind !== 'known') continue;
      expect([edtf, spans[0]?.start, (spans[spans.length - 1]?.end ?? 0) - 1]).toEqual([edtf, date.start.earliest, date.end.latest]);
    }
  });
});
