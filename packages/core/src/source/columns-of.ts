import type { Lane, Timeline, TimelineEvent } from '../model/timeline.js';
import { runSteps } from '../steps/steps.js';
import { addToDraft, arrangeDraft, createColumnDraft } from './column-draft.js';
import type { EventColumns } from './event-columns.js';

export { formOf, traitsOf } from './form-of.js';

const known = new WeakMap<Timeline, EventColumns>();

/** Notes the columns that were made of a timeline as it was read. */
export const keepColumns = (timeline: Timeline, columns: EventColumns): void => void known.set(timeline, columns);

/** The columns of a timeline in which every event is there once; the same object for the same timeline. */
export function columnsOf(timeline: Timeline): EventColumns {
  const columns = known.get(timeline) ?? buildColumns(timeline);
  known.set(timeline, columns);
  return columns;
}

function buildColumns({ events, lanes, asOf }: Timeline): EventColumns {
  const laneOf = new Map(lanes.map((lane, place) => [lane.id, { lane, place }]));
  const first = { lane: lanes[0] as Lane, place: 0 };
  const draft = createColumnDraft(events.length);
  const placeOf = new Map<string, number>();
  events.forEach((event, place) => {
    addToDraft(draft, event, laneOf.get(event.lane) ?? first);
    placeOf.set(event.id, place);
  });
  const lookup = {
    eventAt: (place: number) => events[place] as TimelineEvent,
    valueAt: <Field extends keyof TimelineEvent>(place: number, field: Field) => (events[place] as TimelineEvent)[field],
    rowOf: (id: string) => placeOf.get(id) ?? -1,
  };
  return runSteps(arrangeDraft(draft, { laneCount: lanes.length, asOf, lookup })).columns;
}
