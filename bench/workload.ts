import { seededRandom } from '../packages/testing/src/seeded-random.ts';

/** The events of one run as columns, in no order of time, as files have them. Instants are UTC milliseconds. */
export interface Workload {
  readonly count: number;
  readonly extent: { readonly start: number; readonly end: number };
  /** Whole seconds. */
  readonly start: Float64Array;
  /** Equal to `start` where the event is an instant. */
  readonly end: Float64Array;
  /** Index into `LANES`. */
  readonly lane: Uint8Array;
  /** 0 where none was given. */
  readonly priority: Uint8Array;
  readonly titles: readonly string[];
}

export const LANES = ['words', 'deeds', 'context'] as const;
/** The colours of events on every contender. Nothing else that is drawn may be coloured: see `has-colour.ts`. */
export const LANE_COLOURS = ['#1f5fbf', '#c0392b', '#2e8b57'] as const;

const DAY_MS = 86_400_000;
const EXTENT = { start: Date.UTC(1995, 0, 1), end: Date.UTC(2025, 0, 1) };
const BURSTS = 60;
const BURST_SHARE = 0.4;
const INSTANT_SHARE = 0.7;
const PRIORITY_SHARE = 0.01;
const VOCABULARY =
  'talks aid strike border pledge council visit convoy statement port bridge vote grain drill letter ceasefire envoy budget winter report patrol summit protest treaty refinery line depot'.split(
    ' ',
  );

/**
 * `count` events over thirty years in three lanes: 70 % instants, 30 % intervals whose length is lognormal (half of them shorter than four days, one in twenty
 * longer than a month), 40 % of all in sixty bursts of days, a title of two to six words, a priority for one in a hundred. The same for the same seed.
 */
export function buildWorkload(count: number, seed: number): Workload {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const lengthMs = EXTENT.end - EXTENT.start;
  const bursts = Array.from({ length: BURSTS }, () => ({ middle: EXTENT.start + random() * lengthMs, spreadMs: (1 + random() * 4) * DAY_MS }));
  const start = new Float64Array(count);
  const end = new Float64Array(count);
  const lane = new Uint8Array(count);
  const priority = new Uint8Array(count);
  const titles: string[] = [];
  const clamp = (time: number): number => Math.round(Math.min(Math.max(time, EXTENT.start), EXTENT.end - 1000) / 1000) * 1000;
  for (let index = 0; index < count; index++) {
    const burst = random() < BURST_SHARE ? bursts[Math.floor(random() * BURSTS)] : undefined;
    start[index] = clamp(burst ? burst.middle + normal() * burst.spreadMs : EXTENT.start + random() * lengthMs);
    end[index] = random() < INSTANT_SHARE ? start[index]! : clamp(start[index]! + Math.exp(Math.log(4 * DAY_MS) + 1.3 * normal()));
    lane[index] = Math.floor(random() * LANES.length);
    if (random() < PRIORITY_SHARE) priority[index] = 1 + Math.floor(random() * 9);
    let title = '';
    for (let words = 2 + Math.floor(random() * 5); words > 0; words--) title += `${title && ' '}${VOCABULARY[Math.floor(random() * VOCABULARY.length)]}`;
    titles.push(title);
  }
  return { count, extent: EXTENT, start, end, lane, priority, titles };
}

/** Rows that a lane has on the contenders that leave rows to the page: 3 × 7 strips of 25 px fill 600 px. */
export const ROWS_PER_LANE = 7;

/** The row of each event in its lane, in order of time: the row that is free first. Where none is free, events overlap. */
export function packedRows({ count, start, end, lane }: Workload): Uint8Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index).sort((a, b) => start[a]! - start[b]!);
  const freeFrom = new Float64Array(LANES.length * ROWS_PER_LANE).fill(-Infinity);
  const rows = new Uint8Array(count);
  for (const index of order) {
    const base = lane[index]! * ROWS_PER_LANE;
    let row = 0;
    for (let other = 1; other < ROWS_PER_LANE && freeFrom[base + row]! > start[index]!; other++)
      if (freeFrom[base + other]! < freeFrom[base + row]!) row = other;
    rows[index] = row;
    freeFrom[base + row] = Math.max(end[index]!, start[index]! + 1);
  }
  return rows;
}
