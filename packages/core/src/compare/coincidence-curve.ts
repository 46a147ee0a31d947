import { stepsWithin, type Steps } from '../steps/steps.js';
import { centralRange } from './count-law.js';
import { dayWeights } from './day-weights.js';
import { blockLength, defaultJitterDays } from './jitter-null.js';
import { nextEffectGaps } from './next-effect-gaps.js';
import { poissonBinomialSteps } from './poisson-binomial.js';

export interface CoincidenceCurveOptions {
  /** Days within the period. Several causes of one day are as many. */
  readonly effects: readonly number[];
  readonly causes: readonly number[];
  readonly days: number;
  /** The curve goes from a window of 0 days to one of so many; 60 by default. */
  readonly maxWindowDays?: number;
  readonly lagDays?: number;
  /** The same for all windows, lest chance change along the curve; by default that of a window half as long as the longest. */
  readonly jitterDays?: number;
}

/** Causes that an effect follows within one window, and what the jitter model gives. */
export interface CoincidencePoint {
  readonly windowDays: number;
  readonly hits: number;
  readonly of: number;
  readonly expected: number;
  /** Holds 95 % of chance's counts for this window; not the whole curve at once. */
  readonly range: readonly [low: number, high: number];
  /** The share of days from which an effect is in reach. */
  readonly coverShare: number;
}

/** Thinner ends of a law are not needed where only its 2.5 % are. */
const LEAST_CHANCE = 1e-12;

/** How the count of followed causes goes with the window, so that nobody has to choose one. Windows are closed. */
export function* coincidenceCurve(options: CoincidenceCurveOptions): Steps<readonly CoincidencePoint[]> {
  const { effects, causes, days, maxWindowDays = 60, lagDays = 0, jitterDays = defaultJitterDays(maxWindowDays / 2) } = options;
  const gaps = nextEffectGaps({ effects, days, lagDays });
  // A day is covered by every window that is at least as long as its gap: counted once, by block and gap, then only added up.
  const newlyCovered = Array.from({ length: maxWindowDays + 1 }, () => new Uint32Array(Math.ceil(days / jitterDays)));
  for (let day = 0; day < days; day++) if (gaps[day]! <= maxWindowDays) newlyCovered[Math.ceil(gaps[day]!)]![Math.floor(day / jitterDays)]! += 1;
  const newHits = new Uint32Array(maxWindowDays + 1);
  for (const day of causes) if (gaps[day]! <= maxWindowDays) newHits[Math.ceil(gaps[day]!)]! += 1;

  const moved = dayWeights(causes);
  const blocks = moved.days.map((day) => Math.floor(day / jitterDays));
  const covered = new Uint32Array(Math.ceil(days / jitterDays));
  const points: CoincidencePoint[] = [];
  let hits = 0;
  for (let windowDays = 0; windowDays <= maxWindowDays; windowDays++) {
    for (const [block, count] of newlyCovered[windowDays]!.entries()) covered[block]! += count;
    hits += newHits[windowDays]!;
    const chances = blocks.map((block) => covered[block]! / blockLength(block, jitterDays, days));
    const part = [windowDays / (maxWindowDays + 1), (windowDays + 1) / (maxWindowDays + 1)] as const;
    const law = yield* stepsWithin(poissonBinomialSteps({ chances, weights: moved.weights, least: LEAST_CHANCE }), part);
    let expected = 0;
    for (let index = 0; index < chances.length; index++) expected += chances[index]! * (moved.weights?.[index] ?? 1);
    const coverShare = covered.reduce((sum, count) => sum + count, 0) / days;
    points.push({ windowDays, hits, of: causes.length, expected, range: centralRange(law), coverShare });
    yield part[1];
  }
  return points;
}
