/** `bonferroni` and `holm` keep the chance of a single false alarm; `bh` (Benjamini and Hochberg) the share of false ones among alarms, for screening. */
export type Adjustment = 'bonferroni' | 'holm' | 'bh';

/**
 * Corrects `p` values for how many were looked at; in the order given.
 * @example adjustP([0.01, 0.02], 'holm') //=> [0.02, 0.02]
 */
export function adjustP(values: readonly number[], adjustment: Adjustment): readonly number[] {
  const count = values.length;
  if (adjustment === 'bonferroni') return values.map((p) => Math.min(1, p * count));
  const rising = values.map((_, index) => index).toSorted((a, b) => values[a]! - values[b]!);
  const adjusted = new Array<number>(count).fill(1);
  if (adjustment === 'holm') {
    let most = 0;
    for (const [rank, index] of rising.entries()) {
      most = Math.max(most, values[index]! * (count - rank));
      adjusted[index] = Math.min(1, most);
    }
    return adjusted;
  }
  let least = 1;
  for (const [place, index] of rising.toReversed().entries()) {
    least = Math.min(least, (values[index]! * count) / (count - place));
    adjusted[index] = least;
  }
  return adjusted;
}
