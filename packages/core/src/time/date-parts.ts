import type { DatePrecision, Qualifiers } from './event-date.js';

/** A component of a date: its number, or its text where an `X` masks a digit. */
export type Part = number | string;

/** A time of day as written. */
export interface TimeOfDay {
  /** Milliseconds since midnight, before the offset is taken off; 86 400 000 for `24:00:00`. */
  readonly ms: number;
  /** How long the stated second, minute or fraction lasts, in milliseconds. */
  readonly widthMs: number;
  readonly precision: DatePrecision;
  /** Absent where no offset was written. */
  readonly offsetMinutes?: number;
}

/** What one EDTF date says, component by component, before it means anything. The text has the right shape; the calendar is not checked. */
export interface DateParts {
  /** Signed, astronomical; a mask is without its sign. */
  readonly year: Part;
  readonly isNegative: boolean;
  readonly significantDigits?: number;
  /** 1 to 12, or a mask. */
  readonly month?: Part;
  /** 21 to 41. */
  readonly season?: number;
  readonly day?: Part;
  readonly time?: TimeOfDay;
  readonly qualifiers?: Qualifiers;
}

/** Where a scanner stands in a text. */
export interface Cursor {
  readonly text: string;
  at: number;
}
