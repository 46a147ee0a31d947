import { startsInAscii } from './clean-text.js';

/** An object from data; only its own fields are ever read. */
export type DataObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields, and not a list. */
export function isDataObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The own value of the first of the names that an object has; what it inherits is not seen.
 *
 * @example
 * ownValue({ as_of: '2024' }, 'asOf', 'as_of') //=> '2024'
 */
export function ownValue(object: DataObject, ...names: readonly string[]): unknown {
  for (const name of names) if (Object.hasOwn(object, name)) return object[name];
  return undefined;
}

/** Whether nothing was given: no value, null, or blank text. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !startsInAscii(value) && value.trim() === '');
}
