import { enProblemWords as words } from '../words/problem-words.js';
import { deepFreeze } from './deep-freeze.js';
import { IdBook, plainId } from './id-book.js';
import { LaneBook } from './lane-book.js';
import { limitsWith, type Limits } from './limits.js';
import { isAbsent, isDataObject, ownValue, type DataObject } from './own-value.js';
import type { Problem } from './problem.js';
import { inShort, kindOf, ProblemList } from './problem-list.js';
import { readSideDate, readSpan } from './read-date.js';
import { readLinks, type RawLinks } from './read-links.js';
import { rawRecord, readRecord } from './read-record.js';
import { readLine, readText } from './read-values.js';
import { RecordScope, type ReadState } from './record-scope.js';
import type { Coverage, FirstView, Timeline, TimelineEvent } from './timeline.js';

/** A timeline and everything that is wrong with the data it was made from. */
export interface TimelineResult {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
}

/**
 * Checks data of any shape and makes a frozen timeline of what can be shown: a document of the data format, or a bare list of events.
 * Never throws on data; a fault becomes a `Problem`. Every record is shown or has a problem with the severity `error`.
 * Each record is read by known names only, its own fields, as text: markup stays text, objects and lists do not become text.
 *
 * `found` are problems that a reader of text has already; a record with an error among them is counted and not read again.
 *
 * @example
 * createTimeline([{ date: '2024-05-24', title: 'Talk of a freeze' }]).timeline.events.length //=> 1
 */
export function createTimeline(input: unknown, limits: Partial<Limits> = {}, found: readonly Problem[] = []): TimelineResult {
  const allLimits = limitsWith(limits);
  const state: ReadState = { limits: allLimits, problems: new ProblemList(allLimits.listedProblems), dates: new Map() };
  for (const problem of found) state.problems.take(problem);
  const refused = new Set(found.filter(({ severity }) => severity === 'error').map(({ record }) => record));
  const timeline = readDocument(input, state, refused) ?? emptyTimeline(input);
  made.add(deepFreeze(timeline));
  return Object.freeze({ timeline, problems: state.problems.toArray() });
}

/** Timelines made here, so that nothing else can pass for one: a look-alike has not been checked. */
const made = new WeakSet<object>();

/** Whether a value is a timeline that `createTimeline` made, and need not be checked again. */
export const isTimeline = (value: unknown): value is Timeline => typeof value === 'object' && value !== null && made.has(value);

function emptyTimeline(input: unknown): Timeline {
  const records = isDataObject(input) ? ownValue(input, 'events', 'items') : input;
  return { lanes: [], coverage: [], events: [], links: [], recordCount: Array.isArray(records) ? records.length : 0 };
}

function readDocument(input: unknown, state: ReadState, refused: ReadonlySet<number | undefined>): Timeline | undefined {
  const { problems, limits } = state;
  const document: DataObject = Array.isArray(input) ? { events: input } : isDataObject(input) ? input : {};
  const records = ownValue(document, 'events', 'items');
  const fault = faultOfRecords(input, records, state);
  if (fault || !Array.isArray(records)) return undefined;
  const head = new RecordScope(state);
  const lanes = new LaneBook();
  lanes.declare(ownValue(document, 'lanes'), head);
  const ids = new IdBook(records);
  const { events, links } = readEvents(records, { state, refused, lanes, ids });
  if (lanes.size > limits.lanes) {
    problems.error('too_many', words.tooManyLanes({ count: lanes.size, limit: limits.lanes }), { field: 'lane' });
    return undefined;
  }
  lanes.noteConfusables(head);
  if (records.length === 0) problems.warn('empty', words.noEvents);
  const title = readLine(ownValue(document, 'title'), 'title', head);
  const purpose = readText(ownValue(document, 'purpose'), 'purpose', head);
  const asOf = readAsOf(ownValue(document, 'asOf', 'as_of'), head);
  const view = readView(ownValue(document, 'view'), head, ids);
  return {
    ...(title !== undefined && { title }),
    ...(purpose !== undefined && { purpose }),
    ...(asOf !== undefined && { asOf }),
    ...(view !== undefined && { view }),
    lanes: lanes.lanes,
    coverage: readCoverage(ownValue(document, 'coverage'), { head, lanes, asOf }),
    events,
    links: readLinks([{ value: ownValue(document, 'links'), scope: head }, ...links], (id) => ids.has(id)),
    recordCount: records.length,
  };
}

