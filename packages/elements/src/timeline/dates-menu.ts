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
  return html`<div class="dates" id="dates" popover role="group" aria-label=${words.datesMenu} @toggle=${onToggle} @beforetoggle=${onBeforeToggle} @focusout=${onFocusOut}>
    ${isDrawn ? choices('date-display', words.drawDates, words.drawnAt, dateDisplay, (value) => onDates({ dateDisplay: value })) : nothing}
    ${hasReported ? choices('clock', words.placeBy, words.byClock, clock, (value) => onDates({ clock: value })) : nothing}
  </div>`;
}

const rootOf = (menu: EventTarget | null): ShadowRoot => (menu as HTMLElement).getRootNode() as ShadowRoot;
const buttonOf = (menu: EventTarget | null): HTMLElement | null => rootOf(menu).querySelector('[popovertarget=dates]');

function onToggle({ currentTarget, newState }: ToggleEvent): void {
  const button = buttonOf(currentTarget);
  if (button && newState === 'open') void placeBeside(button, currentTarget as HTMLElement, { placement: 'bottom-end', gapPx: 4 });
}

/** Focus that was in the menu goes back to its button. */
function onBeforeToggle({ currentTarget, newState }: ToggleEvent): void {
  if (newState === 'closed' && (currentTarget as HTMLElement).contains(rootOf(currentTarget).activeElement)) buttonOf(currentTarget)?.focus();
}

/** Focus that moves on leaves no menu open behind it. */
function onFocusOut({ currentTarget, relatedTarget }: FocusEvent): void {
  const menu = currentTarget as HTMLElement;
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget) && menu.matches(':popover-open')) menu.hidePopover();
}
