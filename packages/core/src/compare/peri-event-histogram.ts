import { ascending, countBelow } from './ascending.js';

export interface PeriEventHistogramOptions {
  /** Times in days from the start of the period. */
  readonly effects: readonly number[];
  readonly causes: readonly number[];
  /** Ascending, in days from a cause: a bin reaches from one, included, to the next, excluded. */
  readonly edges: readonly number[];
  readonly days: number;
}

/** Effects at a distance from causes. */
export interface PeriEventBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Causes for which this bin lies wholly in the period: only these count. */
  readonly coverage: number;
  /** `count / coverage`, and that by day; absent without coverage. */
  readonly perCause?: number;
  readonly ratePerDay?: number;
  /** The count that the mean rate of the period would give. */
  readonly expected: number;
}

export interface PeriEventHistogram {
  readonly bins: readonly PeriEventBin[];
  /** Effects per day of the period. */
  readonly baseRatePerDay: number;
}

/** Effects aligned at every cause. Under-observed bins have less coverage, not fewer effects per cause. */
export function periEventHistogram({ effects, causes, edges, days }: PeriEventHistogramOptions): PeriEventHistogram {
  const sorted = ascending(effects);
  const baseRatePerDay = effects.length / days;
  const bins = edges.slice(1).map((to, bin): PeriEventBin => {
    const from = edges[bin]!;
    const observed = causes.filter((cause) => cause + from >= 0 && cause + to <= days);
    const coverage = observed.length;
    const count = observed.reduce((sum, cause) => sum + countBelow(sorted, cause + to) - countBelow(sorted, cause + from), 0);
    const rates = coverage > 0 && { perCause: count / coverage, ratePerDay: count / coverage / (to - from) };
    return { from, to, count, coverage, ...rates, expected: coverage * (to - from) * baseRatePerDay };
  });
  return { bins, baseRatePerDay };
}
