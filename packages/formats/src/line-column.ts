/** A place in a text, both counted from 1; a column is one UTF-16 code unit. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * The line and column of an index.
 *
 * @example
 * lineColumn('a\nbc', 3) //=> { line: 2, column: 2 }
 */
export function lineColumn(text: string, index: number): LineColumn {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: index - start + 1 };
}
