import {
  boundsOf,
  compareDates,
  createBoundsWordsOf,
  EdtfError,
  membersOf,
  parseEdtf,
  readPhrase,
  wordsOf,
  type DateOrder,
  type EventDate,
  type PhraseReading,
} from '@deedline/core';
import 'deedline';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { FORMS_OF_DATES } from './data/forms-of-dates.js';
import { paintMark } from './mark-swatch.js';

/** What was typed: a date, readings of words to choose from, or why there is none. */
interface Typed {
  readonly date?: EventDate;
  readonly readings: readonly PhraseReading[];
  readonly problem?: string;
}

const ORDERS: Readonly<Record<DateOrder, string>> = {
  before: 'is before',
  after: 'is after',
  overlaps: 'surely shares time with',
  unknown: 'may be before, after or at the same time as',
};
const DISPLAYS = ['range', 'earliest', 'latest'] as const;
const boundsWords = createBoundsWordsOf();

function read(text: string): Typed {
  const trimmed = text.trim();
  try {
    return { date: parseEdtf(trimmed), readings: [] };
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    const { readings, reason } = readPhrase(trimmed);
    const hasWords = /\p{L}{2}/u.test(trimmed);
    const place = error.index > 0 && error.index < trimmed.length ? ` at character ${error.index + 1}` : '';
    return { readings, problem: hasWords ? (reason ?? '') : `${error.message.replace(/\.$/, '')}${place}.` };
  }
}

