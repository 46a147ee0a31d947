import type { Lane, Timeline, TimelineEvent } from '../model/timeline.js';
import { hasTimeOfDay } from '../time/span-in-zone.js';
import { DAY_MS } from '../time/civil-days.js';
import type { EventDate } from '../time/event-date.js';
import { arrangeColumnsNow } from './arrange-columns.js';
import { EVENT_FORMS, TRAIT, type EventColumns, type EventForm } from './event-columns.js';
import { eventSpan, horizonOf } from './event-span.js';

/** How an event is drawn by a date of its own: one that lasted is a moment on the clock of reports, a bar is a bar on either. */
export function formOf({ magnitude, date }: TimelineEvent, lane: Lane, placedBy: EventDate): EventForm {
  if (lane.kind === 'deeds' && lane.measure !== undefined && magnitude?.unit === lane.measure && magnitude.value >= 0 && date.kind !== 'interval')
    return 'measure';
  return placedBy.kind === 'allOf' || (placedBy.kind === 'interval' && placedBy === date) ? 'extent' : 'moment';
}

/** The `TRAIT` bits of an event. */
export function traitsOf({ date, reported }: TimelineEvent): number {
  const { startDate = date.endDate ?? date, endDate = date.startDate ?? date } = date;
  const isPlain = (date.kind === 'date' || date.kind === 'interval') && !date.isApproximate && !date.isUncertain && date.isContiguous;
  const isExactEnd = ({ kind, earliest, latest }: EventDate['start']): boolean => kind === 'known' && latest - earliest < DAY_MS;
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

const known = new WeakMap<Timeline, EventColumns>();

/** Notes the columns that were made of a timeline as it was read. */
export const keepColumns = (timeline: Timeline, columns: EventColumns): void => void known.set(timeline, columns);

/** The columns of a timeline in which every event is there once; the same object for the same timeline. */
export function columnsOf(timeline: Timeline): EventColumns {
  const columns = known.get(timeline) ?? buildColumns(timeline);
  known.set(timeline, columns);
  return columns;
}

function buildColumns(timeline: Timeline): EventColumns {
  const { events, lanes } = timeline;
  const { length } = events;
  const horizon = horizonOf(timeline) ?? 0;
  const laneAt = new Map(lanes.map((lane, index) => [lane.id, index]));
  const loose = {
    length,
    laneCount: lanes.length,
    lane: new Uint16Array(length),
    form: new Uint8Array(length),
    start: new Float64Array(length),
    end: new Float64Array(length),
    traits: new Uint8Array(length),
    priority: new Float32Array(length),
    value: new Float64Array(length),
  };
  const placeOf = new Map<string, number>();
  events.forEach((event, place) => {
    const lane = laneAt.get(event.lane) ?? 0;
    const form = formOf(event, lanes[lane] as Lane, event.date);
    const span = eventSpan(event, horizon);
    loose.lane[place] = lane;
    loose.form[place] = EVENT_FORMS.indexOf(form);
    loose.start[place] = span.start;
    loose.end[place] = span.end;
    loose.traits[place] = traitsOf(event);
    loose.priority[place] = event.priority ?? 0;
    loose.value[place] = event.magnitude?.value ?? 0;
    placeOf.set(event.id, place);
  });
  return arrangeColumnsNow(loose, {
    eventAt: (place) => events[place] as TimelineEvent,
    valueAt: (place, field) => (events[place] as TimelineEvent)[field],
    rowOf: (id) => placeOf.get(id) ?? -1,
  });
}
