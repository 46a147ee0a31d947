import { boxOf } from '../frame.js';
import type { MeasureMark } from '../scene.js';
import { markBase, type MarkPlace } from './mark-place.js';

const MIN_WIDTH_PX = 3;
const MAX_WIDTH_PX = 26;
const SHARE_OF_DAY = 0.7;

/** A bar from the axis; it is as wide as its date, within limits, and as long as its number. */
export function buildMeasure(place: MarkPlace): MeasureMark {
  const { item, scale, bar } = place;
  const value = item.event.magnitude?.value ?? 0;
  const rangePx = (item.outer.end - item.outer.start) * scale.pxPerMs;
  const widthPx = Math.min(MAX_WIDTH_PX, Math.max(MIN_WIDTH_PX, rangePx * SHARE_OF_DAY));
  const middle = scale.timeToPx((item.outer.start + item.outer.end) / 2);
  const base = bar?.base ?? place.across;
  const tip = base + (bar ? bar.sign * Math.max(1, value * bar.pxPerUnit) : 0);
  return { ...markBase(place), kind: 'measure', value, box: boxOf(place, [middle - widthPx / 2, middle + widthPx / 2], [base, tip]) };
}
