// One piece: a catalogue is one object, and who translates it must see it whole.
import type { SeriesPart } from '../compare/compare-choice.js';
import type { NoComparison } from '../compare/compare-timeline.js';
import type { LeftOutReason, NullModelName } from '../compare/comparison.js';
import type { LaneKind } from '../model/timeline.js';

interface HitsFacts {
  readonly hits: number;
  readonly of: number;
  readonly range?: readonly [least: number, most: number] | undefined;
}

/** What the lanes hold that a comparison takes for deeds: words may be held against words. */
interface KindFacts {
  readonly kind: LaneKind;
}

interface FollowFacts extends KindFacts {
  readonly necessary: number;
  readonly possible: number;
  readonly of: number;
  readonly windowDays: number;
}

interface SeriesFacts {
  readonly lane: string;
  readonly filter: string;
  readonly events: number;
  readonly leftOut: number;
}

/** Days of a whole that surely, and that perhaps, belong to something. */
interface CoveredFacts {
  readonly coveredSure: number;
  readonly coveredDays: number;
  readonly days: number;
}

/**
 * Every word of the compare and summary views. It is loaded with them; a catalogue may bring its own as `compare`. Where nothing else is said a count is one of
 * happenings: signals are days with a record of words, deeds days with one of deeds. Records are counted where it says so.
 */
export interface CompareWords {
  readonly heading: string;
  readonly choice: string;
  readonly part: Readonly<Record<SeriesPart, string>>;
  readonly lane: string;
  readonly allLanes: Readonly<Record<SeriesPart, string>>;
  readonly filter: string;
  readonly filterExample: string;
  readonly withinDays: string;
  /** What was typed as days is no number of them. */
  readonly noDays: (most: number) => string;
  readonly period: string;
  /** What was typed as a period and is no date. */
  readonly noPeriod: (text: string) => string;
  /** In the field of the period, while it is empty. */
  readonly wholePeriod: string;
  readonly periodExample: string;
  readonly comparing: string;
  readonly nothing: Readonly<Record<NoComparison['reason'], string>>;
  /** Part of a filter that has no meaning, and what is done with it. */
  readonly notUnderstood: (message: string, repair: string) => string;

  /** The counts: necessary and possible are one where all dates are exact. */
  readonly followed: (facts: FollowFacts) => string;
  readonly preceded: (facts: FollowFacts) => string;
  readonly expected: (facts: { expected: number; of: number; low: number; high: number; jitterDays: number }) => string;
  /** `range` holds the least and the most over the dates that are possible, where they differ. */
  readonly tested: (facts: HitsFacts & KindFacts & { hasAllDeeds: boolean }) => string;
  readonly hitsAre: (facts: HitsFacts) => string;
  readonly notACause: string;
  readonly onlyRecords: string;
  readonly sameDayOnly: (count: number) => string;
  /** `isChosen`: the period is one that was chosen, and may end before the record. */
  readonly cutOff: (facts: { count: number; windowDays: number; isChosen: boolean }) => string;
  /** Of deeds that were not surely preceded. */
  readonly lookBackCut: (facts: KindFacts & { count: number; windowDays: number }) => string;
  readonly withoutUncertain: (facts: Omit<FollowFacts, 'kind' | 'windowDays'>) => string;
  readonly tooWideDates: (count: number) => string;
  readonly tooWideDeeds: (count: number, kind: LaneKind) => string;
  /** Deeds of lanes that count by a measure, without one. */
  readonly notCountedDeeds: (count: number) => string;
  /** Days that a test would be of; `isWhole`: no dates were too wide for it. */
  readonly tooFew: (facts: KindFacts & { signals: number; deeds: number; isWhole: boolean }) => string;
  /** `most` of the `of` signals followed is as much as the null model can give; `minimumP` belongs to it. */
  readonly cannotShow: (facts: { minimumP: number; most: number; of: number }) => string;
  readonly tooWide: (facts: KindFacts & { share: number; windowDays: number }) => string;
  /** For `censored` the record, or the period that was chosen, ends first. `isWhole`: no happening is without a known day. */
  readonly waited: (facts: { median?: number; baseline?: number; of: number; censored: number; isWhole: boolean; isChosen: boolean }) => string;
  readonly insideWindows: (facts: CoveredFacts & { necessary: number; possible: number; of: number }) => string;
  /** Signals with a known day, and windows once joined. */
  readonly windowsTooFew: (facts: { signals: number; windows: number }) => string;
  /** Signals inside, of those that chance is told of, and chance. */
  readonly windowsChance: (facts: { hits: number; of: number; expected: number; low: number; high: number; jitterDays: number }) => string;
  readonly noWindows: string;

