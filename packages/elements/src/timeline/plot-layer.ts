import type { Box, FigureEvent, Scene } from '@deedline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { placeAt } from '../interactions/place-at.js';
import type { WordsContext } from './event-words.js';

/** More buttons than this are not made, whatever the data; keys, the list view and the zoom reach the rest. */
export const MAX_BUTTONS = 400;
/** No target is smaller. */
const TARGET_PX = 24;
/** Room for a focus ring inside the plot. */
const RING_PX = 5;

export interface LayerContext extends WordsContext {
  readonly scene: Scene;
  /** CSS pixels to a pixel of the scene. */
  readonly zoom: number;
  readonly selected: string | undefined;
  /** The one event that a Tab comes to. It and the selected one have a button even when they are out of view, so that focus is not lost. */
  readonly tabStop: string | undefined;
}

/** Native lists of buttons over the marks: what the figure is to a keyboard or a screen reader. */
export function plotLayerTemplate(context: LayerContext): TemplateResult {
  const { scene, words, headingLevel, figure, selected, tabStop } = context;
  const boxes = new Map(scene.marks.map(({ id, box }) => [id, box]));
  const share = Math.floor(MAX_BUTTONS / Math.max(1, scene.lanes.length));
  const kept = new Set([selected, tabStop]);
  return html`${scene.lanes.map(({ lane, ids, count }, index) => {
    const near = new Set(ids.slice(0, share));
    // Lanes are drawn in another order than the data may give them in.
    const events = figure.lanes.find((other) => other.lane === lane)?.events ?? [];
    const shown = events.flatMap((figureEvent, at) =>
      near.has(figureEvent.event.id) || kept.has(figureEvent.event.id) ? [{ figureEvent, position: at + 1, size: events.length }] : [],
    );
    return html`<section aria-labelledby="lane-${index}">
      <h3 class="vh" aria-level=${headingLevel + 1} id="lane-${index}">${ids.length > 0 ? words.laneHeading(lane.label, ids.length, count) : words.noEvents(lane.label)}</h3>
      <ol role="list" ?hidden=${shown.length === 0}>
        ${repeat(
          shown,
          ({ figureEvent }) => figureEvent.event.id,
          (shownEvent) => buttonTemplate(shownEvent, boxes.get(shownEvent.figureEvent.event.id), context),
        )}
      </ol>
    </section>`;
  })}`;
}

/** An event of a lane, its place among all of the lane from 1, and how many there are. */
interface ShownEvent {
  readonly figureEvent: FigureEvent;
  readonly position: number;
  readonly size: number;
}

function buttonTemplate({ figureEvent, position, size }: ShownEvent, box: Box | undefined, context: LayerContext): TemplateResult {
  const { scene, selected, tabStop, zoom } = context;
  const { id } = figureEvent.event;
  const place = targetBox(box ?? edgeBox(figureEvent.outer.start, figureEvent.lane.id, scene), scene);
  return html`<li aria-setsize=${size} aria-posinset=${position}>
    <button
      type="button"
      data-id=${id}
      tabindex=${id === tabStop ? 0 : -1}
      aria-current=${id === selected ? 'true' : nothing}
      ${placeAt({ x: place.x * zoom, y: place.y * zoom, width: place.width * zoom, height: place.height * zoom })}
    >
      <span class="vh">${context.nameOf(figureEvent.event)}</span>
    </button>
  </li>`;
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

/** Where an event out of view would come in: at the edge of its lane. */
function edgeBox(start: number, laneId: string, { lanes, scale, isVertical, plot }: Scene): Box {
  const lane = lanes.find((other) => other.lane.id === laneId)?.box ?? plot;
  const along = start < scale.viewport.start ? scale.startPx : scale.endPx;
  return isVertical ? { x: lane.x + lane.width / 2, y: along, width: 0, height: 0 } : { x: along, y: lane.y + lane.height / 2, width: 0, height: 0 };
}
