/** Writes how many years lie between a year and the start of its era, a whole number from 1. */
export type WriteCount = (years: number) => string;

/** From here on years are counted in millions, or what the language has for them. */
const MIN_COMPACT = 1_000_000;
const MAX_DECIMALS = 3;
const NUMERIC = new Set(['integer', 'group', 'decimal', 'fraction']);

/** Every digit, grouped from five digits on: 9999, 10,000. */
export function createWriteCount(tag: string): WriteCount {
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  const grouped = new Intl.NumberFormat(tag, { useGrouping: true });
  return (years) => (years > 9999 ? grouped : plain).format(years);
}

/**
 * Writes multiples of `step` up to `most`, all in one unit: "13.5 billion", "0.5 billion". Different multiples have different texts.
 * `undefined` where digits alone are clearer: below a million, or where the step would need more than three decimals.
 */
export function maybeCompactCount(tag: string, { step, most }: { readonly step: number; readonly most: number }): WriteCount | undefined {
  const unit = most < MIN_COMPACT ? 1 : largestUnit(tag, most);
  const decimals = Math.max(0, powerOf(unit) - powerOf(step));
  if (unit === 1 || decimals > MAX_DECIMALS) return undefined;
  const compact = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: decimals });
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: decimals });
  return (years) => {
    if (years < step) return plain.format(years);
    if (years >= unit) return compact.format(years);
    // The plural of the unit, with a number that the language would write in a smaller one.
    const parts = compact.formatToParts(3 * unit);
    return parts.map(({ type, value }) => (NUMERIC.has(type) ? plain.format(years / unit) : value)).join('');
  };
}

const powerOf = (value: number): number => Math.floor(Math.log10(value) + 1e-9);

/** What a language counts a number of this size in (a billion, 億); 1 where it has no word. */
function largestUnit(tag: string, most: number): number {
  const size = 10 ** powerOf(most);
  const parts = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long' }).formatToParts(3 * size);
  if (!parts.some(({ type }) => type === 'compact')) return 1;
  const digits = parts.flatMap(({ type, value }) => (type === 'integer' ? [...value] : []));
  return size / 10 ** (digits.length - 1);
}
