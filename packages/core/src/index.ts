export * from './edtf.js';
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
  type ViewName,
  type ViewState,
} from './state/view-state.js';
export { intervalMs, type CalendarInterval, type CalendarUnit } from './time/calendar-interval.js';
export { calendarSteps, type CalendarStepsOptions } from './time/calendar-steps.js';
export { DAY_MS, FIRST_YEAR_CE_MS, MAX_JS_DATE_MS } from './time/civil-days.js';
export { addDuration, daysIn, parseDuration, type Duration } from './time/duration.js';
export { knownLocale, knownTimeZone } from './time/known-zone.js';
export { languageTag, localeWithin } from './time/language-tag.js';
export { daysInZone, isOneDay, spanInZone } from './time/span-in-zone.js';
export { dayBoundsIn } from './time/zone-days.js';
export { membersOf, type Members } from './time/members-of.js';
export { paddedBounds, type PaddingOptions } from './time/padded-bounds.js';
export type { Span } from './time/span.js';
export { createBoundsWordsOf } from './time/words-of-bounds.js';
export { createWordsOf, wordsOf, type WordsOfOptions } from './time/words-of.js';
export { enCatalogue, type Catalogue } from './words/catalogue.js';
export type { DateWords } from './words/date-words.js';
export type { FigureWords } from './words/figure-words.js';
export { linkWords, otherEnd } from './words/link-words.js';
export { enProblemWords, type ProblemText, type ProblemWords } from './words/problem-words.js';
