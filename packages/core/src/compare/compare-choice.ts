/** Which events make a series: those of a lane (by its id; `''` for every lane of the kind that the part is for) that a filter lets through. */
export interface SeriesChoice {
  readonly lane: string;
  /** Terms of a query, as for the whole figure; `''` for all. */
  readonly filter: string;
}

/** What is held against what. */
export interface CompareChoice {
  /** Words, by default. */
  readonly signals: SeriesChoice;
  /** Deeds, by default. */
  readonly deeds: SeriesChoice;
  /** Context, by default: what of it lasted longer than a day makes windows. */
  readonly windows: SeriesChoice;
  /** EDTF: only this part of the record; `''` for all of it. */
  readonly period: string;
}

/** The parts of a choice that name a series. */
export const SERIES_PARTS = ['signals', 'deeds', 'windows'] as const;
export type SeriesPart = (typeof SERIES_PARTS)[number];

/** A choice as a page or a file may give it. */
export type PartialCompareChoice = { readonly [Part in SeriesPart]?: Partial<SeriesChoice> } & { readonly period?: string };

const ALL: SeriesChoice = Object.freeze({ lane: '', filter: '' });
const DEFAULT: CompareChoice = Object.freeze({ signals: ALL, deeds: ALL, windows: ALL, period: '' });
const made = new WeakSet<object>([DEFAULT]);

/**
 * A frozen choice; what is missing or is no text names everything. `before` is given back where nothing is another, and may hold what is not given.
 *
 * @example
 * compareChoice({ deeds: { lane: 'action' } }).signals //=> { lane: '', filter: '' }
 */
export function compareChoice(parts: PartialCompareChoice | undefined, before: CompareChoice = DEFAULT): CompareChoice {
  const given: PartialCompareChoice = typeof parts === 'object' && parts !== null ? parts : {};
  if (before === DEFAULT && made.has(given)) return given as CompareChoice;
  const seriesOf = (part: SeriesPart): SeriesChoice => {
    const was = before[part];
    const lane = textOr(given[part]?.lane, was.lane);
    const filter = textOr(given[part]?.filter, was.filter);
    return lane === was.lane && filter === was.filter ? was : Object.freeze({ lane, filter });
  };
  const period = textOr(given.period, before.period);
  const choice = Object.freeze({ signals: seriesOf('signals'), deeds: seriesOf('deeds'), windows: seriesOf('windows'), period });
  if (period === before.period && SERIES_PARTS.every((part) => choice[part] === before[part])) return before;
  made.add(choice);
  return choice;
}

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
