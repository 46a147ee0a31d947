import { enProblemWords as words, foldName, INPUT_NAMES, type Problem, SOURCE_FIELDS } from '@deedline/core';
import { unguardCell } from './csv-cell.js';
import type { ReadContext } from './format.js';
import { problemOf } from './problem-of.js';

/** Which field each column holds; `undefined` for a column that is not read. */
export type Columns = readonly (string | undefined)[];

/** So many sources an event have columns of their own. */
export const MAX_SOURCES = 9;

/** The column of a field of a source, from 0: `sourceUrl`, then `source2Url`. */
export function sourceColumn(name: string, index = 0): string {
  return `source${index === 0 ? '' : index + 1}${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** The columns of all sources that a row can hold, with the place of the source and its field. */
export const SOURCE_COLUMNS = Array.from({ length: MAX_SOURCES }, (_, index) =>
  SOURCE_FIELDS.map(({ name }) => ({ column: sourceColumn(name, index), index, field: name })),
).flat();

const FIELD_OF_HEADER: ReadonlyMap<string, string> = new Map(
  [...INPUT_NAMES, ...SOURCE_COLUMNS.map(({ column }) => column)].map((name) => [foldName(name), name]),
);

const GUESSES = { date: /date|when|beg[aiu]n|start|from|time|year|day|period/i, title: /name|headline|subject|summary|label|what|event|text/i };

/**
 * Finds the fields among the headers, whatever their letter case, spaces, "-" or "_"; a mapping goes before a header of our own name.
 * Other columns are not read. Stops where a needed column is missing or one is there twice.
 */
export function readHeaders(
  cells: readonly string[],
  { limits, mapping }: ReadContext,
): { columns: Columns; problems: readonly Problem[] } | { failure: Problem } {
  if (cells.length > limits.columns) return { failure: problemOf('too_many', words.tooManyColumns({ count: cells.length, limit: limits.columns })) };
  const headers = cells.map((cell) => unguardCell(cell).trim());
  const mapped = new Map([...mapping].map(([ours, theirs]) => [foldName(theirs), FIELD_OF_HEADER.get(foldName(ours))]));
  const isMapped = new Set(mapped.values());
  const columns: (string | undefined)[] = [];
  for (const header of headers) {
    const name = foldName(header);
    const own = FIELD_OF_HEADER.get(name);
    const field = mapped.get(name) ?? (own !== undefined && isMapped.has(own) ? undefined : own);
    if (field !== undefined && columns.includes(field))
      return { failure: problemOf('malformed_csv', words.repeatedColumn({ column: header }), { value: header }) };
    columns.push(field);
  }
  const failure = missingColumn(columns, headers);
  if (failure !== undefined) return { failure };
  return { columns, problems: mappingProblems(mapping, headers) };
}

function missingColumn(columns: Columns, headers: readonly string[]): Problem | undefined {
  const hasDate = columns.includes('date') || columns.includes('start');
  if (hasDate && columns.includes('title')) return undefined;
  const [field, wanted, pattern] = hasDate ? (['title', '“title”', GUESSES.title] as const) : (['start', '“date” or “start”', GUESSES.date] as const);
  const guess = headers.find((header, index) => columns[index] === undefined && pattern.test(header));
  const found = headers.slice(0, 20).join(', ') + (headers.length > 20 ? ', …' : '');
  return problemOf('missing_required', words.noColumn({ wanted, found, field, ...(guess !== undefined && { guess }) }), { field });
}

function mappingProblems(mapping: ReadonlyMap<string, string>, headers: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  const names = new Set(headers.map(foldName));
  for (const [ours, theirs] of mapping) {
    if (!FIELD_OF_HEADER.has(foldName(ours)))
      problems.push(
        problemOf('bad_option', words.badValue({ field: 'mapping', wanted: 'the names of our fields' }), {
          severity: 'warning',
          field: 'mapping',
          value: ours,
        }),
      );
    else if (!names.has(foldName(theirs)))
      problems.push(
        problemOf('bad_option', words.noColumn({ wanted: `“${theirs}”`, found: headers.join(', '), field: ours }), {
          severity: 'warning',
          field: 'mapping',
          value: theirs,
        }),
      );
  }
  return problems;
}
