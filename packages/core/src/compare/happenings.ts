import type { Timeline } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import { TRAIT } from '../source/event-columns.js';
import type { Clock } from '../state/view-state.js';
import type { Steps } from '../steps/steps.js';
import { DAY_MS } from '../time/civil-days.js';
import type { EventDate } from '../time/event-date.js';
import { membersOf } from '../time/members-of.js';
import type { Span } from '../time/span.js';
import type { SeriesChoice } from './compare-choice.js';
import type { Happening, LeftOut, LeftOutReason, Series } from './comparison.js';
import type { LaneRows } from './series-rows.js';

export interface HappeningsOptions {
  readonly choice: SeriesChoice;
  readonly clock: Clock;
  readonly period: Span;
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
  { choice, clock, period, isDeeds, shared = [] }: HappeningsOptions,
): Steps<Series> {
  const columns = columnsOf(timeline);
  const byDay = new Map<number, { ids: string[]; isUncertain: boolean }>();
  const imprecise: Happening[] = [];
  const leftOut: LeftOut[] = shared.map((row) => ({ id: columns.valueAt(row, 'id'), reason: 'alsoSignal' }));
  const dayCount = (period.end - period.start) / DAY_MS;
  let eventCount = shared.length;

  /** Whether the days lie in the period. */
  const place = (id: string, days: Days, isUncertain: boolean): boolean => {
    if (days.first < 0 || days.last >= dayCount) return false;
    if (days.first < days.last) {
      imprecise.push({ ids: [id], isUncertain, ...days });
      return true;
    }
    const known = byDay.get(days.first);
    if (!known) byDay.set(days.first, { ids: [id], isUncertain });
    // The days of one event come one after another, so only the last id can be its own.
    else if (known.ids.at(-1) !== id) {
      known.ids.push(id);
      known.isUncertain &&= isUncertain;
    }
    return true;
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
      let reason: LeftOutReason | undefined;
      if (isDeeds && NOT_DONE.has(columns.valueAt(row, 'status') ?? '')) reason = 'notRecorded';
      else if (isPicked) reason = 'notMeasured';
      else if (isPlain(columns.traits[row] as number, clock)) {
        const day = dayOf(columns.start[row] as number, period);
        if (!place(id, { first: day, last: day }, false)) reason = 'outside';
      } else {
        const date = (clock === 'reported' ? columns.valueAt(row, 'reported') : undefined) ?? columns.valueAt(row, 'date');
        const members = daysOfDate(date, period);
        const placed = members.filter((days) => place(id, days, date.isUncertain || date.isApproximate));
        if (placed.length === 0) reason = members.length === 0 ? 'noStart' : 'outside';
        work += members.reduce((sum, { days }) => sum + (days?.length ?? 1), 0);
      }
      if (reason) leftOut.push({ id, reason });
    }
  }
  const known = [...byDay].map(([day, { ids, isUncertain }]): Happening => ({ ids, first: day, last: day, isUncertain }));
  return { choice, eventCount, leftOut, happenings: [...known, ...imprecise].sort((a, b) => a.first - b.first || a.last - b.last) };
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
