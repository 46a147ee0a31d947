import { boundedCount } from './bounded-count.js';
import type { Comparison, Happening } from './comparison.js';
import type { DayRange, DaySet } from './day-unit.js';
import { followStatuses, type FollowStatus } from './follow-statuses.js';
import type { HappeningPair } from './happening-pair.js';

/** For each cause, whether an effect follows it within a closed window, over all dates that the data allow. */
export const followedIn = ({ effects, causes }: Pick<HappeningPair, 'effects' | 'causes'>, windowDays: number): readonly FollowStatus[] =>
  followStatuses({ effects, causes, windowDays, lagDays: 0 });

/** For each effect, whether a cause precedes it: the same, turned round in time. */
export const precededIn = ({ effects, causes }: HappeningPair, windowDays: number): readonly FollowStatus[] =>
  followStatuses({ effects: causes.map(turned), causes: effects.map(turned), windowDays, lagDays: 0 });

const turned = ({ first, last, days }: Happening): DayRange & Partial<DaySet> => ({
  first: -last,
  last: -first,
  ...(days && { days: days.map((day) => -day).reverse() }),
});

/** The follow-ups without happenings whose date is marked as not certain or approximate; nothing where there are none. */
export function withoutUncertain({ effects, causes }: HappeningPair, windowDays: number): Pick<Comparison, 'withoutUncertain'> {
  const isSure = ({ isUncertain }: Happening): boolean => !isUncertain;
  if (effects.every(isSure) && causes.every(isSure)) return {};
  return { withoutUncertain: boundedCount(followedIn({ effects: effects.filter(isSure), causes: causes.filter(isSure) }, windowDays)) };
}

/** Which causes have a follow-up on their own day, known to the day, and for certain none later in the window. */
export function onlyOnTheSameDay({ effects, causes }: HappeningPair, windowDays: number): readonly boolean[] {
  const sameDay = followedIn({ effects, causes }, 0);
  const later = windowDays > 0 ? followStatuses({ effects, causes, windowDays: windowDays - 1, lagDays: 1 }) : [];
  return sameDay.map((status, index) => status === 'necessarily' && (later[index] ?? 'not') === 'not');
}
