import type { Lane, TimelineEvent } from '../model/timeline.js';
import { DAY_MS } from '../time/civil-days.js';
import type { EventDate } from '../time/event-date.js';
import { hasTimeOfDay } from '../time/span-in-zone.js';
import { TRAIT, type EventForm } from './event-columns.js';

/** How an event is drawn by a date of its own: one that lasted is a moment on the clock of reports, a bar is a bar on either. */
export function formOf({ magnitude, date }: Pick<TimelineEvent, 'magnitude' | 'date'>, lane: Lane, placedBy: EventDate): EventForm {
  if (lane.kind === 'deeds' && lane.measure !== undefined && magnitude?.unit === lane.measure && magnitude.value >= 0 && date.kind !== 'interval')
    return 'measure';
  return placedBy.kind === 'allOf' || (placedBy.kind === 'interval' && placedBy === date) ? 'extent' : 'moment';
}

/** The `TRAIT` bits of an event. */
export function traitsOf({ date, reported }: Pick<TimelineEvent, 'date' | 'reported'>): number {
  const { startDate = date.endDate ?? date, endDate = date.startDate ?? date } = date;
  const isPlain = (date.kind === 'date' || date.kind === 'interval') && !date.isApproximate && !date.isUncertain && date.isContiguous;
  return (
    (isPlain && isExactEnd(date.start) && isExactEnd(date.end) ? TRAIT.exact : 0) |
    (hasTimeOfDay(startDate) ? 0 : TRAIT.dayStart) |
    (hasTimeOfDay(endDate) ? 0 : TRAIT.dayEnd) |
    (reported ? TRAIT.reported : 0) |
    (date.isApproximate ? TRAIT.approximate : 0) |
    (Number.isFinite(date.start.earliest) ? 0 : TRAIT.startless) |
    (Number.isFinite(date.end.latest) ? 0 : TRAIT.endless)
  );
}

const isExactEnd = ({ kind, earliest, latest }: EventDate['start']): boolean => kind === 'known' && latest - earliest < DAY_MS;
