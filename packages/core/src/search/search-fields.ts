import { EVENT_FIELDS, type FieldKind } from '../model/event-fields.js';
import { foldName } from '../model/fold-name.js';
import type { TimelineEvent } from '../model/timeline.js';

/** What a term may name: the fields of an event, its links, the `kind` of its lane, everyone it came through, and whether another record contests it. */
export type SearchField = keyof TimelineEvent | 'links' | 'kind' | 'source' | 'contested';

export interface FieldEntry {
  readonly field: SearchField;
  readonly kind: FieldKind;
  readonly values: readonly string[];
}

const ENTRIES: readonly FieldEntry[] = [
  ...EVENT_FIELDS.map((entry) => ({ field: entry.name, kind: entry.kind, values: 'values' in entry ? entry.values : [] })),
  { field: 'kind', kind: 'choice', values: ['words', 'deeds', 'context'] },
  { field: 'source', kind: 'sources', values: [] },
  { field: 'contested', kind: 'choice', values: ['yes', 'no'] },
];
const byName = new Map(ENTRIES.map((entry) => [foldName(entry.field), entry]));

/**
 * The field that a name stands for, in any spelling: `sourceCount`, `source_count`, and `tag` for `tags`. `source` and `outlet` stand for
 * the sources and for every hand in the chain.
 */
export function fieldNamed(name: string): FieldEntry | undefined {
  const folded = foldName(name);
  return byName.get(folded === 'outlet' ? 'source' : folded) ?? byName.get(`${folded}s`);
}
