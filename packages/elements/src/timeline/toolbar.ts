import { VIEW_NAMES, type Catalogue, type ViewName } from '@deedline/core';
import { html, type TemplateResult } from 'lit';

export interface ToolbarContext {
  readonly words: Catalogue;
  readonly view: ViewName;
  /** Whether there is anything to choose about dates. */
  readonly hasDates: boolean;
  readonly onView: (view: ViewName) => void;
  readonly onZoom: (factor: number) => void;
  readonly onPan: (share: number) => void;
  readonly onFit: () => void;
  readonly onHelp: () => void;
  readonly isSearchOpen: boolean;
  readonly onSearch: () => void;
  readonly onKeydown: (key: KeyboardEvent) => void;
}

/** Views and movements as buttons; one tab stop, arrows move inside it. */
export function toolbarTemplate({
  words,
  view,
  hasDates,
  onView,
  onZoom,
  onPan,
  onFit,
  onHelp,
  isSearchOpen,
  onSearch,
  onKeydown,
}: ToolbarContext): TemplateResult {
  const isPlot = view === 'timeline';
  return html`<div class="toolbar" part="toolbar" role="toolbar" aria-label=${words.toolbar} @keydown=${onKeydown}>
    <div class="group">
      ${VIEW_NAMES.map((name, index) => html`<button type="button" tabindex=${index === 0 ? 0 : -1} aria-pressed=${view === name} @click=${() => onView(name)}>${words.views[name]}</button>`)}
    </div>
    <div class="group">
      <button type="button" tabindex="-1" aria-expanded=${isSearchOpen} aria-controls="search-bar" @click=${onSearch}>${words.search}</button>
    </div>
    <div class="group" ?hidden=${!hasDates}>
      <button type="button" tabindex="-1" popovertarget="dates">${words.datesMenu}</button>
    </div>
    <div class="group" ?hidden=${!isPlot}>
      <button type="button" tabindex="-1" aria-label=${words.panEarlier} title=${words.panEarlier} @click=${() => onPan(-0.5)}>←</button>
      <button type="button" tabindex="-1" aria-label=${words.panLater} title=${words.panLater} @click=${() => onPan(0.5)}>→</button>
      <button type="button" tabindex="-1" aria-label=${words.zoomOut} title=${words.zoomOut} @click=${() => onZoom(1 / 1.6)}>−</button>
      <button type="button" tabindex="-1" aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => onZoom(1.6)}>+</button>
      <button type="button" tabindex="-1" @click=${onFit}>${words.showAll}</button>
      <button type="button" tabindex="-1" aria-label=${words.help} title=${words.help} aria-haspopup="dialog" @click=${onHelp}>?</button>
    </div>
  </div>`;
}

/** Arrow keys, Home and End inside a toolbar: moves focus and the tab stop. */
export function moveInToolbar(key: KeyboardEvent): void {
  const toolbar = key.currentTarget as HTMLElement;
  const buttons = [...toolbar.querySelectorAll<HTMLButtonElement>('.group:not([hidden]) button')];
  const at = buttons.indexOf(key.target as HTMLButtonElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[key.key];
  if (to === undefined || at < 0) return;
  const next = buttons[(to + buttons.length) % buttons.length];
  key.preventDefault();
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
}
