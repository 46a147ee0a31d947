import type { Steps } from '../steps/steps.js';
import { boundedCount } from './bounded-count.js';
import type { CompareTest, Happening, WindowShare } from './comparison.js';
import type { ContextWindows, DaySpan } from './context-windows.js';
import { daysInRange } from './day-unit.js';
import type { FollowStatus } from './follow-statuses.js';
import { exactDays } from './happening-pair.js';
import type { NullResult } from './null-result.js';
import { LEAST_FOR_A_TEST } from './small-numbers.js';
import { windowCoverage } from './window-coverage.js';

/** Blocks in which signals are moved by chance: half a year, against windows of weeks and months. */
const JITTER_DAYS = 182;

/**
 * How many signals lie inside windows of context, against the share of days that these take; nothing without windows. A signal is necessarily inside where all
 * its possible days are in what the windows surely took. Tests are for signals whose day is known.
 */
export function* windowShare(signals: readonly Happening[], windows: ContextWindows, days: number): Steps<WindowShare | undefined> {
  const { sure, possible, ...told } = windows;
  if (possible.length === 0) return undefined;
  const [sureUntil, possibleUntil] = [markedUntil(sure, days), markedUntil(possible, days)];
  const isInside = signals.map((signal): FollowStatus => {
    if (markedDaysOf(signal, sureUntil) === daysInRange(signal)) return 'necessarily';
    return markedDaysOf(signal, possibleUntil) > 0 ? 'possibly' : 'not';
  });
  yield 0.5;
  const { hits, of, coveredDays, coveredShare, jitter, shift } = windowCoverage({
    events: exactDays(signals),
    windows: possible,
    days,
    jitterDays: JITTER_DAYS,
  });
  const testOf = (nullModel: CompareTest['nullModel'], { expected, range, p, pFewer, minimumP, mostHits }: NullResult): CompareTest => ({
    nullModel,
    hits,
    of,
    expected,
    range,
    p,
    pFewer,
    ...(minimumP !== undefined && mostHits !== undefined && { minimumP, mostHits }),
  });
  return {
    ...told,
    windows: possible,
    inside: boundedCount(isInside),
    isInside,
    coveredDays,
    coveredShare,
    coveredSure: sureUntil.at(-1) ?? 0,
    jitterDays: JITTER_DAYS,
    ...(Math.min(of, possible.length) < LEAST_FOR_A_TEST ? { tooFew: true as const } : { test: testOf('jitter', jitter), shiftTest: testOf('shift', shift) }),
  };
}

/** How many days before each day of the period, and before its end, are in spans. */
function markedUntil(spans: readonly DaySpan[], days: number): Uint32Array {
  const until = new Uint32Array(days + 1);
  for (const [first, last] of spans) until.fill(1, first + 1, last + 2);
  for (let day = 1; day <= days; day++) until[day]! += until[day - 1]!;
  return until;
}

/** How many of the possible days of a happening are marked. */
const markedDaysOf = ({ first, last, days }: Happening, until: Uint32Array): number =>
  days ? days.reduce((sum, day) => sum + until[day + 1]! - until[day]!, 0) : until[last + 1]! - until[first]!;
