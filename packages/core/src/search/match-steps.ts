import type { Timeline } from '../model/timeline.js';
import { columnsOf } from '../source/columns-of.js';
import type { Steps } from '../steps/steps.js';
import type { Matches } from './matches.js';
import type { Query, QueryClause, QueryTerm } from './query.js';
import { rowTestOf, type RowTest } from './row-test.js';
import { BLOCK_ROWS, findInBlock, POOLED_FIELDS } from './text-pool.js';

/**
 * Finds the events of a timeline that a query matches, in steps. The first search of a timeline folds its texts, which are kept with it; later ones
 * only look through them. Events are not made, but for fields that the columns cannot tell alone.
 *
 * @example
 * runSteps(matchSteps(timeline, parseQuery('freeze'))).count //=> 3
 */
export function* matchSteps(timeline: Timeline, query: Query): Steps<Matches> {
  const { length, groups } = columnsOf(timeline);
  const isMatch = new Uint8Array(length).fill(1);
  const clauses = query.clauses.map(({ isExcluded, terms }) => ({ isExcluded, terms: terms.map((term) => preparedTerm(term, timeline)) }));
  for (let from = 0; clauses.length > 0 && from < length; from += BLOCK_ROWS) {
    const candidates = isMatch.subarray(from, from + BLOCK_ROWS);
    for (const clause of clauses) if (candidates.includes(1)) keepFound(candidates, { clause, timeline, from });
    yield (0.95 * from) / length;
  }
  return { timeline, isMatch, ...(yield* rowsOf(isMatch, groups)) };
}

/** One term: rows that hold a text, of those the ones that pass a test. Either may be absent. */
interface PreparedTerm {
  readonly text?: string;
  readonly test?: RowTest;
}

interface PreparedClause extends Pick<QueryClause, 'isExcluded'> {
  readonly terms: readonly PreparedTerm[];
}

function preparedTerm(term: QueryTerm, timeline: Timeline): PreparedTerm {
  if (term.kind === 'text') return { text: term.text };
  const test = rowTestOf(term, timeline);
  // What is in no text at all is not in this field; to look there first is twenty times as quick.
  return term.kind === 'field' && POOLED_FIELDS.has(term.field) ? { text: term.text, test } : { test };
}

/** Takes from the candidates of a block those that a clause does not want. */
function keepFound(
  candidates: Uint8Array,
  { clause, timeline, from }: { readonly clause: PreparedClause; readonly timeline: Timeline; readonly from: number },
): void {
  const isFound = new Uint8Array(candidates.length);
  for (const { text, test } of clause.terms) {
    const looked = text === undefined ? candidates : findInBlock(timeline, { block: from / BLOCK_ROWS, text });
    for (let index = 0; index < candidates.length; index++)
      if (looked[index] === 1 && candidates[index] === 1 && isFound[index] === 0 && (!test || test(from + index))) isFound[index] = 1;
  }
  const wanted = clause.isExcluded ? 0 : 1;
  for (let index = 0; index < candidates.length; index++) if (isFound[index] !== wanted) candidates[index] = 0;
}

const ROWS_A_STEP = 2 ** 15;

/** The matching rows of each group, one behind the other. */
function* rowsOf(isMatch: Uint8Array, groups: Uint32Array): Steps<Pick<Matches, 'count' | 'rows' | 'groups'>> {
  const found = new Uint32Array(isMatch.length);
  const starts = new Uint32Array(groups.length);
  let [count, row] = [0, 0];
  for (let group = 0; group < groups.length; group++) {
    starts[group] = count;
    for (const to = groups[group + 1] ?? 0; row < to; row++) {
      if (isMatch[row] === 1) found[count++] = row;
      if (row % ROWS_A_STEP === 0) yield 0.95 + (0.05 * row) / isMatch.length;
    }
  }
  return { count, rows: found.slice(0, count), groups: starts };
}
