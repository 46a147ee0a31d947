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
  let packed: PackedRows = { rows: [], overflow: 0, over: [] };
  for (const shares of LABEL_SHARES) {
    packed = packRows(
      pieces.map((piece, index) => ({ ...piece, label: piece.label * shares[tiers[index] ?? 2] })),
      options,
    );
    if (packed.overflow === 0) break;
  }
  return packed;
}
