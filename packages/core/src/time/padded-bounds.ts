import { civilFromDays, DAY_MS, daysFromCivil, daysInMonth } from './civil-days.js';
import type { DateEnd, EventDate, Qualifier, Qualifiers } from './event-date.js';
import type { Instant } from './span.js';

/** How far the bounds of a doubted date are moved. */
export interface PaddingOptions {
  /** Units for each qualifier; default 1 for `?` and `~`, 2 for `%`. */
  readonly units?: Readonly<Record<Qualifier, number>>;
}

const DEFAULT_UNITS: Readonly<Record<Qualifier, number>> = { '?': 1, '~': 1, '%': 2 };

/** A length of whole days or whole months. */
interface Padding {
  readonly months: number;
  readonly days: number;
}

const NONE: Padding = { months: 0, days: 0 };
const MEAN_MONTH_DAYS = 30.436875;
const FINEST_FIRST = ['day', 'month', 'season', 'year'] as const;

/**
 * The four bounds of a date, moved outwards by whole calendar units where `?`, `~` or `%` doubt it; those of an undoubted date are unchanged.
 *
 * The unit is that of the finest component which a qualifier stands on: a day, a month, the months of the season, a year; a masked or rounded
 * year counts by its own width (`199X~` by ten years). Where two qualifiers differ, the wider padding holds. An interval is padded
 * end by end; an end without a date stays open or unknown. Of a set, the padded members
 * count; one that is too long to list its members is not padded.
 * A policy of display and of statistics: `parseEdtf` itself never moves a bound. The units are those of python-edtf.
 * @example paddedBounds(parseEdtf('2024-02~')).start.earliest === Date.UTC(2024, 0) //=> true
 */
export function paddedBounds(date: EventDate, { units = DEFAULT_UNITS }: PaddingOptions = {}): Pick<EventDate, 'start' | 'end'> {
  if (date.kind === 'interval') return paddedInterval(date, units);
  if (date.kind !== 'date') return paddedSet(date, units);
  const { start } = date;
  const padding = paddingOf(date, units);
  if (padding === NONE) return { start, end: date.end };
  const range: DateEnd = { kind: 'known', earliest: moved(start.earliest, padding, -1), latest: moved(start.latest + 1, padding, 1) - 1 };
  return { start: range, end: range };
}

function paddedInterval({ start, end, startDate, endDate }: EventDate, units: Readonly<Record<Qualifier, number>>): Pick<EventDate, 'start' | 'end'> {
  const first = startDate && paddedBounds(startDate, { units }).start;
  const last = endDate && paddedBounds(endDate, { units }).end;
  return {
    start: first ?? { ...start, latest: last?.latest ?? start.latest },
    end: last ?? { ...end, earliest: first?.earliest ?? end.earliest },
  };
}

function paddedSet({ kind, start, end, members }: EventDate, units: Readonly<Record<Qualifier, number>>): Pick<EventDate, 'start' | 'end'> {
  if (!members) return { start, end };
  const padded = members.map((member) => paddedBounds(member, { units }));
  const earliest = Math.min(start.earliest, ...padded.map((member) => member.start.earliest));
  const latest = Math.max(end.latest, ...padded.map((member) => member.end.latest));
  if (kind === 'oneOf') return { start: { ...start, earliest, latest }, end: { ...end, earliest, latest } };
  const firstEnd = Math.min(...padded.map((member) => member.end.latest));
  const lastStart = Math.max(...padded.map((member) => member.start.earliest));
  return { start: { ...start, earliest, latest: firstEnd }, end: { ...end, earliest: lastStart, latest } };
}

function paddingOf(date: EventDate, units: Readonly<Record<Qualifier, number>>): Padding {
  let widest = NONE;
  for (const qualifier of ['?', '~', '%'] as const) {
    const component = date.qualifiers && FINEST_FIRST.find((name) => (date.qualifiers as Qualifiers)[name] === qualifier);
    if (!component || units[qualifier] === 0) continue;
    const unit = unitOf(component, date);
    const padding = { months: unit.months * units[qualifier], days: unit.days * units[qualifier] };
    if (lengthOf(padding) > lengthOf(widest)) widest = padding;
  }
  return widest;
}

const lengthOf = ({ months, days }: Padding): number => months * MEAN_MONTH_DAYS + days;

function unitOf(component: keyof Qualifiers, { start, precision, isContiguous, season }: EventDate): Padding {
  if (component === 'day') return { months: 0, days: 1 };
  if (component === 'month') return { months: 1, days: 0 };
  if (component === 'year' && !(precision === 'year' && isContiguous)) return { months: 12, days: 0 };
  const first = monthsOf(start.earliest);
  // A masked year repeats its season: one season of it, not all the years between.
  const months = monthsOf(start.latest + 1) - first;
  return { months: season === undefined ? months : months % 12 || 12, days: 0 };
}

/** Whole months since the year 0. */
function monthsOf(instant: Instant): number {
  const { year, month } = civilFromDays(Math.round(instant / DAY_MS));
  return year * 12 + month - 1;
}

function moved(instant: Instant, { months, days }: Padding, sign: 1 | -1): Instant {
  const day = Math.floor(instant / DAY_MS);
  if (months === 0) return instant + sign * days * DAY_MS;
  const civil = civilFromDays(day);
  const target = civil.year * 12 + civil.month - 1 + sign * months;
  const [year, month] = [Math.floor(target / 12), (((target % 12) + 12) % 12) + 1];
  return daysFromCivil(year, month, Math.min(civil.day, daysInMonth(year, month))) * DAY_MS + (instant - day * DAY_MS);
}
