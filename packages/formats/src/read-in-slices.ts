import { readWithPhrases, runInSlices, type SliceOptions } from '@deedline/core';
import { jsonFormat } from './json-format.js';
import { readTextSteps, type ReadOptions, type ReadResult } from './read-text.js';

/**
 * Reads a timeline from text as `readTimeline` does, in slices between which a page can paint. JSON is read with what is there; what reads
 * tables, and dates in words, is loaded when it is needed. Rejects where that fails, and with code `aborted` when the signal says so.
 *
 * @example
 * (await readTimelineInSlices('[{"date":"2024-05-24","title":"Talk of a freeze"}]')).timeline.events.length //=> 1
 */
export async function readTimelineInSlices(text: string, options: ReadOptions = {}, slices?: SliceOptions): Promise<ReadResult> {
  if (isJson(text, options.format)) return readWithPhrases((readPhrase) => readTextSteps(text, options, { formats: [jsonFormat], readPhrase }), slices);
  const readers = await import('./all-readers.js');
  return runInSlices(readTextSteps(text, options, readers), slices);
}

/** From so much on, no other format claims a text as its own. */
const SURELY = 0.6;

function isJson(text: string, format: ReadOptions['format'] = 'auto'): boolean {
  return format === jsonFormat.id || (format === 'auto' && jsonFormat.detect(text.replace(/^\ufeff/, '')) >= SURELY);
}
