// One piece: a catalogue is one object, and who translates it must see it whole.
import type { SeriesPart } from '../compare/compare-choice.js';
import type { NoComparison } from '../compare/compare-timeline.js';
import type { LeftOutReason, NullModelName } from '../compare/comparison.js';

interface HitsFacts {
  readonly hits: number;
  readonly of: number;
  readonly range?: readonly [least: number, most: number] | undefined;
}

interface FollowFacts {
  readonly necessary: number;
  readonly possible: number;
  readonly of: number;
  readonly windowDays: number;
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
  readonly tested: (facts: HitsFacts) => string;
  readonly hitsAre: (facts: HitsFacts) => string;
  readonly notACause: string;
  readonly onlyRecords: string;
  readonly sameDayOnly: (count: number) => string;
  readonly cutOff: (count: number, windowDays: number) => string;
  readonly withoutUncertain: (facts: FollowFacts) => string;
  readonly tooWideDates: (count: number) => string;
  /** Deeds of lanes that count by a measure, without one. */
  readonly notCountedDeeds: (count: number) => string;
  readonly tooFew: (facts: { signals: number; deeds: number }) => string;
  readonly cannotShow: (minimumP: number) => string;
  readonly tooWide: (facts: { share: number; windowDays: number }) => string;
  /** `of` is at least 1; for `censored` of them the record ends first. `isWhole`: no happening is without a known day. */
  readonly waited: (facts: { median?: number; baseline?: number; of: number; censored: number; isWhole: boolean }) => string;
  readonly insideWindows: (facts: CoveredFacts & { necessary: number; possible: number; of: number }) => string;
  readonly windowsTooFew: string;
  readonly noWindows: string;

  readonly alignedHeading: string;
  readonly alignedHelp: (windowDays: number) => string;
  readonly pairsHeading: string;
  readonly pairsCaption: (facts: { signals: number; deeds: number; windowDays: number }) => string;
  readonly curveHeading: string;
  readonly waitsHeading: string;
  readonly windowsHeading: string;
  readonly bandsHeading: string;
  readonly bandsHelp: (facts: { windowDays: number; notPlaced: number }) => string;
  readonly lagsHeading: string;
  readonly methodHeading: string;
  readonly columns: Readonly<Record<'said' | 'who' | 'saidOn' | 'done' | 'doneOn' | 'gap' | 'tie' | 'sources', string>>;
  readonly sortBy: (column: string) => string;
  /** No deed is recorded after a signal at all. `date` is the end of the record. */
  readonly noDeed: (date: string) => string;
  readonly noDeedWithin: (windowDays: number) => string;
  /** The same where a deed that is not counted is tied to the signal. */
  readonly noCountedDeed: (date: string) => string;
  readonly noCountedDeedWithin: (windowDays: number) => string;
  readonly nextAfter: (days: number) => string;
  readonly unannounced: string;
  readonly unannouncedHelp: (facts: { count: number; of: number; windowDays: number }) => string;
  /** Least and most days between; less than none where the order is not known. */
  readonly gap: (least: number, most: number) => string;
  /** With the gap, or in its place: a deed that is tied to a signal and no follow-up in the window. */
  readonly notCounted: string;
  readonly moreDeeds: (count: number) => string;
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
  readonly opens: (count?: number) => string;
  readonly eventsBehind: (count: number) => string;
  readonly closeList: string;
  readonly download: Readonly<Record<'csv' | 'json' | 'svg', string>>;
  readonly downloads: string;
  readonly figureAsTable: string;

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
  readonly seriesIs: (facts: { lane: string; filter: string; events: number; happenings: number }) => string;
  readonly windowsAre: (facts: { lane: string; filter: string; events: number; windows: number }) => string;
  readonly leftOut: Readonly<Record<LeftOutReason, (count: number) => string>>;
  readonly tooWideSeries: (facts: { signals: number; deeds: number }) => string;
  readonly nullModel: Readonly<Record<NullModelName, string>>;
  readonly nullModelMeans: Readonly<Record<NullModelName, string>>;
  readonly testColumns: Readonly<Record<'model' | 'hits' | 'expected' | 'range' | 'p' | 'smallest', string>>;
  readonly stretchIs: (days: number) => string;
  readonly noP: string;
  readonly periodIs: (facts: { from: string; to: string; days: number; isCovered: boolean }) => string;
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

