export interface CumulativeGapOptions {
  readonly effects: readonly number[];
  readonly causes: readonly number[];
}

/** After the events of one day: how many of either there were, and effects' share less causes' share. */
export interface GapStep {
  readonly day: number;
  readonly effects: number;
  readonly causes: number;
  readonly gap: number;
}

export interface CumulativeGap {
  /** One for each day with events, ascending; none where either series is empty. */
  readonly steps: readonly GapStep[];
  /** The step of the largest distance, the first of several; its size is the two-sample Kolmogorov–Smirnov statistic. */
  readonly largest?: GapStep;
}

/** Two series' cumulative shares, one less the other. */
export function cumulativeGap({ effects, causes }: CumulativeGapOptions): CumulativeGap {
  const [ofEffects, ofCauses] = [effects.length, causes.length];
  if (ofEffects === 0 || ofCauses === 0) return { steps: [] };
  const sums = cumulativeSums({ effects: effects.map((day) => ({ day, value: 1 })), causes: causes.map((day) => ({ day, value: 1 })) });
  const steps = sums.map((sum): GapStep => ({ ...sum, gap: sum.effects / ofEffects - sum.causes / ofCauses }));
  // Compared in whole numbers: equal gaps may differ in their last digits.
  const size = (step: GapStep): number => Math.abs(step.effects * ofCauses - step.causes * ofEffects);
  return { steps, largest: steps.reduce((largest, step) => (size(step) > size(largest) ? step : largest)) };
}

interface DayValue {
  readonly day: number;
  readonly value: number;
}

export interface CumulativeSumsOptions {
  /** Values such as signed intensity, in any order of days. */
  readonly effects: readonly DayValue[];
  readonly causes: readonly DayValue[];
}

/** Running sums of two series of values and their difference, effects' less causes', after each day that has one of either. */
export function cumulativeSums({ effects, causes }: CumulativeSumsOptions): readonly GapStep[] {
  const byDay = new Map<number, { effects: number; causes: number }>();
  const add = (values: readonly DayValue[], side: 'effects' | 'causes'): void => {
    for (const { day, value } of values) {
      const sums = byDay.get(day) ?? { effects: 0, causes: 0 };
      sums[side] += value;
      byDay.set(day, sums);
    }
  };
  add(effects, 'effects');
  add(causes, 'causes');
  let sum = { effects: 0, causes: 0 };
  return [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([day, added]): GapStep => {
      sum = { effects: sum.effects + added.effects, causes: sum.causes + added.causes };
      return { day, ...sum, gap: sum.effects - sum.causes };
    });
}
