import { mergeSameAs } from '../model/merge-same-as.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { eventSpan, extentOf, horizonOf } from './event-span.js';
import {
  TimelineSourceError,
  type AbortSignalLike,
  type Bins,
  type BinsQuery,
  type Completeness,
  type Items,
  type ItemsQuery,
  type RequestOptions,
  type SearchPage,
  type SearchQuery,
  type Summary,
  type TimelineSource,
} from './timeline-source.js';

const exact: Completeness = { quality: 'exact', version: '1' };

function refuseAborted(options?: RequestOptions): void {
  if (options?.signal?.aborted) throw new TimelineSourceError('aborted', 'The request was aborted.');
}

/** A `TimelineSource` over a timeline held in memory. Records tied by `sameAs` are one event here. */
export class MemorySource implements TimelineSource {
  readonly capabilities = { cancel: 'client', hasSearch: true, isLive: false } as const;
  readonly #timeline: Timeline;
  readonly #ordered: readonly TimelineEvent[];
  readonly #start: Float64Array;
  readonly #end: Float64Array;
  readonly #byId: ReadonlyMap<string, TimelineEvent>;

  private constructor(timeline: Timeline) {
    const merged = mergeSameAs(timeline);
    this.#timeline = merged.timeline;
    const asOf = horizonOf(merged.timeline) ?? 0;
    const spans = merged.timeline.events.map((event) => ({ event, span: eventSpan(event, asOf) }));
    spans.sort((a, b) => a.span.start - b.span.start || (a.event.id < b.event.id ? -1 : 1));
    this.#ordered = spans.map(({ event }) => event);
    this.#start = Float64Array.from(spans, ({ span }) => span.start);
    this.#end = Float64Array.from(spans, ({ span }) => span.end);
    const byId = new Map(this.#ordered.map((event) => [event.id, event]));
    for (const [recordId, shownId] of merged.shownIdOf) {
      const event = byId.get(shownId);
      if (event) byId.set(recordId, event);
    }
    this.#byId = byId;
  }

  /** Reads a timeline into columns. Rejects with code `aborted` when the signal says so. */
  static from(timeline: Timeline, options?: { readonly signal?: AbortSignalLike; readonly onProgress?: (share: number) => void }): Promise<MemorySource> {
    return Promise.resolve().then(() => {
      refuseAborted(options);
      const source = new MemorySource(timeline);
      options?.onProgress?.(1);
      return source;
    });
  }

  async summary(options?: RequestOptions): Promise<Summary> {
    refuseAborted(options);
    const { events, ...frame } = this.#timeline;
    const counts = new Map<string, number>();
    for (const event of events) counts.set(event.lane, (counts.get(event.lane) ?? 0) + 1);
    const extent = extentOf(this.#timeline);
    return {
      ...exact,
      ...(extent && { extent }),
      count: events.length,
      lanes: frame.lanes.map((lane) => ({ lane, count: counts.get(lane.id) ?? 0 })),
      frame,
    };
  }

  async bins(query: BinsQuery, options?: RequestOptions): Promise<Bins> {
    refuseAborted(options);
    const width = 2 ** query.level;
    const cells = new Map<number, number>();
    const lanes = new Map(query.lanes.map((lane, index) => [lane, index]));
    this.#ordered.forEach((event, i) => {
      const lane = lanes.get(event.lane);
      const bucket = Math.floor((this.#start[i] ?? 0) / width);
      if (lane === undefined || bucket < query.from || bucket >= query.to) return;
      const key = (bucket - query.from) * lanes.size + lane;
      cells.set(key, (cells.get(key) ?? 0) + 1);
    });
    const keys = [...cells.keys()].sort((a, b) => a - b);
    return {
      ...exact,
      level: query.level,
      lane: Uint16Array.from(keys, (key) => key % lanes.size),
      bucket: Float64Array.from(keys, (key) => Math.floor(key / lanes.size) + query.from),
      count: Uint32Array.from(keys, (key) => cells.get(key) ?? 0),
    };
  }

  async items(query: ItemsQuery, options?: RequestOptions): Promise<Items> {
    refuseAborted(options);
    const found: number[] = [];
    let left = 0;
    for (let i = 0; i < this.#ordered.length && (this.#start[i] ?? 0) < query.window.end; i++) {
      const event = this.#ordered[i];
      if ((this.#end[i] ?? 0) <= query.window.start || !event || (query.lanes && !query.lanes.includes(event.lane))) continue;
      if (found.length < query.limit) found.push(i);
      else left++;
    }
    const events = found.flatMap((i) => this.#ordered[i] ?? []);
    return {
      version: exact.version,
      quality: left > 0 ? 'truncated' : 'exact',
      start: Float64Array.from(found, (i) => this.#start[i] ?? 0),
      end: Float64Array.from(found, (i) => this.#end[i] ?? 0),
      priority: Float32Array.from(events, (event) => event.priority ?? 0),
      events,
    };
  }

  async item(ref: { readonly id: string }, options?: RequestOptions): Promise<TimelineEvent | undefined> {
    refuseAborted(options);
    return this.#byId.get(ref.id);
  }

  async search(query: SearchQuery, options?: RequestOptions): Promise<SearchPage> {
    refuseAborted(options);
    const needle = query.text.normalize().toLocaleLowerCase();
    const found = this.#ordered.filter(({ title, text, actor }) =>
      [title, text, actor].some((field) => field?.normalize().toLocaleLowerCase().includes(needle)),
    );
    return { ...exact, total: found.length, ids: found.slice(0, query.limit).map(({ id }) => id) };
  }
}
