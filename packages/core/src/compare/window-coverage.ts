import { coverNullOf } from './cover-null.js';
import { hitDaysOf, hitsOf } from './hit-table.js';
import { jitterNullOf } from './jitter-null.js';
import type { NullResult } from './null-result.js';
import { shiftNullOf } from './shift-null.js';

export interface WindowCoverageOptions {
  /** Days within the period. */
  readonly events: readonly number[];
  /** First and last day of each window, both included. They may overlap and may reach beyond the period. */
  readonly windows: readonly (readonly [first: number, last: number])[];
  readonly days: number;
  /** For the jitter model; 30 by default. */
  readonly jitterDays?: number;
}

export interface WindowCoverage {
  /** Events inside windows, of all. */
  readonly hits: number;
  readonly of: number;
  /** Days of the period that lie in a window, and their share. */
  readonly coveredDays: number;
  readonly coveredShare: number;
  /** `of × coveredShare`. */
  readonly expected: number;
  /** What chance gives: events on any days, turned round the period, and moved within blocks. */
  readonly cover: NullResult;
  readonly shift: NullResult;
  readonly jitter: NullResult;
  /** Events per day inside and outside of windows; absent where there is no such day. */
  readonly insideRatePerDay?: number;
  readonly outsideRatePerDay?: number;
}

/** The share of events inside windows of context, against the share of days that these take. */
export function windowCoverage({ events, windows, days, jitterDays = 30 }: WindowCoverageOptions): WindowCoverage {
  const isHit = new Uint8Array(days);
  for (const [first, last] of windows) isHit.fill(1, Math.max(0, first), Math.max(0, last + 1));
  const table = { isHit, events };
  const [hits, of, coveredDays] = [hitsOf(table), events.length, hitDaysOf(table)];
  return {
    hits,
    of,
    coveredDays,
    coveredShare: coveredDays / days,
    expected: (of * coveredDays) / days,
    cover: coverNullOf(table),
    shift: shiftNullOf(table),
    jitter: jitterNullOf(table, jitterDays),
    ...(coveredDays > 0 && { insideRatePerDay: hits / coveredDays }),
    ...(coveredDays < days && { outsideRatePerDay: (of - hits) / (days - coveredDays) }),
  };
}
