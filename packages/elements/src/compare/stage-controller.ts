import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Brings the sections of a view to new contents one a task, so that none of them takes long. A section that is not there yet shows what it showed before. */
export class StageController<Contents extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #shown: (Contents | undefined)[] = [];
  #contents: Contents | undefined;
  #count = 0;
  #reached = 0;
  #isWaiting = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#contents === undefined || this.#reached >= this.#count) return;
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    inNextTask(() => {
      this.#isWaiting = false;
      this.#reached++;
      this.#host.requestUpdate();
    });
  }

  /** Whether all sections show the same contents. */
  get isWhole(): boolean {
    return this.#reached >= this.#count;
  }

  /** Begins with other contents in so many sections; nothing happens where they are the same. */
  use(contents: Contents | undefined, count: number): void {
    this.#count = count;
    if (contents === this.#contents) return;
    this.#contents = contents;
    this.#reached = 1;
    if (contents === undefined) this.#shown.length = 0;
  }

  /** What a section shows now, counted from 0. */
  at(section: number): Contents | undefined {
    if (section < this.#reached) this.#shown[section] = this.#contents;
    return this.#shown[section];
  }
}

/** Timers within timers wait 4 ms each; tasks do not, where the browser has them. */
function inNextTask(then: () => void): void {
  const { scheduler } = globalThis as { readonly scheduler?: { postTask(then: () => void): Promise<void> } };
  if (scheduler) void scheduler.postTask(then);
  else setTimeout(then);
}
