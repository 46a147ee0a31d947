import { DAY_MS } from '@deedline/core';
import type { FigureEvent } from '../figure-event.js';

/** Half the size of a point mark. */
export const POINT_RADIUS_PX = 5.5;

/** A day is drawn as a point until it is wider than this. */
const MAX_EXACT_PX = 18;
/** A coarser date is drawn as a point only where its whole range is no wider than this. */
export const MAX_COARSE_PX = 6;

/** Whether a range, in pixels, is short enough for a point: a day may be longer than a coarser date. */
export const isPointAt = (rangePx: number, isDay: boolean): boolean => rangePx <= (isDay ? MAX_EXACT_PX : MAX_COARSE_PX);

/** Whether a moment is drawn as a point or as a capsule over its range, at a scale. A point has no place for an arrow. */
export function momentKind({ outer, isExact, startCap, endCap }: FigureEvent, pxPerMs: number): 'point' | 'capsule' {
  if ([startCap, endCap].some((cap) => cap === 'open' || cap === 'unknown')) return 'capsule';
  const lengthMs = outer.end - outer.start;
  return isPointAt(lengthMs * pxPerMs, isExact || lengthMs <= DAY_MS) ? 'point' : 'capsule';
}
