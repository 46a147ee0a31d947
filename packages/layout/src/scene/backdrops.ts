import { daysInZone, type Catalogue, type Span } from '@deedline/core';
import { lineHeightOf, TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import type { Occupancy } from '../labels/occupancy.js';
import { clipBox, type Box } from './box.js';
import { contextBands } from './context-bands.js';
import { coverageOf, gapsBetween } from './coverage.js';
import type { Figure } from './figure.js';
import { boxOf, laneBox, pointOf, type Frame, type LaneArea } from './frame.js';
import type { PlacedMark } from './place-marks.js';
import type { Backdrop, Follow, Rule, SceneText } from './scene.js';

/** From the outermost edge of words and deeds on one side to that on the other, across the axis. */
function sidesAcross(frame: Frame): readonly [number, number] {
  const edges = frame.areas.filter(({ lane }) => lane.kind !== 'context').flatMap(({ near, sign, sizePx }) => [near, near + sign * sizePx]);
  return edges.length > 0 ? [Math.min(...edges), Math.max(...edges)] : [...frame.axis];
}

const alongOf = (frame: Frame, span: Span): readonly [number, number] => [frame.scale.timeToPx(span.start), frame.scale.timeToPx(span.end)];

/** Context extents as bands behind both sides of the axis. */
export const bands = (shown: readonly PlacedMark[], frame: Frame): readonly Backdrop[] => contextBands(shown, frame, sidesAcross(frame));

/** The follow window over the deeds lanes, lighter over the days of the statement itself. */
export function followBand(
  figure: Figure,
  frame: Frame,
  { window, doubtful }: Follow,
): { readonly backdrops: readonly Backdrop[]; readonly rules: readonly Rule[] } {
  const deeds = frame.areas.filter(({ lane }) => lane.kind === 'deeds');
  if (deeds.length === 0) return { backdrops: [], rules: [] };
  const edges = deeds.flatMap(({ near, sign, sizePx }) => [near, near + sign * sizePx]);
  const across = [Math.min(...edges), Math.max(...edges)] as const;
  const along = alongOf(frame, daysInZone(window, figure.dayBound));
  const before = [frame.scale.timeToPx(figure.dayBound(doubtful.start)), along[0]] as const;
  const rules = along
    .filter((px) => px > frame.scale.startPx && px < frame.scale.endPx)
    .map((px): Rule => ({ kind: 'follow', from: pointOf(frame, px, across[0]), to: pointOf(frame, px, across[1]) }));
  const bandOver = (part: readonly [number, number], isTint: boolean): readonly Backdrop[] => {
    const box = clipBox(boxOf(frame, part, across), frame.plot);
    return box ? [{ kind: 'follow', box, isVertical: frame.isVertical, isTint }] : [];
  };
  return { backdrops: [...bandOver(before, true), ...bandOver(along, false)], rules };
}

/** Hatches for the times outside a lane's coverage: over its bars where it has a measure, over all of it otherwise. */
export function noData(
  figure: Figure,
  frame: Frame,
  { words, measureText, occupancy }: { words: Catalogue; measureText: MeasureText; occupancy: Occupancy },
): { readonly backdrops: readonly Backdrop[]; readonly texts: readonly SceneText[] } {
  const backdrops: Backdrop[] = [];
  const texts: SceneText[] = [];
  for (const area of frame.areas) {
    const covered = coverageOf(figure, area.lane.id).map((span) => daysInZone(span, figure.dayBound));
    if (covered.length === 0) continue;
    for (const gap of gapsBetween(covered, frame.scale.viewport)) {
      const box = clipBox(boxOf(frame, alongOf(frame, gap), hatchAcross(area)), frame.plot);
      if (!box) continue;
      backdrops.push({ kind: 'noData', box, isVertical: frame.isVertical });
      const text = noDataText(box, words.noData, measureText);
      if (!text || !occupancy.isFree(text.box)) continue;
      occupancy.add(text.box);
      texts.push(text.line);
    }
  }
  return { backdrops, texts };
}

function noDataText(hatch: Box, text: string, measureText: MeasureText): { readonly line: SceneText; readonly box: Box } | undefined {
  const style = TEXT_STYLES.band;
  const width = measureText(text, style);
  const height = lineHeightOf(style);
  if (hatch.width < width + 16 || hatch.height < height + 8) return undefined;
  const x = hatch.x + hatch.width / 2;
  const y = hatch.y + hatch.height / 2;
  return { line: { text, x, y, role: 'band', anchor: 'middle', tone: 'muted' }, box: { x: x - width / 2, y: y - height / 2, width, height } };
}

function hatchAcross(area: LaneArea): readonly [number, number] {
  const bars = area.zones.find(({ kind }) => kind === 'bars');
  return [area.near, area.near + area.sign * (bars ? bars.pitchPx : area.sizePx)];
}

/** The quiet ground of the axis and of the context strips. */
export const grounds = (frame: Frame): readonly Backdrop[] => [
  { kind: 'axis', box: boxOf(frame, [frame.scale.startPx, frame.scale.endPx], frame.axis), isVertical: frame.isVertical },
  ...frame.areas
    .filter(({ lane }) => lane.kind === 'context')
    .map((area): Backdrop => ({ kind: 'strip', box: laneBox(frame, area), isVertical: frame.isVertical })),
];
