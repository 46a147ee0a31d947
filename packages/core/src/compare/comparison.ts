import type { Link } from '../model/timeline.js';
import type { Clock } from '../state/view-state.js';
import type { Span } from '../time/span.js';
import type { CompareChoice, SeriesChoice } from './compare-choice.js';
import type { FollowStatus } from './follow-statuses.js';
import type { NullModel } from './null-models.js';

/** One happening of a series, on one day that is known, or on one of several. Records of one day (or of one `sameAs` group) are one happening. */
export interface Happening {
  /** The events that tell of it, in the order of the data. */
  readonly ids: readonly string[];
  /** The first and the last day on which it may have begun, counted from the first day of the period; both included. */
  readonly first: number;
  readonly last: number;
  /** The days themselves, where they do not follow each other. */
  readonly days?: readonly number[];
  /** Whether the dates of all its events are marked as not certain (`?`) or approximate (`~`). Marks move no bound. */
  readonly isUncertain: boolean;
}

/** Why an event is in none of the counts. Of those that lie outside the period nothing else is told. */
export type LeftOutReason =
  /** It begins before the period or after it. */
  | 'outside'
  /** It may have begun before the period or after it: what it makes of others is possible, never necessary. */
  | 'atEdge'
  /** Its date has no stated beginning. */
  | 'noStart'
  /** It is planned, predicted or retracted: no deed was recorded. */
  | 'notRecorded'
  /** It is among the signals, and nothing follows itself. */
  | 'alsoSignal'
  /** Its lane counts by a measure, and it has none: it was picked, not collected. */
  | 'notMeasured'
  /** As a window: it took one day, or its date tells no length. */
  | 'noLength';

export interface LeftOut {
  readonly id: string;
  readonly reason: LeftOutReason;
}

/** The happenings of a series that lie in the period, in time order, and what is not among them. */
export interface Series {
  readonly choice: SeriesChoice;
  readonly happenings: readonly Happening[];
  /** How many events the choice names, counted or left out. */
  readonly eventCount: number;
  readonly leftOut: readonly LeftOut[];
  /** Those left out as `atEdge`, in time order: some of their days lie in the period. */
  readonly atEdge: readonly Happening[];
}

/** A deed that came after a signal. The lag in days is between `least` and `most`. */
export interface FollowUp {
  readonly deed: Happening;
  readonly certainty: Exclude<FollowStatus, 'not'>;
  readonly least: number;
  readonly most: number;
}

/** How many of a number, as bounds: `necessary` by every date that the data allow, `possible` by some. Without imprecise dates they are one. */
export interface BoundedCount {
  readonly necessary: number;
  readonly possible: number;
  readonly of: number;
}

export type NullModelName = Exclude<NullModel, 'block'>;

/** What a test by one null model gives; the median over draws of dates, where dates are imprecise, and the range that the draws took. */
export interface CompareTest {
  readonly nullModel: NullModelName;
  readonly hits: number;
  /** The least and the most hits over draws of imprecise dates, of which `hits` is the median; absent where all dates are exact. */
  readonly hitsRange?: readonly [least: number, most: number];
  readonly of: number;
  readonly expected: number;
  /** Where 95 % of the counts by chance lie. */
  readonly range: readonly [low: number, high: number];
  /** Absent where there are too few for a test. */
  readonly p?: number;
  /** The same for as few or fewer. */
  readonly pFewer?: number;
  /** The least and the largest `p` over the draws; absent where all dates are exact. */
  readonly pRange?: readonly [least: number, largest: number];
  /** The smallest `p` that these data could give, and the hits that it belongs to. */
  readonly minimumP?: number;
  readonly mostHits?: number;
}

/** How follow-ups go with the length of the window. */
export interface CurvePoint {
  readonly windowDays: number;
  readonly necessary: number;
  readonly possible: number;
  readonly expected: number;
  readonly range: readonly [low: number, high: number];
  /** The share of days of the period that such a window would reach a deed from. */
  readonly coverShare: number;
}

