import { DAY_MS, TRAIT } from '@deedline/core';
import { createTimeScale, type TimeScale } from '../scale/time-scale.js';
import type { FigureEvent } from '../scene/figure-event.js';
import type { Figure, FigureLane } from '../scene/figure.js';
import type { Zone } from '../scene/frame.js';
import { MARK_BUILDERS, markKindOf } from '../scene/marks/mark-builders.js';
import { thicknessOf } from '../scene/marks/mark-place.js';
import { MIN_EXTENT_PX } from '../scene/marks/extent.js';
import { isPointAt, POINT_RADIUS_PX } from '../scene/marks/moment-kind.js';

/** The scale at the fine end of a zoom step, as a multiple of that at the coarse end. */
const ZOOM_STEP = Math.SQRT2;

/** Between the marks of one row. */
export const markGapOf = ({ kind }: Zone): number => (kind === 'over' ? 4 : 2);

/** A scale from 1970 on, for what does not depend on where the reader looks. */
export const stepScale = (pxPerMs: number): TimeScale => createTimeScale({ start: 0, end: 1 / pxPerMs }, 0, 1);

/**
 * Where a mark begins and ends along the axis, with all that it paints, at the coarse end of a zoom step, in pixels. Where the step is so long
 * that it becomes another kind of mark inside it, the room of both.
 */
export function reachOf(figureEvent: FigureEvent, zone: Zone, scale: TimeScale): readonly [number, number] {
  const kinds = new Set([scale.pxPerMs, scale.pxPerMs * ZOOM_STEP].map((pxPerMs) => markKindOf(figureEvent, pxPerMs)));
  const place = { figureEvent, scale, isVertical: false, across: 0, thicknessPx: thicknessOf(zone), emphasis: 'normal' } as const;
  const boxes = [...kinds].map((kind) => MARK_BUILDERS[kind](place).box);
  return [Math.min(...boxes.map(({ x }) => x)), Math.max(...boxes.map(({ x, width }) => x + width))];
}

/** Writes from where to where the mark of a row reaches, in time, with half the gap to the next. */
export type Reach = (row: number, into: Float64Array) => void;

/**
 * How the marks of a zone reach at the coarse end of a zoom step. The event itself is looked at only where its mark has more to it than its two
 * ends, which is not so for exact dates. Called for every event of the zone, it makes no objects.
 */
export function reachAt(figure: Figure, { rows }: FigureLane, zone: Zone, pxPerMs: number): Reach {
  const { start, end, traits } = figure.columns;
  const scale = stepScale(pxPerMs);
  const gapMs = markGapOf(zone) / 2 / pxPerMs;
  const radiusMs = POINT_RADIUS_PX / pxPerMs;
  const [pointMs, leastMs] = [thicknessOf(zone) / pxPerMs, MIN_EXTENT_PX / pxPerMs];
  return (row, into) => {
    let from = start[row] as number;
    let to = end[row] as number;
    if (((traits[row] as number) & TRAIT.exact) === 0) {
      const [fromPx, toPx] = reachOf(figure.eventAt(row), zone, scale);
      from = fromPx / pxPerMs;
      to = toPx / pxPerMs;
    } else if (row >= rows.extent.from) to = Math.max(to, from + leastMs);
    else {
      const lengthMs = to - from;
      const middle = from + lengthMs / 2;
      const isCapsule = !isPointAt(lengthMs * pxPerMs * ZOOM_STEP, lengthMs <= DAY_MS);
      const isPoint = isPointAt(lengthMs * pxPerMs, lengthMs <= DAY_MS);
      to = isCapsule ? Math.max(to, from + pointMs) : middle + radiusMs;
      if (isPoint) {
        from = isCapsule ? Math.min(from, middle - radiusMs) : middle - radiusMs;
        to = Math.max(to, middle + radiusMs);
      }
    }
    into[0] = from - gapMs;
    into[1] = to + gapMs;
  };
}
