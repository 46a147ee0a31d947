import { binomialLaw } from './count-law.js';
import { countCoincidences } from './count-coincidences.js';
import { nullResultOf, type NullOptions, type NullResult } from './null-result.js';

export interface PoissonNullOptions extends NullOptions {
  /** Whether times are numbers on a line, not whole days: a window of `w` then is `w` days long, not `w + 1`. */
  readonly isContinuous?: boolean;
  /** See `countCoincidences`. */
  readonly isSymmetric?: boolean;
}

/**
 * The published formula of event coincidence analysis: all events are Poisson, hits are binomial with q = 1 − (1 − w / (days − lag))^M, where M is how many the
 * other series has and w how long the window is. It takes windows for independent and knows no ends of the record; offered for comparison with papers that use it.
 */
export function poissonNull(options: PoissonNullOptions): NullResult {
  const { effects, causes, days, windowDays, lagDays = 0, side = 'trigger', isContinuous = false, isSymmetric = false } = options;
  const counts = countCoincidences(options);
  const { k, n } = counts[side];
  const length = windowDays * (isSymmetric ? 2 : 1) + (isContinuous ? 0 : 1);
  const once = Math.min(1, length / Math.max(length, isSymmetric ? days : days - lagDays));
  const others = side === 'trigger' ? effects.length : causes.length;
  const chance = others === 0 ? 0 : -Math.expm1(others * Math.log1p(-once));
  return nullResultOf(binomialLaw(n, chance), k, n);
}
