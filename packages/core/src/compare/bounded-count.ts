import type { BoundedCount } from './comparison.js';
import type { FollowStatus } from './follow-statuses.js';

/** How many are so, as bounds. */
export function boundedCount(each: readonly FollowStatus[]): BoundedCount {
  const necessary = each.filter((status) => status === 'necessarily').length;
  return { necessary, possible: necessary + each.filter((status) => status === 'possibly').length, of: each.length };
}
