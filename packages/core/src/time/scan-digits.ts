import type { Cursor, Part } from './date-parts.js';
import { EdtfError } from './edtf-error.js';

const X = 88;

/** The digit at a place of a text, 0 to 9; -1 where there is none. Only ASCII digits count. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? code - 48 : -1;
}

/**
 * Reads exactly `count` digits, of which any may be an `X`, and moves the cursor behind them.
 * @example scanPart({ text: '199X', at: 0 }, 4, 'a year') //=> '199X'
 */
export function scanPart(cursor: Cursor, count: number, name: string): Part {
  const start = cursor.at;
  let value = 0;
  let isMasked = false;
  for (let at = start; at < start + count; at += 1) {
    const digit = digitAt(cursor.text, at);
    if (digit < 0 && cursor.text.charCodeAt(at) !== X) throw new EdtfError(at, `Expected ${name} of ${count} digits.`);
    if (digit < 0) isMasked = true;
    else value = value * 10 + digit;
  }
  cursor.at = start + count;
  return isMasked ? cursor.text.slice(start, cursor.at) : value;
}

/**
 * Reads one or more digits as a number, or refuses more than `maxDigits` of them.
 * @example scanNumber({ text: '17E7', at: 0 }, 16, 'a year') //=> 17
 */
export function scanNumber(cursor: Cursor, maxDigits: number, name: string): number {
  const start = cursor.at;
  let value = 0;
  for (let digit = digitAt(cursor.text, cursor.at); digit >= 0; digit = digitAt(cursor.text, cursor.at)) {
    value = value * 10 + digit;
    cursor.at += 1;
  }
  if (cursor.at === start) throw new EdtfError(start, `Expected ${name}.`);
  if (cursor.at - start > maxDigits) throw new EdtfError(start, `Expected ${name} of at most ${maxDigits} digits.`);
  return value;
}

/** Moves behind a piece of text if the cursor stands before it, and says whether it did. */
export function skip(cursor: Cursor, piece: string): boolean {
  if (!cursor.text.startsWith(piece, cursor.at)) return false;
  cursor.at += piece.length;
  return true;
}
