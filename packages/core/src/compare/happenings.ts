import type { Timeline } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import { TRAIT } from '../source/event-columns.js';
import type { Clock } from '../state/view-state.js';
import type { Steps } from '../steps/steps.js';
import { DAY_MS } from '../time/civil-days.js';
import type { EventDate } from '../time/event-date.js';
import { membersOf } from '../time/members-of.js';
import type { Instant, Span } from '../time/span.js';
import type { SeriesChoice } from './compare-choice.js';
import type { Happening, LeftOut, LeftOutReason, Series } from './comparison.js';
import type { LaneRows } from './series-rows.js';

export interface HappeningsOptions {
  readonly choice: SeriesChoice;
  readonly clock: Clock;
  readonly period: Span;
  /** The last instant that the data know of: no record began later. */
  readonly asOf: Instant | undefined;
  /** Of deeds only what was done and, in lanes with a measure, only what is measured is counted. */
  readonly isDeeds: boolean;
  /** Rows that the choice names and that are among the signals. */
  readonly shared?: readonly number[];
}

/** The days of a date, or of one member of it. */
type Days = Pick<Happening, 'first' | 'last' | 'days'>;

/** A set of more days is taken as all days from its first to its last: what is necessary stays so. */
const MAX_LISTED_DAYS = 4000;
/** Rows and listed days between two breaths. */
const STEP_SIZE = 500;
export const NOT_DONE: ReadonlySet<string> = new Set(['planned', 'predicted', 'retracted']);

/**
 * The happenings that some rows of `columnsOf(timeline)` tell of, by the day on which each began. Records of one known day are one happening; a date
 * that is each of several (`{…}`) is several, of which those in the period are counted. The timeline is one in which every `sameAs` group is one event.
 */
export function* happeningsOf(
  timeline: Timeline,
  lanes: readonly LaneRows[],
  { choice, clock, period, asOf, isDeeds, shared = [] }: HappeningsOptions,
): Steps<Series> {
  const columns = columnsOf(timeline);
  const byDay = new Map<number, { ids: string[]; isUncertain: boolean }>();
  const imprecise: Happening[] = [];
  const atEdge: Happening[] = [];
  const leftOut: LeftOut[] = shared.map((row) => ({ id: columns.valueAt(row, 'id'), reason: 'alsoSignal' }));
  const dayCount = (period.end - period.start) / DAY_MS;
  let eventCount = shared.length;

  const place = (id: string, days: Days, isUncertain: boolean): Place => {
    if (days.first < 0 || days.last >= dayCount) {
      if (!mayLieWithin(days, dayCount)) return 'outside';
      atEdge.push({ ids: [id], isUncertain, ...days });
      return 'atEdge';
    }
    if (days.first < days.last) {
      imprecise.push({ ids: [id], isUncertain, ...days });
      return 'within';
    }
    const known = byDay.get(days.first);
    if (!known) byDay.set(days.first, { ids: [id], isUncertain });
    // The days of one event come one after another, so only the last id can be its own.
    else if (known.ids.at(-1) !== id) {
      known.ids.push(id);
      known.isUncertain &&= isUncertain;
    }
    return 'within';
  };

  let work = 0;
  for (const { lane, form, rows } of lanes) {
    const isPicked = isDeeds && lane.kind === 'deeds' && lane.measure !== undefined && form !== 'measure';
    for (const [index, row] of rows.entries()) {
      if (++work > STEP_SIZE) {
        work = 0;
        yield index / rows.length;
      }
      eventCount++;
      const id = columns.valueAt(row, 'id');
      const notCounted: LeftOutReason | undefined =
        isDeeds && NOT_DONE.has(columns.valueAt(row, 'status') ?? '') ? 'notRecorded' : isPicked ? 'notMeasured' : undefined;
      let reason: LeftOutReason | undefined;
      if (isPlain(columns.traits[row] as number, clock)) {
        const day = dayOf(columns.start[row] as number, period);
        if (notCounted) reason = day >= 0 && day < dayCount ? notCounted : 'outside';
        else if (place(id, { first: day, last: day }, false) !== 'within') reason = 'outside';
      } else {
        const date = (clock === 'reported' ? columns.valueAt(row, 'reported') : undefined) ?? columns.valueAt(row, 'date');
        const members = daysOfDate(date, period).map((days) => (asOf === undefined ? days : upTo(dayOf(asOf, period), days)));
        if (notCounted) reason = members.length > 0 && !members.some((days) => mayLieWithin(days, dayCount)) ? 'outside' : notCounted;
        else {
          const places = new Set(members.map((days) => place(id, days, date.isUncertain || date.isApproximate)));
          if (!places.has('within')) reason = members.length === 0 ? 'noStart' : places.has('atEdge') ? 'atEdge' : 'outside';
        }
        work += members.reduce((sum, { days }) => sum + (days?.length ?? 1), 0);
      }
      if (reason) leftOut.push({ id, reason });
    }
  }
  const known = [...byDay].map(([day, { ids, isUncertain }]): Happening => ({ ids, first: day, last: day, isUncertain }));
  return { choice, eventCount, leftOut, happenings: [...known, ...imprecise].sort(inTime), atEdge: atEdge.sort(inTime) };
}

