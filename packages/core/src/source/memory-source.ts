import { appendRecords } from '../model/append-records.js';
import { lazyList } from '../model/lazy-list.js';
import type { Limits } from '../model/limits.js';
import { isTimeline } from '../model/made-timelines.js';
import { mergeSameAsSteps, unmergedOf, type MergedTimeline } from '../model/merge-same-as.js';
import type { Problem } from '../model/problem.js';
import { readDocumentSteps, type TimelineResult } from '../model/read-document.js';
import { readWithPhrases } from '../model/read-with-phrases.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import type { ReadPhrase } from '../phrases/phrase.js';
import { matchSteps } from '../search/match-steps.js';
import { parseQuery } from '../search/parse-query.js';
import { refuseAborted, runInSlices, type SliceOptions } from '../steps/run-in-slices.js';
import { stepsWithin, type Steps } from '../steps/steps.js';
import { columnsOf } from './columns-of.js';
import { countBins } from './count-bins.js';
import { EVENT_FORMS, type EventColumns } from './event-columns.js';
import { extentOf } from './event-span.js';
import { firstItems } from './first-items.js';
import { sortRows } from './sort-rows.js';
import type { Bins, BinsQuery, Completeness, Items, ItemsQuery, RequestOptions, SearchPage, SearchQuery, Summary, TimelineSource } from './timeline-source.js';

/** Up to so many events of an answer are made at once. */
const MADE_AT_ONCE = 1_000;
/** Where the records are read that are then merged. */
const AFTER_READING = 0.9;

/** One version of the data of a source. */
interface Version {
  /** The records as they were read, and the same with one event for those that `sameAs` ties. */
  readonly records: Timeline;
  readonly merged: MergedTimeline;
  readonly columns: EventColumns;
  readonly problems: readonly Problem[];
  readonly number: number;
}

export interface MemorySourceOptions extends Pick<SliceOptions, 'signal' | 'onProgress'> {
  readonly limits?: Partial<Limits>;
}

/** A `TimelineSource` over a timeline held in memory. Records tied by `sameAs` are one event here. */
export class MemorySource implements TimelineSource {
  readonly capabilities = { cancel: 'client', hasSearch: true, isLive: false } as const;
  #version: Version;
  #appending: Promise<unknown> = Promise.resolve();

  private constructor(version: Version) {
    this.#version = version;
  }

  /**
   * Reads a timeline, or anything that `createTimeline` takes, into columns: in slices between which the page can paint.
   * The data must not be changed afterwards. Rejects with code `aborted` when the signal says so.
   */
  static async from(data: unknown, { limits, ...options }: MemorySourceOptions = {}): Promise<MemorySource> {
    return new MemorySource(await readWithPhrases((readPhrase) => readVersion(data, limits, readPhrase), options));
  }

  /** What the figure draws: every event once. Another one after `append`. */
  get timeline(): Timeline {
    return this.#version.merged.timeline;
  }

  /** The same before records that `sameAs` ties were made one event. */
  get records(): Timeline {
    return this.#version.records;
  }

  /** What is wrong with the data that were read here, those appended included; nothing of a timeline that was read elsewhere. */
  get problems(): readonly Problem[] {
    return this.#version.problems;
  }

