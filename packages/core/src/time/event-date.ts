import type { Instant } from './span.js';

/** The finest part of a date that was stated. A `season` is any EDTF sub-year code, 21 to 41. */
export type DatePrecision = 'year' | 'season' | 'month' | 'day' | 'minute' | 'second' | 'millisecond';

/** Whether an end of a date is stated, goes on (`..`), or is not known (empty in an EDTF interval). */
export type DateEndKind = 'known' | 'open' | 'unknown';

/**
 * The first and last millisecond at which one end of a date may lie; both are included.
 * An open or unknown start has `earliest: -Infinity`, an open or unknown end `latest: Infinity`.
 */
export interface DateEnd {
  readonly kind: DateEndKind;
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** The EDTF qualifier of one component: `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** Qualifiers by the component they stand on. */
export interface Qualifiers {
  readonly year?: Qualifier;
  readonly season?: Qualifier;
  readonly month?: Qualifier;
  readonly day?: Qualifier;
}

/**
 * What a date text means: a parsed EDTF expression with its four bounds.
 *
 * A `date` is one moment somewhere in its range (`2024-05` is some time in May, not all of May);
 * an `interval` lasted from its start to its end; `oneOf` is one moment in one member; `allOf` happened in every member.
 * For `date` and `oneOf`, `start` and `end` are the same range.
 */
export interface EventDate {
  readonly kind: 'date' | 'interval' | 'oneOf' | 'allOf';
  /** The canonical EDTF text; parsing it gives an equal date. */
  readonly edtf: string;
  readonly precision: DatePrecision;
  readonly start: DateEnd;
  readonly end: DateEnd;
  readonly isUncertain: boolean;
  readonly isApproximate: boolean;
  /** True where a time of day was given without an offset and was read as UTC. */
  readonly isLocalTime: boolean;
  /** False for a mask such as `156X-12-25`, which is ten separate days. */
  readonly isContiguous: boolean;
  /** The members of a set, in the order of the text. */
  readonly members?: readonly EventDate[];
  /** The two ends of an interval, as dates of their own; absent for an open or unknown end. */
  readonly startDate?: EventDate;
  readonly endDate?: EventDate;
  readonly qualifiers?: Qualifiers;
  /** The EDTF code of a season, quarter or half, 21 to 41. */
  readonly season?: number;
  /** First and last year as text, where a bound lies beyond a JS `Date`. */
  readonly minYear?: string;
  readonly maxYear?: string;
}
