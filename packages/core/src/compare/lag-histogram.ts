import { ascending, countBelow } from './ascending.js';

export interface LagHistogramOptions {
  readonly effects: readonly number[];
  readonly causes: readonly number[];
  /** Ascending: a bin reaches from one, included, to the next, excluded. */
  readonly edges: readonly number[];
  readonly days: number;
  /** Whether times are numbers on a line, not whole days. */
  readonly isContinuous?: boolean;
}

/** Pairs whose lag, effect less cause, is in a bin. Bins of one cause are not independent, so there is no test for one. */
export interface LagHistogramBin {
  /** In days, `from` included, `to` excluded; negative: the effect came first. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** How many there would be if both series were uniform and independent; less for long lags, which fewer days allow. */
  readonly expected: number;
  /** `count / expected`; absent where nothing is expected. */
  readonly ratio?: number;
}

export interface LagHistogram {
  readonly bins: readonly LagHistogramBin[];
  /** All pairs, and those in no bin. */
  readonly pairs: number;
  readonly outside: number;
}

/** Lags between every cause and every effect. O(edges × causes × log effects). */
export function lagHistogram({ effects, causes, edges, days, isContinuous = false }: LagHistogramOptions): LagHistogram {
  const sorted = ascending(effects);
  const counts = new Float64Array(Math.max(0, edges.length - 1));
  for (const cause of causes) {
    let below = countBelow(sorted, cause + (edges[0] ?? 0));
    for (let bin = 0; bin < counts.length; bin++) {
      const next = countBelow(sorted, cause + edges[bin + 1]!);
      counts[bin]! += next - below;
      below = next;
    }
  }
  const pairs = effects.length * causes.length;
  const chance = isContinuous ? chanceOnLine : chanceOfDays;
  const bins = Array.from(counts, (count, bin): LagHistogramBin => {
    const [from, to] = [edges[bin]!, edges[bin + 1]!];
    const expected = pairs * chance(from, to, days);
    return { from, to, count, expected, ...(expected > 0 && { ratio: count / expected }) };
  });
  return { bins, pairs, outside: pairs - counts.reduce((sum, count) => sum + count, 0) };
}

/** The chance of a lag in [from, to) between two days, each anywhere in the period. */
function chanceOfDays(from: number, to: number, days: number): number {
  let ways = 0;
  for (let lag = Math.max(1 - days, Math.ceil(from)); lag < Math.min(days, to); lag++) ways += days - Math.abs(lag);
  return ways / days ** 2;
}

/** The same for two points on a line. */
function chanceOnLine(from: number, to: number, days: number): number {
  const upTo = (lag: number): number => {
    const within = Math.min(days, Math.max(-days, lag));
    return days * within - (within * Math.abs(within)) / 2;
  };
  return (upTo(to) - upTo(from)) / days ** 2;
}
