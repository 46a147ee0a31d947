import {
  DAY_MS,
  eventSpan,
  membersOf,
  paddedBounds,
  spanInZone,
  type DateDisplay,
  type DateEnd,
  type EventDate,
  type Instant,
  type Span,
} from '@deedline/core';
import type { Cap } from './scene.js';

/** What a date covers in time, and how its ends are known: all that a mark needs of it but the zoom. */
export interface DateShape {
  /** From the first to the last bound, as shown; always finite. An open end runs to the horizon. */
  readonly outer: Span;
  /** `outer`, and beyond it what `~` and `%` add. */
  readonly padded: Span;
  /** The part of which it is certain that the event lasted through it. Only of extents, and only where there is one. */
  readonly core?: Span;
  /**
   * The separate stretches of a set or a mask with gaps, and of each of some days, in order; empty where they are too many to be listed.
   * Absent for other dates.
   */
  readonly members?: readonly Span[];
  readonly startCap: Cap;
  readonly endCap: Cap;
  /** The range in which it began, with what `~` adds, however the date is drawn; endless where a start is open or not known. */
  readonly begin: Span;
}

/** What places a date in time beside its own bounds. */
export interface DatePlace {
  /** Open ends run to it. */
  readonly horizon: Instant;
  /** From the midnight of a UTC day to where that day starts in the zone of the figure. */
  readonly dayBound: (instant: Instant) => Instant;
}

type Ends = Pick<EventDate, 'start' | 'end'>;

/** `?` doubts a date without making it wider. */
const PADDING = { units: { '?': 0, '~': 1, '%': 2 } };

/** The outer bounds of a date, widened where `~` or `%` makes them approximate; always finite. */
export const paddedSpan = (date: EventDate, place: DatePlace): Span =>
  spanInZone(widened(eventSpan({ date }, place.horizon), date, paddedEnds(date)), date, place.dayBound);

/** The stated outer bounds of a date; always finite. */
export const statedSpan = (date: EventDate, place: DatePlace): Span => spanInZone(eventSpan({ date }, place.horizon), date, place.dayBound);

/**
 * The shape of a date: `isExtent` where it lasted, else one moment somewhere in it. At `earliest` or `latest` a moment has its first or last
 * possible day and an extent lies between two such days; what is exact, open or not known stays what it is.
 */
export function dateShape(date: EventDate, options: DatePlace & { readonly isExtent: boolean; readonly display: DateDisplay }): DateShape {
  const { outer, padded, core, members, ...rest } = utcShape(date, options);
  const move = (span: Span): Span => spanInZone(span, date, options.dayBound);
  return {
    ...rest,
    begin: spanInZone(beginOf(date), date.startDate ?? date, options.dayBound),
    outer: move(outer),
    padded: move(padded),
    ...(core && { core: move(core) }),
    ...(members && { members: members.map(move) }),
  };
}

function utcShape(
  date: EventDate,
  { isExtent, horizon, display }: DatePlace & { readonly isExtent: boolean; readonly display: DateDisplay },
): Omit<DateShape, 'begin'> {
  const stated = eventSpan({ date }, horizon);
  const bounds = paddedEnds(date);
  const caps = capsOf(date, bounds);
  const isEachDay = date.kind === 'allOf' && date.members?.every(({ start: each }) => each.latest - each.earliest < DAY_MS);
  const members = date.isContiguous && !isEachDay ? undefined : (membersOf(date).spans ?? []);
  const at = display === 'range' ? undefined : isExtent ? extentAt(date, display, stated) : momentAt(date, display);
  if (!at) {
    const core = isExtent && date.kind === 'interval' ? coreOf(bounds, stated) : undefined;
    return { outer: stated, padded: widened(stated, date, bounds), ...caps, ...(core && { core }), ...(members && { members }) };
  }
  if (!isExtent) return { outer: at, padded: at, startCap: closed(caps.startCap), endCap: closed(caps.endCap) };
  const single = members?.map(({ start, end }) => dayOf({ earliest: start, latest: end - 1 }, display === 'latest' ? display : 'earliest'));
  return { outer: at, padded: at, core: at, ...caps, ...(single && { members: single }) };
}

