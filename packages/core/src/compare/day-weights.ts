/** Different days, and how many of a list lie on each. */
export interface DayWeights {
  readonly days: readonly number[];
  readonly weights: readonly number[];
}

/** What falls on one day is moved by chance as one: eight reports of one day are no eight independent tries. */
export function dayWeights(events: readonly number[]): DayWeights {
  const weightOf = new Map<number, number>();
  for (const day of events) weightOf.set(day, (weightOf.get(day) ?? 0) + 1);
  return { days: [...weightOf.keys()], weights: [...weightOf.values()] };
}
