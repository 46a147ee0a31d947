import { dayBoundsIn, MAX_JS_DATE_MS, parseEdtf, spanInZone, type EventDate, type Span } from '@deedline/core';

/**
 * The span from the first moment of one EDTF text to the end of another. With one text it is that date's own span, also of an interval
 * such as `2022-11/2024-06`. Days, months and years are those of the zone. `undefined` where a text is no date or the span would be empty or endless.
 */
export function spanOfBounds(start: string | undefined, end: string | undefined, timeZone: string): Span | undefined {
  try {
    const first = start === undefined ? undefined : parseEdtf(start);
    const last = end === undefined ? first : parseEdtf(end);
    const inZone = (date: EventDate): Span => spanInZone({ start: date.start.earliest, end: date.end.latest + 1 }, date, dayBoundsIn(timeZone));
    const [from, to] = [first ?? last, last].map((date) => date && inZone(date));
    const span = { start: from?.start ?? NaN, end: to?.end ?? NaN };
    return Number.isFinite(span.start) && Number.isFinite(span.end) && span.end > span.start ? span : undefined;
  } catch {
    return undefined;
  }
}

/** An instant as EDTF text, to the millisecond; `undefined` beyond the years 0 to 9999. */
export function edtfOf(instant: number): string | undefined {
  const text = Math.abs(instant) <= MAX_JS_DATE_MS ? new Date(instant).toISOString() : '';
  return /^\d{4}-/u.test(text) ? text : undefined;
}
