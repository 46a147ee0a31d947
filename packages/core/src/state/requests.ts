import type { Instant, Span } from '../time/span.js';
import { clampViewport, widestViewport } from './clamp-viewport.js';
import { compareChoice } from '../compare/compare-choice.js';
import { createViewState, type HoveredCount, type ViewParts, type ViewState } from './view-state.js';

/** What a request may ask of the data. */
export interface RequestContext {
  readonly extent: Span;
}

const withViewport = (state: ViewState, viewport: Span, { extent }: RequestContext): ViewState => {
  const clamped = clampViewport(viewport, extent);
  const isSame = clamped.start === state.viewport.start && clamped.end === state.viewport.end;
  return isSame ? state : Object.freeze({ ...state, viewport: clamped });
};

/** Shows a span, as far as the data allow. */
export const showSpan = (state: ViewState, detail: { readonly span: Span }, context: RequestContext): ViewState => withViewport(state, detail.span, context);

/** Shows everything. */
export const fit = (state: ViewState, _detail: object, context: RequestContext): ViewState => withViewport(state, widestViewport(context.extent), context);

/** Moves the viewport by a share of its own length; positive is later. */
export function pan(state: ViewState, { share }: { readonly share: number }, context: RequestContext): ViewState {
  const { start, end } = state.viewport;
  const shift = (end - start) * share;
  return withViewport(state, { start: start + shift, end: end + shift }, context);
}

/** Zooms by a factor (2 shows half as much); the instant `at` keeps its place, the middle by default. */
export function zoom(state: ViewState, { factor, at }: { readonly factor: number; readonly at?: Instant | undefined }, context: RequestContext): ViewState {
  if (!(factor > 0)) return state;
  const { start, end } = state.viewport;
  const fixed = at ?? (start + end) / 2;
  return withViewport(state, { start: fixed - (fixed - start) / factor, end: fixed + (end - fixed) / factor }, context);
}

/** Selects one event, or none. */
export function select(state: ViewState, { id }: { readonly id: string | undefined }): ViewState {
  return state.selected === id ? state : Object.freeze({ ...state, selected: id });
}

/** Notes whose tooltip is shown: that of the event, or of the counts, under the pointer or with focus. */
export function hover(state: ViewState, { id, count }: { readonly id?: string | undefined; readonly count?: HoveredCount | undefined }): ViewState {
  return state.hovered === id && state.hoveredCount === count ? state : Object.freeze({ ...state, hovered: id, hoveredCount: count });
}

/** Changes how the figure is shown. */
export function show(
  state: ViewState,
  detail: Partial<
    Pick<ViewParts, 'arrangement' | 'links' | 'view' | 'compare' | 'dateDisplay' | 'clock' | 'detail' | 'listFrom' | 'followWindow' | 'timeZone' | 'locale'>
  >,
): ViewState {
  const next = createViewState({ ...state, ...detail, compare: compareChoice(detail.compare, state.compare) });
  return (Object.keys(next) as (keyof ViewState)[]).every((key) => next[key] === state[key]) ? state : next;
}

/** Moves the viewport so that a span is inside it, and zooms out only if it must. */
export function reveal(state: ViewState, { span }: { readonly span: Span }, context: RequestContext): ViewState {
  const { start, end } = state.viewport;
  if (span.start >= start && span.end <= end) return state;
  const length = Math.max(end - start, (span.end - span.start) * 1.25);
  const middle = (span.start + span.end) / 2;
  return withViewport(state, { start: middle - length / 2, end: middle + length / 2 }, context);
}

/** Every request a gesture or a control may send, by name. */
export const requests = { showSpan, fit, pan, zoom, select, hover, show, reveal } as const;

export type RequestName = keyof typeof requests;
export type RequestDetail<Name extends RequestName> = Parameters<(typeof requests)[Name]>[1];

/** Answers one request: the same state where nothing changes, else a new frozen one. */
export function answer<Name extends RequestName>(state: ViewState, name: Name, detail: RequestDetail<Name>, context: RequestContext): ViewState {
  const request = requests[name] as (state: ViewState, detail: RequestDetail<Name>, context: RequestContext) => ViewState;
  return request(state, detail, context);
}