  /**
   * Reads further records, as if they had stood at the end of the data, and resolves with their problems: their numbers go on from those before.
   * A record whose id is taken is not shown. `timeline` and the version of answers are others afterwards. Appending waits for its turn.
   */
  append(records: readonly unknown[], options?: Pick<SliceOptions, 'signal' | 'onProgress'>): Promise<readonly Problem[]> {
    const append = async (): Promise<readonly Problem[]> => {
      const { version, problems } = await readWithPhrases((readPhrase) => appendToVersion(this.#version, records, readPhrase), options);
      this.#version = version;
      return problems;
    };
    const appended = this.#appending.then(append);
    this.#appending = appended.catch(() => undefined);
    return appended;
  }

  async summary(options?: RequestOptions): Promise<Summary> {
    refuseAborted(options?.signal);
    const { merged, columns } = this.#version;
    const { events, ...frame } = merged.timeline;
    const extent = extentOf(merged.timeline);
    const { groups } = columns;
    const groupOf = (lane: number): number => groups[lane * EVENT_FORMS.length] as number;
    return {
      ...this.#exact,
      ...(extent && { extent }),
      count: events.length,
      lanes: frame.lanes.map((lane, index) => ({ lane, count: groupOf(index + 1) - groupOf(index) })),
      frame,
    };
  }

  async bins(query: BinsQuery, options?: RequestOptions): Promise<Bins> {
    refuseAborted(options?.signal);
    const { merged, columns } = this.#version;
    return { ...this.#exact, level: query.level, ...countBins(columns, merged.timeline.lanes, query) };
  }

  /** Of more events than `limit` those with the highest priority are given, of equal ones those that start first. */
  async items(query: ItemsQuery, options?: RequestOptions): Promise<Items> {
    const { version } = this.#exact;
    const { merged, columns } = this.#version;
    const { rows, isCut } = await runInSlices(firstItems(columns, merged.timeline.lanes, query), { signal: options?.signal });
    const eventAt = (index: number): TimelineEvent => columns.eventAt(rows[index] as number);
    return {
      version,
      quality: isCut ? 'truncated' : 'exact',
      start: Float64Array.from(rows, (row) => columns.start[row] as number),
      end: Float64Array.from(rows, (row) => columns.end[row] as number),
      priority: Float32Array.from(rows, (row) => columns.priority?.[row] ?? 0),
      events: rows.length <= MADE_AT_ONCE ? Array.from(rows, (_, index) => eventAt(index)) : lazyList(rows.length, eventAt),
    };
  }

  async item(ref: { readonly id: string }, options?: RequestOptions): Promise<TimelineEvent | undefined> {
    refuseAborted(options?.signal);
    const { merged, columns } = this.#version;
    const row = columns.rowOf(merged.shownIdOf.get(ref.id) ?? ref.id);
    return row < 0 ? undefined : columns.eventAt(row);
  }

  /** Finds events by a query as `parseQuery` reads it. Ids by start. */
  async search(query: SearchQuery, options?: RequestOptions): Promise<SearchPage> {
    const { merged, columns } = this.#version;
    const exact = this.#exact;
    const rows = await runInSlices(foundRows(merged.timeline, query.text), { signal: options?.signal });
    return { ...exact, total: rows.length, ids: Array.from(rows.subarray(0, query.limit), (row) => columns.valueAt(row, 'id')) };
  }

  get #exact(): Completeness {
    return { quality: 'exact', version: String(this.#version.number) };
  }
}

function* foundRows(timeline: Timeline, text: string): Steps<Uint32Array> {
  const { rows } = yield* stepsWithin(matchSteps(timeline, parseQuery(text)), [0, 0.9]);
  const byStart = rows.slice();
  yield* stepsWithin(sortRows(byStart, columnsOf(timeline).start), [0.9, 1]);
  return byStart;
}

function* readVersion(data: unknown, limits?: Partial<Limits>, readPhrase?: ReadPhrase): Steps<Version> {
  if (isTimeline(data)) return yield* versionOf({ timeline: data, problems: [] }, 1);
  const read = yield* stepsWithin(readDocumentSteps(data, { limits, readPhrase }), [0, AFTER_READING]);
  return yield* stepsWithin(versionOf(read, 1), [AFTER_READING, 1]);
}

function* versionOf({ timeline, problems }: TimelineResult, number: number): Steps<Version> {
  const merged = yield* mergeSameAsSteps(timeline);
  return { records: unmergedOf(timeline), merged, columns: columnsOf(merged.timeline), problems, number };
}

function* appendToVersion(
  version: Version,
  records: readonly unknown[],
  readPhrase?: ReadPhrase,
): Steps<{ readonly version: Version; readonly problems: readonly Problem[] }> {
  const { timeline, problems } = yield* stepsWithin(appendRecords(version.records, records, readPhrase), [0, AFTER_READING]);
  const all = Object.freeze([...version.problems, ...problems]);
  if (timeline === version.records) return { version: { ...version, problems: all }, problems };
  return { version: yield* stepsWithin(versionOf({ timeline, problems: all }, version.number + 1), [AFTER_READING, 1]), problems };
}