/** Where the days of a happening lie: all in the period, some, or none. */
type Place = 'within' | 'atEdge' | 'outside';

const inTime = (a: Happening, b: Happening): number => a.first - b.first || a.last - b.last;

const mayLieWithin = ({ first, last, days }: Days, dayCount: number): boolean =>
  days ? days.some((day) => day >= 0 && day < dayCount) : first < dayCount && last >= 0;

/** What is on record began no later than the day that the record is of. What is dated later stays so: it is a plan, or a fault. */
function upTo(lastDay: number, given: Days): Days {
  const { first, last, days } = given;
  if (last <= lastDay || first > lastDay) return given;
  if (!days) return { first, last: lastDay };
  const left = days.filter((day) => day <= lastDay);
  return { first, last: left.at(-1) ?? first, days: left };
}

const isPlain = (traits: number, clock: Clock): boolean => (traits & TRAIT.exact) !== 0 && (clock === 'happened' || (traits & TRAIT.reported) === 0);

/** The day of the period that an instant lies on. */
export const dayOf = (instant: number, { start }: Span): number => Math.floor((instant - start) / DAY_MS);

/**
 * The days on which a date may have begun; of a date that is each of several, those of each, though of more than `MAX_MEMBERS` only of the first. Empty
 * without a stated beginning, as of one of several that is open to either side.
 */
function daysOfDate(date: EventDate, period: Span): readonly Days[] {
  const { kind, start, end, startDate, members } = date;
  if (start.kind !== 'known' || !Number.isFinite(start.earliest) || !Number.isFinite(start.latest)) return [];
  if (kind === 'allOf' && members) return members.flatMap((member) => daysOfDate(member, period));
  const [first, last] = [dayOf(start.earliest, period), dayOf(Math.min(start.latest, end.latest), period)];
  const { spans = [] } = first < last ? membersOf(startDate ?? date) : {};
  if (spans.length <= 1) return [{ first, last }];
  const days = daysOfSpans(spans, period)?.filter((day) => day <= last);
  return [days ? { first: days[0] ?? first, last: days.at(-1) ?? last, days } : { first, last }];
}

/** Each day of some spans in order, once; `undefined` for too many. */
function daysOfSpans(spans: readonly Span[], period: Span): readonly number[] | undefined {
  const days: number[] = [];
  for (const { start, end } of spans)
    for (let day = Math.max(dayOf(start, period), (days.at(-1) ?? -Infinity) + 1); day <= dayOf(end - 1, period); day++)
      if (days.push(day) > MAX_LISTED_DAYS) return undefined;
  return days;
}
