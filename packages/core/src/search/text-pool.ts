import type { Timeline } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import type { EventColumns } from '../source/event-columns.js';
import { foldText } from './fold-text.js';

/** Rows of one block. Short, so that building one is a short step. */
export const BLOCK_ROWS = 256;
/** The texts of a timeline that are kept; of one with more, the rest is folded anew for each search. */
const MAX_POOL_BYTES = 200e6;

/** What is searched as text, of some rows that follow each other: one folded text, fields and events on lines of their own. */
interface TextBlock {
  readonly text: string;
  /** Where the text of each row begins, and where one after the last would. */
  readonly offsets: Uint32Array;
}

/** The searched texts of a timeline, made block by block when they are first asked for. */
export interface TextPool {
  readonly blocks: (TextBlock | undefined)[];
  bytes: number;
}

const pools = new WeakMap<Timeline, TextPool>();

/** The pool of a timeline: the same object for the same timeline, let go of with it. */
export function textPoolOf(timeline: Timeline): TextPool {
  const pool = pools.get(timeline) ?? { blocks: [], bytes: 0 };
  pools.set(timeline, pool);
  return pool;
}

/** The rows of a block whose text holds `text`, which must not be empty: a byte each, 1 where it does. */
export function findInBlock(timeline: Timeline, { block, text }: { readonly block: number; readonly text: string }): Uint8Array {
  const pooled = blockAt(timeline, block);
  const { offsets } = pooled;
  const found = new Uint8Array(offsets.length - 1);
  let row = 0;
  for (let at = pooled.text.indexOf(text); at >= 0; at = pooled.text.indexOf(text, offsets[row])) {
    while (row + 1 < offsets.length && (offsets[row + 1] ?? 0) <= at) row++;
    found[row++] = 1;
  }
  return found;
}

function blockAt(timeline: Timeline, block: number): TextBlock {
  const pool = textPoolOf(timeline);
  const kept = pool.blocks[block];
  if (kept) return kept;
  const made = buildBlock(columnsOf(timeline), block * BLOCK_ROWS);
  const bytes = made.text.length * (isOneByte(made.text) ? 1 : 2) + made.offsets.byteLength;
  if (pool.bytes + bytes <= MAX_POOL_BYTES) {
    pool.blocks[block] = made;
    pool.bytes += bytes;
  }
  return made;
}

// Engines keep a text of Latin letters in one byte a letter.
const isOneByte = (text: string): boolean => !/[\u0100-\uffff]/.test(text);

function buildBlock(columns: EventColumns, from: number): TextBlock {
  const rows = Math.min(BLOCK_ROWS, columns.length - from);
  const offsets = new Uint32Array(rows + 1);
  const texts: string[] = [];
  for (let row = 0; row < rows; row++) {
    const text = foldText(searchedText(columns, from + row));
    texts.push(text);
    offsets[row + 1] = (offsets[row] ?? 0) + text.length + 1;
  }
  return { text: texts.join('\n'), offsets };
}

const LINES = ['title', 'text', 'actor', 'target', 'place', 'dateText', 'note'] as const;
const LISTS = ['topics', 'tags'] as const;
/** Fields of which every text is in the pool. */
export const POOLED_FIELDS: ReadonlySet<string> = new Set([...LINES, ...LISTS]);

/** All words of an event that a reader may know it by, a line each. */
function searchedText(columns: EventColumns, row: number): string {
  const parts: (string | undefined)[] = [];
  for (const field of LINES) parts.push(columns.valueAt(row, field));
  for (const field of LISTS) {
    const list = columns.valueAt(row, field);
    if (list) parts.push(...list);
  }
  for (const { agent } of columns.valueAt(row, 'chain') ?? []) parts.push(agent);
  for (const { title, outlet, quote } of columns.valueAt(row, 'sources') ?? []) parts.push(title, outlet, quote);
  let all = '';
  for (const part of parts) if (part) all += (all && '\n') + (part.includes('\n') ? part.replaceAll('\n', ' ') : part);
  return all;
}
