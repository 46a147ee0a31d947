import { eventsOf, labelOf, type CompareContext } from './compare-context.js';

type SortedBy = CompareContext['element']['sortedBy'];
const orders = new WeakMap<CompareContext, { readonly sortedBy: SortedBy; readonly order: readonly number[] }>();

/** The signals, by their place in time, in the order that the reader gave the table; the same array while that and the comparison stay. */
export function pairsOrder(context: CompareContext): readonly number[] {
  const { sortedBy } = context.element;
  const known = orders.get(context);
  if (known?.sortedBy === sortedBy) return known.order;
  const order = sortedSignals(context, sortedBy);
  orders.set(context, { sortedBy, order });
  return order;
}

function sortedSignals(context: CompareContext, { column, isDescending }: SortedBy): readonly number[] {
  const { comparison, locale } = context;
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
