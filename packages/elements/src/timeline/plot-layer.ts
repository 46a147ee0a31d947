import type { Box, Scene } from '@deedline/layout';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { placeAt } from '../interactions/place-at.js';
import type { WordsContext } from './event-words.js';

/** More buttons than this are not made, whatever the data; the list view and the zoom reach the rest. */
export const MAX_BUTTONS = 400;
/** No target is smaller. */
const TARGET_PX = 24;

export interface LayerContext extends WordsContext {
  readonly scene: Scene;
  readonly selected: string | undefined;
  /** The one event that a Tab comes to. */
  readonly tabStop: string | undefined;
}

/** Lanes with the events in view that have a button: all of them, unless there are too many. */
export function reachableLanes({ lanes }: Scene): Scene['lanes'] {
  const share = Math.floor(MAX_BUTTONS / Math.max(1, lanes.length));
  return lanes.map((lane) => ({ ...lane, ids: lane.ids.slice(0, share) }));
}

/** Native lists of buttons over the marks: what the figure is to a keyboard or a screen reader. */
export function plotLayerTemplate(context: LayerContext): TemplateResult {
  const { scene, words, headingLevel } = context;
  const boxes = new Map(scene.marks.map(({ id, box }) => [id, box]));
  const lanes = reachableLanes(scene);
  return html`${scene.lanes.map(
    ({ lane, ids, count }, index) => html`<section aria-labelledby="lane-${index}">
      <h3 class="vh" aria-level=${headingLevel + 1} id="lane-${index}">${words.laneHeading(lane.label, ids.length, count)}</h3>
      <ol>
        ${repeat(
          lanes[index]?.ids ?? [],
          (id) => id,
          (id, position) => itemTemplate(id, boxes.get(id), { ...context, position, size: ids.length }),
        )}
      </ol>
    </section>`,
  )}`;
}

function itemTemplate(id: string, box: Box | undefined, context: LayerContext & { readonly position: number; readonly size: number }): TemplateResult {
  const { scene, selected, tabStop, position, size } = context;
  const item = context.figure.byId.get(id);
  if (!item || !box) return html``;
  return html`<li aria-setsize=${size} aria-posinset=${position + 1}>
    <button type="button" data-id=${id} tabindex=${id === tabStop ? 0 : -1} aria-pressed=${id === selected} ${placeAt(targetBox(box, scene))}>
      <span class="vh">${context.nameOf(item.event)}</span>
    </button>
  </li>`;
}

/** The visible part of a mark, grown to the least size of a target. */
function targetBox(box: Box, { plot }: Scene): Box {
  const x = Math.max(box.x, plot.x);
  const y = Math.max(box.y, plot.y);
  const width = Math.min(box.x + box.width, plot.x + plot.width) - x;
  const height = Math.min(box.y + box.height, plot.y + plot.height) - y;
  const growX = Math.max(0, TARGET_PX - width) / 2;
  const growY = Math.max(0, TARGET_PX - height) / 2;
  return { x: x - growX, y: y - growY, width: width + 2 * growX, height: height + 2 * growY };
}
