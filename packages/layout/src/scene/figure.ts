import { EVENT_FORMS, TRAIT, type EventColumns, type EventForm, type Lane, type Timeline } from '@deedline/core';
import { depthOf } from '../rows/pack-rows.js';
import { buildFigureEvent, type FigureEvent, type FigureOptions } from './figure-event.js';
import { buildFigureBase, type FigureBase } from './figure-base.js';
import { mergeRows, rowsOfRange } from './merge-rows.js';
import { placeColumns } from './place-columns.js';

/** Rows of the columns, from `from` up to before `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

export interface FigureLane {
  readonly lane: Lane;
  /** Its place among the lanes of the timeline, and so in the groups of the columns. */
  readonly index: number;
  readonly count: number;
  /** The rows of its events by form, each by start, then end. */
  readonly rows: Readonly<Record<EventForm, RowRange>>;
  /** All its rows by start, then end. */
  readonly rowsInTime: Uint32Array;
  /** The largest magnitude in the lane's measure; 0 without one. */
  readonly maxValue: number;
  /** The longest time that a bar takes, in milliseconds. */
  readonly longestBarMs: number;
  /** Whether the date of any of its bars is doubted, so that a sign for it stands at the tip. */
  readonly hasDoubtedBars: boolean;
  /** The most extents that share a moment, as far as it matters: never more than `MAX_DEPTH`. */
  readonly extentDepth: number;
}

/** Its events by id, made when they are asked for. */
export interface EventsById {
  readonly size: number;
  get(id: string): FigureEvent | undefined;
  values(): IterableIterator<FigureEvent>;
}

/** A timeline made ready for drawing, once a clock and way of drawing dates. Its size in memory is that of a few typed arrays. */
export interface Figure extends FigureBase {
  readonly options: Required<FigureOptions>;
  /** Where its events are drawn. */
  readonly columns: EventColumns;
  readonly lanes: readonly FigureLane[];
  readonly byId: EventsById;
  /** The event in a row of `columns`; the same object while it is in use. */
  eventAt(row: number): FigureEvent;
}

interface Known {
  readonly base: FigureBase;
  readonly figures: Map<string, Figure>;
}

/** More extents at one moment are not told apart: no figure has as many rows for them. */
export const MAX_DEPTH = 8;
/** So many events are kept; with more, all are made anew. */
const MAX_KEPT = 20_000;

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
  const { base, figures } = zones.get(timeZone) ?? { base: buildFigureBase(timeline, timeZone), figures: new Map<string, Figure>() };
  zones.set(timeZone, { base, figures });
  const key = `${clock} ${dateDisplay}`;
  const figure = figures.get(key) ?? buildFigure(base, { clock, dateDisplay, timeZone });
  figures.set(key, figure);
  return figure;
}

/** By earliest, then latest bound, then as the figure has them; never by a midpoint. */
export const byTime = (a: FigureEvent, b: FigureEvent): number => a.outer.start - b.outer.start || a.outer.end - b.outer.end || a.row - b.row;

/** The event that shows a record, by the id of the record or its own. */
export const figureEventOf = (figure: Figure, id: string): FigureEvent | undefined => figure.byId.get(figure.shownIdOf.get(id) ?? id);

/** All events of a lane in time order; for data that are not large. */
export const eventsOfLane = (figure: Figure, { rowsInTime }: FigureLane): readonly FigureEvent[] => Array.from(rowsInTime, (row) => figure.eventAt(row));

const inTime = new WeakMap<Figure, Uint32Array>();

/** All rows of a figure by start, then end. */
export function rowsInTimeOf(figure: Figure): Uint32Array {
  const rows =
    inTime.get(figure) ??
    mergeRows(
      figure.columns,
      figure.lanes.map(({ rowsInTime }) => rowsInTime),
    );
  inTime.set(figure, rows);
  return rows;
}

function buildFigure(base: FigureBase, options: Required<FigureOptions>): Figure {
  const columns = placeColumns(base, options);
  const { lanes } = base.timeline;
  const made = new Map<number, FigureEvent>();
  const eventAt = (row: number): FigureEvent => {
    const found = made.get(row);
    if (found) return found;
    const event = columns.eventAt(row);
    const lane = base.laneOf.get(event.lane) ?? (lanes[0] as Lane);
    const figureEvent = buildFigureEvent(event, lane, {
      ...options,
      horizon: base.horizon,
      dayBound: base.dayBound,
      row,
      contests: base.contests.get(event.id),
    });
    if (made.size >= MAX_KEPT) made.clear();
    made.set(row, figureEvent);
    return figureEvent;
  };
  const byId: EventsById = {
    size: columns.length,
    get: (id) => {
      const row = columns.rowOf(id);
      return row < 0 ? undefined : eventAt(row);
    },
    *values() {
      for (let row = 0; row < columns.length; row++) yield eventAt(row);
    },
  };
  return { ...base, options, columns, lanes: lanes.map((lane, index) => figureLane(lane, index, columns, eventAt)), byId, eventAt };
}

function figureLane(lane: Lane, index: number, columns: EventColumns, eventAt: Figure['eventAt']): FigureLane {
  const { groups, start, end, traits } = columns;
  const rangeOf = (form: EventForm): RowRange => {
    const group = index * EVENT_FORMS.length + EVENT_FORMS.indexOf(form);
    return { from: groups[group] ?? 0, to: groups[group + 1] ?? 0 };
  };
  const rows = { moment: rangeOf('moment'), extent: rangeOf('extent'), measure: rangeOf('measure') };
  let laneInTime: Uint32Array | undefined;
  let hasDoubtedBars: boolean | undefined;
  const isDoubted = (row: number): boolean => ((traits[row] as number) & TRAIT.exact) === 0 && isDoubtedDate(eventAt(row));
  return {
    lane,
    index,
    count: rows.measure.to - rows.moment.from,
    rows,
    get rowsInTime() {
      return (laneInTime ??= mergeRows(columns, [rows.moment, rows.extent, rows.measure].map(rowsOfRange)));
    },
    get hasDoubtedBars() {
      return (hasDoubtedBars ??= hasRow(rows.measure, isDoubted));
    },
    longestBarMs: longest(columns, rows.measure),
    maxValue: largest(columns.value, rows.measure),
    extentDepth: depthOf({ starts: start.subarray(rows.extent.from, rows.extent.to), ends: end.subarray(rows.extent.from, rows.extent.to) }, MAX_DEPTH),
  };
}

const isDoubtedDate = ({ date }: FigureEvent): boolean => date.isUncertain || date.isApproximate;

function hasRow({ from, to }: RowRange, test: (row: number) => boolean): boolean {
  for (let row = from; row < to; row++) if (test(row)) return true;
  return false;
}

function longest({ start, end }: EventColumns, { from, to }: RowRange): number {
  let most = 0;
  for (let row = from; row < to; row++) most = Math.max(most, (end[row] as number) - (start[row] as number));
  return most;
}

function largest(values: Float64Array | undefined, { from, to }: RowRange): number {
  let most = 0;
  for (let row = from; row < to; row++) most = Math.max(most, values?.[row] ?? 0);
  return most;
}
