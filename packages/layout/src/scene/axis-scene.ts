import type { Catalogue, ViewState } from '@deedline/core';
import { ticks } from 'd3-array';
import { buildAxis } from '../axis/build-axis.js';
import type { MeasureText } from '../labels/text-style.js';
import type { CountsInView, DetailedLane } from '../detail/count-clusters.js';
import { pointOf, type Frame } from './frame.js';
import type { Rule, SceneText } from './scene.js';
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
  { clusters, pxPerEvent, most }: CountsInView,
  { locale, words }: { locale: string; words: Catalogue },
): NumberScale {
  const counted = new Set(clusters.map(({ laneId }) => laneId));
  const interval = lanes[0]?.detail.columns.interval;
  const { axis, plot } = frame;
  // A vertical figure has no gutter: the step stands over the axis.
  const step: readonly SceneText[] =
    frame.isVertical && interval && counted.size > 0
      ? [{ text: words.columnsPer(interval), x: (axis[0] + axis[1]) / 2, y: plot.y - 5, role: 'value', anchor: 'middle', tone: 'muted' }]
      : [];
  return joined([
    { rules: [], texts: step },
    ...lanes.map(({ area, detail }) => {
      if (!counted.has(area.lane.id)) return undefined;
      const numbers = ticks(0, most, Math.max(1, Math.round((most * pxPerEvent) / COUNT_TICK_PX))).filter((tick) => tick > 0 && Number.isInteger(tick));
      return numberScale(
        frame,
        (numbers.length > 0 ? numbers : [most]).map((tick) => [tick, area.near + area.sign * (detail.countsPx[0] + tick * pxPerEvent)]),
        locale,
      );
    }),
  ]);
}

const COUNT_TICK_PX = 45;

const joined = (scales: readonly (NumberScale | undefined)[]): NumberScale => ({
  rules: scales.flatMap((scale) => scale?.rules ?? []),
  texts: scales.flatMap((scale) => scale?.texts ?? []),
});

function numberScale(frame: Frame, numbers: readonly (readonly [value: number, at: number])[], locale: string): NumberScale {
  const format = new Intl.NumberFormat(locale, { notation: 'compact' });
  const { scale, plot, isVertical } = frame;
  const base = { role: 'value', tone: 'muted' } as const;
  return {
    rules: numbers.map(([, at]) => ({ kind: 'scale', from: pointOf(frame, scale.startPx, at), to: pointOf(frame, scale.endPx, at) })),
    texts: numbers.map(([value, at]) =>
      isVertical
        ? { ...base, text: format.format(value), x: at, y: plot.y - 5, anchor: 'middle' }
        : { ...base, text: format.format(value), x: plot.x - 5, y: at, anchor: 'end' },
    ),
  };
}
