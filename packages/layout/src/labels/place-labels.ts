import { laneBox, type Frame } from '../scene/frame.js';
import { growBox, isInside, type Box } from '../scene/box.js';
import type { PlacedMark } from '../scene/place-marks.js';
import type { Label, Rule } from '../scene/scene.js';
import { fitText, wrapText } from './fit-text.js';
import type { Occupancy } from './occupancy.js';
import { lineHeightOf, TEXT_STYLES, type MeasureText, type TextRole } from './text-style.js';

export interface LabelOptions {
  readonly frame: Frame;
  readonly occupancy: Occupancy;
  readonly measureText: MeasureText;
}

interface Attempt extends LabelOptions {
  readonly placed: PlacedMark;
  /** A second pass may cut a label short. */
  readonly mayCut: boolean;
}

const GAP_PX = 5;
/** From the far end of a label to the next mark: nearer, it would look like that mark's label. */
const CLEAR_PX = 12;
const MIN_CUT_PX = 96;
/** How far a label may lie from the selected mark, about three rows, and how wide it is tried when it must be cut. */
const MAX_NEARBY_PX = 70;
const NEARBY_WIDTHS_PX = [280, 190, 120];
/** A flatter leader gets around the marks of the rows between. */
const NEARBY_ASIDE_PX = [10, -10, 24, -24, 48, -48];
/** The selected event is told by most of its title at its mark rather than by all of it farther off. */
const MOSTLY_SHARE = 0.6;
/** From a label that lies off its bar to any other: right over one it would name that. */
const OVER_CLEAR_PX = 4;
const EDGE_PX = 3;

/**
 * Labels for the marks in view, the most important first: none overlaps another, nor any mark. In a first pass labels stand whole;
 * in a second those still without one may be cut. Takes their room in `occupancy`.
 */
export function placeLabels(marks: readonly PlacedMark[], options: LabelOptions): { readonly labels: readonly Label[]; readonly leaders: readonly Rule[] } {
  const order = [...marks].sort(byImportance);
  const labels = new Map<string, Label>();
  const leaders: Rule[] = [];
  const gaps = gapsBeside(marks, options.frame);
  for (const mayCut of [false, true])
    for (const placed of order) {
      const { id } = placed.mark;
      if (labels.has(id) || placed.zone.kind === 'bars' || hasNoRoom(placed, gaps, options)) continue;
      const found = tryLabel({ ...options, placed, mayCut });
      if (!found) continue;
      options.occupancy.add(found.label.box);
      labels.set(id, found.label);
      if (found.leader) leaders.push(found.leader);
    }
  return { labels: [...labels.values()], leaders };
}

/** The wider of the gaps to the marks before and after each mark of a row, where labels stand beside marks in rows. */
function gapsBeside(marks: readonly PlacedMark[], { isVertical }: Frame): ReadonlyMap<PlacedMark, number> {
  const gaps = new Map<PlacedMark, number>();
  if (isVertical) return gaps;
  const rows = new Map<number, PlacedMark[]>();
  for (const placed of marks) {
    if (placed.zone.kind !== 'beside') continue;
    const row = rows.get(placed.row[0]);
    if (row) row.push(placed);
    else rows.set(placed.row[0], [placed]);
  }
  for (const row of rows.values()) {
    row.sort((a, b) => a.mark.box.x - b.mark.box.x);
    let reached = -Infinity;
    row.forEach((placed, index) => {
      const { box } = placed.mark;
      const next = row[index + 1]?.mark.box.x ?? Infinity;
      gaps.set(placed, Math.max(next - box.x - box.width, box.x - reached));
      reached = Math.max(reached, box.x + box.width);
    });
  }
  return gaps;
}

/** Whether a glance at its neighbours tells that no label fits beside a mark; most of a crowded row need no closer look. */
function hasNoRoom(placed: PlacedMark, gaps: ReadonlyMap<PlacedMark, number>, { measureText }: LabelOptions): boolean {
  const gap = gaps.get(placed);
  if (gap === undefined || placed.mark.emphasis === 'selected' || placed.mark.box.width >= MIN_CUT_PX) return false;
  const roomPx = gap - GAP_PX - CLEAR_PX;
  return roomPx < MIN_CUT_PX && roomPx < measureText(placed.figureEvent.event.title, TEXT_STYLES[roleOf(placed)]);
}

