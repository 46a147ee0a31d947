import type { EventColumns } from '@deedline/core';

/** Several lists of rows, each by start, then end, as one list in that order. */
export function mergeRows({ start, end }: Pick<EventColumns, 'start' | 'end'>, lists: readonly Uint32Array[]): Uint32Array {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length === 1) return filled[0] as Uint32Array;
  const at = filled.map(() => 0);
  const merged = new Uint32Array(filled.reduce((sum, { length }) => sum + length, 0));
  const isBefore = (a: number, b: number): boolean => {
    const byStart = (start[a] as number) - (start[b] as number);
    if (byStart !== 0) return byStart < 0;
    const byEnd = (end[a] as number) - (end[b] as number);
    return byEnd !== 0 ? byEnd < 0 : a < b;
  };
  for (let index = 0; index < merged.length; index++) {
    let next = -1;
    let row = -1;
    for (let other = 0; other < filled.length; other++) {
      const head = (filled[other] as Uint32Array)[at[other] as number];
      if (head === undefined || (next >= 0 && !isBefore(head, row))) continue;
      next = other;
      row = head;
    }
    merged[index] = row;
    at[next] = (at[next] as number) + 1;
  }
  return merged;
}

/** The rows from `from` up to before `to`. */
export const rowsOfRange = ({ from, to }: { readonly from: number; readonly to: number }): Uint32Array =>
  Uint32Array.from({ length: to - from }, (_, index) => from + index);
