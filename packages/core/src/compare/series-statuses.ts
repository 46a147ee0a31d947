import { boundedCount } from './bounded-count.js';
import type { Comparison, Happening } from './comparison.js';
import type { DayRange, DaySet } from './day-unit.js';
import { followStatuses, type FollowStatus, type FollowStatusesOptions } from './follow-statuses.js';
import type { HappeningPair } from './happening-pair.js';

type Pair = Omit<HappeningPair, 'days'>;
type Days = DayRange & Partial<DaySet>;
type Window = Pick<FollowStatusesOptions, 'windowDays' | 'lagDays'>;

/** For each cause, whether an effect follows it within a closed window, over all dates that the data allow. */
export const followedIn = ({ effects, causes, atEdge }: Pair, windowDays: number): readonly FollowStatus[] =>
  statusesOf({ effects, causes, atEdge: atEdge?.effects }, { windowDays, lagDays: 0 });

/** For each effect, whether a cause precedes it: the same, turned round in time. */
export const precededIn = ({ effects, causes, atEdge }: Pair, windowDays: number): readonly FollowStatus[] =>
  statusesOf({ effects: causes.map(turned), causes: effects.map(turned), atEdge: atEdge?.causes.map(turned) }, { windowDays, lagDays: 0 });

/** Effects that may lie outside the period make it possible that a cause is followed, and no more. */
function statusesOf(
  { effects, causes, atEdge = [] }: { readonly effects: readonly Days[]; readonly causes: readonly Days[]; readonly atEdge: readonly Days[] | undefined },
  window: Window,
): readonly FollowStatus[] {
  const statuses = followStatuses({ effects, causes, ...window });
  if (atEdge.length === 0) return statuses;
  const byEdge = followStatuses({ effects: atEdge, causes, ...window });
  return statuses.map((status, index) => (status === 'not' && byEdge[index] !== 'not' ? 'possibly' : status));
}

const turned = ({ first, last, days }: Happening): Days => ({
  first: -last,
  last: -first,
  ...(days && { days: days.map((day) => -day).reverse() }),
});

/** The follow-ups without happenings whose date is marked as not certain or approximate; nothing where there are none. */
export function withoutUncertain({ effects, causes, atEdge }: HappeningPair, windowDays: number): Pick<Comparison, 'withoutUncertain'> {
  const isSure = ({ isUncertain }: Happening): boolean => !isUncertain;
  if ([...effects, ...causes, ...(atEdge?.effects ?? [])].every(isSure)) return {};
  const [sure, sureAtEdge] = [
    { effects: effects.filter(isSure), causes: causes.filter(isSure) },
    { effects: atEdge?.effects.filter(isSure) ?? [], causes: [] },
  ];
  return { withoutUncertain: boundedCount(followedIn({ ...sure, atEdge: sureAtEdge }, windowDays)) };
}

/** Which causes have a follow-up on their own day, known to the day, and for certain none later in the window. */
export function onlyOnTheSameDay({ effects, causes, atEdge }: HappeningPair, windowDays: number): readonly boolean[] {
  const sameDay = followedIn({ effects, causes }, 0);
  const later = windowDays > 0 ? statusesOf({ effects, causes, atEdge: atEdge?.effects }, { windowDays: windowDays - 1, lagDays: 1 }) : [];
  return sameDay.map((status, index) => status === 'necessarily' && (later[index] ?? 'not') === 'not');
}
