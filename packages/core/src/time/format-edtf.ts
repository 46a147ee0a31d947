import type { EventDate } from './event-date.js';

/**
 * The EDTF text of a date; `parseEdtf` reads an equal date from it, given the same options. It is the text that was read, with an offset's U+2212 as `-`.
 * @example formatEdtf(parseEdtf('2023-12/..')) //=> '2023-12/..'
 */
export function formatEdtf(date: EventDate): string {
  return date.edtf;
}
