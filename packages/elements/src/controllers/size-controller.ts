import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The content box of an element of the host, in CSS pixels, and the device pixels in one; asks for an update when either changes. */
export class SizeController implements ReactiveController {
  widthPx = 0;
  heightPx = 0;
  devicePixelRatio = 1;
  readonly #host: ReactiveControllerHost;
  #observer: ResizeObserver | undefined;
  #target: Element | undefined;
  #resolution: MediaQueryList | undefined;
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Watches an element from now on; `undefined` watches none. */
  observe(target: Element | undefined): void {
    if (target === this.#target) return;
    if (this.#target) this.#observer?.unobserve(this.#target);
    this.#target = target;
    if (!target) return;
    this.#observer?.observe(target);
    // The observer tells in the next frame: a first size is taken at once, so that the figure need not wait for it.
    const { clientWidth, clientHeight } = target;
    if (this.widthPx > 0 || clientWidth === 0 || clientHeight === 0) return;
    this.widthPx = clientWidth;
    this.heightPx = clientHeight;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver((entries) => {
      const box = entries[entries.length - 1]?.contentRect;
      if (!box || (box.width === this.widthPx && box.height === this.heightPx)) return;
      this.widthPx = box.width;
      this.heightPx = box.height;
      // An update at once would change sizes while they are being told, which browsers report as a loop.
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#host.requestUpdate();
      });
    });
    if (this.#target) this.#observer.observe(this.#target);
    this.#watchResolution();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#resolution?.removeEventListener('change', this.#onResolution);
    this.#resolution = undefined;
  }

  // A resolution query is true for one ratio only, so it is made anew after each change.
  #watchResolution(): void {
    this.#resolution?.removeEventListener('change', this.#onResolution);
    this.devicePixelRatio = window.devicePixelRatio || 1;
    this.#resolution = matchMedia(`(resolution: ${this.devicePixelRatio}dppx)`);
    this.#resolution.addEventListener('change', this.#onResolution);
  }

  readonly #onResolution = (): void => {
    this.#watchResolution();
    this.#host.requestUpdate();
  };
}
