import { arrangeColumnsNow, EVENT_FORMS, formOf, TRAIT, type EventColumns, type EventForm, type Lane } from '@deedline/core';
import { dateShape } from './date-shape.js';
import type { FigureBase } from './figure-base.js';
import type { FigureOptions } from './figure-event.js';

/**
 * The columns of a figure: those of the timeline where dates are drawn over their ranges by when things happened, in UTC; else with each event
 * where the clock, the way of drawing dates and the zone put it. An event itself is looked at only where its columns do not tell that.
 */
export function placeColumns(base: FigureBase, { clock, dateDisplay, timeZone }: Required<FigureOptions>): EventColumns {
  const { happened, timeline, dayBound } = base;
  const isReported = clock === 'reported' && base.hasReported;
  if (!isReported && dateDisplay === 'range' && timeZone === 'UTC') return happened;
  const { length, groups, priority, value } = happened;
  const loose = {
    length,
    laneCount: timeline.lanes.length,
    lane: new Uint16Array(length),
    form: new Uint8Array(length),
    start: new Float64Array(length),
    end: new Float64Array(length),
    traits: happened.traits,
    ...(priority && { priority }),
    ...(value && { value }),
  };
  for (let group = 0; group + 1 < groups.length; group++) {
    const lane = Math.floor(group / EVENT_FORMS.length);
    const form = EVENT_FORMS[group % EVENT_FORMS.length] as EventForm;
    for (let row = groups[group] as number; row < (groups[group + 1] as number); row++) {
      const trait = happened.traits[row] as number;
      loose.lane[row] = lane;
      loose.form[row] = EVENT_FORMS.indexOf(form);
      const isMoved = isReported && (trait & TRAIT.reported) !== 0;
      if (isMoved || (dateDisplay !== 'range' && (trait & TRAIT.exact) === 0)) {
        const event = happened.eventAt(row);
        const date = isMoved ? (event.reported ?? event.date) : event.date;
        const formHere = isMoved ? formOf(event, timeline.lanes[lane] as Lane, date) : form;
        const { outer } = dateShape(date, { ...base, isExtent: formHere === 'extent', display: dateDisplay });
        loose.form[row] = EVENT_FORMS.indexOf(formHere);
        loose.start[row] = outer.start;
        loose.end[row] = outer.end;
      } else {
        const [start, end] = [happened.start[row] as number, happened.end[row] as number];
        loose.start[row] = (trait & TRAIT.dayStart) === 0 ? start : dayBound(start);
        loose.end[row] = (trait & TRAIT.dayEnd) === 0 ? end : dayBound(end);
      }
    }
  }
  return arrangeColumnsNow(loose, happened);
}
