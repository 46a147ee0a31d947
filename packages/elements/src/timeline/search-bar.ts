import type { Catalogue } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchController } from '../controllers/search-controller.js';

export interface SearchBarContext {
  readonly words: Catalogue;
  readonly search: Pick<SearchController, 'text' | 'notes' | 'matches' | 'all' | 'number' | 'isRunning' | 'type' | 'step' | 'clear'>;
  /** Whether the figure shows the matches alone. */
  readonly isOnly: boolean;
  readonly onOnly: (isOnly: boolean) => void;
}

/** A field to search in, what was found, the way from match to match, and help. What is found is announced by the live region of the host. */
export function searchBarTemplate({ words, search, isOnly, onOnly }: SearchBarContext): TemplateResult {
  const { text, notes, matches } = search;
  const isEmpty = !matches || matches.count === 0;
  const isOnlyOff = !matches && !isOnly;
  const clear = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLElement).closest('search')?.querySelector('input')?.focus();
    search.clear();
  };
  const stepButton = (step: 1 | -1, label: string, sign: string) =>
    html`<button type="button" aria-label=${label} title=${label} aria-disabled=${isEmpty} @click=${() => void search.step(step)}>${sign}</button>`;
  return html`<search class="search" part="search" aria-label=${words.searchLabel}>
    <div class="search-row">
      <label for="search">${words.search}</label>
      <div class="search-field">
        <input
          id="search"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${words.searchExample}
          aria-describedby="search-found"
          .value=${text}
          @input=${(input: Event) => search.type((input.target as HTMLInputElement).value)}
          @keydown=${(key: KeyboardEvent) => onKeyDown(key, search)}
        />
        <button class="search-clear" type="button" aria-label=${words.clearSearch} title=${words.clearSearch} ?hidden=${text === ''} @click=${clear}>×</button>
      </div>
      <div class="group">${stepButton(-1, words.previousMatch, '↑')}${stepButton(1, words.nextMatch, '↓')}</div>
      <div class="group">
        <button type="button" aria-pressed=${isOnly} aria-disabled=${isOnlyOff} @click=${() => isOnlyOff || onOnly(!isOnly)}>${words.onlyMatches}</button>
      </div>
      <p class="search-found" id="search-found">${foundWords(search, words)}</p>
    </div>
    ${notes.length === 0 ? nothing : html`<ul class="search-notes">${notes.map(({ message, repair }) => html`<li><bdi>${message}</bdi> <span class="repair">${repair}</span></li>`)}</ul>`}
    <details class="search-help">
      <summary>${words.searchHelp}</summary>
      <dl>
        ${words.searchTerms.map(([term, finds]) => html`<div><dt><code>${term}</code></dt><dd>${finds}</dd></div>`)}
      </dl>
    </details>
  </search>`;
}

function foundWords({ matches, all, number, isRunning }: SearchBarContext['search'], words: Catalogue): string {
  if (isRunning) return words.searching;
  if (!matches) return '';
  const count = words.matchCount(matches.count, all);
  return number === undefined ? count : `${words.matchAt(number, matches.count)}, ${count}`;
}

/** Enter goes on, Escape clears; a field that is empty leaves Escape to the figure. Keys that only finish a character are left alone. */
function onKeyDown(key: KeyboardEvent, search: SearchBarContext['search']): void {
  if (key.isComposing) return;
  if (key.key === 'Enter') {
    key.preventDefault();
    void search.step(key.shiftKey ? -1 : 1);
  } else if (key.key === 'Escape' && search.text !== '') {
    key.preventDefault();
    key.stopPropagation();
    search.clear();
  }
}
