import { enProblemWords as words, type Problem } from '@deedline/core';
import { dsvFormat } from 'd3-dsv';
import { unguardCell } from './csv-cell.js';
import { readHeaders, type Columns } from './csv-columns.js';
import { recordOfCells } from './csv-record.js';
import { detectDelimiter, mapRows, type RowMap } from './csv-rows.js';
import { readDateCells } from './date-cells.js';
import { writeCsv } from './write-csv.js';
import type { Format, ReadContext, ReadText } from './format.js';
import { jsonFormat } from './json-format.js';
import { problemOf } from './problem-of.js';

/**
 * A table with one event a row: comma, semicolon, tab or "|" between cells, found out from the first line. Headers are the names of the fields.
 * Lists (`topics`, `tags`) have ";" between members; `links` is `type:id;type:id`; `magnitude` goes with `unit`; `via` is the outlet;
 * one source stands in `sourceUrl`, `sourceTitle`, `sourceOutlet`, `sourcePublished` and so on. Blank rows are skipped.
 * Dates in words, and dates of three numbers in an order that their column proves, are read as EDTF and reported; see `readDateCells`.
 *
 * A table holds less than a timeline: title, view, coverage, the kind, label and measure of lanes, notes of links, and all sources but
 * the first are not written. Cells that a spreadsheet would run as a formula get an apostrophe, which is taken off when read again.
 */
export const csvFormat = { id: 'csv', label: 'CSV', detect, read, write: writeCsv } as const satisfies Format;

function detect(text: string): number {
  const firstLine = /^[^\n\r]*/.exec(text)?.[0] ?? '';
  return /[,;\t|]/.test(firstLine) ? 0.55 : 0.3;
}

function read(text: string, context: ReadContext): ReadText {
  const delimiter = detectDelimiter(text);
  // `dsvFormat(…).parse` builds code from headers with `Function`; `parseRows` does not.
  const table = dsvFormat(delimiter).parseRows(text);
  const map = mapRows(text, delimiter);
  const headerRow = table.findIndex((row) => !isBlank(row));
  const headers = readHeaders(table[headerRow] ?? [], context);
  if ('failure' in headers) {
    if (headers.failure.code !== 'missing_required' || jsonFormat.detect(text) < 0.9) return headers;
    return { failure: problemOf('not_data', words.otherFormat({ found: jsonFormat.label, wanted: 'CSV' })) };
  }
  const problems = [...headers.problems];
  const rows: (readonly string[] | undefined)[] = [];
  for (let row = headerRow + 1; row < table.length; row++) {
    const cells = table[row] ?? [];
    if (isBlank(cells)) continue;
    const fault = rowFault(cells, { row, record: rows.length + 1, columns: headers.columns, map });
    if (fault !== undefined) problems.push(fault);
    rows.push(fault?.severity === 'error' ? undefined : cells.map(unguardCell));
  }
  const dated = readDateCells({ columns: headers.columns, headers: table[headerRow] ?? [], rows }, context);
  const events = dated.rows.map((row) => row && recordOfCells(row, headers.columns));
  return { data: { events }, problems: [...problems, ...dated.problems] };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

interface RowPlace {
  readonly row: number;
  readonly record: number;
  readonly columns: Columns;
  readonly map: RowMap;
}

function rowFault(cells: readonly string[], { row, record, columns, map }: RowPlace): Problem | undefined {
  const line = map.lines[row] ?? 0;
  const value = cells[0] ?? '';
  const place = { record, field: 'record', value };
  const counts = { line, cells: cells.length, columns: columns.length };
  if (row === map.openQuote?.row) return problemOf('malformed_csv', words.openQuote({ line: map.openQuote.line, lastLine: map.lastLine }), place);
  if (map.strayRows.has(row)) return problemOf('malformed_csv', words.strayQuote({ line }), place);
  if (cells.length > columns.length && !isBlank(cells.slice(columns.length))) return problemOf('malformed_csv', words.tooManyCells(counts), place);
  if (cells.length < columns.length) return problemOf('malformed_csv', words.tooFewCells(counts), { ...place, severity: 'warning' });
  return undefined;
}
