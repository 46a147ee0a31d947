import { columnsOf } from '../source/columns-of.js';
import type { EventColumns } from '../source/event-columns.js';
import { stepsWithin, type Steps } from '../steps/steps.js';
import type { EventDate } from '../time/event-date.js';
import { paddedBounds } from '../time/padded-bounds.js';
import { hasTimeOfDay } from '../time/span-in-zone.js';
import { enProblemWords as words } from '../words/problem-words.js';
import { cyclesIn } from './link-cycles.js';
import { inShort, type ProblemList } from './problem-list.js';
import type { ReadLinks } from './read-links.js';
import { ORDERED_LINKS, type DateBasis, type Link, type LinkType, type Status, type Timeline } from './timeline.js';

/** Types whose `from` comes first; that of the other `ORDERED_LINKS` comes after its `to`. */
const FORWARD: ReadonlySet<LinkType> = new Set<LinkType>(['precedes', 'causes']);
/** Types that cannot lead back to where they start. */
const ONE_WAY: readonly LinkType[] = ['precedes', 'causes', 'derivedFrom', 'partOf', 'supersedes'];

/** Dates that are not those of what happened prove no order. */
const SURE_BASES: ReadonlySet<DateBasis | undefined> = new Set<DateBasis | undefined>(['event', 'statement', undefined]);
/** What lies ahead can be answered, denied or fulfilled before the date that it names. */
const AHEAD: ReadonlySet<Status | undefined> = new Set<Status | undefined>(['planned', 'predicted']);

/** A day of one zone begins so much before that of another at the most, where one of two dates does not say in which zone it is. */
const ZONES_APART_MS = 14 * 3_600_000;
const STEP_LINKS = 4_096;
/** Of a long cycle so many events are named. */
const MAX_NAMED = 6;

/**
 * Notes which of the links that were read last cannot be, by the dates of their events or because they lead back to where they start, and which make one
 * event of records in two lanes, so that one of the lanes has one less. The links stay as they are: somebody asserts them, and a date may be what is wrong.
 * The events of `timeline` are looked at by their columns, and made only where those leave a doubt. Links before those need no look: none of them leads to a
 * record that was not there yet.
 */
export function* noteLinkProblems(timeline: Timeline, fresh: ReadLinks, problems: ProblemList): Steps<void> {
  yield* stepsWithin(noteImpossible(columnsOf(timeline), fresh), [0, 0.4]);
  yield* stepsWithin(noteSame(timeline, fresh), [0.4, 0.5]);
  for (const type of ONE_WAY) if (fresh.links.some((link) => link.type === type)) yield* stepsWithin(noteCycles(type, fresh, problems), [0.5, 1]);
}

function* noteImpossible(columns: EventColumns, { links, scopes, numbers }: ReadLinks): Steps<void> {
  for (const [index, link] of links.entries()) {
    if (index % STEP_LINKS === 0) yield index / links.length;
    if (!ORDERED_LINKS.has(link.type)) continue;
    const [early, late] = FORWARD.has(link.type) ? [link.to, link.from] : [link.from, link.to];
    const rows = [columns.rowOf(early), columns.rowOf(late)] as const;
    if (!isSurelyBefore(link, rows, columns)) continue;
    const facts = { link: numbers[index] as number, from: inShort(link.from), to: inShort(link.to), type: link.type };
    scopes[index]?.warn({ code: 'impossible_link', text: words.impossibleLink({ ...facts, early: inShort(early) }), field: 'links.type', value: link.type });
  }
}

