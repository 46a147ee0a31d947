import { enCompareWords, SERIES_PARTS, type Comparison, type CompareWords, type NoComparison, type Timeline } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { alignedSection, bandsSection, curveSection, lagsSection, waitsSection, windowsSection } from './chart-sections.js';
import { hasChance, hasExactChance } from './chance.js';
import { choiceTemplate } from './choice-fields.js';
import { compareContext, kindOfDeeds, type CompareContext } from './compare-context.js';
import { comparisonCsv } from './comparison-csv.js';
import { comparisonJson } from './comparison-json.js';
import type { DeedCompare } from './deed-compare.js';
import { failureNote } from './failure-note.js';
import { eventListTemplate } from './event-list.js';
import { filterNotes, periodNotes } from './filter-notes.js';
import { findingsTemplate, followedSentence } from './findings.js';
import { methodTemplate } from './method-drawer.js';
import { pairsTemplate } from './pairs-table.js';
import { compareStyles } from '../styles/compare-styles.js';
import { compareTableStyles } from '../styles/compare-table-styles.js';
import { summaryTemplate } from './summary.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';

export { adjustP, compareSteps } from '@deedline/core';
export { goToPair } from './go-to-pair.js';
/** What is shown, as it looks. */
export const panelStyles = [compareStyles, compareTableStyles];

/** Everything inside a `deed-compare`: events and sources first, then counts, then the method. */
export function panelTemplate(element: DeedCompare, target: DeedTimeline): TemplateResult | typeof nothing {
  const { result, isRunning, isFailed } = target.comparing.state;
  const words = target.model.words.compare ?? enCompareWords;
  const shown = isFailed ? undefined : result;
  if (!shown && !isFailed) return html`<div class="compare" part="compare" tabindex="-1"><p class="note" role="status">${words.comparing}</p></div>`;
  const choice = element.noChoice || element.show === 'summary' ? nothing : choiceTemplate(element, target, words);
  const reason = shown && 'reason' in shown ? shown.reason : undefined;
  const comparison = shown && !('reason' in shown) ? shown : undefined;
  const context = comparison && compareContext(element, target, comparison);
  element.stages.use(element.show === 'compare' ? context : undefined, STAGE_COUNT);
  const isBusy = isRunning || (context !== undefined && element.show === 'compare' && !element.stages.isWhole);
  return html`<div class="compare" part="compare" tabindex="-1" aria-busy=${isBusy ? 'true' : nothing}>
    ${choice} ${isFailed ? failureNote(target) : reason && element.show === 'compare' ? html`<p class="note">${words.nothing[reason]}${element.noChoice ? notesOf(result, words) : nothing}</p>` : nothing}
    ${element.show === 'summary' ? summaryTemplate(element, target, context) : context ? comparedTemplate(context) : nothing}
    ${context ? eventListTemplate(context) : nothing}
  </div>`;
}

/** Who cannot choose still reads what of the page's choice was not understood. */
const notesOf = (result: Comparison | NoComparison | undefined, words: CompareWords): readonly string[] =>
  [...SERIES_PARTS.flatMap((part) => filterNotes(result?.choice[part].filter ?? '', words)), ...periodNotes(result?.choice.period ?? '', words)].map(
    (note) => ` ${note}`,
  );

type Section = (context: CompareContext) => TemplateResult;

/** The sections in the order in which they come; those of `charts` stand beside each other where there is room. */
const BEFORE: readonly Section[] = [findingsTemplate, alignedSection, pairsTemplate];
const CHARTS: readonly Section[] = [curveSection, waitsSection, windowsSection, bandsSection, lagsSection];
/** What few signals or deeds can be drawn by. */
const FEW_CHARTS: readonly Section[] = [({ compareWords }) => html`<p class="few muted">${compareWords.tooFewToDraw}</p>`, windowsSection, bandsSection];
/** The sections before the charts come one by one, the others together. */
const STAGE_COUNT = BEFORE.length + 1;

/** Each section is made anew only where something has changed that it shows. */
function comparedTemplate({ element, target, comparison }: CompareContext): TemplateResult {
  const charts = !hasChance(comparison) ? FEW_CHARTS : hasExactChance(comparison) ? CHARTS : CHARTS.filter((section) => section !== waitsSection);
  const { measureText, zoom } = target.model.figure;
  const { sortedBy, pairsFrom, unannouncedFrom, openDrawers, size } = element;
  const sectionAt = (section: Section, index: number): unknown => {
    // The charts and the method together take about as long as the table alone.
    const context = element.stages.at(Math.min(index, BEFORE.length));
    const deps = section === pairsTemplate || section === alignedSection ? [sortedBy, pairsFrom, unannouncedFrom] : [];
    return guard([context, size.widthPx, zoom, measureText, openDrawers, ...deps], () => (context ? section(context) : nothing));
  };
  return html`
    ${BEFORE.map(sectionAt)}
    <div class="charts">${charts.map((section, index) => sectionAt(section, BEFORE.length + index))}</div>
    ${sectionAt(methodTemplate, BEFORE.length + charts.length)}
  `;
}

/** The first thing that a comparison tells, or why there is none. `timeline` is what was compared; without it deeds are deeds. */
export const resultInWords = (result: Comparison | NoComparison, words: CompareWords = enCompareWords, timeline?: Timeline): string =>
  'reason' in result
    ? words.nothing[result.reason]
    : followedSentence({ comparison: result, compareWords: words, kind: timeline ? kindOfDeeds(result, timeline) : 'deeds' });

/** The comparison as text; empty where there is none. */
export function exportOf(element: DeedCompare, target: DeedTimeline, format: 'csv' | 'json'): string {
  const { result } = target.comparing.state;
  const context = result && !('reason' in result) ? compareContext(element, target, result) : undefined;
  if (!context) return '';
  return format === 'csv' ? comparisonCsv(context) : comparisonJson(context);
}
