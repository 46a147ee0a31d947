import { dsvFormat } from 'd3-dsv';
import { guardCell } from './csv-cell.js';

/**
 * Rows of cells as comma-separated text, one a line, without a cell that a spreadsheet would run as a formula.
 *
 * @example
 * writeRows([['a', '=1']]) //=> "a,'=1\n"
 */
export const writeRows = (rows: readonly (readonly string[])[]): string => `${dsvFormat(',').formatRows(rows.map((row) => row.map(guardCell)))}\n`;