const RANK = { selected: 0, linked: 1, bright: 2, normal: 2, dim: 3 } as const;

function byImportance(a: PlacedMark, b: PlacedMark): number {
  return (
    RANK[a.mark.emphasis] - RANK[b.mark.emphasis] ||
    (b.figureEvent.event.priority ?? 0) - (a.figureEvent.event.priority ?? 0) ||
    a.figureEvent.outer.start - b.figureEvent.outer.start
  );
}

function tryLabel(attempt: Attempt): { label: Label; leader?: Rule } | undefined {
  const { frame, placed } = attempt;
  if (placed.zone.kind === 'over') {
    const label = frame.isVertical ? alongBar(attempt) : overBar(attempt);
    return label ? { label } : placed.mark.emphasis === 'selected' && !frame.isVertical ? nearby(attempt) : undefined;
  }
  if (frame.isVertical) return besideColumn(attempt);
  const isSelected = placed.mark.emphasis === 'selected';
  const label = besideRow(attempt) ?? overLongMark(attempt) ?? (isSelected ? besideRow({ ...attempt, mayCut: true }, MOSTLY_SHARE) : undefined);
  return label ? { label } : isSelected ? nearby(attempt) : undefined;
}

const roleOf = ({ mark }: PlacedMark): TextRole => (mark.emphasis === 'selected' ? 'labelStrong' : 'label');

function lineLabel(attempt: Attempt, role: TextRole, text: string, at: { x: number; y: number; anchor: 'start' | 'end' }): Label | undefined {
  const style = TEXT_STYLES[role];
  const width = attempt.measureText(text, style);
  const height = lineHeightOf(style);
  const box: Box = { x: at.anchor === 'start' ? at.x : at.x - width, y: at.y - height / 2, width, height };
  if (!isInside(box, attempt.frame.plot) || !attempt.occupancy.isFree(box, attempt.placed.mark.id)) return undefined;
  const { mark } = attempt.placed;
  return { id: mark.id, box, lines: [{ text, x: at.x, y: at.y, role, anchor: at.anchor, tone: 'ink', isDim: mark.emphasis === 'dim' }] };
}

/** To the right of the mark, else to its left; cut only where whole fits neither, and never to less than a share of its width. */
function besideRow(attempt: Attempt, leastShare = 0): Label | undefined {
  const { placed, frame, occupancy, measureText, mayCut } = attempt;
  const { box, id: owner } = placed.mark;
  const role = roleOf(placed);
  const style = TEXT_STYLES[role];
  const height = lineHeightOf(style);
  const y = box.y + box.height / 2;
  const { title } = placed.figureEvent.event;
  const whole = measureText(title, style);
  const edges = [
    { x: box.x + box.width + GAP_PX, side: 1, limit: frame.plot.x + frame.plot.width - EDGE_PX },
    { x: box.x - GAP_PX, side: -1, limit: frame.plot.x + EDGE_PX },
  ] as const;
  const rooms: { readonly x: number; readonly side: 1 | -1; readonly px: number }[] = [];
  for (const { x, side, limit } of edges) {
    // More room than the whole label asks for is not looked for.
    const wanted = x + side * (whole + CLEAR_PX + 1);
    const farthest = side === 1 ? Math.min(limit + CLEAR_PX, wanted) : Math.max(limit - CLEAR_PX, wanted);
    const px = occupancy.freeWidth({ x, y: y - height / 2, height, owner }, side, farthest) - CLEAR_PX;
    rooms.push({ x, side, px });
    if (px >= whole) break;
  }
  const fitting = rooms.find(({ px }) => px >= whole);
  const chosen = fitting ?? (mayCut ? rooms.reduce((best, room) => (room.px > best.px ? room : best)) : undefined);
  if (!chosen || (!fitting && chosen.px < Math.max(MIN_CUT_PX, whole * leastShare))) return undefined;
  const text = fitText(title, { widthPx: chosen.px, style, measureText });
  return text === undefined ? undefined : lineLabel(attempt, role, text, { x: chosen.x, y, anchor: chosen.side === 1 ? 'start' : 'end' });
}

