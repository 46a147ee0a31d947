import { css } from 'lit';

/** The tables of a comparison, and how all of it looks where there is little room. To be adopted after `compareStyles`. */
export const compareTableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 8px;
  }
  th,
  td {
    padding-block: 6px;
    padding-inline: 0 14px;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: break-word;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    padding-block: 4px;
    border-block-end: 2px solid var(--_ink);
    background: var(--_ground);
    font-weight: 600;
    vertical-align: baseline;
  }
  thead button {
    padding-block: 2px;
    line-height: inherit;
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
  /* Room for the longest words that these often hold: "intermediaries", "September", "contradicts". What is left is for the titles. */
  .pairs [data-column='who'] {
    inline-size: 9em;
  }
  .pairs :is([data-column='saidOn'], [data-column='doneOn']) {
    inline-size: 7.25em;
  }
  .pairs [data-column='gap'] {
    inline-size: 6.25em;
  }
  .pairs [data-column='tie'] {
    inline-size: 7.75em;
  }
  .pairs [data-column='sources'] {
    inline-size: 15%;
  }
  @container (inline-size >= 75rem) {
    .pairs :is([data-column='saidOn'], [data-column='doneOn'], [data-column='gap']) {
      inline-size: 8.5em;
    }
    .pairs [data-column='tie'] {
      inline-size: 10em;
    }
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
    inline-size: 0.57em;
    block-size: 0.57em;
    margin-inline-end: 0.4em;
    background: var(--_tone);
  }
  .entry[data-tone='words'] .link::before {
    border-radius: 50%;
  }
  .entry[data-tone='context'] .link::before {
    block-size: 0.29em;
    margin-block-end: 0.14em;
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
  @container (inline-size < 60rem) {
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
      align-items: baseline;
      gap: 4px 16px;
      padding-block: 4px;
      border-block-end: 1px solid var(--_rule-strong);
    }
    .pairs thead tr::before {
      content: attr(data-sort-by);
      color: var(--_muted);
    }
    .pairs thead [data-column] {
      inline-size: auto;
    }
    .pairs thead button {
      text-decoration: underline;
      text-decoration-color: var(--_rule-strong);
      text-underline-offset: 3px;
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
      display: grid;
      grid-template-columns: 5.5em minmax(0, 1fr);
      column-gap: 8px;
    }
    .pairs td[data-label]::before {
      content: attr(data-label);
      color: var(--_muted);
    }
    .pairs td[data-label] > * {
      grid-column: 2;
      justify-self: start;
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
  }
  @container (inline-size < 45rem) {
    .method dl > div {
      display: block;
    }
    .choice fieldset {
      inline-size: 100%;
    }
    .choice fieldset label:last-child {
      flex: 1 1 12em;
    }
    .choice fieldset label:last-child input {
      inline-size: 100%;
    }
  }
  @container (inline-size < 24em) {
    .alone li,
    .pairs td[data-label],
    .pairs td[data-label]::before {
      display: block;
    }
    .choice :is(.short, fieldset label),
    .choice :is(.short input, select) {
      flex: 1 1 100%;
      inline-size: 100%;
    }
  }
`;
