import type { Lane, LaneKind, Timeline } from '../model/timeline.js';
import { matchSteps } from '../search/match-steps.js';
import { parseQuery } from '../search/parse-query.js';
import { columnsOf } from '../source/columns-of.js';
import { EVENT_FORMS, type EventForm } from '../source/event-columns.js';
import type { Steps } from '../steps/steps.js';
import type { SeriesChoice, SeriesPart } from './compare-choice.js';

const KIND_OF: Readonly<Record<SeriesPart, LaneKind>> = { signals: 'words', deeds: 'deeds', windows: 'context' };

/** The lanes that a part of a comparison is from: the one that is named, whatever its kind, or all of the kind that the part is for. */
export const lanesOfChoice = ({ lanes }: Pick<Timeline, 'lanes'>, part: SeriesPart, { lane }: SeriesChoice): readonly Lane[] =>
  lanes.filter((each) => (lane === '' ? each.kind === KIND_OF[part] : each.id === lane));

/** Rows of one form in one lane. */
export interface LaneRows {
  readonly lane: Lane;
  readonly form: EventForm;
  readonly rows: Uint32Array;
}

/** The rows of some lanes that are not among others, and those that are: nothing can follow itself. */
export function withoutShared(
  lanes: readonly LaneRows[],
  others: readonly LaneRows[],
): { readonly lanes: readonly LaneRows[]; readonly shared: readonly number[] } {
  const other = new Set(others.flatMap(({ lane }) => lane.id));
  if (!lanes.some(({ lane }) => other.has(lane.id))) return { lanes, shared: [] };
  const taken = new Set<number>();
  for (const { rows } of others) for (const row of rows) taken.add(row);
  return {
    lanes: lanes.map((each) => ({ ...each, rows: each.rows.filter((row) => !taken.has(row)) })),
    shared: lanes.flatMap(({ rows }) => [...rows].filter((row) => taken.has(row))),
  };
}

/** The rows of `columnsOf(timeline)` that a choice names, by lane and form. */
export function* seriesRows(timeline: Timeline, part: SeriesPart, choice: SeriesChoice): Steps<readonly LaneRows[]> {
  const query = parseQuery(choice.filter);
  const matches = query.clauses.length > 0 ? yield* matchSteps(timeline, query) : undefined;
  const groups = matches?.groups ?? columnsOf(timeline).groups;
  const lanes = lanesOfChoice(timeline, part, choice);
  return lanes.flatMap((lane) =>
    EVENT_FORMS.map((form, index) => {
      const group = timeline.lanes.indexOf(lane) * EVENT_FORMS.length + index;
      const [from, to] = [groups[group] ?? 0, groups[group + 1] ?? 0];
      return { lane, form, rows: matches ? matches.rows.subarray(from, to) : Uint32Array.from({ length: to - from }, (_, at) => from + at) };
    }),
  );
}
