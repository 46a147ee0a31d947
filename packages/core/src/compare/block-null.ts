import { hitsOf, hitTable } from './hit-table.js';
import type { HitTable } from './hit-table.js';
import { nullResultOf, type NullOptions, type NullResult } from './null-result.js';
import { seededRandom } from './seeded-random.js';

export interface BlockNullOptions extends NullOptions {
  /** How long a block is; 20 days by default. */
  readonly blockDays?: number;
  /** Orders that are drawn where there are too many to go through; 1,999 by default. */
  readonly draws?: number;
  readonly seed?: number;
}

/** Blocks of which every order is gone through: 7! = 5,040. */
const MOST_EXACT = 7;

/**
 * Chance cuts the period into blocks and lays them in another order, with the tested events that lie in them. Exact for up to seven blocks; beyond that seeded
 * draws, among which what was found counts as one.
 */
export function blockNull({ blockDays = 20, draws = 1_999, seed = 1, ...options }: BlockNullOptions): NullResult {
  const table = hitTable(options);
  const blocks = blocksOf(table, blockDays);
  const times = new Float64Array(table.events.length + 1);
  const add = (hits: number): void => void (times[hits]! += 1);
  if (blocks.length <= MOST_EXACT) everyOrder(table, blocks, add);
  else {
    const random = seededRandom(seed);
    add(hitsOf(table));
    for (let draw = 0; draw < draws; draw++) add(hitsInOrder(table, shuffled(blocks, random)));
  }
  const total = times.reduce((sum, count) => sum + count, 0);
  return nullResultOf({ first: 0, chances: times.map((count) => count / total) }, hitsOf(table), table.events.length);
}

/** A stretch of the period that moves as one: its length, and its events as days from its first. */
interface Block {
  readonly days: number;
  readonly events: readonly number[];
}

function blocksOf({ isHit: { length }, events }: HitTable, blockDays: number): readonly Block[] {
  return Array.from({ length: Math.ceil(length / blockDays) }, (_, block) => {
    const first = block * blockDays;
    const days = Math.min(blockDays, length - first);
    return { days, events: events.filter((day) => day >= first && day < first + days).map((day) => day - first) };
  });
}

const hitsAt = ({ isHit }: HitTable, { events }: Block, first: number): number => events.reduce((sum, day) => sum + isHit[first + day]!, 0);

function hitsInOrder(table: HitTable, order: readonly Block[]): number {
  let [first, hits] = [0, 0];
  for (const block of order) {
    hits += hitsAt(table, block, first);
    first += block.days;
  }
  return hits;
}

/** Calls back with the hits of every order of the blocks. */
function everyOrder(table: HitTable, blocks: readonly Block[], add: (hits: number) => void): void {
  const isLaid = blocks.map(() => false);
  const lay = (laid: number, first: number, hits: number): void => {
    if (laid === blocks.length) return add(hits);
    for (const [index, block] of blocks.entries()) {
      if (isLaid[index]) continue;
      isLaid[index] = true;
      lay(laid + 1, first + block.days, hits + hitsAt(table, block, first));
      isLaid[index] = false;
    }
  };
  lay(0, 0, 0);
}

function shuffled<Member>(members: readonly Member[], random: () => number): readonly Member[] {
  const order = [...members];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
