import { enProblemWords as words } from '../words/problem-words.js';
import { skeletonOf } from './confusable.js';
import { isAbsent, isDataObject, ownValue } from './own-value.js';
import { plainText } from './plain-text.js';
import { inShort, kindOf } from './problem-list.js';
import { readChoice, readLine } from './read-values.js';
import type { RecordScope } from './record-scope.js';
import type { Lane, LaneKind } from './timeline.js';

const LANE_KINDS: readonly LaneKind[] = ['words', 'deeds', 'context'];
const KIND_OF_NAME: ReadonlyMap<string, LaneKind> = new Map([
  ...['words', 'word', 'said', 'statement', 'statements', 'speech', 'speeches', 'rhetoric'].map((name) => [name, 'words'] as const),
  ...['deeds', 'deed', 'done', 'action', 'actions', 'event', 'events', 'act', 'acts'].map((name) => [name, 'deeds'] as const),
]);
const UNNAMED = 'events';
const NAMED_LANES = 8;

/** A lane, and its place in the order of lanes. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly place: number;
}

/**
 * The lanes of a file. Lanes that state their kind are a closed list: on which side another one belongs cannot be known, so an event that
 * names it is left out and reported. Where the file states no kinds, every side is guessed from the name anyway, and lanes are added as events name them.
 */
export class LaneBook {
  readonly #lanes = new Map<string, Lane>();
  readonly #placed = new Map<string, PlacedLane>();
  #isDeclared = false;
  #isClosed = false;

  get size(): number {
    return this.#lanes.size;
  }

  get lanes(): readonly Lane[] {
    return [...this.#lanes.values()];
  }

  has(id: string): boolean {
    return this.#lanes.has(id);
  }

  /** A lane that is in the book, with its place. */
  at(id: string): PlacedLane {
    return this.#placed.get(id) as PlacedLane;
  }

  /** A book with the same lanes, in which others may be entered. */
  copy(): LaneBook {
    const copy = new LaneBook();
    for (const lane of this.#lanes.values()) copy.#enter(lane);
    copy.#isDeclared = this.#isDeclared;
    copy.#isClosed = this.#isClosed;
    return copy;
  }

  /** Reads the `lanes` of a document: objects, or names alone. */
  declare(value: unknown, scope: RecordScope): void {
    if (isAbsent(value)) return;
    const field = 'lanes';
    if (!Array.isArray(value))
      return scope.warn({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'a list of lanes', found: kindOf(value) }), field, value });
    // One more than the limit is enough to see that there are too many.
    for (const member of value.slice(0, scope.state.limits.lanes + 1)) this.#declareOne(member, scope);
    this.#isDeclared = this.#lanes.size > 0;
  }

  /** The lane of an event, or `undefined` where it has none and cannot be shown. */
  laneOf(value: unknown, scope: RecordScope): string | undefined {
    // An id is clean text, so that the same text needs no cleaning.
    if (typeof value === 'string' && this.#lanes.has(value)) return value;
    const field = 'lane';
    if (!isAbsent(value) && plainText(value) === undefined)
      return scope.error({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'the name of a lane', found: kindOf(value) }), field, value });
    const name = readLine(value, field, scope);
    if (name === undefined && this.#isClosed) return scope.error({ code: 'missing_required', text: words.missing({ field }), field });
    const id = name ?? UNNAMED;
    if (this.#lanes.has(id)) return id;
    if (this.#isClosed) return scope.error({ code: 'unknown_lane', text: words.unknownLane(this.#factsOf(id)), field, value });
    if (this.#isDeclared && name !== undefined) scope.warn({ code: 'unknown_lane', text: words.addedLane(this.#factsOf(id)), field, value });
    // Lanes beyond the limit are only counted: the file is refused then.
    this.#enter({ id, label: name ?? 'Events', kind: kindOfName(id) });
    return id;
  }

  /** Notes lanes that a reader would take for one another. */
  noteConfusables(scope: RecordScope): void {
    const seen = new Map<string, string>();
    for (const { label } of this.#lanes.values()) {
      const skeleton = skeletonOf(label);
      const one = seen.get(skeleton);
      if (one === undefined) seen.set(skeleton, label);
      else scope.warn({ code: 'confusable_label', text: words.confusable({ one: inShort(one), other: inShort(label) }), field: 'lane', value: label });
    }
  }

  #declareOne(member: unknown, scope: RecordScope): void {
    if (typeof member !== 'string' && !isDataObject(member))
      return scope.warn({
        code: 'wrong_type',
        text: words.wrongType({ field: 'lanes', wanted: 'an object with an id', found: kindOf(member) }),
        field: 'lanes',
        value: member,
      });
    const given = typeof member === 'string' ? { id: member } : member;
    const label = readLine(ownValue(given, 'label'), 'lanes.label', scope);
    const id = readLine(ownValue(given, 'id'), 'lanes.id', scope) ?? label;
    if (id === undefined) return scope.warn({ code: 'missing_required', text: words.laneWithoutId, field: 'lanes.id' });
    if (this.#lanes.has(id)) return scope.warn({ code: 'duplicate_id', text: words.duplicateLane({ lane: inShort(id) }), field: 'lanes.id', value: id });
    const kind = readChoice(ownValue(given, 'kind'), { name: 'lanes.kind', values: LANE_KINDS }, scope) as LaneKind | undefined;
    if (kind !== undefined) this.#isClosed = true;
    const lane: { -readonly [Name in keyof Lane]: Lane[Name] } = { id, label: label ?? id, kind: kind ?? kindOfName(id, label) };
    const group = readLine(ownValue(given, 'group'), 'lanes.group', scope);
    const measure = readLine(ownValue(given, 'measure'), 'lanes.measure', scope);
    const measureOf = readLine(ownValue(given, 'measureOf', 'measure_of'), 'lanes.measureOf', scope);
    if (group !== undefined) lane.group = group;
    if (measure !== undefined) lane.measure = measure;
    if (measureOf !== undefined) lane.measureOf = measureOf;
    this.#enter(lane);
  }

  #enter(lane: Lane): void {
    this.#placed.set(lane.id, { lane, place: this.#lanes.size });
    this.#lanes.set(lane.id, lane);
  }

  #factsOf(lane: string): { lane: string; declared: string } {
    const names = [...this.#lanes.keys()].slice(0, NAMED_LANES).map(inShort);
    return { lane: inShort(lane), declared: names.join(', ') + (this.#lanes.size > names.length ? ', …' : '') };
  }
}

function kindOfName(...names: readonly (string | undefined)[]): LaneKind {
  for (const name of names) {
    const kind = name === undefined ? undefined : KIND_OF_NAME.get(name.toLowerCase());
    if (kind !== undefined) return kind;
  }
  return 'context';
}
