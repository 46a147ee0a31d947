import type { Instant, Span } from '../time/span.js';

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
  readonly cursor?: Instant | undefined;
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
 * A frozen view state with the documented defaults.
 *
 * @example
 * createViewState({ viewport: { start: 0, end: 1000 } }).followWindow //=> 'P30D'
 */
export function createViewState(parts: Pick<ViewState, 'viewport'> & Partial<ViewState>): ViewState {
  return Object.freeze({ followWindow: 'P30D', arrangement: 'facing', links: 'selected', view: 'timeline', timeZone: 'UTC', locale: 'en', ...parts });
}
