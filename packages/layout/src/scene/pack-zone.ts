import { packRows, type Packable, type PackedRows, type PackOptions } from '../rows/pack-rows.js';
import { createTimeScale, type TimeScale } from '../scale/time-scale.js';
import { zoomStepOf } from '../scale/zoom-step.js';
import { TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import type { FigureEvent } from './figure-event.js';
import type { Figure } from './figure.js';
import type { Frame, LaneArea, Zone } from './frame.js';
import { MARK_BUILDERS, markKindOf } from './marks/mark-builders.js';
import { thicknessOf } from './marks/mark-place.js';

/** The room that a label may ask for when rows are packed; where there is more room it may be longer. */
const MAX_LABEL_PX = 270;
/** Between a mark and its label, and from the label to the next mark, which must not look like the label's own. */
const LABEL_GAPS_PX = 17;
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
const MARK_GAP_PX = 2;
/** The scale at the fine end of a zoom step, as a multiple of that at the coarse end. */
const ZOOM_STEP = Math.SQRT2;
/** Room in which a cut label is of use. */
const WANTED_ROOM_PX = 170;
const MAX_PACKED = 64;
/** So many packed zones a lane are remembered at least: two zones at four zoom steps. */
const ZONES_KEPT = 8;
/** With more pieces than this, labels reserve no room: trying shares would cost more than it gives. */
const MAX_TRIED = 600;

/** The rows of a zone, nearest the axis first. */
export interface ZoneRows {
  readonly rowOf: ReadonlyMap<string, number>;
  /** How many marks found no free row and lie over another. */
  readonly overflow: number;
}

type Packed = Map<string, ZoneRows>;

const packedOf = new WeakMap<Figure, WeakMap<MeasureText, Packed>>();

/** What has been packed of a figure with a text measure: derived, and kept by identity. */
function packedWith(figure: Figure, measureText: MeasureText): Packed {
  const byMeasure = packedOf.get(figure) ?? new WeakMap<MeasureText, Packed>();
  packedOf.set(figure, byMeasure);
  const packed: Packed = byMeasure.get(measureText) ?? new Map<string, ZoneRows>();
  byMeasure.set(measureText, packed);
  return packed;
}

/**
 * The row of each event of a zone, by id. Packed over the whole data at the coarse end of the zoom step, so that rows do not
 * depend on what is in view and hold still while the reader pans; kept with the figure.
 */
export function packZone(figure: Figure, frame: Frame, area: LaneArea, zone: Zone, measureText: MeasureText): ZoneRows {
  const { step, pxPerMs } = zoomStepOf(frame.scale.pxPerMs);
  const key = [area.lane.id, zone.id, zone.rows, zone.pitchPx, frame.isVertical, step].join('\u0000');
  const packed = packedWith(figure, measureText);
  const known = packed.get(key);
  if (known) return known;
  const scale = createTimeScale({ start: 0, end: 1 / pxPerMs }, 0, 1);
  const pieces = zone.events.map((figureEvent): Packable => {
    const [start, end] = reach(figureEvent, zone, scale);
    const wanted = frame.isVertical && zone.kind === 'beside' ? 0 : labelRoom(figureEvent, measureText);
    const beside = wanted > 0 ? wanted + LABEL_GAPS_PX : 0;
    return { start, end, label: zone.kind === 'over' ? Math.max(0, wanted - (end - start)) : beside, priority: figureEvent.event.priority ?? 0 };
  });
  const { rows, overflow } = packWithLabels(pieces, {
    rows: zone.rows,
    gap: zone.kind === 'over' ? 4 : MARK_GAP_PX,
    isLabelEitherSide: zone.kind === 'beside',
    wantedRoom: frame.isVertical ? 0 : WANTED_ROOM_PX,
  });
  // Vertically the labels stand beyond the rows: the most important lie next to them.
  const isTurned = frame.isVertical && zone.kind === 'beside';
  const rowOf = new Map(zone.events.map((figureEvent, index) => [figureEvent.event.id, isTurned ? zone.rows - 1 - (rows[index] ?? 0) : (rows[index] ?? 0)]));
  const result = { rowOf, overflow };
  if (packed.size > Math.max(MAX_PACKED, frame.areas.length * ZONES_KEPT)) packed.clear();
  packed.set(key, result);
  return result;
}

/**
 * Room for labels must not push a mark over another: where it does, labels reserve less, the less important ones first.
 * What they then get is decided when they are placed.
 */
function packWithLabels(pieces: readonly Packable[], options: PackOptions): PackedRows {
  const ranked = pieces.map((piece, index) => ({ piece, index })).sort((a, b) => b.piece.priority - a.piece.priority || a.index - b.index);
  const tiers = new Array<0 | 1 | 2>(pieces.length).fill(2);
  ranked.forEach(({ index }, rank) => (tiers[index] = rank * 6 < pieces.length ? 0 : rank * 3 < pieces.length * 2 ? 1 : 2));
  let packed: PackedRows = { rows: [], overflow: 0 };
  for (const shares of pieces.length > MAX_TRIED ? LABEL_SHARES.slice(-1) : LABEL_SHARES) {
    packed = packRows(
      pieces.map((piece, index) => ({ ...piece, label: piece.label * shares[tiers[index] ?? 2] })),
      options,
    );
    if (packed.overflow === 0) break;
  }
  return packed;
}

const labelRoom = (figureEvent: FigureEvent, measureText: MeasureText): number =>
  Math.min(MAX_LABEL_PX, measureText(figureEvent.event.title, TEXT_STYLES.label));

/**
 * Where a mark begins and ends along the axis, with all that it paints, at the coarse end of a zoom step. Where the step is so long that it
 * becomes another kind of mark inside it, the room of both.
 */
function reach(figureEvent: FigureEvent, zone: Zone, scale: TimeScale): readonly [number, number] {
  const kinds = new Set([scale.pxPerMs, scale.pxPerMs * ZOOM_STEP].map((pxPerMs) => markKindOf(figureEvent, pxPerMs)));
  const place = { figureEvent, scale, isVertical: false, across: 0, thicknessPx: thicknessOf(zone), emphasis: 'normal' } as const;
  const boxes = [...kinds].map((kind) => MARK_BUILDERS[kind](place).box);
  return [Math.min(...boxes.map(({ x }) => x)), Math.max(...boxes.map(({ x, width }) => x + width))];
}