function* noteSame(timeline: Timeline, { links, scopes, numbers }: ReadLinks): Steps<void> {
  const columns = columnsOf(timeline);
  const labelOf = new Map(timeline.lanes.map(({ id, label }) => [id, label]));
  for (const [index, link] of links.entries()) {
    if (index % STEP_LINKS === 0) yield index / links.length;
    if (link.type !== 'sameAs') continue;
    const [from, to] = [columns.rowOf(link.from), columns.rowOf(link.to)];
    const facts = { link: numbers[index] as number, from: inShort(link.from), to: inShort(link.to) };
    const early = isSurelyBefore(link, [from, to], columns) ? link.from : isSurelyBefore(link, [to, from], columns) ? link.to : undefined;
    if (early !== undefined)
      scopes[index]?.warn({
        code: 'impossible_link',
        text: words.sameAtOtherTimes({ ...facts, early: inShort(early) }),
        field: 'links.type',
        value: link.type,
      });
    const lanes = [columns.valueAt(from, 'lane'), columns.valueAt(to, 'lane')] as const;
    if (lanes[0] === lanes[1]) continue;
    const text = words.sameAcrossLanes({ ...facts, lanes: [inShort(labelOf.get(lanes[0])), inShort(labelOf.get(lanes[1]))] });
    scopes[index]?.warn({ code: 'same_across_lanes', text, field: 'links.type', value: link.type });
  }
}

/** Whether all of one event lies before all of another, whatever their dates leave open; of what came to be known later, by when it was known. */
function isSurelyBefore({ type }: Link, [early, late]: readonly [number, number], columns: EventColumns): boolean {
  if ((columns.end[early] as number) > (columns.start[late] as number)) return false;
  const isForward = FORWARD.has(type);
  if (!isForward && AHEAD.has(columns.valueAt(late, 'status'))) return false;
  if (!SURE_BASES.has(columns.valueAt(early, 'dateBasis')) || !SURE_BASES.has(columns.valueAt(late, 'dateBasis'))) return false;
  const [one, other] = [columns.valueAt(early, 'date'), columns.valueAt(late, 'date')];
  const reported = isForward ? undefined : columns.valueAt(early, 'reported');
  const latest = Math.max(paddedBounds(one).end.latest, reported ? paddedBounds(reported).end.latest : -Infinity);
  const earliest = paddedBounds(other).start.earliest;
  const isSameClock = zoneKindOf(one) === zoneKindOf(other) && (!reported || zoneKindOf(reported) === zoneKindOf(other));
  return latest + (isSameClock ? 0 : ZONES_APART_MS) < earliest;
}

/** How much a date says of its zone: two times with an offset can be told apart, and so can two days of one record’s calendar. */
const zoneKindOf = (date: EventDate): 'day' | 'local' | 'offset' => (!hasTimeOfDay(date) ? 'day' : date.isLocalTime ? 'local' : 'offset');

function* noteCycles(type: LinkType, { links, scopes, numbers }: ReadLinks, problems: ProblemList): Steps<void> {
  const nodeOf = new Map<string, number>();
  const ids: string[] = [];
  const node = (id: string): number => {
    const found = nodeOf.get(id);
    if (found !== undefined) return found;
    nodeOf.set(id, ids.length);
    return ids.push(id) - 1;
  };
  const [from, to, indexes]: [number[], number[], number[]] = [[], [], []];
  for (const [index, link] of links.entries()) {
    if (index % STEP_LINKS === 0) yield 0;
    if (link.type !== type) continue;
    from.push(node(link.from));
    to.push(node(link.to));
    indexes.push(index);
  }
  for (const { edge, nodes } of yield* cyclesIn({ nodes: ids.length, from, to })) {
    const at = indexes[edge] as number;
    const named = problems.isFull ? [] : [...nodes.slice(0, MAX_NAMED), ...nodes.slice(0, nodes.length > MAX_NAMED ? 0 : 1)].map((each) => inShort(ids[each]));
    const text = words.linkCycle({ link: numbers[at] as number, type, count: nodes.length, named });
    scopes[at]?.warn({ code: 'link_cycle', text, field: 'links', value: [...named, ...(nodes.length > MAX_NAMED ? ['…'] : [])].join(' → ') });
  }
}
