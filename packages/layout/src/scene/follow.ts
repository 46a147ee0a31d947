import { addDuration, parseDuration, type Span } from '@deedline/core';
import { coverageOf } from './coverage.js';
import type { FigureEvent } from './figure-event.js';
import type { Figure, FigureLane } from './figure.js';
import type { Follow } from './scene.js';

/** The window of a statement: from its first possible moment until the window's length after its last possible one. */
function followSpan(figureEvent: FigureEvent, followWindow: string): Span | undefined {
  const duration = parseDuration(followWindow);
  const { start } = figureEvent.date;
  if (!duration || figureEvent.lane.kind !== 'words' || !Number.isFinite(start.earliest) || !Number.isFinite(start.latest)) return undefined;
  return { start: start.earliest, end: addDuration(start.latest + 1, duration) };
}

/**
 * What followed a statement: the deeds that surely began inside its window. Where lanes have a measure only their bars are counted, because
 * only that series is complete by a stated criterion; other deeds were picked, and are told beside.
 */
export function followOf(figure: Figure, statement: FigureEvent, followWindow: string): Follow | undefined {
  const window = followSpan(statement, followWindow);
  if (!window) return undefined;
  const deeds = figure.lanes.filter(({ lane }) => lane.kind === 'deeds');
  const measured = deeds.filter(({ lane }) => lane.measure !== undefined);
  const counted = measured.length > 0 ? measured : deeds;
  const first = counted[0];
  if (!first) return undefined;
  const isCounted = ({ lane, form }: FigureEvent): boolean => measured.length === 0 || (form === 'measure' && measured.some((other) => other.lane === lane));
  const inside = deeds.flatMap(({ events }) => events).filter((figureEvent) => surelyBeganIn(figureEvent, window));
  const series = inside.filter(isCounted);
  const average = averageIn(figure, counted, isCounted, window.end - window.start);
  const covered = coveredShare(figure, counted, window);
  return {
    laneId: first.lane.id,
    window,
    recorded: covered >= 1 ? 'whole' : covered > 0 ? 'part' : 'none',
    ids: inside.map(({ event }) => event.id),
    count: series.length,
    series: [...new Set(measured.flatMap(({ lane }) => lane.measureOf ?? []))].join(', '),
    ...(average !== undefined && { average }),
    others: inside.length - series.length,
  };
}

/** By the bounds of its date, however that is drawn. */
const surelyBeganIn = ({ date: { start } }: FigureEvent, span: Span): boolean => start.earliest >= span.start && start.latest < span.end;

/** How much of a window lies within the record of the lanes: their coverage where it is stated, and else all that is before the horizon. */
function coveredShare(figure: Figure, lanes: readonly FigureLane[], window: Span): number {
  const length = window.end - window.start;
  const shares = lanes.map(({ lane }) => {
    const spans = coverageOf(figure, lane.id);
    const known = spans.length > 0 ? spans : [{ start: -Infinity, end: figure.horizon + 1 }];
    return known.reduce((total, { start, end }) => total + Math.max(0, Math.min(end, window.end) - Math.max(start, window.start)), 0) / length;
  });
  return Math.min(...shares);
}

/** Mean number of counted events in a window of a length, over the coverage of their lanes; `undefined` where a lane states none. */
function averageIn(figure: Figure, lanes: readonly FigureLane[], isCounted: (figureEvent: FigureEvent) => boolean, windowMs: number): number | undefined {
  let sum = 0;
  for (const { lane, events } of lanes) {
    const covered = coverageOf(figure, lane.id);
    const coveredMs = covered.reduce((total, { start, end }) => total + end - start, 0);
    if (coveredMs <= 0) return undefined;
    const within = events.filter((figureEvent) => isCounted(figureEvent) && covered.some((span) => surelyBeganIn(figureEvent, span)));
    sum += (within.length * windowMs) / coveredMs;
  }
  return sum;
}