/** The range in which what a date stands for began, with what `~` adds, in UTC; endless where a start is open or not known. */
export function beginOf(date: EventDate): Span {
  const { start } = paddedEnds(date);
  return { start: start.earliest, end: start.latest + 1 };
}

const paddedEnds = (date: EventDate): Ends => (date.isApproximate ? paddedBounds(date, PADDING) : date);

const widened = (stated: Span, { start, end }: Ends, padded: Ends): Span => ({
  start: start.kind === 'known' ? padded.start.earliest : stated.start,
  end: end.kind === 'known' ? padded.end.latest + 1 : stated.end,
});

function capsOf(date: EventDate, padded: Ends): { readonly startCap: Cap; readonly endCap: Cap } {
  const { start, end, isApproximate } = date;
  const [isStartMoved, isEndMoved] = [padded.start.earliest < start.earliest, padded.end.latest > end.latest];
  // Only a member inside a set is approximate: then all of it is.
  const isInside = isApproximate && !isStartMoved && !isEndMoved;
  const capOf = ({ kind }: DateEnd, isMoved: boolean): Cap => (kind !== 'known' ? kind : isMoved || isInside ? 'wave' : 'hard');
  return { startCap: capOf(start, isStartMoved), endCap: capOf(end, isEndMoved) };
}

const closed = (cap: Cap): Cap => (cap === 'wave' ? cap : 'hard');

/** From the latest start to the earliest end. Only what is open is certain up to the horizon. */
function coreOf({ start, end }: Ends, stated: Span): Span | undefined {
  // A date stated to the day is drawn whole: its first day begins at midnight, its last day ends at midnight.
  const isDay = ({ kind, earliest, latest }: DateEnd): boolean => kind === 'known' && latest - earliest <= DAY_MS;
  const from = isDay(start) ? start.earliest : start.kind === 'known' ? start.latest + 1 : start.kind === 'open' || isDay(end) ? stated.start : Infinity;
  const to = isDay(end) ? end.latest + 1 : end.kind === 'known' ? end.earliest : end.kind === 'open' || isDay(start) ? stated.end : -Infinity;
  return to > from ? { start: from, end: to } : undefined;
}

/** The first or last day of a range; all of a range that is no longer than a day. */
function dayOf({ earliest, latest }: Pick<DateEnd, 'earliest' | 'latest'>, display: 'earliest' | 'latest'): Span {
  if (latest - earliest < DAY_MS) return { start: earliest, end: latest + 1 };
  return display === 'earliest' ? { start: earliest, end: earliest + DAY_MS } : { start: latest + 1 - DAY_MS, end: latest + 1 };
}

/** From the earliest start to the earliest end, or from the latest to the latest; never reversed where the two ranges overlap. */
function extentAt({ start, end }: EventDate, display: 'earliest' | 'latest', stated: Span): Span {
  const from = start.kind === 'known' ? dayOf(start, display) : undefined;
  const to = end.kind === 'known' ? dayOf(end, display) : end.kind === 'open' ? { start: stated.end - 1, end: stated.end } : undefined;
  const [first, last] = [from ?? to ?? stated, to ?? from ?? stated];
  if (first.start <= last.start) return { start: first.start, end: last.end };
  return display === 'earliest' ? first : last;
}

/** The first or last possible day; `undefined` where there is none, on an open or unknown side. */
function momentAt({ start, end }: EventDate, display: 'earliest' | 'latest'): Span | undefined {
  const isStated = Number.isFinite(display === 'earliest' ? start.earliest : end.latest);
  return isStated ? dayOf({ earliest: start.earliest, latest: end.latest }, display) : undefined;
}
