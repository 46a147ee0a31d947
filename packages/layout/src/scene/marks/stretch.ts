import { boxOf, pointOf } from '../frame.js';
import type { Badge, Cap, PlotCuts } from '../scene.js';
import { markBase, type MarkPlace } from './mark-place.js';

/** How far a cap reaches beyond the end at which it stands. An open end has an arrow and a fade, an unknown one a stub, a gap and a "?". */
export const CAP_PX: Readonly<Record<Cap, number>> = { hard: 0, wave: 3, open: 15, unknown: 19 };
/** Room along the axis for the "?" of a doubt, and where in it its middle lies. */
export const BADGE_PX = 12;
export const BADGE_AT_PX = 6.5;
/** An approximate end is told from an exact one at any zoom. */
const LEAST_PAD_PX = 4;

/** Where a mark over a stretch of time lies: its bounds, its ends, the doubts beside it, and the boxes that hold them. */
export function stretchOf(place: MarkPlace, leastPx: number) {
  const { figureEvent, scale, across, thicknessPx } = place;
  const { startCap, endCap, outer } = figureEvent;
  const start = scale.timeToPx(outer.start);
  const end = Math.max(scale.timeToPx(outer.end), start + leastPx);
  const padded = [
    startCap === 'wave' ? Math.min(scale.timeToPx(figureEvent.padded.start), start - LEAST_PAD_PX) : start,
    endCap === 'wave' ? Math.max(scale.timeToPx(figureEvent.padded.end), end + LEAST_PAD_PX) : end,
  ] as const;
  const from = padded[0] - CAP_PX[startCap];
  const to = padded[1] + CAP_PX[endCap];
  const doubts = doubtedEnds(place);
  const badges = [...(doubts.start ? [badgeAt(place, from - BADGE_AT_PX)] : []), ...(doubts.end ? [badgeAt(place, to + BADGE_AT_PX)] : [])];
  const acrossPx = [across - thicknessPx / 2, across + thicknessPx / 2] as const;
  return {
    ...markBase(place),
    outer: [start, end] as const,
    padded,
    startCap,
    endCap,
    cuts: cutsOf(place, padded),
    badges,
    body: boxOf(place, [start, end], acrossPx),
    box: boxOf(place, [from - (doubts.start ? BADGE_PX : 0), to + (doubts.end ? BADGE_PX : 0)], acrossPx),
  };
}

const badgeAt = (place: MarkPlace, along: number): Badge => {
  const [x, y] = pointOf(place, along, place.across);
  return { text: '?', x, y };
};

/** At which ends the "?" stands: at those that are doubted, and for a moment or a set after it, or before it where the end is not known. */
function doubtedEnds({ figureEvent: { date, form, endCap } }: MarkPlace): { readonly start: boolean; readonly end: boolean } {
  if (!date.isUncertain) return { start: false, end: false };
  if (form === 'extent' && date.kind === 'interval') return { start: date.startDate?.isUncertain ?? false, end: date.endDate?.isUncertain ?? false };
  return { start: endCap === 'unknown', end: endCap !== 'unknown' };
}

/** A mark with an end out of view goes on beyond the edge. */
const cutsOf = ({ scale: { startPx, endPx } }: MarkPlace, [start, end]: readonly [number, number]): PlotCuts => ({
  ...(start < startPx && end > startPx && { start: startPx }),
  ...(end > endPx && start < endPx && { end: endPx }),
});
