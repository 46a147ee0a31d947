import type { Steps } from '../steps/steps.js';

/** Up to so many rows a sort by comparison is quicker than counting digits. */
const FEW_ROWS = 2048;
const DIGIT_BITS = 16;
const DIGITS = 4;
/** Rows between two steps: about half a millisecond. */
const STEP_ROWS = 32_768;

/**
 * Puts the rows from one place of a list to before another in the order of a column, smallest first; rows of one value stay as they stood.
 * The column has no NaN. Linear in the number of rows, in steps.
 */
export function* sortRows(rows: Uint32Array, column: Float64Array, from = 0, to = rows.length): Steps<void> {
  if (isInOrder(rows, column, from, to)) return;
  const part = rows.subarray(from, to);
  if (part.length <= FEW_ROWS) {
    part.sort((a, b) => (column[a] as number) - (column[b] as number));
    return;
  }
  yield* sortByDigits(part, column);
}

function isInOrder(rows: Uint32Array, column: Float64Array, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if ((column[rows[at - 1] as number] as number) > (column[rows[at] as number] as number)) return false;
  return true;
}

/** A radix sort over the bits of float64, 16 at a time, from the lowest: digits that all rows share cost one count. */
function* sortByDigits(rows: Uint32Array, column: Float64Array): Steps<void> {
  const { length } = rows;
  const words = yield* keysOf(rows, column);
  let order = Uint32Array.from({ length: 0 });
  let next = new Uint32Array(length);
  const counts = new Uint32Array(1 << DIGIT_BITS);
  for (let digit = 0; digit < DIGITS; digit++) {
    const word = wordOf(digit);
    const shift = (digit & 1) * DIGIT_BITS;
    counts.fill(0);
    for (let at = 0; at < length; at++) {
      const key = ((words[2 * at + word] as number) >>> shift) & 0xffff;
      counts[key] = (counts[key] as number) + 1;
      if (at % STEP_ROWS === 0) yield digit / DIGITS;
    }
    if (counts[((words[word] as number) >>> shift) & 0xffff] === length) continue;
    for (let key = 0, before = 0; key < counts.length; key++) {
      const count = counts[key] as number;
      counts[key] = before;
      before += count;
    }
    const isFirst = order.length === 0;
    for (let at = 0; at < length; at++) {
      const local = isFirst ? at : (order[at] as number);
      const key = ((words[2 * local + word] as number) >>> shift) & 0xffff;
      const place = counts[key] as number;
      counts[key] = place + 1;
      next[place] = local;
      if (at % STEP_ROWS === 0) yield (digit + 0.5) / DIGITS;
    }
    [order, next] = [next, isFirst ? new Uint32Array(length) : order];
  }
  if (order.length === 0) return;
  const sorted = next.fill(0);
  for (let at = 0; at < length; at++) sorted[at] = rows[order[at] as number] as number;
  rows.set(sorted);
}

/** Whether the first of the two words of a float64 is its low one on this machine. */
const IS_LOW_FIRST = new Uint32Array(Float64Array.of(1).buffer)[0] === 0;
const wordOf = (digit: number): 0 | 1 => (digit < 2 === IS_LOW_FIRST ? 0 : 1);

/** The bits of each value, turned so that as unsigned numbers they stand in the order of the values. */
function* keysOf(rows: Uint32Array, column: Float64Array): Steps<Uint32Array> {
  const values = new Float64Array(rows.length);
  const words = new Uint32Array(values.buffer);
  const high = wordOf(DIGITS - 1);
  for (let at = 0; at < rows.length; at++) {
    // Adding 0 makes one zero of the two.
    values[at] = (column[rows[at] as number] as number) + 0;
    if ((words[2 * at + high] as number) >>> 31 === 0) words[2 * at + high] = (words[2 * at + high] as number) ^ 0x80000000;
    else {
      words[2 * at] = ~(words[2 * at] as number);
      words[2 * at + 1] = ~(words[2 * at + 1] as number);
    }
    if (at % STEP_ROWS === 0) yield 0;
  }
  return words;
}
