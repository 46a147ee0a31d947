import { SOURCE_FIELDS } from '@deedline/core';
import { splitCell } from './csv-cell.js';
import { sourceColumn, type Columns } from './csv-columns.js';
import type { DatedRow } from './date-cells.js';

const SOURCE_FIELD_OF_COLUMN: ReadonlyMap<string, string> = new Map(SOURCE_FIELDS.map(({ name }) => [sourceColumn(name), name]));

/**
 * Makes the record of one row for the validator, with known names only. An empty cell is a field that is not given.
 * Words from which a date was read become its `dateText`, unless the row has its own.
 */
export function createRecordReader(columns: Columns): (row: DatedRow) => Readonly<Record<string, unknown>> {
  const fields = columns.flatMap((column, at) => (column === undefined ? [] : [{ at, column, sourceField: SOURCE_FIELD_OF_COLUMN.get(column) }]));
  return ({ cells, dateText }) => {
    const record: { [name: string]: unknown } = {};
    let source: { [name: string]: unknown } | undefined;
    for (const { at, column, sourceField } of fields) {
      const cell = cells[at] ?? '';
      // An empty title or date keeps its name, so that a problem can say which column is empty.
      if (cell.trim() === '' && !NAMED_WHEN_EMPTY.has(column)) continue;
      if (sourceField === undefined) record[column] = valueOf(cell, column);
      else (source ??= {})[sourceField] = cell;
    }
    if (source !== undefined && record['sources'] === undefined) record['sources'] = [source];
    if (dateText !== undefined) record['dateText'] ??= dateText;
    return record;
  };
}

const NAMED_WHEN_EMPTY = new Set(['title', 'date', 'start']);

function valueOf(cell: string, column: string): unknown {
  switch (column) {
    case 'topics':
    case 'tags':
    case 'chain':
    case 'sources':
      return splitCell(cell);
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
