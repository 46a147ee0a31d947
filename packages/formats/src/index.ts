export type { DateOptions } from './date-column.js';
export type { Format, ReadContext, ReadText } from './format.js';
export { FORMATS, type FormatId } from './formats.js';
export { readTimeline, readTimelineSteps, type ReadOptions, type ReadResult } from './read-timeline.js';
export { writeTimeline } from './write-timeline.js';
