import { css } from 'lit';

/** What stands beside a figure of many events: how far a load has come, what a filter shows, the parts of a long list. */
export const largeStyles = css`
  .loading,
  .filter-note,
  .list-part {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin: 0 0 12px;
  }
  .loading p {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .loading progress {
    flex: 1 1 12em;
    accent-color: var(--_ink);
  }
  .list-part {
    justify-content: center;
    font-variant-numeric: tabular-nums;
  }
  .loading button,
  .filter-note button,
  .list-part button {
    min-block-size: 36px;
    padding-inline: 12px;
    border: 1px solid var(--_rule-strong);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  .back-note {
    position: sticky;
    z-index: 2;
    inset-block-start: 4px;
    inline-size: fit-content;
  }
  .back-note ~ * [data-id] {
    scroll-margin-block-start: 48px;
  }
  @media print {
    .back-note {
      display: none;
    }
  }
  .list-part button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
`;
