import type { CalibrationRow } from './calibration.ts';
import type { CompareTimes } from './compare-page.ts';
import type { LoadTimes } from './page.ts';

/** A contender's name: the page `pages/NAME.html`. */
export const CONTENDERS = ['floor', 'every-mark', 'deedline', 'gravity', 'gravity-marks', 'echarts', 'vis', 'vis-clustered'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** CPU milliseconds of the page's main thread for one update of the view. */
export interface UpdateTimes {
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Mean CPU milliseconds of all threads of the page's process. */
  readonly allThreadsMs: number;
  readonly steps: number;
  /** Steps that there would have been, had they not taken so long. */
  readonly plannedSteps: number;
}

export interface Measured extends LoadTimes {
  readonly kind: 'measured';
  readonly pan: UpdateTimes;
  readonly zoom: UpdateTimes;
  /** CPU milliseconds of the main thread in the second after the last update: what was put off until the view rests. */
  readonly restMs: number;
  /** The same figure for two frames in which nothing is asked: the harness's own share, not taken off. */
  readonly idleMs: number;
  /** A drag and a wheel by the mouse; absent where it was not tried. */
  readonly drag?: UpdateTimes;
  readonly wheel?: UpdateTimes;
  /** Heap with array buffers after loading, less the heap with the data alone. Workers are not counted. */
  readonly heapBytes: number;
  readonly workers: number;
  readonly nodes: number;
  /** What went wrong without stopping the run: errors in the page, a view that did not follow. */
  readonly faults: readonly string[];
}

export type Outcome =
  | Measured
  /** `during` says what it was at when the time was up. */
  | { readonly kind: 'over-time'; readonly limitSeconds: number; readonly during: string }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface Case {
  readonly contender: ContenderName;
  readonly count: number;
  readonly outcome: Outcome;
}

export interface Run {
  readonly date: string;
  readonly commit: string;
  /** Whether files differed from that commit. */
  readonly isDirty: boolean;
  readonly seed: number;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryGb: number; readonly system: string };
  readonly chromium: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
  /** How often the tests of the comparison find what is not there; absent where only the pages were measured. */
  readonly calibration?: readonly CalibrationRow[];
  /** How long the compare view takes to open. */
  readonly compareView?: CompareTimes;
}

/** What was measured for a contender at a size, if it was. */
export function measuredOf({ cases }: Pick<Run, 'cases'>, contender: ContenderName, count: number): Measured | undefined {
  const outcome = cases.find((other) => other.contender === contender && other.count === count)?.outcome;
  return outcome?.kind === 'measured' ? outcome : undefined;
}

/** `1k`, `10k`, `1M`. */
export const sizeName = (count: number): string => (count >= 1e6 ? `${count / 1e6}M` : count >= 1000 ? `${count / 1000}k` : String(count));
