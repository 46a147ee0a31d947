import { calendarSteps, type CalendarInterval, type Instant } from '@deedline/core';
import type { TimeScale } from '../scale/time-scale.js';
import { TEXT_STYLES, lineHeightOf, type MeasureText, type TextStyle } from '../labels/text-style.js';
import { AXIS_LEVELS, type AxisLevel } from './axis-levels.js';
import { axisText, type AxisTextOptions } from './axis-text.js';

export interface AxisTick {
  readonly instant: Instant;
  /** Where the tick lies along the axis. */
  readonly px: number;
}

export interface AxisLabel {
  readonly text: string;
  /** Along the axis. */
  readonly px: number;
  readonly anchor: 'start' | 'middle';
  readonly isMajor: boolean;
}

/** Ticks and labels of a two-level axis, in pixels along it. */
export interface Axis {
  readonly minor: readonly AxisTick[];
  readonly major: readonly AxisTick[];
  readonly labels: readonly AxisLabel[];
}

export interface AxisOptions extends AxisTextOptions {
  readonly scale: TimeScale;
  readonly measureText: MeasureText;
  /** On a vertical axis labels need height, not width. */
  readonly isVertical: boolean;
}

/** More ticks than this are never made. */
const MAX_TICKS = 200;
const PADDING_PX = 9;
/** A day, a month or a year names all until the next tick; a time of day, or the first day of a week, names its tick. */
const NAMES_ITS_CELL = new Set(['day', 'month', 'year']);
const MAJOR_INSET_PX = 5;

/** The ticks and labels for what is in view: the finest level whose labels fit side by side. */
export function buildAxis(options: AxisOptions): Axis {
  const { scale, timeZone } = options;
  const length = (text: string, style: TextStyle): number => (options.isVertical ? lineHeightOf(style) : options.measureText(text, style));
  const level = chooseLevel(options, length);
  const isMoment = !NAMES_ITS_CELL.has(level.minor.unit);
  const minorText = axisText(level.minor, 'minor', options);
  const at = (interval: CalendarInterval): AxisTick[] =>
    calendarSteps(scale.viewport, interval, { timeZone, maxSteps: MAX_TICKS, isCovering: true }).map((instant) => ({ instant, px: scale.timeToPx(instant) }));
  const minor = at(level.minor);
  const major = level.major ? at(level.major) : [];
  const inView = (ticks: readonly AxisTick[]): AxisTick[] => ticks.filter(({ px }) => px >= scale.startPx && px <= scale.endPx);
  const labels = [
    ...cells(minor, scale).flatMap(({ tick, from, to, isWhole }) => {
      const text = minorText(tick.instant);
      const width = length(text, TEXT_STYLES.axisMinor);
      if (to - from < width + (isWhole ? 2 : PADDING_PX) || (isMoment && from > tick.px)) return [];
      const place = isMoment ? ({ px: tick.px + MAJOR_INSET_PX, anchor: 'start' } as const) : ({ px: (from + to) / 2, anchor: 'middle' } as const);
      return [{ text, ...place, isMajor: false }];
    }),
    ...(level.major ? majorLabels(major, [axisText(level.major, 'major', options), axisText(level.major, 'shortMajor', options)], scale, length) : []),
  ];
  return { minor: inView(minor), major: inView(major), labels };
}

/** At the beginning of what is visible of each cell, in the longest form that fits. */
function majorLabels(
  ticks: readonly AxisTick[],
  forms: readonly ((instant: Instant) => string)[],
  scale: TimeScale,
  length: (text: string, style: TextStyle) => number,
): readonly AxisLabel[] {
  return cells(ticks, scale).flatMap(({ tick, from, to }) => {
    const text = forms.map((textOf) => textOf(tick.instant)).find((form) => to - from >= length(form, TEXT_STYLES.axisMajor) + 2 * MAJOR_INSET_PX);
    return text === undefined ? [] : [{ text, px: from + MAJOR_INSET_PX, anchor: 'start', isMajor: true }];
  });
}

/** The visible part of each tick's cell, up to the next tick. */
function cells(ticks: readonly AxisTick[], scale: TimeScale): readonly { tick: AxisTick; from: number; to: number; isWhole: boolean }[] {
  return ticks.flatMap((tick, index) => {
    const next = ticks[index + 1]?.px ?? Infinity;
    const from = Math.max(tick.px, scale.startPx);
    const to = Math.min(next, scale.endPx);
    return to > from ? [{ tick, from, to, isWhole: from === tick.px && to === next }] : [];
  });
}

function chooseLevel(options: AxisOptions, length: (text: string, style: TextStyle) => number): AxisLevel {
  const { scale } = options;
  const middle = (scale.viewport.start + scale.viewport.end) / 2;
  for (const level of AXIS_LEVELS) {
    const room = level.roughMs * scale.pxPerMs;
    if (room < 14 || (scale.viewport.end - scale.viewport.start) / level.roughMs > MAX_TICKS) continue;
    const text = axisText(level.minor, 'minor', options);
    // A few ticks apart, so that the widest of them is likely seen ("30", "Sep").
    const widest = Math.max(...[0, 4, 8].map((steps) => length(text(middle + steps * level.roughMs), TEXT_STYLES.axisMinor)));
    if (room >= widest + PADDING_PX) return level;
  }
  return AXIS_LEVELS[AXIS_LEVELS.length - 1] as AxisLevel;
}
