import { columnsOf, contestsIn, DAY_MS, enCompareWords, isExactDay, isUnnamed, languageTag, TRAIT, type CompareWords, type LinkType } from '@deedline/core';
import { figureOf, rowsInTimeOf, type Figure } from '@deedline/layout';
import { html, nothing, type TemplateResult } from 'lit';
import { spanWords } from '../timeline/span-words.js';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import { type CompareContext, dateFormat, eventsOf, labelOf } from './compare-context.js';
import type { DeedCompare } from './deed-compare.js';
import { findingsOf, type Finding } from './findings.js';
import { told } from './number-button.js';

/** Sentences of links are told of the types that occur, the most frequent first, up to so many. */
const MAX_TYPES = 5;

/** The timeline in plain sentences, generated: what it holds, how it is known, and what the comparison found, with the numbers of the other views. */
export function summaryTemplate(element: DeedCompare, target: DeedTimeline, context: CompareContext | undefined): TemplateResult | typeof nothing {
  const { whole, words, state, locale } = target.model;
  if (!whole || !state) return nothing;
  const compareWords = words.compare ?? enCompareWords;
  const figure = figureOf(context?.timeline ?? whole, { clock: context?.comparison.clock ?? state.clock, timeZone: state.timeZone });
  const parts = { element, compareWords };
  const level = Math.min(4, Math.max(1, Math.round(target.headingLevel) || 2)) + 1;
  const paragraphs = (sentences: readonly Sentence[], name: string): readonly TemplateResult[] =>
    sentences.map(
      ({ key, sentence, ids, isOfBoth }, index) => html`<p data-finding=${key}>${told(sentence, ids, parts, { id: `${name}-${index}`, isOfBoth })}</p>`,
    );
  return html`<section class="summary">
    <h3 aria-level=${level} tabindex="-1">${compareWords.summaryHeading}</h3>
    <h4 aria-level=${level + 1}>${compareWords.summaryHeld}</h4>
    ${paragraphs(heldIn(figure, { target, words: compareWords, locale }), 'held')}
    ${context ? html`<h4 aria-level=${level + 1}>${compareWords.heading}</h4>${paragraphs([...findingsOf(context), ...waitsIn(context)], 'finding')}` : nothing}
    <p class="muted">${context ? compareWords.notACause : nothing} ${compareWords.summaryRest}</p>
    ${context ? html`<p><button class="plain" type="button" @click=${() => void element.toCompare()}>${compareWords.toCompare}</button></p>` : nothing}
  </section>`;
}

type Sentence = Omit<Finding, 'key'> & { readonly key: Finding['key'] | 'held' };

