import type { EventColumns } from '../source/event-columns.js';
import { addToDraft, arrangeDraft, createColumnDraft, emptied, redraft, type Arranged, type ColumnDraft } from '../source/column-draft.js';
import { stepsWithin, type Steps } from '../steps/steps.js';
import type { Instant } from '../time/span.js';
import { enProblemWords as words } from '../words/problem-words.js';
import { deepFreeze } from './deep-freeze.js';
import { IdBook } from './id-book.js';
import { LaneBook } from './lane-book.js';
import { keepLately, lazyList } from './lazy-list.js';
import { isDataObject } from './own-value.js';
import { kindOf } from './problem-list.js';
import { createRawRecords, type RawRecord } from './raw-record.js';
import { createEventReader, createFieldReader } from './read-again.js';
import type { RawLinks } from './read-links.js';
import { readRecord } from './read-record.js';
import { recordList, type RecordList } from './record-list.js';
import { RecordScope, type ReadState } from './record-scope.js';
import type { TimelineEvent } from './timeline.js';

/** Records between two steps: about half a millisecond. */
const STEP_RECORDS = 200;
/** Where the reading of a list of records stands. What was read is not changed when more is read. */
export interface Reading {
  readonly state: ReadState;
  readonly lanes: LaneBook;
  readonly ids: IdBook;
  /** All records, and the index of that at each place of the list of events; that of the place itself where absent. */
  records: RecordList;
  recordOf: Uint32Array | undefined;
  draft: ColumnDraft;
  /** The events themselves, up to `eagerUpTo` records; further ones are made when they are asked for. */
  events: TimelineEvent[] | undefined;
  readonly eagerUpTo: number;
  /** Whether another reading has gone on from here, with the same book of ids. */
  isContinued: boolean;
}

/** Begins to read. */
export function createReading(state: ReadState, eagerUpTo: number): Reading {
  return {
    state,
    lanes: new LaneBook(),
    ids: new IdBook(state.limits.cellCharacters),
    records: recordList([]),
    recordOf: undefined,
    draft: createColumnDraft(0),
    events: [],
    eagerUpTo,
    isContinued: false,
  };
}

/**
 * Goes on where a reading has ended, with room for more records. The earlier one stays as it is; its book of ids goes to the first that goes on,
 * and comes back with `takeBack`.
 */
export function* resumeReading(reading: Reading, columns: EventColumns, fresh: Pick<ReadState, 'problems' | 'readPhrase'>, room: number): Steps<Reading> {
  const { state, lanes, recordOf, events, draft, records, isContinued } = reading;
  reading.isContinued = true;
  const ids = isContinued ? yield* reading.ids.fork(columns.length) : reading.ids;
  const longer = recordOf && new Uint32Array(records.length + room);
  if (recordOf) longer?.set(recordOf.subarray(0, columns.length));
  return {
    ...reading,
    state: { ...state, problems: fresh.problems, readPhrase: fresh.readPhrase ?? state.readPhrase },
    lanes: lanes.copy(),
    ids,
    recordOf: longer,
    draft: yield* redraft(columns, draft, room),
    events: events && [...events],
    isContinued: false,
  };
}

/** Undoes that another reading went on from one that has `count` events. */
export function takeBack(reading: Reading, count: number): void {
  reading.ids.cutTo(count, reading.records.length);
  reading.isContinued = false;
}

/**
 * Reads records from the index `from` on into columns, in the order of the list. `records` are all, those before `from` as they were.
 * Records whose number is in `refused` were told of already. Returns the links that stand on them.
 */
export function* readRecords(reading: Reading, records: RecordList, refused: ReadonlySet<number | undefined>): Steps<readonly RawLinks[]> {
  const from = reading.records.length;
  reading.records = records;
  if (from === 0) reading.draft = createColumnDraft(records.length);
  if (records.length > reading.eagerUpTo) reading.events = undefined;
  yield* stepsWithin(
    reading.ids.begin(records, (place) => recordAt(reading, place)),
    [0, 0],
  );
  const links: RawLinks[] = [];
  const rawOf = createRawRecords();
  let isSurveyed = false;
  // Not for-of: a hole in the list is a record that is missing, not one to skip.
  for (let index = from; index < records.length; index++) {
    const share = (index - from) / (records.length - from);
    if (index % STEP_RECORDS === 0) yield share;
    const value = records.at(index);
    const raw = isDataObject(value) ? rawOf(value) : undefined;
    if (!isSurveyed && !reading.ids.isPlain(raw?.get('id'))) {
      isSurveyed = true;
      yield* stepsWithin(reading.ids.survey(), [share, share]);
    }
    if (refused.has(index + 1) || !readOne(reading, { index, value, raw, links })) skipRecord(reading);
    else if (reading.recordOf) reading.recordOf[reading.draft.length - 1] = index;
  }
  return links;
}

/** The index of the record that is shown at a place of the list of events. */
export const recordAt = ({ recordOf }: Pick<Reading, 'recordOf'>, place: number): number => (recordOf ? (recordOf[place] as number) : place);

/** From the first record that is not shown on, places and indexes differ. */
function skipRecord(reading: Reading): void {
  if (reading.recordOf) return;
  reading.recordOf = new Uint32Array(reading.records.length);
  for (let place = 0; place < reading.draft.length; place++) reading.recordOf[place] = place;
}

interface OneRecord {
  readonly index: number;
  readonly value: unknown;
  readonly raw: RawRecord | undefined;
  readonly links: RawLinks[];
}

/** Reads a record and says whether it is shown. */
function readOne({ state, lanes, ids, draft, events }: Reading, { index, value, raw, links }: OneRecord): boolean {
  const scope = new RecordScope(state, index + 1, raw?.get('id'));
  const field = 'record';
  if (raw === undefined) {
    scope.error({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'an object', found: kindOf(value) }), field, value });
    return false;
  }
  if (raw.isEmpty) {
    scope.error({ code: 'missing_required', text: words.emptyRecord, field });
    return false;
  }
  const event = readRecord(raw, scope);
  const id = event && ids.idOf(raw.get('id'), index + 1, scope);
  const lane = id === undefined ? undefined : lanes.laneOf(raw.get('lane'), scope);
  if (event === undefined || id === undefined || lane === undefined) return false;
  ids.claim(id);
  addToDraft(draft, event, lanes.at(lane));
  events?.push(deepFreeze({ id, lane, ...event }));
  if (raw.has('links')) links.push({ value: raw.get('links'), scope, from: id });
  return true;
}

/** What was read, as a timeline has it. */
export interface ReadEvents extends Arranged {
  readonly events: readonly TimelineEvent[];
}

/** Puts what was read in order; afterwards `resumeReading` goes on from here. */
export function* arrangeReading(reading: Reading, asOf: Instant | undefined): Steps<ReadEvents> {
  const { length } = reading.draft;
  const lanes = reading.lanes.lanes;
  const events = reading.events && [...reading.events];
  const eventAt = events ? (place: number) => events[place] as TimelineEvent : keepLately(createEventReader(reading));
  const valueAt = createFieldReader(reading, eventAt);
  const lookup = { eventAt, valueAt, rowOf: (id: string) => reading.ids.placeOf(id) };
  const arranged = yield* arrangeDraft(reading.draft, { laneCount: lanes.length, asOf, lookup });
  reading.draft = emptied(reading.draft);
  return { ...arranged, events: events ?? lazyList(length, eventAt) };
}
