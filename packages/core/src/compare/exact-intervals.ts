import { binomialLaw, chanceOfAtLeast, chanceOfAtMost } from './count-law.js';

/** Ends of a confidence interval, both included; `high` may be `Infinity`. */
export type ConfidenceBounds = readonly [low: number, high: number];

/** What either side of a 95 % interval leaves out. */
const TAIL = 0.025;
/** The same in standard deviations of a normal law. */
const NORMAL_QUANTILE = 1.959963984540054;

/** Where a function that rises between two ends first is above a level. */
function riseAbove(level: number, [from, to]: ConfidenceBounds, rising: (x: number) => number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) > level) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** The exact 95 % interval of a share `hits / of` (Clopper and Pearson). Never too narrow. */
export function clopperPearson(hits: number, of: number): ConfidenceBounds {
  const low = hits === 0 ? 0 : riseAbove(TAIL, [0, 1], (chance) => chanceOfAtLeast(binomialLaw(of, chance), hits));
  const high = hits === of ? 1 : riseAbove(-TAIL, [0, 1], (chance) => -chanceOfAtMost(binomialLaw(of, chance), hits));
  return [low, high];
}

/** The 95 % score interval of a share (Wilson): narrower, and right on average. `[0, 1]` where `of` is 0. */
export function wilson(hits: number, of: number): ConfidenceBounds {
  if (of === 0) return [0, 1];
  const square = NORMAL_QUANTILE ** 2;
  const middle = (hits + square / 2) / (of + square);
  const half = (NORMAL_QUANTILE / (of + square)) * Math.sqrt((hits * (of - hits)) / of + square / 4);
  return [hits === 0 ? 0 : middle - half, hits === of ? 1 : middle + half];
}

/** The exact 95 % interval of the rate of a Poisson count over an exposure, such as days (Garwood). */
export function garwood(count: number, exposure: number): ConfidenceBounds {
  const most = count + 10 * Math.sqrt(count + 1) + 10;
  const low = count === 0 ? 0 : riseAbove(TAIL, [0, most], (mean) => 1 - poissonAtMost(count - 1, mean));
  return [low / exposure, riseAbove(-TAIL, [0, most], (mean) => -poissonAtMost(count, mean)) / exposure];
}

/** P(K ≤ count) of a Poisson count, each term from the one beside it. */
function poissonAtMost(count: number, mean: number): number {
  const mode = Math.floor(mean);
  let [below, all] = [0, 0];
  const add = (at: number, term: number): void => {
    all += term;
    if (at <= count) below += term;
  };
  for (let at = mode, term = 1; at >= 0 && term > 1e-18; term *= at / mean, at--) add(at, term);
  for (let at = mode + 1, term = mean / (mode + 1); term > 1e-18; at++, term *= mean / at) add(at, term);
  return below / all;
}

export interface RateRatioOptions {
  /** Events and the exposure that they were counted over, such as days, of either side. */
  readonly count: number;
  readonly exposure: number;
  readonly otherCount: number;
  readonly otherExposure: number;
}

export interface RateRatio {
  /** Rate by the other rate: `Infinity` where the other count is 0, `NaN` where both are. */
  readonly ratio: number;
  /** Two-sided, of equal rates. */
  readonly p: number;
  /** Exact 95 % interval. */
  readonly interval: ConfidenceBounds;
}

/** Compares two Poisson rates exactly, given how many there were in all (as `poisson.test` of R). A date of the cut that was chosen after looking makes `p` void. */
export function rateRatio({ count, exposure, otherCount, otherExposure }: RateRatioOptions): RateRatio {
  const of = count + otherCount;
  const { first, chances } = binomialLaw(of, exposure / (exposure + otherExposure));
  const limit = chances[count - first]! * (1 + 1e-7);
  const p = chances.toSorted().reduce((sum, chance) => (chance <= limit ? sum + chance : sum), 0);
  const odds = (share: number): number => ((share / (1 - share)) * otherExposure) / exposure;
  const [low, high] = of === 0 ? [0, 1] : clopperPearson(count, of);
  return { ratio: count / exposure / (otherCount / otherExposure), p: Math.min(1, p), interval: [odds(low), odds(high)] };
}
