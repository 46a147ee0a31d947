import { enProblemWords as words, isEdtf, readPhrase, stepsWithin, type DayOrder, type Problem, type Steps } from '@deedline/core';
import { ROWS_A_STEP } from './csv-table.js';
import { numericDate } from './date-numbers.js';
import { DAY_ORDERS } from './day-orders.js';
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
  /** How many records there are. */
  readonly length: number;
  /** The cell of a record, from 0; `undefined` where it has none. */
  readonly cellOf: (index: number) => string | undefined;
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

/** What the cells of a column, looked at one by one, tell of the whole of it. */
export interface DateTally {
  /** Cells that are no plain EDTF and not empty. */
  others: number;
  /** Those of them that are dates of three numbers. */
  numbers: number;
  /** The orders that fit all cells. */
  orders: readonly DayOrder[];
  /** A first cell for each set of orders that a cell fits. */
  readonly examples: Map<string, string>;
  shortYear?: string;
  /** "1914-18" can only be years; "1922-23" beside it, which is read as EDTF, may be meant so too. */
  yearPair?: string;
  yearAndMonth?: string;
  /** Whether some cell has a time of day, and whether one of them is not midnight. */
  hasTimes: boolean;
  hasOtherTimes: boolean;
}

/** A tally of no cells yet. */
export const createTally = (): DateTally => ({ others: 0, numbers: 0, orders: DAY_ORDERS, examples: new Map(), hasTimes: false, hasOtherTimes: false });

/** Adds a cell to the tally of its column. */
export function addToTally(tally: DateTally, cell: string): void {
  const text = cell.trim();
  if (text === '') return;
  const isPlain = isPlainEdtf(text);
  const isTimed = !tally.hasOtherTimes && /\d:\d\d/.test(text);
  const date = isTimed || !isPlain ? numericDate(text) : undefined;
  if (isTimed) {
    tally.hasTimes = true;
    tally.hasOtherTimes = date?.isMidnight !== true;
  }
  if (isPlain) return addYearPair(tally, text);
  tally.others++;
  if (date === undefined || date.isIso) return;
  tally.numbers++;
  // Where no order makes a date of it, it is a fault of the cell and no evidence about the column.
  if (date.dayBy.size === 0) return;
  const fitting = [...date.dayBy.keys()].join();
  tally.orders = tally.orders.filter((order) => date.dayBy.has(order));
  if (!tally.examples.has(fitting)) tally.examples.set(fitting, text);
  if (date.hasShortYear) tally.shortYear ??= text;
}

function addYearPair(tally: DateTally, text: string): void {
  if (text.length !== 7) return;
  const [, year, ending] = YEAR_AND_TWO_DIGITS.exec(text) ?? [];
  if (ending === undefined || Number(ending) <= Number(year) % 100) return;
  const code = Number(ending);
  if (code <= 12 || (code > 20 && code < 42)) tally.yearAndMonth ??= text;
  else tally.yearPair ??= text;
}

/**
 * Finds out from the whole column how its dates of three numbers are written. One order that fits all such cells is the order of the column.
 * Where two fit and no cell differs between them, there is none. Where a cell differs, or some cells prove one and some another, or years
 * have two digits and no pivot is given, it is not guessed but reported.
 */
export function* planDateColumn(column: DateCells, tally: DateTally, { dateOrder, centuryPivot }: DateOptions): Steps<DateColumn> {
  const { yearPair: years, yearAndMonth: month } = tally;
  const { field, header } = column;
  const pairs = years === undefined || month === undefined ? [] : [ambiguous(words.yearsOrMonths({ column: header, years, month }), field, month)];
  const isMidnightOnly = tally.hasTimes && !tally.hasOtherTimes;
  if (dateOrder === undefined && (tally.numbers === 0 || (yield* stepsWithin(isOutnumbered(tally, column), [0, 0.5]))))
    return { readsNumbers: false, isMidnightOnly, problems: pairs };
  const found = dateOrder === undefined ? yield* stepsWithin(orderOf(tally, column), [0.5, 1]) : { order: dateOrder };
  const century = centuryPivot === undefined && tally.shortYear !== undefined ? [centuryProblem(tally.shortYear, column, found.order)] : [];
  return {
    readsNumbers: true,
    isMidnightOnly,
    problems: [...pairs, ...(found.problem === undefined ? [] : [found.problem]), ...century],
    ...(found.order !== undefined && { order: found.order }),
  };
}

/** Whether fewer cells are dates of three numbers than are neither numbers nor EDTF. */
function* isOutnumbered({ numbers, others }: DateTally, { length, cellOf }: DateCells): Steps<boolean> {
  if (numbers * 2 >= others) return false;
  let left = 0;
  for (let index = 0; index < length && left <= numbers; index++) {
    if (index % ROWS_A_STEP === 0) yield index / length;
    const text = cellOf(index)?.trim() ?? '';
    if (text !== '' && !isPlainEdtf(text) && numericDate(text) === undefined && !isEdtf(text)) left++;
  }
  return left > numbers;
}

function* orderOf({ orders, examples }: DateTally, column: DateCells): Steps<{ readonly order?: DayOrder; readonly problem?: Problem }> {
  const { field, header } = column;
  const [order, other] = orders;
  if (order === undefined) {
    const proofs = [...examples].toSorted(([one], [two]) => one.length - two.length).map(([fitting, text]) => ({ text, orders: fitting.split(',') }));
    return { problem: ambiguous(words.ordersMixed({ column: header, proofs: proofs.slice(0, SHOWN_EXAMPLES) }), field, proofs[0]?.text ?? '') };
  }
  if (other === undefined) return { order };
  const open = yield* differing(column, orders);
  const [value] = open;
  // Days that are the same in each order prove none of them.
  if (value === undefined) return {};
  const readings = orders.flatMap((dayOrder) => readPhrase(value, { dayOrder, centuryPivot: ANY_PIVOT }).readings.map(({ edtf }) => edtf));
  return { problem: ambiguous(words.orderNotKnown({ column: header, examples: open, readings, orders }), field, value) };
}

/** The first cells that are not the same day in all orders. */
function* differing({ length, cellOf }: DateCells, orders: readonly DayOrder[]): Steps<readonly string[]> {
  const found = new Set<string>();
  for (let index = 0; index < length && found.size < SHOWN_EXAMPLES; index++) {
    if (index % ROWS_A_STEP === 0) yield index / length;
    const text = cellOf(index)?.trim() ?? '';
    const { dayBy } = numericDate(text) ?? {};
    if (dayBy !== undefined && new Set(orders.flatMap((order) => dayBy.get(order) ?? [])).size > 1) found.add(text);
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
