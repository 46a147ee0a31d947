import type { Lane, Timeline, TimelineEvent } from '../model/timeline.js';
import type { Instant, Span } from '../time/span.js';

/** How good an answer is, and of which version of the data it speaks. */
export interface Completeness {
  readonly quality: 'exact' | 'sampled' | 'partial' | 'truncated';
  readonly version: string;
}

/** As much of an `AbortSignal` as is needed here, where there is no DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/** What every request may carry. Aborting rejects with a `TimelineSourceError` of code `aborted`. */
export interface RequestOptions {
  readonly signal?: AbortSignalLike;
  readonly priority?: 'visible' | 'prefetch' | 'background';
}

/** What a source is able to do. */
export interface Capabilities {
  readonly cancel: 'engine' | 'client';
  readonly hasSearch: boolean;
  readonly isLive: boolean;
}

export interface LaneSummary {
  readonly lane: Lane;
  readonly count: number;
}

/** What the figure must know before it asks for anything else. */
export interface Summary extends Completeness {
  /** From the first bound of the first event to past the last bound of the last; `undefined` without events. */
  readonly extent?: Span;
  readonly count: number;
  readonly lanes: readonly LaneSummary[];
  /** Everything but the events: title, coverage, links and the first view. */
  readonly frame: Omit<Timeline, 'events'>;
}

export interface BinsQuery {
  readonly lanes: readonly string[];
  /** Buckets are 2^level milliseconds long and start at multiples of that, from the epoch. */
  readonly level: number;
  /** First bucket, and the bucket after the last. */
  readonly from: number;
  readonly to: number;
}

/** Counts of event starts, as sparse columns: `bucket[i]` of lane `lane[i]` (an index into the query's lanes) holds `count[i]`. */
export interface Bins extends Completeness {
  readonly level: number;
  readonly lane: Uint16Array;
  readonly bucket: Float64Array;
  readonly count: Uint32Array;
}

export interface ItemsQuery {
  readonly lanes?: readonly string[];
  readonly window: Span;
  readonly limit: number;
}

/** Events that overlap a window: their geometry as columns, and the records themselves, in the same order (start, then id). */
export interface Items extends Completeness {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly priority: Float32Array;
  readonly events: readonly TimelineEvent[];
}

export interface SearchQuery {
  readonly text: string;
  readonly limit: number;
}

export interface SearchPage extends Completeness {
  readonly total: number;
  readonly ids: readonly string[];
}

/**
 * Where events come from. The figure reads its events through this contract only, so that a column store,
 * tiles or a database can stand behind it. Windows are half-open, in UTC milliseconds.
 */
export interface TimelineSource {
  readonly capabilities: Capabilities;
  summary(options?: RequestOptions): Promise<Summary>;
  bins(query: BinsQuery, options?: RequestOptions): Promise<Bins>;
  items(query: ItemsQuery, options?: RequestOptions): Promise<Items>;
  item(ref: { readonly id: string; readonly start?: Instant }, options?: RequestOptions): Promise<TimelineEvent | undefined>;
  search(query: SearchQuery, options?: RequestOptions): Promise<SearchPage>;
  dispose?(): void;
}

export type TimelineSourceErrorCode = 'aborted' | 'unavailable' | 'timeout' | 'too-large' | 'bad-query' | 'unsupported' | 'internal';

/** Why a source could not answer. `isRetryable` says whether the same question may be asked again. */
export class TimelineSourceError extends Error {
  override readonly name = 'TimelineSourceError';
  constructor(
    readonly code: TimelineSourceErrorCode,
    message: string,
    readonly isRetryable = false,
  ) {
    super(message);
  }
}
