/** A sorted copy; numbers, ascending. */
export const ascending = (numbers: readonly number[]): Float64Array => Float64Array.from(numbers).sort();

/** How many of ascending numbers lie below a value. */
export function countBelow(numbers: ArrayLike<number>, value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
