import type { Catalogue, Span } from '@deedline/core';
import { TEXT_STYLES, type MeasureText } from '../labels/text-style.js';
import { boxesOverlap, type Box } from './box.js';
import type { Figure } from './figure.js';
import { boxOf, laneBox, pointOf, type Frame, type LaneArea } from './frame.js';
import type { Backdrop, Rule, SceneText } from './scene.js';

/** From the outermost edge of words and deeds on one side to that on the other, across the axis. */
function sidesAcross(frame: Frame): readonly [number, number] {
  const edges = frame.areas.filter(({ lane }) => lane.kind !== 'context').flatMap(({ near, sign, sizePx }) => [near, near + sign * sizePx]);
  return edges.length > 0 ? [Math.min(...edges), Math.max(...edges)] : [...frame.axis];
}

function clip(box: Box, to: Box): Box | undefined {
  if (!boxesOverlap(box, to)) return undefined;
  const x = Math.max(box.x, to.x);
  const y = Math.max(box.y, to.y);
  return { x, y, width: Math.min(box.x + box.width, to.x + to.width) - x, height: Math.min(box.y + box.height, to.y + to.height) - y };
}

const alongOf = (frame: Frame, span: Span): readonly [number, number] => [frame.scale.timeToPx(span.start), frame.scale.timeToPx(span.end)];

/** Context extents as bands behind both sides: the certain part, and lighter what may belong to it. */
export function contextBands(figure: Figure, frame: Frame): readonly Backdrop[] {
  const across = sidesAcross(frame);
  return figure.lanes
    .filter(({ lane }) => lane.kind === 'context')
    .flatMap(({ events }) => events.filter(({ form }) => form === 'extent'))
    .flatMap(({ outer, core }) => {
      const band = (span: Span, isTint: boolean): readonly Backdrop[] => {
        const box = clip(boxOf(frame, alongOf(frame, span), across), frame.plot);
        return box ? [{ kind: 'band', box, isVertical: frame.isVertical, isTint }] : [];
      };
      return core ? [...band(core, false)] : band(outer, true);
    });
}

/** The follow window over the deeds lanes and up to the statement's own side of the axis. */
export function followBand(frame: Frame, window: Span): { readonly backdrops: readonly Backdrop[]; readonly rules: readonly Rule[] } {
  const deeds = frame.areas.filter(({ lane }) => lane.kind === 'deeds');
  if (deeds.length === 0) return { backdrops: [], rules: [] };
  const edges = deeds.flatMap(({ near, sign, sizePx }) => [near, near + sign * sizePx]);
  const across = [Math.min(...edges), Math.max(...edges)] as const;
  const along = alongOf(frame, window);
  const box = clip(boxOf(frame, along, across), frame.plot);
  const rules = along
    .filter((px) => px > frame.scale.startPx && px < frame.scale.endPx)
    .map((px): Rule => ({ kind: 'follow', from: pointOf(frame, px, across[0]), to: pointOf(frame, px, across[1]) }));
  return { backdrops: box ? [{ kind: 'follow', box, isVertical: frame.isVertical }] : [], rules };
}

/** Hatches for the times outside a lane's coverage: over its bars where it has a measure, over all of it otherwise. */
export function noData(
  figure: Figure,
  frame: Frame,
  { words, measureText }: { words: Catalogue; measureText: MeasureText },
): { readonly backdrops: readonly Backdrop[]; readonly texts: readonly SceneText[] } {
  const backdrops: Backdrop[] = [];
  const texts: SceneText[] = [];
  for (const area of frame.areas) {
    const covered = figure.timeline.coverage.filter(({ lane }) => lane === area.lane.id).map(({ span }) => span);
    if (covered.length === 0) continue;
    for (const gap of gapsBetween(covered, frame.scale.viewport)) {
      const box = clip(boxOf(frame, alongOf(frame, gap), hatchAcross(area)), frame.plot);
      if (!box) continue;
      backdrops.push({ kind: 'noData', box, isVertical: frame.isVertical });
      if (box.width > measureText(words.noData, TEXT_STYLES.band) + 16 && box.height > 24)
        texts.push({ text: words.noData, x: box.x + box.width / 2, y: box.y + box.height / 2, role: 'band', anchor: 'middle', tone: 'muted' });
    }
  }
  return { backdrops, texts };
}

function hatchAcross(area: LaneArea): readonly [number, number] {
  const bars = area.zones.find(({ kind }) => kind === 'bars');
  return [area.near, area.near + area.sign * (bars ? bars.pitchPx : area.sizePx)];
}

/** What of `within` no span covers. */
export function gapsBetween(spans: readonly Span[], within: Span): readonly Span[] {
  const gaps: Span[] = [];
  let { start } = within;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start > start) gaps.push({ start, end: Math.min(span.start, within.end) });
    start = Math.max(start, span.end);
    if (start >= within.end) return gaps;
  }
  return [...gaps, { start, end: within.end }];
}

/** The quiet ground of the axis and of the context strips. */
export const grounds = (frame: Frame): readonly Backdrop[] => [
  { kind: 'axis', box: boxOf(frame, [frame.scale.startPx, frame.scale.endPx], frame.axis), isVertical: frame.isVertical },
  ...frame.areas
    .filter(({ lane }) => lane.kind === 'context')
    .map((area): Backdrop => ({ kind: 'strip', box: laneBox(frame, area), isVertical: frame.isVertical })),
];
