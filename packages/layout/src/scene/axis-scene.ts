import { ticks } from 'd3-array';
import type { Catalogue, ViewState } from '@deedline/core';
import { buildAxis } from '../axis/build-axis.js';
import type { MeasureText } from '../labels/text-style.js';
import type { CountsInView, DetailedLane } from '../detail/count-clusters.js';
import { pointOf, type Frame } from './frame.js';
import type { Cluster, Rule, SceneText } from './scene.js';
import { barScale } from './place-marks.js';

/** Grid lines, the lines of the axis, and its labels. */
export function axisScene(frame: Frame, view: ViewState, measureText: MeasureText): { readonly rules: readonly Rule[]; readonly texts: readonly SceneText[] } {
  const { isVertical, scale, plot, axis } = frame;
  const { timeZone, locale } = view;
  const built = buildAxis({ scale, measureText, isVertical, timeZone, locale, acrossPx: axis[1] - axis[0] });
  const [near, far] = isVertical ? [plot.x, plot.x + plot.width] : [plot.y, plot.y + plot.height];
  const across = (kind: Rule['kind'], px: number): Rule => ({ kind, from: pointOf(frame, px, near), to: pointOf(frame, px, far) });
  const majors = new Set(built.major.map(({ px }) => px));
  const edges = axis.map((at): Rule => ({ kind: 'baseline', from: pointOf(frame, scale.startPx, at), to: pointOf(frame, scale.endPx, at) }));
  return {
    rules: [
      ...built.minor.filter(({ px }) => !majors.has(px)).map(({ px }) => across('grid', px)),
      ...built.major.map(({ px }) => across('gridMajor', px)),
      ...edges,
    ],
    texts: isVertical ? verticalTexts(frame, built.labels) : horizontalTexts(frame, built.labels),
  };
}

function horizontalTexts({ axis }: Frame, labels: ReturnType<typeof buildAxis>['labels']): readonly SceneText[] {
  const hasMajor = labels.some(({ isMajor }) => isMajor);
  const middle = (axis[0] + axis[1]) / 2;
  return labels.map(({ text, px, anchor, isMajor }) => ({
    text,
    x: px,
    y: isMajor ? middle - 9 : hasMajor ? middle + 10 : middle,
    role: isMajor ? 'axisMajor' : 'axisMinor',
    anchor,
    tone: 'ink',
  }));
}

/** A year stands at its beginning; a month whose cell it fills gives way. */
function verticalTexts({ axis }: Frame, labels: ReturnType<typeof buildAxis>['labels']): readonly SceneText[] {
  const x = (axis[0] + axis[1]) / 2;
  const majors = labels.filter(({ isMajor }) => isMajor).map(({ px }) => px);
  return labels.flatMap(({ text, px: y, isMajor }) => {
    if (!isMajor && majors.some((major) => Math.abs(major - y) < 15)) return [];
    return [{ text, x, y, role: isMajor ? 'axisMajor' : 'axisMinor', anchor: 'middle', tone: 'ink' } as const];
  });
}

/** Hairlines across the plot, and numbers in the gutter. */
interface NumberScale {
  readonly rules: readonly Rule[];
  readonly texts: readonly SceneText[];
}

/** The number scale of lanes with bars. */
export function barScales(frame: Frame, locale: string): NumberScale {
  return joined(
    frame.areas.map((area) => {
      const bars = barScale(area);
      return bars
        ? numberScale(
            frame,
            bars.ticks.map((tick) => [tick, area.near + area.sign * tick * bars.pxPerUnit]),
            locale,
          )
        : undefined;
    }),
  );
}

/** The number scale of the counts in view, at each lane that has any. */
export function countScales(
  frame: Frame,
  lanes: readonly DetailedLane[],
  { clusters, scaleOf }: CountsInView,
  { locale, words }: { locale: string; words: Catalogue },
): NumberScale {
  const clustersOf = new Map<string, Cluster[]>();
  for (const cluster of clusters) clustersOf.set(cluster.laneId, [...(clustersOf.get(cluster.laneId) ?? []), cluster]);
  const interval = lanes.find(({ area }) => clustersOf.has(area.lane.id))?.detail.columns.interval;
  const { axis, plot } = frame;
  // A vertical figure has no gutter: the step stands over the axis.
  const step: readonly SceneText[] =
    frame.isVertical && interval
      ? [{ text: words.columnsPer(interval), x: Math.max(plot.x, axis[0] - STEP_PX), y: plot.y - 5, role: 'value', anchor: 'start', tone: 'muted' }]
      : [];
  return joined([
    { rules: [], texts: step },
    ...lanes.map(({ area, detail }) => {
      const own = clustersOf.get(area.lane.id);
      const scale = scaleOf.get(area.lane.id);
      if (!own || !scale) return undefined;
      const { most, pxPerEvent } = scale;
      const numbers = ticks(0, most, Math.max(1, Math.round((most * pxPerEvent) / COUNT_TICK_PX))).filter((tick) => tick > 0 && Number.isInteger(tick));
      const placed = (numbers.length > 0 ? numbers : [most]).map((tick) => [tick, area.near + area.sign * (detail.countsPx[0] + tick * pxPerEvent)] as const);
      // Over the room of the step there are no numbers.
      const free = frame.isVertical ? placed.filter(([, at]) => Math.abs(at - (axis[0] + axis[1]) / 2) > STEP_ROOM_PX) : placed;
      return numberScale(frame, free, locale, alongOf(frame, own));
    }),
  ]);
}

const COUNT_TICK_PX = 45;
/** The step over the axis of a vertical figure begins so far before it, and takes so much room on either side of its middle. */
const STEP_PX = 12;
const STEP_ROOM_PX = 44;

/** From the first to the last column, along the axis: the lines of their scale do not run through marks that it has nothing to do with. */
function alongOf({ isVertical, scale }: Frame, clusters: readonly Cluster[]): readonly [number, number] {
  const from = Math.min(...clusters.map(({ box }) => (isVertical ? box.y : box.x)));
  const to = Math.max(...clusters.map(({ box }) => (isVertical ? box.y + box.height : box.x + box.width)));
  return [Math.max(scale.startPx, from), Math.min(scale.endPx, to)];
}

const joined = (scales: readonly (NumberScale | undefined)[]): NumberScale => ({
  rules: scales.flatMap((scale) => scale?.rules ?? []),
  texts: scales.flatMap((scale) => scale?.texts ?? []),
});

function numberScale(
  frame: Frame,
  numbers: readonly (readonly [value: number, at: number])[],
  locale: string,
  along: readonly [number, number] = [frame.scale.startPx, frame.scale.endPx],
): NumberScale {
  const format = new Intl.NumberFormat(locale, { notation: 'compact' });
  const { plot, isVertical } = frame;
  const base = { role: 'value', tone: 'muted' } as const;
  return {
    rules: numbers.map(([, at]) => ({ kind: 'scale', from: pointOf(frame, along[0], at), to: pointOf(frame, along[1], at) })),
    texts: numbers.map(([value, at]) =>
      isVertical
        ? { ...base, text: format.format(value), x: at, y: plot.y - 5, anchor: 'middle' }
        : { ...base, text: format.format(value), x: plot.x - 5, y: at, anchor: 'end' },
    ),
  };
}
