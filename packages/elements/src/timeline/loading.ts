import type { Catalogue } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LoadingState } from '../controllers/data-controller.js';

/** How far a load has come, and a button to give it up; nothing while it is not slow. Only the live region tells it aloud, at its start and its end. */
export function loadingTemplate({ state, words, onCancel }: { state: LoadingState; words: Catalogue; onCancel: () => void }): TemplateResult | typeof nothing {
  const { isSlow, phase, share } = state;
  if (!isSlow) return nothing;
  return html`<div class="loading" part="loading">
    <p>${phase === 'fetching' ? words.fetching(share) : words.reading(share)}</p>
    <progress max="1" value=${ifDefined(share)} aria-label=${words.loading}></progress>
    <button type="button" @click=${onCancel}>${words.cancelLoading}</button>
  </div>`;
}
