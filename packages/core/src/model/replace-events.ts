import { addToDraft, arrangeDraft, createColumnDraft, noteReport, type ColumnDraft } from '../source/column-draft.js';
import { keepColumns } from '../source/columns-of.js';
import { EVENT_FORMS, TRAIT, type EventColumns } from '../source/event-columns.js';
import { eventSpan, keepBounds, lastBoundOf } from '../source/event-span.js';
import { stepsWithin, type Steps } from '../steps/steps.js';
import { deepFreeze } from './deep-freeze.js';
import { lazyList } from './lazy-list.js';
import type { Lane, Timeline, TimelineEvent } from './timeline.js';

/** What is changed in a list of events, by row of its columns. */
export interface Replacement {
  readonly replaced: ReadonlyMap<number, TimelineEvent>;
  readonly leftOut: ReadonlySet<number>;
}

const STEP_ROWS = 32_768;
/** Where the draft is done that is then arranged. */
const AFTER_DRAFT = 0.4;

/**
 * A timeline with some events replaced and some left out, which makes no others but those whose dates have an open side or a report.
 * `columns` are those of the timeline.
 */
export function* replaceEvents(timeline: Timeline, columns: EventColumns, { replaced, leftOut }: Replacement): Steps<Timeline> {
  const { length } = columns;
  const { rowAt, groupAt } = yield* rowsByPlace(columns);
  const draft = createColumnDraft(length - leftOut.size);
  const rowOf = new Uint32Array(length - leftOut.size);
  // From 1, so that 0 is a row that is left out.
  const placeOf = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    if (at % STEP_ROWS === 0) yield (AFTER_DRAFT * at) / length;
    const row = rowAt[at] as number;
    if (leftOut.has(row)) continue;
    rowOf[draft.length] = row;
    placeOf[row] = draft.length + 1;
    const event = replaced.get(row);
    const lane = Math.floor((groupAt[row] as number) / EVENT_FORMS.length);
    if (event) addToDraft(draft, event, { lane: timeline.lanes[lane] as Lane, place: lane });
    else copyToDraft(draft, columns, { row, group: groupAt[row] as number });
  }
  const eventAt = (place: number): TimelineEvent => replaced.get(rowOf[place] as number) ?? columns.eventAt(rowOf[place] as number);
  const lookup = {
    eventAt,
    valueAt: <Field extends keyof TimelineEvent>(place: number, field: Field): TimelineEvent[Field] => {
      const row = rowOf[place] as number;
      const event = replaced.get(row);
      return event ? event[field] : columns.valueAt(row, field);
    },
    rowOf: (id: string) => (placeOf[columns.rowOf(id)] ?? 0) - 1,
  };
  const { columns: arranged, bounds } = yield* stepsWithin(arrangeDraft(draft, { laneCount: timeline.lanes.length, asOf: timeline.asOf, lookup }), [
    AFTER_DRAFT,
    1,
  ]);
  const events = lazyList(draft.length, eventAt);
  const made = deepFreeze({ ...timeline, events });
  keepBounds(events, bounds);
  keepColumns(made, arranged);
  return made;
}

/** The row and the group of the event at each place of the timeline's list. */
function* rowsByPlace({ length, groups, place }: EventColumns): Steps<{ readonly rowAt: Uint32Array; readonly groupAt: Uint32Array }> {
  const rowAt = new Uint32Array(length);
  const groupAt = new Uint32Array(length);
  let group = 0;
  for (let row = 0; row < length; row++) {
    while (row >= (groups[group + 1] as number)) group++;
    rowAt[place[row] as number] = row;
    groupAt[row] = group;
    if (row % STEP_ROWS === 0) yield 0;
  }
  return { rowAt, groupAt };
}

/** Adds an event to a draft from its row. It is made only where the row does not tell all. */
function copyToDraft(draft: ColumnDraft, columns: EventColumns, { row, group }: { readonly row: number; readonly group: number }): void {
  const at = draft.length++;
  const trait = columns.traits[row] as number;
  draft.lane[at] = Math.floor(group / EVENT_FORMS.length);
  draft.form[at] = group % EVENT_FORMS.length;
  draft.start[at] = columns.start[row] as number;
  draft.end[at] = columns.end[row] as number;
  draft.traits[at] = trait;
  draft.priority[at] = columns.priority?.[row] ?? 0;
  draft.value[at] = columns.value?.[row] ?? 0;
  if ((trait & (TRAIT.endless | TRAIT.reported)) === 0) {
    draft.last = Math.max(draft.last, (columns.end[row] as number) - 1);
    return;
  }
  const event = columns.eventAt(row);
  draft.last = Math.max(draft.last, lastBoundOf(event.date));
  if (event.reported) noteReport(draft, event.reported);
  if (event.date.end.kind !== 'open') return;
  // Where it ends by its own word: the horizon may be another without the events that are left out.
  draft.end[at] = eventSpan(event, -Infinity).end;
  draft.open.push(at);
}
