import { parseDuration } from '../time/duration.js';
import type { Span } from '../time/span.js';
import { knownLocale, knownTimeZone } from '../time/known-zone.js';

export type Arrangement = 'facing' | 'stacked';
export type LinkDisplay = 'selected' | 'all' | 'none';
export type ViewName = 'timeline' | 'list';

/**
 * What the reader looks at: the one state of a figure, frozen. Everything drawn is computed from this and the timeline.
 */
export interface ViewState {
  readonly viewport: Span;
  readonly selected?: string | undefined;
  readonly hovered?: string | undefined;
  /** ISO 8601 duration: the days after a statement in which deeds count. */
  readonly followWindow: string;
  readonly arrangement: Arrangement;
  readonly links: LinkDisplay;
  readonly view: ViewName;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47 tag. */
  readonly locale: string;
}

/**
 * A frozen view state. What is missing or makes no sense (a zone that nobody knows, a duration that is none) has its documented default.
 *
 * @example
 * createViewState({ viewport: { start: 0, end: 1000 } }).followWindow //=> 'P30D'
 */
export function createViewState(parts: Pick<ViewState, 'viewport'> & Partial<ViewState>): ViewState {
  const { viewport, selected, hovered, arrangement, links, view } = parts;
  return Object.freeze({
    viewport,
    selected,
    hovered,
    followWindow: parts.followWindow !== undefined && parseDuration(parts.followWindow) ? parts.followWindow : 'P30D',
    arrangement: arrangement === 'stacked' ? arrangement : 'facing',
    links: links === 'all' || links === 'none' ? links : 'selected',
    view: view === 'list' ? view : 'timeline',
    timeZone: knownTimeZone(parts.timeZone) ?? 'UTC',
    locale: knownLocale(parts.locale) ?? 'en',
  });
}
