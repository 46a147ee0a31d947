import { mergeSameAsSteps } from '../model/merge-same-as.js';
import type { Timeline } from '../model/timeline.js';
import type { Clock } from '../state/view-state.js';
import { stepsWithin, type Steps } from '../steps/steps.js';
import { DAY_MS } from '../time/civil-days.js';
import { boundedCount } from './bounded-count.js';
import type { CompareChoice } from './compare-choice.js';
import { comparePeriod, MAX_COMPARED_DAYS } from './compare-period.js';
import type { Comparison, LargestGap } from './comparison.js';
import { contextWindows } from './context-windows.js';
import { cumulativeGap } from './cumulative-gap.js';
import { followUpFinder } from './follow-ups.js';
import { exactDays, isExactDay, narrowFor, type HappeningPair } from './happening-pair.js';
import { happeningsOf } from './happenings.js';
import { idsWithin } from './ids-within.js';
import { impreciseCoincidence } from './imprecise-coincidence.js';
import { lagHistogram } from './lag-histogram.js';
import { runTests } from './run-tests.js';
import { seriesAligned } from './series-aligned.js';
import { seriesBands } from './series-bands.js';
import { seriesCurve } from './series-curve.js';
import { linksFinder } from './series-links.js';
import { seriesRows, withoutShared, type LaneRows } from './series-rows.js';
import { followedIn, onlyOnTheSameDay, precededIn, withoutUncertain } from './series-statuses.js';
import { seriesWaits } from './series-waits.js';
import { windowShare } from './window-share.js';

export interface CompareOptions {
  readonly choice: CompareChoice;
  /** Whole days; a window of 0 is the day of the signal alone. */
  readonly windowDays: number;
  readonly clock?: Clock;
}

/** Why nothing can be compared: a series is empty, the two are one, they are nowhere observed together, or for more than a million days. */
export interface NoComparison {
  readonly reason: 'noSignals' | 'noDeeds' | 'noPeriod' | 'tooLong' | 'sameSeries';
  readonly choice: CompareChoice;
}

/** Weeks, from nine before to nine after. */
const LAG_EDGES = Array.from({ length: 19 }, (_, index) => (index - 9) * 7);

/**
 * Holds two series of a timeline against each other, in steps: pairs, counts with their bounds, what chance would give, and all that the views show.
 * Records that `sameAs` ties are one event. Domain notes and formulas: `docs/comparing.md`.
 *
 * @example
 * runSteps(compareSteps(timeline, { choice: compareChoice({}), windowDays: 30 }))
 */
