/** The records of a timeline: those that were given at first, which are not copied, and those appended since. */
export interface RecordList {
  readonly length: number;
  /** The record at an index, from 0; `undefined` for a hole in the list. */
  at(index: number): unknown;
  /** The same list with more at its end; this one stays as it is. */
  with(more: readonly unknown[]): RecordList;
}

export function recordList(given: readonly unknown[], added: readonly unknown[] = [], givenLength = given.length): RecordList {
  return {
    length: givenLength + added.length,
    at: (index) => (index < givenLength ? given[index] : added[index - givenLength]),
    with: (more) => recordList(given, added.concat(more), givenLength),
  };
}
