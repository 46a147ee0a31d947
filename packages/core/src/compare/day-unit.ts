/** An event that happened on one day, of which only a range is known; both ends included. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** An event that happened on one of several days, which need not follow each other. */
export interface DaySet {
  readonly days: readonly number[];
}

/** On which days an event may have been. Where `days` are given, they count. */
export type DayUnit = (DayRange & Partial<DaySet>) | DaySet;

/** A range, with the days in it where it has holes: ascending and different. Throws a `RangeError` for no day at all. */
export function rangeOfUnit(unit: DayUnit): DayRange & Partial<DaySet> {
  if (unit.days === undefined) {
    if ('first' in unit && unit.first <= unit.last) return unit;
    throw new RangeError('A range of days has to begin no later than it ends.');
  }
  const days = [...new Set(unit.days)].toSorted((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A set of days has to have one.');
  return last - first + 1 === days.length ? { first, last } : { first, last, days };
}

/** How many days are possible. */
export const daysInRange = ({ first, last, days }: DayRange & Partial<DaySet>): number => days?.length ?? last - first + 1;

/** The possible day of an index from 0. */
export const dayOfRange = ({ first, days }: DayRange & Partial<DaySet>, index: number): number => days?.[index] ?? first + index;
