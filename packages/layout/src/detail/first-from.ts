/** The first place in a list of rows in time order whose event begins at an instant or later. */
export function firstFrom(rows: Uint32Array, start: Float64Array, instant: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((start[rows[middle] as number] as number) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
