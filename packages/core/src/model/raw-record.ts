import { EVENT_FIELDS, INPUT_NAMES, snakeCase, type EventField, type InputName } from './event-fields.js';
import type { DataObject } from './own-value.js';

const NAME_OF_KEY: ReadonlyMap<string, InputName> = new Map(INPUT_NAMES.flatMap((name) => [[name, name] as const, [snakeCase(name), name] as const]));

const READ_APART = new Set<string>(['id', 'lane', 'date', 'title', 'magnitude', 'chain', 'links']);
const OPTIONAL_FIELDS: readonly (EventField & { name: InputName })[] = EVENT_FIELDS.filter(({ name }) => !READ_APART.has(name));

/** Where records with one list of keys have their known fields, each in either spelling; where both stand, the first counts. */
interface RecordShape {
  readonly keys: readonly string[];
  readonly keyOf: ReadonlyMap<InputName, string>;
  /** The fields that an event may have beside those that every event has, in the order of the table. */
  readonly optional: readonly { readonly field: EventField; readonly key: string }[];
}

/** The known fields of one record, by their own name. Nothing else of the object is looked at. */
export class RawRecord {
  readonly #object: DataObject;
  readonly #shape: RecordShape;

  constructor(object: DataObject, shape: RecordShape) {
    this.#object = object;
    this.#shape = shape;
  }

  get isEmpty(): boolean {
    return this.#shape.keyOf.size === 0;
  }

  get optional(): RecordShape['optional'] {
    return this.#shape.optional;
  }

  has(name: InputName): boolean {
    return this.#shape.keyOf.has(name);
  }

  get(name: InputName): unknown {
    const key = this.#shape.keyOf.get(name);
    return key === undefined ? undefined : this.#object[key];
  }

  at(key: string): unknown {
    return this.#object[key];
  }
}

/** Shapes that are known at one time: the records of a file have few, and a file of odd ones must not fill the memory. */
const KNOWN_SHAPES = 8;

/** Looks at the records of one file: what their keys mean is found once for each shape that they have. */
export function createRawRecords(): (object: DataObject) => RawRecord {
  const shapes: RecordShape[] = [];
  let next = 0;
  return (object) => {
    const keys = Object.keys(object);
    let shape = shapes.find((each) => isSameList(each.keys, keys));
    if (shape === undefined) {
      shape = shapeOf(keys);
      shapes[next] = shape;
      next = (next + 1) % KNOWN_SHAPES;
    }
    return new RawRecord(object, shape);
  };
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function shapeOf(keys: readonly string[]): RecordShape {
  const keyOf = new Map<InputName, string>();
  for (const key of keys) {
    const name = NAME_OF_KEY.get(key);
    if (name !== undefined && !keyOf.has(name)) keyOf.set(name, key);
  }
  const optional = OPTIONAL_FIELDS.flatMap((field) => {
    const key = keyOf.get(field.name);
    return key === undefined ? [] : [{ field, key }];
  });
  return { keys, keyOf, optional };
}
