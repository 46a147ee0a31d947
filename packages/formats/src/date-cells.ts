import { inShort, readPhrase, type Problem } from '@deedline/core';
import { unguardCell } from './csv-cell.js';
import type { Columns } from './csv-columns.js';
import { isPlainEdtf, planDateColumn, type DateCells, type DateColumn } from './date-column.js';
import { numericDate } from './date-numbers.js';
import { createReport, type DateReport } from './date-report.js';
import type { ReadContext } from './format.js';

/** The columns whose cells are dates. */
const DATE_FIELDS = new Set(['date', 'start', 'end', 'reported', 'sourcePublished', 'sourceAccessed']);

/** Words in a column of ends that say that it goes on. */
const GOES_ON = /^(?:ongoing|present|now|today|current(?:ly)?|to date|(?:until|to|the) (?:now|present)|still [a-z ]{1,40})$/i;

/** One moment between two dates, or a stretch. */
const BETWEEN = /^\[?([^.,/[\]]+)(?:\.\.|\/)([^.,/[\]]+)\]?$/;

/** The rows of a table with their dates as EDTF. */
export interface DatedRows {
  /** The cells of each row; what was no row stays `undefined`. */
  readonly rows: readonly (DatedRow | undefined)[];
  readonly problems: readonly Problem[];
}

/** One row; `dateText` holds the words from which its date was read. */
export interface DatedRow {
  readonly cells: readonly string[];
  readonly dateText?: string;
}

interface Table {
  readonly columns: Columns;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[] | undefined)[];
}

/**
 * Writes EDTF for the dates of a table that are words, or numbers in an order that the whole column proves, where they can mean one thing only.
 * Each reading is reported; see `createReport`.
 * All other cells stay as they are, for the validator to judge.
 */
export function readDateCells({ columns, headers, rows }: Table, context: ReadContext): DatedRows {
  const report = createReport(context);
  const readers = columns.flatMap((field, at) => {
    if (field === undefined || !DATE_FIELDS.has(field)) return [];
    const column = { field, header: inShort(unguardCell(headers[at] ?? field)), cells: rows.flatMap((cells) => cells?.[at] ?? []) };
    const plan = planDateColumn(column, context);
    report.found.push(...plan.problems);
    return [{ at, field, read: createReader(column, plan, { context, report }) }];
  });
  const dated = rows.map((cells, index) => {
    if (cells === undefined) return undefined;
    const hasBothEnds = ['start', 'end'].every((field) => (cells[columns.indexOf(field)]?.trim() ?? '') !== '');
    const found = readers.flatMap(({ at, field, read }) => {
      const edtf = read(cells[at]?.trim() ?? '', index + 1, hasBothEnds);
      return edtf === undefined ? [] : [{ at, field, edtf }];
    });
    return found.length === 0 ? { cells } : rowWith(found, cells, columns);
  });
  return { rows: dated, problems: report.problems() };
}

function rowWith(found: readonly { at: number; field: string; edtf: string }[], cells: readonly string[], columns: Columns): DatedRow {
  const edtfs = new Map(found.map(({ at, edtf }) => [at, edtf]));
  const hasWords = found.some(({ field }) => field === 'date' || field === 'start' || field === 'end');
  const textOf = (field: string) => cells[columns.indexOf(field)]?.trim() ?? '';
  const ends = new Set([textOf('date') || textOf('start'), textOf('end') || textOf('start')]);
  const dateText = [...ends].filter((text) => text !== '').join(' – ');
  return { cells: cells.map((cell, at) => edtfs.get(at) ?? cell), ...(hasWords && { dateText }) };
}

/** The EDTF of a cell that is none but can be read; the reading is reported. */
type Reader = (cell: string, record: number, hasBothEnds: boolean) => string | undefined;

function createReader(column: DateCells, plan: DateColumn, { context, report }: { context: ReadContext; report: DateReport }): Reader {
  const known = new Map<string, string | undefined>();
  return (cell, record, hasBothEnds) => {
    if (cell === '' || isPlainEdtf(cell)) return undefined;
    if (!known.has(cell)) known.set(cell, edtfOf(cell, column.field, plan, context));
    const read = known.get(cell);
    const edtf = read !== undefined && hasBothEnds ? endOf(read, column.field) : read;
    if (edtf !== undefined) report.add({ column, cell, edtf, record });
    return edtf;
  };
}

/** The one date that a cell can mean, where it is not EDTF already. */
function edtfOf(cell: string, field: string, { order, readsNumbers, isMidnightOnly }: DateColumn, { centuryPivot }: ReadContext): string | undefined {
  if (field === 'end' && GOES_ON.test(cell)) return '..';
  const date = numericDate(cell);
  if (!/\d/.test(cell) || (date !== undefined && !date.isIso && !readsNumbers)) return undefined;
  const { readings, isAmbiguous } = readPhrase(cell, { ...(order !== undefined && { dayOrder: order }), ...(centuryPivot !== undefined && { centuryPivot }) });
  const edtf = readings[0]?.edtf;
  if (edtf === undefined || edtf === cell || isAmbiguous) return undefined;
  // Where the order of the column is not known, a cell that fits one order alone proves nothing; one that is the same day in all needs none.
  if (date !== undefined && !date.isYearFirst && order === undefined && (date.dayBy.size < 2 || new Set(date.dayBy.values()).size > 1)) return undefined;
  return isMidnightOnly && date?.isMidnight === true ? edtf.replace(/T.*$/, '') : edtf;
}

/** An end of an interval. What lies between two dates is the outer of them, as about, for EDTF has no such end. */
function endOf(edtf: string, field: string): string {
  const [, first, last] = BETWEEN.exec(edtf) ?? [];
  const outer = field === 'start' ? first : field === 'end' ? last : undefined;
  if (outer === undefined) return edtf;
  return /[~%]$/.test(outer) ? outer : outer.endsWith('?') ? `${outer.slice(0, -1)}%` : `${outer}~`;
}
