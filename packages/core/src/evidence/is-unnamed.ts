import type { TimelineEvent } from '../model/timeline.js';

const UNNAMED: ReadonlySet<TimelineEvent['attribution']> = new Set(['anonymous', 'background', 'leaked']);

/**
 * Whether who says so is not named: what is drawn hollow, and counted as resting on unnamed sources. Second hand tells how words came, not from whom.
 *
 * @example isUnnamed('background') //=> true
 */
export const isUnnamed = (attribution: TimelineEvent['attribution']): boolean => UNNAMED.has(attribution);
