import type { TimelineEvent } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';
import { eventButton, type EventButtonContext } from './event-button.js';
import { contestsOf, ratingWords } from './event-words.js';

interface EvidenceContext extends EventButtonContext {
  readonly headingLevel: number;
}

/**
 * Who says so, and how sure: attribution, the outlet's count, the records of the data, ratings and who gave them, likelihood and confidence each on
 * a line of its own, and who contests it. Nothing where nothing of it is recorded.
 */
export function evidenceTemplate(event: TimelineEvent, context: EvidenceContext): TemplateResult | typeof nothing {
  const { words, figure } = context;
  const { attribution, sourceCount, status, likelihood, confidence, assessedBy } = event;
  const { recordCount, roots, independentSources } = figure.evidenceOf(event.id);
  const isDerived = !roots.includes(event.id);
  const records = [...(recordCount > 1 ? [words.recordsOfIt(recordCount)] : []), ...(isDerived ? [words.derivedFromRecords(independentSources)] : [])];
  const rating = ratingWords(event, words);
  const isAssessed = rating !== undefined || likelihood !== undefined || confidence !== undefined;
  const contests = contestsOf(event.id, context);
  const rows: readonly (readonly [string, string | TemplateResult | undefined])[] = [
    [words.attributed, attribution && words.attribution[attribution]],
    [words.byOutletCount, sourceCount === undefined ? undefined : words.voices(sourceCount)],
    [words.recordsHere, records.join(', ')],
    [words.statusIs, status && words.status[status]],
    [words.rated, rating],
    [words.likelihood, likelihood],
    [words.confidence, confidence && words.confidenceIs[confidence]],
    [words.assessedBy, assessedBy ?? (isAssessed ? words.assessorUnknown : undefined)],
    [words.contested, contests.length === 0 ? undefined : contestList(contests, context)],
  ];
  const told = rows.filter(([, value]) => value);
  if (told.length === 0) return nothing;
  return html`<h4 aria-level=${context.headingLevel + 2}>${words.howSure}</h4>
    <dl class="facts evidence">
      ${told.map(([name, value]) => html`<div><dt>${name}</dt><dd>${typeof value === 'string' ? html`<bdi>${value}</bdi>` : value}</dd></div>`)}
    </dl>`;
}

/** Who contests it, and when. A button leads there; where a filter leaves that out, the links do not tell who asserts the tie, so it is told here. */
function contestList(contests: ReturnType<typeof contestsOf>, context: EvidenceContext): TemplateResult {
  const { words, figure, dateWords } = context;
  return html`<ul class="contests" role="list">
    ${contests.map(({ type, link: { by }, event }) => {
      const shown = figure.byId.get(event.id);
      const rest = [event.dateText ?? dateWords(event.date), ...(by === undefined ? [] : [words.linkAssertedBy(by)])].join('. ');
      return html`<li>
        <span class="contest-type">${words.contestIs[type]}${event.actor === undefined ? nothing : html` <bdi>${event.actor}</bdi>`}</span>
        ${shown ? eventButton(shown, context) : html`<bdi>${event.title}</bdi> <span class="link-rest">${rest}</span>`}
      </li>`;
    })}
  </ul>`;
}

/** The hands an event came through, the speaker first and the outlet last, each with its role. */
export function chainTemplate({ chain }: TimelineEvent, { words }: Pick<EvidenceContext, 'words'>): TemplateResult | undefined {
  if (chain === undefined || chain.length === 0) return undefined;
  const roleOf = (role: string): string => (Object.hasOwn(words.chainRole, role) ? (words.chainRole[role] as string) : role);
  return html`<ol class="chain" role="list">
    ${chain.map(({ agent, role }) => html`<li><bdi>${role === undefined ? agent : words.inRole(agent, roleOf(role))}</bdi></li>`)}
  </ol>`;
}
