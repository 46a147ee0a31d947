import { mergeSameAs } from '../model/merge-same-as.js';
import type { Link, LinkType, Timeline, TimelineEvent } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import { wholeOf } from './whole-of.js';

/** How an event stands by the records of the data. All of it is derived from links: there is no field for it. */
export interface Evidence {
  /** Whether any link contests it: see `contestedBy`. */
  readonly isContested: boolean;
  /** Whether one of those is a denial. */
  readonly isDenied: boolean;
  /**
   * The links that contest it, in the order of the data: `denies`, `disputes` and `retracts` that lead to it, and `contradicts` between it
   * and another event of a words lane. A deed that contradicts words does not make them contested: that words and deeds stand against each
   * other is what the figure shows, and is told as a link. Ids are those of the events that are shown.
   */
  readonly contestedBy: readonly Link[];
  /** How many records tell it: itself, and those that are `sameAs` it. */
  readonly recordCount: number;
  /** The events that it goes back to by `derivedFrom`; itself where it is derived from none. */
  readonly roots: readonly string[];
  /** How many those are. Records that are `sameAs` one another count once: the tie does not say that one was made without the other. */
  readonly independentSources: number;
}

interface Standing {
  readonly timeline: Timeline;
  readonly shownIdOf: ReadonlyMap<string, string>;
  readonly contests: ReadonlyMap<string, readonly Link[]>;
  readonly originsOf: ReadonlyMap<string, readonly string[]>;
  readonly recordCounts: ReadonlyMap<string, number>;
}

/** Types that contest the event they lead to. */
const AGAINST: ReadonlySet<LinkType> = new Set<LinkType>(['denies', 'disputes', 'retracts']);
const NONE: readonly never[] = Object.freeze([]);

const known = new WeakMap<Timeline, Standing>();

/**
 * How an event stands by the records of the data; of an id that the timeline does not know, an event without any. The same for a part of a
 * timeline that `filterTimeline` made as for the whole. The first call for a timeline goes through its links, later ones only look up.
 *
 * @example
 * evidenceOf(timeline, 'reuters-four-sources').contestedBy.map(({ type, from }) => [type, from]) //=> [['denies', 'kuleba-rejects']]
 */
export function evidenceOf(timeline: Timeline, id: string): Evidence {
  const standing = standingOf(timeline);
  const shownId = standing.shownIdOf.get(id) ?? id;
  const contestedBy = standing.contests.get(shownId) ?? NONE;
  const roots = [...rootsOf([shownId], standing)];
  return {
    isContested: contestedBy.length > 0,
    isDenied: contestedBy.some(({ type }) => type === 'denies'),
    contestedBy,
    recordCount: standing.recordCounts.get(shownId) ?? 1,
    roots,
    independentSources: roots.length,
  };
}

/** The links that contest each contested event, by the id of the event that is shown: those of `Evidence.contestedBy`. */
export const contestsIn = (timeline: Timeline): ReadonlyMap<string, readonly Link[]> => standingOf(timeline).contests;

/**
 * How many of some events do not go back to one another: their roots by `derivedFrom`, each counted once, and events that are `sameAs` one
 * another as one. Five copies of one report are one source.
 *
 * @example
 * independentRootsOf(timeline, ['report', 'copy-of-report', 'interview']) //=> 2
 */
export function independentRootsOf(timeline: Timeline, ids: Iterable<string>): number {
  const standing = standingOf(timeline);
  return rootsOf(
    Array.from(ids, (id) => standing.shownIdOf.get(id) ?? id),
    standing,
  ).size;
}

/** An event by its id or by that of a record that it shows, also where a filter left it out. */
export function recordedEvent(timeline: Timeline, id: string): TimelineEvent | undefined {
  const { timeline: whole, shownIdOf } = standingOf(timeline);
  const columns = columnsOf(whole);
  const row = columns.rowOf(shownIdOf.get(id) ?? id);
  return row < 0 ? undefined : columns.eventAt(row);
}

function standingOf(part: Timeline): Standing {
  const whole = wholeOf(part);
  const standing = known.get(whole) ?? buildStanding(whole);
  known.set(whole, standing);
  return standing;
}

function buildStanding(input: Timeline): Standing {
  const { timeline, shownIdOf } = mergeSameAs(input);
  const contests = new Map<string, Link[]>();
  const originsOf = new Map<string, string[]>();
  const recordCounts = new Map<string, number>();
  const isWords = wordsTest(timeline);
  for (const link of timeline.links) {
    const { type, from, to } = link;
    if (type === 'derivedFrom') addTo(originsOf, from, to);
    else if (AGAINST.has(type)) addTo(contests, to, link);
    else if (type === 'contradicts' && isWords(from) && isWords(to)) {
      addTo(contests, from, link);
      addTo(contests, to, link);
    }
  }
  for (const [id, shownId] of shownIdOf) if (id !== shownId) recordCounts.set(shownId, (recordCounts.get(shownId) ?? 1) + 1);
  return { timeline, shownIdOf, contests, originsOf, recordCounts };
}

/** Asks one field of a record, so that no event is made. */
function wordsTest(timeline: Timeline): (id: string) => boolean {
  const words = new Set(timeline.lanes.flatMap(({ id, kind }) => (kind === 'words' ? [id] : [])));
  const columns = columnsOf(timeline);
  return (id) => {
    const row = columns.rowOf(id);
    return row >= 0 && words.has(columns.valueAt(row, 'lane'));
  };
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Where `derivedFrom` ends, from some events on. Each is visited once. */
function rootsOf(ids: readonly string[], { originsOf }: Standing): ReadonlySet<string> {
  const roots = new Set<string>();
  const seen = new Set<string>();
  for (const start of ids) {
    const own = new Set<string>();
    let isEndKnown = false;
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (own.has(id)) continue;
      own.add(id);
      const origins = originsOf.get(id);
      if (origins === undefined) roots.add(id);
      isEndKnown ||= origins === undefined || seen.has(id);
      if (!seen.has(id)) open.push(...(origins ?? NONE));
      seen.add(id);
    }
    // Records that are derived from each other in a circle have no root to be found, but somebody was first.
    if (!isEndKnown) roots.add(start);
  }
  return roots;
}
