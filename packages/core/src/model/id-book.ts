import { enProblemWords as words } from '../words/problem-words.js';
import { cleanLine, isInvisible } from './clean-text.js';
import { isAbsent, isDataObject, ownValue } from './own-value.js';
import { inShort, kindOf } from './problem-list.js';
import { plainText } from './read-values.js';
import type { RecordScope } from './record-scope.js';

const GENERATED = 'record-';

/** The id as it stands in a record, where it can be used as one. */
export function plainId(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined;
  const id = cleanLine(plainText(value) ?? '');
  return isInvisible(id) ? undefined : id;
}

/** Gives every shown event an id of its own. Ids are compared code unit by code unit. */
export class IdBook {
  readonly #recordOf = new Map<string, number>();
  readonly #reserved = new Set<string>();
  #someHaveIds = false;

  /** Looks through the records first: whether any has an id, and which generated ids are taken. */
  constructor(records: readonly unknown[]) {
    for (const record of records) {
      if (!isDataObject(record)) continue;
      const value = ownValue(record, 'id');
      if (isAbsent(value)) continue;
      this.#someHaveIds = true;
      const id = plainId(value);
      if (id?.startsWith(GENERATED)) this.#reserved.add(id);
    }
  }

  has(id: string): boolean {
    return this.#recordOf.has(id);
  }

  /** Notes that a record is shown under an id. */
  claim(id: string, record: number): void {
    this.#recordOf.set(id, record);
  }

  /** The id for a record: its own, or a generated one; `undefined` where another record has it. */
  idOf(value: unknown, record: number, scope: RecordScope): string | undefined {
    const id = this.#ownId(value, record, scope);
    if (id !== undefined && id.length <= scope.state.limits.cellCharacters) return this.#unlessTaken(id, scope);
    if (id !== undefined) scope.warn({ code: 'too_long', text: words.tooLong({ field: 'id', limit: scope.state.limits.cellCharacters }), field: 'id', value });
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
    const first = this.#recordOf.get(id);
    if (first === undefined) return id;
    return scope.error({ code: 'duplicate_id', text: words.duplicateId({ id: inShort(id), first }), field: 'id', value: id });
  }

  #generated(record: number): string {
    let id = `${GENERATED}${record}`;
    while (this.#reserved.has(id)) id += '-';
    return id;
  }
}
