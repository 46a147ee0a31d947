import type { Happening } from './comparison.js';
import { daysInRange, dayOfRange } from './day-unit.js';
import { isExactDay, type HappeningPair } from './happening-pair.js';
import { seededRandom } from './seeded-random.js';

/** How many times imprecise dates are drawn anew; fewer, but not below the least, where one takes long. */
const DRAWS = 200;
const LEAST_DRAWS = 20;
/** Days moved by days that all draws together may take. */
const WORK = 6e8;
/** The same numbers for the same data, always. */
const SEED = 20_240_524;

/** How many draws of their dates two series take; 1 where all are exact. */
export function drawCount({ effects, causes, days }: HappeningPair): number {
  if (effects.every(isExactDay) && causes.every(isExactDay)) return 1;
  const work = days * (causes.length + 50) + 100 * effects.length;
  return Math.max(LEAST_DRAWS, Math.min(DRAWS, Math.floor(WORK / work)));
}

/** Days of two series, one for each happening: its own, or any of those that it may have been on. The same draws for the same series: numbers that are of one window agree. */
export function* dateDraws({ effects, causes }: Pick<HappeningPair, 'effects' | 'causes'>, count: number) {
  const random = seededRandom(SEED);
  const drawDay = (happening: Happening): number =>
    isExactDay(happening) ? happening.first : dayOfRange(happening, Math.floor(random() * daysInRange(happening)));
  for (let draw = 0; draw < count; draw++) yield { draw, effects: effects.map(drawDay), causes: causes.map(drawDay) };
}
