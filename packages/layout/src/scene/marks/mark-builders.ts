import type { FigureEvent } from '../figure-event.js';
import type { Mark } from '../scene.js';
import { buildCapsule } from './capsule.js';
import { buildExtent } from './extent.js';
import type { MarkPlace } from './mark-place.js';
import { buildMeasure } from './measure.js';
import { buildMembers } from './members.js';
import { MAX_COARSE_PX, momentKind } from './moment-kind.js';
import { buildPoint } from './point.js';

/** One builder a kind of mark: the registry. */
export const MARK_BUILDERS: { readonly [Kind in Mark['kind']]: (place: MarkPlace) => Extract<Mark, { kind: Kind }> } = {
  point: buildPoint,
  capsule: buildCapsule,
  extent: buildExtent,
  members: buildMembers,
  measure: buildMeasure,
};

/** The kind of mark that draws an event, at a scale. */
export function markKindOf(figureEvent: FigureEvent, pxPerMs: number): Mark['kind'] {
  const { form, members, outer } = figureEvent;
  if (form === 'measure') return form;
  if (members && (outer.end - outer.start) * pxPerMs > MAX_COARSE_PX) return 'members';
  return form === 'moment' ? momentKind(figureEvent, pxPerMs) : form;
}
