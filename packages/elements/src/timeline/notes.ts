import type { Catalogue, Problem } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';

/** "41 of 42 records shown", with every problem's record, field, value and repair; nothing where there is no problem. */
export function problemsTemplate(
  problems: readonly Problem[],
  records: { readonly shown: number; readonly all: number },
  words: Catalogue,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<details class="problems" part="problems">
    <summary>${words.shownOf(records.shown, records.all)} ${words.problems(problems.length)}</summary>
    <ul>
      ${problems.map((problem) => problemTemplate(problem, words))}
    </ul>
  </details>`;
}

function problemTemplate({ record, field, value, message, repair }: Problem, words: Catalogue): TemplateResult {
  return html`<li>
    ${record === undefined ? nothing : html`<b>${words.problemAt(record, field ?? '')}:</b> `}<bdi>${message}</bdi>${value === undefined ? nothing : html` <code><bdi>${value}</bdi></code>`}
    <span class="repair"><bdi>${repair}</bdi></span>
  </li>`;
}

/** Nothing could be read: what is wrong and how to mend it. Announced at once. */
export const failureTemplate = (problem: Problem, words: Catalogue): TemplateResult => html`<div class="failure" role="alert">
  <p><b>${words.failed}</b></p>
  <p><bdi>${problem.message}</bdi>${problem.value === undefined ? nothing : html` <code><bdi>${problem.value}</bdi></code>`}</p>
  <p class="repair"><bdi>${problem.repair}</bdi></p>
</div>`;
