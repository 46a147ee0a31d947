import type { TimeScale } from '../../scale/time-scale.js';
import type { FigureEvent } from '../figure.js';
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

/** The fields that every mark takes from its event. */
export const markBase = ({ figureEvent, emphasis }: MarkPlace) => ({
  id: figureEvent.event.id,
  laneId: figureEvent.lane.id,
  tone: figureEvent.lane.kind,
  emphasis,
  isHollow: figureEvent.isHollow,
  isDashed: figureEvent.isDashed,
  isCrossed: figureEvent.isCrossed,
});
