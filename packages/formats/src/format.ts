import type { Limits, Problem, Steps, Timeline } from '@deedline/core';
import type { DateOptions } from './date-column.js';

/** What a reader is told beside the text. */
export interface ReadContext extends DateOptions {
  readonly limits: Limits;
  /** Our field → the name that the file has for it: `{ start: 'Date began' }`. */
  readonly mapping: ReadonlyMap<string, string>;
}

/** What a reader makes of a text: data for `createTimeline` with the problems found so far, or only the problem that stopped it. */
export type ReadText = { readonly data: unknown; readonly problems: readonly Problem[] } | { readonly failure: Problem };

/** One way to write a timeline as text. The text that `read` gets is not blank and has no byte order mark. */
export interface Format {
  readonly id: string;
  /** What the format is called in messages. */
  readonly label: string;
  /** How much a text looks like this format, from 0 (not at all) to 1 (surely). Looks at the head of the text only. */
  readonly detect: (text: string) => number;
  /** Reads a text in steps. */
  readonly read: (text: string, context: ReadContext) => Steps<ReadText>;
  readonly write: (timeline: Timeline) => string;
}
