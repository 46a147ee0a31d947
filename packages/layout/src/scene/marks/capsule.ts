import type { CapsuleMark } from '../scene.js';
import type { MarkPlace } from './mark-place.js';
import { stretchOf } from './stretch.js';

/** Some time in a range. */
export const buildCapsule = (place: MarkPlace): CapsuleMark => ({
  ...stretchOf(place, place.thicknessPx),
  kind: 'capsule',
  isDayKnown: place.figureEvent.isExact,
});
