import { daysOfWindow, lanesOfChoice, SERIES_PARTS, type CompareWords, type SeriesPart } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeedCompare } from './deed-compare.js';
import { filterNotes, periodNotes } from './filter-notes.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';

/** The longest window that a reader can choose, in days. */
const MAX_WINDOW = 365;

/** Which series are compared, over which window and period. A change is one of the timeline's state. */
export function choiceTemplate(element: DeedCompare, target: DeedTimeline, words: CompareWords): TemplateResult | typeof nothing {
  const { whole, state } = target.model;
  if (!whole || !state) return nothing;
  const { compare, followWindow } = state;
  const windowDays = daysOfWindow(followWindow);
  const onWindow = ({ target: input }: Event): void => {
    const days = (input as HTMLInputElement).valueAsNumber;
    const isRight = Number.isInteger(days) && days >= 0 && days <= MAX_WINDOW;
    element.wrongDaysOver = isRight ? undefined : followWindow;
    if (isRight) target.reader.compare({ windowDays: days });
    else target.announce(words.noDays(MAX_WINDOW));
  };
  const isWrong = element.wrongDaysOver === followWindow;
  const notesOf = (part: SeriesPart): readonly string[] => filterNotes(compare[part].filter, words).map((note) => `${words.part[part]}: ${note}`);
  const ofPeriod = periodNotes(compare.period, words);
  const series = (part: SeriesPart): TemplateResult => {
    const { lane, filter } = compare[part];
    const lanes = part === 'windows' ? whole.lanes.filter(({ kind }) => kind === 'context') : whole.lanes;
    return html`<fieldset data-tone=${part === 'signals' ? 'words' : part === 'deeds' ? 'deeds' : 'context'}>
      <legend>${words.part[part]}</legend>
      <label><span class="vh">${words.lane}</span>
        <select .value=${lane} @change=${({ target: select }: Event) => target.reader.compare({ choice: { [part]: { lane: (select as HTMLSelectElement).value } } })}>
          <option value="" ?selected=${lane === ''}>${words.allLanes[part]}</option>
          ${lanes.map(({ id, label }) => html`<option value=${id} ?selected=${id === lane}>${label}</option>`)}
        </select>
      </label>
      <label><span class="vh">${words.filter}</span>
        <input
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder=${words.filter}
          title=${words.filterExample}
          aria-invalid=${notesOf(part).length > 0 ? 'true' : nothing}
          aria-describedby="choice-notes"
          .value=${filter}
          @change=${({ target: input }: Event) => target.reader.compare({ choice: { [part]: { filter: (input as HTMLInputElement).value } } })}
        />
      </label>
    </fieldset>`;
  };
  const notes = [...SERIES_PARTS.flatMap(notesOf), ...(isWrong ? [words.noDays(MAX_WINDOW)] : []), ...ofPeriod];
  return html`<div class="choice" role="group" aria-label=${words.choice}>
    ${SERIES_PARTS.filter((part) => part !== 'windows' || lanesOfChoice(whole, part, compare[part]).length > 0).map(series)}
    <label class="short"><span>${words.withinDays}</span><input type="number" min="0" max=${MAX_WINDOW} step="1" inputmode="numeric" aria-invalid=${isWrong ? 'true' : nothing} aria-describedby="choice-notes" .value=${String(windowDays)} @change=${onWindow} /></label>
    <label class="short"><span>${words.period}</span
      ><input
        type="text"
        autocomplete="off"
        spellcheck="false"
        placeholder=${words.wholePeriod}
        title=${words.periodExample}
        aria-invalid=${ofPeriod.length > 0 ? 'true' : nothing}
        aria-describedby="choice-notes"
        .value=${compare.period}
        @change=${({ target: input }: Event) => target.reader.compare({ choice: { period: (input as HTMLInputElement).value } })}
    /></label>
    <ul class="choice-notes" id="choice-notes" role="list" ?hidden=${notes.length === 0}>${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}</ul>
  </div>`;
}
