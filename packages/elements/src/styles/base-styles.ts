import { css } from 'lit';

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
  .vh:not(:focus, :active) {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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
