import type { ExtentMark } from '../scene.js';
import type { MarkPlace } from './mark-place.js';
import { stretchOf } from './stretch.js';

/** However short it lasted. */
export const MIN_EXTENT_PX = 4;

/** Something that lasted, with what is certain of it. */
export function buildExtent(place: MarkPlace): ExtentMark {
  const { scale, figureEvent } = place;
  const { core } = figureEvent;
  const stretch = stretchOf(place, MIN_EXTENT_PX);
  const from = core && scale.timeToPx(core.start);
  return {
    ...stretch,
    kind: 'extent',
    ...(core && from !== undefined && { core: [from, Math.max(scale.timeToPx(core.end), Math.min(from + MIN_EXTENT_PX, stretch.outer[1]))] as const }),
  };
}
