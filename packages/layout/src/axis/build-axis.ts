import { calendarSteps, MAX_JS_DATE_MS, type CalendarInterval, type Instant, type Span } from '@deedline/core';
import type { TimeScale } from '../scale/time-scale.js';
import { lineHeightOf, type MeasureText } from '../labels/text-style.js';
import { createAxisRoom, styleOf } from './axis-room.js';
import { createAxisText, type AxisText, type WriteTick } from './axis-text.js';
import { chooseLevel, MAJOR_INSET_PX, MAX_TICKS, PADDING_PX, type AxisMaking } from './choose-level.js';
import type { AxisTextOptions } from './write-date.js';

export interface AxisTick {
  readonly instant: Instant;
  /** Where the tick lies along the axis. */
  readonly px: number;
}

/** A label, or on a vertical axis a line of one. */
export interface AxisLabel {
  readonly text: string;
  /** Along the axis: the start or the middle of the text, by its anchor; on a vertical axis the middle of the line. */
  readonly px: number;
  readonly anchor: 'start' | 'middle';
  readonly isMajor: boolean;
  /** The tick that it names. */
  readonly instant: Instant;
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
  /** The width of a vertical axis, in pixels: its labels break into lines that fit. Default 34. */
  readonly acrossPx?: number;
}

const ACROSS_PX = 34;
/** Between a tick and the first line of its label, on a vertical axis. */
const LINE_INSET_PX = 2;
/** A day, a month or a year names all until the next tick; a time of day, the first day of a week, or every tenth year, names its tick. */
const NAMES_ITS_CELL = new Set(['day', 'month', 'year']);

