import { css } from 'lit';
import { parentAligned } from './parent-aligned.js';

/** The details panel and the list view. */
export const detailsStyles = css`
  .details {
    margin-block-start: 8px;
    padding-block-start: 12px;
    border-block-start: 2px solid var(--_ink);
  }
  .hint {
    margin: 0;
    color: var(--_muted);
  }
  .details-head {
    position: relative;
    padding-inline-end: 48px;
  }
  .details-lane {
    margin: 0;
    font-weight: 600;
    color: var(--_muted);
  }
  .details-lane[data-tone] {
    color: var(--_tone);
  }
  .details-title {
    margin: 0 0 8px;
    font-size: 1.125rem;
    line-height: 1.5rem;
    text-wrap: balance;
  }
  .close {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: 0;
    inline-size: 44px;
    block-size: 44px;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: 1.375rem;
    cursor: pointer;
  }
  .details-body {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
    gap: 8px 40px;
  }
  .details-text {
    margin: 0 0 12px;
    font-size: 0.9375rem;
    line-height: 1.375rem;
    max-inline-size: 42em;
  }
  .facts {
    margin: 0 0 12px;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    column-gap: 12px;
    padding-block: 3px;
    border-block-start: 1px solid var(--_rule);
  }
  .facts dt {
    flex: 0 0 8.5em;
    color: var(--_muted);
  }
  .contests,
  .chain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chain {
    display: flex;
    flex-wrap: wrap;
    column-gap: 6px;
  }
  .chain li + li::before {
    content: '→ ' / '';
    color: var(--_muted);
  }
  .chain:dir(rtl) li + li::before {
    content: '← ' / '';
  }
  .contests li + li {
    margin-block-start: 6px;
  }
  .contest-type {
    display: block;
  }
  .facts dd {
    flex: 1 1 11em;
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .follow {
    margin-block-end: 12px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_words);
    background: color-mix(in oklab, var(--_ground) 93%, var(--_words));
  }
  .follow p {
    margin: 0;
    color: var(--_muted);
  }
  .follow .follow-count {
    color: var(--_ink);
    font-weight: 700;
  }
  .details h4 {
    margin: 0 0 4px;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .sources,
  .links {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  .sources li,
  .links li {
    padding-block: 4px;
    border-block-start: 1px solid var(--_rule);
    overflow-wrap: anywhere;
  }
  .sources a {
    display: inline-block;
    padding-block: 2px;
  }
  a {
    color: var(--_ink);
    text-underline-offset: 2px;
  }
  .source-rest,
  .link-rest,
  .link-by,
  .links-by {
    color: var(--_muted);
  }
  .links-by {
    margin: -8px 0 12px;
    font-size: 0.8125rem;
  }
  .link-type {
    font-weight: 600;
  }
  .link-by {
    display: block;
    font-size: 0.8125rem;
  }
  .link-rest {
    display: block;
  }
  button.link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_tone, var(--_ink));
    font: inherit;
    ${parentAligned}
    unicode-bidi: isolate;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .link-rest,
  .link-by,
  .contest-type {
    ${parentAligned}
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-start: 2px solid var(--_ink);
  }
  .list li {
    padding-block: 10px;
    padding-inline: 14px 0;
    border-block-end: 1px solid var(--_rule);
    border-inline-start: 3px solid var(--_tone);
  }
  .list p {
    margin: 0;
  }
  .list-meta,
  .list-who {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .list-lane {
    color: var(--_tone);
    font-weight: 700;
  }
  .list button.link {
    color: var(--_ink);
    font-weight: 600;
    text-decoration: none;
  }
  .list button.link:hover,
  .list button.link[aria-pressed='true'] {
    text-decoration: underline;
  }
`;
