import type { Catalogue, Clock, DateDisplay } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';
import { placeBeside } from '../interactions/place-beside.js';

export interface DatesContext {
  readonly words: Catalogue;
  readonly dateDisplay: DateDisplay;
  readonly clock: Clock;
  /** Whether any event has a second date to be placed by. */
  readonly hasReported: boolean;
  /** Whether dates are drawn, not only listed. */
  readonly isDrawn: boolean;
  readonly onDates: (choice: { readonly dateDisplay?: DateDisplay; readonly clock?: Clock }) => void;
}

/** How dates are drawn and by which clock events are placed: a popover of native radio buttons. */
export function datesMenuTemplate({ words, dateDisplay, clock, hasReported, isDrawn, onDates }: DatesContext): TemplateResult {
  const choices = <Value extends string>(
    name: string,
    legend: string,
    labels: Readonly<Record<Value, string>>,
    chosen: Value,
    choose: (value: Value) => void,
  ) => html`
    <fieldset>
      <legend>${legend}</legend>
      ${(Object.entries(labels) as [Value, string][]).map(
        ([value, label]) => html`<label><input type="radio" name=${name} .checked=${chosen === value} @change=${() => choose(value)} /> ${label}</label>`,
      )}
    </fieldset>
  `;
  return html`<div class="dates" id="dates" popover role="group" aria-label=${words.datesMenu} @toggle=${placeMenu}>
    ${isDrawn ? choices('date-display', words.drawDates, words.drawnAt, dateDisplay, (value) => onDates({ dateDisplay: value })) : nothing}
    ${hasReported ? choices('clock', words.placeBy, words.byClock, clock, (value) => onDates({ clock: value })) : nothing}
  </div>`;
}

function placeMenu(toggle: Event): void {
  const menu = toggle.currentTarget as HTMLElement;
  const button = (menu.getRootNode() as ShadowRoot).querySelector('[popovertarget=dates]');
  if (button && menu.matches(':popover-open')) void placeBeside(button, menu, { placement: 'bottom-end', gapPx: 4 });
}
