import {
  type CalendarInterval,
  countOverlapping,
  EVENT_FORMS,
  enCatalogue,
  type Catalogue,
  type Timeline,
  type ViewState,
  type EventColumns,
  type Span,
} from '@deedline/core';
import { buildArcs } from '../arcs/build-arcs.js';
import { approximateText } from '../labels/approximate-text.js';
import { Occupancy } from '../labels/occupancy.js';
import { placeLabels, type LabelOptions } from '../labels/place-labels.js';
import { placeValues } from '../labels/place-values.js';
import type { MeasureText } from '../labels/text-style.js';
import { countClusters, type CountsInView, type DetailedLane } from '../detail/count-clusters.js';
import { isInRuns } from '../detail/dense-runs.js';
import { axisScene, barScales, countScales } from './axis-scene.js';
import { bands, followBand, grounds, noData } from './backdrops.js';
import { clipBox, growBox } from './box.js';
import { placeCallout } from './callout.js';
import type { FigureEvent } from './figure-event.js';
import { byTime, figureEventOf, figureOf, type Figure, type FigureLane } from './figure.js';
import { followOf } from './follow.js';
import { boxOf, buildFrame, laneBox, type Frame, type LaneArea } from './frame.js';
import { buildHeaders } from './lane-headers.js';
import { isInPlot, MAX_BARS, placeMarks, type PlacedMark } from './place-marks.js';
import type { Emphasis, Follow, LaneInView, Scene } from './scene.js';
import { labelTail, placeTail } from './tail.js';
import { viewNote } from './view-note.js';

export interface SceneOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Width of a text in CSS pixels; an estimate by default, for places without fonts. */
  readonly measureText?: MeasureText;
  /** Time from top to bottom, words left and deeds right. Default: below `VERTICAL_BELOW_PX`. */
  readonly isVertical?: boolean;
  readonly words?: Catalogue;
}

/** Hosts narrower than this are drawn vertically by default. */
export const VERTICAL_BELOW_PX = 560;

/**
 * All that is to be drawn for a timeline in a view, as plain numbers. Pure: the same input gives the same scene.
 *
 * @example
 * buildScene(timeline, createViewState({ viewport }), { widthPx: 1200, heightPx: 700 }).marks.length //=> 157
 */
export function buildScene(timeline: Timeline, view: ViewState, options: SceneOptions): Scene {
  const { widthPx, heightPx, measureText = approximateText, words = enCatalogue } = options;
  const figure = figureOf(timeline, view);
  const frame = buildFrame(figure, view, { widthPx, heightPx, isVertical: options.isVertical ?? widthPx < VERTICAL_BELOW_PX });
  const selected = view.selected === undefined ? undefined : figureEventOf(figure, view.selected);
  const follow = selected && followIn(figure, selected, view.followWindow);
  const { lanes: detailed, inView, markOf } = placeMarks(figure, frame, { view, measureText, emphasisOf: emphasisFor(figure, selected, follow) });
  const counts = countClusters(figure, frame, detailed);
  const chosen = selected && markOf(selected);
  const shown = withChosen(inView, chosen, frame);
  const occupancy = new Occupancy();
  occupancy.add(boxOf(frame, [frame.scale.startPx, frame.scale.endPx], frame.axis));
  for (const { box } of counts.clusters) {
    const inPlot = clipBox(growBox(box, 1), growBox(frame.plot, 4));
    if (inPlot) occupancy.add(inPlot);
  }
  for (const { mark } of shown) {
    // What is drawn of it: at a deep zoom the whole of a long mark is millions of pixels.
    const box = clipBox(growBox(mark.box, mark.emphasis === 'selected' ? 4 : 1), growBox(frame.plot, 4));
    if (box) occupancy.add(box, mark.id);
  }
  const tailOptions = { figure, frame, view, words, occupancy, measureText };
  const tailLine = chosen && placeTail(chosen, tailOptions);
  // The selected event keeps its label, whatever else there is to write.
  const own = placeLabels(
    shown.filter(({ mark }) => mark.emphasis === 'selected'),
    { frame, occupancy, measureText },
  );
  const tail = tailLine && labelTail(tailLine, tailOptions);

  const hatches = noData(figure, frame, { words, measureText, occupancy });
  const band = follow ? followBand(figure, frame, follow) : { backdrops: [], rules: [] };
  // Before arcs, which can go around it.
  const callout = follow && placeCallout(follow, { frame, view, words, occupancy, measureText });
  // Words of an arc may take the place of a label, but not of that of an event at an arc.
  const linked = placeLabels(
    shown.filter(({ mark }) => mark.emphasis === 'linked'),
    { frame, occupancy, measureText },
  );
  const unlinked = shown.filter(({ mark }) => mark.emphasis !== 'selected' && mark.emphasis !== 'linked');
  const links = linksShown(figure, view, selected);
  const arcs = buildArcs(links, {
    frame,
    markOf: (id) => {
      const figureEvent = figureEventOf(figure, id);
      return figureEvent && markOf(figureEvent);
    },
    selected: selected?.event.id,
    words,
    occupancy,
    expected: links.length === 0 || links.length > MAX_ROUTED ? undefined : withLabels(unlinked, { frame, occupancy, measureText }),
    timeZone: view.timeZone,
    measureText,
  });
  const others = placeLabels(unlinked, { frame, occupancy, measureText });
  const values = placeValues(shown, { frame, occupancy, measureText, locale: view.locale });
  const lanes = lanesInView(figure, detailed, shown, counts, frame);
  const headers = buildHeaders(frame, lanes, { shown, intervalOf: (area) => intervalOf(detailed, area), words, measureText });
  const axis = axisScene(frame, view, measureText);
  const scales = [barScales(frame, view.locale), countScales(frame, detailed, counts, { locale: view.locale, words })];
  return {
    widthPx,
    heightPx,
    isVertical: frame.isVertical,
    title: timeline.title ?? words.plot,
    plot: frame.plot,
    scale: { viewport: view.viewport, startPx: frame.scale.startPx, endPx: frame.scale.endPx },
    backdrops: [...grounds(frame), ...bands(shown, frame), ...hatches.backdrops, ...band.backdrops],
    rules: [
      ...axis.rules,
      ...scales.flatMap(({ rules }) => rules),
      ...band.rules,
      ...[own, linked, others].flatMap(({ leaders }) => leaders),
      ...arcs.flatMap(({ label }) => label?.leader ?? []),
    ],
    clusters: counts.clusters,
    arcs,
    ...(tail && { tail }),
    marks: shown.map(({ mark }) => mark),
    keys: headers.keys,
    labels: [...own.labels, ...linked.labels, ...others.labels, ...values],
    texts: [...headers.texts, ...viewNote(frame, view, { words, measureText }), ...axis.texts, ...scales.flatMap(({ texts }) => texts), ...hatches.texts],
    ...(callout && { callout }),
    lanes,
    ...(follow && { follow }),
  };
}