  readonly alignedHeading: string;
  readonly alignedHelp: (facts: { windowDays: number; hasChance: boolean }) => string;
  readonly pairsHeading: string;
  readonly pairsCaption: (facts: KindFacts & { signals: number; deeds: number; windowDays: number }) => string;
  /** In place of the figures that tell nothing of few. */
  readonly tooFewToDraw: string;
  readonly curveHeading: string;
  readonly waitsHeading: string;
  readonly windowsHeading: string;
  readonly windowsHelp: string;
  readonly bandsHeading: string;
  readonly bandsHelp: (facts: { windowDays: number; notPlaced: number }) => string;
  readonly lagsHeading: string;
  readonly methodHeading: string;
  readonly columns: Readonly<Record<'said' | 'who' | 'saidOn' | 'done' | 'doneOn' | 'gap' | 'tie' | 'sources', string>>;
  readonly sortBy: (column: string) => string;
  /** Stands before the columns to sort by where these are no head of a table. */
  readonly sortedBy: string;
  /** No deed is recorded after a signal at all. `date` is the end of the record. */
  readonly noDeed: (date: string, kind: LaneKind) => string;
  readonly noDeedWithin: (windowDays: number, kind: LaneKind) => string;
  /** The same where others are on record that are not counted. */
  readonly noCountedDeed: (date: string, kind: LaneKind) => string;
  readonly noCountedDeedWithin: (windowDays: number, kind: LaneKind) => string;
  readonly nextAfter: (least: number, most: number) => string;
  readonly unannounced: (kind: LaneKind) => string;
  /** For `cut` of them the days before reach beyond the period. */
  readonly unannouncedHelp: (facts: KindFacts & { count: number; of: number; windowDays: number; cut: number }) => string;
  /** Least and most days between; less than none where the order is not known. */
  readonly gap: (least: number, most: number) => string;
  /** With the gap, or in its place: a deed that is tied to a signal and no follow-up in the window. */
  readonly notCounted: string;
  readonly moreDeeds: (count: number, kind: LaneKind) => string;
  readonly earlier: string;
  readonly later: string;
  readonly rowsPart: (first: number, last: number, all: number) => string;

  readonly shareOf: (share: number) => string;
  readonly dayAfter: string;
  readonly signalsObserved: string;
  readonly bandColumn: string;
  readonly stillWaiting: string;
  readonly monthColumn: string;
  readonly monthsHelp: string;
  readonly insideLabel: string;
  readonly outsideLabel: string;
  readonly pairsCount: string;
  readonly lagRange: (first: number, last: number) => string;
  /** The name of what lists the records behind a number. `text` is what is seen there, `what` what it counts. */
  readonly opens: (facts: { count?: number; text: string; what?: string }) => string;
  /** `isOfBoth`: signals with the deeds that followed. */
  readonly eventsBehind: (count: number, isOfBoth?: boolean) => string;
  /** Read in a cell that is empty. */
  readonly emptyCell: string;
  readonly closeList: string;
  readonly download: Readonly<Record<'csv' | 'json' | 'svg', string>>;
  readonly downloads: string;
  readonly figureAsTable: string;
  /** Below a figure that was saved: where it is from. */
  readonly figureFrom: (facts: { title: string; purpose: string; asOf: string }) => string;

