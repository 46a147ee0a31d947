import { pointOf } from '../frame.js';
import type { PointMark } from '../scene.js';
import { markBase, type MarkPlace } from './mark-place.js';
import { POINT_RADIUS_PX } from './moment-kind.js';

/** An exact moment, at the middle of its day. */
export function buildPoint(place: MarkPlace): PointMark {
  const { start, end } = place.figureEvent.outer;
  const [cx, cy] = pointOf(place, place.scale.timeToPx((start + end) / 2), place.across);
  const radiusPx = POINT_RADIUS_PX;
  return { ...markBase(place), kind: 'point', cx, cy, radiusPx, box: { x: cx - radiusPx, y: cy - radiusPx, width: 2 * radiusPx, height: 2 * radiusPx } };
}
