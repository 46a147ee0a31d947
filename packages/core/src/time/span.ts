/** A moment, in milliseconds since 1970-01-01T00:00Z, proleptic Gregorian. May lie beyond what a JS `Date` holds. */
export type Instant = number;

/** A stretch of time, in UTC milliseconds. `end` is excluded, so touching spans do not overlap. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}
