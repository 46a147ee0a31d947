import type { Scene } from '@deedline/layout';
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

/** Native lists of buttons over the marks: what the figure is to a keyboard or a screen reader. */
export function plotLayerTemplate(context: LayerContext): TemplateResult {
  const { scene, words } = context;
  const boxes = new Map(scene.marks.map(({ id, box }) => [id, box]));
  const share = Math.floor(MAX_BUTTONS / Math.max(1, scene.lanes.length));
  return html`${scene.lanes.map(
    ({ lane, ids, count }) => html`<section aria-labelledby="lane-${lane.kind}-${scene.lanes.findIndex((other) => other.lane === lane)}">
      <h3 class="vh" aria-level=${context.headingLevel + 1} id="lane-${lane.kind}-${scene.lanes.findIndex((other) => other.lane === lane)}">${words.laneHeading(lane.label, ids.length, count)}</h3>
      <ol>
        ${repeat(
          ids.slice(0, share),
          (id) => id,
          (id, index) => {
            const item = context.figure.byId.get(id);
            const box = boxes.get(id);
            if (!item || !box) return html``;
            return html`<li aria-setsize=${ids.length} aria-posinset=${index + 1}>
              <button
                type="button"
                data-id=${id}
                tabindex=${id === context.tabStop ? 0 : -1}
                aria-pressed=${id === context.selected}
                ${placeAt(targetBox(box, scene))}
              >
                <span class="vh">${context.nameOf(item.event)}</span>
              </button>
            </li>`;
          },
        )}
      </ol>
    </section>`,
  )}`;
}

/** The visible part of a mark, grown to the least size of a target. */
function targetBox(box: Scene['plot'], { plot }: Scene): Scene['plot'] {
  const x = Math.max(box.x, plot.x);
  const y = Math.max(box.y, plot.y);
  const width = Math.min(box.x + box.width, plot.x + plot.width) - x;
  const height = Math.min(box.y + box.height, plot.y + plot.height) - y;
  const growX = Math.max(0, TARGET_PX - width) / 2;
  const growY = Math.max(0, TARGET_PX - height) / 2;
  return { x: x - growX, y: y - growY, width: width + 2 * growX, height: height + 2 * growY };
}