  readonly method: Readonly<
    Record<
      | 'signals'
      | 'deeds'
      | 'windows'
      | 'period'
      | 'coverage'
      | 'window'
      | 'leftOut'
      | 'precision'
      | 'draws'
      | 'nullModel'
      | 'tests'
      | 'clock'
      | 'tried'
      | 'corrected'
      | 'share'
      | 'gap'
      | 'changed'
      | 'version',
      string
    >
  >;
  /** How many records a choice names, how many of them are left out, and what the others make. */
  readonly seriesIs: (facts: SeriesFacts & { happenings: number; noun: 'signal' | LaneKind }) => string;
  readonly windowsAre: (facts: SeriesFacts & { windows: number }) => string;
  readonly leftOut: Readonly<Record<LeftOutReason, (count: number) => string>>;
  readonly tooWideSeries: (facts: { signals: number; deeds: number }) => string;
  readonly nullModel: Readonly<Record<NullModelName, string>>;
  readonly nullModelMeans: Readonly<Record<NullModelName, string>>;
  readonly testColumns: Readonly<Record<'model' | 'hits' | 'expected' | 'range' | 'p' | 'smallest', string>>;
  /** What the tests beside those of `hits` count. */
  readonly precededColumn: string;
  readonly insideColumn: string;
  readonly stretchIs: (days: number) => string;
  readonly noP: string;
  /** How the test of signals inside windows is made. */
  readonly windowsTestIs: string;
  /** `uncovered`: the lanes that state no coverage, where others do. */
  readonly periodIs: (facts: { from: string; to: string; days: number; isCovered: boolean; uncovered: readonly string[] }) => string;
  readonly windowIs: (windowDays: number) => string;
  readonly precisionIs: (facts: { isExact: boolean; imprecise: number; of: number }) => string;
  readonly drawsAre: (draws: number) => string;
  readonly clockIs: Readonly<Record<'happened' | 'reported', string>>;
  readonly morePairs: (shown: number, all: number) => string;
  readonly shareIs: (facts: { hits: number; of: number; low: number; high: number }) => string;
  readonly gapIs: (facts: { gap: number; date: string }) => string;
  /** `tested` of those tried gave a p. */
  readonly correctedIs: (facts: { p: number; tested: number; tried: number }) => string;
  readonly triedAre: (count: number) => string;
  readonly changedAfter: string;
  readonly asDeclared: string;
  readonly asDefault: string;
  readonly precursor: string;
  readonly precursorMeans: string;

  /** A key asked for an event that is in no row. */
  readonly notCompared: string;
  /** A signal by its row in the table of pairs, and what followed it: between `least` and `most`, as its dates allow. */
  readonly pairAt: (facts: { index: number; count: number; least: number; most: number; kind: LaneKind }) => string;
  readonly skipTable: string;

  readonly summaryHeading: string;
  readonly summaryHeld: string;
  readonly summaryOf: (facts: { from: string; to: string; counts: string }) => string;
  readonly summaryCoverage: (facts: { label: string; from: string; to: string; note: string }) => string;
  readonly summaryUnnamed: (facts: { unnamed: number; of: number }) => string;
  readonly summaryContested: (facts: { contested: number; of: number }) => string;
  readonly summaryImprecise: (facts: { imprecise: number; of: number }) => string;
  readonly summaryTies: (counts: string) => string;
  readonly summaryTie: (facts: { tie: string; count: number }) => string;
  readonly summaryLongest: (facts: { days: number }) => string;
  readonly summaryBusiest: (facts: { month: string; count: number; kind: 'words' | 'deeds' }) => string;
  readonly summaryRest: string;
  readonly toCompare: string;
}

const grouped = new Intl.NumberFormat('en');
const n = (count: number): string => grouped.format(count);
const plural = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;
const days = (count: number): string => plural(count, 'day', 'days');
const NOUNS: Readonly<Record<LaneKind, string>> = { deeds: 'deed', words: 'statement', context: 'event' };
/** "1 deed", "2 statements". */
const counted = (count: number, kind: LaneKind, before = ''): string => plural(count, before + NOUNS[kind], `${before}${NOUNS[kind]}s`);
const records = (count: number): string => plural(count, 'record', 'records');
const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const decimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** The same number in every view: one decimal, none where it is whole in the data. */
const about = (value: number): string => decimal.format(value);
const p = (value: number): string => (value < 0.001 ? 'below 0.001' : value.toFixed(3));
const between = (least: number, most: number): string => (least === most ? n(least) : `between ${n(least)} and ${n(most)}`);
const within = (windowDays: number): string => (windowDays === 0 ? 'on the same day' : `within ${days(windowDays)}`);
/** "7", or over several draws of dates "6 to 7 (7 in the middle case)". */
const drawn = ({ hits, range }: { hits: number; range?: readonly [number, number] | undefined }): string =>
  range && range[0] !== range[1] ? `${n(range[0])} to ${n(range[1])} (${n(hits)} in the middle case)` : n(hits);
