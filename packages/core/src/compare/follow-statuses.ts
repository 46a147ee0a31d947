import { ascending, countBelow } from './ascending.js';
import { daysInRange, dayOfRange, type DayRange, type DaySet } from './day-unit.js';

/** Whether something holds for all dates that are possible, for some, or for none. */
export type FollowStatus = 'necessarily' | 'possibly' | 'not';

type Range = DayRange & Partial<DaySet>;

export interface FollowStatusesOptions {
  readonly effects: readonly Range[];
  readonly causes: readonly Range[];
  readonly windowDays: number;
  readonly lagDays: number;
}

/**
 * By cause: whether an effect follows it, over all possible dates of everything.
 *
 * For a cause on a given day some effect follows for sure exactly where one effect lies in the window with all of its days: each of the others could be elsewhere.
 * So a cause is necessarily followed where that is so on each of its days, though it may be another effect from day to day. O((n + m) log m) for ranges.
 */
export function followStatuses({ effects, causes, windowDays, lagDays }: FollowStatusesOptions): readonly FollowStatus[] {
  if (effects.every(isOneDay) && causes.every(isOneDay)) return statusesOfDays({ effects, causes, windowDays, lagDays });
  const isSureAllAlong = sureTest(effects, windowDays);
  const isPossibleSomewhere = possibleTest(effects, windowDays);
  return causes.map((cause) => {
    const parts = cause.days ? cause.days.map((day) => ({ first: day, last: day })) : [cause];
    const opened = parts.map(({ first, last }) => ({ first: first + lagDays, last: last + lagDays }));
    if (opened.every(isSureAllAlong)) return 'necessarily';
    return opened.some(isPossibleSomewhere) ? 'possibly' : 'not';
  });
}

const isOneDay = ({ first, last }: Range): boolean => first === last;

/** Where every day is known nothing is only possible, and the next effect decides: several times as quick as the bounds. */
function statusesOfDays({ effects, causes, windowDays, lagDays }: FollowStatusesOptions): readonly FollowStatus[] {
  const days = ascending(effects.map(({ first }) => first));
  return causes.map(({ first }) => {
    const next = days[countBelow(days, first + lagDays)];
    return next !== undefined && next <= first + lagDays + windowDays ? 'necessarily' : 'not';
  });
}

/** Whether, for windows that open on any day of a range, there is always an effect that lies in the window with all of its days. */
function sureTest(effects: readonly Range[], windowDays: number): (opened: DayRange) => boolean {
  const sorted = effects.toSorted((a, b) => a.first - b.first);
  // Of the effects that begin no earlier than a day, the one that ends first decides. Days on which it ends too late make stretches, one before each effect.
  const badFrom: number[] = [];
  const badTo: number[] = [];
  let end = Infinity;
  let next = Infinity;
  for (const { first, last } of sorted.toReversed()) {
    // From the day after `first` to `next`, only effects that begin later count.
    const to = Math.min(next, end - windowDays - 1);
    if (to > first) {
      badFrom.push(first + 1);
      badTo.push(to);
    }
    end = Math.min(end, last);
    next = first;
  }
  badFrom.push(-Infinity);
  badTo.push(Math.min(next, end - windowDays - 1));
  const [from, to] = [badFrom.toReversed(), badTo.toReversed()];
  return ({ first, last }) => {
    const stretch = countBelow(to, first);
    return stretch === to.length || from[stretch]! > last;
  };
}

/** Whether an effect may lie in a window that opens on some day of a range. */
function possibleTest(effects: readonly Range[], windowDays: number): (opened: DayRange) => boolean {
  const ranges = effects.flatMap((effect): readonly DayRange[] =>
    effect.days ? Array.from({ length: daysInRange(effect) }, (_, index) => ({ first: dayOfRange(effect, index), last: dayOfRange(effect, index) })) : [effect],
  );
  const sorted = ranges.toSorted((a, b) => a.first - b.first);
  const firsts = sorted.map(({ first }) => first);
  const latest: number[] = [];
  for (const { last } of sorted) latest.push(Math.max(last, latest.at(-1) ?? -Infinity));
  return ({ first, last }) => {
    const begun = countBelow(firsts, last + windowDays + 0.5);
    return begun > 0 && latest[begun - 1]! >= first;
  };
}
