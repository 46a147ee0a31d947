import {
  columnsOf,
  contestsIn,
  dayBoundsIn,
  evidenceOf,
  horizonOf,
  mergeSameAs,
  recordedEvent,
  TRAIT,
  type DatePrecision,
  type EventColumns,
  type EventDate,
  type Evidence,
  type Lane,
  type Link,
  type Span,
  type Timeline,
  type TimelineEvent,
} from '@deedline/core';
import { paddedSpan, statedSpan, type DatePlace } from './date-shape.js';

/** What of a figure is the same on either clock, in one zone. */
export interface FigureBase extends DatePlace {
  /** Records tied by `sameAs` are one event here. */
  readonly timeline: Timeline;
  /** Where its events happened, in UTC. */
  readonly happened: EventColumns;
  readonly laneOf: ReadonlyMap<string, Lane>;
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** The links that contest an event, by its id, also of events that a filter leaves out. */
  readonly contests: ReadonlyMap<string, readonly Link[]>;
  /** How an event stands by the records of the data. */
  readonly evidenceOf: (id: string) => Evidence;
  /** An event of the data, shown or not. */
  readonly recordedEvent: (id: string) => TimelineEvent | undefined;
  /** The event that shows a record: itself, or the one it is `sameAs`. */
  readonly shownIdOf: ReadonlyMap<string, string>;
  /** From the first to the last bound that any event states, on either clock. */
  readonly stated: Span | undefined;
  /** How finely the first and the last of those bounds are stated; an open or unknown side states none. */
  readonly statedPrecisions: readonly [DatePrecision | undefined, DatePrecision | undefined];
  /** Whether any event has a date of its own on the clock of reports. */
  readonly hasReported: boolean;
  /** Holds every event with what it may reach beyond its bounds, on both clocks: the limits of zooming do not depend on the clock. */
  readonly extent: Span | undefined;
}

export function buildFigureBase(input: Timeline, timeZone: string): FigureBase {
  const { timeline, shownIdOf } = mergeSameAs(input);
  const happened = columnsOf(timeline);
  const dayBound = dayBoundsIn(timeZone);
  const place: DatePlace = { horizon: horizonOf(timeline) ?? 0, dayBound };
  const linksOf = new Map<string, Link[]>();
  for (const link of timeline.links)
    for (const id of new Set([link.from, link.to])) {
      const links = linksOf.get(id);
      if (links) links.push(link);
      else linksOf.set(id, [link]);
    }
  return {
    ...place,
    timeline,
    happened,
    laneOf: new Map(timeline.lanes.map((lane) => [lane.id, lane])),
    linksOf,
    contests: contestsIn(input),
    evidenceOf: (id) => evidenceOf(input, id),
    recordedEvent: (id) => recordedEvent(input, id),
    shownIdOf,
    ...reachOf(happened, place),
  };
}

/** How far the events reach. Only what the columns do not tell is asked of an event: a wider bound, another clock, the precision at either end. */
function reachOf(columns: EventColumns, place: DatePlace): Pick<FigureBase, 'stated' | 'statedPrecisions' | 'hasReported' | 'extent'> {
  const { start, end, traits, length } = columns;
  const asked: EventDate[] = [];
  let [first, last, firstKnown, lastKnown] = [-1, -1, -1, -1];
  let hasReported = false;
  for (let row = 0; row < length; row++) {
    const trait = traits[row] as number;
    if (first < 0 || (start[row] as number) < (start[first] as number)) first = row;
    if (last < 0 || (end[row] as number) > (end[last] as number)) last = row;
    if ((trait & TRAIT.startless) === 0 && (firstKnown < 0 || (start[row] as number) < (start[firstKnown] as number))) firstKnown = row;
    if ((trait & TRAIT.endless) === 0 && (lastKnown < 0 || (end[row] as number) > (end[lastKnown] as number))) lastKnown = row;
    if ((trait & (TRAIT.reported | TRAIT.approximate)) === 0) continue;
    const { date, reported } = columns.eventAt(row);
    asked.push(date);
    if (!reported) continue;
    asked.push(reported);
    hasReported = true;
  }
  const dateAt = (row: number): readonly EventDate[] => (row < 0 ? [] : [columns.eventAt(row).date]);
  asked.push(...dateAt(first), ...dateAt(last));
  const [stated, extent] = [statedSpan, paddedSpan].map((spanOf) => union(asked.map((date) => spanOf(date, place))));
  return { stated, extent, hasReported, statedPrecisions: precisionsOf([...dateAt(firstKnown), ...dateAt(lastKnown), ...asked]) };
}

function precisionsOf(dates: readonly EventDate[]): FigureBase['statedPrecisions'] {
  const outermost = (boundOf: (date: EventDate) => number): EventDate | undefined => {
    let best: EventDate | undefined;
    for (const date of dates) if (Number.isFinite(boundOf(date)) && !(best && boundOf(best) >= boundOf(date))) best = date;
    return best;
  };
  const first = outermost((date) => -date.start.earliest);
  const last = outermost((date) => date.end.latest);
  return [(first?.startDate ?? first)?.precision, (last?.endDate ?? last)?.precision];
}

function union(spans: readonly Span[]): Span | undefined {
  let [start, end] = [Infinity, -Infinity];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return start < end ? { start, end } : undefined;
}
