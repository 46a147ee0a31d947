import type { ReadPhrase } from '../phrases/phrase.js';
import { stepsWithin, type Steps } from '../steps/steps.js';
import { enProblemWords as words } from '../words/problem-words.js';
import { deepFreeze } from './deep-freeze.js';
import type { IdBook } from './id-book.js';
import type { LaneBook } from './lane-book.js';
import { limitsWith, type Limits } from './limits.js';
import { keepTimeline, timelineOf } from './made-timelines.js';
import { isAbsent, isDataObject, ownValue, type DataObject } from './own-value.js';
import type { Problem } from './problem.js';
import { inShort, kindOf, ProblemList } from './problem-list.js';
import { readSideDate, readSpan } from './read-date.js';
import { readCompareChoice } from './read-compare-choice.js';
import { noteLinkProblems } from './link-problems.js';
import { readLinks } from './read-links.js';
import { readLine, readText } from './read-values.js';
import { createReading, readRecords, type Reading } from './reading.js';
import { recordList } from './record-list.js';
import { RecordScope, type ReadState } from './record-scope.js';
import type { Coverage, FirstView, Timeline } from './timeline.js';

/** A timeline and everything that is wrong with the data it was made from. */
export interface TimelineResult {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
}

/** Up to so many records their events are made at once, as a plain frozen list. */
const EAGER_RECORDS = 5_000;

/** How a document is read. */
export interface DocumentOptions {
  readonly limits?: Partial<Limits> | undefined;
  /** Problems that a reader of text has already; a record with an error among them is counted and not read again. */
  readonly found?: readonly Problem[];
  /** Reads dates in words, for repairs. Without it the steps throw `PhrasesWanted` at a text that may be one; see `readWithPhrases`. */
  readonly readPhrase?: ReadPhrase | undefined;
  /** For tests, which cannot have thousands of records in each case: how many records are made into events at once. */
  readonly eagerUpTo?: number;
}

/** The reading of `readTimelineSteps`, which has the rest of what there is to know, without what reads dates in words. */
export function* readDocumentSteps(
  input: unknown,
  { limits = {}, found = [], readPhrase, eagerUpTo = EAGER_RECORDS }: DocumentOptions = {},
): Steps<TimelineResult> {
  const allLimits = limitsWith(limits);
  const state: ReadState = { limits: allLimits, problems: new ProblemList(allLimits.listedProblems), dates: new Map(), readPhrase };
  for (const problem of found) state.problems.take(problem);
  const refused = new Set(found.filter(({ severity }) => severity === 'error').map(({ record }) => record));
  const timeline = (yield* readDocument(input, createReading(state, eagerUpTo), refused)) ?? keepTimeline(deepFreeze(emptyTimeline(input)));
  return Object.freeze({ timeline, problems: state.problems.toArray() });
}

function emptyTimeline(input: unknown): Timeline {
  const records = isDataObject(input) ? ownValue(input, 'events', 'items') : input;
  return { lanes: [], coverage: [], events: [], links: [], recordCount: Array.isArray(records) ? records.length : 0 };
}

/** Where the reading of records ends, and their columns are put in order. */
const AFTER_RECORDS = 0.9;
/** Where that ends, and their links are looked through. */
const AFTER_EVENTS = 0.98;

function* readDocument(input: unknown, reading: Reading, refused: ReadonlySet<number | undefined>): Steps<Timeline | undefined> {
  const { state, lanes, ids } = reading;
  const { problems, limits } = state;
  const document: DataObject = Array.isArray(input) ? { events: input } : isDataObject(input) ? input : {};
  const records = ownValue(document, 'events', 'items');
  const fault = faultOfRecords(input, records, state);
  if (fault || !Array.isArray(records)) return undefined;
  const head = new RecordScope(state);
  lanes.declare(ownValue(document, 'lanes'), head);
  const rawLinks = yield* stepsWithin(readRecords(reading, recordList(records), refused), [0, AFTER_RECORDS]);
  if (lanes.size > limits.lanes) {
    problems.error('too_many', words.tooManyLanes({ count: lanes.size, limit: limits.lanes }), { field: 'lane' });
    return undefined;
  }
  lanes.noteConfusables(head);
  if (records.length === 0) problems.warn('empty', words.noEvents);
  const title = readLine(ownValue(document, 'title'), 'title', head);
  const purpose = readText(ownValue(document, 'purpose'), 'purpose', head);
  const asOf = readAsOf(ownValue(document, 'asOf', 'as_of'), head);
  const view = readView(ownValue(document, 'view'), { head, ids, lanes });
  const links = readLinks([{ value: ownValue(document, 'links'), scope: head }, ...rawLinks], (id) => ids.has(id));
  const frame = {
    ...(title !== undefined && { title }),
    ...(purpose !== undefined && { purpose }),
    ...(asOf !== undefined && { asOf }),
    ...(view !== undefined && { view }),
    lanes: lanes.lanes,
    coverage: readCoverage(ownValue(document, 'coverage'), { head, lanes, asOf }),
    links: links.links,
    recordCount: records.length,
  };
  const timeline = yield* stepsWithin(timelineOf(frame, reading), [AFTER_RECORDS, AFTER_EVENTS]);
  yield* stepsWithin(noteLinkProblems(timeline, links, problems), [AFTER_EVENTS, 1]);
  return timeline;
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

function readAsOf(value: unknown, head: RecordScope): number | undefined {
  const latest = readSideDate(value, 'asOf', head)?.end.latest;
  if (latest === undefined || Number.isFinite(latest)) return latest;
  return head.warn({ code: 'bad_value', text: words.badValue({ field: 'asOf', wanted: 'a day, such as 2024-06-18' }), field: 'asOf', value });
}

function readView(value: unknown, { head, ids, lanes }: { readonly head: RecordScope; readonly ids: IdBook; readonly lanes: LaneBook }): FirstView | undefined {
  if (isAbsent(value)) return undefined;
  const field = 'view';
  if (!isDataObject(value)) return head.warn({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'an object', found: kindOf(value) }), field, value });
  const span = readSpan(ownValue(value, 'span'), 'view.span', head);
  const wanted = readLine(ownValue(value, 'selected'), 'view.selected', head);
  const selected = wanted !== undefined && ids.has(wanted) ? wanted : undefined;
  if (wanted !== selected) head.warn({ code: 'unknown_link', text: words.unknownSelection({ id: inShort(wanted) }), field: 'view.selected', value: wanted });
  const compare = readCompareChoice(ownValue(value, 'compare'), { head, lanes });
  return { ...(span !== undefined && { span }), ...(selected !== undefined && { selected }), ...(compare !== undefined && { compare }) };
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
