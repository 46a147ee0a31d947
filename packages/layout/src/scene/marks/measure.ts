import { boxOf, pointOf } from '../frame.js';
import type { MeasureMark } from '../scene.js';
import { markBase, type MarkPlace } from './mark-place.js';
import { MAX_COARSE_PX } from './moment-kind.js';

const MIN_WIDTH_PX = 3;
/** Of its date; wide enough, the bar fills all of it: within the day the time is not known. */
const SHARE = 0.7;
const GAP_PX = 3;
/** Room beyond the tip for a doubt, and how wide one letter of it is. */
export const DOUBT_PX = 14;
const LETTER_PX = 8;

/** A bar from the axis; it is about as wide as its date, and as long as its number. What is doubtful about the date stands at its tip. */
export function buildMeasure(place: MarkPlace): MeasureMark {
  const { figureEvent, scale, bar } = place;
  const { outer, date, isExact } = figureEvent;
  const value = figureEvent.event.magnitude?.value ?? 0;
  const rangePx = (outer.end - outer.start) * scale.pxPerMs;
  const { base, sign, pxPerUnit, index, of } = bar ?? { base: place.across, sign: 1, pxPerUnit: 0, index: 0, of: 1 };
  const widthPx = Math.max(MIN_WIDTH_PX, Math.max(rangePx * SHARE, rangePx - GAP_PX) / of);
  const middle = scale.timeToPx((outer.start + outer.end) / 2) + (index - (of - 1) / 2) * widthPx;
  const tip = base + sign * Math.max(1, value * pxPerUnit);
  const body = boxOf(place, [middle - widthPx / 2, middle + widthPx / 2], [base, tip]);
  const doubt = `${date.isApproximate ? '~' : ''}${date.isUncertain ? '?' : ''}`;
  const [x, y] = pointOf(place, middle, tip + (sign * DOUBT_PX) / 2);
  const half = Math.max(widthPx, doubt.length * LETTER_PX) / 2;
  return {
    ...markBase(place),
    kind: 'measure',
    value,
    isRange: !isExact && rangePx > MAX_COARSE_PX,
    badges: doubt === '' ? [] : [{ text: doubt, x, y }],
    body,
    box: doubt === '' ? body : boxOf(place, [middle - half, middle + half], [base, tip + sign * DOUBT_PX]),
  };
}
