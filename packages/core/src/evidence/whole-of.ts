import type { Timeline } from '../model/timeline.js';

const wholes = new WeakMap<Timeline, Timeline>();

/** The timeline that a filter took some events of, or the same one: what is known about an event does not depend on what is shown beside it. */
export const wholeOf = (timeline: Timeline): Timeline => wholes.get(timeline) ?? timeline;

/** Notes of which timeline another shows a part. */
export const keepWhole = (part: Timeline, timeline: Timeline): void => void wholes.set(part, wholeOf(timeline));
