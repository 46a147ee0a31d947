import type { Steps } from '../steps/steps.js';
import type { CountLaw } from './count-law.js';

export interface PoissonBinomialOptions {
  /** The chance of each try. */
  readonly chances: ArrayLike<number>;
  /** Ends of the law thinner than this are cut off while it is built. The default keeps all that a double can tell. */
  readonly least?: number;
}

/** Multiplications between two breaths. */
const STEP_SIZE = 60_000;

/** The law of hits among independent tries with chances of their own, by convolution, which only adds what is positive. */
export function* poissonBinomialSteps({ chances, least = 1e-300 }: PoissonBinomialOptions): Steps<CountLaw> {
  const law = new Float64Array(chances.length + 1);
  law[0] = 1;
  let [first, last, sure, work] = [0, 0, 0, 0];
  for (let index = 0; index < chances.length; index++) {
    const chance = chances[index]!;
    if (chance <= 0) continue;
    if (chance >= 1) {
      sure++;
      continue;
    }
    const miss = 1 - chance;
    law[last + 1] = law[last]! * chance;
    for (let count = last; count > first; count--) law[count] = law[count]! * miss + law[count - 1]! * chance;
    law[first] = law[first]! * miss;
    last++;
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
