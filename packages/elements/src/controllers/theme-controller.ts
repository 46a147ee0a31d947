import { lightTheme, type ColorName, type Theme } from '@deedline/render';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The colours that the host's custom properties and colour scheme give, resolved for a canvas, and its font.
 *
 * Each colour is the `color` of a hidden probe. The probes have a transition of a moment, so that any change, from
 * the scheme, forced colours or a custom property set by the page, is told by an event instead of being polled.
 */
export class ThemeController implements ReactiveController {
  readonly #host: Host;
  #theme: Theme | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#theme = undefined;
  }

  get theme(): Theme {
    return (this.#theme ??= this.#read());
  }

  /** To be called when a probe's colour has changed. */
  readonly refresh = (): void => {
    this.#theme = undefined;
    this.#host.requestUpdate();
  };

  #read(): Theme {
    const probes = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[data-color]') ?? [];
    const colors = Object.fromEntries([...probes].map((probe) => [probe.dataset['color'], getComputedStyle(probe).color])) as Partial<
      Record<ColorName, string>
    >;
    return { ...lightTheme, ...colors, fontFamily: getComputedStyle(this.#host).fontFamily };
  }
}
