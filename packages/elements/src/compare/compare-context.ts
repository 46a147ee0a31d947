import {
  civilFromDays,
  enCompareChartWords,
  enCompareWords,
  FIRST_YEAR_CE_MS,
  isExactDay,
  languageTag,
  lanesOfChoice,
  parseEdtf,
  DAY_MS,
  type CompareChartWords,
  type Comparison,
  type CompareWords,
  type EventDate,
  type Happening,
  type LaneKind,
  type Timeline,
} from '@deedline/core';
import { figureEventOf, figureOf, type FigureEvent } from '@deedline/layout';
import { createWordsContext, type WordsContext } from '../timeline/event-words.js';
import type { Compared } from '../controllers/compare-controller.js';
import { memoizeLast } from '../memoize-last.js';
import type { DeedCompare } from './deed-compare.js';
import { deedEnd } from './pair-ties.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';

/** What the templates of a comparison need. Its figure is that of all events: a filter of the timeline does not change what is compared. */
export interface CompareContext extends WordsContext {
  /** What of it does not depend on the comparison. */
  readonly wordsContext: WordsContext;
  readonly element: DeedCompare;
  readonly target: DeedTimeline;
  readonly comparison: Comparison;
  /** The data that were compared, and how the comparison stands among those that were tried. */
  readonly compared: Compared;
  readonly timeline: Timeline;
  /** What the lanes hold that are taken for deeds. */
  readonly kind: LaneKind;
  readonly compareWords: CompareWords;
  readonly chartWords: CompareChartWords;
  /** A day of the period, counted from its first, in words. */
  readonly dayWords: (day: number) => string;
}

// Each element keeps its own: two on one page would else take turns in making theirs anew.
const wordsContexts = new WeakMap<DeedCompare, typeof createContext>();
const contexts = new WeakMap<DeedCompare, CompareContext>();

/** The context of a comparison; the same object while the comparison, the language and the zone stay. */
export function compareContext(element: DeedCompare, target: DeedTimeline, comparison: Comparison): CompareContext | undefined {
  const { whole, words, locale, state } = target.model;
  const { compared } = target.comparing.state;
  if (!whole || !state || compared?.result !== comparison) return undefined;
  const { timeline } = compared;
  const wordsContextOf = wordsContexts.get(element) ?? memoizeLast(createContext);
  wordsContexts.set(element, wordsContextOf);
  const wordsContext = wordsContextOf(
    figureOf(timeline, { clock: comparison.clock, timeZone: state.timeZone }),
    words,
    locale,
    state.timeZone,
    target.headingLevel,
  );
  const known = contexts.get(element);
  if (known?.wordsContext === wordsContext && known.compared === compared && known.target === target) return known;
  const context: CompareContext = {
    ...wordsContext,
    wordsContext,
    element,
    target,
    comparison,
    compared,
    timeline,
    kind: kindOfDeeds(comparison, timeline),
    compareWords: words.compare ?? enCompareWords,
    chartWords: words.compareCharts ?? enCompareChartWords,
    dayWords: (day) => wordsContext.dateWords(dayDate(comparison, day)),
  };
  contexts.set(element, context);
  return context;
}

/** What the lanes hold that a comparison takes for deeds: those of the named lane, or deeds. */
export const kindOfDeeds = ({ choice }: Pick<Comparison, 'choice'>, timeline: Pick<Timeline, 'lanes'>): LaneKind =>
  lanesOfChoice(timeline, 'deeds', choice.deeds)[0]?.kind ?? 'deeds';

function createContext(figure: WordsContext['figure'], words: WordsContext['words'], locale: string, timeZone: string, headingLevel: number): WordsContext {
  return createWordsContext({ figure, words, locale, timeZone, headingLevel: Math.min(4, Math.max(1, Math.round(headingLevel) || 2)) });
}

/** A day of the period as a date; beyond the years of four digits, which have no days in EDTF, as its year. */
export function dayDate({ period }: Pick<Comparison, 'period'>, day: number): EventDate {
  const { year, month, day: ofMonth } = civilFromDays(Math.floor(period.start / DAY_MS) + day);
  const size = Math.abs(year);
  if (size > 9999) return parseEdtf(`Y${year}`);
  const digits = (number: number, count: number): string => String(number).padStart(count, '0');
  return parseEdtf(`${year < 0 ? '-' : ''}${digits(size, 4)}-${digits(month, 2)}-${digits(ofMonth, 2)}`);
}

