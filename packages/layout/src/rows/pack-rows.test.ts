import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthOf, packRows } from './pack-rows.js';

const piece = fc
  .record({
    start: fc.integer({ min: 0, max: 1000 }),
    length: fc.integer({ min: 1, max: 200 }),
    label: fc.integer({ min: 0, max: 100 }),
    priority: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ start, length, ...rest }) => ({ start, end: start + length, ...rest }));
const options = { rows: 12, gap: 2, isLabelEitherSide: true, wantedRoom: 50 };

describe('packRows', () => {
  it('never lets two pieces of a row overlap while there are rows enough', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { rows, overflow } = packRows(pieces, { ...options, rows: 60 });
        expect(overflow).toBe(0);
        pieces.forEach((a, i) =>
          pieces.slice(i + 1).forEach((b, j) => {
            if (rows[i] === rows[i + 1 + j]) expect(a.end <= b.start || b.end <= a.start).toBe(true);
          }),
        );
      }),
    );
  });

  it('gives every piece a row that there is', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), fc.integer({ min: 1, max: 4 }), (pieces, count) => {
        for (const row of packRows(pieces, { ...options, rows: count }).rows) expect(row >= 0 && row < count).toBe(true);
      }),
    );
  });

  it('leaves free what is taken', () => {
    const at = { start: 0, end: 10, label: 0, priority: 0 };
    const taken = [{ start: 5, end: 50, rows: 2 }];
    expect(packRows([at, { ...at, start: 60, end: 70 }], { ...options, rows: 3, taken }).rows).toEqual([2, 0]);
  });

  it('does not depend on the order of unequal pieces', () => {
    const pieces = [10, 30, 50, 70].map((start, priority) => ({ start, end: start + 25, label: 20, priority }));
    const forward = packRows(pieces, options).rows;
    expect([...packRows([...pieces].reverse(), options).rows].reverse()).toEqual([...forward]);
  });

  it('puts the most important nearest the axis', () => {
    const at = { start: 0, end: 10, label: 0 };
    expect(
      packRows(
        [
          { ...at, priority: 0 },
          { ...at, priority: 2 },
        ],
        options,
      ).rows,
    ).toEqual([1, 0]);
  });

  it('counts what found no free row', () => {
    const same = { start: 0, end: 10, label: 0, priority: 0 };
    expect(packRows([same, same, same], { ...options, rows: 2 }).overflow).toBe(1);
  });
});

describe('depthOf', () => {
  it('is the most that share a point; touching pieces do not', () => {
    const depth = (starts: readonly number[], ends: readonly number[], enough = 9): number =>
      depthOf({ starts: Float64Array.from(starts), ends: Float64Array.from(ends) }, enough);
    expect(depth([0, 4, 5], [5, 6, 9])).toBe(2);
    expect(depth([], [])).toBe(0);
    expect(depth([0, 1, 2, 3], [9, 9, 9, 9], 3)).toBe(3);
  });
});
