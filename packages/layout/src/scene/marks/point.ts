import { boxOf, pointOf } from '../frame.js';
import type { PointMark } from '../scene.js';
import { markBase, type MarkPlace } from './mark-place.js';
import { POINT_RADIUS_PX } from './moment-kind.js';
import { BADGE_AT_PX, BADGE_PX, CAP_PX } from './stretch.js';

/** From the edge of the point to what stands beside it. */
const SIDE_GAP_PX = 3.5;

/** A moment, at the middle of its range. */
export function buildPoint(place: MarkPlace): PointMark {
  const { figureEvent, scale, across } = place;
  const { outer, padded, date, isExact } = figureEvent;
  const radiusPx = POINT_RADIUS_PX;
  const middle = scale.timeToPx((outer.start + outer.end) / 2);
  const [cx, cy] = pointOf(place, middle, across);
  const sides = date.isApproximate ? 'wave' : isExact ? undefined : 'tick';
  const reach = radiusPx + SIDE_GAP_PX;
  const sidesAt =
    sides === 'wave'
      ? ([Math.min(scale.timeToPx(padded.start), middle - reach), Math.max(scale.timeToPx(padded.end), middle + reach)] as const)
      : ([middle - reach, middle + reach] as const);
  const sidePx = sides === undefined ? undefined : sides === 'wave' ? CAP_PX.wave : 1;
  const [from, to] = sidePx === undefined ? [middle - radiusPx, middle + radiusPx] : [sidesAt[0] - sidePx, sidesAt[1] + sidePx];
  const acrossPx = [across - radiusPx, across + radiusPx] as const;
  const [x, y] = pointOf(place, to + BADGE_AT_PX, across);
  return {
    ...markBase(place),
    kind: 'point',
    cx,
    cy,
    radiusPx,
    ...(sides && { sides }),
    sidesAt,
    badges: date.isUncertain ? [{ text: '?', x, y }] : [],
    body: boxOf(place, [middle - radiusPx, middle + radiusPx], acrossPx),
    box: boxOf(place, [from, to + (date.isUncertain ? BADGE_PX : 0)], acrossPx),
  };
}