/** The selected event is labelled where its lane has room near by, tied to its mark by a leader; never in another lane, nor close to another mark. */
function nearby(attempt: Attempt): { label: Label; leader: Rule } | undefined {
  const { placed, frame, occupancy, measureText, mayCut } = attempt;
  const { body: box, id } = placed.mark;
  const { title } = placed.figureEvent.event;
  const role = roleOf(placed);
  const style = TEXT_STYLES[role];
  const x = Math.max(box.x, frame.plot.x) + Math.min(box.width, 2 * GAP_PX) / 2;
  const y = box.y + box.height / 2;
  const step = lineHeightOf(style) / 2;
  const lane = laneBox(frame, placed.area);
  const clearPx = placed.zone.kind === 'over' ? OVER_CLEAR_PX : 0;
  for (const widthPx of mayCut ? NEARBY_WIDTHS_PX : [Infinity]) {
    const text = fitText(title, { widthPx, style, measureText });
    if (text === undefined) continue;
    for (let away = 2 * step; away < MAX_NEARBY_PX; away += step)
      for (const up of [-1, 1])
        for (const aside of NEARBY_ASIDE_PX) {
          const at = x + aside;
          const anchor = aside > 0 ? 'start' : 'end';
          const to = y + up * away;
          const label = lineLabel(attempt, role, text, { x: at, y: to, anchor });
          if (!label || !isInside(label.box, lane) || !occupancy.isFree(growBox(label.box, clearPx), id)) continue;
          const way = wayOf([x, y], [at, to]);
          if (!way.every((piece) => occupancy.isFree(piece, id))) continue;
          for (const piece of way) occupancy.add(piece);
          return { label, leader: { kind: 'leader', from: [x, y], to: [at, to] } };
        }
  }
  return undefined;
}

/** A leader as boxes along it. */
function wayOf([x, y]: Rule['from'], [toX, toY]: Rule['to']): readonly Box[] {
  const pieces = Math.ceil(Math.abs(toY - y) / 4);
  const width = Math.abs(toX - x) / pieces;
  const height = Math.abs(toY - y) / pieces;
  return Array.from({ length: pieces }, (_, index) => {
    const at = (from: number, to: number): number => Math.min(from + ((to - from) * index) / pieces, from + ((to - from) * (index + 1)) / pieces);
    return { x: at(x, toX), y: at(y, toY), width, height };
  });
}

/** Over a mark so long that there may be no room beside it, where the next row is free. */
function overLongMark(attempt: Attempt): Label | undefined {
  const { placed, frame, measureText } = attempt;
  const { box } = placed.mark;
  const role = roleOf(placed);
  const style = TEXT_STYLES[role];
  const x = Math.max(box.x, frame.plot.x) + EDGE_PX;
  const roomPx = Math.min(box.x + box.width, frame.plot.x + frame.plot.width) - x - EDGE_PX;
  const text = roomPx < MIN_CUT_PX ? undefined : fitText(placed.figureEvent.event.title, { widthPx: roomPx, style, measureText });
  return text === undefined ? undefined : lineLabel(attempt, role, text, { x, y: box.y - lineHeightOf(style) / 2 - 1.5, anchor: 'start' });
}

/** Over its bar, from the bar's beginning or the edge of the view; never over another bar of its row, which it would name. */
function overBar(attempt: Attempt): Label | undefined {
  const { placed, frame, occupancy, measureText, mayCut } = attempt;
  const { mark, figureEvent } = placed;
  const role = roleOf(placed);
  const style = TEXT_STYLES[role];
  const height = lineHeightOf(style);
  const y = Math.min(...placed.row) + height / 2;
  const x = Math.max(mark.box.x, frame.plot.x + EDGE_PX);
  if (x > mark.box.x + mark.box.width) return undefined;
  const limit = frame.plot.x + frame.plot.width - EDGE_PX;
  const end = Math.min(limit, mark.box.x + mark.box.width);
  const whole = measureText(figureEvent.event.title, style);
  // The room of the label and of the bars under it.
  const row = { y: y - height / 2, height: Math.max(height, mark.box.y + mark.box.height - y + height / 2), owner: mark.id };
  const fromStart = { x, anchor: 'start', px: occupancy.freeWidth({ x, ...row }, 1, limit + GAP_PX) - GAP_PX } as const;
  // Near the right edge the label may end with its bar instead.
  const toEnd = { x: end, anchor: 'end', px: occupancy.freeWidth({ x: end, ...row }, -1, frame.plot.x) - GAP_PX } as const;
  const chosen = fromStart.px >= whole || toEnd.px <= fromStart.px || mark.box.x + mark.box.width < limit - whole ? fromStart : toEnd;
  if (chosen.px < whole && (!mayCut || chosen.px < MIN_CUT_PX)) return undefined;
  const text = fitText(figureEvent.event.title, { widthPx: chosen.px, style, measureText });
  return text === undefined ? undefined : lineLabel(attempt, role, text, { x: chosen.x, y, anchor: chosen.anchor });
}

