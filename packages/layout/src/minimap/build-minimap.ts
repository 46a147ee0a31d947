import { EVENT_FORMS, TRAIT, type LaneKind, type Span, type Timeline } from '@deedline/core';
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
const MAX_BANDS = 200;

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
  const { start, end, traits } = figure.columns;
  const hasFew = figure.lanes.reduce((sum, { lane, rows }) => sum + (lane.kind === 'context' ? rows.extent.to - rows.extent.from : 0), 0) <= MAX_BANDS;
  // Many bands would be one dark field: what overlaps is one.
  const addBand = (x: number, width: number): void => {
    const last = bands[bands.length - 1];
    if (hasFew || !last || x > last.x + last.width) bands.push({ x, y: 0, width, height: heightPx });
    else bands[bands.length - 1] = { ...last, width: Math.max(last.width, x + width - last.x) };
  };
  const columnAt = (instant: number): number => Math.floor(Math.min(Math.max(scale.timeToPx(instant), 0), widthPx) / COLUMN_PX);
  for (const { lane, rows } of figure.lanes)
    for (const form of EVENT_FORMS)
      for (let row = rows[form].from; row < rows[form].to; row++) {
        const [from, to] = [start[row] as number, end[row] as number];
        if (lane.kind === 'context') {
          if (form === 'extent') addBand(scale.timeToPx(from), Math.max(1, (to - from) * scale.pxPerMs));
          continue;
        }
        const [column, last] = [columnAt(from), columnAt(to - 1)];
        if (last > column && (form === 'extent' || ((traits[row] as number) & TRAIT.exact) === 0)) {
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
