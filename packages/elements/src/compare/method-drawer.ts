import type { LeftOut } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';
import { idsOf, type CompareContext } from './compare-context.js';
import { comparisonCsv } from './comparison-csv.js';
import { comparisonJson } from './comparison-json.js';
import { drawerTemplate } from './drawer.js';
import { methodLines, testNumbers, testsTold } from './method.js';
import { numberButton } from './number-button.js';
import { saveFile } from './save-file.js';

/** How it was counted, for who asks: series, period, what was left out, tests by several models of chance, and the files. */
export function methodTemplate(context: CompareContext): TemplateResult {
  const { element, compareWords: words, headingLevel } = context;
  const summary = html`<span role="heading" aria-level=${headingLevel + 1}>${words.methodHeading}</span>`;
  return drawerTemplate(element, { name: 'method', className: 'method', summary, content: () => contentTemplate(context) });
}

function contentTemplate(context: CompareContext): TemplateResult {
  const { comparison, compareWords: words } = context;
  const { signals, deeds, tooWide, windowShare } = comparison;
  const leftOutIds = (list: readonly LeftOut[]): readonly string[] => list.map(({ id }) => id);
  const behind: readonly (readonly [string, readonly string[]])[] = [
    [words.part.signals, idsOf(signals.happenings)],
    [words.part.deeds, idsOf(deeds.happenings)],
    ...(windowShare ? [[words.part.windows, windowShare.ids] as const] : []),
    [`${words.method.leftOut}: ${words.part.signals}`, [...leftOutIds(signals.leftOut), ...idsOf(tooWide.signals)]],
    [`${words.method.leftOut}: ${words.part.deeds}`, [...leftOutIds(deeds.leftOut), ...idsOf(tooWide.deeds)]],
  ];
  return html`<dl>
      ${methodLines(context)
        .filter(([name]) => !name.startsWith(`${words.method.tests}:`))
        .map(([name, text]) => html`<div><dt>${name}</dt><dd><bdi>${text}</bdi></dd></div>`)}
    </dl>
    <p class="behind">${behind.map(([title, ids]) => (ids.length > 0 ? html`<span>${title}: ${numberButton(words.eventsBehind(ids.length), { ids, title }, context)}</span> ` : nothing))}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.method.tests}>
      <table class="tests">
        <caption>${words.method.tests}</caption>
        <thead>
          <tr>${Object.values(words.testColumns).map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${testsTold(context).map(({ test, name, title, counts, hasChance, ids }) => {
            const { hits, expected, range, p, smallest } = testNumbers(test, context);
            return html`<tr>
              <th scope="row" title=${title}>${name}</th>
              <td>${numberButton(counts === words.testColumns.hits ? hits : `${counts} ${hits}`, { ids, title: name }, context)}</td>
              <td>${hasChance ? expected : ''}</td>
              <td>${hasChance ? range : ''}</td>
              <td>${(hasChance && p) || words.noP}</td>
              <td>${hasChance ? smallest : ''}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p class="muted">${words.notACause}</p>
    <p class="files">
      <span>${words.downloads}:</span>
      <button class="plain" type="button" @click=${() => saveFile('deedline-comparison.csv', 'text/csv', comparisonCsv(context))}>${words.download.csv}</button>
      <button class="plain" type="button" @click=${() => saveFile('deedline-comparison.json', 'application/json', comparisonJson(context))}>${words.download.json}</button>
    </p>`;
}
