import { LEAST_FOR_A_TEST } from '../compare/small-numbers.js';

/** A count that dates may leave open: `necessary` by all of them, `possible` by some. */
interface CountWords {
  readonly necessary: number;
  readonly possible: number;
  readonly of: number;
}

interface ChanceWords {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** Where it is not of all signals, but of those with exact dates. */
  readonly of?: number;
}

interface WaitsWords {
  readonly of: number;
  /** For how many of them the record ends first, so that half is an estimate. */
  readonly censored: number;
  /** Whether it is a chosen period that ends, and not the record. */
  readonly isPeriodChosen?: boolean;
}

/** Every word in the charts of a comparison. A language is one such object; it is loaded with the compare view alone. */
export interface CompareChartWords {
  readonly nothing: string;
  /** A share from 0 to 1. */
  readonly percent: (share: number) => string;
  /** The name of what chance gives, beside its line. */
  readonly byChance: string;
  /** The name of what the data hold, beside its line. */
  readonly recorded: string;

  readonly alignedTitle: string;
  /** Counts are of all signals; `rows` are those that are shown, counted from 1. */
  readonly alignedAbout: (facts: CountWords & { windowDays: number; rows: readonly [first: number, last: number] }) => string;
  readonly daysAfter: string;
  readonly deedCount: (necessary: number, possible: number) => string;
  /** A deed by its lag, from `least` days, which may be negative, to `most`. */
  readonly deedAfter: (least: number, most: number) => string;
  readonly recordEnds: string;
  readonly together: string;
  readonly deedsADay: string;
  /** On how many signals the first and the last day of the window rest. */
  readonly observed: (first: number, last: number, lastDay: number) => string;

  readonly curveTitle: string;
  readonly curveAbout: (facts: CountWords & { chance?: ChanceWords | undefined; windowDays: number }) => string;
  readonly followedOf: (of: number) => string;
  readonly followedWithin: (count: CountWords, windowDays: number) => string;
  readonly aboutByChance: (chance: ChanceWords) => string;
  readonly followed: string;
  readonly windowLength: string;
  readonly daysCovered: (share: number, windowDays: number) => string;

  readonly waitsTitle: string;
  readonly waitsAbout: (facts: WaitsWords & { median?: number | undefined; baselineMedian?: number | undefined }) => string;
  readonly stillWaiting: string;
  /** Without `waits` no signal is censored, and there are enough. */
  readonly halfAfterSignals: (days: number | undefined, waits?: WaitsWords) => string;
  readonly halfFromAnyDay: (days: number | undefined) => string;

  readonly windowsTitle: string;
  readonly windowsAbout: (facts: CountWords & { coveredSure: number; coveredDays: number; days: number }) => string;
  readonly signalsInside: (count: CountWords) => string;
  /** Days that windows surely and perhaps take. */
  readonly daysInside: (sure: number, days: number, of: number) => string;
  /** The dates of a signal on the strip. */
  readonly signalOn: (first: string, last: string) => string;

  readonly bandsTitle: (isRated: boolean) => string;
  readonly bandsAbout: (facts: { isRated: boolean; windowDays: number; signals: number; deeds: number; from: string; to: string }) => string;
  readonly countIn: (windowDays: number) => string;
  readonly meanIn: (windowDays: number) => string;
  readonly signals: string;
  readonly deeds: string;
  readonly restOn: string;

  readonly lagsTitle: string;
  readonly lagsAbout: (facts: { before: number; after: number; reach: number }) => string;
  readonly pairs: string;
  readonly lagAxis: string;
  readonly deedBefore: string;
  readonly deedAfterwards: string;
}

const grouped = new Intl.NumberFormat('en');
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const n = (count: number): string => grouped.format(count);
const plural = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;
const days = (count: number): string => plural(count, 'day', 'days');
const bounds = (low: number, high: number): string => (low === high ? n(low) : `${n(low)} to ${n(high)}`);
const within = (windowDays: number): string => (windowDays === 0 ? 'on the same day' : `within ${days(windowDays)}`);
const chance = ({ expected, low, high, of }: ChanceWords): string =>
  `about ${oneDecimal.format(expected)}${of === undefined ? '' : ` of ${n(of)} with exact dates`} by chance (${bounds(low, high)} in 95 % of cases)`;
const halfWaited = (median: number | undefined, { of, censored, isPeriodChosen }: WaitsWords): string => {
  if (of < LEAST_FOR_A_TEST) return 'too few to say when half were followed';
  if (median === undefined) return `not half were followed in the ${isPeriodChosen ? 'period' : 'record'}`;
  return `${censored > 0 ? 'by estimate half would be' : 'half were'} followed ${within(median)}`;
};

