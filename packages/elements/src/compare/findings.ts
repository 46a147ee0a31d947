import type { CompareWords, Comparison } from '@deedline/core';
import { html, nothing, type TemplateResult } from 'lit';
import { hasChance, hasExactChance } from './chance.js';
import { idsOf, idsWhere, type CompareContext } from './compare-context.js';
import { told } from './number-button.js';

/** A sentence of the comparison, and the events that it is about. Every view tells these, with the same numbers. */
export interface Finding {
  readonly key: 'followed' | 'expected' | 'tested' | 'waited' | 'inside' | 'preceded' | 'note';
  readonly sentence: string;
  readonly ids?: readonly string[];
  /** The events are those of both series. */
  readonly isOfBoth?: true;
}

/** Found once for all that tell them: panel, summary, announcement and files. */
const known = new WeakMap<Comparison, WeakMap<CompareWords, readonly Finding[]>>();

type Told = Pick<CompareContext, 'comparison' | 'compareWords' | 'kind' | 'figure'>;

/** The count that comes before everything else. */
export const followedSentence = ({ comparison: { trigger, windowDays }, compareWords, kind }: Omit<Told, 'figure'>): string =>
  compareWords.followed({ ...trigger, windowDays, kind });

/** What the comparison found, in the order in which it is told. */
export function findingsOf(context: Told): readonly Finding[] {
  const { comparison, compareWords } = context;
  const byWords = known.get(comparison) ?? new WeakMap<CompareWords, readonly Finding[]>();
  known.set(comparison, byWords);
  const findings = byWords.get(compareWords) ?? [...countFindings(context), ...doubtFindings(context), ...otherFindings(context)];
  byWords.set(compareWords, findings);
  return findings;
}

const note = (sentence: string, ids?: readonly string[]): Finding => ({ key: 'note', sentence, ...(ids && { ids }) });

/** What was counted, and what chance gives. */
function countFindings(context: Told): readonly Finding[] {
  const { comparison, compareWords: words, kind } = context;
  const { signals, deeds, trigger, isFollowed, windowDays, test, tested, notes, days, tooWide, sameDayOnly, isSameDayOnly, coverShare } = comparison;
  const isTested = hasChance(comparison);
  const hasAllDeeds = tooWide.deeds.length === 0;
  const isAllTested = test.of === trigger.of && trigger.necessary === trigger.possible && hasAllDeeds;
  const picked = deeds.leftOut.flatMap(({ id, reason }) => (reason === 'notMeasured' ? id : []));
  const findings: Finding[] = [
    { key: 'followed', sentence: followedSentence(context), ids: idsWhere(signals.happenings, (index) => isFollowed[index] !== 'not') },
  ];
  if (notes.includes('tooWide')) findings.push(note(words.tooWide({ share: coverShare, windowDays, kind })));
  if (sameDayOnly > 0)
    findings.push(
      note(
        words.sameDayOnly(sameDayOnly),
        idsWhere(signals.happenings, (index) => isSameDayOnly[index] === true),
      ),
    );
  if (isTested && !isAllTested)
    findings.push({
      key: 'tested',
      sentence: words.tested({ hits: test.hits, of: test.of, range: test.hitsRange, hasAllDeeds, kind }),
      ids: comparison.idsFollowedWithin(windowDays),
      isOfBoth: true,
    });
  if (isTested) {
    const [low, high] = test.range;
    const jitterDays = Math.min(comparison.jitterDays, days);
    findings.push({ key: 'expected', sentence: words.expected({ expected: test.expected, of: test.of, low, high, jitterDays }) });
  } else findings.push(note(words.tooFew({ ...tested, isWhole: hasAllDeeds && tooWide.signals.length === 0, kind })));
  if (picked.length > 0) findings.push(note(words.notCountedDeeds(picked.length), picked));
  if (isTested && notes.includes('cannotShow') && test.minimumP !== undefined)
    findings.push(note(words.cannotShow({ minimumP: test.minimumP, most: test.mostHits ?? test.of, of: test.of })));
  return findings;
}

/** What the dates and the ends of the period leave open. */
function doubtFindings({ comparison, compareWords: words, kind }: Told): readonly Finding[] {
  const { signals, tooWide, windowDays, cutOff, isCutOff, isPeriodChosen, withoutUncertain } = comparison;
  const findings: Finding[] = [];
  if (tooWide.signals.length > 0) findings.push(note(words.tooWideDates(tooWide.signals.length), idsOf(tooWide.signals)));
  if (tooWide.deeds.length > 0) findings.push(note(words.tooWideDeeds(tooWide.deeds.length, kind), idsOf(tooWide.deeds)));
  if (cutOff > 0)
    findings.push(
      note(
        words.cutOff({ count: cutOff, windowDays, isChosen: isPeriodChosen }),
        idsWhere(signals.happenings, (index) => isCutOff[index] === true),
      ),
    );
  if (withoutUncertain) findings.push(note(words.withoutUncertain(withoutUncertain)));
  return findings;
}

/** Waits, windows of context, and the other direction. */
function otherFindings({ comparison, compareWords: words, kind }: Told): readonly Finding[] {
  const { signals, deeds, precursor, isPreceded, windowDays, waits, windowShare, days, isPeriodChosen, lookBackCut, isLookBackCut } = comparison;
  const { median, baselineMedian: baseline, of, censored, isWhole } = waits;
  const findings: Finding[] = [];
  // Half of fewer says nothing, nor does how soon one of few deeds came.
  if (hasExactChance(comparison)) {
    const medians = { ...(median !== undefined && { median }), ...(baseline !== undefined && { baseline }) };
    findings.push({ key: 'waited', sentence: words.waited({ ...medians, of, censored, isWhole, isChosen: isPeriodChosen }) });
  }
  if (windowShare) {
    const { inside, isInside, coveredSure, coveredDays } = windowShare;
    findings.push({
      key: 'inside',
      sentence: words.insideWindows({ ...inside, coveredSure, coveredDays, days }),
      ids: idsWhere(signals.happenings, (index) => isInside[index] !== 'not'),
    });
  }
  findings.push({
    key: 'preceded',
    sentence: words.preceded({ ...precursor, windowDays, kind }),
    ids: idsWhere(deeds.happenings, (index) => isPreceded[index] !== 'not'),
  });
  if (lookBackCut > 0)
    findings.push(
      note(
        words.lookBackCut({ count: lookBackCut, windowDays, kind }),
        idsWhere(deeds.happenings, (index) => isLookBackCut[index] === true),
      ),
    );
  return findings;
}

/** The findings, counts before anything else, and what they do not say. */
export function findingsTemplate(context: CompareContext): TemplateResult {
  const { compareWords, headingLevel } = context;
  const [first, ...others] = findingsOf(context);
  return html`<section class="findings">
    <h3 aria-level=${headingLevel + 1} tabindex="-1">${compareWords.heading}</h3>
    ${first ? html`<p class="first" data-finding=${first.key}>${told(first.sentence, first.ids, context, { id: 'finding' })}</p>` : nothing}
    <ul role="list">
      ${others.map(({ key, sentence, ids, isOfBoth }, index) => html`<li data-finding=${key}>${told(sentence, ids, context, { id: `finding-${index}`, isOfBoth })}</li>`)}
    </ul>
    <p class="muted">${compareWords.notACause} ${compareWords.onlyRecords}</p>
  </section>`;
}
