import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../time/parse-edtf.js';
import { eventSpan, extentOf } from './event-span.js';

const asOf = Date.UTC(2025, 0) - 1;
const daysOf = (edtf: string): readonly string[] => {
  const { start, end } = eventSpan({ date: parseEdtf(edtf) }, asOf);
  return [start, end].map((instant) => new Date(instant).toISOString().slice(0, 10));
};

describe('eventSpan', () => {
  // First day, and the day after the last.
  const spans: Readonly<Record<string, readonly [string, string]>> = {
    '2024-05': ['2024-05-01', '2024-06-01'],
    '2024-05-10/..': ['2024-05-10', '2025-01-01'],
    '2030-01-01/..': ['2030-01-01', '2030-01-02'],
    '2024-05-10/': ['2024-05-10', '2024-05-11'],
    '2024-05/': ['2024-05-01', '2024-06-01'],
    '/2024-05': ['2024-05-01', '2024-06-01'],
    '../2024-05-10': ['2024-05-10', '2024-05-11'],
    '../2030': ['2030-01-01', '2031-01-01'],
    '[2023-12..]': ['2023-12-01', '2025-01-01'],
    '[..1984]': ['1984-01-01', '1985-01-01'],
    '[..1984,1990-05]': ['1984-01-01', '1990-06-01'],
    '{..1983-12-31,1984}': ['1983-12-31', '1985-01-01'],
    '{2020..}': ['2020-01-01', '2025-01-01'],
    '156X-12-25': ['1560-12-25', '1569-12-26'],
  };
  for (const [edtf, span] of Object.entries(spans))
    it(`of ${edtf} runs from ${span[0]} to before ${span[1]}`, () => {
      expect(daysOf(edtf)).toEqual(span);
    });
});

describe('extentOf', () => {
  it('holds when an event happened and when it was reported', () => {
    const events = [{ date: parseEdtf('2024-03-01'), reported: parseEdtf('2024-05') }, { date: parseEdtf('2024-02-01') }];
    expect(extentOf({ asOf, events })).toEqual({ start: Date.UTC(2024, 1, 1), end: Date.UTC(2024, 5, 1) });
  });

  it('is not there without events', () => expect(extentOf({ events: [] })).toBeUndefined());
});
