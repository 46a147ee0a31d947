import { dateOfParts } from './date-of-parts.js';
import type { DateParts } from './date-parts.js';
import { EdtfError } from './edtf-error.js';
import type { EventDate } from './event-date.js';
import { scanDate } from './scan-date.js';
import type { SeasonOptions } from './season-months.js';

/** Reads one date, no interval and no set, that fills a text from one place to before another. */
export function parseDate(text: string, from: number, to: number, options: SeasonOptions): EventDate {
  const cursor = { text, at: from };
  const parts: DateParts = scanDate(cursor);
  if (cursor.at !== to) throw new EdtfError(cursor.at, 'The date should end here.');
  return dateOfParts(parts, text.slice(from, to), { ...options, index: from });
}