/** Turned, along a vertical bar. */
function alongBar(attempt: Attempt): Label | undefined {
  const { placed, frame, occupancy, measureText } = attempt;
  const { mark, figureEvent } = placed;
  if (placed.zone.pitchPx < 18) return undefined;
  const style = TEXT_STYLES.band;
  const top = Math.max(mark.box.y, frame.plot.y + EDGE_PX);
  const roomPx = Math.min(mark.box.y + mark.box.height, frame.plot.y + frame.plot.height) - top;
  const text = fitText(figureEvent.event.title, { widthPx: roomPx - 4, style, measureText });
  if (text === undefined || (!attempt.mayCut && text !== figureEvent.event.title)) return undefined;
  const width = style.sizePx;
  const box: Box = { x: mark.box.x + mark.box.width + 1, y: top, width, height: measureText(text, style) };
  if (!occupancy.isFree(box, mark.id)) return undefined;
  const line = { text, x: box.x + width / 2, y: top, role: 'band', anchor: 'end', tone: 'ink', isRotated: true, isDim: mark.emphasis === 'dim' } as const;
  return { id: mark.id, box, lines: [line] };
}

/** In the column beyond the rows of a vertical lane, tied to its mark by a thin leader that crosses no other mark. */
function besideColumn(attempt: Attempt): { label: Label; leader: Rule } | undefined {
  const { placed, frame, occupancy, measureText } = attempt;
  const { area, mark, figureEvent } = placed;
  const { sign } = area;
  const near = area.near + sign * (area.sizePx - area.labelsPx + 2);
  const widthPx = area.labelsPx - 6;
  if (widthPx < 70) return undefined;
  const style = TEXT_STYLES.value;
  const role: TextRole = mark.emphasis === 'selected' ? 'valueStrong' : 'value';
  const lineHeight = lineHeightOf(style);
  const lines = wrapText(figureEvent.event.title, { widthPx, maxLines: 3, style: TEXT_STYLES[role], measureText });
  if (!lines) return undefined;
  const y = mark.body.y + Math.min(mark.body.height / 2, 12);
  const edge = sign === 1 ? mark.box.x + mark.box.width + 1 : mark.box.x - 1;
  const leaderBox: Box = { x: Math.min(edge, near), y: y - 0.5, width: Math.max(0, Math.abs(near - edge)), height: 1 };
  if (!occupancy.isFree(leaderBox, mark.id)) return undefined;
  const height = lines.length * lineHeight;
  const width = Math.max(...lines.map((line) => measureText(line, TEXT_STYLES[role])));
  for (const shift of [0, lineHeight / 2 - height / 2, height / 2 - lineHeight / 2]) {
    const box: Box = { x: sign === 1 ? near : near - width, y: y - height / 2 + shift, width, height };
    if (!isInside(box, frame.plot) || !occupancy.isFree(box, mark.id)) continue;
    const texts = lines.map((text, index) => ({
      text,
      x: near,
      y: box.y + (index + 0.5) * lineHeight,
      role,
      anchor: sign === 1 ? ('start' as const) : ('end' as const),
      tone: 'ink' as const,
      isDim: mark.emphasis === 'dim',
    }));
    return { label: { id: mark.id, box, lines: texts }, leader: { kind: 'leader', from: [edge, y], to: [near - sign * -1, y] } };
  }
  return undefined;
}
