import { nextEffectGaps } from './next-effect-gaps.js';

export interface WaitingTimeOptions {
  readonly effects: readonly number[];
  /** Days within the period. Each waits, several of one day too. */
  readonly causes: readonly number[];
  readonly days: number;
}

/** How long one cause waited: to the next effect, or, `isCensored`, to the end of the record without one. */
export interface Wait {
  readonly from: number;
  readonly days: number;
  readonly isCensored: boolean;
}

/** A step of a Kaplan–Meier curve: from `days` on, `survival` is the share that still waits. */
export interface SurvivalStep {
  readonly days: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
}

export interface WaitingTime {
  /** In the order of the causes. */
  readonly waits: readonly Wait[];
  readonly curve: readonly SurvivalStep[];
  /** The first number of days by which at most half still wait; absent where it does not come to that. */
  readonly median?: number;
  /** The same from every day of the period: with deeds every third day any word is soon followed by one. */
  readonly baseline: readonly SurvivalStep[];
  readonly baselineMedian?: number;
}

/** Days from each cause to the next effect on its day or later, beside those from any day. The end of the record is at the end of its last day. */
export function waitingTime({ effects, causes, days }: WaitingTimeOptions): WaitingTime {
  const gaps = nextEffectGaps({ effects: effects.filter((day) => day < days), days });
  const waits = causes.map((from): Wait => {
    const isCensored = gaps[from] === Infinity;
    return { from, days: isCensored ? days - from : gaps[from]!, isCensored };
  });
  const curve = survivalCurve(gaps, causes);
  const baseline = survivalCurve(gaps, [...gaps.keys()]);
  return { waits, curve, ...medianOf(curve, 'median'), baseline, ...medianOf(baseline, 'baselineMedian') };
}

/** Kaplan–Meier over whole days, of waits from some days; who is lost sight of on a day was still at risk on it. */
function survivalCurve(gaps: Float64Array, from: readonly number[]): readonly SurvivalStep[] {
  const days = gaps.length;
  const [ended, lost] = [new Uint32Array(days + 1), new Uint32Array(days + 1)];
  for (const day of from) {
    if (gaps[day] === Infinity) lost[days - day]! += 1;
    else ended[gaps[day]!]! += 1;
  }
  const steps: SurvivalStep[] = [];
  let [atRisk, survival] = [from.length, 1];
  for (let day = 0; day <= days && atRisk > 0; day++) {
    const events = ended[day]!;
    if (events > 0) {
      survival *= 1 - events / atRisk;
      steps.push({ days: day, atRisk, events, survival });
    }
    atRisk -= events + lost[day]!;
  }
  return steps;
}

/** A product of shares that is a half may miss it by its last digits. */
const HALF = 0.5 + 1e-9;

function medianOf<Name extends string>(curve: readonly SurvivalStep[], name: Name): { readonly [name in Name]?: number } {
  const step = curve.find(({ survival }) => survival <= HALF);
  return (step ? { [name]: step.days } : {}) as { readonly [name in Name]?: number };
}
