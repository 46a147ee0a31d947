import type { TimelineEvent } from '../model/timeline.js';

/** How an event is drawn: a bar whose length is a number in the measure of its lane, something that lasted, or one moment. */
export const EVENT_FORMS = ['moment', 'extent', 'measure'] as const;
export type EventForm = (typeof EVENT_FORMS)[number];

/** What of an event's date is known without the event, as bits of `EventColumns.traits`. */
export const TRAIT = {
  /** Its start and its end are exact: each one day, or one moment. What is drawn of it is the same by every way to show dates. */
  exact: 1,
  /** Its start is the midnight of a UTC day that is to be one of the reader's zone. */
  dayStart: 2,
  /** So is its end. */
  dayEnd: 4,
  /** It has a date of its own on the clock of reports. */
  reported: 8,
  /** `~` or `%` makes its bounds wider than they are stated. */
  approximate: 16,
  /** It states no first bound, or no last one. */
  startless: 32,
  endless: 64,
} as const;

/**
 * Where events lie in time and what kind they are, as columns of one length. Events stand by lane (in the order of the timeline), within it by form
 * (in the order of `EVENT_FORMS`), and within that by start, then end, then as the data list them. Times are UTC milliseconds.
 */
export interface EventColumns {
  readonly length: number;
  /** Where the events of lane `l` and form `f` begin: at `groups[l * 3 + f]`, up to before `groups[l * 3 + f + 1]`. */
  readonly groups: Uint32Array;
  /** The outer bounds of each date, `end` excluded; always finite. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Bits of `TRAIT`. */
  readonly traits: Uint8Array;
  /** Absent where no event states a priority; else 0 for those without. */
  readonly priority?: Float32Array;
  /** The magnitude of events of form `measure`; absent where there are none. */
  readonly value?: Float64Array;
  /** The place of each event in the timeline's own list. */
  readonly place: Uint32Array;
  /** The event in a row of the columns, made when it is asked for. */
  eventAt(row: number): TimelineEvent;
  /** One field of the event in a row, without making the event. */
  valueAt<Field extends keyof TimelineEvent>(row: number, field: Field): TimelineEvent[Field];
  /** The row of an event by its id, or -1. */
  rowOf(id: string): number;
}
