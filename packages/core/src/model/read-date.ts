import type { EventDate } from '../time/event-date.js';
import { EdtfError } from '../time/edtf-error.js';
import { flagsOf, yearsBeyond } from '../time/join-dates.js';
import { MAX_EDTF_LENGTH, parseEdtf } from '../time/parse-edtf.js';
import type { Span } from '../time/span.js';
import { enProblemWords as words, type ProblemText } from '../words/problem-words.js';
import { isAbsent, isDataObject, ownValue } from './own-value.js';
import { PhrasesWanted } from './phrases-wanted.js';
import type { ProblemCode } from './problem.js';
import { kindOf } from './problem-list.js';
import type { RawRecord } from './raw-record.js';
import type { FieldFault, RecordScope } from './record-scope.js';

/** How many readings of a text a repair names. */
const MAX_SUGGESTIONS = 4;

/** A date that was read, or why it was not. */
type DateResult = { readonly date: EventDate } | { readonly fault: FieldFault };

/** The date of a record: `date`, or `start` with `end`. Faults are noted; `undefined` means that the record cannot be shown. */
export function readEventDate(raw: RawRecord, scope: RecordScope): EventDate | undefined {
  const field = raw.has('date') || !raw.has('start') ? 'date' : 'start';
  const given = raw.get(field);
  if (isAbsent(given)) return scope.error({ code: 'missing_required', text: words.missing({ field }), field });
  const start = parseDate(given, field, scope);
  if ('fault' in start) return scope.error(start.fault);
  const end = raw.get('end');
  return isAbsent(end) ? start.date : withEnd(start.date, end, scope);
}

/** A date beside the main one: a fault is a warning, and the record is shown without it. */
export function readSideDate(value: unknown, field: string, scope: RecordScope): EventDate | undefined {
  if (isAbsent(value)) return undefined;
  const result = parseDate(value, field, scope);
  return 'date' in result ? result.date : scope.warn(result.fault);
}

/** The span of an EDTF interval or date, from its first to past its last millisecond; an open end runs to `openEnd`. */
export function readSpan(value: unknown, field: string, scope: RecordScope, openEnd?: number): Span | undefined {
  const date = readSideDate(value, field, scope);
  if (date === undefined) return undefined;
  const start = date.start.earliest;
  const last = date.end.kind === 'known' ? date.end.latest : (openEnd ?? Infinity);
  if (Number.isFinite(start) && Number.isFinite(last) && last >= start) return { start, end: last + 1 };
  return scope.warn({
    code: 'bad_value',
    text: words.badValue({ field, wanted: 'an interval with a start and an end, such as 2022-11/2024-06' }),
    field,
    value,
  });
}

function parseDate(value: unknown, field: string, scope: RecordScope): DateResult {
  const fault = (code: ProblemCode, text: FieldFault['text']) => ({ fault: { code, text, field, value } });
  if (typeof value === 'number') return fault('wrong_type', words.numberForDate({ field }));
  const text = isDataObject(value) ? ownValue(value, 'edtf') : value;
  if (typeof text !== 'string') return fault('wrong_type', words.wrongType({ field, wanted: 'a date as text', found: kindOf(value) }));
  const limit = scope.state.limits.dateCharacters;
  if (text.length > limit) return fault('too_long', words.tooLong({ field, limit }));
  const trimmed = text.trim();
  const known = scope.state.dates.get(trimmed);
  if (known !== undefined) return { date: known };
  const parsed = parseOrError(trimmed);
  if (parsed instanceof EdtfError) {
    const start = startOfReversed(trimmed);
    return start === undefined
      ? fault(...unreadable(trimmed, field, parsed, scope.state))
      : fault('reversed_range', words.reversedRange({ field, start: start.edtf }));
  }
  if (Number.isNaN(parsed.start.earliest) || Number.isNaN(parsed.end.latest)) return fault('out_of_range', words.outOfRange({ field }));
  keepDate(trimmed, parsed, scope.state);
  return { date: parsed };
}

