/** How much of a file is taken. Each bound is included: a cell of exactly `cellCharacters` is fine. */
export interface Limits {
  /** Characters of the decoded text of a file. */
  readonly fileCharacters: number;
  readonly records: number;
  /** Columns of a table. */
  readonly columns: number;
  /** Characters of one text; a longer text is shortened and reported. */
  readonly cellCharacters: number;
  /** Characters of one date; a longer date is refused before it is read. */
  readonly dateCharacters: number;
  readonly urlCharacters: number;
  /** Levels of nested brackets in a JSON text. */
  readonly depth: number;
  readonly lanes: number;
  /** Members of one list in a record, such as its tags or its sources. */
  readonly listMembers: number;
  /** Problems that are listed one by one; the rest are counted in one more problem. */
  readonly listedProblems: number;
}

/** The limits that hold unless others are given. */
export const DEFAULT_LIMITS: Limits = Object.freeze({
  fileCharacters: 20 * 1024 * 1024,
  records: 1_000_000,
  columns: 200,
  cellCharacters: 10_000,
  dateCharacters: 64,
  urlCharacters: 2_048,
  depth: 20,
  lanes: 500,
  listMembers: 200,
  listedProblems: 100,
});

/**
 * The default limits with those of `given` that are numbers above zero.
 *
 * @example
 * limitsWith({ lanes: 12 }).lanes //=> 12
 */
export function limitsWith(given: Partial<Limits> = {}): Limits {
  const limits: { -readonly [Name in keyof Limits]: number } = { ...DEFAULT_LIMITS };
  for (const name of Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]) {
    const value = given[name];
    if (typeof value === 'number' && value > 0) limits[name] = value;
  }
  return Object.freeze(limits);
}
