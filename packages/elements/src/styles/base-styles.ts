import { css } from 'lit';
import { parentAligned } from './parent-aligned.js';

/** What every element of ours has: its box, its font and colours, and the tones of its lanes. */
export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    background: var(--deed-background, transparent);
    font-family: var(--deed-font-family, inherit);
    font-size: var(--deed-font-size, 0.875rem);
    line-height: 1.25rem;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  /* A text is read by its own direction, whatever that of the page; it stands where the page's texts stand. */
  :is(p, li, dt, dd, th, td, caption, legend, h3, h4) {
    ${parentAligned}
  }
  button:not(.link) {
    unicode-bidi: plaintext;
  }
  .vh:not(:focus, :active) {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skip {
    min-block-size: 32px;
    margin-block: 4px 8px;
    padding-inline: 12px;
    border: 1px solid var(--_rule-strong);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    min-block-size: 0;
    overflow: hidden;
  }
  [hidden] {
    display: none !important;
  }
  [data-tone='words'] {
    --_tone: var(--_words);
  }
  [data-tone='deeds'] {
    --_tone: var(--_deeds);
  }
  [data-tone='context'] {
    --_tone: var(--_context);
  }
  :focus-visible {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }
`;
