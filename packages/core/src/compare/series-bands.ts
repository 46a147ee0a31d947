import type { Timeline } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import { stepsWithin, type Steps } from '../steps/steps.js';
import type { BandPoint, Bands, Happening, Series } from './comparison.js';
import { isExactDay } from './happening-pair.js';
import { rollingMean, type RollingValue } from './rolling-mean.js';

/** More points than a wide chart has pixels are not made. */
const MAX_POINTS = 800;
const EVENTS_A_STEP = 1000;

/**
 * Both series over time as trailing windows. Means of intensity are told only where both are rated on one scale; else the bands are counts.
 * Happenings whose day is not known are in none.
 */
export function* seriesBands(
  timeline: Timeline,
  { signals, deeds }: { readonly signals: Series; readonly deeds: Series },
  { days, windowDays }: { readonly days: number; readonly windowDays: number },
): Steps<Bands> {
  const step = Math.max(1, Math.ceil(days / MAX_POINTS));
  const grid = Array.from({ length: Math.floor((days - 1) / step) + 1 }, (_, index) => days - 1 - index * step).reverse();
  // A window shorter than a step would leave days out of every point.
  const length = Math.max(1, windowDays, step);
  const rolling = (happenings: readonly Happening[]): readonly RollingValue[] =>
    rollingMean({ events: happenings.filter(isExactDay).map(({ first }) => ({ day: first, value: 1 })), windowDays: length, grid });
  const signalCounts = rolling(signals.happenings);
  yield 0.1;
  const deedCounts = rolling(deeds.happenings);
  yield 0.3;
  const rated = [yield* stepsWithin(ratedDays(timeline, signals), [0.3, 0.5]), yield* stepsWithin(ratedDays(timeline, deeds), [0.5, 0.9])] as const;
  const isRated =
    rated.every(({ events }) => events.length > 0) &&
    rated[0].scales.size === 1 &&
    [...rated[0].scales].every((scale) => rated[1].scales.has(scale)) &&
    rated[1].scales.size === 1;
  const means = isRated ? rated.map(({ events }) => rollingMean({ events, windowDays: length, grid })) : [];
  const points = grid.map((day, index): BandPoint => {
    const [signalsMean, deedsMean] = [means[0]?.[index]?.mean, means[1]?.[index]?.mean];
    return {
      day,
      signals: signalCounts[index]?.n ?? 0,
      deeds: deedCounts[index]?.n ?? 0,
      ...(signalsMean !== undefined && { signalsMean }),
      ...(deedsMean !== undefined && { deedsMean }),
    };
  });
  const notPlaced = [signals, deeds].reduce((sum, { happenings }) => sum + happenings.filter((happening) => !isExactDay(happening)).length, 0);
  return { isRated, windowDays: length, points, notPlaced };
}

interface RatedDays {
  readonly events: readonly { readonly day: number; readonly value: number }[];
  readonly scales: ReadonlySet<string>;
}

/** The rated events of a series; of several on a day each. */
function* ratedDays(timeline: Timeline, { happenings }: Series): Steps<RatedDays> {
  const columns = columnsOf(timeline);
  const scales = new Set<string>();
  const events: { readonly day: number; readonly value: number }[] = [];
  let work = 0;
  for (const [index, happening] of happenings.entries()) {
    if (!isExactDay(happening)) continue;
    for (const id of happening.ids) {
      if (++work % EVENTS_A_STEP === 0) yield index / happenings.length;
      const row = columns.rowOf(id);
      const value = row < 0 ? undefined : columns.valueAt(row, 'intensity');
      if (value === undefined) continue;
      scales.add(columns.valueAt(row, 'intensityScale') ?? '');
      events.push({ day: happening.first, value });
    }
  }
  return { events, scales };
}