/** Share of signal-days with a deed, by days after the signal. */
export interface AlignedDay {
  readonly day: number;
  /** Deeds on that day after a signal, over all signals that were observed for so long. */
  readonly count: number;
  /** Signals whose day lies within the period. */
  readonly observed: number;
  /** Deeds a day by chance: the jitter model's mean count, and the band that holds the whole curve in 95 % of draws. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** A step of a survival curve: the share still waiting after so many days. */
export interface WaitStep {
  readonly day: number;
  readonly share: number;
}

export interface Waits {
  /** Days until half of the signals were followed; absent where that was not reached. */
  readonly median?: number;
  /** The same from every day of the period: what any day would have to wait. */
  readonly baselineMedian?: number;
  readonly steps: readonly WaitStep[];
  readonly baseline: readonly WaitStep[];
  /** Signals that the record ends before. */
  readonly censored: number;
  readonly of: number;
  /** False where happenings without a known day were left out. */
  readonly isWhole: boolean;
}

/** The signal that waited longest for a deed that came, by its place among the signals. */
export interface LongestWait {
  readonly days: number;
  readonly index: number;
}

/** Signals inside windows of context, against the share of days that these take. */
export interface WindowShare {
  readonly choice: SeriesChoice;
  /** The events that make the windows, and those of the choice that make none. */
  readonly ids: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly eventCount: number;
  /** First and last day of each window within the period, overlaps joined. */
  readonly windows: readonly (readonly [first: number, last: number])[];
  readonly inside: BoundedCount;
  /** By signal: whether it lies inside. */
  readonly isInside: readonly FollowStatus[];
  /** Days that the windows may have taken, and those that they surely took. */
  readonly coveredDays: number;
  readonly coveredSure: number;
  readonly coveredShare: number;
  /** Under five days with a signal whose day is known, or under five windows: no test is made. */
  readonly tooFew?: true;
  /** How long a block is in which the default model moves a signal. */
  readonly jitterDays: number;
  /** For signals whose day is known, against the windows at their widest. */
  readonly test?: CompareTest;
  readonly shiftTest?: CompareTest;
}

/** A trailing sum or mean at the end of a day. */
export interface BandPoint {
  readonly day: number;
  readonly signals: number;
  readonly deeds: number;
  /** Mean intensity, where events are rated; absent where none in the window is. */
  readonly signalsMean?: number;
  readonly deedsMean?: number;
}

export interface Bands {
  /** Whether means of intensity are told, or counts alone. */
  readonly isRated: boolean;
  readonly windowDays: number;
  readonly points: readonly BandPoint[];
  /** Happenings whose day is not known, which are in no point. */
  readonly notPlaced: number;
}

export interface LagBin {
  /** In days, `from` included, `to` excluded; negative: the deed came before the signal. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly expected: number;
}

/** The largest distance between the two cumulative shares, and the day on which it is reached. */
export interface LargestGap {
  readonly gap: number;
  readonly day: number;
}

/** What the small numbers of a comparison do not allow to say. */
export type CompareNote = 'tooFew' | 'cannotShow' | 'tooWide';

/**
 * Words held against deeds: every number of every view, table, sentence and export, found once. Days are UTC days counted from the first of the period.
 * Windows are closed: within `windowDays` days means on the day of the signal, or on one of as many days after it.
 */
export interface Comparison {
  readonly choice: CompareChoice;
  readonly clock: Clock;
  readonly windowDays: number;
  /** Where both series are observed; UTC milliseconds, whole days. */
  readonly period: Span;
  readonly days: number;
  /** Whether the data state for any of the lanes where it is complete; else the period is that of the events. */
  readonly isCovered: boolean;
  /** Ids of compared lanes without a stated coverage, where others have one. */
  readonly uncovered: readonly string[];
  /** Whether the period is one that was chosen, and may end before the record. */
  readonly isPeriodChosen: boolean;
  readonly coverageNotes: readonly string[];
  readonly signals: Series;
  readonly deeds: Series;

  /** Signals followed by a deed, and deeds preceded by a signal. */
  readonly trigger: BoundedCount;
  readonly precursor: BoundedCount;
  /** By signal: whether it was followed. By deed: whether it was preceded. */
  readonly isFollowed: readonly FollowStatus[];
  readonly isPreceded: readonly FollowStatus[];
  /** Signals followed on their own day and on no later one, so that the order is not known. */
  readonly sameDayOnly: number;
  readonly isSameDayOnly: readonly boolean[];
  /** Signals that were not surely followed, whose window reaches beyond the record. */
  readonly cutOff: number;
  readonly isCutOff: readonly boolean[];
  /** Deeds that were not surely preceded, and whose window before them reaches beyond the period. */
  readonly lookBackCut: number;
  readonly isLookBackCut: readonly boolean[];
  /** Without the happenings whose date is marked as not certain or approximate; absent where there are none. */
  readonly withoutUncertain?: BoundedCount;
  /** The deeds that followed a signal within the window, in time order; made when asked for. */
  followUpsOf(signal: number): readonly FollowUp[];
  /** The signals that may be followed within another window, and the deeds that did, among those that the tests are of. */
  idsFollowedWithin(windowDays: number): readonly string[];
  /** The signals and deeds of the pairs in a bin of `lags`. */
  idsInLag(from: number, to: number): readonly string[];
  /** Ties between the signal and events of lanes that its deeds are from, whenever they were. */
  linksOf(signal: number): readonly Link[];

  /** Happenings whose dates are wider than the window: they are in the bounds, and in no test. */
  readonly tooWide: { readonly signals: readonly Happening[]; readonly deeds: readonly Happening[] };
  /** On how many different days the tests have signals and deeds; in the draw of imprecise dates in the middle. Under five of either are too few. */
  readonly tested: { readonly signals: number; readonly deeds: number };
  /** By the default model. */
  readonly test: CompareTest;
  /** By every model, the default first. This and the next may be made when they are first asked for. */
  readonly tests: readonly CompareTest[];
  readonly precursorTest: CompareTest;
  /** The share of days of the period from which a deed would be within the window. */
  readonly coverShare: number;
  readonly notes: readonly CompareNote[];
  /** How long a block is in which the default model moves a signal. */
  readonly jitterDays: number;
  /** How many draws of imprecise dates the tests went through; 1 where all dates are exact. */
  readonly draws: number;
  readonly isExact: boolean;
  /** How likely each count of followed signals is if every date is as likely on each of its days; absent where all dates are exact. */
  readonly spread?: { readonly mean: number; readonly distribution: readonly number[]; readonly method: 'exact' | 'monteCarlo' };

  /** Of happenings whose dates are no wider than the window, as the tests are. */
  readonly curve: readonly CurvePoint[];
  /** This and the following are of happenings whose day is known. */
  readonly aligned: readonly AlignedDay[];
  readonly waits: Waits;
  readonly longestWait?: LongestWait;
  readonly windowShare?: WindowShare;
  readonly bands: Bands;
  readonly lags: readonly LagBin[];
  /** Absent where either series has no happening on a known day. */
  readonly largestGap: LargestGap | undefined;
}
