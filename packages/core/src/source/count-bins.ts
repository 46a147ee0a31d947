import type { Lane } from '../model/timeline.js';
import { EVENT_FORMS, type EventColumns } from './event-columns.js';
import { lowerBound, nearBound } from './interval-index.js';
import type { Bins, BinsQuery } from './timeline-source.js';

/** Counts the starts of events in the buckets of a query, by bucket and then by lane; empty cells are left out. */
export function countBins(columns: EventColumns, lanes: readonly Lane[], query: BinsQuery): Pick<Bins, 'lane' | 'bucket' | 'count'> {
  const { start, groups } = columns;
  const width = 2 ** query.level;
  const asked = new Map(query.lanes.map((id, index) => [id, index]));
  const cells = new Map<number, number>();
  lanes.forEach(({ id }, place) => {
    const lane = asked.get(id);
    if (lane === undefined) return;
    for (let group = place * EVENT_FORMS.length; group < (place + 1) * EVENT_FORMS.length; group++) {
      const last = lowerBound(start, query.to * width, groups[group], groups[group + 1]);
      let row = lowerBound(start, query.from * width, groups[group], last);
      while (row < last) {
        const bucket = Math.floor((start[row] as number) / width);
        const next = nearBound(start, (bucket + 1) * width, row, last);
        const key = (bucket - query.from) * asked.size + lane;
        cells.set(key, (cells.get(key) ?? 0) + next - row);
        row = next;
      }
    }
  });
  const keys = Float64Array.from(cells.keys()).sort();
  return {
    lane: Uint16Array.from(keys, (key) => key % asked.size),
    bucket: Float64Array.from(keys, (key) => Math.floor(key / asked.size) + query.from),
    count: Uint32Array.from(keys, (key) => cells.get(key) ?? 0),
  };
}