/** How a day or month is written in short: with the era where the period begins before the common one. */
export const dateFormat = ({ comparison: { period }, locale }: CompareContext, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(languageTag(locale), {
    ...options,
    year: 'numeric',
    timeZone: 'UTC',
    ...(period.start < FIRST_YEAR_CE_MS && { era: 'short' }),
  });

/** The events of a happening that the figure has, in the order of the data. */
export const eventsOf = ({ ids }: Happening, { figure }: WordsContext): readonly FigureEvent[] => ids.flatMap((id) => figureEventOf(figure, id) ?? []);

/** All events of some happenings, each once: one event may tell of several. */
export const idsOf = (happenings: readonly Happening[]): readonly string[] => [...new Set(happenings.flatMap(({ ids }) => ids))];

/** Those happenings of which something holds. */
export const idsWhere = (happenings: readonly Happening[], test: (index: number) => boolean): readonly string[] =>
  idsOf(happenings.filter((_, index) => test(index)));

/** What a signal is called: its first event, and how many more were on that day. */
export function labelOf(happening: Happening, context: CompareContext): string {
  const [first, ...others] = eventsOf(happening, context);
  return `${first?.event.title ?? ''}${others.length > 0 ? ` (${context.words.andMore(others.length)})` : ''}`;
}

/** The date of a happening, on the clock of the comparison: that of its first event, which may not be exact; of "each of these dates" its own. */
export function dateOf(happening: Happening, context: Pick<CompareContext, 'figure' | 'comparison'>): EventDate {
  const { figure, comparison } = context;
  const { first, last, ids } = happening;
  const date = ids[0] === undefined ? undefined : figureEventOf(figure, ids[0])?.date;
  if (date && date.kind !== 'allOf') return date;
  const [from, to] = [dayDate(comparison, first), dayDate(comparison, last)];
  // Years beyond four digits have no days, and make no set.
  return isExactDay(happening) || [from, to].some(({ edtf }) => edtf.startsWith('Y')) ? from : parseEdtf(`[${from.edtf}..${to.edtf}]`);
}

/** The same in words. */
export const whenOf = (happening: Happening, context: CompareContext): string => context.dateWords(dateOf(happening, context));

/** A deed that came later than a window, and how many days after the signal: at the least and at the most. */
interface NextDeed {
  readonly deed: Happening;
  readonly least: number;
  readonly most: number;
}

/** What stands for a signal without a follow-up in the window: of counted deeds, where others may be on record. */
export function noneText(
  index: number,
  { comparison, compareWords: words, dayWords, figure, kind, timeline }: CompareContext,
): { readonly text: string; readonly next?: NextDeed } {
  const { signals, deeds, windowDays, days } = comparison;
  const signal = signals.happenings[index];
  const hasOthers =
    deeds.leftOut.length > 0 ||
    deeds.atEdge.length > 0 ||
    deeds.choice.filter !== '' ||
    (deeds.choice.lane !== '' && timeline.lanes.some((lane) => lane.kind === kind && lane.id !== deeds.choice.lane)) ||
    (signal !== undefined && comparison.linksOf(index).some((link) => figure.byId.get(deedEnd(link, signal))));
  const deed = signal && firstAfter(deeds.happenings, signal.last + windowDays);
  if (!deed) return { text: words[hasOthers ? 'noCountedDeed' : 'noDeed'](dayWords(days - 1), kind) };
  const next = { deed, least: deed.first - signal.last, most: deed.last - signal.first };
  return { text: words[hasOthers ? 'noCountedDeedWithin' : 'noDeedWithin'](windowDays, kind), next };
}

/** The first of some happenings in time order that begins after a day. */
function firstAfter(happenings: readonly Happening[], day: number): Happening | undefined {
  let [low, high] = [0, happenings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((happenings[middle]?.first ?? Infinity) > day) high = middle;
    else low = middle + 1;
  }
  return happenings[low];
}