  readonly summaryHeading: string;
  readonly summaryHeld: string;
  readonly summaryOf: (facts: { from: string; to: string; counts: string }) => string;
  readonly summaryCoverage: (facts: { label: string; from: string; to: string; note: string }) => string;
  readonly summaryUnnamed: (facts: { unnamed: number; of: number }) => string;
  readonly summaryContested: (facts: { contested: number; of: number }) => string;
  readonly summaryImprecise: (facts: { imprecise: number; of: number }) => string;
  readonly summaryTies: (counts: string) => string;
  readonly summaryLongest: (facts: { days: number }) => string;
  readonly summaryBusiest: (facts: { month: string; count: number; kind: 'words' | 'deeds' }) => string;
  readonly summaryRest: string;
  readonly toCompare: string;
}

const grouped = new Intl.NumberFormat('en');
const n = (count: number): string => grouped.format(count);
const plural = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;
const days = (count: number): string => plural(count, 'day', 'days');
const records = (count: number): string => plural(count, 'record', 'records');
const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const decimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** The same number in every view: one decimal, none where it is whole in the data. */
const about = (value: number): string => decimal.format(value);
const p = (value: number): string => (value < 0.001 ? 'below 0.001' : value.toFixed(3));
const between = (least: number, most: number): string => (least === most ? n(least) : `between ${n(least)} and ${n(most)}`);
const within = (windowDays: number): string => (windowDays === 0 ? 'on the same day' : `within ${days(windowDays)}`);
/** "7", or over several draws of dates "6 to 7 (7 in the middle of the draws)". */
const drawn = ({ hits, range }: { hits: number; range?: readonly [number, number] | undefined }): string =>
  range && range[0] !== range[1] ? `${n(range[0])} to ${n(range[1])} (${n(hits)} in the middle of the draws)` : n(hits);
