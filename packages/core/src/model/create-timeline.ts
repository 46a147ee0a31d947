import { readPhrase } from '../phrases/read-phrase.js';
import { runSteps, type Steps } from '../steps/steps.js';
import type { Limits } from './limits.js';
import type { Problem } from './problem.js';
import { readDocumentSteps, type TimelineResult } from './read-document.js';

/**
 * Checks data of any shape and makes a frozen timeline of what can be shown: a document of the data format, or a bare list of events.
 * Never throws on data; a fault becomes a `Problem`. Every record is shown or has a problem with the severity `error`.
 * Each record is read by known names only, its own fields, as text: markup stays text, objects and lists do not become text.
 *
 * `found` are problems that a reader of text has already; a record with an error among them is counted and not read again.
 *
 * @example
 * createTimeline([{ date: '2024-05-24', title: 'Talk of a freeze' }]).timeline.events.length //=> 1
 */
export function createTimeline(input: unknown, limits: Partial<Limits> = {}, found: readonly Problem[] = []): TimelineResult {
  return runSteps(readTimelineSteps(input, limits, found));
}

/**
 * The same reading as `createTimeline`, in steps of some hundred records, so that a page can go on in between (`runInSlices`).
 *
 * Of more than some thousand records no event is kept: the list of events makes them again from the records when it is asked for them, and where they
 * lie in time is known without that (`columnsOf`). So the records must not be changed afterwards. Ids, lanes and problems are decided once, here.
 * An event that was asked for lately is the same object when it is asked for again.
 */
export function readTimelineSteps(input: unknown, limits: Partial<Limits> = {}, found: readonly Problem[] = []): Steps<TimelineResult> {
  return readDocumentSteps(input, { limits, found, readPhrase });
}
