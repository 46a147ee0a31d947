import { SERIES_PARTS, type PartialCompareChoice, type SeriesChoice } from '../compare/compare-choice.js';
import { enProblemWords as words } from '../words/problem-words.js';
import type { LaneBook } from './lane-book.js';
import { isAbsent, isDataObject, ownValue } from './own-value.js';
import { inShort, kindOf } from './problem-list.js';
import { readSideDate } from './read-date.js';
import { readLine } from './read-values.js';
import type { RecordScope } from './record-scope.js';

/** What a file wants to be held against what, as far as it says so. */
export function readCompareChoice(value: unknown, { head, lanes }: { readonly head: RecordScope; readonly lanes: LaneBook }): PartialCompareChoice | undefined {
  if (isAbsent(value)) return undefined;
  const wrongType = (field: string, found: unknown): undefined =>
    head.warn({ code: 'wrong_type', text: words.wrongType({ field, wanted: 'an object', found: kindOf(found) }), field, value: found });
  if (!isDataObject(value)) return wrongType('view.compare', value);
  const series = SERIES_PARTS.flatMap((part): [string, Partial<SeriesChoice>][] => {
    const field = `view.compare.${part}`;
    const given = ownValue(value, part);
    if (isAbsent(given)) return [];
    if (!isDataObject(given)) return wrongType(field, given) ?? [];
    const named = readLine(ownValue(given, 'lane'), `${field}.lane`, head);
    const lane = named === undefined || lanes.has(named) ? named : undefined;
    if (lane !== named) head.warn({ code: 'unknown_lane', text: words.comparedNoLane({ lane: inShort(named) }), field: `${field}.lane`, value: named });
    const filter = readLine(ownValue(given, 'filter'), `${field}.filter`, head);
    return [[part, { ...(lane !== undefined && { lane }), ...(filter !== undefined && { filter }) }]];
  });
  const period = readSideDate(ownValue(value, 'period'), 'view.compare.period', head)?.edtf;
  return { ...Object.fromEntries(series), ...(period !== undefined && { period }) };
}
