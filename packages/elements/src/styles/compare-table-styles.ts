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
  @container (inline-size < 960px) {
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
  }
  @container (inline-size < 720px) {
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
`;
