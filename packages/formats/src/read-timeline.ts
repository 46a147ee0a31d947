import { readPhrase, runSteps, type Steps } from '@deedline/core';
import { FORMATS } from './formats.js';
import { readTextSteps, type ReadOptions, type ReadResult } from './read-text.js';

/**
 * Reads a timeline from text. Never throws on data: a text that cannot be read gives an empty timeline and one problem of severity `error`.
 *
 * @example
 * readTimeline('date,title\n2024-05-24,Talk of a freeze').timeline.events.length //=> 1
 */
export function readTimeline(text: string, options: ReadOptions = {}): ReadResult {
  return runSteps(readTimelineSteps(text, options));
}

/**
 * The same in steps, each well under a millisecond, for a page that is to stay responsive meanwhile.
 * One step of JSON is long: `JSON.parse` cannot be divided, and takes some 4 ms a megabyte.
 */
export function readTimelineSteps(text: string, options: ReadOptions = {}): Steps<ReadResult> {
  return readTextSteps(text, options, { formats: FORMATS, readPhrase });
}
