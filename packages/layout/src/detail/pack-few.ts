import type { Span } from '@deedline/core';
import { TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import type { Packable } from '../rows/pack-rows.js';
import type { FigureEvent } from '../scene/figure-event.js';
import type { Figure } from '../scene/figure.js';
import type { Zone } from '../scene/frame.js';
import { markGapOf, reachOf, stepScale } from './mark-reach.js';
import { packWithLabels } from './pack-with-labels.js';

/** The room that a label may ask for when rows are packed; where there is more room it may be longer. */
const MAX_LABEL_PX = 270;
/** Between a mark and its label, and from the label to the next mark, which must not look like the label's own. */
const LABEL_GAPS_PX = 17;
/** Room in which a cut label is of use. */
const WANTED_ROOM_PX = 170;

interface FewOptions {
  readonly figure: Figure;
  readonly zone: Zone;
  readonly isVertical: boolean;
  /** At the coarse end of the zoom step. */
  readonly pxPerMs: number;
  readonly measureText: MeasureText;
  readonly runs: readonly Span[];
  /** The rows that are taken where a run lies. */
  readonly blocked: number;
}

/** Packs all of a zone that has few events, the most important first, each with room for its label; what fits nowhere lies over another. */
export function packFew(pieces: Uint32Array, options: FewOptions): { readonly rows: readonly Uint32Array[]; readonly over: readonly number[] } {
  const { figure, zone, isVertical, pxPerMs, measureText, runs, blocked } = options;
  const scale = stepScale(pxPerMs);
  const labelRoom = ({ event }: FigureEvent): number => Math.min(MAX_LABEL_PX, measureText(event.title, TEXT_STYLES.label));
  const packables = Array.from(pieces, (row): Packable => {
    const figureEvent = figure.eventAt(row);
    const [start, end] = reachOf(figureEvent, zone, scale);
    const wanted = isVertical && zone.kind === 'beside' ? 0 : labelRoom(figureEvent);
    const beside = wanted > 0 ? wanted + LABEL_GAPS_PX : 0;
    return { start, end, label: zone.kind === 'over' ? Math.max(0, wanted - (end - start)) : beside, priority: figureEvent.event.priority ?? 0 };
  });
  const packing = packWithLabels(packables, {
    rows: zone.rows,
    taken: runs.map(({ start, end }) => ({ start: start * pxPerMs, end: end * pxPerMs, rows: blocked })),
    gap: markGapOf(zone),
    isLabelEitherSide: zone.kind === 'beside',
    wantedRoom: isVertical ? 0 : WANTED_ROOM_PX,
  });
  const rows = Array.from({ length: zone.rows }, (): number[] => []);
  pieces.forEach((row, index) => rows[packing.rows[index] ?? 0]?.push(row));
  return { rows: rows.map((list) => Uint32Array.from(list)), over: packing.over.map((index) => pieces[index] as number) };
}
