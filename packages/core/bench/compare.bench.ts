import { expect, test } from 'vitest';
import { coincidenceCurve } from '../src/compare/coincidence-curve.js';
import type { DayRange } from '../src/compare/day-unit.js';
import { eventCoincidence } from '../src/compare/event-coincidence.js';
import { followStatuses } from '../src/compare/follow-statuses.js';
import { impreciseCoincidence } from '../src/compare/imprecise-coincidence.js';
import { lagBand } from '../src/compare/lag-band.js';
import { lagHistogram } from '../src/compare/lag-histogram.js';
import { NULL_MODELS, type NullModel } from '../src/compare/null-models.js';
import { seededRandom } from '../src/compare/seeded-random.js';
import { waitingTime } from '../src/compare/waiting-time.js';
import { runSteps, type Steps } from '../src/steps/steps.js';
import { DAY_MS } from '../src/time/civil-days.js';

const DAYS = 11_000;
const random = seededRandom(1);
/** So many different days of thirty years. */
function daysOf(count: number): readonly number[] {
  const days = new Set<number>();
  while (days.size < count) days.add(Math.floor(random() * DAYS));
  return [...days].toSorted((a, b) => a - b);
}
const rangeFrom = (first: number): DayRange => ({ first, last: first + Math.floor(random() * 30) });

const causes = daysOf(1_000);
const effects = daysOf(10_000);
const sparse = daysOf(1_500);
const series = { effects, causes, days: DAYS };

/** Median and longest of some runs, in milliseconds, after two to warm up. */
function time(name: string, run: () => unknown, runs = 9): number {
  run();
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const median = times[runs >> 1]!;
  process.stdout.write(`compare 1,000 × 10,000: ${name}: ${median.toFixed(1)} ms, at most ${times.at(-1)!.toFixed(1)} ms\n`);
  return median;
}

/** The longest that steps go without giving way. */
function longestStep(steps: Steps<unknown>): number {
  let [last, longest] = [performance.now(), 0];
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

test('one thousand causes and ten thousand effects over thirty years', { timeout: 120_000 }, () => {
  const period = { start: 0, end: DAYS * DAY_MS };
  const inMs = (days: readonly number[]): readonly number[] => days.map((day) => day * DAY_MS);
  const [effectTimes, causeTimes] = [inMs(effects), inMs(causes)];
  for (const nullModel of Object.keys(NULL_MODELS) as readonly NullModel[])
    time(`eventCoincidence, ${nullModel}`, () => eventCoincidence({ effects: effectTimes, causes: causeTimes, period, windowDays: 7, nullModel }));
  const curveMs = time('coincidenceCurve, 0 to 60 days', () => runSteps(coincidenceCurve(series)));
  time('coincidenceCurve, effects on 1,500 days', () => runSteps(coincidenceCurve({ ...series, effects: sparse })));
  time('lagBand, 0 to 60 days, 400 draws', () => runSteps(lagBand({ ...series, effects: sparse })));
  time('waitingTime', () => waitingTime(series));
  time('lagHistogram, 26 weeks', () => lagHistogram({ ...series, edges: Array.from({ length: 27 }, (_, week) => (week - 13) * 7) }));
  const ranges = { effects: effects.map(rangeFrom), causes: causes.map(rangeFrom), windowDays: 7, lagDays: 0 };
  time('statuses of imprecise dates', () => followStatuses(ranges));
  time('imprecise dates, 10,000 draws', () => runSteps(impreciseCoincidence({ ...ranges, effects: sparse.map(rangeFrom) })), 1);
  const [curveStep, bandStep] = [longestStep(coincidenceCurve({ ...series, effects: sparse })), longestStep(lagBand({ ...series, effects: sparse }))];
  const impreciseStep = longestStep(impreciseCoincidence({ ...ranges, draws: 1_000 }));
  process.stdout.write(`compare: longest step: curve ${curveStep.toFixed(1)} ms, band ${bandStep.toFixed(1)} ms, imprecise ${impreciseStep.toFixed(1)} ms\n`);
  expect(curveMs).toBeLessThan(400); // 80 ms is the aim; a machine that tests something else besides may take longer
});
