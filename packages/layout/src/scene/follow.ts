import { addDuration, DAY_MS, parseDuration, TRAIT, type Span } from '@deedline/core';
import { eventsThatMayBegin } from './events-in-span.js';
import { coverageOf } from './coverage.js';
import { beginOf } from './date-shape.js';
import type { FigureEvent } from './figure-event.js';
import type { Figure, FigureLane, RowRange } from './figure.js';
import type { Follow } from './scene.js';

/**
 * What followed a statement: the deeds that surely began after it and inside its window. Those of which the dates do not tell whether they
 * began before or after it are counted apart. Where lanes have a measure only their bars are counted, because only that series is complete
 * by a stated criterion; other deeds were picked, and are told beside.
 */
export function followOf(figure: Figure, statement: FigureEvent, followWindow: string): Follow | undefined {
  const duration = parseDuration(followWindow);
  const doubtful = beginOf(statement.date);
  if (!duration || statement.lane.kind !== 'words' || !Number.isFinite(doubtful.start) || !Number.isFinite(doubtful.end)) return undefined;
  const window: Span = { start: doubtful.end, end: addDuration(doubtful.end, duration) };
  const deeds = figure.lanes.filter(({ lane }) => lane.kind === 'deeds');
  const measured = deeds.filter(({ lane }) => lane.measure !== undefined);
  const counted = measured.length > 0 ? measured : deeds;
  const first = counted[0];
  if (!first) return undefined;
  const isCounted = ({ lane, form }: FigureEvent): boolean => measured.length === 0 || (form === 'measure' && measured.some((other) => other.lane === lane));
  const reached = { start: doubtful.start, end: window.end };
  const all = deeds.flatMap(({ rows }) => [rows.moment, rows.extent, rows.measure].flatMap((range) => eventsThatMayBegin(figure, range, reached)));
  const inside = all.filter((deed) => surelyBeganIn(deed, window));
  const maybe = all.filter((deed) => !surelyBeganIn(deed, window) && mayHaveBegunIn(deed, reached));
  const series = inside.filter(isCounted);
  const average = averageIn(figure, counted, isCounted, window.end - window.start);
  const covered = coveredShare(figure, counted, window);
  return {
    laneId: first.lane.id,
    window,
    recorded: covered >= 1 ? 'whole' : covered > 0 ? 'part' : 'none',
    doubtful,
    ids: [...inside, ...maybe].map(({ event }) => event.id),
    count: series.length,
    orderUnknown: maybe.filter(isCounted).length,
    series: [...new Set(measured.flatMap(({ lane }) => lane.measureOf ?? []))].join(', '),
    ...(average !== undefined && { average }),
    others: inside.length - series.length,
  };
}

/** By the bounds of its date, however that is drawn. */
function surelyBeganIn(deed: FigureEvent, span: Span): boolean {
  const begin = beginOf(deed.date);
  return begin.start >= span.start && begin.end <= span.end;
}

function mayHaveBegunIn(deed: FigureEvent, span: Span): boolean {
  const begin = beginOf(deed.date);
  return begin.end > span.start && begin.start < span.end;
}

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
  for (const { lane, rows } of lanes) {
    const covered = coverageOf(figure, lane.id);
    const coveredMs = covered.reduce((total, { start, end }) => total + end - start, 0);
    if (coveredMs <= 0) return undefined;
    const counted = [rows.moment, rows.extent, rows.measure].filter(({ from, to }) => to > from && isCounted(figure.eventAt(from)));
    sum += (counted.reduce((total, range) => total + countBegunIn(figure, range, covered), 0) * windowMs) / coveredMs;
  }
  return sum;
}

/** How many events of a range surely began in one of some spans. One by one only where a date is not exact, or near the end of a span. */
function countBegunIn(figure: Figure, range: RowRange, spans: readonly Span[]): number {
  const { start, traits } = figure.columns;
  let count = 0;
  for (let row = range.from; row < range.to; row++) {
    const at = start[row] as number;
    const isPlain = ((traits[row] as number) & TRAIT.exact) !== 0;
    if (isPlain && spans.some((span) => at >= span.start && at + DAY_MS <= span.end)) count++;
    else if (!isPlain || spans.some((span) => at < span.end && at + DAY_MS > span.start))
      count += Number(spans.some((span) => surelyBeganIn(figure.eventAt(row), span)));
  }
  return count;
}
