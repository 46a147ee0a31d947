import { packRows, type Packable, type PackedRows, type PackOptions } from '../rows/pack-rows.js';

/** Shares of their width that labels reserve, tried in turn: of the most important sixth, of the next half, of the rest. */
const LABEL_SHARES = [
  [1, 1, 1],
  [1, 1, 0.5],
  [1, 1, 0.2],
  [1, 1, 0],
  [1, 0.6, 0],
  [1, 0.3, 0],
  [1, 0, 0],
  [0.6, 0, 0],
  [0.3, 0, 0],
  [0, 0, 0],
] as const;

/**
 * Room for labels must not push a mark over another: where it does, labels reserve less, the less important ones first.
 * What they then get is decided when they are placed.
 */
export function packWithLabels(pieces: readonly Packable[], options: PackOptions): PackedRows {
  const ranked = pieces.map((piece, index) => ({ piece, index })).sort((a, b) => b.piece.priority - a.piece.priority || a.index - b.index);
  const tiers = new Array<0 | 1 | 2>(pieces.length).fill(2);
  ranked.forEach(({ index }, rank) => (tiers[index] = rank * 6 < pieces.length ? 0 : rank * 3 < pieces.length * 2 ? 1 : 2));
  const packWith = (shares: (typeof LABEL_SHARES)[number]): PackedRows =>
    packRows(
      pieces.map((piece, index) => ({ ...piece, label: piece.label * shares[tiers[index] ?? 2] })),
      options,
    );
  const last = LABEL_SHARES.length - 1;
  const without = packWith(LABEL_SHARES[last] as (typeof LABEL_SHARES)[number]);
  // Where not even marks alone find rows, no room for labels will help.
  if (without.overflow > 0) return without;
  // The first that fits lies in between: the less labels reserve, the more marks fit.
  let [low, high, best] = [0, last, without];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const packed = packWith(LABEL_SHARES[middle] as (typeof LABEL_SHARES)[number]);
    if (packed.overflow > 0) low = middle + 1;
    else [high, best] = [middle, packed];
  }
  return best;
}
