export { compareChoice, SERIES_PARTS, type CompareChoice, type PartialCompareChoice, type SeriesChoice, type SeriesPart } from './compare/compare-choice.js';
export { compareSteps, type CompareOptions, type NoComparison } from './compare/compare-timeline.js';
export type * from './compare/comparison.js';
export { isExactDay } from './compare/happening-pair.js';
export { lanesOfChoice } from './compare/series-rows.js';
export * from './edtf.js';
export { adjustP, type Adjustment } from './compare/adjust-p.js';
export { blockNull, type BlockNullOptions } from './compare/block-null.js';
export { coincidenceCurve, type CoincidenceCurveOptions, type CoincidencePoint } from './compare/coincidence-curve.js';
export { countCoincidences, type CoincidenceCounts, type CountCoincidencesOptions, type Share } from './compare/count-coincidences.js';
export { coverNull } from './compare/cover-null.js';
export {
  cumulativeGap,
  cumulativeSums,
  type CumulativeGap,
  type CumulativeGapOptions,
  type CumulativeSumsOptions,
  type GapStep,
} from './compare/cumulative-gap.js';
export type { DayRange, DaySet, DayUnit } from './compare/day-unit.js';
export { eventCoincidence, type Coincidence, type EventCoincidenceOptions } from './compare/event-coincidence.js';
export { clopperPearson, garwood, rateRatio, wilson, type ConfidenceBounds, type RateRatio, type RateRatioOptions } from './compare/exact-intervals.js';
export type { FollowStatus } from './compare/follow-statuses.js';
export { impreciseCoincidence, type ImpreciseCoincidence, type ImpreciseCoincidenceOptions } from './compare/imprecise-coincidence.js';
export { defaultJitterDays, jitterNull } from './compare/jitter-null.js';
export { kolmogorovSmirnovP, type KolmogorovSmirnovOptions } from './compare/kolmogorov-smirnov-p.js';
export { lagBand, type LagBand, type LagBandOptions } from './compare/lag-band.js';
export { lagHistogram, type LagHistogram, type LagHistogramBin, type LagHistogramOptions } from './compare/lag-histogram.js';
export { nextEffectGaps, type NextEffectGapsOptions } from './compare/next-effect-gaps.js';
export { NULL_MODELS, type NullModel } from './compare/null-models.js';
export type { CoincidenceSide, NullOptions, NullResult } from './compare/null-result.js';
export { periEventHistogram, type PeriEventBin, type PeriEventHistogram, type PeriEventHistogramOptions } from './compare/peri-event-histogram.js';
export { permutationMean, type PermutationMean, type PermutationMeanOptions } from './compare/permutation-mean.js';
export { poissonNull, type PoissonNullOptions } from './compare/poisson-null.js';
export { rollingMean, type RollingMeanOptions, type RollingValue } from './compare/rolling-mean.js';
export { seededRandom } from './compare/seeded-random.js';
export { shiftNull } from './compare/shift-null.js';
export { LEAST_FOR_A_TEST, TEST_LEVEL, WIDEST_COVER } from './compare/small-numbers.js';
export { superposedEpoch, type EpochValue, type SuperposedEpochOptions } from './compare/superposed-epoch.js';
export { waitingTime, type SurvivalStep, type Wait, type WaitingTime, type WaitingTimeOptions } from './compare/waiting-time.js';
export { windowCoverage, type WindowCoverage, type WindowCoverageOptions } from './compare/window-coverage.js';
export { contestsIn, evidenceOf, independentRootsOf, recordedEvent, type Evidence } from './evidence/evidence-of.js';
export { isUnnamed } from './evidence/is-unnamed.js';
export { createTimeline, readTimelineSteps } from './model/create-timeline.js';
export { EVENT_FIELDS, INPUT_NAMES, SOURCE_FIELDS, snakeCase, type EventField, type FieldKind, type InputName } from './model/event-fields.js';
export { keepLately, lazyList } from './model/lazy-list.js';
export { DEFAULT_LIMITS, type Limits } from './model/limits.js';
export { isTimeline } from './model/made-timelines.js';
export { mergeSameAs, type MergedTimeline } from './model/merge-same-as.js';
export { foldName } from './model/fold-name.js';
export { inShort, ProblemList } from './model/problem-list.js';
export type { Problem, ProblemCode } from './model/problem.js';
export { readDocumentSteps, type DocumentOptions, type TimelineResult } from './model/read-document.js';
export { readWithPhrases } from './model/read-with-phrases.js';
export { safeUrl } from './model/safe-url.js';
export { shorten } from './model/shorten.js';
export * from './model/timeline.js';
export type { DayOrder, Phrase, PhraseOptions, PhraseReading, ReadPhrase } from './phrases/phrase.js';
export { isEdtf } from './phrases/is-edtf.js';
export { MAX_PHRASE_LENGTH, readPhrase } from './phrases/read-phrase.js';
export { filterTimeline } from './search/filter-timeline.js';
export { foldText } from './search/fold-text.js';
export { matchSteps } from './search/match-steps.js';
export { laneCountsOf, matchNumber, nextMatch, placeOfMatch, type Matches, type MatchPlace } from './search/matches.js';
export { MAX_QUERY_LENGTH, parseQuery } from './search/parse-query.js';
export type { Query, QueryClause, QueryNote, QueryTerm } from './search/query.js';
export { eventSpan, extentOf, horizonOf } from './source/event-span.js';
export { arrangeColumns, arrangeColumnsNow, type EventLookup, type LooseColumns } from './source/arrange-columns.js';
export { columnsOf, formOf, keepColumns } from './source/columns-of.js';
export { EVENT_FORMS, TRAIT, type EventColumns, type EventForm } from './source/event-columns.js';
export { countOverlapping, lowerBound, nearBound, overlapping } from './source/interval-index.js';
export { MemorySource } from './source/memory-source.js';
export { MAX_SHOWN_EVENTS, readSource } from './source/read-source.js';
export * from './source/timeline-source.js';
export { clampViewport, MIN_VIEWPORT_MS, shortestViewportMs, widestViewport } from './state/clamp-viewport.js';
export { runInSlices, type SliceOptions } from './steps/run-in-slices.js';
export { runSteps, stepsWithin, type Steps } from './steps/steps.js';
export { answer, requests, type RequestContext, type RequestDetail, type RequestName } from './state/requests.js';
export {
  createViewState,
  type Arrangement,
  type Clock,
  type DateDisplay,
  type DetailDisplay,
  type HoveredCount,
  type LinkDisplay,
  VIEW_NAMES,
  type ViewName,
  type ViewParts,
  type ViewState,
} from './state/view-state.js';
export { intervalMs, type CalendarInterval, type CalendarUnit } from './time/calendar-interval.js';
export { calendarSteps, type CalendarStepsOptions } from './time/calendar-steps.js';
export { civilFromDays, DAY_MS, FIRST_YEAR_CE_MS, MAX_JS_DATE_MS } from './time/civil-days.js';
export { addDuration, daysIn, daysOfWindow, parseDuration, type Duration } from './time/duration.js';
export { knownLocale, knownTimeZone } from './time/known-zone.js';
export { languageTag, localeWithin } from './time/language-tag.js';
export { daysInZone, isOneDay, spanInZone } from './time/span-in-zone.js';
export { dayBoundsIn } from './time/zone-days.js';
export { lagOf, type Lag } from './time/lag-of.js';
export { membersOf, type Members } from './time/members-of.js';
export { paddedBounds, type PaddingOptions } from './time/padded-bounds.js';
export type { Span } from './time/span.js';
export { createBoundsWordsOf } from './time/words-of-bounds.js';
export { createWordsOf, wordsOf, type WordsOfOptions } from './time/words-of.js';
export { enCatalogue, type Catalogue } from './words/catalogue.js';
export { enCompareWords, type CompareWords } from './words/compare-words.js';
export { enCompareChartWords, type CompareChartWords } from './words/compare-chart-words.js';
export type { DateWords } from './words/date-words.js';
export type { ContestType, EvidenceWords } from './words/evidence-words.js';
export type { FigureWords } from './words/figure-words.js';
export { linkWords, otherEnd, tieWords, type TieFacts } from './words/link-words.js';
export { lagWords, type LagAmount, type LagWords } from './words/lag-words.js';
export { enProblemWords, type ProblemText, type ProblemWords } from './words/problem-words.js';
