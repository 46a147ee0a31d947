import {
  formOf,
  isOneDay,
  isUnnamed,
  type Clock,
  type DateDisplay,
  type EventDate,
  type EventForm,
  type Lane,
  type Link,
  type TimelineEvent,
} from '@deedline/core';
import { dateShape, type DatePlace, type DateShape } from './date-shape.js';

/** An event as the figure sees it: where it lies in time, and how its mark must look. Independent of zoom. */
export interface FigureEvent extends DateShape {
  /** Its row in the columns of the figure. */
  readonly row: number;
  readonly event: TimelineEvent;
  readonly lane: Lane;
  /** The date by which it is placed, on the clock that is shown. */
  readonly date: EventDate;
  /** Its date on the other clock, where it has one of its own there. */
  readonly otherDate?: EventDate;
  readonly form: EventForm;
  /** One day, or a moment in it. */
  readonly isExact: boolean;
  readonly isHollow: boolean;
  readonly isDashed: boolean;
  readonly isCrossed: boolean;
  /** Another record contests it, and none denies it: that is drawn crossed. */
  readonly isContested: boolean;
}

/** By which date events are placed, and how a date that is not exact is drawn. */
export interface FigureOptions {
  readonly clock?: Clock;
  readonly dateDisplay?: DateDisplay;
  /** IANA name; a date without a time is a day of this zone. */
  readonly timeZone?: string;
}

/** An event on a clock. */
export function buildFigureEvent(
  event: TimelineEvent,
  lane: Lane,
  {
    row,
    contests = [],
    clock = 'happened',
    dateDisplay = 'range',
    ...place
  }: FigureOptions & DatePlace & { readonly row: number; readonly contests?: readonly Link[] | undefined },
): FigureEvent {
  const { reported, status } = event;
  const isReported = clock === 'reported' && reported !== undefined;
  const [date, otherDate] = isReported ? [reported, event.date] : [event.date, reported];
  const form = formOf(event, lane, date);
  const isCrossed = status === 'denied' || status === 'retracted' || contests.some(({ type }) => type === 'denies');
  return {
    row,
    event,
    lane,
    date,
    ...(otherDate && { otherDate }),
    ...dateShape(date, { ...place, isExtent: form === 'extent', display: dateDisplay }),
    form,
    isExact: isOneDay(date),
    isHollow: isUnnamed(event.attribution),
    isDashed: date.isUncertain || status === 'predicted' || status === 'planned',
    isCrossed,
    isContested: !isCrossed && contests.length > 0,
  };
}