/** A tick, the part of the axis that is its own, up to the next tick or as far as is visible, and whether that is all of it. */
interface Cell {
  readonly tick: AxisTick;
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

// Formatters are slow to make, and an axis is built for every frame: a host's own measure stands for the host.
const textOf = new WeakMap<MeasureText, AxisTextOptions & { readonly text: AxisText }>();

function axisTextFor(measureText: MeasureText, { timeZone, locale }: AxisTextOptions): AxisText {
  const known = textOf.get(measureText);
  if (known?.timeZone === timeZone && known.locale === locale) return known.text;
  const text = createAxisText({ timeZone, locale });
  textOf.set(measureText, { timeZone, locale, text });
  return text;
}

/**
 * The ticks and labels for what is in view: the finest level whose labels fit side by side. The part of a day, month or year that is in view
 * at the start of the axis is named there, so that the date can always be read. Times that the clocks show twice have their offset from UTC.
 * Where the view reaches beyond a JS `Date`, zones have no meaning, and all of it is in UTC.
 */
export function buildAxis(options: AxisOptions): Axis {
  const { scale, locale, isVertical, measureText, acrossPx = ACROSS_PX } = options;
  const timeZone = isWithinDate(scale.viewport) ? options.timeZone : 'UTC';
  const text = axisTextFor(measureText, { timeZone, locale });
  const making: AxisMaking = { scale, timeZone, text, room: createAxisRoom({ isVertical, acrossPx, measureText }) };
  const level = chooseLevel(making);
  const at = (interval: CalendarInterval): AxisTick[] =>
    calendarSteps(scale.viewport, interval, { timeZone, maxSteps: MAX_TICKS, isCovering: true }).map((instant) => ({ instant, px: scale.timeToPx(instant) }));
  const minor = at(level.minor);
  const major = level.major ? at(level.major) : [];
  const inView = (ticks: readonly AxisTick[]): AxisTick[] => ticks.filter(({ px }) => px >= scale.startPx && px <= scale.endPx);
  const labels = [...minorLabels(minor, major, level.minor, making), ...(level.major ? majorLabels(major, level.major, making) : [])];
  return { minor: inView(minor), major: inView(major), labels: labels.length > 0 ? labels : onlyLabel(minor, level.minor, making) };
}

/** In its cell, or right of the tick that it names; there not across a larger boundary, for a 29 behind the line of May reads as the 29th of May. */
function minorLabels(ticks: readonly AxisTick[], boundaries: readonly AxisTick[], interval: CalendarInterval, making: AxisMaking): readonly AxisLabel[] {
  const { scale, room } = making;
  const write = marking(making.text.minor(interval, scale.viewport), interval, making);
  const isMoment = !NAMES_ITS_CELL.has(interval.unit) || interval.step > 1;
  return cells(ticks, scale).flatMap(({ tick, from, to, isWhole }) => {
    const text = write(tick.instant);
    const lengthPx = room.lengthOf(text, false);
    const reachPx = tick.px + MAJOR_INSET_PX + lengthPx;
    if (isMoment && boundaries.some(({ px }) => px > tick.px && px < reachPx)) return [];
    if (to - from < lengthPx + (isWhole && !isMoment ? 2 : PADDING_PX) || (isMoment && from > tick.px)) return [];
    return labelAt(text, { instant: tick.instant, isMajor: false }, isMoment ? { start: tick.px } : { middle: (from + to) / 2 }, room);
  });
}

/** At the beginning of what is visible of each cell, in the longest form that fits, on a vertical axis that which stands out least. */
function majorLabels(ticks: readonly AxisTick[], interval: CalendarInterval, making: AxisMaking): readonly AxisLabel[] {
  const { scale, room } = making;
  const forms = making.text.major(interval.unit);
  const fullTexts = forms.full.map((write) => marking(write, interval, making));
  const briefText = forms.brief && marking(forms.brief, interval, making);
  return cells(ticks, scale).flatMap(({ tick, from, to }) => {
    const fits = (text: string): boolean => to - from >= room.lengthOf(text, true) + 2 * MAJOR_INSET_PX;
    const fitting = fullTexts.map((write) => write(tick.instant)).filter(fits);
    const [full = ''] = fitting.toSorted((a, b) => room.overhangOf(a, true) - room.overhangOf(b, true));
    const text = full || [briefText?.(tick.instant) ?? ''].find(fits);
    return text ? labelAt(text, { instant: tick.instant, isMajor: true }, { start: from }, room) : [];
  });
}

/** Where no label fits its cell: the tick in the middle, on as much of the axis as it needs. */
function onlyLabel(ticks: readonly AxisTick[], interval: CalendarInterval, { scale, text, room }: AxisMaking): readonly AxisLabel[] {
  const middle = (scale.startPx + scale.endPx) / 2;
  const [nearest] = ticks.toSorted((a, b) => Math.abs(a.px - middle) - Math.abs(b.px - middle));
  if (!nearest) return [];
  const written = text.minor(interval, scale.viewport)(nearest.instant);
  const half = room.lengthOf(written, false) / 2;
  const px = Math.max(scale.startPx + half, Math.min(nearest.px, scale.endPx - half));
  return labelAt(written, { instant: nearest.instant, isMajor: false }, { middle: px }, room);
}

/** Lays the lines of a label along the axis. */
function labelAt(
  text: string,
  of: Pick<AxisLabel, 'instant' | 'isMajor'>,
  place: { readonly start: number } | { readonly middle: number },
  room: AxisMaking['room'],
): readonly AxisLabel[] {
  if (!room.isVertical)
    return [{ text, ...of, ...('start' in place ? { px: place.start + MAJOR_INSET_PX, anchor: 'start' } : { px: place.middle, anchor: 'middle' }) }];
  const lines = room.linesOf(text, of.isMajor);
  const linePx = lineHeightOf(styleOf(of.isMajor));
  const first = 'start' in place ? place.start + LINE_INSET_PX + linePx / 2 : place.middle - ((lines.length - 1) * linePx) / 2;
  return lines.map((line, index) => ({ text: line, ...of, px: first + index * linePx, anchor: 'middle' }));
}

/** Marks the times that the clocks show twice. */
function marking(write: WriteTick, interval: CalendarInterval, { scale, timeZone }: AxisMaking): (instant: Instant) => string {
  const repeated = new Set(calendarSteps(scale.viewport, interval, { timeZone, maxSteps: MAX_TICKS, isCovering: true, isRepeatedOnly: true }));
  return (instant) => write(instant, repeated.has(instant));
}

const isWithinDate = ({ start, end }: Span): boolean => start >= -MAX_JS_DATE_MS && end <= MAX_JS_DATE_MS;

/** The visible part of each tick's cell, up to the next tick. */
function cells(ticks: readonly AxisTick[], scale: TimeScale): readonly Cell[] {
  return ticks.flatMap((tick, index) => {
    const next = ticks[index + 1]?.px ?? Infinity;
    const from = Math.max(tick.px, scale.startPx);
    const to = Math.min(next, scale.endPx);
    return to > from ? [{ tick, from, to, isWhole: from === tick.px && to === next }] : [];
  });
}
