const DELIMITERS = [',', ';', '\t', '|'];
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

/** The delimiter that divides the first line into the most cells. */
export function detectDelimiter(text: string): string {
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = headerCells(text, delimiter);
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

function headerCells(text: string, delimiter: string): number {
  let cells = 1;
  let isQuoted = false;
  for (const char of text.slice(0, 20_000)) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === '\n' || char === '\r')) break;
    else if (!isQuoted && char === delimiter) cells++;
  }
  return cells;
}

/** Where the reading of a table stands, and what was wrong with the row read last. Starts as `{ at: 0, line: 1, hasStray: false }`. */
export interface RowCursor {
  /** The index in the text at which the next row begins. */
  at: number;
  /** The line of it, from 1. */
  line: number;
  /** Whether text followed a closing quotation mark: its first letter was taken for a delimiter, as d3-dsv does. */
  hasStray: boolean;
  /** The line of a quotation mark that never closes; the rest of the text is in that row. */
  openQuoteLine?: number;
}

/**
 * Reads one row and moves the cursor behind its line break. The cells are those of d3-dsv's `parseRows`, which reads a whole text at once.
 * A line ends with "\n", "\r\n" or "\r".
 *
 * @example
 * readRow('a,"b ""c"""', ',', { at: 0, line: 1, hasStray: false }) //=> ['a', 'b "c"']
 */
export function readRow(text: string, delimiter: string, cursor: RowCursor): string[] {
  const cells: string[] = [];
  const delimiterCode = delimiter.charCodeAt(0);
  cursor.hasStray = false;
  let { at } = cursor;
  for (;;) {
    const start = at;
    let isQuoted = false;
    if (text.charCodeAt(at) === QUOTE) {
      isQuoted = true;
      at = closingQuote(text, start);
      if (at === text.length) cursor.openQuoteLine = cursor.line;
      cells.push(text.slice(start + 1, at).replaceAll('""', '"'));
      cursor.line += newlines(text, start, at);
      at++;
    }
    let code = text.charCodeAt(at);
    if (isQuoted) cursor.hasStray ||= at < text.length && code !== delimiterCode && code !== NEWLINE && code !== RETURN;
    else {
      while (at < text.length && code !== delimiterCode && code !== NEWLINE && code !== RETURN) code = text.charCodeAt(++at);
      cells.push(text.slice(start, at));
    }
    at++;
    if (at > text.length || code === NEWLINE || code === RETURN) break;
  }
  const isBreak = at <= text.length;
  if (isBreak) cursor.line++;
  if (isBreak && text.charCodeAt(at - 1) === RETURN && text.charCodeAt(at) === NEWLINE) at++;
  cursor.at = Math.min(at, text.length);
  return cells;
}

/** The index of the quotation mark that ends the cell which starts with one, or the end of the text; doubled marks are text. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text.charCodeAt(at + 1) !== QUOTE) return at;
  return text.length;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === NEWLINE) count++;
  return count;
}
