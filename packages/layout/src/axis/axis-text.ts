import { FIRST_YEAR_CE_MS, intervalMs, languageTag, MAX_JS_DATE_MS, type CalendarInterval, type Instant } from '@deedline/core';

export interface AxisTextOptions {
  readonly timeZone: string;
  readonly locale: string;
}

type Formatter = (instant: Instant) => string;

const PARTS: Readonly<Record<CalendarInterval['unit'], Intl.DateTimeFormatOptions>> = {
  millisecond: { second: 'numeric', fractionalSecondDigits: 3 },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric' },
  week: { day: 'numeric' },
  month: { month: 'short' },
  quarter: { month: 'short' },
  year: { year: 'numeric' },
};

const MAJOR_PARTS: Partial<Record<CalendarInterval['unit'], Intl.DateTimeFormatOptions>> = {
  minute: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hour: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

/** Where the long form has no room. */
const SHORT_MAJOR_PARTS: Partial<Record<CalendarInterval['unit'], Intl.DateTimeFormatOptions>> = {
  ...MAJOR_PARTS,
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
};

/** Writes tick labels of a calendar interval, in a zone and language. Years before year 1 are written as people write them: no year 0, but 1 BCE. */
export function axisText(interval: CalendarInterval, level: 'minor' | 'major' | 'shortMajor', { timeZone, locale }: AxisTextOptions): Formatter {
  const parts = (level === 'major' ? MAJOR_PARTS : level === 'shortMajor' ? SHORT_MAJOR_PARTS : PARTS)[interval.unit] ?? PARTS[interval.unit];
  // The British short form "Sept" is wider than any other month.
  const language = locale === 'en' && !parts.day ? 'en-US' : languageTag(locale);
  const format = new Intl.DateTimeFormat(language, { ...parts, timeZone });
  const withEra = new Intl.DateTimeFormat(language, { ...parts, era: 'short', timeZone });
  return (instant) => {
    if (Math.abs(instant) > MAX_JS_DATE_MS) return deepYear(instant, locale);
    return (instant < FIRST_YEAR_CE_MS && parts.year ? withEra : format).format(instant);
  };
}

/** A year beyond a JS `Date`, in thousands, millions or billions of years. */
function deepYear(instant: Instant, locale: string): string {
  const year = Math.round(1970 + instant / intervalMs({ unit: 'year', step: 1 }));
  const text = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 6 }).format(Math.abs(year));
  return year <= 0 ? `${text} BCE` : text;
}
