import type { Timeline } from '../model/timeline.js';
import { refuseAborted } from '../steps/run-in-slices.js';
import { MemorySource } from './memory-source.js';
import type { RequestOptions, TimelineSource } from './timeline-source.js';

/** The most events that the figure asks a source for at once. */
export const MAX_SHOWN_EVENTS = 1_000_000;

/** Asks a source for all that the figure draws, as one timeline; a `MemorySource` has it and gives it as it is. */
export async function readSource(source: TimelineSource, options?: RequestOptions): Promise<Timeline> {
  if (source instanceof MemorySource) {
    refuseAborted(options?.signal);
    return source.timeline;
  }
  const summary = await source.summary(options);
  const events = summary.extent ? (await source.items({ window: summary.extent, limit: MAX_SHOWN_EVENTS }, options)).events : [];
  return Object.freeze({ ...summary.frame, events });
}
