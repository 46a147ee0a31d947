import type { ViewState } from '@deedline/core';
import type { Scene } from '@deedline/layout';

/** A scene is at rest when it has not changed for this long. */
const REST_MS = 150;

/** Marks and clusters in a scene. */
const MUCH = 60;

interface Rested {
  readonly scene: Scene;
  readonly state: ViewState | undefined;
}

/**
 * A scene for what need not follow a movement frame by frame, such as the buttons over the marks: only a picture must keep up with a hand, and moving
 * hundreds of elements in every frame would cost more than the figure itself.
 */
export class RestingScene {
  readonly #requestUpdate: () => void;
  #last: Rested | undefined;
  #moving: Scene | undefined;
  #movedAt = -Infinity;
  #timer = 0;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  /** The scene itself, or the last one given where it has but moved since, and not yet come to rest; then an update is asked for. */
  of(scene: Scene | undefined, state: ViewState | undefined, isWanted: boolean): Scene | undefined {
    const last = this.#last;
    if (scene === last?.scene) return scene;
    // The first picture of much is not kept waiting for what stands on it.
    if (scene && !this.#moving && !isWanted && scene.marks.length + scene.clusters.length > MUCH) {
      this.#moving = scene;
      this.#timer = window.setTimeout(this.#requestUpdate, 0);
      return undefined;
    }
    const now = performance.now();
    const isResting = now - this.#movedAt > REST_MS;
    if (scene !== this.#moving) this.#movedAt = now;
    this.#moving = scene;
    if (!scene || !last || isWanted || isResting || !isOnlyMoved(last, scene, state)) {
      this.stop();
      this.#last = scene && { scene, state };
      return scene;
    }
    this.stop();
    this.#timer = window.setTimeout(this.#requestUpdate, REST_MS + 10);
    return last.scene;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Whether a scene differs from an earlier one in nothing but the viewport. */
function isOnlyMoved({ scene: before, state: last }: Rested, { widthPx, heightPx, isVertical }: Scene, state: ViewState | undefined): boolean {
  if (!state || !last || before.widthPx !== widthPx || before.heightPx !== heightPx || before.isVertical !== isVertical) return false;
  return (Object.keys(state) as (keyof ViewState)[]).every((key) => key === 'viewport' || state[key] === last[key]);
}
