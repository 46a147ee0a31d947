/** One way to read a phrase. */
export interface PhraseReading {
  /** EDTF that `parseEdtf` takes. */
  readonly edtf: string;
  /** What was taken for granted, in a sentence. */
  readonly note?: string;
}

/** The words of a date with the dates that they may mean. */
export interface Phrase {
  /** The words as they were given. */
  readonly text: string;
  /** Best first. Empty where nothing fits. */
  readonly readings: readonly PhraseReading[];
  /** Whether a person must choose between readings, or agree to what was taken for granted. An importer refuses such a phrase. */
  readonly isAmbiguous: boolean;
  /** Why there is no reading, or why it is ambiguous, with how to write it. */
  readonly reason?: string;
}

/** Reads the words of a date, as `readPhrase` does. */
export type ReadPhrase = (text: string) => Phrase;

/** In which order a date of three numbers is written: day, month and year. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/** What a reader of a phrase knows beside it. */
export interface PhraseOptions {
  /** The day on which it was written, as EDTF, for "in recent months" and dates without a year. Default: none, and such words are not read. */
  readonly referenceDate?: string;
  /** How dates of three numbers are written whose year does not stand first with four digits. Default: unknown, so that 02/03/2020 is ambiguous. */
  readonly dayOrder?: DayOrder;
  /** Years of two digits below it are of the 21st century, the others of the 20th. Default: none, so that 24 May 06 is ambiguous. */
  readonly centuryPivot?: number;
}
