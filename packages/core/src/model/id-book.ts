import type { Steps } from '../steps/steps.js';
import { enProblemWords as words } from '../words/problem-words.js';
import { startsInAscii } from './clean-text.js';
import { createIdTable } from './id-table.js';
import { isAbsent, isDataObject, ownValue, type DataObject } from './own-value.js';
import { plainId } from './plain-id.js';
import { inShort, kindOf } from './problem-list.js';
import { recordList, type RecordList } from './record-list.js';
import type { RecordScope } from './record-scope.js';

const GENERATED = 'record-';
const STEP_RECORDS = 10_000;

/** Which record is shown at each place of the list of events, by its index. */
export type RecordAt = (place: number) => number;

/** Gives every shown event an id of its own. Ids are compared code unit by code unit. */
export class IdBook {
  readonly #reserved = new Set<string>();
  readonly #longest: number;
  readonly #table = createIdTable((place) => this.idAt(place));
  #records = recordList([]);
  #recordAt: RecordAt = (place) => place;
  #someHaveIds = false;
  #surveyed = 0;

  /** `longest` is how many characters an id may have. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** Begins with records; `records` are all from the first on, and `recordAt` says which of them are shown. */
  *begin(records: RecordList, recordAt: RecordAt): Steps<void> {
    this.#records = records;
    this.#recordAt = recordAt;
    yield* this.#table.growSteps(records.length);
  }

  /** Whether a record has an id that needs no look at the others: neither has one to be made for it, nor is one missing. */
  isPlain(value: unknown): boolean {
    return typeof value === 'string' && startsInAscii(value) && value.length <= this.#longest;
  }

  /** Looks through the records, before an id is made or missed: whether one has an id, and which generated ids are taken. */
  *survey(): Steps<void> {
    const { length } = this.#records;
    for (let index = this.#surveyed; index < length; index++) {
      if (index % STEP_RECORDS === 0) yield index / length;
      const record = this.#records.at(index);
      if (!isDataObject(record)) continue;
      const value = ownValue(record, 'id');
      if (isAbsent(value)) continue;
      this.#someHaveIds = true;
      if (typeof value === 'string' && startsInAscii(value) && !value.startsWith('r')) continue;
      const id = plainId(value);
      if (id?.startsWith(GENERATED) && !this.#isMade(id)) this.#reserved.add(id);
    }
    this.#surveyed = length;
  }

  /** Whether an event that is read already has the id, and not of its own. */
  #isMade(id: string): boolean {
    const place = this.#table.placeOf(id);
    return place >= 0 && plainId(this.#valueAt(this.#recordAt(place))) !== id;
  }

  has(id: string): boolean {
    return this.#table.placeOf(id) >= 0;
  }

  /** The place of an id in the list of events, or -1. */
  placeOf(id: string): number {
    return this.#table.placeOf(id);
  }

  /** Notes the id of the next event. */
  claim(id: string): void {
    this.#table.add(id);
  }

  /** Forgets all from a place and a record on. */
  cutTo(place: number, record: number): void {
    this.#table.cutTo(place);
    this.#surveyed = Math.min(this.#surveyed, record);
  }

  /** A book of its own with the ids of the events before a place. */
  *fork(place: number): Steps<IdBook> {
    const fork = new IdBook(this.#longest);
    fork.#someHaveIds = this.#someHaveIds;
    fork.#surveyed = this.#surveyed;
    for (const id of this.#reserved) fork.#reserved.add(id);
    yield* fork.begin(this.#records, this.#recordAt);
    for (let at = 0; at < place; at++) {
      fork.claim(this.idAt(at));
      if (at % STEP_RECORDS === 0) yield at / place;
    }
    return fork;
  }

  /** The id of the event at a place, read again. */
  idAt(place: number): string {
    const index = this.#recordAt(place);
    return this.givenId(this.#valueAt(index), index + 1);
  }

  #valueAt(index: number): unknown {
    const record = this.#records.at(index) as DataObject;
    return Object.prototype.propertyIsEnumerable.call(record, 'id') ? record['id'] : undefined;
  }

  /** The id of a record that is shown, where its faults are told already. */
  givenId(value: unknown, record: number): string {
    const id = plainId(value);
    return id !== undefined && id.length <= this.#longest ? id : this.#generated(record);
  }

  /** The id for a record: its own, or a generated one; `undefined` where another record has it. */
  idOf(value: unknown, record: number, scope: RecordScope): string | undefined {
    const id = this.#ownId(value, record, scope);
    if (id !== undefined && id.length <= this.#longest) return this.#unlessTaken(id, scope);
    if (id !== undefined) scope.warn({ code: 'too_long', text: words.tooLong({ field: 'id', limit: this.#longest }), field: 'id', value });
    return this.#generated(record);
  }

  #ownId(value: unknown, record: number, scope: RecordScope): string | undefined {
    const field = 'id';
    const id = plainId(value);
    if (id !== undefined || !this.#someHaveIds) return id;
    const given = this.#generated(record);
    if (isAbsent(value) || typeof value === 'string') return scope.warn({ code: 'missing_required', text: words.missingId({ given }), field });
    if (typeof value === 'number') return scope.warn({ code: 'bad_number', text: words.idTooLarge({ given }), field, value });
    return scope.warn({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'text', found: kindOf(value) }), field, value });
  }

  #unlessTaken(id: string, scope: RecordScope): string | undefined {
    const place = this.#table.placeOf(id);
    if (place < 0) return id;
    const first = this.#recordAt(place) + 1;
    return scope.error({ code: 'duplicate_id', text: words.duplicateId({ id: inShort(id), first }), field: 'id', value: id });
  }

  #generated(record: number): string {
    let id = `${GENERATED}${record}`;
    while (this.#reserved.has(id)) id += '-';
    return id;
  }
}
