import { max } from 'd3-array';
import {
  DAY_MS,
  eventSpan,
  extentOf,
  horizonOf,
  mergeSameAs,
  type Instant,
  type Lane,
  type Link,
  type Span,
  type Timeline,
  type TimelineEvent,
} from '@deedline/core';
import { depthOf } from '../rows/pack-rows.js';

/** An event as the figure sees it: where it lies in time, and how its mark must look. Independent of zoom. */
export interface FigureEvent {
  readonly event: TimelineEvent;
  readonly lane: Lane;
  /** Outer bounds; an open end runs to the figure's horizon. */
  readonly outer: Span;
  /** The part of which it is certain that the event lasted through it. Only of extents, and only where there is one. */
  readonly core?: Span;
  readonly form: 'moment' | 'extent' | 'measure';
  /** Stated to the day or finer. */
  readonly isExact: boolean;
  readonly isHollow: boolean;
  readonly isDashed: boolean;
  readonly isCrossed: boolean;
}

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

/** A timeline made ready for drawing, once. */
export interface Figure {
  readonly timeline: Timeline;
  readonly lanes: readonly FigureLane[];
  readonly byId: ReadonlyMap<string, FigureEvent>;
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** The event that shows a record: itself, or the one it is `sameAs`. */
  readonly shownIdOf: ReadonlyMap<string, string>;
  readonly horizon: Instant;
  readonly extent: Span | undefined;
}

const EXACT = new Set(['day', 'hour', 'minute', 'second', 'millisecond']);
const UNNAMED = new Set(['anonymous', 'background', 'leaked', 'secondHand']);
const figures = new WeakMap<Timeline, Figure>();

/** The figure of a timeline; the same object for the same timeline. Records tied by `sameAs` become one event. */
export function figureOf(timeline: Timeline): Figure {
  const known = figures.get(timeline);
  if (known) return known;
  const figure = buildFigure(timeline);
  figures.set(timeline, figure);
  return figure;
}

/** By earliest, then latest bound; never by a midpoint. */
export const byTime = (a: FigureEvent, b: FigureEvent): number =>
  a.outer.start - b.outer.start || a.outer.end - b.outer.end || (a.event.id < b.event.id ? -1 : 1);

/** The event that shows a record, by the id of the record or its own. */
export const figureEventOf = (figure: Figure, id: string): FigureEvent | undefined => figure.byId.get(figure.shownIdOf.get(id) ?? id);

function buildFigure(input: Timeline): Figure {
  const { timeline, shownIdOf } = mergeSameAs(input);
  const horizon = horizonOf(timeline) ?? 0;
  const denied = new Set(timeline.links.filter(({ type }) => type === 'denies').map(({ to }) => to));
  const eventsOf = new Map<string, TimelineEvent[]>(timeline.lanes.map(({ id }) => [id, []]));
  for (const event of timeline.events) eventsOf.get(event.lane)?.push(event);
  const lanes = timeline.lanes.map((lane): FigureLane => {
    const events = (eventsOf.get(lane.id) ?? []).map((event) => figureEvent(event, lane, horizon, denied.has(event.id)));
    events.sort(byTime);
    const ofForm = (form: FigureEvent['form']): readonly FigureEvent[] => events.filter((figureEvent) => figureEvent.form === form);
    const byForm = { moment: ofForm('moment'), extent: ofForm('extent'), measure: ofForm('measure') };
    return {
      lane,
      events,
      byForm,
      maxValue: max(byForm.measure, ({ event }) => event.magnitude?.value) ?? 0,
      extentDepth: depthOf(byForm.extent.map(({ outer }) => outer)),
    };
  });
  const linksOf = new Map<string, Link[]>();
  for (const link of timeline.links)
    for (const id of new Set([link.from, link.to])) {
      const links = linksOf.get(id);
      if (links) links.push(link);
      else linksOf.set(id, [link]);
    }
  return {
    timeline,
    lanes,
    byId: new Map(lanes.flatMap(({ events }) => events.map((figureEvent) => [figureEvent.event.id, figureEvent] as const))),
    linksOf,
    shownIdOf,
    horizon,
    extent: extentOf(timeline),
  };
}

function figureEvent(event: TimelineEvent, lane: Lane, horizon: Instant, isDenied: boolean): FigureEvent {
  const { date } = event;
  const isMeasured =
    lane.kind === 'deeds' && lane.measure !== undefined && event.magnitude?.unit === lane.measure && event.magnitude.value >= 0 && date.kind !== 'interval';
  const isExtent = date.kind === 'interval' || date.kind === 'allOf';
  const core = date.kind === 'interval' ? coreOf(event, horizon) : undefined;
  return {
    event,
    lane,
    outer: eventSpan(event, horizon),
    ...(core && { core }),
    form: isMeasured ? 'measure' : isExtent ? 'extent' : 'moment',
    isExact: EXACT.has(date.precision) && date.kind === 'date' && date.isContiguous,
    isHollow: UNNAMED.has(event.attribution ?? ''),
    isDashed: date.isUncertain || event.status === 'predicted' || event.status === 'planned',
    isCrossed: isDenied || event.status === 'denied' || event.status === 'retracted',
  };
}

/** From the latest start to the earliest end; an open end is certain up to the horizon, an unknown one is not. */
function coreOf({ date: { start, end } }: TimelineEvent, horizon: Instant): Span | undefined {
  const from = start.kind === 'known' ? start.latest : start.kind === 'open' ? end.earliest : Infinity;
  const to = end.kind === 'known' ? end.earliest : end.kind === 'open' ? horizon : -Infinity;
  // A date stated to the day is drawn whole: its first day begins at midnight, its last day ends at midnight.
  const first = start.kind === 'known' && start.latest - start.earliest <= DAY_MS ? start.earliest : from;
  const last = end.kind === 'known' && end.latest - end.earliest <= DAY_MS ? end.latest + 1 : to;
  return last > first ? { start: first, end: last } : undefined;
}
