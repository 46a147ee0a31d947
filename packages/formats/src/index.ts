export type { DateOptions } from './date-column.js';
export type { Format, ReadContext, ReadText } from './format.js';
export { FORMATS, type FormatId } from './formats.js';
export { readTimelineInSlices } from './read-in-slices.js';
export type { ReadOptions, ReadResult } from './read-text.js';
export { readTimeline, readTimelineSteps } from './read-timeline.js';
export { writeRows } from './write-rows.js';
export { writeTimeline } from './write-timeline.js';