const covered = ({ coveredSure, coveredDays, days: all }: { coveredSure: number; coveredDays: number; days: number }): string =>
  coveredSure === coveredDays
    ? `${n(coveredDays)} of ${days(all)} (${percent(coveredDays / all)})`
    : `${n(coveredSure)} to ${n(coveredDays)} of ${days(all)} (${percent(coveredSure / all)} to ${percent(coveredDays / all)})`;
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
  period: 'Period',
  noPeriod: (text) => `“${text}” is no date or interval: all of the record is compared. Write a period as 2023-01/2023-12.`,
  wholePeriod: 'all of it',
  periodExample: 'such as 2023-01/2023-12',
  comparing: 'Comparing …',
  nothing: {
    noSignals: 'No counted signals lie in the period that both series are observed in. Choose another lane, filter or period.',
    noDeeds: 'No counted deeds lie in the period that both series are observed in. Choose another lane, filter or period.',
    noPeriod: 'The two series are nowhere observed together. Choose other lanes, or another period.',
    sameSeries: 'Signals and deeds are the same records. Choose another lane or filter for one of them.',
  },
  notUnderstood: (message, repair) => `not understood: ${message} ${repair}`,

  followed: ({ necessary, possible, of, windowDays }) =>
    `${capital(between(necessary, possible))} of ${plural(of, 'recorded signal was', 'recorded signals were')} followed by at least one recorded deed ${within(windowDays)}.`,
  preceded: ({ necessary, possible, of, windowDays }) =>
    `${capital(between(necessary, possible))} of ${plural(of, 'recorded deed', 'recorded deeds')} came ${windowDays === 0 ? 'on the day of' : `within ${days(windowDays)} after`} at least one recorded signal.`,
  expected: ({ expected, of, low, high, jitterDays }) =>
    `If each signal’s date were random within its stretch of ${days(jitterDays)}, about ${about(expected)} of ${n(of)} would be (from ${n(low)} to ${n(high)} in 95 % of cases).`,
  tested: ({ of, ...hits }) =>
    `Of the ${plural(of, 'signal', 'signals')} with dates exact enough for the test, ${drawn(hits)} ${hits.hits === 1 && drawn(hits) === '1' ? 'was' : 'were'} followed.`,
  hitsAre: ({ of, ...hits }) => (drawn(hits) === n(hits.hits) ? `${n(hits.hits)}/${n(of)}` : `${drawn(hits)} of ${n(of)}`),
  notACause: 'This does not show that one caused the other.',
  onlyRecords: 'A signal or deed is a day with a record; records of one day, or of one event, count once. What nobody recorded is not here.',
  sameDayOnly: (count) => `${n(count)} of them only on the day of the signal itself, where the order is not known.`,
  cutOff: (count, windowDays) =>
    `For ${plural(count, 'signal that was', 'signals that were')} not surely followed the record ends before ${windowDays === 1 ? 'the day after is' : `the ${days(windowDays)} are`} over.`,
  withoutUncertain: ({ necessary, possible, of }) =>
    `Without signals and deeds whose date is marked as not certain or approximate: ${between(necessary, possible)} of ${n(of)}.`,
  notCountedDeeds: (count) => `${plural(count, 'other deed was', 'other deeds were')} picked by the editors, and ${count === 1 ? 'is' : 'are'} not counted.`,
  tooWideDates: (count) => `${plural(count, 'signal has a date', 'signals have dates')} wider than the window: counted in the bounds, and in no test.`,
  tooFew: ({ signals, deeds }) => `Too few for a test (${plural(signals, 'signal', 'signals')}, ${plural(deeds, 'deed', 'deeds')}); all pairs are listed.`,
  cannotShow: (minimumP) =>
    `These data could not show a link: even with every signal followed, chance alone would do as much with a probability of ${p(minimumP)}.`,
  tooWide: ({ share, windowDays }) =>
    `The window is so wide that follow-ups are expected: on ${percent(share)} of all days a recorded deed follows ${within(windowDays)}.`,
  waited: ({ median, baseline, of, censored, isWhole }) => {
    const signals = plural(of, 'signal', 'signals');
    const half = median === undefined ? `fewer than half were followed in the record` : `half were followed within ${days(median)}`;
    const any = baseline === undefined ? 'half would not be' : `half would be within ${days(baseline)}`;
    const ends = censored === 0 ? '' : ` Estimated: for ${n(censored)} the record ends first.`;
    return `Of the ${signals} with a known day, ${half}; counted from any day of the period, ${any}.${ends}${isWhole ? '' : ' Deeds or signals without a known day are left out here.'}`;
  },
  insideWindows: ({ necessary, possible, of, ...facts }) =>
    `${capital(between(necessary, possible))} of ${plural(of, 'recorded signal lies', 'recorded signals lie')} inside the context windows, which take ${covered(facts)}.`,
  windowsTooFew: 'Too few signals or windows for a test.',
  noWindows: 'No record of context lasted longer than a day in this period.',

  alignedHeading: 'After each signal',
  alignedHelp: (windowDays) =>
    `Each row is a signal, at day 0; squares are the deeds recorded in the ${days(windowDays)} after it. Hollow bars: the day is not known; dashed: perhaps not after it, or too late. Grey: where chance alone stays in 95\u00a0% of cases.`,
  pairsHeading: 'Signals and the deeds that followed',
  pairsCaption: ({ signals, deeds, windowDays }) =>
    `${plural(signals, 'signal', 'signals')} and ${plural(deeds, 'deed', 'deeds')}; deeds ${within(windowDays)} of a signal stand beside it.`,
  curveHeading: 'By length of the window',
  waitsHeading: 'How long until the next deed',
  windowsHeading: 'Signals and context windows',
  bandsHeading: 'Over time',
  bandsHelp: ({ windowDays, notPlaced }) =>
    `Signals and deeds in the ${days(windowDays)} up to each day, words up and deeds down, on one scale.${notPlaced > 0 ? ` ${n(notPlaced)} of them without a known day ${notPlaced === 1 ? 'is' : 'are'} in no band.` : ''}`,
  lagsHeading: 'Days between signals and deeds',
  methodHeading: 'Method',
  columns: { said: 'Said', who: 'Who', saidOn: 'Said on', done: 'Done', doneOn: 'Done on', gap: 'Gap', tie: 'Tie', sources: 'Source' },
  sortBy: (column) => `Sort by ${column}`,
  noDeed: (date) => `No deed recorded by ${date}`,
  noDeedWithin: (windowDays) => `No deed recorded ${within(windowDays)}`,
  noCountedDeed: (date) => `No counted deed by ${date}`,
  noCountedDeedWithin: (windowDays) => `No counted deed ${within(windowDays)}`,
  nextAfter: (count) => `the next ${days(count)} after`,
  unannounced: 'Deeds no one announced',
  unannouncedHelp: ({ count, of, windowDays }) =>
    `${n(count)} of ${plural(of, 'recorded deed', 'recorded deeds')} with no recorded signal ${windowDays === 0 ? 'on the same day' : `in the ${days(windowDays)} before`}; an announcement that nobody recorded is not here.`,
  gap: (least, most) => {
    if (least === 0 && most === 0) return 'same day';
    if (least < 0 && most === 0) return 'same day or earlier';
    if (least < 0) return `up to ${days(most)}, order not known`;
    return least === most ? days(most) : `${n(least)} to ${days(most)}`;
  },
  notCounted: 'not counted',
  moreDeeds: (count) => `and ${plural(count, 'more deed', 'more deeds')}`,
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
  opens: (count) => (count === undefined ? 'list the records' : `list ${plural(count, 'record', 'records')}`),
  eventsBehind: (count) => plural(count, 'record', 'records'),
  closeList: 'Close',
  download: { csv: 'CSV', json: 'JSON', svg: 'SVG' },
  downloads: 'Download',
  figureAsTable: 'The figure’s numbers',

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
  windowsAre: ({ lane, filter, events, windows }) =>
    `${lane}${filter === '' ? '' : `, filter “${filter}”`}: ${plural(events, 'record', 'records')}, ${n(windows)} that lasted and make windows`,
  seriesIs: ({ lane, filter, events, happenings }) =>
    `${lane}${filter === '' ? '' : `, filter “${filter}”`}: ${plural(events, 'record', 'records')}; those of one day or of one event count once: ${n(happenings)}`,
  leftOut: {
    outside: (count) => `${records(count)} outside the period, or perhaps outside`,
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
  stretchIs: (count) => `Stretches are ${days(count)} long.`,
  noP: 'too few',
  periodIs: ({ from, to, days: count, isCovered }) =>
    `${from} to ${to}, ${days(count)}${isCovered ? '' : '; the data state no coverage, so all from the first record on is taken as observed'}`,
  windowIs: (windowDays) => `${windowDays === 0 ? 'The day of the signal' : `The day of the signal and the ${days(windowDays)} after it`}; days are UTC days`,
  precisionIs: ({ isExact, imprecise, of }) =>
    isExact ? `All ${n(of)} to the day` : `${n(imprecise)} of ${n(of)} not to the day: counts are bounds over all possible days`,
  drawsAre: (draws) => (draws === 1 ? 'None: exact' : `${n(draws)} draws of possible days, seeded; the median is told`),
  clockIs: { happened: 'When things happened', reported: 'When things were reported' },
  morePairs: (shown, all) => `Of ${n(all)} pairs the first ${n(shown)} are here.`,
  shareIs: ({ hits, of, low, high }) => `${n(hits)} of ${n(of)}; exact 95 % interval ${percent(low)} to ${percent(high)}, as if signals were independent`,
  gapIs: ({ gap, date }) => `${percent(gap)} between the share of signals and the share of deeds so far, on ${date}`,
  correctedIs: ({ p: value, tested, tried }) => `${p(value)} for this comparison by Holm’s rule, over the ${n(tested)} of ${n(tried)} tried that gave a p`,
  triedAre: (count) => `${n(count)} in this session${count > 1 ? '; with many tries some p is small by chance' : ''}`,
  changedAfter: 'Changed after the first result was seen',
  asDeclared: 'As the data state it',
  asDefault: 'As it was first shown',
  precursor: 'deeds preceded by a signal',
  precursorMeans: 'Each deed may fall on any day of its own stretch; signals stay.',

  summaryHeading: 'Summary',
  summaryHeld: 'What is on record',
  summaryOf: ({ from, to, counts }) => `From ${from} to ${to} this timeline holds ${counts}.`,
  summaryCoverage: ({ label, from, to, note }) => `The record of “${label}” is complete from ${from} to ${to}${note === '' ? '' : `: ${note}`}`,
  summaryUnnamed: ({ unnamed, of }) => `${n(unnamed)} of ${plural(of, 'statement rests', 'statements rest')} on unnamed sources.`,
  summaryContested: ({ contested, of }) => `${n(contested)} of ${plural(of, 'record is', 'records are')} denied, disputed or at odds with another record.`,
  summaryImprecise: ({ imprecise, of }) => `${n(imprecise)} of ${plural(of, 'date is', 'dates are')} not known to the day.`,
  summaryTies: (counts) => `Ties that somebody asserts between records: ${counts}.`,
  summaryLongest: ({ days: count }) => `Longest wait for a recorded deed: ${days(count)}, after`,
  summaryBusiest: ({ month, count, kind }) => `Most recorded ${kind === 'words' ? 'signals' : 'deeds'} in one month: ${n(count)}, ${month}.`,
  summaryRest: 'Figures are of records in this data set; they tell what is on record, not why it happened.',
  toCompare: 'See the comparison',
};