/** An instant as EDTF, to be drawn by itself. */
function edtfOf(instant: number, date: EventDate): string {
  const { min, max, minYear, maxYear } = boundsOf(date);
  if (!Number.isNaN(min) && !Number.isNaN(max))
    return new Date(instant).toISOString().replace(/^[+-]\d{6}/, (year) => (Number(year) < 0 ? `-${year.slice(3)}` : year));
  const year = Number(instant === date.start.earliest ? minYear : maxYear);
  return Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** The date, its bounds as marks of their own, and another date to hold it against. */
function timelineOf(date: EventDate, against: EventDate | undefined): unknown {
  const { start, end, kind } = date;
  const bounds: readonly (readonly [string, number])[] =
    kind === 'interval'
      ? [
          ['Earliest start', start.earliest],
          ['Latest start', start.latest],
          ['Earliest end', end.earliest],
          ['Latest end', end.latest],
        ]
      : [
          ['Earliest', start.earliest],
          ['Latest', end.latest],
        ];
  const isKnown = (title: string): boolean => (title.endsWith('start') ? start.kind === 'known' : title.endsWith('end') ? end.kind === 'known' : true);
  return {
    deedline: 1,
    asOf: '2024-06-30',
    lanes: [
      { id: 'typed', label: 'Typed', kind: 'words' },
      { id: 'bounds', label: 'Its bounds', kind: 'context' },
    ],
    events: [
      { id: 'typed', lane: 'typed', date: date.edtf, title: date.edtf },
      ...(against ? [{ id: 'against', lane: 'typed', date: against.edtf, title: against.edtf }] : []),
      ...bounds
        .filter(([title, instant]) => Number.isFinite(instant) && isKnown(title))
        .map(([title, instant]) => ({ id: title, lane: 'bounds', date: edtfOf(instant, date), title })),
    ],
  };
}

/** A desk to try dates on: what was typed, in words, by its bounds, and drawn. */
class DateDesk extends LitElement {
  static override properties = { typed: { type: String }, against: { type: String }, display: { state: true } };
  static override styles = css`
    :host {
      display: block;
      max-inline-size: 84rem;
      font: 1rem/1.5 system-ui, sans-serif;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem 1.5rem;
      align-items: end;
    }
    label,
    legend {
      display: block;
      font-weight: 600;
    }
    input[type='text'] {
      box-sizing: border-box;
      inline-size: min(22rem, 100%);
      padding: 0.4rem 0.5rem;
      font: inherit;
    }
    fieldset {
      display: flex;
      gap: 1rem;
      margin: 0;
      padding: 0;
      border: 0;
    }
    fieldset label {
      font-weight: 400;
    }
    button {
      padding: 0.15rem 0.5rem;
      font: inherit;
      min-block-size: 1.75rem;
    }
    td:nth-child(2) {
      inline-size: 15rem;
    }
    td button {
      font-family: ui-monospace, monospace;
      font-size: 0.875rem;
      overflow-wrap: anywhere;
      text-align: start;
    }
    canvas {
      display: block;
      inline-size: 204px;
      block-size: 28px;
    }
    .answer {
      min-block-size: 9rem;
      margin-block: 1rem;
    }
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 0.15rem 1rem;
      margin: 0;
    }
    dd {
      margin: 0;
    }
    .table {
      overflow-x: auto;
    }
    table {
      inline-size: 100%;
      min-inline-size: 64rem;
      margin-block-start: 1.5rem;
      border-collapse: collapse;
    }
    caption {
      font-weight: 600;
      text-align: start;
      padding-block-end: 0.25rem;
    }
    th,
    td {
      padding: 0.3rem 0.75rem 0.3rem 0;
      border-block-start: 1px solid color-mix(in srgb, currentcolor 20%, transparent);
      text-align: start;
      vertical-align: top;
    }
    th[scope='row'] {
      font-weight: 400;
    }
    th[scope='rowgroup'] {
      padding-block-start: 1rem;
    }
    @media (max-width: 40rem) {
      dl {
        grid-template-columns: 1fr;
      }
      dd {
        margin-block-end: 0.4rem;
      }
    }
  `;

  declare typed: string;
  declare against: string;
  declare display: (typeof DISPLAYS)[number];

  constructor() {
    super();
    this.typed = '2024-05';
    this.against = '2024-05-24';
    this.display = 'range';
  }

  protected override render(): TemplateResult {
    const typed = read(this.typed);
    const against = read(this.against).date;
    return html`
      <form @submit=${(submit: SubmitEvent) => submit.preventDefault()}>
        <div>
          <label for="typed">A date, as EDTF or in words</label>
          <input id="typed" type="text" autocomplete="off" spellcheck="false" .value=${this.typed} @input=${(input: InputEvent) => (this.typed = valueOf(input))} />
        </div>
        <div>
          <label for="against">held against</label>
          <input id="against" type="text" autocomplete="off" spellcheck="false" .value=${this.against} @input=${(input: InputEvent) => (this.against = valueOf(input))} />
        </div>
        <fieldset>
          <legend class="legend">Drawn at its</legend>
          ${DISPLAYS.map(
            (display) =>
              html`<label><input type="radio" name="display" .checked=${this.display === display} @change=${() => (this.display = display)} /> ${display === 'range' ? 'full range' : display}</label>`,
          )}
        </fieldset>
      </form>
      <div class="answer" role="status">${typed.date ? factsTemplate(typed.date, against) : this.#readingsTemplate(typed)}</div>
      ${
        typed.date
          ? html`<deed-timeline
            view="timeline"
            orientation="horizontal"
            no-toolbar
            no-minimap
            no-details
            no-summary
            selected="typed"
            date-display=${this.display}
            .data=${timelineOf(typed.date, against)}
          ></deed-timeline>`
          : nothing
      }
      <div class="table" role="region" aria-label="All forms" tabindex="0">${this.#formsTemplate()}</div>
    `;
  }

  protected override firstUpdated(): void {
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) paintMark(canvas, canvas.dataset['edtf'] ?? '');
  }

  #readingsTemplate({ readings, problem }: Typed): TemplateResult {
    return html`
      ${problem ? html`<p>${problem}</p>` : nothing}
      ${
        readings.length === 0
          ? nothing
          : html`<p>${readings.length === 1 ? 'It may be read as:' : 'It may be read as one of these:'}</p>
            <ul>
              ${readings.map(
                ({ edtf, note }) =>
                  html`<li><button type="button" @click=${() => this.#choose(edtf)}>${edtf}</button> ${wordsOf(parseEdtf(edtf))}${note ? html`; ${note}` : nothing}</li>`,
              )}
            </ul>`
      }
    `;
  }

  #formsTemplate(): TemplateResult {
    return html`<table>
      <caption>Every form of a date. Choose one to see its mark.</caption>
      <thead>
        <tr>
          <th scope="col">Form</th>
          <th scope="col">EDTF</th>
          <th scope="col">Mark</th>
          <th scope="col">In words</th>
          <th scope="col">Which days</th>
          <th scope="col">Drawn as</th>
        </tr>
      </thead>
      ${FORMS_OF_DATES.map(
        ({ heading, forms }) => html`<tbody>
          <tr>
            <th scope="rowgroup" colspan="6">${heading}</th>
          </tr>
          ${forms.map(({ name, edtf, drawn }) => {
            const date = parseEdtf(edtf);
            return html`<tr>
              <th scope="row">${name}</th>
              <td><button type="button" @click=${() => this.#choose(edtf)}>${edtf}</button></td>
              <td><canvas data-edtf=${edtf} aria-hidden="true"></canvas></td>
              <td>${wordsOf(date)}</td>
              <td>${boundsWords(date)}</td>
              <td>${drawn}</td>
            </tr>`;
          })}
        </tbody>`,
      )}
    </table>`;
  }

  #choose(edtf: string): void {
    this.typed = edtf;
    this.renderRoot.querySelector<HTMLInputElement>('#typed')?.focus();
  }
}

const valueOf = ({ target }: InputEvent): string => (target as HTMLInputElement).value;

function factsTemplate(date: EventDate, against: EventDate | undefined): TemplateResult {
  const { count } = membersOf(date);
  const doubts = [
    date.isApproximate && 'approximate',
    date.isUncertain && 'not certain',
    date.isLocalTime && 'time zone not given, placed as UTC',
    !date.isContiguous && count !== undefined && `${count} separate dates`,
  ].filter((doubt) => doubt !== false);
  return html`<dl>
    <dt>In words</dt>
    <dd>${wordsOf(date)}</dd>
    <dt>Which days</dt>
    <dd>${boundsWords(date)}</dd>
    <dt>Stated to the</dt>
    <dd>${date.precision}</dd>
    ${
      doubts.length > 0
        ? html`<dt>Doubts</dt>
          <dd>${doubts.join(', ')}</dd>`
        : nothing
    }
    ${
      against
        ? html`<dt>Order</dt>
          <dd>It ${ORDERS[compareDates(date, against)]} ${wordsOf(against)}.</dd>`
        : nothing
    }
  </dl>`;
}

if (!customElements.get('date-desk')) customElements.define('date-desk', DateDesk);
