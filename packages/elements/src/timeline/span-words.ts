import { DAY_MS, FIRST_YEAR_CE_MS, languageTag, MAX_JS_DATE_MS, type DatePrecision, type Span } from '@deedline/core';

interface SpanWordsOptions {
  readonly locale: string;
  readonly timeZone: string;
  /** How finely each end was stated: it is not written finer. */
  readonly stated?: readonly [DatePrecision | undefined, DatePrecision | undefined];
}

const PARTS_OF: Partial<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  season: { month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

/** The ends of a span in words, as finely as its length asks for. Both ends are included: the last one is that of the last moment. */
export function spanWords(span: Span, { locale, timeZone, stated = [undefined, undefined] }: SpanWordsOptions): readonly [string, string] {
  const length = span.end - span.start;
  const parts: Intl.DateTimeFormatOptions =
    length > 2 * 365 * DAY_MS
      ? { month: 'long', year: 'numeric' }
      : length > 3 * DAY_MS
        ? { day: 'numeric', month: 'short', year: 'numeric' }
        : {
            day: 'numeric',
            month: 'short',
            year: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
            hourCycle: 'h23',
            ...(length < 120_000 && { second: '2-digit' }),
            ...(length < 2000 && { fractionalSecondDigits: 3 }),
          };
  const write = (instant: number, precision: DatePrecision | undefined): string => {
    const kept = Math.min(Math.max(instant, -MAX_JS_DATE_MS), MAX_JS_DATE_MS);
    const era = kept < FIRST_YEAR_CE_MS ? { era: 'short' as const } : {};
    return formatOf(locale, { ...((precision && PARTS_OF[precision]) ?? parts), ...era, timeZone }).format(kept);
  };
  return [write(span.start, stated[0]), write(span.end - 1, stated[1])];
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter is costly to make, and there are only some. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.values(options).join(' ')}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(languageTag(locale), options);
  formats.set(key, found);
  return found;
}
