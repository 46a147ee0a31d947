import type { CompareContext } from './compare-context.js';
import { pairsOrder } from './pairs-order.js';

/** So many signals, and so many deeds that no signal came before, are shown at a time. */
export const PAIRS_PART = 50;

/** The signals of the part that the reader has turned to, in the order that the reader wants: the same in the table and in the figure above it. */
export function shownSignals(context: CompareContext): { readonly from: number; readonly places: readonly number[] } {
  const order = pairsOrder(context);
  const from = Math.min(context.element.pairsFrom, Math.max(0, order.length - 1));
  return { from, places: order.slice(from, from + PAIRS_PART) };
}
