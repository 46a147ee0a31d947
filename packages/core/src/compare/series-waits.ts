import type { LongestWait, Waits, WaitStep } from './comparison.js';
import { exactDays, isExactDay, type HappeningPair } from './happening-pair.js';
import { waitingTime, type SurvivalStep } from './waiting-time.js';

/** How long signals whose day is known waited for a deed, beside what any day of the period would have waited. */
export function seriesWaits({ effects, causes, days, atEdge }: HappeningPair): { readonly waits: Waits; readonly longestWait?: LongestWait } {
  const { waits, curve, median, baseline, baselineMedian } = waitingTime({ effects: exactDays(effects), causes: exactDays(causes), days });
  const placeOf = causes.flatMap((cause, place) => (isExactDay(cause) ? [place] : []));
  let longest: LongestWait | undefined;
  waits.forEach(({ days: waited, isCensored }, index) => {
    if (!isCensored && waited > (longest?.days ?? -1)) longest = { days: waited, index: placeOf[index] as number };
  });
  return {
    ...(longest && { longestWait: longest }),
    waits: {
      ...(median !== undefined && { median }),
      ...(baselineMedian !== undefined && { baselineMedian }),
      steps: curve.map(stepOf),
      baseline: baseline.map(stepOf),
      censored: waits.filter(({ isCensored }) => isCensored).length,
      of: waits.length,
      isWhole: effects.every(isExactDay) && causes.every(isExactDay) && !atEdge?.effects.length && !atEdge?.causes.length,
    },
  };
}

const stepOf = ({ days, survival }: SurvivalStep): WaitStep => ({ day: days, share: survival });
