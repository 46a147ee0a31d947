import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A movement is announced when it has been still for this long. */
const SETTLE_MS = 500;
const MAX_LENGTH = 150;

/** Words for the live region: none while a gesture runs, one message after it has settled. */
export class AnnounceController implements ReactiveController {
  readonly #say: (text: string) => void;
  #last = '';
  #timer = 0;

  constructor(host: ReactiveControllerHost, say: (text: string) => void) {
    this.#say = say;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  now(text: string): void {
    clearTimeout(this.#timer);
    const short = text.slice(0, MAX_LENGTH);
    // The same words again are no change of the page, and would not be spoken; a space that nobody hears makes them one.
    this.#last = short === this.#last ? `${short}\u00a0` : short;
    this.#say(this.#last);
  }

  /** Says what `text` gives when nothing else has been said for half a second. */
  later(text: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.now(text()), SETTLE_MS);
  }
}
