import { runSteps } from '../steps/steps.js';
import { dayWeights } from './day-weights.js';
import { hitsOf, hitTable, type HitTable } from './hit-table.js';
import { nullResultOf, type NullOptions, type NullResult } from './null-result.js';
import { poissonBinomialSteps } from './poisson-binomial.js';

/**
 * How long a block is in which the jitter model moves an event, unless it is told: four windows, and at least 30 days. Long against the window, so that chance has
 * room, and short against what changes slowly. Longer blocks find more true ties, and more that are none: for a window of 7 days, blocks of 48 instead of 30 find
 * 78 instead of 69 of 100 true ones among six causes, but take up to 8 instead of 5 of 100 pairs of bursty series for tied that know nothing of each other.
 */
export const defaultJitterDays = (windowDays: number): number => Math.max(30, 4 * Math.floor(windowDays));

/**
 * The default model. Chance moves each tested event within its own block of `jitterDays` days, counted from day 0, the last one cut at the end of the period: an
 * event hits with the share of its block's days that are a hit. So both series keep what changes slowly, such as a rise, and lose what they owe each other from day
 * to day. Events of one day move as one. Exact: hits follow the Poisson-binomial law.
 */
export const jitterNull = (options: NullOptions): NullResult => jitterNullOf(hitTable(options), options.jitterDays ?? defaultJitterDays(options.windowDays));

/** The same for any table of days. */
export function jitterNullOf(table: HitTable, jitterDays: number): NullResult {
  const { days, weights } = dayWeights(table.events);
  const law = runSteps(poissonBinomialSteps({ chances: jitterChances({ ...table, events: days }, jitterDays), weights }));
  return nullResultOf(law, hitsOf(table), table.events.length);
}

/** By tested event: the share of its block's days that are a hit. */
export function jitterChances({ isHit, events }: HitTable, jitterDays: number): Float64Array {
  const hits = new Uint32Array(Math.ceil(isHit.length / jitterDays));
  for (let day = 0; day < isHit.length; day++) hits[Math.floor(day / jitterDays)]! += isHit[day]!;
  return Float64Array.from(events, (day) => {
    const block = Math.floor(day / jitterDays);
    return hits[block]! / blockLength(block, jitterDays, isHit.length);
  });
}

/** How many days a block has: the last one ends with the period. */
export const blockLength = (block: number, jitterDays: number, days: number): number => Math.min(jitterDays, days - block * jitterDays);
