const BLOCK = 64;

const blocksOf = new WeakMap<Float32Array, Float32Array>();

function blocks(values: Float32Array): Float32Array {
  const known = blocksOf.get(values);
  if (known) return known;
  const most = new Float32Array(Math.ceil(values.length / BLOCK)).fill(-Infinity);
  for (let index = 0; index < values.length; index++) {
    const block = Math.floor(index / BLOCK);
    if ((values[index] as number) > (most[block] as number)) most[block] = values[index] as number;
  }
  blocksOf.set(values, most);
  return most;
}

/** The first index from `from` up to `to` with the largest value, if that is above zero; else -1. Looks at blocks, not at each value. */
export function mostImportant(values: Float32Array, from: number, to: number): number {
  const most = blocks(values);
  let best = -1;
  let largest = 0;
  for (let index = from; index < to;) {
    const block = Math.floor(index / BLOCK);
    const next = Math.min((block + 1) * BLOCK, to);
    if ((most[block] as number) > largest)
      for (let at = index; at < next; at++)
        if ((values[at] as number) > largest) {
          largest = values[at] as number;
          best = at;
        }
    index = next;
  }
  return best;
}
