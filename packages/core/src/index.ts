export type { Instant, Span } from './time/span.js';
export type { DateEnd, DateEndKind, DatePrecision, EventDate, Qualifier, Qualifiers } from './time/event-date.js';
export type { Problem, ProblemCode } from './model/problem.js';
export * from './model/timeline.js';
