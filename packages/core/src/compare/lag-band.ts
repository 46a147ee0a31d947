import { stepsWithin, type Steps } from '../steps/steps.js';
import type { CountLaw } from './count-law.js';
import { blockLength, defaultJitterDays, jitterChances } from './jitter-null.js';
import { poissonBinomialSteps } from './poisson-binomial.js';
import { seededRandom } from './seeded-random.js';

export interface LagBandOptions {
  /** Days within the period; several effects of one day count as one. */
  readonly effects: readonly number[];
  readonly causes: readonly number[];
  readonly days: number;
  /** The band is for each day from 0 to so many after a cause; 60 by default. */
  readonly maxDays?: number;
  /** By default that of a window half as long. */
  readonly jitterDays?: number;
  /** 400 by default. */
  readonly draws?: number;
  /** 1 by default. */
  readonly seed?: number;
}

/** By days after a cause, from 0: how many causes have an effect on that day. */
export interface LagBand {
  readonly observed: Float64Array;
  /** The mean by chance. */
  readonly expected: Float64Array;
  /** Both ends included: in 95 % of chance's curves every point lies within. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The share of curves that may leave the band. */
const OUTSIDE = 0.05;

/**
 * What chance gives of effects by days after causes, when the jitter model moves the causes. The law of each point is exact; how thin a tail the band must leave at
 * every point, for the whole curve to stay within in 95 % of cases, is found by seeded draws of curves.
 */
export function* lagBand(options: LagBandOptions): Steps<LagBand> {
  const { effects, causes, days, maxDays = 60, jitterDays = defaultJitterDays(maxDays / 2), draws = 400, seed = 1 } = options;
  const hasEffect = new Uint8Array(days + maxDays);
  for (const day of effects) hasEffect[day] = 1;
  const points = Array.from({ length: maxDays + 1 }, (_, offset) => hasEffect.subarray(offset, offset + days));

  const laws: CountLaw[] = [];
  const expected = new Float64Array(points.length);
  for (const [offset, isHit] of points.entries()) {
    const chances = jitterChances({ isHit, events: causes }, jitterDays);
    expected[offset] = chances.reduce((sum, chance) => sum + chance, 0);
    const part = [offset / points.length / 2, (offset + 1) / points.length / 2] as const;
    laws.push(yield* stepsWithin(poissonBinomialSteps({ chances, least: 1e-12 }), part));
    yield part[1];
  }
  const tails = laws.map((law) => thinnerTails(law, causes.length));

  const random = seededRandom(seed);
  const thinnest = new Float64Array(draws);
  const starts = Int32Array.from(causes, (day) => day - (day % jitterDays));
  const lengths = Int32Array.from(causes, (day) => blockLength(Math.floor(day / jitterDays), jitterDays, days));
  const moved = new Int32Array(causes.length);
  for (let draw = 0; draw < draws; draw++) {
    for (let index = 0; index < moved.length; index++) moved[index] = starts[index]! + Math.floor(random() * lengths[index]!);
    thinnest[draw] = countFrom(hasEffect, moved, points.length).reduce((least, count, offset) => Math.min(least, tails[offset]![count]!), 1);
    yield (1 + (draw + 1) / draws) / 2;
  }
  const tail = thinnest.sort()[Math.floor(draws * OUTSIDE)]!;

  return {
    observed: Float64Array.from(countFrom(hasEffect, causes, points.length)),
    expected,
    low: Float64Array.from(tails, (tailOf) => tailOf.findIndex((chance) => chance >= tail)),
    high: Float64Array.from(tails, (tailOf) => tailOf.findLastIndex((chance) => chance >= tail)),
  };
}

/** By days after, from 0: after how many of the causes there is an effect. */
function countFrom(hasEffect: Uint8Array, causes: ArrayLike<number>, length: number): Uint32Array {
  const counts = new Uint32Array(length);
  for (let offset = 0; offset < length; offset++) {
    let count = 0;
    for (let index = 0; index < causes.length; index++) count += hasEffect[causes[index]! + offset]!;
    counts[offset] = count;
  }
  return counts;
}

/** By count from 0: the chance of as few, or of as many, whichever is smaller. */
function thinnerTails({ first, chances }: CountLaw, most: number): Float64Array {
  const tails = new Float64Array(most + 1);
  let [atMost, atLeast] = [0, 0];
  for (const [index, chance] of chances.entries()) tails[first + index] = atMost += chance;
  for (let index = chances.length - 1; index >= 0; index--) tails[first + index] = Math.min(tails[first + index]!, (atLeast += chances[index]!));
  return tails;
}
