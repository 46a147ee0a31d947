import { calendarSteps, intervalMs, type Instant, type Span } from '@deedline/core';
import type { TimeScale } from '../scale/time-scale.js';
import { AXIS_LEVELS, type AxisLevel } from './axis-levels.js';
import type { AxisRoom } from './axis-room.js';
import type { AxisText, WriteTick } from './axis-text.js';
import { CYCLE_MS } from './calendar-year.js';

/** More ticks than this are never made, of either level. */
export const MAX_TICKS = 200;
/** Between the labels of two ticks, at least. */
export const PADDING_PX = 9;
/** Before and after a major label. */
export const MAJOR_INSET_PX = 5;
/** Closer ticks have no room for any label. */
const MIN_TICK_PX = 14;

/** A day of two digits in each month, and seconds of one and two, in any zone: the widest labels are among them, wherever the reader is. */
const SAMPLES: readonly Instant[] = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 28, 20, 48, month * 5, 888));

/** What an axis is made with: where time lies, its labels, and how these lie along it. */
export interface AxisMaking {
  readonly scale: TimeScale;
  readonly timeZone: string;
  readonly text: AxisText;
  readonly room: AxisRoom;
}

/** The finest level whose labels lie side by side, in whose major intervals there is room for their names; the coarsest where there is none. */
export function chooseLevel(making: AxisMaking): AxisLevel {
  return AXIS_LEVELS.find((level) => hasRoom(level, making)) ?? (AXIS_LEVELS[AXIS_LEVELS.length - 1] as AxisLevel);
}

function hasRoom({ minor, major, roughMs }: AxisLevel, { scale, timeZone, text, room }: AxisMaking): boolean {
  const { viewport, pxPerMs } = scale;
  const tickPx = roughMs * pxPerMs;
  // Months and years may be shorter than the mean, and there is a tick beyond either edge.
  if (tickPx < MIN_TICK_PX || (viewport.end - viewport.start) / roughMs > MAX_TICKS * 0.95) return false;
  const write = text.minor(minor, viewport);
  const widest = (form: WriteTick, isMajor: boolean): number =>
    Math.max(...samplesOf(minor.unit === 'year', viewport).map((instant) => room.lengthOf(form(instant), isMajor)));
  if (tickPx < widest(write, false) + PADDING_PX) return false;
  if (major) {
    const name = text.major(major.unit).full.at(-1) as WriteTick;
    if (intervalMs(major) * pxPerMs < widest(name, true) + 2 * MAJOR_INSET_PX) return false;
  }
  const [repeated] = calendarSteps(viewport, minor, { timeZone, maxSteps: MAX_TICKS, isRepeatedOnly: true });
  return repeated === undefined || tickPx >= room.lengthOf(write(repeated, true), false) + PADDING_PX;
}

function samplesOf(isYear: boolean, viewport: Span): readonly Instant[] {
  if (isYear) return [viewport.start, viewport.end];
  // The calendar repeats, and with it the samples, near any viewport.
  const cycles = Math.round((viewport.start - (SAMPLES[0] as Instant)) / CYCLE_MS);
  return cycles === 0 ? SAMPLES : SAMPLES.map((sample) => sample + cycles * CYCLE_MS);
}
