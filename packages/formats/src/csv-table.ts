import { enProblemWords as words, type Problem, type Steps } from '@deedline/core';
import { unguardCell } from './csv-cell.js';
import { readHeaders, type Columns } from './csv-columns.js';
import { detectDelimiter, readRow, type RowCursor } from './csv-rows.js';
import type { ReadContext } from './format.js';
import { problemOf } from './problem-of.js';

/** How many rows are read in one step: less than a millisecond of work. */
export const ROWS_A_STEP = 256;

/** A table whose rows are found and checked. Cells are read from the text when they are asked for, so that a large table needs little memory. */
export interface CsvTable {
  /** What the file calls its columns. */
  readonly headers: readonly string[];
  readonly columns: Columns;
  /** How many records there are: rows below the header that are not blank. */
  readonly length: number;
  /** The cells of a record, from 0; `undefined` where the row cannot be trusted and was reported. */
  readonly cellsOf: (index: number) => readonly string[] | undefined;
  readonly problems: readonly Problem[];
}

/** Finds the rows of a table. `look` sees the cells of each record once, in order, where the row can be trusted. */
export function* readTable(
  text: string,
  context: ReadContext,
  lookAt: (columns: Columns, headers: readonly string[]) => (cells: readonly string[]) => void,
): Steps<CsvTable | { readonly failure: Problem }> {
  const delimiter = detectDelimiter(text);
  const cursor: RowCursor = { at: 0, line: 1, hasStray: false };
  let headers: readonly string[] = [];
  while (isBlank(headers) && cursor.at < text.length) headers = readRow(text, delimiter, cursor);
  const found = readHeaders(headers, context);
  if ('failure' in found) return found;
  const { columns } = found;
  const problems = [...found.problems];
  const look = lookAt(columns, headers);
  /** Where each record begins in the text; -1 for one that is left out. */
  const starts: number[] = [];
  for (let row = 1; cursor.at < text.length; row++) {
    if (row % ROWS_A_STEP === 0) yield cursor.at / text.length;
    const { at, line } = cursor;
    const cells = readRow(text, delimiter, cursor);
    if (isBlank(cells)) continue;
    const fault = rowFault(cells, { record: starts.length + 1, line, columns, cursor });
    if (fault !== undefined) problems.push(fault);
    const isTrusted = fault?.severity !== 'error';
    starts.push(isTrusted ? at : -1);
    if (isTrusted) look(unguarded(cells));
  }
  const cellsOf = (index: number): readonly string[] | undefined => {
    const at = starts[index] ?? -1;
    return at < 0 ? undefined : unguarded(readRow(text, delimiter, { at, line: 1, hasStray: false }));
  };
  return { headers, columns, length: starts.length, cellsOf, problems };
}

function unguarded(cells: string[]): readonly string[] {
  for (let at = 0; at < cells.length; at++) cells[at] = unguardCell(cells[at] ?? '');
  return cells;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

interface RowPlace {
  readonly record: number;
  readonly line: number;
  readonly columns: Columns;
  readonly cursor: RowCursor;
}

function rowFault(cells: readonly string[], { record, line, columns, cursor }: RowPlace): Problem | undefined {
  const value = cells[0] ?? '';
  const place = { record, field: 'record', value };
  if (cursor.openQuoteLine !== undefined) return problemOf('malformed_csv', words.openQuote({ line: cursor.openQuoteLine, lastLine: cursor.line }), place);
  if (cursor.hasStray) return problemOf('malformed_csv', words.strayQuote({ line }), place);
  if (cells.length === columns.length) return undefined;
  const counts = { line, cells: cells.length, columns: columns.length };
  if (cells.length < columns.length) return problemOf('malformed_csv', words.tooFewCells(counts), { ...place, severity: 'warning' });
  return isBlank(cells.slice(columns.length)) ? undefined : problemOf('malformed_csv', words.tooManyCells(counts), place);
}
