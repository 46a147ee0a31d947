import { css } from 'lit';

/** Declarations for a text that is read by its own direction, but stands at the side where the page's texts begin. Chromium knows the value by a prefix alone. */
export const parentAligned = css`
  unicode-bidi: plaintext;
  text-align: -webkit-match-parent;
  text-align: match-parent;
`;
