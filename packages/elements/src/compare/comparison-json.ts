import type { Comparison, CompareTest } from '@deedline/core';
import { hasChance, hasExactChance } from './chance.js';
import { dayDate, type CompareContext } from './compare-context.js';
import { findingsOf } from './findings.js';
import { MAX_PAIRS, pairsFor, pairsNote } from './exported-pairs.js';
import { methodLines } from './method.js';

/** All numbers of the comparison, its pairs, findings and method, as JSON. What chance gives is there only where the page tells it. */
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
  const findings = findingsOf(context).map(({ sentence }) => sentence);
  const method = Object.fromEntries(methodLines(context));
  const periodEdtf = [0, comparison.days - 1].map((day) => dayDate(comparison, day).edtf).join('/');
  const numbers = { ...toldNumbers(comparison), periodEdtf };
  return `${JSON.stringify({ ...(note !== undefined && { note }), ...numbers, pairs, findings, method }, undefined, 2)}\n`;
}

/** The numbers without those of chance where there are too few for them. */
const toldNumbers = (comparison: Comparison): object => ({
  ...comparison,
  ...(!hasChance(comparison) && {
    test: counted(comparison.test),
    tests: comparison.tests.map(counted),
    precursorTest: counted(comparison.precursorTest),
    curve: comparison.curve.map(({ windowDays, necessary, possible, coverShare }) => ({ windowDays, necessary, possible, coverShare })),
  }),
  ...(!hasExactChance(comparison) && {
    waits: { of: comparison.waits.of, censored: comparison.waits.censored, isWhole: comparison.waits.isWhole },
    aligned: comparison.aligned.map(({ day, count, observed }) => ({ day, count, observed })),
    lags: comparison.lags.map(({ from, to, count }) => ({ from, to, count })),
  }),
});

const counted = ({ nullModel, hits, hitsRange, of }: CompareTest): object => ({ nullModel, hits, of, ...(hitsRange && { hitsRange }) });
