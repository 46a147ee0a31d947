/**
 * The next index of a ring; from outside it (-1), the first.
 *
 * @example
 * moveIn(3, 2, 1) //=> 0
 */
export const moveIn = (length: number, at: number, step: 1 | -1): number => (at < 0 ? 0 : (at + step + length) % length);
