import type { Timeline } from '@deedline/core';
import type { FormatId } from './formats.js';
import { jsonFormat } from './json-format.js';
import { writeCsv } from './write-csv.js';

/** Apart from `FORMATS`: a page that writes tables need not load what reads them. */
const WRITERS: Readonly<Record<FormatId, (timeline: Timeline) => string>> = { csv: writeCsv, json: jsonFormat.write };

/**
 * Writes a timeline as text. JSON holds all of it; CSV holds the events.
 *
 * @example
 * writeTimeline(timeline, 'csv').split('\n')[0] //=> 'id,lane,date,title'
 */
export function writeTimeline(timeline: Timeline, format: FormatId): string {
  if (!Object.hasOwn(WRITERS, format)) throw new RangeError(`There is no format "${format}".`);
  return WRITERS[format](timeline);
}
