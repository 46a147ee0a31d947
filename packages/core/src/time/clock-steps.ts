import { DAY_MS } from './civil-days.js';
import type { Instant, Span } from './span.js';
import { offsetChange, startOfZoneDay, zoneDayAt, zoneOffsetMs } from './zone-days.js';

/** A part of a day in which the clocks run evenly. */
interface Stretch extends Span {
  readonly offsetMs: number;
}

function stretchesOf(timeZone: string, start: Instant, end: Instant): readonly Stretch[] {
  const offsetMs = zoneOffsetMs(timeZone, start);
  const lastOffsetMs = zoneOffsetMs(timeZone, end - 1);
  if (offsetMs === lastOffsetMs) return [{ start, end, offsetMs }];
  const change = offsetChange(timeZone, start, end - 1);
  return [
    { start, end: change, offsetMs },
    { start: change, end, offsetMs: lastOffsetMs },
  ];
}

/**
 * Multiples of `stepMs` from each local midnight in a zone: the last before the span, if the day or the day before has one, and those in it.
 * An hour that the clocks repeat has its steps twice, one that they skip has none. Stops after `limit` steps.
 */
export function clockSteps(span: Span, stepMs: number, { timeZone, limit }: { readonly timeZone: string; readonly limit: number }): Instant[] {
  const steps: Instant[] = [];
  const today = zoneDayAt(timeZone, span.start);
  for (let day = today - 1, start = startOfZoneDay(timeZone, day); start < span.end; day += 1) {
    const end = startOfZoneDay(timeZone, day + 1);
    for (const stretch of end > start ? stretchesOf(timeZone, start, end) : []) {
      const toClock = stretch.offsetMs - day * DAY_MS;
      let count = Math.ceil((stretch.start + toClock) / stepMs);
      if (stretch.end <= span.start) count = Math.max(count, Math.ceil((stretch.end + toClock) / stepMs) - 1);
      else if (stretch.start <= span.start) count = Math.max(count, Math.floor((span.start + toClock) / stepMs));
      // Each from its own count: far from 1970 a sum of steps would drift.
      for (let step = count * stepMs - toClock; step < stretch.end && step < span.end; step = count * stepMs - toClock) {
        steps.push(step);
        count += 1;
        if (steps.length > limit) return steps;
      }
    }
    start = end;
  }
  return steps;
}
