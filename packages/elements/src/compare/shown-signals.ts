import { eventsOf, labelOf, type CompareContext } from './compare-context.js';

/** So many signals, and so many deeds that no signal came before, are shown at a time. */
export const PAIRS_PART = 50;

/** The signals of the part that the reader has turned to, in the order that the reader wants: the same in the table and in the figure above it. */
export function shownSignals(context: CompareContext): { readonly from: number; readonly places: readonly number[] } {
  const order = sortedSignals(context);
  const from = Math.min(context.element.pairsFrom, Math.max(0, order.length - 1));
  return { from, places: order.slice(from, from + PAIRS_PART) };
}

function sortedSignals(context: CompareContext): readonly number[] {
  const { element, comparison, locale } = context;
  const { column, isDescending } = element.sortedBy;
  const { signals, followUpsOf } = comparison;
  const places = signals.happenings.map((_, index) => index);
  const sign = isDescending ? -1 : 1;
  if (column === 'saidOn') return isDescending ? places.reverse() : places;
  if (column === 'said' || column === 'who') {
    const { compare } = new Intl.Collator(locale);
    const texts = signals.happenings.map((signal) => (column === 'said' ? labelOf(signal, context) : (eventsOf(signal, context)[0]?.event.actor ?? '')));
    return places.sort((a, b) => sign * compare(texts[a] ?? '', texts[b] ?? '') || a - b);
  }
  const firsts = places.map((index) => followUpsOf(index)[0]);
  // Signals without a deed stand last, whichever way.
  const valueOf = (index: number): number => {
    const first = firsts[index];
    return first === undefined ? sign * Infinity : column === 'gap' ? first.least : first.deed.first;
  };
  return places.sort((a, b) => (valueOf(a) === valueOf(b) ? a - b : sign * (valueOf(a) - valueOf(b))));
}
