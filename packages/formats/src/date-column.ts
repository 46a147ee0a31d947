import { enProblemWords as words, isEdtf, readPhrase, type DayOrder, type Problem } from '@deedline/core';
import { DAY_ORDERS, numericDate } from './date-numbers.js';
import { problemOf } from './problem-of.js';

/** What is stated of the dates of a table. */
export interface DateOptions {
  readonly dateOrder?: DayOrder;
  /** Years of two digits below it are of the 21st century, the others of the 20th. */
  readonly centuryPivot?: number;
}

/** A column of dates. */
export interface DateCells {
  /** Our name of the field. */
  readonly field: string;
  /** What the file calls the column. */
  readonly header: string;
  readonly cells: readonly string[];
}

/** How the dates of three numbers in a column are read. */
export interface DateColumn {
  /** The order of day and month; absent where it is not known, or not needed. */
  readonly order?: DayOrder;
  /** Whether such dates are read at all. One among many other texts is no evidence of a format. */
  readonly readsNumbers: boolean;
  /** Whether every time of day in the column is midnight, as exports write days. */
  readonly isMidnightOnly: boolean;
  /** What the column leaves open, to be stated by whoever knows. */
  readonly problems: readonly Problem[];
}

const SHOWN_EXAMPLES = 3;
/** Where only the order is in question. */
const ANY_PIVOT = 50;
const YEAR_AND_TWO_DIGITS = /^(\d{4})-(\d\d)$/;
const PLAIN_EDTF = /^-?\d{4}(?:-\d\d){0,2}(?:T.*)?$/;

/** Whether a cell has the shape of a plain EDTF date. What is wrong with it is then said of an EDTF date; it is never read as words. */
export function isPlainEdtf(cell: string): boolean {
  return PLAIN_EDTF.test(cell);
}

interface Tally {
  numbers: number;
  /** The orders that fit all cells. */
  orders: readonly DayOrder[];
  /** A first cell for each set of orders that a cell fits. */
  readonly examples: Map<string, string>;
  shortYear?: string;
}

/**
 * Finds out from the whole column how its dates of three numbers are written. One order that fits all such cells is the order of the column.
 * Where two fit and no cell differs between them, there is none. Where a cell differs, or some cells prove one and some another, or years
 * have two digits and no pivot is given, it is not guessed but reported.
 */
export function planDateColumn(column: DateCells, { dateOrder, centuryPivot }: DateOptions): DateColumn {
  const tally = tallyOf(column.cells);
  const pairs = yearPairProblem(column);
  const isMidnightOnly = hasMidnightsOnly(column.cells);
  if (dateOrder === undefined && (tally.numbers === 0 || tally.numbers < othersIn(column.cells)))
    return { readsNumbers: false, isMidnightOnly, problems: pairs };
  const found = dateOrder === undefined ? orderOf(tally, column) : { order: dateOrder };
  const century = centuryPivot === undefined && tally.shortYear !== undefined ? [centuryProblem(tally.shortYear, column, found.order)] : [];
  return {
    readsNumbers: true,
    isMidnightOnly,
    problems: [...pairs, ...(found.problem === undefined ? [] : [found.problem]), ...century],
    ...(found.order !== undefined && { order: found.order }),
  };
}

function tallyOf(cells: readonly string[]): Tally {
  const tally: Tally = { numbers: 0, orders: DAY_ORDERS, examples: new Map() };
  for (const cell of cells) {
    const text = cell.trim();
    const date = numericDate(text);
    if (date === undefined || date.isIso) continue;
    tally.numbers++;
    // Where no order makes a date of it, it is a fault of the cell and no evidence about the column.
    if (date.dayBy.size === 0) continue;
    const fitting = [...date.dayBy.keys()];
    tally.orders = tally.orders.filter((order) => date.dayBy.has(order));
    if (!tally.examples.has(fitting.join())) tally.examples.set(fitting.join(), text);
    if (date.hasShortYear) tally.shortYear ??= text;
  }
  return tally;
}

function hasMidnightsOnly(cells: readonly string[]): boolean {
  const timed = cells.filter((cell) => /\d:\d\d/.test(cell));
  return timed.length > 0 && timed.every((cell) => numericDate(cell.trim())?.isMidnight === true);
}

/** How many cells are neither numbers nor EDTF. */
function othersIn(cells: readonly string[]): number {
  return cells.filter((cell) => {
    const text = cell.trim();
    return text !== '' && !isPlainEdtf(text) && numericDate(text) === undefined && !isEdtf(text);
  }).length;
}

/** "1914-18" can only be years; beside it "1922-23", which is read as EDTF, may be meant so too. */
function yearPairProblem({ field, header, cells }: DateCells): readonly Problem[] {
  let [years, month]: (string | undefined)[] = [];
  for (const cell of cells) {
    const [text, year, ending] = YEAR_AND_TWO_DIGITS.exec(cell.trim()) ?? [];
    if (text === undefined || Number(ending) <= Number(year) % 100) continue;
    const code = Number(ending);
    if (code <= 12 || (code > 20 && code < 42)) month ??= text;
    else years ??= text;
  }
  return years === undefined || month === undefined ? [] : [ambiguous(words.yearsOrMonths({ column: header, years, month }), field, month)];
}

function orderOf({ orders, examples }: Tally, { field, header, cells }: DateCells): { readonly order?: DayOrder; readonly problem?: Problem } {
  const [order, other] = orders;
  if (order === undefined) {
    const proofs = [...examples].toSorted(([one], [two]) => one.length - two.length).map(([fitting, text]) => ({ text, orders: fitting.split(',') }));
    return { problem: ambiguous(words.ordersMixed({ column: header, proofs: proofs.slice(0, SHOWN_EXAMPLES) }), field, proofs[0]?.text ?? '') };
  }
  if (other === undefined) return { order };
  const open = differing(cells, orders);
  const [value] = open;
  // Days that are the same in each order prove none of them.
  if (value === undefined) return {};
  const readings = orders.flatMap((dayOrder) => readPhrase(value, { dayOrder, centuryPivot: ANY_PIVOT }).readings.map(({ edtf }) => edtf));
  return { problem: ambiguous(words.orderNotKnown({ column: header, examples: open, readings, orders }), field, value) };
}

/** The first cells that are not the same day in all orders. */
function differing(cells: readonly string[], orders: readonly DayOrder[]): readonly string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    const { dayBy } = numericDate(text) ?? {};
    if (dayBy !== undefined && new Set(orders.flatMap((order) => dayBy.get(order) ?? [])).size > 1) found.add(text);
    if (found.size === SHOWN_EXAMPLES) break;
  }
  return [...found];
}

function centuryProblem(value: string, { field, header }: DateCells, order: DayOrder | undefined): Problem {
  const dayOrders = order === undefined ? {} : { dayOrder: order };
  const readings = [100, 0].flatMap((centuryPivot) =>
    readPhrase(value, { ...dayOrders, centuryPivot })
      .readings.slice(0, 1)
      .map(({ edtf }) => edtf),
  );
  return ambiguous(words.centuryNotKnown({ column: header, example: value, readings }), field, value);
}

function ambiguous(text: Parameters<typeof problemOf>[1], field: string, value: string): Problem {
  return problemOf('ambiguous_date', text, { severity: 'warning', field, value });
}
