import { css } from 'lit';

/** The search bar. Its buttons are those of the toolbar (`.group` in `figureStyles`). */
export const searchStyles = css`
  .search {
    display: block;
    margin-block-end: 12px;
  }
  .search-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .search label {
    font-weight: 600;
  }
  .search-field {
    position: relative;
    flex: 1 1 14em;
    max-inline-size: 34em;
    min-inline-size: 0;
  }
  .search input {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding-block: 4px;
    padding-inline: 10px 44px;
    border: 1px solid var(--_rule-strong);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    unicode-bidi: plaintext;
    appearance: none;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .search-clear {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
    inline-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: 1.125rem;
    cursor: pointer;
  }
  .search button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .search-found {
    flex: 0 1 auto;
    margin: 0;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .search-notes {
    margin: 8px 0 0;
    padding-block: 4px;
    padding-inline: 28px 12px;
    border-inline-start: 3px solid var(--_rule-strong);
    overflow-wrap: anywhere;
  }
  .search-help {
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .search-help summary {
    inline-size: fit-content;
    padding-block: 4px;
    cursor: pointer;
  }
  .search-help dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr));
    gap: 4px 24px;
    margin: 4px 0 0;
  }
  .search-help dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .search-help dt {
    flex: 0 0 11em;
    color: var(--_ink);
  }
  .search-help dd {
    flex: 1 1 12em;
    margin: 0;
  }
  /* A smaller text makes the page of a phone zoom in when the field is touched. */
  @media (pointer: coarse) {
    .search input {
      font-size: max(1rem, 16px);
    }
  }
  @media print {
    .search {
      display: none;
    }
  }
`;
