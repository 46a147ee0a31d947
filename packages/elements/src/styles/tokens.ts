import { COLOR_NAMES, darkTheme, lightTheme } from '@deedline/render';
import { css, unsafeCSS, type CSSResult } from 'lit';

const property = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const colors = (list: (name: (typeof COLOR_NAMES)[number], token: string) => string): CSSResult =>
  unsafeCSS(COLOR_NAMES.map((name) => list(name, property(name))).join('\n'));

/** The colours of the themes in `render`, as private properties that a page sets by `--deed-words` and the like; one probe a colour, for the canvas. */
export const tokenStyles = css`
  :host {
    ${colors((name, token) => `--_${token}: var(--deed-${token}, light-dark(${lightTheme[name]}, ${darkTheme[name]}));`)}
  }
  [data-color] {
    transition: color 1ms;
  }
  ${colors((name, token) => `[data-color='${name}'] { color: var(--_${token}); }`)}
  @media (forced-colors: active) {
    :host {
      --_ground: Canvas;
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_rule: color-mix(in srgb, CanvasText 18%, Canvas);
      --_rule-strong: color-mix(in srgb, CanvasText 45%, Canvas);
      --_words: CanvasText;
      --_deeds: CanvasText;
      --_context: CanvasText;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
    }
  }
`;
