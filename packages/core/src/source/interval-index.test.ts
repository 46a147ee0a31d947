import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../model/timeline.js';
import { arrangeColumnsNow } from './arrange-columns.js';
import type { EventColumns } from './event-columns.js';
import { countOverlapping, lowerBound, overlapping } from './interval-index.js';
import { sortRows } from './sort-rows.js';
import { runSteps } from '../steps/steps.js';

interface Row {
  readonly lane: number;
  readonly form: number;
  readonly start: number;
  readonly length: number;
}

const arbitraryRows = fc.array(
  fc.record({ lane: fc.nat(1), form: fc.nat(2), start: fc.integer({ min: -60, max: 60 }), length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 90 })) }),
  { maxLength: 400, size: 'max' },
);

function columnsOfRows(rows: readonly Row[]): EventColumns {
  return arrangeColumnsNow(
    {
      length: rows.length,
      laneCount: 2,
      lane: Uint16Array.from(rows, ({ lane }) => lane),
      form: Uint8Array.from(rows, ({ form }) => form),
      start: Float64Array.from(rows, ({ start }) => start),
      end: Float64Array.from(rows, ({ start, length }) => start + length),
      traits: Uint8Array.from(rows, (_, at) => at % 128),
      priority: Float32Array.from(rows, (_, at) => at % 5),
    },
    { eventAt: (place) => ({ id: String(place) }) as TimelineEvent, valueAt: () => undefined as never, rowOf: Number },
  );
}

const seeded = (count: number, seed = 1): readonly Row[] => {
  let state = seed;
  const next = (below: number): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below;
  return Array.from({ length: count }, () => ({ lane: next(2), form: next(3), start: next(900) - 450, length: next(20) === 0 ? 1 + next(500) : 1 }));
};

describe('arranged columns', () => {
  const expectArranged = (rows: readonly Row[]): void => {
    const columns = columnsOfRows(rows);
    const wanted = rows
      .map((row, place) => ({ ...row, place, group: row.lane * 3 + row.form }))
      .toSorted((a, b) => a.group - b.group || a.start - b.start || a.length - b.length || a.place - b.place);
    expect([...columns.place]).toEqual(wanted.map(({ place }) => place));
    expect([...columns.start]).toEqual(wanted.map(({ start }) => start));
    expect([...columns.end]).toEqual(wanted.map(({ start, length }) => start + length));
    expect([...columns.traits]).toEqual(wanted.map(({ place }) => place % 128));
    expect([...(columns.priority ?? [])]).toEqual(wanted.map(({ place }) => place % 5));
    expect([...columns.groups]).toEqual(Array.from({ length: 7 }, (_, group) => wanted.filter((row) => row.group < group).length));
    for (const [row, { place }] of wanted.entries()) expect([columns.rowOf(String(place)), columns.eventAt(row).id]).toEqual([row, String(place)]);
  };
  it('stand by group, start, end and place', () => fc.assert(fc.property(arbitraryRows, expectArranged), { numRuns: 40 }));
  it('do so where there are many of one start', () => expectArranged(seeded(40_000)));
});

describe('sortRows', () => {
  it('sorts any numbers as a comparison would, and keeps the order of equal ones', () => {
    const some = [0, -0, 1, -1, 0.5, -0.5, 2 ** 53, -(2 ** 53), 1e22, -1e22, 1.7e12, 1.7e12 + 1, -6e13, 5e-324, -5e-324];
    const column = Float64Array.from({ length: 9_000 }, (_, at) => (some[(at * 7919) % some.length] as number) * (1 + (at % 3)));
    const rows = Uint32Array.from({ length: 9_000 }, (_, at) => (at * 4_001) % 9_000);
    const wanted = [...rows.subarray(10, 8_990)].toSorted((a, b) => (column[a] as number) - (column[b] as number));
    const ends = [...rows.subarray(0, 10), ...rows.subarray(8_990)];
    runSteps(sortRows(rows, column, 10, 8_990));
    expect([...rows.subarray(10, 8_990)]).toEqual(wanted);
    expect([...rows.subarray(0, 10), ...rows.subarray(8_990)]).toEqual(ends);
  });
});

describe('the rows that overlap a span', () => {
  const expectOverlaps = (columns: EventColumns, start: number, end: number): void => {
    for (let group = 0; group < 6; group++) {
      const wanted: number[] = [];
      for (let row = columns.groups[group] as number; row < (columns.groups[group + 1] as number); row++)
        if (start < end && (columns.start[row] as number) < end && (columns.end[row] as number) > start) wanted.push(row);
      expect([...overlapping(columns, group, { start, end })]).toEqual(wanted);
      expect(countOverlapping(columns, group, { start, end })).toBe(wanted.length);
    }
  };
  it('are those that a look at every row finds', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.integer({ min: -70, max: 150 }), fc.nat(60), (rows, start, length) =>
        expectOverlaps(columnsOfRows(rows), start, start + length),
      ),
      { numRuns: 60 },
    );
  });
  it('are so over several levels of blocks', () => {
    const columns = columnsOfRows(seeded(60_000));
    for (let start = -500; start < 1_000; start += 37) for (const length of [0, 1, 40, 2_000]) expectOverlaps(columns, start, start + length);
  });
});

describe('lowerBound', () => {
  it('gives the first place whose value is not below', () => {
    const column = Float64Array.of(9, 1, 3, 3, 7, 0);
    expect([0, 1, 3, 4, 7, 8].map((value) => lowerBound(column, value, 1, 5))).toEqual([1, 1, 2, 4, 4, 5]);
    expect(lowerBound(column, 1, 2, 2)).toBe(2);
  });
});
