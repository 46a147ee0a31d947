import { columnsOf, keepColumns } from '../source/columns-of.js';
import { runSteps, type Steps } from '../steps/steps.js';
import { deepFreeze } from './deep-freeze.js';
import { isLazyList } from './lazy-list.js';
import { isTimeline, keepTimeline } from './made-timelines.js';
import { replaceEvents } from './replace-events.js';
import type { Lane, Link, Magnitude, Source, Timeline, TimelineEvent } from './timeline.js';

/** A timeline in which every event is there once, and under which id each record of the original is shown. */
export interface MergedTimeline {
  readonly timeline: Timeline;
  readonly shownIdOf: ReadonlyMap<string, string>;
}

/**
 * Makes one event of those that `sameAs` links tie together: they are one thing, told more than once, and must be drawn and counted once.
 *
 * The event that is listed first stays, with its id, date, title and text; the sources of all stand in it, and all notes and tags. Its magnitude
 * is the one in the `measure` of its lane, if any of them has it. Other links lead to the event that stays; `sameAs` links are gone, and so is
 * a link within one group. `recordCount` stays as it was. A timeline that is merged already is given back as it is.
 *
 * @example
 * mergeSameAs(timeline).shownIdOf.get('large-strike-2023-12-29') //=> 'strike-2023-12-29'
 */
export function mergeSameAs(timeline: Timeline): MergedTimeline {
  return runSteps(mergeSameAsSteps(timeline));
}

const merges = new WeakMap<Timeline, MergedTimeline>();
const originals = new WeakMap<Timeline, Timeline>();

/** The timeline that a merged one was made of, or the same one. */
export const unmergedOf = (timeline: Timeline): Timeline => originals.get(timeline) ?? timeline;

/**
 * The same in steps; the same answer for the same timeline. Of a timeline whose events are made when they are asked for only those that are tied are
 * made, and `shownIdOf` has only the ids of these: each other record is shown under its own.
 */
export function* mergeSameAsSteps(timeline: Timeline): Steps<MergedTimeline> {
  if (timeline.aliases) return { timeline, shownIdOf: timeline.aliases };
  const known = merges.get(timeline);
  if (known) return known;
  const merged = isLazyList(timeline.events) ? yield* mergeLazily(timeline) : mergeAll(timeline);
  if (isTimeline(timeline)) keepTimeline(merged.timeline);
  merges.set(timeline, merged);
  originals.set(merged.timeline, timeline);
  return merged;
}

function mergeAll(timeline: Timeline): MergedTimeline {
  const { shownIdOf, groups } = groupEvents(timeline);
  const laneOf = lanesById(timeline);
  const events = [...groups.values()].map((group) => mergeEvents(group, laneOf));
  return { timeline: deepFreeze({ ...timeline, ...mergedFrame(timeline, shownIdOf), events }), shownIdOf };
}

function* mergeLazily(timeline: Timeline): Steps<MergedTimeline> {
  const columns = columnsOf(timeline);
  const tied = new Set(timeline.links.flatMap(({ type, from, to }) => (type === 'sameAs' ? [from, to] : [])));
  const rows = Uint32Array.from(tied, (id) => columns.rowOf(id)).sort((a, b) => (columns.place[a] as number) - (columns.place[b] as number));
  const { shownIdOf, groups } = groupEvents({ events: Array.from(rows, (row) => columns.eventAt(row)), links: timeline.links });
  const laneOf = lanesById(timeline);
  const replaced = new Map<number, TimelineEvent>();
  const leftOut = new Set(rows);
  for (const [id, group] of groups) {
    const row = columns.rowOf(id);
    replaced.set(row, deepFreeze(mergeEvents(group, laneOf)));
    leftOut.delete(row);
  }
  const frame = { ...timeline, ...mergedFrame(timeline, shownIdOf) };
  if (rows.length > 0) return { timeline: yield* replaceEvents(frame, columns, { replaced, leftOut }), shownIdOf };
  const merged = deepFreeze(frame);
  keepColumns(merged, columns);
  return { timeline: merged, shownIdOf };
}

const lanesById = ({ lanes }: Timeline): ReadonlyMap<string, Lane> => new Map(lanes.map((lane) => [lane.id, lane]));

function mergedFrame({ view, links }: Timeline, shownIdOf: ReadonlyMap<string, string>): Pick<Timeline, 'view' | 'links' | 'aliases'> {
  const selected = view?.selected;
  return {
    ...(selected !== undefined && { view: { ...view, selected: shownIdOf.get(selected) ?? selected } }),
    links: relink(links, shownIdOf),
    aliases: shownIdOf,
  };
}

/** The members of each group by the id that stays, both in the order of the timeline. */
function groupEvents({ events, links }: Pick<Timeline, 'events' | 'links'>) {
  const parentOf = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parentOf.get(root); parent !== undefined; parent = parentOf.get(root)) root = parent;
    // Path compression: without it a long chain of sameAs links costs quadratic time.
    for (let step = id; step !== root;) {
      const next = parentOf.get(step) ?? root;
      parentOf.set(step, root);
      step = next;
    }
    return root;
  };
  for (const { from, to, type } of links) {
    if (type !== 'sameAs') continue;
    const [one, other] = [rootOf(from), rootOf(to)];
    if (one !== other) parentOf.set(one, other);
  }
  const shownIdOfRoot = new Map<string, string>();
  const shownIdOf = new Map<string, string>();
  const groups = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const root = rootOf(event.id);
    const shownId = shownIdOfRoot.get(root) ?? event.id;
    shownIdOfRoot.set(root, shownId);
    shownIdOf.set(event.id, shownId);
    const group = groups.get(shownId);
    if (group === undefined) groups.set(shownId, [event]);
    else group.push(event);
  }
  return { shownIdOf, groups };
}

function mergeEvents(group: readonly TimelineEvent[], laneOf: ReadonlyMap<string, Lane>): TimelineEvent {
  const [first, ...others] = group;
  if (first === undefined) throw new RangeError('A group has at least one event.');
  if (others.length === 0) return first;
  const sources = distinctSources(group.flatMap((event) => event.sources ?? []));
  const notes = [...new Set(group.flatMap((event) => event.note ?? []))];
  const tags = [...new Set(group.flatMap((event) => event.tags ?? []))];
  const magnitude = measured(group, laneOf) ?? first.magnitude;
  return {
    ...first,
    ...(tags.length > 0 && { tags }),
    ...(sources.length > 0 && { sources }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
    ...(magnitude !== undefined && { magnitude }),
  };
}

function measured(group: readonly TimelineEvent[], laneOf: ReadonlyMap<string, Lane>): Magnitude | undefined {
  return group.find(({ lane, magnitude }) => magnitude !== undefined && magnitude.unit === laneOf.get(lane)?.measure)?.magnitude;
}

function distinctSources(sources: readonly Source[]): readonly Source[] {
  const byText = new Map(sources.map((source) => [JSON.stringify(Object.entries(source).toSorted(([a], [b]) => (a < b ? -1 : 1))), source]));
  return [...byText.values()];
}

function relink(links: readonly Link[], shownIdOf: ReadonlyMap<string, string>): readonly Link[] {
  return links.flatMap((link) => {
    const from = shownIdOf.get(link.from) ?? link.from;
    const to = shownIdOf.get(link.to) ?? link.to;
    if (link.type === 'sameAs' || from === to) return [];
    return [from === link.from && to === link.to ? link : { ...link, from, to }];
  });
}
