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
  const count = Math.floor(widthPx / COLUMN_PX) + 1;
  // A range adds one where it begins and takes it away after its end: the sums tell where any goes on.
  const sides = {
    words: { counts: new Uint32Array(count), edges: new Int32Array(count + 1) },
    deeds: { counts: new Uint32Array(count), edges: new Int32Array(count + 1) },
  };
  const bands: { x: number; y: number; width: number; height: number }[] = [];
  const { start, end, traits } = figure.columns;
  const hasFew = figure.lanes.reduce((sum, { lane, rows }) => sum + (lane.kind === 'context' ? rows.extent.to - rows.extent.from : 0), 0) <= MAX_BANDS;
  // Many bands would be one dark field: what overlaps is one.
  const addBand = (x: number, width: number): void => {
    const last = bands[bands.length - 1];
    if (hasFew || !last || x > last.x + last.width) bands.push({ x, y: 0, width, height: heightPx });
    else last.width = Math.max(last.width, x + width - last.x);
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
        const { counts, edges } = sides[lane.kind];
        const column = columnAt(from);
        const last = columnAt(to - 1);
        if (last > column && (form === 'extent' || ((traits[row] as number) & TRAIT.exact) === 0)) {
          edges[column] = (edges[column] as number) + 1;
          edges[last + 1] = (edges[last + 1] as number) - 1;
        } else counts[column] = (counts[column] as number) + 1;
      }
  const most = Math.max(1, ...sides.words.counts, ...sides.deeds.counts);
  const unit = (baselinePx - 2) / Math.sqrt(most);
  const bars = (['words', 'deeds'] as const).flatMap((tone) => {
    const { counts, edges } = sides[tone];
    const barAt = (column: number, height: number): MinimapBar['box'] => ({
      x: column * COLUMN_PX,
      y: tone === 'words' ? baselinePx - height : baselinePx + 1,
      width: BAR_PX,
      height,
    });
    const ranges: MinimapBar[] = [];
    const counted: MinimapBar[] = [];
    let open = 0;
    counts.forEach((here, column) => {
      open += edges[column] as number;
      if (open > 0) ranges.push({ tone, box: { ...barAt(column, RANGE_PX), width: COLUMN_PX }, isRange: true });
      if (here > 0) counted.push({ tone, box: barAt(column, Math.max(2, Math.sqrt(here) * unit)) });
    });
    return [...ranges, ...counted];
  });
  return { bars, bands, baselinePx };
}
