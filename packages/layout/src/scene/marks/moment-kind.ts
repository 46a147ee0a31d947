import type { FigureEvent } from '../figure.js';

/** Half the size of a point mark. */
export const POINT_RADIUS_PX = 5.5;

/** A day is drawn as a point until it is wider than this. */
const MAX_EXACT_PX = 18;
/** A coarser date is drawn as a point only where its whole range is no wider than this. */
const MAX_COARSE_PX = 6;

/** Whether a moment is drawn as a point or as a capsule over its range, at a scale. */
export function momentKind(figureEvent: FigureEvent, pxPerMs: number): 'point' | 'capsule' {
  const rangePx = (figureEvent.outer.end - figureEvent.outer.start) * pxPerMs;
  return rangePx <= (figureEvent.isExact ? MAX_EXACT_PX : MAX_COARSE_PX) ? 'point' : 'capsule';
}
