import type { CountLaw } from './count-law.js';
import { hitsOf, hitTable, type HitTable } from './hit-table.js';
import { nullResultOf, type NullOptions, type NullResult } from './null-result.js';

/**
 * Chance turns the causes round the period as on a ring, by any number of days from 0 to `days - 1`, and leaves their own rhythm as it is. No `p` is smaller than
 * 1 / `days`.
 */
export function shiftNull(options: NullOptions): NullResult {
  const table = hitTable(options);
  return options.side === 'precursor' ? nullResultOf(precursorLaw(options), hitsOf(table), table.events.length) : shiftNullOf(table);
}

/** The tested events turned round against any table of days. */
export function shiftNullOf(table: HitTable): NullResult {
  const { isHit, events } = table;
  const days = isHit.length;
  // One event hits while it is turned through a run of hit days: of each such stretch of turns only the ends are noted, then all are added up.
  const changes = new Int32Array(days + 1);
  for (let first = 0, after = 0; first < days; first = after + 1) {
    while (first < days && isHit[first] === 0) first++;
    for (after = first; after < days && isHit[after] === 1;) after++;
    for (const day of first < days ? events : []) {
      const from = first < day ? first - day + days : first - day;
      const to = from + after - first;
      changes[from]!++;
      if (to > days) changes[0]!++;
      changes[to > days ? to - days : to]!--;
    }
  }
  const hits = new Uint32Array(days);
  let sum = 0;
  for (let shift = 0; shift < days; shift++) hits[shift] = sum += changes[shift]!;
  return nullResultOf(lawOfCounts(hits, events.length), hitsOf(table), events.length);
}

/** The law of the effects preceded while the causes turn. An effect sees causes that have not passed the end of the period and begun anew. */
function precursorLaw({ effects, causes, days, windowDays, lagDays = 0 }: NullOptions): CountLaw {
  const sinceCause = daysSinceOnRing(causes, days);
  const hits = new Uint32Array(days);
  for (const day of effects) {
    const seen = day - lagDays;
    const reach = Math.min(windowDays, seen);
    for (let shift = 0; shift < days && seen >= 0; shift++) {
      const since = sinceCause[seen >= shift ? seen - shift : seen - shift + days]!;
      if (since <= reach) hits[shift]!++;
    }
  }
  return lawOfCounts(hits, effects.length);
}

/** By day of a ring: days since the last event at or before it. */
function daysSinceOnRing(events: readonly number[], days: number): Float64Array {
  const since = new Float64Array(days).fill(Infinity);
  for (const day of events) since[day] = 0;
  for (let step = 1; step < 2 * days; step++) {
    const day = step % days;
    since[day] = Math.min(since[day]!, since[(step - 1) % days]! + 1);
  }
  return since;
}

function lawOfCounts(counts: Uint32Array, most: number): CountLaw {
  const chances = new Float64Array(most + 1);
  for (const count of counts) chances[count]! += 1;
  return { first: 0, chances: chances.map((times) => times / counts.length) };
}
