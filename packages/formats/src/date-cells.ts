import { inShort, readPhrase, stepsWithin, type Problem, type Steps } from '@deedline/core';
import { unguardCell } from './csv-cell.js';
import type { Columns } from './csv-columns.js';
import type { CsvTable } from './csv-table.js';
import { addToTally, createTally, isPlainEdtf, planDateColumn, type DateCells, type DateColumn } from './date-column.js';
import { blankIso, numericDate } from './date-numbers.js';
import { createReport, type DateReading } from './date-report.js';
import type { ReadContext } from './format.js';

/** The columns whose cells are dates. */
const DATE_FIELDS = new Set(['date', 'start', 'end', 'reported', 'sourcePublished', 'sourceAccessed']);

/** Words in a column of ends that say that it goes on. */
const GOES_ON = /^(?:ongoing|present|now|today|current(?:ly)?|to date|(?:until|to|the) (?:now|present)|still [a-z ]{1,40})$/i;

/** One moment between two dates, or a stretch. */
const BETWEEN = /^\[?([^.,/[\]]+)(?:\.\.|\/)([^.,/[\]]+)\]?$/;

/** One record; `dateText` holds the words from which its date was read. */
export interface DatedRow {
  readonly cells: readonly string[];
  readonly dateText?: string;
}

/** The dates of a table. First `look` is to see all records, then `plan` makes their reader. */
export interface TableDates {
  readonly look: (cells: readonly string[]) => void;
  readonly plan: (table: Pick<CsvTable, 'length' | 'cellsOf'>) => Steps<DateReader>;
}

/** Reads the dates of a table once its columns are known. */
export interface DateReader {
  /** Whether there is any cell that is not plain EDTF. */
  readonly hasOthers: boolean;
  /** The cells of a record with its dates as EDTF; the same answer each time. */
  readonly read: (cells: readonly string[]) => DatedRow;
  /** Notes what `read` makes of the cells of a record, from 1. */
  readonly report: (cells: readonly string[], record: number) => void;
  readonly problems: () => readonly Problem[];
}

/**
 * Writes EDTF for the dates of a table that are words, or numbers in an order that the whole column proves, where they can mean one thing only.
 * Each reading is reported; see `createReport`.
 * All other cells stay as they are, for the validator to judge.
 */
export function readDates(columns: Columns, headers: readonly string[], context: ReadContext): TableDates {
  const dates = columns.flatMap((field, at) =>
    field !== undefined && DATE_FIELDS.has(field) ? [{ at, field, header: inShort(unguardCell(headers[at] ?? field)), tally: createTally() }] : [],
  );
  return {
    look: (cells) => {
      for (const { at, tally } of dates) addToTally(tally, cells[at] ?? '');
    },
    plan: function* plan({ length, cellsOf }) {
      const report = createReport(context);
      const readers: ((cells: readonly string[], hasBothEnds: boolean) => readonly FoundDate[])[] = [];
      for (const [place, { at, field, header, tally }] of dates.entries()) {
        const column = { field, header, length, cellOf: (index: number) => cellsOf(index)?.[at] };
        const planned = yield* stepsWithin(planDateColumn(column, tally, context), [place / dates.length, (place + 1) / dates.length]);
        report.found.push(...planned.problems);
        if (tally.others === 0) continue;
        const read = createReader(field, planned, context);
        readers.push((cells, hasBothEnds) => {
          const cell = cells[at]?.trim() ?? '';
          const date = read(cell, hasBothEnds);
          return date === undefined ? [] : [{ at, column, cell, ...date }];
        });
      }
      const [start, end] = [columns.indexOf('start'), columns.indexOf('end')];
      const found = (cells: readonly string[]): readonly FoundDate[] => {
        const hasBothEnds = (cells[start]?.trim() ?? '') !== '' && (cells[end]?.trim() ?? '') !== '';
        return readers.flatMap((read) => read(cells, hasBothEnds));
      };
      return {
        hasOthers: readers.length > 0,
        read: (cells) => {
          const readings = readers.length > 0 ? found(cells) : [];
          return readings.length === 0 ? { cells } : rowWith(readings, cells, columns);
        },
        report: (cells, record) => {
          for (const { column, cell, edtf, from } of found(cells)) report.add({ column, cell, edtf, from, record });
        },
        problems: report.problems,
      };
    },
  };
}

/** What was read from a cell. */
interface FoundDate extends CellDate {
  readonly at: number;
  readonly column: DateCells;
  readonly cell: string;
}

function rowWith(found: readonly FoundDate[], cells: readonly string[], columns: Columns): DatedRow {
  const hasWords = found.some(({ column: { field } }) => field === 'date' || field === 'start' || field === 'end');
  const textOf = (field: string) => cells[columns.indexOf(field)]?.trim() ?? '';
  const ends = new Set([textOf('date') || textOf('start'), textOf('end') || textOf('start')]);
  const dateText = [...ends].filter((text) => text !== '').join(' – ');
  const dated = [...cells];
  for (const { at, edtf } of found) dated[at] = edtf;
  return { cells: dated, ...(hasWords && { dateText }) };
}

/** What a cell of a column that is no EDTF can be read as. Words are slow to read and are kept: files repeat them, and are asked for them again. */
function createReader(field: string, plan: DateColumn, context: ReadContext): (cell: string, hasBothEnds: boolean) => CellDate | undefined {
  const known = new Map<string, CellDate | undefined>();
  return (cell, hasBothEnds) => {
    if (cell === '' || isPlainEdtf(cell)) return undefined;
    const iso = plan.isMidnightOnly ? undefined : blankIso(cell);
    if (iso !== undefined) return { edtf: iso, from: 'numbers' };
    if (!known.has(cell)) known.set(cell, dateOfCell(cell, field, plan, context));
    const date = known.get(cell);
    return date !== undefined && hasBothEnds ? { ...date, edtf: endOf(date.edtf, field) } : date;
  };
}

interface CellDate {
  readonly edtf: string;
  readonly from: DateReading['from'];
}

/** The one date that a cell can mean, where it is not EDTF already. */
function dateOfCell(cell: string, field: string, plan: DateColumn, context: ReadContext): CellDate | undefined {
  const edtf = edtfOf(cell, field, plan, context);
  if (edtf === undefined) return undefined;
  const date = numericDate(cell);
  return { edtf, from: date === undefined ? 'words' : date.isMidnight && !edtf.includes('T') ? 'midnight' : 'numbers' };
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
