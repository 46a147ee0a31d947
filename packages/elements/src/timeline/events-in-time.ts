import type { Figure, FigureEvent } from '@deedline/layout';

/** All events of a figure by earliest, then latest bound. */
export function eventsInTime({ lanes }: Figure): readonly FigureEvent[] {
  return lanes.flatMap(({ events }) => events).sort((a, b) => a.outer.start - b.outer.start || a.outer.end - b.outer.end);
}
