import type { Steps } from '../steps/steps.js';
import type { CountLaw } from './count-law.js';

export interface PoissonBinomialOptions {
  /** The chance of each try. */
  readonly chances: ArrayLike<number>;
  /** How many hits each try is, if it is one; 1 by default. Whole numbers above 0. */
  readonly weights?: readonly number[] | undefined;
  /** Ends of the law thinner than this are cut off while it is built. The default keeps all that a double can tell. */
  readonly least?: number;
}

/** Multiplications between two breaths. */
const STEP_SIZE = 60_000;

/** The law of hits among independent tries with chances of their own, by convolution, which only adds what is positive. */
export function* poissonBinomialSteps({ chances, weights, least = 1e-300 }: PoissonBinomialOptions): Steps<CountLaw> {
  const most = weights ? weights.reduce((sum, weight) => sum + weight, 0) : chances.length;
  const law = new Float64Array(most + 1);
  law[0] = 1;
  let [first, last, sure, work] = [0, 0, 0, 0];
  for (let index = 0; index < chances.length; index++) {
    const chance = chances[index]!;
    const weight = weights?.[index] ?? 1;
    if (chance <= 0) continue;
    if (chance >= 1) {
      sure += weight;
      continue;
    }
    addTry(law, { first, last, weight, chance });
    last += weight;
    while (law[first]! < least && first < last) law[first++] = 0;
    while (law[last]! < least && last > first) law[last--] = 0;
    work += last - first + 8;
    if (work > STEP_SIZE) {
      work = 0;
      yield index / chances.length;
    }
  }
  return { first: sure + first, chances: law.slice(first, last + 1) };
}

// A function of its own: a loop within a generator is compiled late.
function addTry(law: Float64Array, { first, last, weight, chance }: { first: number; last: number; weight: number; chance: number }): void {
  const miss = 1 - chance;
  const from = first + weight;
  for (let count = last + weight; count >= from; count--) law[count] = law[count]! * miss + law[count - weight]! * chance;
  for (let count = first; count < from; count++) law[count] = law[count]! * miss;
}
