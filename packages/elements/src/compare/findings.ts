import type { CompareWords, Comparison } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';
import { idsOf, idsWhere, type CompareContext } from './compare-context.js';
import { told } from './number-button.js';

/** A sentence of the comparison, and the events that it is about. Every view tells these, with the same numbers. */
export interface Finding {
  readonly key: 'followed' | 'expected' | 'tested' | 'waited' | 'inside' | 'preceded' | 'note';
  readonly sentence: string;
  readonly ids?: readonly string[];
}

/** Found once for all that tell them: panel, summary, announcement and files. */
const known = new WeakMap<Comparison, WeakMap<CompareWords, readonly Finding[]>>();

/** What the comparison found, in the order in which it is told. */
export function findingsOf({ comparison, compareWords }: Pick<CompareContext, 'comparison' | 'compareWords'>): readonly Finding[] {
  const byWords = known.get(comparison) ?? new WeakMap<CompareWords, readonly Finding[]>();
  known.set(comparison, byWords);
  const findings = byWords.get(compareWords) ?? findFindings(comparison, compareWords);
  byWords.set(compareWords, findings);
  return findings;
}

function findFindings(comparison: Comparison, words: CompareWords): readonly Finding[] {
  const { signals, deeds, trigger, precursor, isFollowed, isPreceded, windowDays, test, notes, coverShare, waits, windowShare, days } = comparison;
  const { sameDayOnly, isSameDayOnly, cutOff, isCutOff, withoutUncertain, tooWide } = comparison;
  const isTested = !notes.includes('tooFew');
  const isAllTested = test.of === trigger.of && trigger.necessary === trigger.possible;
  const jitterDays = Math.min(comparison.jitterDays, days);
  const { median, baselineMedian: baseline } = waits;
  const note = (sentence: string, ids?: readonly string[]): Finding => ({ key: 'note', sentence, ...(ids && { ids }) });
  const signalsWhere = (isMeant: (index: number) => unknown): readonly string[] => idsWhere(signals.happenings, (index) => Boolean(isMeant(index)));
  const picked = deeds.leftOut.flatMap(({ id, reason }) => (reason === 'notMeasured' ? id : []));
  return [
    {
      key: 'followed',
      sentence: words.followed({ ...trigger, windowDays }),
      ids: signalsWhere((index) => isFollowed[index] !== 'not'),
    },
    ...(picked.length > 0 ? [note(words.notCountedDeeds(picked.length), picked)] : []),
    ...(sameDayOnly > 0
      ? [
          note(
            words.sameDayOnly(sameDayOnly),
            signalsWhere((index) => isSameDayOnly[index]),
          ),
        ]
      : []),
    ...(isTested && !isAllTested
      ? [
          {
            key: 'tested',
            sentence: words.tested({ hits: test.hits, of: test.of, range: test.hitsRange }),
            ids: comparison.idsFollowedWithin(windowDays),
          } as const,
        ]
      : []),
    ...(isTested
      ? [{ key: 'expected', sentence: words.expected({ expected: test.expected, of: test.of, low: test.range[0], high: test.range[1], jitterDays }) } as const]
      : [note(words.tooFew({ signals: signals.happenings.length, deeds: deeds.happenings.length }))]),
    ...(notes.includes('tooWide') ? [note(words.tooWide({ share: coverShare, windowDays }))] : []),
    ...(isTested && notes.includes('cannotShow') ? [note(words.cannotShow(test.minimumP ?? 1))] : []),
    ...(tooWide.signals.length > 0 ? [note(words.tooWideDates(tooWide.signals.length), idsOf(tooWide.signals))] : []),
    ...(cutOff > 0
      ? [
          note(
            words.cutOff(cutOff, windowDays),
            signalsWhere((index) => isCutOff[index]),
          ),
        ]
      : []),
    ...(withoutUncertain ? [note(words.withoutUncertain({ ...withoutUncertain, windowDays }))] : []),
    ...(waits.of > 0
      ? [
          {
            key: 'waited',
            sentence: words.waited({
              ...(median !== undefined && { median }),
              ...(baseline !== undefined && { baseline }),
              of: waits.of,
              censored: waits.censored,
              isWhole: waits.isWhole,
            }),
          } as const,
        ]
      : []),
    ...(windowShare
      ? [
          {
            key: 'inside',
            sentence: words.insideWindows({ ...windowShare.inside, coveredSure: windowShare.coveredSure, coveredDays: windowShare.coveredDays, days }),
            ids: signalsWhere((index) => windowShare.isInside[index] !== 'not'),
          } as const,
        ]
      : []),
    {
      key: 'preceded',
      sentence: words.preceded({ ...precursor, windowDays }),
      ids: idsWhere(deeds.happenings, (index) => isPreceded[index] !== 'not'),
    },
  ];
}

/** The findings, counts before anything else, and what they do not say. */
export function findingsTemplate(context: CompareContext): TemplateResult {
  const { compareWords, headingLevel } = context;
  const [first, ...others] = findingsOf(context);
  return html`<section class="findings">
    <h3 aria-level=${headingLevel + 1} tabindex="-1">${compareWords.heading}</h3>
    ${first ? html`<p class="first" data-finding=${first.key}>${told(first.sentence, first.ids, context)}</p>` : nothing}
    <ul role="list">
      ${others.map(({ key, sentence, ids }) => html`<li data-finding=${key}>${told(sentence, ids, context)}</li>`)}
    </ul>
    <p class="muted">${compareWords.notACause} ${compareWords.onlyRecords}</p>
  </section>`;
}
