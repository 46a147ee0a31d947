import type { CompareContext } from './compare-context.js';
import { findingsOf } from './findings.js';
import { MAX_PAIRS, pairsFor, pairsNote } from './exported-pairs.js';
import { methodLines } from './method.js';

/** All numbers of the comparison, its pairs, findings and method, as JSON. */
export function comparisonJson(context: CompareContext): string {
  const { comparison } = context;
  const pairsOf = pairsFor(comparison, MAX_PAIRS);
  const note = pairsNote(context, MAX_PAIRS);
  const pairs = comparison.signals.happenings.map(({ ids }, index) => ({
    signal: ids,
    followed: comparison.isFollowed[index],
    deeds: pairsOf(index).followUps.map(({ deed, certainty, least, most }) => ({ deed: deed.ids, certainty, leastDays: least, mostDays: most })),
    links: comparison.linksOf(index),
  }));
  const method = Object.fromEntries(methodLines(context));
  return `${JSON.stringify({ ...(note !== undefined && { note }), ...comparison, pairs, findings: findingsOf(context).map(({ sentence }) => sentence), method }, undefined, 2)}\n`;
}
