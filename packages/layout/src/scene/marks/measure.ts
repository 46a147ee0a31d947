import { boxOf } from '../frame.js';
import type { MeasureMark } from '../scene.js';
import { markBase, type MarkPlace } from './mark-place.js';

const MIN_WIDTH_PX = 3;
/** Of its date; wide enough, the bar fills all of it: within the day the time is not known. */
const SHARE = 0.7;
const GAP_PX = 3;

/** A bar from the axis; it is about as wide as its date, and as long as its number. */
export function buildMeasure(place: MarkPlace): MeasureMark {
  const { figureEvent, scale, bar } = place;
  const value = figureEvent.event.magnitude?.value ?? 0;
  const rangePx = (figureEvent.outer.end - figureEvent.outer.start) * scale.pxPerMs;
  const { base, sign, pxPerUnit, index, of } = bar ?? { base: place.across, sign: 1, pxPerUnit: 0, index: 0, of: 1 };
  const widthPx = Math.max(MIN_WIDTH_PX, Math.max(rangePx * SHARE, rangePx - GAP_PX) / of);
  const middle = scale.timeToPx((figureEvent.outer.start + figureEvent.outer.end) / 2) + (index - (of - 1) / 2) * widthPx;
  const tip = base + sign * Math.max(1, value * pxPerUnit);
  return { ...markBase(place), kind: 'measure', value, box: boxOf(place, [middle - widthPx / 2, middle + widthPx / 2], [base, tip]) };
}
