import { describe, expect, test } from 'vitest';
import { buildWorkload, packedRows, ROWS_PER_LANE } from './workload.ts';

describe('the workload', () => {
  const workload = buildWorkload(20_000, 7);
  const share = (isCounted: (index: number) => boolean): number =>
    Array.from({ length: workload.count }, (_, index) => isCounted(index)).filter(Boolean).length / workload.count;

  test('is the same for the same seed, and another for another', () => {
    expect(buildWorkload(500, 3)).toEqual(buildWorkload(500, 3));
    expect(buildWorkload(500, 3).start).not.toEqual(buildWorkload(500, 4).start);
  });

  test('holds seven instants in ten, and a priority for one event in a hundred', () => {
    expect(share((index) => workload.start[index] === workload.end[index])).toBeCloseTo(0.7, 1);
    expect(share((index) => workload.priority[index]! > 0)).toBeCloseTo(0.01, 2);
  });

  test('lies in its extent, in whole seconds, and no event ends before it starts', () => {
    const { start, end, extent } = workload;
    expect(share((index) => start[index]! >= extent.start && end[index]! < extent.end && start[index]! <= end[index]!)).toBe(1);
    expect(share((index) => start[index]! % 1000 === 0 && end[index]! % 1000 === 0)).toBe(1);
  });

  test('has four events in ten in bursts: the fullest twentieth of all days holds about that many', () => {
    const perDay = new Map<number, number>();
    for (const time of workload.start) perDay.set(Math.floor(time / 86_400_000), (perDay.get(Math.floor(time / 86_400_000)) ?? 0) + 1);
    const fullest = [...perDay.values()].toSorted((a, b) => b - a).slice(0, Math.round((30 * 365.25) / 20));
    expect(fullest.reduce((sum, count) => sum + count, 0) / workload.count).toBeGreaterThan(0.35);
  });

  test('has titles of two to six words', () => {
    const lengths = new Set(workload.titles.map((title) => title.split(' ').length));
    expect([...lengths].toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6]);
  });
});

describe('packed rows', () => {
  const rowsOf = (spans: readonly (readonly [number, number])[]): readonly number[] => [
    ...packedRows({
      count: spans.length,
      extent: { start: 0, end: 1000 },
      start: Float64Array.from(spans, ([start]) => start),
      end: Float64Array.from(spans, ([, end]) => end),
      lane: new Uint8Array(spans.length),
      priority: new Uint8Array(spans.length),
      titles: [],
    }),
  ];

  test('keep events apart while there is a free row, whatever their order in the file', () => {
    expect(
      rowsOf([
        [20, 30],
        [0, 25],
        [5, 10],
        [10, 15],
      ]),
    ).toEqual([1, 0, 1, 1]);
  });

  test('overlap where all rows of the lane are taken', () => {
    const rows = rowsOf(Array.from({ length: ROWS_PER_LANE + 1 }, (_, index) => [index, 100 + index]));
    expect(rows).toEqual([0, 1, 2, 3, 4, 5, 6, 0]);
  });
});
