import { compareChoice, type CompareChoice, type PartialCompareChoice } from '../compare/compare-choice.js';
import { parseDuration } from '../time/duration.js';
import type { Span } from '../time/span.js';
import { knownLocale, knownTimeZone } from '../time/known-zone.js';

export type Arrangement = 'facing' | 'stacked';
export type LinkDisplay = 'selected' | 'all' | 'none';
export const VIEW_NAMES = ['timeline', 'compare', 'list', 'summary'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
/** How a date that is not exact is drawn: over all of its range, or at its first or last possible moment. */
export type DateDisplay = 'range' | 'earliest' | 'latest';
/** By which of its dates an event is placed: when it happened, or when it was reported. */
export type Clock = 'happened' | 'reported';
/** Whether events too many to be drawn one by one are counted: where they are dense, only where they find no place, or everywhere. */
export type DetailDisplay = 'auto' | 'marks' | 'counts';

/** Events of a lane that are counted together. */
export interface HoveredCount {
  readonly laneId: string;
  readonly span: Span;
  readonly count: number;
}

/**
 * What the reader looks at: the one state of a figure, frozen. Everything drawn is computed from this and the timeline.
 */
export interface ViewState {
  readonly viewport: Span;
  readonly selected?: string | undefined;
  readonly hovered?: string | undefined;
  /** Which counts the pointer is at. */
  readonly hoveredCount?: HoveredCount | undefined;
  /** How many events, in time order, a long list leaves out before its first row. */
  readonly listFrom: number;
  /** ISO 8601 duration: the days after a statement in which deeds count. */
  readonly followWindow: string;
  /** What is held against what. */
  readonly compare: CompareChoice;
  readonly arrangement: Arrangement;
  readonly links: LinkDisplay;
  readonly view: ViewName;
  readonly dateDisplay: DateDisplay;
  /** An event without a `reported` date is placed by its `date` on either clock. */
  readonly clock: Clock;
  readonly detail: DetailDisplay;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47 tag. */
  readonly locale: string;
}

/** What a view state is made of. */
export type ViewParts = Pick<ViewState, 'viewport'> & Partial<Omit<ViewState, 'compare'>> & { readonly compare?: PartialCompareChoice };

/**
 * A frozen view state. What is missing or makes no sense (a zone that nobody knows, a duration that is none) has its documented default.
 *
 * @example
 * createViewState({ viewport: { start: 0, end: 1000 } }).followWindow //=> 'P30D'
 */
export function createViewState(parts: ViewParts): ViewState {
  const { viewport, selected, hovered, hoveredCount, arrangement, links, view, dateDisplay } = parts;
  return Object.freeze({
    viewport,
    selected,
    hovered,
    hoveredCount,
    listFrom: parts.listFrom !== undefined && parts.listFrom > 0 ? Math.floor(parts.listFrom) : 0,
    followWindow: parts.followWindow !== undefined && parseDuration(parts.followWindow) ? parts.followWindow : 'P30D',
    compare: compareChoice(parts.compare),
    arrangement: arrangement === 'stacked' ? arrangement : 'facing',
    links: links === 'all' || links === 'none' ? links : 'selected',
    view: VIEW_NAMES.find((name) => name === view) ?? 'timeline',
    dateDisplay: dateDisplay === 'earliest' || dateDisplay === 'latest' ? dateDisplay : 'range',
    clock: parts.clock === 'reported' ? parts.clock : 'happened',
    detail: parts.detail === 'marks' || parts.detail === 'counts' ? parts.detail : 'auto',
    timeZone: knownTimeZone(parts.timeZone) ?? 'UTC',
    locale: knownLocale(parts.locale) ?? 'en',
  });
}
