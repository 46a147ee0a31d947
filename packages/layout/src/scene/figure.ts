import { max } from 'd3-array';
import {
  dayBoundsIn,
  horizonOf,
  mergeSameAs,
  type DatePrecision,
  type EventDate,
  type Lane,
  type Link,
  type Span,
  type Timeline,
  type TimelineEvent,
} from '@deedline/core';
import { depthOf } from '../rows/pack-rows.js';
import { paddedSpan, statedSpan, type DatePlace } from './date-shape.js';
import { buildFigureEvent, type FigureEvent, type FigureOptions } from './figure-event.js';

export interface FigureLane {
  readonly lane: Lane;
  /** By earliest, then latest bound. */
  readonly events: readonly FigureEvent[];
  /** The largest magnitude in the lane's measure; 0 without one. */
  readonly maxValue: number;
  readonly byForm: Readonly<Record<FigureEvent['form'], readonly FigureEvent[]>>;
  /** The most extents that share a moment. */
  readonly extentDepth: number;
}

/** What of a figure is the same on either clock, in one zone. */
interface FigureBase extends DatePlace {
  /** Records tied by `sameAs` are one event here. */
  readonly timeline: Timeline;
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
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

/** A timeline made ready for drawing, once a clock and way of drawing dates. */
export interface Figure extends FigureBase {
  readonly lanes: readonly FigureLane[];
  readonly byId: ReadonlyMap<string, FigureEvent>;
}

interface Known {
  readonly base: FigureBase;
  readonly figures: Map<string, Figure>;
}

const known = new WeakMap<Timeline, Map<string, Known>>();

/**
 * The figure of a timeline; the same object for the same timeline and options. A view state may stand for the options.
 *
 * @example
 * figureOf(timeline) === figureOf(timeline, { clock: 'happened', dateDisplay: 'range' }) //=> true
 */
export function figureOf(timeline: Timeline, { clock = 'happened', dateDisplay = 'range', timeZone = 'UTC' }: FigureOptions = {}): Figure {
  const zones = known.get(timeline) ?? new Map<string, Known>();
  known.set(timeline, zones);
  const { base, figures } = zones.get(timeZone) ?? { base: buildBase(timeline, timeZone), figures: new Map<string, Figure>() };
  zones.set(timeZone, { base, figures });
  const key = `${clock} ${dateDisplay}`;
  const figure = figures.get(key) ?? buildFigure(base, { clock, dateDisplay });
  figures.set(key, figure);
  return figure;
}

/** By earliest, then latest bound; never by a midpoint. */
export const byTime = (a: FigureEvent, b: FigureEvent): number =>
  a.outer.start - b.outer.start || a.outer.end - b.outer.end || (a.event.id < b.event.id ? -1 : 1);

/** The event that shows a record, by the id of the record or its own. */
export const figureEventOf = (figure: Figure, id: string): FigureEvent | undefined => figure.byId.get(figure.shownIdOf.get(id) ?? id);

function buildBase(input: Timeline, timeZone: string): FigureBase {
  const { timeline, shownIdOf } = mergeSameAs(input);
  const dayBound = dayBoundsIn(timeZone);
  const place: DatePlace = { horizon: horizonOf(timeline) ?? 0, dayBound };
  const dates = timeline.events.flatMap(({ date, reported }) => (reported ? [date, reported] : [date]));
  const linksOf = new Map<string, Link[]>();
  for (const link of timeline.links)
    for (const id of new Set([link.from, link.to])) {
      const links = linksOf.get(id);
      if (links) links.push(link);
      else linksOf.set(id, [link]);
    }
  const [stated, extent] = [statedSpan, paddedSpan].map((spanOf) => union(dates.map((date) => spanOf(date, place))));
  const hasReported = dates.length > timeline.events.length;
  return { ...place, timeline, linksOf, shownIdOf, stated, statedPrecisions: precisionsOf(dates), hasReported, extent };
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

function buildFigure(base: FigureBase, options: Required<Omit<FigureOptions, 'timeZone'>>): Figure {
  const { timeline, horizon, dayBound } = base;
  const denied = new Set(timeline.links.filter(({ type }) => type === 'denies').map(({ to }) => to));
  const eventsOf = new Map<string, TimelineEvent[]>(timeline.lanes.map(({ id }) => [id, []]));
  for (const event of timeline.events) eventsOf.get(event.lane)?.push(event);
  const lanes = timeline.lanes.map((lane): FigureLane => {
    const events = (eventsOf.get(lane.id) ?? []).map((event) =>
      buildFigureEvent(event, lane, { ...options, horizon, dayBound, isDenied: denied.has(event.id) }),
    );
    events.sort(byTime);
    const ofForm = (form: FigureEvent['form']): readonly FigureEvent[] => events.filter((figureEvent) => figureEvent.form === form);
    const byForm = { moment: ofForm('moment'), extent: ofForm('extent'), measure: ofForm('measure') };
    return {
      lane,
      events,
      byForm,
      maxValue: max(byForm.measure, ({ event }) => event.magnitude?.value) ?? 0,
      extentDepth: depthOf(byForm.extent.map(({ padded }) => padded)),
    };
  });
  const byId = new Map(lanes.flatMap(({ events }) => events.map((figureEvent) => [figureEvent.event.id, figureEvent] as const)));
  return { ...base, lanes, byId };
}
