import { readChainCell, splitCell } from './csv-cell.js';
import { SOURCE_COLUMNS, type Columns } from './csv-columns.js';
import type { DatedRow } from './date-cells.js';

const SOURCE_OF_COLUMN = new Map(SOURCE_COLUMNS.map((source) => [source.column, source]));

/**
 * Makes the record of one row for the validator, with known names only. An empty cell is a field that is not given.
 * Words from which a date was read become its `dateText`, unless the row has its own.
 */
export function createRecordReader(columns: Columns): (row: DatedRow) => Readonly<Record<string, unknown>> {
  const fields = columns.flatMap((column, at) => (column === undefined ? [] : [{ at, column, source: SOURCE_OF_COLUMN.get(column) }]));
  return ({ cells, dateText }) => {
    const record: { [name: string]: unknown } = {};
    const sources: { [name: string]: unknown }[] = [];
    for (const { at, column, source } of fields) {
      const cell = cells[at] ?? '';
      // An empty title or date keeps its name, so that a problem can say which column is empty.
      if (cell.trim() === '' && !NAMED_WHEN_EMPTY.has(column)) continue;
      if (source === undefined) record[column] = valueOf(cell, column);
      else (sources[source.index] ??= {})[source.field] = cell;
    }
    // One that is left out between others leaves a hole, which `filter` closes.
    if (sources.length > 0 && record['sources'] === undefined) record['sources'] = sources.filter(Boolean);
    if (dateText !== undefined) record['dateText'] ??= dateText;
    return record;
  };
}

const NAMED_WHEN_EMPTY = new Set(['title', 'date', 'start']);

function valueOf(cell: string, column: string): unknown {
  switch (column) {
    case 'topics':
    case 'tags':
    case 'sources':
      return splitCell(cell);
    case 'chain':
      return splitCell(cell).map(readChainCell);
    case 'media':
      return cell.trim().split(/\s+/);
    case 'links':
      return splitCell(cell)
        .filter((link) => link.trim() !== '')
        .map(linkOf);
    default:
      return cell;
  }
}

function linkOf(text: string): Readonly<Record<string, string>> {
  const colon = text.indexOf(':');
  return colon < 0 ? { to: text } : { type: text.slice(0, colon), to: text.slice(colon + 1) };
}
