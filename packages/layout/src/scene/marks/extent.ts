import type { DateEndKind } from '@deedline/core';
import { boxOf } from '../frame.js';
import type { Cap, ExtentMark } from '../scene.js';
import { markBase, type MarkPlace } from './mark-place.js';

const MIN_LENGTH_PX = 4;
/** Room for the arrow of an open end or the gap and "?" of an unknown one. */
const OPEN_PX = 9;

/** Something that lasted, with what is certain of it. */
export function buildExtent(place: MarkPlace): ExtentMark {
  const { figureEvent, scale, across, thicknessPx, isVertical } = place;
  const { date } = figureEvent.event;
  const startPx = scale.timeToPx(figureEvent.outer.start);
  const endPx = Math.max(scale.timeToPx(figureEvent.outer.end), startPx + MIN_LENGTH_PX);
  const core = figureEvent.core && ([scale.timeToPx(figureEvent.core.start), Math.max(scale.timeToPx(figureEvent.core.end), startPx + MIN_LENGTH_PX)] as const);
  const startCap = capOf(date.start.kind, date.startDate?.isApproximate ?? false);
  const endCap = capOf(date.end.kind, date.endDate?.isApproximate ?? false);
  const from = startPx - (startCap === 'open' || startCap === 'unknown' ? OPEN_PX : 0);
  const to = endPx + (endCap === 'open' || endCap === 'unknown' ? OPEN_PX : 0);
  return {
    ...markBase(place),
    kind: 'extent',
    isVertical,
    outer: [startPx, endPx],
    ...(core && { core }),
    startCap,
    endCap,
    box: boxOf(place, [from, to], [across - thicknessPx / 2, across + thicknessPx / 2]),
  };
}

const capOf = (kind: DateEndKind, isApproximate: boolean): Cap => (kind !== 'known' ? kind : isApproximate ? 'wave' : 'hard');