/** What the timeline holds, and how it is known. */
function heldIn(
  figure: Figure,
  { target, words, locale }: { readonly target: DeedTimeline; readonly words: CompareWords; readonly locale: string },
): readonly Sentence[] {
  const { words: catalogue, state } = target.model;
  const timeZone = state?.timeZone ?? 'UTC';
  const list = new Intl.ListFormat(languageTag(locale), { type: 'conjunction' });
  const { columns, stated } = figure;
  const counts = (['words', 'deeds', 'context'] as const).flatMap((kind) => {
    const lanes = figure.lanes.filter(({ lane }) => lane.kind === kind);
    return lanes.length > 0
      ? catalogue.countOf(
          kind,
          lanes.reduce((sum, { count }) => sum + count, 0),
        )
      : [];
  });
  const [from, to] = stated ? spanWords(stated, { locale, timeZone, stated: figure.statedPrecisions }) : ['', ''];
  const rows = figure.lanes.flatMap((lane) => (lane.lane.kind === 'words' ? [...lane.rowsInTime] : []));
  const unnamed = rows.filter((row) => isUnnamed(columns.valueAt(row, 'attribution'))).map((row) => columns.valueAt(row, 'id'));
  const contested = contestedIds(figure);
  const imprecise = [...rowsInTimeOf(figure)].filter((row) => ((columns.traits[row] as number) & TRAIT.exact) === 0).map((row) => columns.valueAt(row, 'id'));
  const { asOf = Infinity } = figure.timeline;
  const coverage = figure.timeline.coverage.flatMap(({ lane, span, note }) => {
    if (span.start > asOf) return [];
    // Nothing is on record of what comes later.
    const [start, end] = spanWords({ start: span.start, end: Math.min(span.end, asOf + 1) }, { locale, timeZone });
    return { key: 'held' as const, sentence: words.summaryCoverage({ label: figure.laneOf.get(lane)?.label ?? lane, from: start, to: end, note: note ?? '' }) };
  });
  const ties = tieCounts(figure, catalogue.linkType, words);
  return [
    ...(stated ? [{ key: 'held' as const, sentence: words.summaryOf({ from, to, counts: list.format(counts) }) }] : []),
    ...coverage,
    ...(unnamed.length > 0 ? [{ key: 'held' as const, sentence: words.summaryUnnamed({ unnamed: unnamed.length, of: rows.length }), ids: unnamed }] : []),
    ...(contested.length > 0
      ? [{ key: 'held' as const, sentence: words.summaryContested({ contested: contested.length, of: columns.length }), ids: contested }]
      : []),
    ...(imprecise.length > 0
      ? [{ key: 'held' as const, sentence: words.summaryImprecise({ imprecise: imprecise.length, of: columns.length }), ids: imprecise }]
      : []),
    ...(ties.length > 0 ? [{ key: 'held' as const, sentence: words.summaryTies(list.format(ties)) }] : []),
  ];
}

const contestedIds = (figure: Figure): readonly string[] => {
  const columns = columnsOf(figure.timeline);
  return [...contestsIn(figure.timeline).keys()].filter((id) => columns.rowOf(id) >= 0);
};

function tieCounts({ timeline }: Figure, names: Readonly<Record<LinkType, string>>, words: CompareWords): readonly string[] {
  const counts = new Map<LinkType, number>();
  for (const { type } of timeline.links) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MAX_TYPES)
    .map(([type, count]) => words.summaryTie({ tie: names[type], count }));
}

/** The longest wait for a deed that came, and the month with the most happenings of each series. */
function waitsIn(context: CompareContext): readonly Sentence[] {
  const { comparison, compareWords: words } = context;
  const { waits, longestWait } = comparison;
  // Others, whose day is not known, may have waited longer.
  const longest = waits.isWhole ? longestWait : undefined;
  const signal = longest && comparison.signals.happenings[longest.index];
  return [
    ...(signal
      ? [
          {
            key: 'held' as const,
            sentence: `${words.summaryLongest({ days: longest.days })} “${labelOf(signal, context)}”.`,
            ids: eventsOf(signal, context).map(({ event }) => event.id),
          },
        ]
      : []),
    ...(['words', 'deeds'] as const).flatMap((kind) => busiestMonth(kind, context) ?? []),
  ];
}

function busiestMonth(kind: 'words' | 'deeds', context: CompareContext): Sentence | undefined {
  const { comparison, compareWords: words } = context;
  const month = dateFormat(context, { month: 'long' });
  const byMonth = new Map<string, { count: number; readonly ids: string[] }>();
  for (const happening of (kind === 'words' ? comparison.signals : comparison.deeds).happenings) {
    if (!isExactDay(happening)) continue;
    const name = month.format(comparison.period.start + happening.first * DAY_MS);
    const found = byMonth.get(name) ?? { count: 0, ids: [] };
    byMonth.set(name, found);
    found.count++;
    found.ids.push(...happening.ids);
  }
  const [most] = [...byMonth].toSorted(([, a], [, b]) => b.count - a.count);
  return most && { key: 'held', sentence: words.summaryBusiest({ month: most[0], count: most[1].count, kind }), ids: [...new Set(most[1].ids)] };
}
