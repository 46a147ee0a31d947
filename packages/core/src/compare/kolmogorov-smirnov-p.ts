export interface KolmogorovSmirnovOptions {
  /** The largest distance of the two cumulative shares, 0 to 1; see `cumulativeGap`. */
  readonly gap: number;
  /** How many either series has. */
  readonly effects: number;
  readonly causes: number;
}

/**
 * The exact chance of a distance as large, if the events of both series were independent, of one law, and never at the same time. Events of one story are not
 * independent: kept for readers who ask. Time and memory O(effects × causes) and O(causes).
 */
export function kolmogorovSmirnovP({ gap, effects, causes }: KolmogorovSmirnovOptions): number {
  if (effects === 0 || causes === 0) return 1;
  const limit = gap * effects * causes - 1e-7;
  const isReached = (effect: number, cause: number): boolean => Math.abs(effect * causes - cause * effects) >= limit;
  // By how far the walk has come: the chance that it has touched the limit on its way, over all ways that lead there.
  const touched = new Float64Array(causes + 1);
  for (let effect = 0; effect <= effects; effect++)
    for (let cause = 0; cause <= causes; cause++) {
      const before = effect === 0 ? 0 : touched[cause]! * (effect / (effect + cause));
      const beside = cause === 0 ? 0 : touched[cause - 1]! * (cause / (effect + cause));
      touched[cause] = isReached(effect, cause) ? 1 : before + beside;
    }
  return touched[causes]!;
}
