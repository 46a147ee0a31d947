import { byTime, type Figure, type FigureEvent } from '@deedline/layout';

/** All events of a figure by earliest, then latest bound. */
export function eventsInTime({ lanes }: Figure): readonly FigureEvent[] {
  return lanes.flatMap(({ events }) => events).sort(byTime);
}
