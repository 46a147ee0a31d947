import { boxOf } from '../frame.js';
import type { CapsuleMark } from '../scene.js';
import { markBase, type MarkPlace } from './mark-place.js';

/** Some time in a range. */
export function buildCapsule(place: MarkPlace): CapsuleMark {
  const { figureEvent, scale, across, thicknessPx, isVertical } = place;
  const start = scale.timeToPx(figureEvent.outer.start);
  const end = Math.max(scale.timeToPx(figureEvent.outer.end), start + thicknessPx);
  return {
    ...markBase(place),
    kind: 'capsule',
    isVertical,
    isDayKnown: figureEvent.isExact,
    box: boxOf(place, [start, end], [across - thicknessPx / 2, across + thicknessPx / 2]),
  };
}
