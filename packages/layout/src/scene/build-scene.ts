import { enCatalogue, type Catalogue, type Timeline, type ViewState } from '@deedline/core';
import { buildArcs } from '../arcs/build-arcs.js';
import { approximateText } from '../labels/approximate-text.js';
import { Occupancy } from '../labels/occupancy.js';
import { placeLabels } from '../labels/place-labels.js';
import { placeValues } from '../labels/place-values.js';
import type { MeasureText } from '../labels/text-style.js';
import { axisScene, barScales } from './axis-scene.js';
import { bands, followBand, grounds, noData } from './backdrops.js';
import { clipBox, growBox } from './box.js';
import { placeCallout } from './callout.js';
import type { FigureEvent } from './figure-event.js';
import { figureEventOf, figureOf, type Figure } from './figure.js';
import { followOf } from './follow.js';
import { boxOf, buildFrame, laneBox, type Frame } from './frame.js';
import { buildHeaders } from './lane-headers.js';
import { isInPlot, placeMarks, type PlacedMark } from './place-marks.js';
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
  const follow = selected && followOf(figure, selected, view.followWindow);
  const placed = placeMarks(figure, frame, { measureText, emphasisOf: emphasisFor(figure, selected, follow) });
  const inView = placed.filter(({ mark }) => isInPlot(mark, frame));
  const occupancy = new Occupancy();
  occupancy.add(boxOf(frame, [frame.scale.startPx, frame.scale.endPx], frame.axis));
  for (const { mark } of inView) {
    // What is drawn of it: at a deep zoom the whole of a long mark is millions of pixels.
    const box = clipBox(growBox(mark.box, mark.emphasis === 'selected' ? 4 : 1), growBox(frame.plot, 4));
    if (box) occupancy.add(box, mark.id);
  }
  const tailOptions = { figure, frame, view, words, occupancy, measureText };
  const chosen = placed.find(({ mark }) => mark.emphasis === 'selected');
  const tailLine = chosen && placeTail(chosen, tailOptions);
  // The selected event keeps its label, whatever else there is to write.
  const own = placeLabels(
    inView.filter(({ mark }) => mark.emphasis === 'selected'),
    { frame, occupancy, measureText },
  );
  const tail = tailLine && labelTail(tailLine, tailOptions);

  const hatches = noData(figure, frame, { words, measureText, occupancy });
  const band = follow ? followBand(figure, frame, follow) : { backdrops: [], rules: [] };
  const arcs = buildArcs(linksShown(figure, view, selected), {
    frame,
    marks: new Map(placed.map((one) => [one.mark.id, one])),
    selected: selected?.event.id,
    words,
    occupancy,
    measureText,
  });
  const callout = follow && placeCallout(follow, { frame, view, words, occupancy, measureText });
  const others = placeLabels(
    inView.filter(({ mark }) => mark.emphasis !== 'selected'),
    { frame, occupancy, measureText },
  );
  const values = placeValues(inView, { frame, occupancy, measureText, locale: view.locale });
  const lanes = lanesInView(frame, inView);
  const headers = buildHeaders(frame, lanes, { words, measureText });
  const axis = axisScene(frame, view, measureText);
  const scales = barScales(frame, view.locale);
  return {
    widthPx,
    heightPx,
    isVertical: frame.isVertical,
    title: timeline.title ?? words.plot,
    plot: frame.plot,
    scale: { viewport: view.viewport, startPx: frame.scale.startPx, endPx: frame.scale.endPx },
    backdrops: [...grounds(frame), ...bands(figure, frame), ...hatches.backdrops, ...band.backdrops],
    rules: [...axis.rules, ...scales.rules, ...band.rules, ...own.leaders, ...others.leaders],
    arcs,
    ...(tail && { tail }),
    marks: inView.map(({ mark }) => mark),
    keys: headers.keys,
    labels: [...own.labels, ...others.labels, ...values],
    texts: [...headers.texts, ...viewNote(frame, view, { words, measureText }), ...axis.texts, ...scales.texts, ...hatches.texts],
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

function linksShown(figure: Figure, view: ViewState, selected: FigureEvent | undefined): Timeline['links'] {
  if (view.links === 'all') return figure.timeline.links;
  return view.links === 'selected' && selected ? (figure.linksOf.get(selected.event.id) ?? []) : [];
}

function lanesInView(frame: Frame, inView: readonly PlacedMark[]): readonly LaneInView[] {
  const shown = new Set(inView.map(({ figureEvent }) => figureEvent));
  return frame.areas.map((area) => {
    const { events } = area.figureLane;
    const ids = events.filter((figureEvent) => shown.has(figureEvent)).map(({ event }) => event.id);
    return { lane: area.lane, box: laneBox(frame, area), count: events.length, ids };
  });
}
