import { hypergeometricLaw } from './count-law.js';
import { hitDaysOf, hitsOf, hitTable, type HitTable } from './hit-table.js';
import { nullResultOf, type NullOptions, type NullResult } from './null-result.js';

/**
 * Chance puts the tested events on any days of the period, each set of different days as likely as another: hits follow the hypergeometric law. Overlapping
 * windows and the ends of the record are in it; slow changes of either series are not, so two series that both rise look tied.
 */
export const coverNull = (options: NullOptions): NullResult => coverNullOf(hitTable(options));

/** The same for any table of days. */
export function coverNullOf(table: HitTable): NullResult {
  const drawn = table.events.length;
  return nullResultOf(hypergeometricLaw({ all: table.isHit.length, marked: hitDaysOf(table), drawn }), hitsOf(table), drawn);
}
