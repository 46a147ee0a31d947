import { DAY_MS, civilFromDays, daysFromCivil, isLeapYear } from './civil-days.js';
import type { DateParts } from './date-parts.js';
import type { EventDate } from './event-date.js';
import { maskedDays, maskedYears } from './masked-days.js';
import { MAX_MEMBERS } from './parse-set.js';
import { scanDate } from './scan-date.js';
import type { Span } from './span.js';

/** What a date with several members stands for. */
export interface Members {
  /** How many dates of the finest written component fit: ten days for `156X-12-25`. A plain date is one; of a long set, `undefined`. */
  readonly count: number | undefined;
  /** The separate stretches of time in order, those that join as one; `undefined` for more than 1000 of them, or a set too long to list. */
  readonly spans: readonly Span[] | undefined;
}

/**
 * The members of a set or of a masked date, as the stretches of time that they cover. An open side of a set has no stretch.
 * For an interval it is the interval itself, from its earliest to its latest bound.
 * @example membersOf(parseEdtf('156X-12-25')).spans?.length //=> 10
 */
export function membersOf(date: EventDate): Members {
  if (date.kind === 'oneOf' || date.kind === 'allOf') return membersOfSet(date);
  if (date.kind === 'date' && date.edtf.includes('X')) return membersOfMask(date);
  return { count: 1, spans: [spanOf(date)] };
}

const spanOf = ({ start, end }: Pick<EventDate, 'start' | 'end'>): Span => ({ start: start.earliest, end: end.latest + 1 });

function membersOfSet({ members, isContiguous, start, end }: EventDate): Members {
  if (!members) return { count: undefined, spans: isContiguous && start.kind === 'known' && end.kind === 'known' ? [spanOf({ start, end })] : undefined };
  const each = members.map(membersOf);
  const spans: Span[] = [];
  for (const member of each) {
    if (!member.spans) return { count: members.length, spans: undefined };
    spans.push(...member.spans);
  }
  return { count: members.length, spans: mergeSpans(spans.sort((a, b) => a.start - b.start)) };
}

function membersOfMask(date: EventDate): Members {
  const parts = scanDate({ text: date.edtf, at: 0 });
  const years = maskedYears(parts.year, parts.isNegative);
  const found = parts.season === undefined ? daysOfYears(years, parts) : { count: years.length, spans: seasonsOf(years, date) };
  return date.isContiguous ? { count: found.count, spans: [spanOf(date)] } : found;
}

function daysOfYears(years: readonly number[], { month, day }: DateParts): Members {
  const common = maskedDays(month, day, false);
  const leap = maskedDays(month, day, true);
  let count = 0;
  const spans: Span[] = [];
  for (const year of years) {
    const { runs, days, months } = isLeapYear(year) ? leap : common;
    count += day !== undefined ? days : month !== undefined ? months : 1;
    const newYear = daysFromCivil(year, 1, 1);
    if (spans.length <= MAX_MEMBERS) for (const run of runs) spans.push({ start: (newYear + run.first) * DAY_MS, end: (newYear + run.last + 1) * DAY_MS });
  }
  const whole = mergeSpans(spans);
  return { count, spans: whole.length > MAX_MEMBERS ? undefined : whole };
}

/** The months of the season are those of the first and the last year, which the bounds of the date tell. */
function seasonsOf(years: readonly number[], { start, end }: EventDate): readonly Span[] | undefined {
  if (years.length > MAX_MEMBERS) return undefined;
  const [first, after] = [civilFromDays(start.earliest / DAY_MS), civilFromDays((end.latest + 1) / DAY_MS)];
  const [firstYear = 0, lastYear = firstYear] = [years[0], years[years.length - 1]];
  return years.map((year) => ({
    start: daysFromCivil(first.year + year - firstYear, first.month, 1) * DAY_MS,
    end: daysFromCivil(after.year + year - lastYear, after.month, 1) * DAY_MS,
  }));
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result[result.length - 1];
    if (last && span.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
