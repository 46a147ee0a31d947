import type { LaneKind, Span, Timeline } from '@deedline/core';
import { createTimeScale } from '../scale/time-scale.js';
import type { Box } from '../scene/box.js';
import type { FigureOptions } from '../scene/figure-event.js';
import { figureOf } from '../scene/figure.js';

export interface MinimapBar {
  readonly tone: LaneKind;
  readonly box: Box;
  /** A column in which something may have happened, or went on: it counts no start. */
  readonly isRange?: boolean;
}

/**
 * The overview strip: counts of moments a column, words up and deeds down, on one scale; low and pale the columns of what lasted, or of a
 * moment somewhere in several; context extents behind.
 */
export interface Minimap {
  readonly bars: readonly MinimapBar[];
  readonly bands: readonly Box[];
  readonly baselinePx: number;
}

const COLUMN_PX = 3;
const BAR_PX = 2;
const RANGE_PX = 3;

/** Counts over a span, in pixels. A count's height grows with its square root, so that a single event stays visible beside a burst. */
export function buildMinimap(
  timeline: Timeline,
  span: Span,
  size: { readonly widthPx: number; readonly heightPx: number },
  options: FigureOptions = {},
): Minimap {
  const { widthPx, heightPx } = size;
  const scale = createTimeScale(span, 0, widthPx);
  const figure = figureOf(timeline, options);
  const baselinePx = Math.round(heightPx / 2);
  const columns = { words: new Map<number, number>(), deeds: new Map<number, number>() };
  const ranges = { words: new Set<number>(), deeds: new Set<number>() };
  const bands: Box[] = [];
  for (const { lane, events } of figure.lanes)
    for (const { outer, form, isExact } of events) {
      if (lane.kind === 'context') {
        if (form === 'extent')
          bands.push({ x: scale.timeToPx(outer.start), y: 0, width: Math.max(1, (outer.end - outer.start) * scale.pxPerMs), height: heightPx });
        continue;
      }
      const columnAt = (instant: number): number => Math.floor(Math.min(Math.max(scale.timeToPx(instant), 0), widthPx) / COLUMN_PX);
      const [column, last] = [columnAt(outer.start), columnAt(outer.end - 1)];
      if (last > column && !isExact) {
        for (let covered = column; covered <= last; covered++) ranges[lane.kind].add(covered);
        continue;
      }
      columns[lane.kind].set(column, (columns[lane.kind].get(column) ?? 0) + 1);
    }
  const most = Math.max(1, ...columns.words.values(), ...columns.deeds.values());
  const unit = (baselinePx - 2) / Math.sqrt(most);
  const bars = (['words', 'deeds'] as const).flatMap((tone) =>
    [...[...ranges[tone]].map((column): readonly [number, number] => [column, 0]), ...columns[tone]].map(([column, count]): MinimapBar => {
      const height = count === 0 ? RANGE_PX : Math.max(2, Math.sqrt(count) * unit);
      const y = tone === 'words' ? baselinePx - height : baselinePx + 1;
      if (count === 0) return { tone, box: { x: column * COLUMN_PX, y, width: COLUMN_PX, height }, isRange: true };
      return { tone, box: { x: column * COLUMN_PX, y, width: BAR_PX, height } };
    }),
  );
  return { bars, bands, baselinePx };
}
