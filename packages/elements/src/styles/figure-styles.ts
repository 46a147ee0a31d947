import { css } from 'lit';

/** The frame of the figure: heading, toolbar, plot, overview and notes. Sizes stand on a grid of 4 px. */
export const figureStyles = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 12px 24px;
    margin-block-end: 12px;
  }
  .heading > div:first-child {
    flex: 1 1 44em;
    max-width: 60em;
  }
  .title {
    margin: 0 0 4px;
    font-size: 1.375rem;
    line-height: 1.75rem;
    font-weight: 700;
    text-wrap: balance;
  }
  .purpose,
  .summary {
    margin: 0;
    color: var(--_muted);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    padding: 0 0 1px;
    padding-inline-end: 1px;
  }
  .group button {
    min-width: 44px;
    min-height: 44px;
    padding: 4px 10px;
    margin-block-end: -1px;
    margin-inline-end: -1px;
    border: 1px solid var(--_rule-strong);
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  .group button:first-child {
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }
  .group button:last-child {
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }
  .group button[aria-pressed='true'] {
    position: relative;
    background: var(--_ink);
    color: var(--_ground);
    border-color: var(--_ink);
  }
  @media (forced-colors: active) {
    .group button[aria-pressed='true'] {
      forced-color-adjust: none;
    }
  }
  .group button:hover:not([aria-pressed='true']) {
    background: color-mix(in oklab, var(--_ground) 90%, var(--_ink));
  }
  .plot {
    position: relative;
    block-size: var(--deed-plot-height, var(--_natural-height, 880px));
    overflow: hidden;
    direction: ltr;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
  }
  .fallback[data-loading] {
    min-block-size: var(--deed-plot-height, 880px);
  }
  .plot[data-vertical] {
    block-size: var(--deed-plot-height-vertical, var(--_natural-height, 1180px));
  }
  .plot:active {
    cursor: grabbing;
  }
  .plot[data-over] {
    cursor: pointer;
  }
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    forced-color-adjust: none;
    pointer-events: none;
  }
  .layer ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .layer button {
    position: absolute;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    cursor: inherit;
    touch-action: inherit;
  }
  .layer button:focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 1px;
    box-shadow: 0 0 0 5px var(--_ground);
  }
  .tooltip,
  .dates {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_rule-strong);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    box-shadow: 0 2px 12px rgb(0 0 0 / 0.14);
  }
  .tooltip {
    max-inline-size: min(22em, calc(100vw - 24px));
    font-size: 0.8125rem;
    line-height: 1.125rem;
  }
  .dates fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .dates fieldset + fieldset {
    margin-block-start: 12px;
  }
  .dates legend {
    padding: 0;
    font-weight: 600;
  }
  .dates label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
  }
  .dates input {
    margin: 0;
    accent-color: var(--_ink);
  }
  .tooltip p {
    margin: 0;
  }
  .tooltip .muted {
    color: var(--_muted);
  }
  .overview {
    position: relative;
    direction: ltr;
    block-size: 44px;
    margin-block: 8px 4px;
    border-block: 1px solid var(--_rule);
  }
  .lens {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: pointer;
  }
  .lens[data-part='body'] {
    cursor: grab;
  }
  .lens[data-part='body']:active {
    cursor: grabbing;
  }
  .lens:is([data-part='start'], [data-part='end']) {
    cursor: ew-resize;
  }
  .shown,
  .brush {
    position: absolute;
    inset: 0;
    border: 1.5px solid var(--_ink);
    background: color-mix(in oklab, transparent 92%, var(--_ink));
    pointer-events: none;
  }
  .shown::before,
  .shown::after {
    content: '';
    position: absolute;
    inset: calc(50% - 9px) auto auto -4px;
    inline-size: 7px;
    block-size: 18px;
    border: 1.5px solid var(--_ink);
    border-radius: 4px;
    background: var(--_ground);
  }
  .shown::after {
    inset-inline: auto -4px;
  }
  @media (pointer: coarse) {
    .shown::before,
    .shown::after {
      inset-block-start: calc(50% - 12px);
      block-size: 24px;
    }
  }
  .overview input {
    position: absolute;
    inset: auto 0 -2px;
    inline-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .overview:has(input:focus-visible) {
    outline: 2px solid var(--_ink);
    outline-offset: 2px;
  }
  .overview-ends {
    direction: ltr;
    display: flex;
    justify-content: space-between;
    margin: 0 0 12px;
    color: var(--_muted);
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .problems,
  .failure,
  .note {
    margin-block: 0 12px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_deeds);
    background: color-mix(in oklab, var(--_ground) 94%, var(--_deeds));
  }
  .problems summary {
    cursor: pointer;
    font-weight: 600;
  }
  .problems ul {
    margin: 8px 0 0;
    padding-inline-start: 20px;
  }
  .failure p {
    margin: 0 0 4px;
  }
  .repair {
    color: var(--_muted);
  }
  code {
    overflow-wrap: anywhere;
  }
  .status {
    margin: 0;
  }
  .help {
    max-inline-size: 30em;
    border: 1px solid var(--_rule-strong);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
  }
  .help h4 {
    margin: 0 0 12px;
    font-size: 1rem;
  }
  .help button {
    min-block-size: 36px;
    padding: 4px 14px;
    border: 1px solid var(--_rule-strong);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  .help dl > div {
    display: flex;
    gap: 16px;
    padding-block: 4px;
    border-block-start: 1px solid var(--_rule);
  }
  .help dt {
    flex: 0 0 10em;
    font-weight: 600;
  }
  .help dd {
    margin: 0;
  }
  @container (max-width: 559px) {
    .overview-ends span:not(:nth-child(2)) {
      display: none;
    }
    .overview-ends {
      justify-content: center;
    }
    .title {
      font-size: 1.25rem;
      line-height: 1.625rem;
    }
    .group button {
      padding-inline: 8px;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    .plot {
      block-size: auto;
    }
    .plot canvas {
      position: static;
      block-size: auto;
    }
    .toolbar,
    .overview,
    .overview-ends,
    .hint {
      display: none;
    }
  }
`;
