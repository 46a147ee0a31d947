import { ATTRIBUTIONS, CONFIDENCES, DATE_BASES, RELIABILITIES, STATUSES } from './timeline.js';

/**
 * What a field of an event holds. `line` is text in one line, `text` may have several; `list` is a list of lines (or one text with ";"
 * between them); `choice` is one of `values`; `edtf` is a date kept as text.
 */
export type FieldKind =
  | 'id'
  | 'lane'
  | 'date'
  | 'line'
  | 'text'
  | 'list'
  | 'choice'
  | 'number'
  | 'integer'
  | 'url'
  | 'urls'
  | 'edtf'
  | 'lang'
  | 'magnitude'
  | 'sources'
  | 'chain'
  | 'links';

/** One row of the field table. Numbers are finite and lie between `min` and `max`, both included. */
export interface EventField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired?: boolean;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** The fields of an event, in the order in which they are written. The validator, the schema and the CSV headers follow this table. */
export const EVENT_FIELDS = [
  { name: 'id', kind: 'id' },
  { name: 'lane', kind: 'lane' },
  { name: 'date', kind: 'date', isRequired: true },
  { name: 'reported', kind: 'date' },
  { name: 'title', kind: 'line', isRequired: true },
  { name: 'text', kind: 'text' },
  { name: 'dateText', kind: 'line' },
  { name: 'dateBasis', kind: 'choice', values: DATE_BASES },
  { name: 'status', kind: 'choice', values: STATUSES },
  { name: 'actor', kind: 'line' },
  { name: 'target', kind: 'line' },
  { name: 'place', kind: 'line' },
  { name: 'topics', kind: 'list' },
  { name: 'tags', kind: 'list' },
  { name: 'intensity', kind: 'number' },
  { name: 'intensityScale', kind: 'line' },
  { name: 'quadClass', kind: 'integer', min: 1, max: 4 },
  { name: 'magnitude', kind: 'magnitude' },
  { name: 'attribution', kind: 'choice', values: ATTRIBUTIONS },
  { name: 'sourceCount', kind: 'integer', min: 0 },
  { name: 'sources', kind: 'sources' },
  { name: 'chain', kind: 'chain' },
  { name: 'reliability', kind: 'choice', values: RELIABILITIES },
  { name: 'credibility', kind: 'integer', min: 1, max: 6 },
  { name: 'likelihood', kind: 'line' },
  { name: 'confidence', kind: 'choice', values: CONFIDENCES },
  { name: 'assessedBy', kind: 'line' },
  { name: 'priority', kind: 'number' },
  { name: 'note', kind: 'text' },
  { name: 'url', kind: 'url' },
  { name: 'lang', kind: 'lang' },
  { name: 'media', kind: 'urls' },
  { name: 'links', kind: 'links' },
] as const satisfies readonly EventField[];

/** The fields of one member of `sources`. */
export const SOURCE_FIELDS = [
  { name: 'title', kind: 'line' },
  { name: 'outlet', kind: 'line' },
  { name: 'url', kind: 'url' },
  { name: 'archivedUrl', kind: 'url' },
  { name: 'published', kind: 'edtf' },
  { name: 'accessed', kind: 'edtf' },
  { name: 'lang', kind: 'lang' },
  { name: 'quote', kind: 'text' },
] as const satisfies readonly EventField[];

/** Names that a record may use beside those of the table: other ways to write `date`, `magnitude` and `chain`, and `color`, which is checked and not used. */
export const OTHER_INPUT_NAMES = ['start', 'end', 'unit', 'magnitudeValue', 'magnitudeUnit', 'via', 'color'] as const;

/** Every name that is read from a record. */
export type InputName = (typeof EVENT_FIELDS)[number]['name'] | (typeof OTHER_INPUT_NAMES)[number];

/** The names of a record, in the order of the table. */
export const INPUT_NAMES: readonly InputName[] = Object.freeze([...EVENT_FIELDS.map(({ name }) => name), ...OTHER_INPUT_NAMES]);

/** The same name in the other spelling: `sourceCount` as `source_count`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