const ifRandom = (jitterDays: number): string => `If each signal had come on a random day of its own stretch of ${days(jitterDays)}`;
const cases = (low: number, high: number): string => `from ${n(low)} to ${n(high)} in 95 % of cases`;
/** "74 records, 17 of them left out; the other 57 make ". */
const recordsMake = ({ lane, filter, events, leftOut }: SeriesFacts): string => {
  const left = events - leftOut;
  return `${lane}${filter === '' ? '' : `, filter “${filter}”`}: ${records(events)}${leftOut === 0 ? '' : `, ${n(leftOut)} of them left out; the other ${n(left)}`} ${left === 1 ? 'makes' : 'make'} `;
};
const covered = ({ coveredSure, coveredDays, days: all }: { coveredSure: number; coveredDays: number; days: number }): string =>
  coveredSure === coveredDays
    ? `${n(coveredDays)} of ${days(all)} (${percent(coveredDays / all)})`
    : `${n(coveredSure)} to ${n(coveredDays)} of ${days(all)} (${percent(coveredSure / all)} to ${percent(coveredDays / all)})`;
const endOf = (isChosen: boolean): string => `${isChosen ? 'period' : 'record'} ends`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const enCompareWords: CompareWords = {
  heading: 'Words and deeds compared',
  choice: 'What is compared',
  part: { signals: 'Signals', deeds: 'Deeds', windows: 'Context windows' },
  lane: 'Lane',
  allLanes: { signals: 'All words', deeds: 'All deeds', windows: 'All context' },
  filter: 'Filter',
  filterExample: 'attribution:anonymous',
  withinDays: 'Within days',
  noDays: (most) => `Write a whole number of days from 0 to ${n(most)}.`,
  period: 'Period',
  noPeriod: (text) => `“${text}” is no date or interval: all of the record is compared. Write a period as 2023-01/2023-12.`,
  wholePeriod: 'all of it',
  periodExample: 'such as 2023-01/2023-12',
  comparing: 'Comparing …',
  nothing: {
    noSignals: 'No counted signals lie in the period that both series are observed in. Choose another lane, filter or period.',
    noDeeds: 'No counted deeds lie in the period that both series are observed in. Choose another lane, filter or period.',
    noPeriod: 'The two series are nowhere observed together. Choose other lanes, or another period.',
    tooLong: 'The record is longer than a million days, which are not gone through one by one. Choose a period.',
    sameSeries: 'Signals and deeds are the same records. Choose another lane or filter for one of them.',
  },
  notUnderstood: (message, repair) => `not understood: ${message} ${repair}`,

  followed: ({ necessary, possible, of, windowDays, kind }) =>
    `${capital(between(necessary, possible))} of ${plural(of, 'recorded signal was', 'recorded signals were')} followed by at least one recorded ${NOUNS[kind]} ${within(windowDays)}.`,
  preceded: ({ necessary, possible, of, windowDays, kind }) =>
    `${capital(between(necessary, possible))} of ${counted(of, kind, 'recorded ')} came ${windowDays === 0 ? 'on the day of' : `within ${days(windowDays)} after`} at least one recorded signal.`,
  expected: ({ expected, of, low, high, jitterDays }) =>
    `${ifRandom(jitterDays)}, about ${about(expected)} of ${n(of)} would be followed (${cases(low, high)}).`,
  tested: ({ of, kind, hasAllDeeds, ...hits }) =>
    `Of the ${plural(of, 'signal', 'signals')} with dates exact enough for the test, ${drawn(hits)} ${drawn(hits) === '1' ? 'was' : 'were'} followed${hasAllDeeds ? '' : ` by ${NOUNS[kind]}s with such dates`}${drawn(hits) === n(hits.hits) ? '' : ', depending on the days that dates stand for'}.`,
  hitsAre: ({ of, ...hits }) => (drawn(hits) === n(hits.hits) ? `${n(hits.hits)}/${n(of)}` : `${drawn(hits)} of ${n(of)}`),
  notACause: 'This does not show that one caused the other.',
  onlyRecords: 'A signal or deed is a day with a record; records of one day, or of one event, count once. What nobody recorded is not here.',
  sameDayOnly: (count) =>
    `${n(count)} of the followed signals ${count === 1 ? 'was' : 'were'} followed only on the day of the signal itself: days are counted, not hours.`,
  cutOff: ({ count, windowDays, isChosen }) =>
    `For ${plural(count, 'signal that was', 'signals that were')} not surely followed the ${endOf(isChosen)} before ${windowDays === 1 ? 'the day after is' : `the ${days(windowDays)} are`} over.`,
  lookBackCut: ({ count, windowDays, kind }) =>
    `For ${counted(count, kind)} not surely preceded the ${days(windowDays)} before ${windowDays === 1 ? 'lies' : 'reach'} outside the period, and a signal there would not be counted.`,
  withoutUncertain: ({ necessary, possible, of }) =>
    `Leaving out signals and deeds whose date is marked as not certain or approximate, ${between(necessary, possible)} of ${plural(of, 'signal was', 'signals were')} followed.`,
  notCountedDeeds: (count) =>
    `${plural(count, 'other deed of this period was', 'other deeds of this period were')} picked by the editors, and ${count === 1 ? 'is' : 'are'} not counted.`,
  tooWideDates: (count) => `${plural(count, 'signal has a date', 'signals have dates')} wider than the window: counted in the bounds, and in no test.`,
  tooWideDeeds: (count, kind) =>
    `${counted(count, kind)} ${count === 1 ? 'has a date' : 'have dates'} wider than the window: counted in the bounds, and in no test.`,
  tooFew: ({ signals, deeds, isWhole, kind }) =>
    `Too few for a test (${plural(signals, 'signal', 'signals')}, ${counted(deeds, kind)}${isWhole ? '' : ', without dates wider than the window'}); all pairs are listed.`,
  cannotShow: ({ minimumP, most, of }) =>
    `These data could not show a link: even with ${most === of ? 'every signal followed' : `as many signals followed as their stretches of days allow (${n(most)} of ${n(of)})`}, chance alone would do as much in about ${n(Math.round(minimumP * 100))} of 100 cases (p ${p(minimumP)}).`,
  tooWide: ({ share, windowDays, kind }) =>
    `The window is so wide that follow-ups are expected: on ${percent(share)} of all days a recorded ${NOUNS[kind]} follows ${within(windowDays)}.`,
  waited: ({ median, baseline, of, censored, isWhole, isChosen }) => {
    const signals = plural(of, 'signal', 'signals');
    const half =
      median === undefined
        ? `fewer than half were followed in the ${isChosen ? 'period' : 'record'}`
        : `${censored === 0 ? 'half were' : 'by estimate (Kaplan–Meier) half would be'} followed ${within(median)}`;
    const any = baseline === undefined ? 'half would not be' : `half would be ${within(baseline)}`;
    const ends = censored === 0 ? '' : ` For ${n(censored)} the ${endOf(isChosen)} first.`;
    return `Of the ${signals} with a known day, ${half}; counted from any day of the period, ${any}.${ends}${isWhole ? '' : ' Deeds or signals without a known day are left out here.'}`;
  },
  insideWindows: ({ necessary, possible, of, ...facts }) =>
    `${capital(between(necessary, possible))} of ${plural(of, 'recorded signal lies', 'recorded signals lie')} inside the context windows, which take ${covered(facts)}.`,
  windowsTooFew: ({ signals, windows }) =>
    `Too few for a test (${plural(signals, 'signal', 'signals')} with a known day, ${plural(windows, 'window', 'windows')} once those that touch are joined).`,
  windowsChance: ({ hits, of, expected, low, high, jitterDays }) =>
    `${n(hits)} of the ${plural(of, 'signal', 'signals')} with exact dates ${hits === 1 ? 'lies' : 'lie'} inside windows at their widest. ${ifRandom(jitterDays)}, about ${about(expected)} of ${n(of)} would (${cases(low, high)}).`,
  noWindows: 'No record of context lasted longer than a day in this period.',

  alignedHeading: 'After each signal',
  alignedHelp: ({ windowDays, hasChance }) =>
    `Each row is a signal, at day 0; squares are the deeds recorded ${windowDays === 0 ? 'on that day' : `in the ${days(windowDays)} after it`}. Hollow bars: the day is not known; dashed: perhaps not after it, or too late. What lasted counts from its first day.${hasChance ? ' Grey: where chance alone stays in 95\u00a0% of cases.' : ''}`,
  pairsHeading: 'Signals and the deeds that followed',
  pairsCaption: ({ signals, deeds, windowDays, kind }) =>
    `${plural(signals, 'signal', 'signals')} and ${counted(deeds, kind)}; ${NOUNS[kind]}s ${within(windowDays)} of a signal stand beside it.`,
  tooFewToDraw: 'Too few signals or deeds to draw how their number goes with the window, how long signals waited, and days between them.',
  curveHeading: 'By length of the window',
  waitsHeading: 'How long until the next deed',
  windowsHeading: 'Signals and context windows',
  windowsHelp: 'Hollow: the day is not known; dashed: perhaps inside.',
  bandsHeading: 'Over time',
  bandsHelp: ({ windowDays, notPlaced }) =>
    `Signals and deeds in the ${days(windowDays)} up to each day, words up and deeds down, on one scale.${notPlaced > 0 ? ` ${n(notPlaced)} of them without a known day ${notPlaced === 1 ? 'is' : 'are'} in no band.` : ''}`,
  lagsHeading: 'Days between signals and deeds',
  methodHeading: 'Method',
  columns: { said: 'Said', who: 'Who', saidOn: 'Said on', done: 'Done', doneOn: 'Done on', gap: 'Gap', tie: 'Tie', sources: 'Source' },
  sortBy: (column) => `Sort by ${column}`,
  sortedBy: 'Sort by',
  noDeed: (date, kind) => `No ${NOUNS[kind]} recorded by ${date}`,
  noDeedWithin: (windowDays, kind) => `No ${NOUNS[kind]} recorded ${within(windowDays)}`,
  noCountedDeed: (date, kind) => `No counted ${NOUNS[kind]} by ${date}`,
  noCountedDeedWithin: (windowDays, kind) => `No counted ${NOUNS[kind]} ${within(windowDays)}`,
  nextAfter: (least, most) => `the next ${least === most ? days(most) : `${n(least)} to ${days(most)}`} after`,
  unannounced: (kind) => (kind === 'deeds' ? 'Deeds no one announced' : `${capital(NOUNS[kind])}s that no signal came before`),
  unannouncedHelp: ({ count, of, windowDays, cut, kind }) =>
    `${n(count)} of ${counted(of, kind, 'recorded ')} with no recorded signal ${windowDays === 0 ? 'on the same day' : `in the ${days(windowDays)} before`}; ${kind === 'deeds' ? 'an announcement' : 'a signal'} that nobody recorded is not here.${cut === 0 ? '' : ` For ${n(cut)} of them ${windowDays === 1 ? 'that day lies' : 'these days reach'} outside the period.`}`,
  gap: (least, most) => {
    if (least === 0 && most === 0) return 'same day';
    if (least < 0 && most === 0) return 'same day or earlier';
    if (least < 0) return `up to ${days(most)}, order not known`;
    return least === most ? days(most) : `${n(least)} to ${days(most)}`;
  },
  notCounted: 'not counted',
  moreDeeds: (count, kind) => `and ${counted(count, kind, 'more ')}`,
  earlier: 'Earlier',
  later: 'Later',
  rowsPart: (first, last, all) => `${n(first)} to ${n(last)} of ${n(all)}`,

  shareOf: percent,
  dayAfter: 'Days after',
  signalsObserved: 'Signals observed',
  bandColumn: '95 % of curves',
  stillWaiting: 'Still without a deed',
  monthColumn: 'Month',
  monthsHelp: 'Signals and deeds with a known day; several records of one day count once.',
  insideLabel: 'Signals inside windows',
  outsideLabel: 'Signals outside windows',
  pairsCount: 'Pairs',
  lagRange: (first, last) => (last < 0 ? `${n(-last)} to ${n(-first)} days before` : `${n(first)} to ${n(last)} days after`),
  opens: ({ count, text, what }) => {
    const all = count === undefined ? 'records' : records(count);
    const name = text.startsWith(all) ? `List the ${text}` : `${text}: list the ${all}`;
    return what === undefined || what === text ? name : `${name}: ${what}`;
  },
  eventsBehind: (count, isOfBoth = false) => `${records(count)}${isOfBoth ? ': signals and deeds' : ''}`,
  emptyCell: 'none',
  closeList: 'Close',
  download: { csv: 'CSV', json: 'JSON', svg: 'SVG' },
  downloads: 'Download',
  figureAsTable: 'The figure’s numbers',
  figureFrom: ({ title, purpose, asOf }) =>
    [title === '' ? 'From a timeline' : `From “${title}”`, ...(asOf === '' ? [] : [`, as of ${asOf}`]), '.', ...(purpose === '' ? [] : [` ${purpose}`])].join(
      '',
    ),

  method: {
    signals: 'Signals',
    deeds: 'Deeds',
    windows: 'Context windows',
    period: 'Period',
    coverage: 'Coverage',
    window: 'Window',
    leftOut: 'Left out',
    precision: 'Precision of dates',
    draws: 'Draws',
    nullModel: 'Chance',
    tests: 'Tests',
    clock: 'Dates',
    tried: 'Comparisons tried',
    corrected: 'Corrected p',
    share: 'Share followed',
    gap: 'Largest gap',
    changed: 'Choice',
    version: 'Version',
  },
  seriesIs: ({ happenings, noun, ...facts }) =>
    `${recordsMake(facts)}${noun === 'signal' ? plural(happenings, 'signal', 'signals') : counted(happenings, noun)} (those of one day or of one event count once)`,
  windowsAre: ({ windows, ...facts }) => `${recordsMake(facts)}${plural(windows, 'window', 'windows')} (those that touch are joined)`,
  leftOut: {
    outside: (count) => `${records(count)} outside the period`,
    atEdge: (count) => `${records(count)} that may lie outside the period: with ${count === 1 ? 'it' : 'them'} a follow-up is possible, never sure`,
    noStart: (count) => `${records(count)} without a stated beginning`,
    notRecorded: (count) => `${records(count)} planned, predicted or retracted`,
    notMeasured: (count) => `${records(count)} picked by the editors, not part of the counted series`,
    noLength: (count) => `${records(count)} of one day, or of no known length`,
    alsoSignal: (count) => `${records(count)} that ${count === 1 ? 'is' : 'are'} also among the signals`,
  },
  tooWideSeries: ({ signals, deeds }) =>
    `${plural(signals, 'signal', 'signals')} and ${plural(deeds, 'deed', 'deeds')} with dates wider than the window: in the bounds, in no test`,
  nullModel: { jitter: 'interval jitter', shift: 'circular shift', poisson: 'published formula (Donges et al. 2016)', cover: 'any days (hypergeometric)' },
  nullModelMeans: {
    jitter: 'Each signal may fall on any day of its own stretch: keeps the slow ups and downs of both series. The default.',
    shift: 'All signals are moved together around the period: keeps their rhythm.',
    poisson: 'Deeds as if they came evenly; for comparison with published work.',
    cover: 'Signals as if they fell on any days.',
  },
  testColumns: { model: 'Chance as', hits: 'Followed', expected: 'Expected', range: '95 % of cases', p: 'p', smallest: 'Smallest possible p' },
  precededColumn: 'Preceded',
  insideColumn: 'Inside',
  stretchIs: (count) => `Stretches are ${days(count)} long.`,
  noP: 'too few',
  windowsTestIs: 'Signals with a known day, against the windows at their widest.',
  periodIs: ({ from, to, days: count, isCovered, uncovered }) =>
    `${from} to ${to}, ${days(count)}${isCovered ? '' : '; the data state no coverage, so all from the first record on is taken as observed'}${uncovered.length === 0 ? '' : `; ${uncovered.map((label) => `“${label}”`).join(', ')} ${uncovered.length === 1 ? 'states' : 'state'} no coverage`}`,
  windowIs: (windowDays) => `${windowDays === 0 ? 'The day of the signal' : `The day of the signal and the ${days(windowDays)} after it`}; days are UTC days`,
  precisionIs: ({ isExact, imprecise, of }) =>
    isExact ? `All ${n(of)} to the day` : `${n(imprecise)} of ${n(of)} not to the day: counts are bounds over all possible days`,
  drawsAre: (draws) => (draws === 1 ? 'None: exact' : `${n(draws)} draws of possible days, seeded; the median is told`),
  clockIs: { happened: 'When things happened', reported: 'When things were reported' },
  morePairs: (shown, all) => `Of ${n(all)} pairs the first ${n(shown)} are here.`,
  shareIs: ({ hits, of, low, high }) => `${n(hits)} of ${n(of)}; exact 95 % interval ${percent(low)} to ${percent(high)}, as if signals were independent`,
  gapIs: ({ gap, date }) =>
    `${plural(Math.round(gap * 100), 'percentage point', 'percentage points')}: so far apart were, by ${date}, the shares of all signals and of all deeds that had come`,
  correctedIs: ({ p: value, tested, tried }) => `${p(value)} for this comparison by Holm’s rule, over the ${n(tested)} of ${n(tried)} tried that gave a p`,
  triedAre: (count) => `${n(count)} in this session${count > 1 ? '; with many tries some p is small by chance' : ''}`,
  changedAfter: 'Changed after the first result was seen',
  asDeclared: 'As the data state it',
  asDefault: 'As it was first shown',
  precursor: 'deeds preceded by a signal',
  precursorMeans: 'Each deed may fall on any day of its own stretch; signals stay.',

  notCompared: 'This event is not among the compared records.',
  pairAt: ({ index, count, least, most, kind }) => {
    const noun = NOUNS[kind];
    const followed = most === 0 ? `no recorded ${noun} followed` : `followed by ${least === most ? '' : `${n(least)} to `}${plural(most, noun, `${noun}s`)}`;
    return `Signal ${n(index)} of ${n(count)}, ${followed}`;
  },
  skipTable: 'Skip the table',

  summaryHeading: 'Summary',
  summaryHeld: 'What is on record',
  summaryOf: ({ from, to, counts }) => `From ${from} to ${to} this timeline holds ${counts}.`,
  summaryCoverage: ({ label, from, to, note }) => `The record of “${label}” is complete from ${from} to ${to}${note === '' ? '' : `: ${note}`}`,
  summaryUnnamed: ({ unnamed, of }) => `${n(unnamed)} of ${plural(of, 'statement rests', 'statements rest')} on unnamed sources.`,
  summaryContested: ({ contested, of }) => `${n(contested)} of ${plural(of, 'record is', 'records are')} denied, disputed or at odds with another record.`,
  summaryImprecise: ({ imprecise, of }) => `${n(imprecise)} of ${plural(of, 'date is', 'dates are')} not known to the day.`,
  summaryTie: ({ tie, count }) => `“${tie}” ${count === 1 ? 'once' : count === 2 ? 'twice' : `${n(count)} times`}`,
  summaryTies: (counts) => `Ties that somebody asserts between records: ${counts}.`,
  summaryLongest: ({ days: count }) => `Longest wait for a recorded deed: ${days(count)}, after`,
  summaryBusiest: ({ month, count, kind }) => `Most recorded ${kind === 'words' ? 'signals' : 'deeds'} in one month: ${n(count)}, ${month}.`,
  summaryRest: 'Figures are of records in this data set; they tell what is on record, not why it happened.',
  toCompare: 'See the comparison',
};
