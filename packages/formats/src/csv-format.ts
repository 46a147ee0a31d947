import { enProblemWords as words, lazyList, stepsWithin, type Steps } from '@deedline/core';
import { createRecordReader } from './csv-record.js';
import { readTable, ROWS_A_STEP } from './csv-table.js';
import { readDates, type TableDates } from './date-cells.js';
import type { Format, ReadContext, ReadText } from './format.js';
import { jsonFormat } from './json-format.js';
import { problemOf } from './problem-of.js';
import { writeCsv } from './write-csv.js';

/**
 * A table with one event a row: comma, semicolon, tab or "|" between cells, found out from the first line. Headers are the names of the fields.
 * Lists (`topics`, `tags`) have ";" between members; `links` is `type:id;type:id`; `magnitude` goes with `unit`; `chain` is `agent|role;agent|role`, `via`
 * a chain of one outlet; a source stands in `sourceUrl`, `sourceTitle`, `sourceOutlet`, `sourcePublished` and so on, further ones in `source2Url` up to
 * `source9Url`. Blank rows are skipped.
 * Dates in words, and dates of three numbers in an order that their column proves, are read as EDTF and reported; see `readDates`.
 *
 * A table holds less than a timeline: title, view, coverage, the kind, label and measure of lanes, notes of links, and sources beyond
 * the ninth are not written. Cells that a spreadsheet would run as a formula get an apostrophe, which is taken off when read again.
 */
export const csvFormat = { id: 'csv', label: 'CSV', detect, read, write: writeCsv } as const satisfies Format;

function detect(text: string): number {
  const firstLine = /^[^\n\r]*/.exec(text)?.[0] ?? '';
  return /[,;\t|]/.test(firstLine) ? 0.55 : 0.3;
}

function* read(text: string, context: ReadContext): Steps<ReadText> {
  let dates: TableDates | undefined;
  const table = yield* stepsWithin(
    readTable(text, context, (columns, headers) => (dates = readDates(columns, headers, context)).look),
    [0, 0.4],
  );
  if ('failure' in table) {
    if (table.failure.code !== 'missing_required' || jsonFormat.detect(text) < 0.9) return table;
    return { failure: problemOf('not_data', words.otherFormat({ found: jsonFormat.label, wanted: 'CSV' })) };
  }
  const reader = yield* stepsWithin((dates as TableDates).plan(table), [0.4, 0.6]);
  for (let index = 0; reader.hasOthers && index < table.length; index++) {
    if (index % ROWS_A_STEP === 0) yield 0.6 + (0.4 * index) / table.length;
    const cells = table.cellsOf(index);
    if (cells) reader.report(cells, index + 1);
  }
  const recordOf = createRecordReader(table.columns);
  const events = lazyList(table.length, (index) => {
    const cells = table.cellsOf(index);
    return cells && recordOf(reader.read(cells));
  });
  return { data: { events }, problems: [...table.problems, ...reader.problems()] };
}
