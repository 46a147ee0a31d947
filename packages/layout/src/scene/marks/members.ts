import type { Span } from '@deedline/core';
import type { TimeScale } from '../../scale/time-scale.js';
import type { MembersMark } from '../scene.js';
import type { MarkPlace } from './mark-place.js';
import { stretchOf } from './stretch.js';

const LEAST_TICK_PX = 2;
/** Ticks nearer than this would run into each other. */
const LEAST_GAP_PX = 3;

/** A set or a mask with gaps: an envelope, and a tick a member. */
export function buildMembers(place: MarkPlace): MembersMark {
  const { figureEvent, scale, thicknessPx } = place;
  return {
    ...stretchOf(place, thicknessPx),
    kind: 'members',
    isEach: figureEvent.form === 'extent',
    ticks: ticksOf(figureEvent.members ?? [], scale),
  };
}

/** In view, in pixels along the axis; those nearly touching as one. */
function ticksOf(members: readonly Span[], scale: TimeScale): MembersMark['ticks'] {
  const ticks: (readonly [number, number])[] = [];
  for (const span of members) {
    const start = scale.timeToPx(span.start);
    const end = Math.max(scale.timeToPx(span.end), start + LEAST_TICK_PX);
    if (end < scale.startPx || start > scale.endPx) continue;
    const last = ticks[ticks.length - 1];
    if (last && start - last[1] < LEAST_GAP_PX) ticks[ticks.length - 1] = [last[0], Math.max(last[1], end)];
    else ticks.push([start, end]);
  }
  return ticks;
}
