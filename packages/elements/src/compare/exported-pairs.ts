import type { Comparison, FollowUp } from '@deedline/core';
import type { CompareContext } from './compare-context.js';

/** More pairs of a signal and a deed than these are in no file: signals and deeds without end would make them without end. */
export const MAX_PAIRS = 100_000;

/** Gives the deeds that followed each signal, asked for in order, until so many were given; `isWhole` where none was left out. */
export function pairsFor(comparison: Comparison, most: number): (signal: number) => { readonly followUps: readonly FollowUp[]; readonly isWhole: boolean } {
  let left = most;
  return (signal) => {
    const all = comparison.followUpsOf(signal);
    const followUps = all.slice(0, left);
    left -= followUps.length;
    return { followUps, isWhole: followUps.length === all.length };
  };
}

/** That pairs were left out; `undefined` where all are there. */
export function pairsNote({ comparison, compareWords }: CompareContext, most: number): string | undefined {
  const all = comparison.signals.happenings.reduce((sum, _, index) => sum + comparison.followUpsOf(index).length, 0);
  return all > most ? compareWords.morePairs(most, all) : undefined;
}
