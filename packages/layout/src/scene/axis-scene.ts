import type { ViewState } from '@deedline/core';
import { buildAxis } from '../axis/build-axis.js';
import type { MeasureText } from '../labels/text-style.js';
import { boxOf, pointOf, type Frame } from './frame.js';
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

/** The number scale of lanes with bars: hairlines across the plot, numbers in the gutter. */
export function barScales(frame: Frame, locale: string): { readonly rules: readonly Rule[]; readonly texts: readonly SceneText[] } {
  const rules: Rule[] = [];
  const texts: SceneText[] = [];
  const numbers = new Intl.NumberFormat(locale, { notation: 'compact' });
  for (const area of frame.areas) {
    const bars = barScale(area);
    if (!bars) continue;
    for (const tick of bars.ticks) {
      const at = area.near + area.sign * tick * bars.pxPerUnit;
      const line = boxOf(frame, [frame.scale.startPx, frame.scale.endPx], [at, at]);
      rules.push({ kind: 'scale', from: [line.x, line.y], to: [line.x + line.width, line.y + line.height] });
      if (!frame.isVertical) texts.push({ text: numbers.format(tick), x: frame.plot.x - 5, y: at, role: 'value', anchor: 'end', tone: 'muted' });
      else texts.push({ text: numbers.format(tick), x: at, y: frame.plot.y - 5, role: 'value', anchor: 'middle', tone: 'muted' });
    }
  }
  return { rules, texts };
}
