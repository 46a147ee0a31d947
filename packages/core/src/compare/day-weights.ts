/** Different days, and how many of a list lie on each; without weights one on each. */
export interface DayWeights {
  readonly days: readonly number[];
  readonly weights?: readonly number[];
}

/** What falls on one day is moved by chance as one: eight reports of one day are no eight independent tries. */
export function dayWeights(events: readonly number[]): DayWeights {
  const weightOf = new Map<number, number>();
  for (const day of events) weightOf.set(day, (weightOf.get(day) ?? 0) + 1);
  return weightOf.size === events.length ? { days: events } : { days: [...weightOf.keys()], weights: [...weightOf.values()] };
}

/** How many of the days from 0 to `days - 1` have an event. */
export function countDays(events: readonly number[], days: number): number {
  const isTaken = new Uint8Array(days);
  for (const day of events) isTaken[day] = 1;
  let count = 0;
  for (let day = 0; day < days; day++) count += isTaken[day]!;
  return count;
}