/** Longer texts, as a time of day or an interval, are seldom met again. */
const KEPT_CHARACTERS = 10;
const KEPT_DATES = 4096;

function keepDate(text: string, date: EventDate, { dates }: RecordScope['state']): void {
  if (text.length > KEPT_CHARACTERS) return;
  if (dates.size >= KEPT_DATES) dates.clear();
  dates.set(text, date);
}

/** Broken EDTF, such as 20-05-17: words may fit it in several ways, but it is no text that somebody meant to be read in words. */
const DIGITS_AND_HYPHENS = /^[-\d]+$/;

/** Why a text is no EDTF. What it would be in words is told for the repair, and never taken. */
function unreadable(
  text: string,
  field: string,
  { message: reason, index }: EdtfError,
  { problems, readPhrase }: RecordScope['state'],
): [ProblemCode, ProblemText] {
  if (problems.isFull) return ['bad_date', words.badDate({ field, reason })];
  if (!readPhrase) throw new PhrasesWanted();
  const { readings, reason: why } = readPhrase(text);
  const edtfs = readings.slice(0, MAX_SUGGESTIONS).map(({ edtf }) => edtf);
  const [edtf] = edtfs;
  if (edtf === undefined)
    return ['bad_date', index === 0 && why !== undefined ? words.noDateInWords({ field, reason: why }) : words.badDate({ field, reason })];
  if (edtfs.length > 1 && why !== undefined && !DIGITS_AND_HYPHENS.test(text)) return ['ambiguous_date', words.ambiguousDate({ field, reason: why, edtfs })];
  return ['bad_date', words.dateInWords({ field, reason, edtf })];
}

/** A date with an end that was given apart. An end that cannot be read is left off; one before the start cannot be shown. */
function withEnd(start: EventDate, value: unknown, scope: RecordScope): EventDate | undefined {
  const field = 'end';
  if (value === '..') return intervalFrom(start, value) ?? start;
  const end = parseDate(value, field, scope);
  if ('fault' in end) {
    const { code, text } = end.fault;
    return scope.warn({ code, text: words.shownAtStart(text), field, value }) ?? start;
  }
  if (end.date.end.latest < start.start.earliest)
    return scope.error({ code: 'reversed_range', text: words.reversedRange({ field, start: start.edtf }), field, value });
  const whole = interval(start, end.date);
  if (whole !== undefined) return whole;
  return scope.warn({ code: 'bad_date', text: words.endOfInterval, field, value }) ?? start;
}

/** The interval from one date to another, or `undefined` where EDTF has none. Two plain dates are joined as they are: to read them again would double the work. */
function interval(startDate: EventDate, endDate: EventDate): EventDate | undefined {
  const edtf = `${startDate.edtf}/${endDate.edtf}`;
  if (startDate.kind !== 'date' || endDate.kind !== 'date' || edtf.length > MAX_EDTF_LENGTH) return intervalFrom(startDate, endDate.edtf);
  const { start } = startDate;
  const { end } = endDate;
  const beyond = yearsBeyond(start.earliest, end.latest);
  return { kind: 'interval', edtf, start, end, ...flagsOf([startDate, endDate]), isContiguous: true, startDate, endDate, ...beyond };
}

function intervalFrom(start: EventDate, end: string): EventDate | undefined {
  const parsed = parseOrError(`${start.edtf}/${end}`);
  return parsed instanceof EdtfError ? undefined : parsed;
}

function startOfReversed(text: string): EventDate | undefined {
  const [first, last, ...more] = text.split('/');
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const start = parseOrError(first);
  const end = parseOrError(last);
  if (start instanceof EdtfError || end instanceof EdtfError) return undefined;
  return end.end.latest < start.start.earliest ? start : undefined;
}

function parseOrError(text: string): EventDate | EdtfError {
  try {
    return parseEdtf(text);
  } catch (error) {
    return error instanceof EdtfError ? error : new EdtfError(0, 'The date is beyond what can be read.');
  }
}
