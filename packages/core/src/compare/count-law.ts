/** The law of a count: the probability of `first`, `first + 1`, … Outside of that it is 0 to a double's reach. */
export interface CountLaw {
  readonly first: number;
  readonly chances: Float64Array;
}

/** How much probability the central range leaves out at either end. */
const TAIL = 0.025;

/** P(K ≥ count), summed from the thin end, so that a small one keeps its digits. */
export function chanceOfAtLeast({ first, chances }: CountLaw, count: number): number {
  let sum = 0;
  for (let index = chances.length - 1; index >= Math.max(0, count - first); index--) sum += chances[index]!;
  return Math.min(1, sum);
}

/** P(K ≤ count). */
export function chanceOfAtMost({ first, chances }: CountLaw, count: number): number {
  let sum = 0;
  for (let index = 0; index <= Math.min(chances.length - 1, count - first); index++) sum += chances[index]!;
  return Math.min(1, sum);
}

/** The narrowest range, both ends included, that a count is below with at most 2.5 % and above with at most 2.5 %. */
export function centralRange({ first, chances }: CountLaw): readonly [low: number, high: number] {
  let [low, below] = [0, chances[0] ?? 0];
  while (low < chances.length - 1 && below <= TAIL) below += chances[++low]!;
  let high = chances.length - 1;
  let above = chances[high] ?? 0;
  while (high > low && above <= TAIL) above += chances[--high]!;
  return [first + low, first + Math.max(low, high)];
}

/** The mean of a count. */
export function meanOf({ first, chances }: CountLaw): number {
  return chances.reduce((sum, chance, index) => sum + chance * (first + index), 0);
}

export interface RatioLaw {
  /** The counts that can be, both included. */
  readonly first: number;
  readonly last: number;
  /** The likeliest count, or one near it. */
  readonly mode: number;
  /** P(count + 1) / P(count). */
  readonly ratio: (count: number) => number;
}

/**
 * The law of which only the ratios of neighbours are known: from the mode outwards, then brought to a sum of 1. No factorials, so nothing overflows, and every
 * chance is right to about as many digits as a double has.
 */
export function lawOfRatios({ first, last, mode, ratio }: RatioLaw): CountLaw {
  const chances = new Float64Array(last - first + 1);
  const start = Math.min(last, Math.max(first, mode));
  chances[start - first] = 1;
  for (let count = start; count < last; count++) chances[count + 1 - first] = normal(chances[count - first]! * ratio(count));
  for (let count = start; count > first; count--) chances[count - 1 - first] = normal(chances[count - first]! / ratio(count - 1));
  const sum = chances.toSorted().reduce((total, chance) => total + chance, 0);
  return { first, chances: chances.map((chance) => chance / sum) };
}

/** Numbers below the normal range of a double are lost digits and slow arithmetic. */
const normal = (chance: number): number => (chance < 1e-300 ? 0 : chance);

/** The law of hits among `of` independent tries of one chance. */
export function binomialLaw(of: number, chance: number): CountLaw {
  if (chance <= 0 || of === 0) return { first: 0, chances: Float64Array.of(1) };
  if (chance >= 1) return { first: of, chances: Float64Array.of(1) };
  const odds = chance / (1 - chance);
  return lawOfRatios({ first: 0, last: of, mode: Math.floor((of + 1) * chance), ratio: (count) => ((of - count) / (count + 1)) * odds });
}

export interface HypergeometricOptions {
  /** How many there are, how many of these are marked, and how many are drawn without putting back. */
  readonly all: number;
  readonly marked: number;
  readonly drawn: number;
}

/** The law of marked ones among those drawn. Throws a `RangeError` where more are marked or drawn than there are. */
export function hypergeometricLaw({ all, marked, drawn }: HypergeometricOptions): CountLaw {
  if (drawn > all || marked > all) throw new RangeError(`Of ${all} no ${Math.max(drawn, marked)} can be marked or drawn.`);
  return lawOfRatios({
    first: Math.max(0, drawn + marked - all),
    last: Math.min(drawn, marked),
    mode: Math.floor(((drawn + 1) * (marked + 1)) / (all + 2)),
    ratio: (count) => ((marked - count) / (count + 1)) * ((drawn - count) / (all - marked - drawn + count + 1)),
  });
}
