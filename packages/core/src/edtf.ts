export { boundsOf, type Bounds } from './time/bounds-of.js';
export { compareDates, type DateOrder } from './time/compare-dates.js';
export { EdtfError } from './time/edtf-error.js';
export type { DateEnd, DateEndKind, DatePrecision, EventDate, Qualifier, Qualifiers } from './time/event-date.js';
export { formatEdtf } from './time/format-edtf.js';
export { parseEdtf, type ParseEdtfOptions } from './time/parse-edtf.js';
export type { Instant } from './time/span.js';
