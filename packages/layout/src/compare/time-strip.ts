import type { Span } from '@deedline/core';
import { buildAxis } from '../axis/build-axis.js';
import { createTimeScale } from '../scale/time-scale.js';
import type { ChartOptions } from './chart.js';
import type { Sheet } from './chart-sheet.js';

const LINE_PX = 18;

/** Years and months under a plot, with fine lines up to `top`; days are UTC days. Gives where the axis ends. */
export function drawTimeAxis(
  sheet: Sheet,
  at: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  { period, measureText, locale }: Pick<ChartOptions, 'measureText' | 'locale'> & { readonly period: Span },
): number {
  const { left, right, top, bottom } = at;
  const scale = createTimeScale(period, left, right);
  const { minor, major, labels } = buildAxis({ scale, measureText, isVertical: false, timeZone: 'UTC', locale: locale ?? 'en' });
  for (const { px } of minor)
    sheet.line(
      [
        [px, bottom],
        [px, bottom + 4],
      ],
      'ruleStrong',
      'hair',
    );
  for (const { px } of major)
    sheet.line(
      [
        [px, top],
        [px, bottom],
      ],
      'rule',
      'hair',
    );
  sheet.line(
    [
      [left, bottom],
      [right, bottom],
    ],
    'ruleStrong',
    'hair',
  );
  const hasMajor = labels.some(({ isMajor }) => isMajor);
  for (const { text, px, anchor, isMajor } of labels) {
    const y = bottom + 6 + LINE_PX / 2 + (hasMajor && isMajor ? LINE_PX : 0);
    sheet.text(text, { x: px, y, anchor, role: isMajor ? 'valueStrong' : 'axisMinor', tone: isMajor ? 'ink' : 'muted' });
  }
  return bottom + 6 + LINE_PX * (hasMajor ? 2 : 1);
}
