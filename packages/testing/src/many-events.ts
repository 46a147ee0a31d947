import type { Instant, LaneKind } from '@deedline/core';
import { seededRandom } from './seeded-random.js';

const DAY_MS = 86_400_000;
const LANES = ['words', 'deeds', 'context'] as const satisfies readonly LaneKind[];

export interface ManyEventsOptions {
  /** Another seed gives other events; 7 by default. */
  readonly seed?: number;
  /** Nothing begins before; 2000-01-01 by default. */
  readonly from?: Instant;
  /** Days from the first moment that an event may begin to the last; 4000 by default. */
  readonly days?: number;
}

/** A record as somebody's file would hold it: either `date` or both `start` and `end`. */
export interface ManyEventsRecord {
  readonly id: string;
  readonly lane: LaneKind;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly title: string;
  readonly priority?: number;
}

/**
 * Data of `count` events in three lanes, `words`, `deeds` and `context`, the same for the same seed: seven in ten are instants, the others last
 * from an hour to some weeks; two in five lie in twelve bursts of five days; one or two in a hundred have a priority. Ids are `e0`, `e1`, …,
 * in no order of time. To the second.
 */
export function manyEvents(count: number, { seed = 7, from = Date.UTC(2000, 0), days = 4000 }: ManyEventsOptions = {}) {
  const random = seededRandom(seed);
  const bursts = Array.from({ length: 12 }, () => random() * Math.max(0, days - 5));
  const events = Array.from({ length: count }, (_, index): ManyEventsRecord => {
    const inBurst = (bursts[Math.floor(random() * bursts.length)] as number) + random() * Math.min(5, days);
    const at = from + (random() < 0.4 ? inBurst : random() * days) * DAY_MS;
    const dated = random() < 0.3 ? { start: textOf(at), end: textOf(at + Math.exp(random() * 7) * 3.6e6) } : { date: textOf(at) };
    const lane = LANES[Math.floor(random() * LANES.length)] as LaneKind;
    const isImportant = random() < 0.015;
    return { id: `e${index}`, lane, ...dated, title: `Event ${index}`, ...(isImportant && { priority: 1 + Math.floor(random() * 4) }) };
  });
  return { lanes: LANES.map((kind) => ({ id: kind, label: `${kind[0]?.toUpperCase()}${kind.slice(1)}`, kind })), events };
}

const textOf = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
