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
    forced-color-adjust: none;
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
  @media (prefers-contrast: more) and (forced-colors: none) {
    :host {
      --_muted: var(--_ink);
      --_rule-strong: var(--_ink);
      --_words: var(--deed-words, light-dark(#0f3f64, #b3d8f7));
      --_deeds: var(--deed-deeds, light-dark(#6b3705, #f2c48f));
      --_context: var(--deed-context, light-dark(#453b66, #d6ccf3));
    }
  }
`;
