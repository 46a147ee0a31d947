import type { Box, Cluster, Scene } from '@deedline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EventWalk } from '../interactions/event-walk.js';
import { placeAt } from '../interactions/place-at.js';
import { countWords, type WordsContext } from './event-words.js';

/** More buttons than this are not made, whatever the data; keys, the list view and the zoom reach the rest. */
export const MAX_BUTTONS = 200;
/** No target is smaller. */
const TARGET_PX = 24;
/** Room for a focus ring inside the plot. */
const RING_PX = 5;

export interface LayerContext extends WordsContext {
  readonly scene: Scene;
  readonly walk: EventWalk;
  /** CSS pixels to a pixel of the scene. */
  readonly zoom: number;
  readonly selected: string | undefined;
  /** The one event that a Tab comes to. It and the selected one have a button even when they are out of view, so that focus is not lost. */
  readonly tabStop: string | undefined;
  /** The one cluster that a Tab comes to. */
  readonly clusterStop: string | undefined;
}

/** Native lists of buttons over the marks and the counts: what the figure is to a keyboard or a screen reader. */
export function plotLayerTemplate(context: LayerContext): TemplateResult {
  const { scene, words, headingLevel } = context;
  const boxes = new Map(scene.marks.map(({ id, box }) => [id, box]));
  const share = Math.floor(Math.max(scene.lanes.length, MAX_BUTTONS - scene.clusters.length) / Math.max(1, scene.lanes.length));
  return html`${scene.lanes.map(({ lane, ids, inView, count }, index) => {
    const events = eventsShown(ids.slice(0, share), lane.id, context);
    const clusters = scene.clusters.filter(({ laneId }) => laneId === lane.id);
    return html`<section aria-labelledby="lane-${index}">
      <h3 class="vh" aria-level=${headingLevel + 1} id="lane-${index}">${inView > 0 ? words.laneHeading(lane.label, inView, count) : words.noEvents(lane.label)}</h3>
      <ol role="list" ?hidden=${events.length === 0}>
        ${repeat(
          events,
          (id) => id,
          (id) => buttonTemplate(id, boxes.get(id), context),
        )}
      </ol>
      <ol role="list" ?hidden=${clusters.length === 0}>
        ${repeat(
          clusters,
          ({ key }) => key,
          (cluster) => clusterTemplate(cluster, context),
        )}
      </ol>
    </section>`;
  })}`;
}

/** Those in view, with those that keep their button, in time order. */
function eventsShown(ids: readonly string[], laneId: string, { selected, tabStop, figure }: LayerContext): readonly string[] {
  const kept = [selected, tabStop].filter((id) => id !== undefined && !ids.includes(id) && figure.byId.get(id)?.lane.id === laneId) as string[];
  if (kept.length === 0) return ids;
  const rowOf = new Map([...new Set([...ids, ...kept])].map((id) => [id, figure.byId.get(id)]));
  return [...rowOf.keys()].sort((a, b) => (rowOf.get(a)?.outer.start ?? 0) - (rowOf.get(b)?.outer.start ?? 0));
}

function buttonTemplate(id: string, box: Box | undefined, context: LayerContext): TemplateResult | typeof nothing {
  const { scene, selected, tabStop, figure, walk } = context;
  const figureEvent = figure.byId.get(id);
  if (!figureEvent) return nothing;
  const { position, size } = walk.placeOf(id);
  const place = box ?? edgeBox(figureEvent.outer.start, figureEvent.lane.id, scene);
  return html`<li aria-setsize=${size} aria-posinset=${position}>
    <button
      type="button"
      data-id=${id}
      tabindex=${id === tabStop ? 0 : -1}
      aria-current=${id === selected ? 'true' : nothing}
      ${placeAt(inCssPx(place, context))}
    >
      <span class="vh">${context.nameOf(figureEvent.event)}</span>
    </button>
  </li>`;
}

function clusterTemplate(cluster: Cluster, context: LayerContext): TemplateResult {
  return html`<li>
    <button type="button" data-cluster=${cluster.key} tabindex=${cluster.key === context.clusterStop ? 0 : -1} ${placeAt(inCssPx(cluster.box, context))}>
      <span class="vh">${countWords(cluster, context)} ${cluster.count > 1 ? context.words.zoomsIn : ''}</span>
    </button>
  </li>`;
}

function inCssPx(box: Box, { scene, zoom }: LayerContext): Box {
  const { x, y, width, height } = targetBox(box, scene);
  return { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom };
}

/** The visible part of a mark, grown to the least size of a target, and kept inside the plot with its focus ring. */
function targetBox(box: Box, { plot }: Scene): Box {
  const [x, width] = keep(box.x, box.width, plot.x, plot.width);
  const [y, height] = keep(box.y, box.height, plot.y, plot.height);
  return { x, y, width, height };
}

function keep(at: number, length: number, from: number, room: number): readonly [number, number] {
  const start = Math.max(at, from);
  const end = Math.min(at + length, from + room);
  const size = Math.max(end - start, TARGET_PX);
  const middle = (start + end) / 2;
  return [Math.min(Math.max(middle - size / 2, from + RING_PX), Math.max(from + RING_PX, from + room - size - RING_PX)), Math.min(size, room - 2 * RING_PX)];
}

/** Where an event without a mark stands: in its lane at its time where it is counted, else at the edge where it would come in. */
function edgeBox(start: number, laneId: string, { lanes, scale, isVertical, plot }: Scene): Box {
  const lane = lanes.find((other) => other.lane.id === laneId)?.box ?? plot;
  const { viewport, startPx, endPx } = scale;
  const share = (start - viewport.start) / (viewport.end - viewport.start);
  const along = startPx + Math.min(1, Math.max(0, share)) * (endPx - startPx);
  return isVertical ? { x: lane.x + lane.width / 2, y: along, width: 0, height: 0 } : { x: along, y: lane.y + lane.height / 2, width: 0, height: 0 };
}
