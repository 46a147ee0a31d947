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
  #textScale: number | undefined;

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

  /** The theme for paper: our light one where the figure is light on dark. */
  get printTheme(): Theme {
    const { theme } = this;
    return lightnessOf(theme.ink) > 0.5 ? { ...lightTheme, fontFamily: theme.fontFamily } : theme;
  }

  /** How much larger than 16 px a reader has set the text of pages. */
  get textScale(): number {
    return (this.#textScale ??= Math.min(3, Math.max(0.75, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1)));
  }

  /** To be called when a probe's colour has changed. */
  readonly refresh = (): void => {
    this.#theme = this.#textScale = undefined;
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

/** How light a computed `rgb(…)` colour is, 0 to 1; 0 for any other form. */
function lightnessOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = /^rgba?\(/.test(color) ? (color.match(/[\d.]+/g) ?? []).map(Number) : [];
  return (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
}