export function* compareSteps(input: Timeline, options: CompareOptions): Steps<Comparison | NoComparison> {
  const { choice, clock = 'happened' } = options;
  const windowDays = options.windowDays >= 0 ? Math.min(Math.floor(options.windowDays), MAX_COMPARED_DAYS) : 0;
  const { timeline } = yield* stepsWithin(mergeSameAsSteps(input), [0, 0.05]);
  const signalRows = yield* stepsWithin(seriesRows(timeline, 'signals', choice.signals), [0.05, 0.15]);
  const namedDeeds = yield* stepsWithin(seriesRows(timeline, 'deeds', choice.deeds), [0.15, 0.25]);
  const { lanes: deedRows, shared } = withoutShared(namedDeeds, signalRows);
  if (shared.length > 0 && deedRows.every(({ rows }) => rows.length === 0)) return { reason: 'sameSeries', choice };
  const windowRows = yield* stepsWithin(seriesRows(timeline, 'windows', choice.windows), [0.25, 0.3]);
  if (!hasRows(signalRows)) return { reason: 'noSignals', choice };
  if (!hasRows(deedRows)) return { reason: 'noDeeds', choice };
  const observed = comparePeriod(timeline, [signalRows, deedRows], { chosen: choice.period, clock });
  if (typeof observed === 'string') return { reason: observed, choice };
  const { period } = observed;
  const { asOf } = timeline;
  const days = (period.end - period.start) / DAY_MS;
  const signals = yield* stepsWithin(happeningsOf(timeline, signalRows, { choice: choice.signals, clock, period, asOf, isDeeds: false }), [0.3, 0.35]);
  const deeds = yield* stepsWithin(happeningsOf(timeline, deedRows, { choice: choice.deeds, clock, period, asOf, isDeeds: true, shared }), [0.35, 0.45]);
  if (signals.happenings.length === 0) return { reason: 'noSignals', choice };
  if (deeds.happenings.length === 0) return { reason: 'noDeeds', choice };

  // No window is longer than the period; as long as it takes one in whole.
  const reach = Math.min(windowDays, days);
  const atEdge = { effects: deeds.atEdge, causes: signals.atEdge };
  const pair: HappeningPair = { effects: deeds.happenings, causes: signals.happenings, days, atEdge };
  const isFollowed = followedIn(pair, reach);
  yield 0.46;
  const isPreceded = precededIn(pair, reach);
  yield 0.48;
  const tests = yield* stepsWithin(runTests(pair, { windowDays: reach }), [0.48, 0.6]);
  const chance = { windowDays: reach, jitterDays: tests.told.jitterDays };
  const curve = yield* stepsWithin(seriesCurve(pair, chance), [0.6, 0.72]);
  const aligned = yield* stepsWithin(seriesAligned(pair, chance), [0.72, 0.8]);
  const spread = tests.told.isExact ? undefined : yield* stepsWithin(impreciseCoincidence({ ...pair, windowDays: reach }), [0.8, 0.9]);
  const waits = seriesWaits(pair);
  yield 0.92;
  const bands = yield* stepsWithin(seriesBands(timeline, { signals, deeds }, { days, windowDays: reach }), [0.92, 0.95]);
  const windows = yield* stepsWithin(contextWindows(timeline, windowRows, { choice: choice.windows, period, days }), [0.95, 0.96]);
  const share = yield* stepsWithin(windowShare(signals.happenings, windows, days), [0.96, 0.97]);
  yield 0.97;
  const isSameDayOnly = onlyOnTheSameDay(pair, reach);
  yield 0.98;
  const sure = withoutUncertain(pair, reach);
  const findLinks = yield* stepsWithin(linksFinder(timeline, signals.happenings, new Set(deedRows.map(({ lane }) => lane.id))), [0.98, 0.99]);
  const exact = { effects: exactDays(deeds.happenings), causes: exactDays(signals.happenings) };
  let largestGap: LargestGap | undefined;
  yield 1;
  const isCutOff = signals.happenings.map(({ last }, index) => isFollowed[index] !== 'necessarily' && last + windowDays >= days);
  const isLookBackCut = deeds.happenings.map(({ first }, index) => isPreceded[index] !== 'necessarily' && first < windowDays);
  const findFollowUps = followUpFinder(deeds, reach);
  return {
    ...observed,
    ...tests.told,
    get tests() {
      return tests.byModel().tests;
    },
    get precursorTest() {
      return tests.byModel().precursorTest;
    },
    choice,
    clock,
    windowDays,
    days,
    signals,
    deeds,
    trigger: boundedCount(isFollowed),
    precursor: boundedCount(isPreceded),
    isFollowed,
    isPreceded,
    isSameDayOnly,
    sameDayOnly: isSameDayOnly.filter(Boolean).length,
    isCutOff,
    cutOff: isCutOff.filter(Boolean).length,
    lookBackCut: isLookBackCut.filter(Boolean).length,
    isLookBackCut,
    ...sure,
    followUpsOf: (index) => {
      const signal = signals.happenings[index];
      return signal ? findFollowUps(signal) : [];
    },
    idsFollowedWithin: (window) => idsWithin(pair, { from: 0, to: window + 1, isTested: narrowFor(reach) }),
    idsInLag: (from, to) => idsWithin(pair, { from, to, isTested: isExactDay }),
    linksOf: findLinks,
    ...(spread && { spread: { mean: spread.mean, distribution: [...spread.distribution], method: spread.method } }),
    curve,
    aligned,
    ...waits,
    bands,
    lags: lagHistogram({ ...exact, edges: LAG_EDGES, days }).bins,
    ...(share && { windowShare: share }),
    get largestGap() {
      const { largest } = largestGap ? {} : cumulativeGap(exact);
      return (largestGap ??= largest && { gap: largest.gap, day: largest.day });
    },
  };
}

const hasRows = (lanes: readonly LaneRows[]): boolean => lanes.some(({ rows }) => rows.length > 0);
