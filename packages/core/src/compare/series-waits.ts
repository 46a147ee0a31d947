import type { Waits, WaitStep } from './comparison.js';
import { exactDays, type HappeningPair } from './happening-pair.js';
import { waitingTime, type SurvivalStep } from './waiting-time.js';

/** How long signals whose day is known waited for a deed, beside what any day of the period would have waited. */
export function seriesWaits({ effects, causes, days }: HappeningPair): Waits {
  const { waits, curve, median, baseline, baselineMedian } = waitingTime({ effects: exactDays(effects), causes: exactDays(causes), days });
  return {
    ...(median !== undefined && { median }),
    ...(baselineMedian !== undefined && { baselineMedian }),
    steps: curve.map(stepOf),
    baseline: baseline.map(stepOf),
    censored: waits.filter(({ isCensored }) => isCensored).length,
    of: waits.length,
  };
}

const stepOf = ({ days, survival }: SurvivalStep): WaitStep => ({ day: days, share: survival });
