import type { DateDraft } from './date-draft.js';
import { reachOf, type DateReach, type SmallYears } from './date-reach.js';
import type { PhraseRun } from './phrase-run.js';
import { NOTES } from './phrase-sentences.js';
import type { Token } from './phrase-tokens.js';
import { readSentence, type Sentence } from './read-sentence.js';
import { shareDays, shareParts } from './share-parts.js';
import { type Dated, isOne, otherwise, written } from './write-sentence.js';

/**
 * The EDTF of a phrase by its tokens, the best first, then other ways to write the same; nothing where they make no sentence.
 * What is given need not be valid EDTF: an impossible day, a reversed range and a text too long are left for `parseEdtf` to refuse.
 */
export function edtfOfTokens(tokens: readonly Token[], run: PhraseRun): readonly string[] {
  const sentence = readSentence(tokens, run);
  if (sentence === undefined) return [];
  shareParts(sentence.drafts);
  shareDays(sentence, run);
  if (hasEdgeOfStretch(sentence)) return [];
  const smallYears = smallYearsOf(sentence);
  const dates: Dated[] = [];
  for (const draft of sentence.drafts) {
    const reach = reachOf(draft, run, smallYears);
    if (reach === undefined) return [];
    dates.push({ ...edgeOf(reach, draft, sentence), qualifier: qualifierOf(draft) });
  }
  const found = written(sentence, dates);
  if (dates.some(({ edge }) => edge !== undefined)) run.note(NOTES.edge);
  if (found?.includes('/') && dates.some((date) => date.edtf === undefined && !isOne(date))) run.note(NOTES.outerEnd);
  return found === undefined ? [] : [found, ...otherwise(sentence, dates)];
}

/** A number is a year of less than four digits only beside words that say so: a limit, "about", an era, a neighbour that is such a year. */
function smallYearsOf({ drafts, limit }: Sentence): SmallYears {
  const isSaid = limit !== undefined || drafts.some(({ isAbout, isDoubted, era }) => isAbout || isDoubted || era !== undefined);
  if (!isSaid) return 'none';
  if (drafts.some(({ year = 0, era }) => year > 999 && era === undefined)) return 'threeDigits';
  return drafts.some(({ loose, era }) => loose?.digits === 3 || era !== undefined) ? 'all' : 'guessed';
}

/** Limits beside which "late" and "end" are the same: the one stands behind the date, the other spans two. */
const WIDE_LIMITS: ReadonlySet<string> = new Set(['orlater', 'orearlier', 'onward', 'between']);

/** "Before the end of 2023–24": the end of which year is not said. */
function hasEdgeOfStretch({ limit, links, drafts }: Sentence): boolean {
  return limit !== undefined && limit !== 'from' && !WIDE_LIMITS.has(limit) && links.length > 0 && drafts.some(({ isEdge }) => isEdge === true);
}

/** "Before the end of 2023" is up to its last month, not up to its last third. */
function edgeOf(reach: DateReach, { third, isEdge }: DateDraft, { limit }: Sentence): Omit<Dated, 'qualifier'> {
  if (isEdge !== true || limit === undefined || WIDE_LIMITS.has(limit)) return reach;
  return third === 0 ? { first: reach.first, last: reach.first, edge: 'beginning' } : { first: reach.last, last: reach.last, edge: 'end' };
}

function qualifierOf({ isAbout, isDoubted }: DateDraft): string {
  if (isAbout) return isDoubted ? '%' : '~';
  return isDoubted ? '?' : '';
}
