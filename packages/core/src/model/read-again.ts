import { deepFreeze } from './deep-freeze.js';
import { snakeCase, type EventField } from './event-fields.js';
import { EVENT_FIELDS } from './event-fields.js';
import type { DataObject } from './own-value.js';
import { ProblemList } from './problem-list.js';
import { createRawRecords } from './raw-record.js';
import { readOptional, readRecord, readTitle } from './read-record.js';
import { recordAt, type Reading } from './reading.js';
import { RecordScope } from './record-scope.js';
import type { TimelineEvent } from './timeline.js';

/** Makes the event at a place of the list once more from its record. Its faults were told when it was first read. */
export function createEventReader(reading: Reading): (place: number) => TimelineEvent {
  const state = mutedState(reading);
  const rawOf = createRawRecords();
  return (place) => {
    const index = recordAt(reading, place);
    const raw = rawOf(reading.records.at(index) as DataObject);
    const scope = new RecordScope(state, index + 1);
    const id = reading.ids.givenId(raw.get('id'), index + 1);
    const lane = reading.lanes.laneOf(raw.get('lane'), scope) as string;
    return deepFreeze({ id, lane, ...(readRecord(raw, scope) as Omit<TimelineEvent, 'id' | 'lane'>) });
  };
}

/** Kinds of fields that stand in one field of a record and say all by themselves. */
const ALONE = new Set<EventField['kind']>(['line', 'text', 'list', 'choice', 'number', 'integer', 'url', 'urls', 'lang']);
const FIELDS: ReadonlyMap<string, { readonly field: EventField; readonly snake: string }> = new Map(
  EVENT_FIELDS.filter(({ kind }) => ALONE.has(kind)).map((field) => [field.name, { field, snake: snakeCase(field.name) }]),
);

/** Reads one field of the event at a place; where that would take more than one field of its record, from the event as `eventAt` gives it. */
export function createFieldReader(
  reading: Reading,
  eventAt: (place: number) => TimelineEvent,
): <Field extends keyof TimelineEvent>(place: number, field: Field) => TimelineEvent[Field] {
  const state = mutedState(reading);
  return (place, name) => {
    const index = recordAt(reading, place);
    const record = reading.records.at(index) as DataObject;
    const scope = new RecordScope(state, index + 1);
    const known = FIELDS.get(name);
    let value: unknown;
    if (name === 'id') value = reading.ids.idAt(place);
    else if (name === 'lane') value = reading.lanes.laneOf(Object.hasOwn(record, name) ? record[name] : undefined, scope);
    else if (known === undefined || (known.snake !== name && Object.hasOwn(record, known.snake))) value = eventAt(place)[name];
    else if (Object.hasOwn(record, name)) value = name === 'title' ? readTitle(record[name], scope) : readOptional(known.field, record[name], scope);
    return value as TimelineEvent[typeof name];
  };
}

const mutedState = ({ state }: Reading): Reading['state'] => ({ limits: state.limits, problems: new ProblemList(0), dates: new Map() });
