import { lowerBound } from '@deedline/core';
import type { Figure, FigureLane, RowRange } from '@deedline/layout';

/** From event to event, by id. */
export interface EventWalk {
  /** The event before or after one, in its lane and in time; `undefined` at the end. */
  along(id: string, step: 1 | -1): string | undefined;
  /** The event nearest in time in the next lane that holds any. */
  across(id: string, step: 1 | -1): string | undefined;
  /** The first or last of its lane, or of all. */
  edge(id: string, edge: 'first' | 'last', isOfAll: boolean): string | undefined;
  /** Its place in its lane from 1, and how many there are. */
  placeOf(id: string): { readonly position: number; readonly size: number };
}

const rangesOf = ({ rows }: FigureLane): readonly RowRange[] => [rows.moment, rows.extent, rows.measure].filter(({ from, to }) => to > from);

/** A walk through the lanes of a figure, which stand in the order in which they are drawn. */
export const walkLanes = (figure: Figure, lanes: readonly FigureLane[]): EventWalk => walkRanges(figure, lanes.map(rangesOf));

/** A walk through all events in time, as one lane: that of a list. */
export const walkList = (figure: Figure): EventWalk => walkRanges(figure, [figure.lanes.flatMap(rangesOf)]);

/** Lanes of ranges of rows, each range in time order. A question takes some steps of a binary search in each range, however many events there are. */
function walkRanges({ columns }: Figure, lanes: readonly (readonly RowRange[])[]): EventWalk {
  const { start, end } = columns;
  const compare = (a: number, b: number): number => (start[a] as number) - (start[b] as number) || (end[a] as number) - (end[b] as number) || a - b;
  /** The first row of a range that does not come before another row. */
  const firstNotBefore = ({ from, to }: RowRange, row: number): number => {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(middle, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const idAt = (row: number | undefined): string | undefined => (row === undefined ? undefined : columns.valueAt(row, 'id'));
  const pick = (rows: readonly number[], step: 1 | -1): number | undefined =>
    rows.length === 0 ? undefined : rows.reduce((best, row) => (step * compare(row, best) < 0 ? row : best));
  const edgeOf = (ranges: readonly RowRange[], edge: 'first' | 'last'): number | undefined =>
    edge === 'first'
      ? pick(
          ranges.map(({ from }) => from),
          1,
        )
      : pick(
          ranges.map(({ to }) => to - 1),
          -1,
        );
  const here = (id: string) => {
    const row = columns.rowOf(id);
    const lane = row < 0 ? -1 : lanes.findIndex((ranges) => ranges.some(({ from, to }) => row >= from && row < to));
    return { row, lane, ranges: lanes[lane] ?? [] };
  };
  return {
    along: (id, step) => {
      const { row, lane, ranges } = here(id);
      if (lane < 0) return undefined;
      const next = ranges.flatMap((range) => {
        const at = firstNotBefore(range, row);
        const candidate = step < 0 ? at - 1 : at === row ? at + 1 : at;
        return candidate >= range.from && candidate < range.to ? [candidate] : [];
      });
      return idAt(pick(next, step));
    },
    across: (id, step) => {
      const { row, lane } = here(id);
      const at = start[row] as number;
      const away = (other: number): number => Math.abs((start[other] as number) - at);
      for (let other = lane + step; lane >= 0 && other >= 0 && other < lanes.length; other += step) {
        const candidates = (lanes[other] ?? []).flatMap(({ from, to }) => {
          const after = lowerBound(start, at, from, to);
          return [after - 1, after].filter((candidate) => candidate >= from && candidate < to);
        });
        if (candidates.length > 0) return idAt(candidates.reduce((best, one) => ((away(one) - away(best) || compare(one, best)) < 0 ? one : best)));
      }
      return undefined;
    },
    edge: (id, edge, isOfAll) => idAt(edgeOf(isOfAll ? lanes.flat() : here(id).ranges, edge)),
    placeOf: (id) => {
      const { row, ranges } = here(id);
      const before = row < 0 ? -1 : ranges.reduce((sum, range) => sum + firstNotBefore(range, row) - range.from, 0);
      return { position: before + 1, size: ranges.reduce((sum, { from, to }) => sum + to - from, 0) };
    },
  };
}
