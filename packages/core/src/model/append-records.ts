import type { ReadPhrase } from '../phrases/phrase.js';
import { columnsOf } from '../source/columns-of.js';
import { stepsWithin, type Steps } from '../steps/steps.js';
import { enProblemWords as words } from '../words/problem-words.js';
import { readingOf, timelineOf } from './made-timelines.js';
import { ProblemList } from './problem-list.js';
import type { TimelineResult } from './read-document.js';
import { noteLinkProblems } from './link-problems.js';
import { readLinks } from './read-links.js';
import { readRecords, resumeReading, takeBack } from './reading.js';
import { RecordScope } from './record-scope.js';
import type { Timeline } from './timeline.js';

/** Where the columns so far are taken up, and where the new records are read. */
const AFTER_RESUME = 0.1;
const AFTER_RECORDS = 0.5;
const AFTER_EVENTS = 0.95;

/**
 * Reads records into a timeline that `createTimeline` made, as if they had stood at its end. Gives a new timeline; the one before stays as it is.
 * Ids must differ from all before; links on the new records may lead to any event. New lanes are taken where the first reading would have taken them.
 * `problems` are those of the new records, whose numbers go on from the last one. With too many records or lanes nothing is taken.
 */
export function* appendRecords(timeline: Timeline, records: readonly unknown[], readPhrase?: ReadPhrase): Steps<TimelineResult> {
  const before = readingOf(timeline);
  if (before === undefined) throw new TypeError('Records can be appended only to a timeline that createTimeline made.');
  const { limits } = before.state;
  const problems = new ProblemList(limits.listedProblems);
  const unchanged = (): TimelineResult => Object.freeze({ timeline, problems: problems.toArray() });
  const count = before.records.length + records.length;
  if (count > limits.records) {
    problems.error('too_many', words.tooManyRecords({ count, limit: limits.records }));
    return unchanged();
  }
  const isFirst = !before.isContinued;
  let isDone = false;
  try {
    const reading = yield* stepsWithin(resumeReading(before, columnsOf(timeline), { problems, readPhrase }, records.length), [0, AFTER_RESUME]);
    const raw = yield* stepsWithin(readRecords(reading, before.records.with(records), new Set()), [AFTER_RESUME, AFTER_RECORDS]);
    if (reading.lanes.size > limits.lanes) {
      problems.error('too_many', words.tooManyLanes({ count: reading.lanes.size, limit: limits.lanes }), { field: 'lane' });
      return unchanged();
    }
    reading.lanes.noteConfusables(new RecordScope(reading.state));
    const fresh = readLinks(raw, (id) => reading.ids.has(id));
    const frame = { ...timeline, lanes: reading.lanes.lanes, links: [...timeline.links, ...fresh.links], recordCount: count };
    const appended = yield* stepsWithin(timelineOf(frame, reading), [AFTER_RECORDS, AFTER_EVENTS]);
    yield* stepsWithin(noteLinkProblems(appended, fresh, problems), [AFTER_EVENTS, 1]);
    isDone = true;
    return Object.freeze({ timeline: appended, problems: problems.toArray() });
  } finally {
    if (isFirst && !isDone) takeBack(before, timeline.events.length);
  }
}
