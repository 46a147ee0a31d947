import { addDuration, parseDuration, type Span, type ViewState } from '@deedline/core';
import type { Figure, FigureEvent } from './figure.js';
import type { Follow } from './scene.js';

/** The follow window of a statement: from its first possible moment until the window's length after its last possible one. */
export function followSpan(item: FigureEvent, view: ViewState): Span | undefined {
  const duration = parseDuration(view.followWindow);
  const { start } = item.event.date;
  if (!duration || item.lane.kind !== 'words' || !Number.isFinite(start.earliest) || !Number.isFinite(start.latest)) return undefined;
  return { start: start.earliest, end: addDuration(start.latest + 1, duration) };
}

/**
 * What followed a statement: the deeds that surely began inside its window. In a lane with a measure only its bars are counted, because
 * only that series is complete by a stated criterion; other deeds were picked, and are told beside.
 */
export function followOf(figure: Figure, window: Span): Follow | undefined {
  const deeds = figure.lanes.filter(({ lane }) => lane.kind === 'deeds');
  const measured = deeds.find(({ lane }) => lane.measure !== undefined);
  const counted = measured ?? deeds[0];
  if (!counted) return undefined;
  const isIn = ({ event: { date } }: FigureEvent): boolean => date.start.earliest >= window.start && date.start.latest < window.end;
  const inside = deeds.flatMap(({ events }) => events).filter(isIn);
  const series = measured ? inside.filter(({ lane, form }) => lane === measured.lane && form === 'measure') : inside;
  const coverage = figure.timeline.coverage.filter(({ lane }) => lane === counted.lane.id);
  const coveredMs = coverage.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const inCoverage = counted.events.filter(
    ({ form, outer }) => (!measured || form === 'measure') && coverage.some(({ span }) => outer.start >= span.start && outer.end <= span.end),
  );
  return {
    laneId: counted.lane.id,
    ids: inside.map(({ event }) => event.id),
    count: series.length,
    series: counted.lane.measureOf ?? '',
    ...(coveredMs > 0 && { average: (inCoverage.length * (window.end - window.start)) / coveredMs }),
    others: inside.length - series.length,
  };
}
