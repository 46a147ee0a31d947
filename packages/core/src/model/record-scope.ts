import type { ReadPhrase } from '../phrases/phrase.js';
import type { EventDate } from '../time/event-date.js';
import type { ProblemText } from '../words/problem-words.js';
import type { Limits } from './limits.js';
import { plainId } from './plain-id.js';
import type { ProblemCode } from './problem.js';
import type { ProblemList } from './problem-list.js';

/** What all records of one file share while it is read. */
export interface ReadState {
  readonly limits: Limits;
  readonly problems: ProblemList;
  /** Some of the dates read so far, by their text: files repeat days and months. */
  readonly dates: Map<string, EventDate>;
  /** Reads dates in words, for repairs. Absent while none is met: `PhrasesWanted`. */
  readonly readPhrase?: ReadPhrase | undefined;
}

/** A fault in a field of one record. */
export interface FieldFault {
  readonly code: ProblemCode;
  readonly text: ProblemText;
  readonly field: string;
  readonly value?: unknown;
}

/** One record while it is read: where its faults are noted. Without a number it is the head of the file. */
export class RecordScope {
  readonly state: ReadState;
  readonly record: number | undefined;
  readonly #givenId: unknown;

  /** `givenId` is what stands in the field `id` of the record; it is read when a fault has to name it. */
  constructor(state: ReadState, record?: number, givenId?: unknown) {
    this.state = state;
    this.record = record;
    this.#givenId = givenId;
  }

  error({ code, text, field, value }: FieldFault): undefined {
    this.state.problems.error(code, text, { record: this.record, id: plainId(this.#givenId), field, value });
  }

  warn({ code, text, field, value }: FieldFault): undefined {
    this.state.problems.warn(code, text, { record: this.record, id: plainId(this.#givenId), field, value });
  }
}
