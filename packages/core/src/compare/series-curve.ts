import { stepsWithin, type Steps } from '../steps/steps.js';
import { coincidenceCurve, type CoincidencePoint } from './coincidence-curve.js';
import type { CurvePoint } from './comparison.js';
import { dateDraws, drawCount } from './date-draws.js';
import { isExactDay, narrowFor, type HappeningPair } from './happening-pair.js';
import { median } from './run-tests.js';
import { followedIn } from './series-statuses.js';

/** The curve goes from a window of 0 days to one of so many. */
export const CURVE_DAYS = 60;

/** How follow-ups go with the window. What chance gives is the median over the draws of imprecise dates that the tests are of. */
export function* seriesCurve(
  { effects, causes, days }: HappeningPair,
  { windowDays, jitterDays }: { readonly windowDays: number; readonly jitterDays: number },
): Steps<readonly CurvePoint[]> {
  const used = { effects: effects.filter(narrowFor(windowDays)), causes: causes.filter(narrowFor(windowDays)), days };
  const isExact = [...used.effects, ...used.causes].every(isExactDay);
  const draws = drawCount(used);
  const curves: (readonly CoincidencePoint[])[] = [];
  for (const { draw, ...drawn } of dateDraws(used, draws)) {
    const steps = coincidenceCurve({ effects: drawn.effects, causes: drawn.causes, days, maxWindowDays: CURVE_DAYS, jitterDays });
    curves.push(yield* stepsWithin(steps, [(0.9 * draw) / draws, (0.9 * (draw + 1)) / draws]));
  }
  const points: CurvePoint[] = [];
  for (const [window, { hits, expected, range, coverShare }] of (curves[0] ?? []).entries()) {
    if (isExact) points.push({ windowDays: window, necessary: hits, possible: hits, expected, range, coverShare });
    else {
      const middle = (valueOf: (point: CoincidencePoint) => number): number =>
        median(curves.flatMap((curve) => (curve[window] ? [valueOf(curve[window])] : [])));
      const statuses = followedIn(used, window);
      points.push({
        windowDays: window,
        necessary: statuses.filter((status) => status === 'necessarily').length,
        possible: statuses.filter((status) => status !== 'not').length,
        expected: middle((point) => point.expected),
        range: [middle((point) => point.range[0]), middle((point) => point.range[1])],
        coverShare: middle((point) => point.coverShare),
      });
      yield 0.9 + (0.1 * window) / CURVE_DAYS;
    }
  }
  return points;
}