export const enCompareChartWords: CompareChartWords = {
  percent,
  nothing: 'The record holds nothing to draw here.',
  byChance: 'by chance',
  recorded: 'recorded',

  alignedTitle: 'After each signal, what came next',
  alignedAbout: ({ necessary, possible, of, windowDays, rows: [first, last] }) =>
    `Signals, one a row, each at day 0${last - first + 1 < of ? ` (rows ${n(first)} to ${n(last)} of ${n(of)})` : ''}; ${bounds(necessary, possible)} of ${plural(of, 'recorded signal was', 'recorded signals were')} followed by a recorded deed ${within(windowDays)}.`,
  daysAfter: 'Days after the signal',
  deedCount: (necessary, possible) => `${necessary === possible ? n(possible) : `${n(necessary)}–${n(possible)}`} ${possible === 1 ? 'deed' : 'deeds'}`,
  deedAfter: (least, most) =>
    least === most
      ? most === 0
        ? 'deed on the same day'
        : `deed ${days(most)} after the signal`
      : least < 0
        ? `deed from ${days(-least)} before to ${most === 0 ? 'the day of' : `${days(most)} after`} the signal: a date is not exact`
        : `deed ${n(least)} to ${days(most)} after the signal: a date is not exact`,
  recordEnds: 'no data',
  together: 'Signals together, day by day',
  deedsADay: 'deeds per signal, each day',
  observed: (first, last, lastDay) =>
    first === last
      ? `${plural(first, 'signal', 'signals')} observed on every day`
      : `${plural(first, 'signal', 'signals')} observed on day 0, ${n(last)} on day ${n(lastDay)}`,

  curveTitle: 'How follow-ups go with the length of the window',
  curveAbout: (facts) =>
    `${bounds(facts.necessary, facts.possible)} of ${plural(facts.of, 'signal', 'signals')} followed by a deed ${within(facts.windowDays)}${facts.chance ? `; ${chance(facts.chance)}` : ''}.`,
  followedOf: (of) => `Signals followed by a deed, of ${n(of)}`,
  followedWithin: ({ necessary, possible, of }, windowDays) => `${bounds(necessary, possible)} of ${n(of)} followed ${within(windowDays)}`,
  aboutByChance: chance,
  followed: 'followed',
  windowLength: 'Length of the window in days',
  daysCovered: (share, windowDays) => `${percent(share)} of all days had a deed ${within(windowDays)}`,

  waitsTitle: 'How long until the next deed',
  waitsAbout: ({ median, baselineMedian, ...waits }) =>
    `${plural(waits.of, 'signal', 'signals')}: ${halfWaited(median, waits)}. From any day of the period: ${
      baselineMedian === undefined ? 'half is not reached' : `half ${within(baselineMedian)}`
    }.${waits.censored === 0 ? '' : ` For ${n(waits.censored)} the ${waits.isPeriodChosen ? 'period' : 'record'} ends first.`}`,
  stillWaiting: 'Share still without a deed',
  halfAfterSignals: (median, waits = { of: LEAST_FOR_A_TEST, censored: 0 }) =>
    `Signals: ${median === undefined && waits.of >= LEAST_FOR_A_TEST ? `half is not reached in the ${waits.isPeriodChosen ? 'period' : 'record'}` : halfWaited(median, waits)}`,
  halfFromAnyDay: (median) => (median === undefined ? 'Any day of the period: half is not reached' : `Any day of the period: half ${within(median)}`),

  windowsTitle: 'Signals inside windows of context',
  windowsAbout: ({ necessary, possible, of, coveredSure, coveredDays, days: all }) =>
    `${bounds(necessary, possible)} of ${plural(of, 'signal', 'signals')} lie inside a window; windows take ${bounds(coveredSure, coveredDays)} of ${days(all)}.`,
  signalsInside: ({ necessary, possible, of }) => `${bounds(necessary, possible)} of ${plural(of, 'signal', 'signals')} inside a window`,
  daysInside: (sure, count, of) =>
    `${bounds(sure, count)} of ${days(of)} inside a window (${sure === count ? '' : `${percent(sure / of)} to `}${percent(count / of)})`,
  signalOn: (first, last) => (first === last ? `signal, ${first}` : `signal between ${first} and ${last}`),

  bandsTitle: (isRated) => (isRated ? 'Mean intensity of words and deeds' : 'Words and deeds over time'),
  bandsAbout: ({ isRated, windowDays, signals, deeds, from, to }) =>
    `${isRated ? 'Mean intensity' : 'Counts'} in the ${days(windowDays)} up to each day, from ${from} to ${to}. At most ${plural(signals, 'signal', 'signals')} and ${plural(deeds, 'deed', 'deeds')} at once.`,
  countIn: (windowDays) => `Signals and deeds in the ${days(windowDays)} up to each day`,
  meanIn: (windowDays) => `Mean intensity in the ${days(windowDays)} up to each day`,
  signals: 'signals',
  deeds: 'deeds',
  restOn: 'How many the means rest on',

  lagsTitle: 'Days from each signal to each deed',
  lagsAbout: ({ before, after, reach }) =>
    `${plural(before, 'pair', 'pairs')} with the deed before the signal, ${n(after)} with the deed on its day or after it, up to ${days(reach)} apart.`,
  pairs: 'Pairs of a signal and a deed',
  lagAxis: 'Days from the signal to the deed',
  deedBefore: 'deed first',
  deedAfterwards: 'signal first',
};
