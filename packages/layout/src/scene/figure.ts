import { max } from 'd3-array';
import { horizonOf, mergeSameAs, type Instant, type Lane, type Link, type Span, type Timeline, type TimelineEvent } from '@deedline/core';
import { depthOf } from '../rows/pack-rows.js';
import { paddedSpan } from './date-shape.js';
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

/** What of a figure is the same on either clock. */
interface FigureBase {
  /** Records tied by `sameAs` are one event here. */
  readonly timeline: Timeline;
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** The event that shows a record: itself, or the one it is `sameAs`. */
  readonly shownIdOf: ReadonlyMap<string, string>;
  readonly horizon: Instant;
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

const known = new WeakMap<Timeline, Known>();

/**
 * The figure of a timeline; the same object for the same timeline and options. A view state may stand for the options.
 *
 * @example
 * figureOf(timeline) === figureOf(timeline, { clock: 'happened', dateDisplay: 'range' }) //=> true
 */
export function figureOf(timeline: Timeline, { clock = 'happened', dateDisplay = 'range' }: FigureOptions = {}): Figure {
  const { base, figures } = known.get(timeline) ?? { base: buildBase(timeline), figures: new Map<string, Figure>() };
  known.set(timeline, { base, figures });
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

function buildBase(input: Timeline): FigureBase {
  const { timeline, shownIdOf } = mergeSameAs(input);
  const horizon = horizonOf(timeline) ?? 0;
  const linksOf = new Map<string, Link[]>();
  for (const link of timeline.links)
    for (const id of new Set([link.from, link.to])) {
      const links = linksOf.get(id);
      if (links) links.push(link);
      else linksOf.set(id, [link]);
    }
  return { timeline, linksOf, shownIdOf, horizon, extent: extentWith(timeline.events, horizon) };
}

function extentWith(events: readonly TimelineEvent[], horizon: Instant): Span | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const { date, reported } of events)
    for (const each of reported ? [date, reported] : [date]) {
      const { start, end } = paddedSpan(each, horizon);
      first = Math.min(first, start);
      last = Math.max(last, end);
    }
  return first < last ? { start: first, end: last } : undefined;
}

function buildFigure(base: FigureBase, options: Required<FigureOptions>): Figure {
  const { timeline, horizon } = base;
  const denied = new Set(timeline.links.filter(({ type }) => type === 'denies').map(({ to }) => to));
  const eventsOf = new Map<string, TimelineEvent[]>(timeline.lanes.map(({ id }) => [id, []]));
  for (const event of timeline.events) eventsOf.get(event.lane)?.push(event);
  const lanes = timeline.lanes.map((lane): FigureLane => {
    const events = (eventsOf.get(lane.id) ?? []).map((event) => buildFigureEvent(event, lane, { ...options, horizon, isDenied: denied.has(event.id) }));
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
