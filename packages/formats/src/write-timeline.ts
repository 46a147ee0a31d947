import type { Timeline } from '@deedline/core';
import { FORMATS, type FormatId } from './formats.js';

/**
 * Writes a timeline as text. JSON holds all of it; CSV holds the events.
 *
 * @example
 * writeTimeline(timeline, 'csv').split('\n')[0] //=> 'id,lane,date,title'
 */
export function writeTimeline(timeline: Timeline, format: FormatId): string {
  const writer = FORMATS.find(({ id }) => id === format);
  if (writer === undefined) throw new RangeError(`There is no format "${format}".`);
  return writer.write(timeline);
}
