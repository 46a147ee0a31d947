import { keepBounds } from '../source/event-span.js';
import { keepColumns } from '../source/columns-of.js';
import type { Steps } from '../steps/steps.js';
import { deepFreeze } from './deep-freeze.js';
import { arrangeReading, type Reading } from './reading.js';
import type { Timeline } from './timeline.js';

/** Timelines made here, so that nothing else can pass for one: a look-alike has not been checked. */
const made = new WeakSet<object>();
const readings = new WeakMap<Timeline, Reading>();

/** Whether a value is a timeline that `createTimeline` made, and need not be checked again. */
export const isTimeline = (value: unknown): value is Timeline => typeof value === 'object' && value !== null && made.has(value);

/** Notes that a timeline is made of data that were checked. */
export function keepTimeline(timeline: Timeline): Timeline {
  made.add(timeline);
  return timeline;
}

/** How a timeline was read, where more records can be read into it. */
export const readingOf = (timeline: Timeline): Reading | undefined => readings.get(timeline);

/** The timeline of what was read, with its columns. */
export function* timelineOf(frame: Omit<Timeline, 'events'>, reading: Reading): Steps<Timeline> {
  const { events, columns, bounds } = yield* arrangeReading(reading, frame.asOf);
  const timeline = keepTimeline(deepFreeze({ ...frame, events }));
  keepBounds(events, bounds);
  keepColumns(timeline, columns);
  readings.set(timeline, reading);
  return timeline;
}
