import { DAY_MS, FIRST_YEAR_CE_MS, languageTag, MAX_JS_DATE_MS, type Span } from '@deedline/core';

/** The ends of a span in words, as finely as its length asks for. Both ends are included: the last one is that of the last moment. */
export function spanWords(span: Span, { locale, timeZone }: { readonly locale: string; readonly timeZone: string }): readonly [string, string] {
  const length = span.end - span.start;
  const parts: Intl.DateTimeFormatOptions =
    length > 2 * 365 * DAY_MS
      ? { month: 'long', year: 'numeric' }
      : length > 3 * DAY_MS
        ? { day: 'numeric', month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const write = (instant: number): string => {
    const kept = Math.min(Math.max(instant, -MAX_JS_DATE_MS), MAX_JS_DATE_MS);
    const era = kept < FIRST_YEAR_CE_MS ? { era: 'short' as const } : {};
    return new Intl.DateTimeFormat(languageTag(locale), { ...parts, ...era, timeZone }).format(kept);
  };
  return [write(span.start), write(span.end - 1)];
}
