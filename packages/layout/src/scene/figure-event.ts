import { isOneDay, type Clock, type DateDisplay, type EventDate, type Lane, type TimelineEvent } from '@deedline/core';
import { dateShape, type DatePlace, type DateShape } from './date-shape.js';

/** An event as the figure sees it: where it lies in time, and how its mark must look. Independent of zoom. */
export interface FigureEvent extends DateShape {
  readonly event: TimelineEvent;
  readonly lane: Lane;
  /** The date by which it is placed, on the clock that is shown. */
  readonly date: EventDate;
  /** Its date on the other clock, where it has one of its own there. */
  readonly otherDate?: EventDate;
  readonly form: 'moment' | 'extent' | 'measure';
  /** One day, or a moment in it. */
  readonly isExact: boolean;
  readonly isHollow: boolean;
  readonly isDashed: boolean;
  readonly isCrossed: boolean;
}

/** By which date events are placed, and how a date that is not exact is drawn. */
export interface FigureOptions {
  readonly clock?: Clock;
  readonly dateDisplay?: DateDisplay;
  /** IANA name; a date without a time is a day of this zone. */
  readonly timeZone?: string;
}

const UNNAMED: ReadonlySet<string> = new Set(['anonymous', 'background', 'leaked', 'secondHand']);

/** An event on a clock. One that lasted is a moment on the clock of reports; a bar is a bar on either. */
export function buildFigureEvent(
  event: TimelineEvent,
  lane: Lane,
  { isDenied, clock = 'happened', dateDisplay = 'range', ...place }: FigureOptions & DatePlace & { readonly isDenied: boolean },
): FigureEvent {
  const { magnitude, reported, status } = event;
  const isReported = clock === 'reported' && reported !== undefined;
  const [date, otherDate] = isReported ? [reported, event.date] : [event.date, reported];
  const isMeasured =
    lane.kind === 'deeds' && lane.measure !== undefined && magnitude?.unit === lane.measure && magnitude.value >= 0 && event.date.kind !== 'interval';
  const isExtent = !isMeasured && (date.kind === 'allOf' || (date.kind === 'interval' && !isReported));
  return {
    event,
    lane,
    date,
    ...(otherDate && { otherDate }),
    ...dateShape(date, { ...place, isExtent, display: dateDisplay }),
    form: isMeasured ? 'measure' : isExtent ? 'extent' : 'moment',
    isExact: isOneDay(date),
    isHollow: UNNAMED.has(event.attribution ?? ''),
    isDashed: date.isUncertain || status === 'predicted' || status === 'planned',
    isCrossed: isDenied || status === 'denied' || status === 'retracted',
  };
}
