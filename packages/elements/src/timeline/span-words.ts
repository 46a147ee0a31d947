import { languageTag, type Span } from '@deedline/core';

const DAY_MS = 86_400_000;

/** The ends of a span in words, as finely as its length asks for. Both ends are included: the last one is that of the last moment. */
export function spanWords(span: Span, { locale, timeZone }: { readonly locale: string; readonly timeZone: string }): readonly [string, string] {
  const length = span.end - span.start;
  const parts: Intl.DateTimeFormatOptions =
    length > 2 * 365 * DAY_MS
      ? { month: 'long', year: 'numeric' }
      : length > 3 * DAY_MS
        ? { day: 'numeric', month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const limit = 8.64e15;
  const write = (instant: number): string => {
    const kept = Math.min(Math.max(instant, -limit), limit);
    const era = kept < -62_135_596_800_000 ? { era: 'short' as const } : {};
    return new Intl.DateTimeFormat(languageTag(locale), { ...parts, ...era, timeZone }).format(kept);
  };
  return [write(span.start), write(span.end - 1)];
}
