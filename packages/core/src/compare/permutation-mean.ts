import { seededRandom } from './seeded-random.js';

export interface PermutationMeanOptions {
  /** At least one value each. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Splits that are gone through, all of them, where there are no more; 200,000 by default. */
  readonly maxSplits?: number;
  /** Else so many are drawn, from `seed` (1); 9,999 by default. */
  readonly draws?: number;
  readonly seed?: number;
}

export interface PermutationMean {
  /** Mean of the first less mean of the second. */
  readonly difference: number;
  /** The share of splits with a difference as large, and as far from 0; the split found is one of them. */
  readonly pGreater: number;
  readonly pTwoSided: number;
  /** Splits looked at, the one found included. */
  readonly permutations: number;
  readonly isExact: boolean;
}

/** Tests two means by dealing all values out anew. */
export function permutationMean({ first, second, maxSplits = 200_000, draws = 9_999, seed = 1 }: PermutationMeanOptions): PermutationMean {
  const values = [...first, ...second];
  const total = values.reduce((sum, value) => sum + value, 0);
  const differenceOf = (sum: number): number => sum / first.length - (total - sum) / second.length;
  const difference = differenceOf(first.reduce((sum, value) => sum + value, 0));
  const slack = 1e-9 * Math.max(1, ...values.map(Math.abs)); // equal differences may differ in their last digits
  let [greater, farther, permutations] = [0, 0, 0];
  const look = (sum: number): void => {
    const other = differenceOf(sum);
    permutations++;
    if (other >= difference - slack) greater++;
    if (Math.abs(other) >= Math.abs(difference) - slack) farther++;
  };
  const isExact = splitCount(values.length, first.length) <= maxSplits;
  if (isExact) everySum(values, first.length, look);
  else {
    look(first.reduce((sum, value) => sum + value, 0));
    const random = seededRandom(seed);
    for (let draw = 0; draw < draws; draw++) look(sumOfDrawn(values, first.length, random));
  }
  return { difference, pGreater: greater / permutations, pTwoSided: farther / permutations, permutations, isExact };
}

/** How many ways there are to choose some of all. */
function splitCount(all: number, chosen: number): number {
  let ways = 1;
  for (let index = 1; index <= Math.min(chosen, all - chosen); index++) ways = (ways * (all + 1 - index)) / index;
  return ways;
}

/** Calls back with the sum of every choice of some values. */
function everySum(values: readonly number[], chosen: number, look: (sum: number) => void): void {
  const choose = (from: number, left: number, sum: number): void => {
    if (left === 0) return look(sum);
    for (let index = from; index <= values.length - left; index++) choose(index + 1, left - 1, sum + values[index]!);
  };
  choose(0, chosen, 0);
}

function sumOfDrawn(values: readonly number[], chosen: number, random: () => number): number {
  const deck = [...values];
  let sum = 0;
  for (let index = 0; index < chosen; index++) {
    const other = index + Math.floor(random() * (deck.length - index));
    sum += deck[other]!;
    deck[other] = deck[index]!;
  }
  return sum;
}