function emphasisFor(figure: Figure, selected: FigureEvent | undefined, follow: Follow | undefined): (figureEvent: FigureEvent) => Emphasis {
  if (!selected) return () => 'normal';
  const id = selected.event.id;
  const linked = new Set((figure.linksOf.get(id) ?? []).flatMap((link) => [link.from, link.to]));
  const inside = new Set(follow?.ids);
  return (figureEvent) => {
    if (figureEvent.event.id === id) return 'selected';
    if (linked.has(figureEvent.event.id)) return 'linked';
    if (figureEvent.lane.kind !== 'deeds' || !follow) return 'normal';
    return inside.has(figureEvent.event.id) ? 'bright' : 'dim';
  };
}

/** Of more links than these each is drawn the plainest way: they cross everything anyhow. */
const MAX_ROUTED = 40;

/** What is taken, and the labels that would be there but for arcs. */
function withLabels(unlinked: readonly PlacedMark[], options: LabelOptions): Occupancy {
  const occupancy = options.occupancy.copy();
  placeLabels(unlinked, { ...options, occupancy });
  return occupancy;
}

function linksShown(figure: Figure, view: ViewState, selected: FigureEvent | undefined): Timeline['links'] {
  if (view.links === 'all') return figure.timeline.links;
  return view.links === 'selected' && selected ? (figure.linksOf.get(selected.event.id) ?? []) : [];
}

/** The chosen event is drawn as a mark also where others are counted. */
function withChosen(inView: readonly PlacedMark[], chosen: PlacedMark | undefined, frame: Frame): readonly PlacedMark[] {
  if (!chosen || !isInPlot(chosen.mark, frame) || inView.some(({ figureEvent }) => figureEvent.row === chosen.figureEvent.row)) return inView;
  return [...inView, chosen];
}

function lanesInView(
  { columns }: Figure,
  detailed: readonly DetailedLane[],
  shown: readonly PlacedMark[],
  { clusters }: CountsInView,
  frame: Frame,
): readonly LaneInView[] {
  return detailed.map(({ area, inView: { runs, isPart } }) => {
    const events = shown.filter((placed) => placed.area === area).map(({ figureEvent }) => figureEvent);
    // A mark that stands for one of those that are counted is not counted twice.
    const isCounted = ({ row, form }: FigureEvent): boolean => form !== 'measure' && isInRuns(runs, columns.start[row] as number);
    const counted = clusters.reduce((sum, { laneId, count }) => (laneId === area.lane.id ? sum + count : sum), 0);
    const seen = events.filter((figureEvent) => !isCounted(figureEvent)).length + counted;
    // Bars are thinned where they are many, and of what lasts through a crowded lane only some has a row.
    const inView = isPart || barsOf(area.figureLane) > MAX_BARS ? Math.max(seen, countIn(columns, area.figureLane, frame.scale.viewport)) : seen;
    return {
      lane: area.lane,
      box: laneBox(frame, area),
      count: area.figureLane.count,
      inView,
      seen,
      hasCounts: counted > 0,
      ids: events.sort(byTime).map(({ event }) => event.id),
    };
  });
}

const barsOf = ({ rows: { measure } }: FigureLane): number => measure.to - measure.from;

/** How many events of a lane share time with a span. */
const countIn = (columns: EventColumns, { index }: FigureLane, span: Span): number =>
  EVENT_FORMS.reduce((sum, _, form) => sum + countOverlapping(columns, index * EVENT_FORMS.length + form, span), 0);

const intervalOf = (detailed: readonly DetailedLane[], area: LaneArea): CalendarInterval =>
  (detailed.find((lane) => lane.area === area) ?? (detailed[0] as DetailedLane)).detail.columns.interval;

const followed = new WeakMap<Figure, { readonly row: number; readonly followWindow: string; readonly follow: Follow | undefined }>();

/** What followed the chosen statement: the same in every frame. */
function followIn(figure: Figure, selected: FigureEvent, followWindow: string): Follow | undefined {
  const { row } = selected;
  const last = followed.get(figure);
  if (last?.row === row && last.followWindow === followWindow) return last.follow;
  const follow = followOf(figure, selected, followWindow);
  followed.set(figure, { row, followWindow, follow });
  return follow;
}
