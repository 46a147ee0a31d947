import type { FigureEvent } from '../figure.js';
import type { Mark } from '../scene.js';
import { buildCapsule } from './capsule.js';
import { buildExtent } from './extent.js';
import type { MarkPlace } from './mark-place.js';
import { buildMeasure } from './measure.js';
import { momentKind } from './moment-kind.js';
import { buildPoint } from './point.js';

/** One builder a kind of mark: the registry. */
export const MARK_BUILDERS: { readonly [Kind in Mark['kind']]: (place: MarkPlace) => Extract<Mark, { kind: Kind }> } = {
  point: buildPoint,
  capsule: buildCapsule,
  extent: buildExtent,
  measure: buildMeasure,
};

/** The kind of mark that draws an event, at a scale. */
export const markKindOf = (figureEvent: FigureEvent, pxPerMs: number): Mark['kind'] =>
  figureEvent.form === 'moment' ? momentKind(figureEvent, pxPerMs) : figureEvent.form;
