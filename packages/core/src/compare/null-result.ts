import { centralRange, chanceOfAtLeast, chanceOfAtMost, meanOf, type CountLaw } from './count-law.js';

/** What chance alone would give, by one null model. */
export interface NullResult {
  /** The mean count. */
  readonly expected: number;
  /** P(K ≥ hits) and P(K ≤ hits): the share of chance's counts that are as large, or as small, as the one found. */
  readonly p: number;
  readonly pFewer: number;
  /** P of the largest count that the model can give, and that count: no outcome would have had a smaller `p`. Absent where nothing is tested. */
  readonly minimumP?: number;
  readonly mostHits?: number;
  /** The narrowest range, both ends included, with at most 2.5 % of chance's counts below it and at most 2.5 % above. */
  readonly range: readonly [low: number, high: number];
  /** P(K = 0), P(K = 1), … up to as many as are tested. */
  readonly distribution: Float64Array;
}

/** Which series is tested: causes for being followed, or effects for being preceded. */
export type CoincidenceSide = 'trigger' | 'precursor';

/** Day numbers from 0 to `days - 1`; windows are closed, see `countCoincidences`. */
export interface NullOptions {
  readonly effects: readonly number[];
  readonly causes: readonly number[];
  readonly days: number;
  readonly windowDays: number;
  readonly lagDays?: number;
  /** Length of the blocks that `jitter` moves an event in; see `defaultJitterDays`. */
  readonly jitterDays?: number;
  /** `trigger` by default. */
  readonly side?: CoincidenceSide;
}

/** The result for a count, from the law that it has by chance; `of` is how many are tested. */
export function nullResultOf(law: CountLaw, hits: number, of: number): NullResult {
  const distribution = new Float64Array(of + 1);
  distribution.set(law.chances, law.first);
  const most = law.first + law.chances.findLastIndex((chance) => chance > 0);
  return {
    expected: meanOf(law),
    p: chanceOfAtLeast(law, hits),
    pFewer: chanceOfAtMost(law, hits),
    ...(of > 0 && { minimumP: chanceOfAtLeast(law, most), mostHits: most }),
    range: centralRange(law),
    distribution,
  };
}
