/** From what part of a power of ten on the next step is taken: in the middle between 1, 2, 5 and 10 on a scale of logarithms. */
const FACTORS = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
] as const;

/**
 * Round numbers from 0 to `most`, which is above 0 and included where it is one: multiples of 1, 2 or 5 of a power of ten, about `count` of them.
 * The same as `ticks(0, most, count)` of d3-array.
 * @example ticksTo(23, 4) //=> [0, 5, 10, 15, 20]
 */
export function ticksTo(most: number, count: number): readonly number[] {
  const rough = most / count;
  const power = Math.floor(Math.log10(rough));
  const factor = FACTORS.find(([from]) => rough / 10 ** power >= from)?.[1] ?? 1;
  // Parts of 1 are made by division: three times 0.1 is not 0.3.
  const parts = power < 0 ? 10 ** -power / factor : 1;
  const step = power < 0 ? 1 : 10 ** power * factor;
  const last = Math.round((most * parts) / step);
  const length = ((last * step) / parts > most ? last - 1 : last) + 1;
  return Array.from({ length }, (_, index) => (index * step) / parts);
}
