import { firstFrom, rowsInTimeOf, type Figure, type FigureLane } from '@deedline/layout';

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

/** A walk through the lanes of a figure, which stand in the order in which they are drawn. Nothing of it grows with the number of events. */
export function walkLanes(figure: Figure, lanes: readonly FigureLane[]): EventWalk {
  return walkRows(
    figure,
    lanes.map((lane) => lane.rowsInTime),
    (row) => lanes.findIndex(({ rows }) => row >= rows.moment.from && row < rows.measure.to),
  );
}

/** A walk through all events in time, as one lane: that of a list. */
export const walkList = (figure: Figure): EventWalk => walkRows(figure, [rowsInTimeOf(figure)], () => 0);

function walkRows({ columns }: Figure, lanes: readonly Uint32Array[], laneAt: (row: number) => number): EventWalk {
  const { start } = columns;
  const idAt = (row: number | undefined): string | undefined => (row === undefined ? undefined : columns.valueAt(row, 'id'));
  const placeIn = (lane: Uint32Array, row: number): number => {
    const at = start[row] as number;
    let place = firstFrom(lane, start, at);
    while (place < lane.length && lane[place] !== row) place++;
    return place;
  };
  const here = (id: string) => {
    const row = columns.rowOf(id);
    const lane = row < 0 ? -1 : laneAt(row);
    const rows = lanes[lane] ?? new Uint32Array();
    return { row, lane, rows, place: row < 0 ? -1 : placeIn(rows, row) };
  };
  return {
    along: (id, step) => {
      const { rows, place } = here(id);
      return place < 0 ? undefined : idAt(rows[place + step]);
    },
    across: (id, step) => {
      const { row, lane } = here(id);
      const at = start[row] as number;
      for (let other = lane + step; lane >= 0 && other >= 0 && other < lanes.length; other += step) {
        const rows = lanes[other] as Uint32Array;
        if (rows.length === 0) continue;
        const after = firstFrom(rows, start, at);
        const candidates = [rows[after - 1], rows[after]].filter((candidate) => candidate !== undefined);
        return idAt(candidates.reduce((best, one) => (Math.abs((start[one] as number) - at) < Math.abs((start[best] as number) - at) ? one : best)));
      }
      return undefined;
    },
    edge: (id, edge, isOfAll) => {
      const rows = isOfAll ? lanes : [here(id).rows];
      const ends = rows.flatMap((lane) => (lane.length > 0 ? [lane[edge === 'first' ? 0 : lane.length - 1] as number] : []));
      const sign = edge === 'first' ? 1 : -1;
      return idAt(ends.sort((a, b) => sign * ((start[a] as number) - (start[b] as number)))[0]);
    },
    placeOf: (id) => {
      const { rows, place } = here(id);
      return { position: place + 1, size: rows.length };
    },
  };
}