function faultOfRecords(input: unknown, records: unknown, { problems, limits }: ReadState): boolean {
  if (Array.isArray(records)) {
    if (records.length <= limits.records) return false;
    problems.error('too_many', words.tooManyRecords({ count: records.length, limit: limits.records }));
  } else if (!isDataObject(input)) problems.error('wrong_type', words.notRecords({ found: kindOf(input) }), { value: input });
  else if (records === undefined) problems.error('missing_required', words.noEventList, { field: 'events' });
  else problems.error('wrong_type', words.wrongType({ field: 'events', wanted: 'a list', found: kindOf(records) }), { field: 'events', value: records });
  return true;
}

interface EventReading {
  readonly state: ReadState;
  readonly refused: ReadonlySet<number | undefined>;
  readonly lanes: LaneBook;
  readonly ids: IdBook;
}

function readEvents(records: readonly unknown[], reading: EventReading): { events: TimelineEvent[]; links: RawLinks[] } {
  const events: TimelineEvent[] = [];
  const links: RawLinks[] = [];
  // Not forEach: a hole in the list is a record that is missing, not one to skip.
  for (let index = 0; index < records.length; index++) {
    if (reading.refused.has(index + 1)) continue;
    readEvent(records[index], index + 1, { ...reading, events, links });
  }
  return { events, links };
}

function readEvent(
  value: unknown,
  record: number,
  { state, lanes, ids, events, links }: EventReading & { readonly events: TimelineEvent[]; readonly links: RawLinks[] },
): void {
  const raw = isDataObject(value) ? rawRecord(value) : undefined;
  const scope = new RecordScope(state, record, raw && plainId(raw.get('id')));
  const field = 'record';
  if (raw === undefined) return scope.error({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'an object', found: kindOf(value) }), field, value });
  if (raw.size === 0) return scope.error({ code: 'missing_required', text: words.emptyRecord, field });
  const draft = readRecord(raw, scope);
  if (draft === undefined) return;
  const id = ids.idOf(raw.get('id'), record, scope);
  if (id === undefined) return;
  const lane = lanes.laneOf(raw.get('lane'), scope);
  if (lane === undefined) return;
  ids.claim(id, record);
  events.push(deepFreeze({ id, lane, ...draft }));
  if (raw.has('links')) links.push({ value: raw.get('links'), scope, from: id });
}

function readAsOf(value: unknown, head: RecordScope): number | undefined {
  const latest = readSideDate(value, 'asOf', head)?.end.latest;
  if (latest === undefined || Number.isFinite(latest)) return latest;
  return head.warn({ code: 'bad_value', text: words.badValue({ field: 'asOf', wanted: 'a day, such as 2024-06-18' }), field: 'asOf', value });
}

function readView(value: unknown, head: RecordScope, ids: IdBook): FirstView | undefined {
  if (isAbsent(value)) return undefined;
  const field = 'view';
  if (!isDataObject(value)) return head.warn({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'an object', found: kindOf(value) }), field, value });
  const span = readSpan(ownValue(value, 'span'), 'view.span', head);
  const wanted = readLine(ownValue(value, 'selected'), 'view.selected', head);
  const selected = wanted !== undefined && ids.has(wanted) ? wanted : undefined;
  if (wanted !== selected) head.warn({ code: 'unknown_link', text: words.unknownSelection({ id: inShort(wanted) }), field: 'view.selected', value: wanted });
  return { ...(span !== undefined && { span }), ...(selected !== undefined && { selected }) };
}

interface CoverageReading {
  readonly head: RecordScope;
  readonly lanes: LaneBook;
  readonly asOf: number | undefined;
}

function readCoverage(value: unknown, { head, lanes, asOf }: CoverageReading): readonly Coverage[] {
  if (isAbsent(value)) return [];
  const field = 'coverage';
  const coverage: Coverage[] = [];
  for (const member of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    if (!isDataObject(member)) {
      head.warn({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'a list of objects', found: kindOf(member) }), field, value: member });
      continue;
    }
    const lane = readLine(ownValue(member, 'lane'), 'coverage.lane', head);
    const span = readSpan(ownValue(member, 'span'), 'coverage.span', head, asOf);
    const note = readText(ownValue(member, 'note'), 'coverage.note', head);
    if (lane === undefined || !lanes.has(lane))
      head.warn({ code: 'unknown_lane', text: words.coverageOfNoLane({ lane: inShort(lane ?? '') }), field: 'coverage.lane', value: lane });
    else if (span !== undefined) coverage.push({ lane, span, ...(note !== undefined && { note }) });
  }
  return coverage;
}
