import type { Steps } from '../steps/steps.js';
import { countBelow } from './ascending.js';
import type { AlignedDay } from './comparison.js';
import { exactDays, type HappeningPair } from './happening-pair.js';
import { lagBand } from './lag-band.js';

/** Of longer windows the days after are not gone through one by one. */
const MAX_ALIGNED_DAYS = 366;

/** Deeds by days after a signal, up to the end of the window or `MAX_ALIGNED_DAYS`, over all signals whose day is known, beside what the jitter model gives. */
export function* seriesAligned(
  { effects, causes, days }: HappeningPair,
  { windowDays, jitterDays }: { readonly windowDays: number; readonly jitterDays: number },
): Steps<readonly AlignedDay[]> {
  const from = exactDays(causes);
  const {
    observed: counts,
    expected,
    low,
    high,
  } = yield* lagBand({ effects: exactDays(effects), causes: from, days, maxDays: Math.min(windowDays, MAX_ALIGNED_DAYS), jitterDays });
  return Array.from(counts, (count, day) => ({
    day,
    count,
    observed: countBelow(from, days - day),
    expected: expected[day] ?? 0,
    low: low[day] ?? 0,
    high: high[day] ?? 0,
  }));
}
