import { css } from 'lit';

/** The comparison and the summary. Sizes stand on a grid of 4 px, as those of the figure. */
export const compareStyles = css`
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
  .choice label {
    min-inline-size: 0;
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
  @container (inline-size >= 1000px) {
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
    text-align: start;
    cursor: pointer;
  }
  button.number,
  .plain {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    text-decoration-color: var(--_rule-strong);
    white-space: nowrap;
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
  @container (inline-size >= 1000px) {
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
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 8px;
    text-align: start;
  }
  th,
  td {
    padding: 6px 16px 6px 0;
    vertical-align: top;
    text-align: start;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    padding-block: 4px;
    border-block-end: 2px solid var(--_ink);
    background: var(--_ground);
    font-weight: 600;
    vertical-align: bottom;
  }
  thead button {
    min-block-size: 24px;
    vertical-align: bottom;
    font-weight: 600;
  }
  .sort {
    display: inline-block;
    inline-size: 1.2em;
    text-align: center;
  }
  tbody tr {
    border-block-start: 1px solid var(--_rule);
  }
  .pairs tbody {
    border-block-end: 1px solid var(--_rule-strong);
  }
  .pairs {
    table-layout: fixed;
  }
  .pairs th[scope='rowgroup'] {
    font-weight: 600;
  }
  .pairs [data-column='said'],
  .pairs [data-column='done'] {
    inline-size: 21%;
  }
  .pairs [data-column='sources'] {
    inline-size: 17%;
  }
  .pairs .when {
    white-space: normal;
  }
  .pairs td:last-child {
    padding-inline-end: 0;
  }
  .entry {
    display: block;
  }
  .link {
    display: inline;
  }
  .entry[data-tone] .link::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 6px;
    background: var(--_tone);
  }
  .entry[data-tone='words'] .link::before {
    border-radius: 50%;
  }
  .entry[data-tone='context'] .link::before {
    block-size: 4px;
    margin-block-end: 2px;
  }
  .when {
    white-space: nowrap;
  }
  .brief {
    display: none;
  }
  [data-uncounted] {
    color: var(--_muted);
  }
  .none {
    color: var(--_muted);
    font-style: italic;
  }
  .part {
    display: flex;
    gap: 16px;
    align-items: center;
    padding-block: 4px;
  }
  .part button,
  .files button {
    min-block-size: 36px;
    padding-inline: 8px;
    border: 1px solid var(--_rule-strong);
    border-radius: 4px;
    background: var(--_ground);
  }
  .part button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .alone-heading {
    margin-block-start: 24px;
  }
  .alone {
    columns: 22em auto;
    column-gap: 40px;
    margin-block-start: 4px;
  }
  .alone li {
    display: flex;
    gap: 12px;
    padding-block: 3px;
    break-inside: avoid;
  }
  .alone .when {
    flex: 0 0 9.5em;
    color: var(--_muted);
    white-space: normal;
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
  @container (inline-size < 720px) {
    .pairs,
    .pairs tbody,
    .pairs tr,
    .pairs th,
    .pairs td,
    .pairs caption {
      display: block;
      inline-size: auto;
    }
    .pairs thead {
      display: block;
    }
    .pairs thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      border-block-end: 2px solid var(--_ink);
    }
    .pairs thead th {
      position: static;
      border: 0;
    }
    .pairs thead th:not(:has(button)) {
      display: none;
    }
    .pairs tbody {
      padding-block: 8px;
    }
    .pairs th,
    .pairs td {
      padding: 2px 0;
    }
    .pairs td[data-label] {
      display: flex;
      gap: 8px;
    }
    .pairs td[data-label]::before {
      content: attr(data-label);
      flex: 0 0 5.5em;
      color: var(--_muted);
    }
    .pairs td[data-cell='doneOn'],
    .pairs td[data-cell='gap'],
    .pairs td[data-cell='tie'] {
      display: none;
    }
    .pairs .brief {
      display: block;
      color: var(--_muted);
    }
    .pairs tbody {
      display: flex;
      flex-direction: column;
    }
    .pairs tr {
      display: contents;
    }
    .pairs td[data-cell='done'],
    .pairs td.none {
      order: 1;
    }
    .method dl > div {
      display: block;
    }
    .choice fieldset {
      inline-size: 100%;
    }
    .choice fieldset label:last-child,
    .choice fieldset label:last-child input {
      inline-size: 100%;
    }
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
    .pairs-section {
      break-inside: auto;
    }
  }
`;
