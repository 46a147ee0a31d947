import type { TimeScale } from '../../scale/time-scale.js';
import type { FigureEvent } from '../figure-event.js';
import type { Zone } from '../frame.js';
import type { Emphasis } from '../scene.js';

/** What a mark's builder is given: the event, and where its row lies. */
export interface MarkPlace {
  readonly figureEvent: FigureEvent;
  readonly scale: TimeScale;
  readonly isVertical: boolean;
  /** The middle of the mark across the axis. */
  readonly across: number;
  /** Its thickness across the axis. */
  readonly thicknessPx: number;
  readonly emphasis: Emphasis;
  /** For bars: the edge of the axis, the direction away from it, and pixels per unit. */
  readonly bar?: {
    readonly base: number;
    readonly sign: 1 | -1;
    readonly pxPerUnit: number;
    /** Its place among the bars of the same date. */
    readonly index: number;
    readonly of: number;
  };
}

export const BAR_THICKNESS_PX = 7;
const CAPSULE_THICKNESS_PX = 11;

/** How thick the marks of a zone are, across the axis. */
export const thicknessOf = ({ kind }: Zone): number => (kind === 'over' ? BAR_THICKNESS_PX : CAPSULE_THICKNESS_PX);

/** The fields that every mark takes from its event. */
export const markBase = ({ figureEvent, emphasis, isVertical }: MarkPlace) => ({
  id: figureEvent.event.id,
  laneId: figureEvent.lane.id,
  tone: figureEvent.lane.kind,
  isVertical,
  emphasis,
  isHollow: figureEvent.isHollow,
  isDashed: figureEvent.isDashed,
  isCrossed: figureEvent.isCrossed,
  isContested: figureEvent.isContested,
});
