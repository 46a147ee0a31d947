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

/** Where the rows of a table lie and which of them cannot be trusted. Rows are counted from 0, blank ones too, as d3-dsv counts them. */
export interface RowMap {
  /** The line on which each row starts, from 1. */
  readonly lines: readonly number[];
  /** Rows in which text follows a closing quotation mark: d3-dsv takes its first letter for a delimiter. */
  readonly strayRows: ReadonlySet<number>;
  /** The row and line of a quotation mark that never closes; d3-dsv puts the rest of the text into that row. */
  readonly openQuote?: { readonly row: number; readonly line: number };
  readonly lastLine: number;
}

/** Walks through a table as d3-dsv's `parseRows` does, and notes lines and bad quotation marks instead of cells. */
export function mapRows(text: string, delimiter: string): RowMap {
  const lines = [1];
  const strayRows = new Set<number>();
  const delimiterCode = delimiter.charCodeAt(0);
  let line = 1;
  let at = 0;
  let isCellStart = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isCellStart && code === QUOTE) {
      const openedOn = line;
      const end = closingQuote(text, at);
      if (end === undefined) return { lines, strayRows, openQuote: { row: lines.length - 1, line: openedOn }, lastLine: line + newlines(text, at) };
      line += newlines(text, at, end);
      at = end + 1;
      const next = text.charCodeAt(at);
      if (at < text.length && next !== delimiterCode && next !== NEWLINE && next !== RETURN) {
        strayRows.add(lines.length - 1);
        at++;
        continue;
      }
      isCellStart = false;
      continue;
    }
    at++;
    isCellStart = code === delimiterCode;
    if (code !== NEWLINE && code !== RETURN) continue;
    if (code === RETURN && text.charCodeAt(at) === NEWLINE) at++;
    line++;
    lines.push(line);
    isCellStart = true;
  }
  return { lines, strayRows, lastLine: line };
}

/** The index of the quotation mark that ends the cell which starts with one; doubled marks are text. */
function closingQuote(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text.charCodeAt(at + 1) !== QUOTE) return at;
  return undefined;
}

function newlines(text: string, from: number, to = text.length): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
