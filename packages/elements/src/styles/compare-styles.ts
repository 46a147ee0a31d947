import { css } from 'lit';
import { parentAligned } from './parent-aligned.js';

/** The comparison and the summary. Sizes stand on a grid of 4 px, as those of the figure. */
export const compareStyles = css`
  /* It takes the focus only for as long as what is to have it is being made. */
  .compare:focus {
    outline: none;
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  h3 {
    margin: 0 0 4px;
    font-size: 1.0625rem;
    line-height: 1.5rem;
    font-weight: 700;
    text-wrap: balance;
  }
  h4 {
    margin: 16px 0 4px;
    font-size: 0.9375rem;
    line-height: 1.375rem;
    font-weight: 700;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .muted,
  caption {
    color: var(--_muted);
  }
  section {
    margin-block-start: 28px;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px 20px;
    padding-block: 12px;
    border-block: 1px solid var(--_rule);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    min-inline-size: 0;
    border: 0;
  }
  legend,
  .short span {
    padding: 0 0 4px;
    font-size: 0.8125rem;
    line-height: 1rem;
    font-weight: 600;
    color: var(--_tone, var(--_muted));
  }
  .choice-notes {
    flex: 1 0 100%;
    color: var(--_muted);
  }
  .short {
    display: flex;
    flex-direction: column;
  }
  :is(.short, .behind, .files, .part) > span,
  .entry,
  .brief,
  .alone .when,
  dialog :is(strong, .muted) {
    ${parentAligned}
  }
  .choice label {
    min-inline-size: 0;
  }
  .choice fieldset label {
    display: flex;
  }
  input,
  select {
    inline-size: 100%;
    min-block-size: 36px;
    margin: 0;
    padding: 4px 8px;
    border: 1px solid var(--_rule-strong);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
  }
  /* A filter and a date are written from left to right in every language. */
  .choice input {
    direction: ltr;
  }
  .choice select {
    inline-size: 8.5em;
  }
  .choice fieldset input {
    inline-size: 13em;
  }
  .short input {
    inline-size: 6em;
  }
  .short:last-child input {
    inline-size: 11.5em;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .findings,
  .summary {
    max-inline-size: 46em;
    font-size: 0.9375rem;
    line-height: 1.375rem;
  }
  .findings h3 {
    font-size: 1.125rem;
  }
  .findings li,
  .summary p {
    padding-block: 4px;
  }
  .findings li {
    border-block-start: 1px solid var(--_rule);
  }
  @container (inline-size >= 62.5rem) {
    .findings {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      grid-template-rows: auto auto 1fr;
      column-gap: 40px;
      max-inline-size: none;
    }
    .findings ul {
      grid-area: 2 / 2 / 4 / 3;
    }
    .findings h3 {
      grid-column: 1 / 3;
    }
  }
  .findings .first {
    padding-block: 4px 8px;
    font-size: 1.125rem;
    line-height: 1.625rem;
    text-wrap: pretty;
  }
  .findings > .muted {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_rule);
  }
  .number,
  .link,
  .plain,
  .part button,
  thead button,
  .close {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    ${parentAligned}
    cursor: pointer;
  }
  /* A mark or an arrow beside their text stands as the page reads. */
  .link,
  thead button {
    unicode-bidi: isolate;
  }
  button.number,
  .plain {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    text-decoration-color: var(--_rule-strong);
  }
  button.number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  button.number:hover,
  .plain:hover,
  .link:hover {
    color: var(--_ink);
    text-decoration: underline;
    text-decoration-color: currentcolor;
  }
  .findings button.number,
  .summary button.number,
  .plain,
  .link {
    min-block-size: 24px;
  }
  .chart {
    direction: ltr;
    display: block;
    max-inline-size: 100%;
    overflow: visible;
    font-family: inherit;
    font-variant-numeric: tabular-nums;
  }
  .chart[data-over] {
    cursor: pointer;
  }
  .chart-section > .muted {
    margin-block-end: 8px;
    max-inline-size: 60em;
  }
  .chart-foot {
    font-size: 0.8125rem;
    color: var(--_muted);
  }
  .charts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 40px;
  }
  @container (inline-size >= 62.5rem) {
    .charts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  summary {
    padding-block: 6px;
    cursor: pointer;
  }
  .numbers summary {
    font-size: 0.8125rem;
    color: var(--_muted);
  }
  .scroll {
    max-block-size: 22em;
    overflow: auto;
  }
  .method {
    margin-block-start: 28px;
    border-block-start: 2px solid var(--_ink);
  }
  .method > summary {
    padding-block: 10px;
    font-size: 1.0625rem;
    font-weight: 700;
  }
  .method > summary [role='heading'] {
    display: inline;
  }
  .method dl > div {
    display: flex;
    gap: 12px;
    padding-block: 4px;
    border-block-start: 1px solid var(--_rule);
    max-inline-size: 70em;
  }
  .method dt {
    flex: 0 0 11em;
    color: var(--_muted);
  }
  .method .behind,
  .files {
    padding-block: 8px;
    border-block-start: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: center;
  }
  .tests {
    max-inline-size: 60em;
  }
  .method .scroll {
    max-block-size: none;
  }
  .tests :is(th, td),
  .numbers :is(th, td) {
    overflow-wrap: normal;
  }
  .tests td,
  .numbers td {
    white-space: nowrap;
  }
  dialog {
    inline-size: min(40em, calc(100vw - 32px));
    max-block-size: min(80vh, 44em);
    padding: 16px 20px;
    overflow: auto;
    border: 1px solid var(--_rule-strong);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  .dialog-head {
    display: flex;
    gap: 12px;
    align-items: start;
    justify-content: space-between;
    padding-block-end: 8px;
  }
  .dialog-head [tabindex]:focus {
    outline: none;
  }
  .close {
    inline-size: 44px;
    block-size: 44px;
    margin: -10px -12px 0 0;
    flex: none;
    font-size: 1.375rem;
    text-align: center;
  }
  dialog li {
    padding-block: 6px;
    border-block-start: 1px solid var(--_rule);
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_tone);
    margin-block-end: 2px;
  }
  dialog li .muted {
    display: block;
    font-size: 0.8125rem;
  }
  dialog .link {
    font-weight: 600;
  }
  @media print {
    .link::before {
      print-color-adjust: exact;
    }
    .numbers {
      display: none;
    }
    button.number {
      text-decoration: none;
    }
    .choice,
    thead .sort,
    .chart-foot,
    .files,
    .part {
      display: none;
    }
    section {
      break-inside: avoid;
    }
    h3,
    h4,
    caption,
    thead,
    .alone-heading + .muted {
      break-after: avoid;
    }
    tbody,
    li {
      break-inside: avoid;
    }
    thead th {
      position: static;
    }
    /* Chromium leaves a button out of a head that stands again on the next page. */
    thead button {
      display: contents;
    }
    .pairs-section {
      break-inside: auto;
    }
  }
`;
