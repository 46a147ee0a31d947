import { lowerBound, type Span } from '@deedline/core';
import type { Cluster, Figure, Scene } from '@deedline/layout';

/** The cluster that an arrow goes to: along its lane, or the nearest in time of the next lane that has any. */
export function nextCluster(scene: Scene, cluster: Cluster, arrow: { readonly isAlong: boolean; readonly step: 1 | -1 }): Cluster | undefined {
  const { isAlong, step } = arrow;
  const own = scene.clusters.filter(({ laneId }) => laneId === cluster.laneId);
  if (isAlong) return own[own.indexOf(cluster) + step];
  const across = scene.isVertical ? 'x' : 'y';
  const lanes = scene.lanes.toSorted((a, b) => step * (a.box[across] - b.box[across])).map(({ lane }) => lane.id);
  for (const lane of lanes.slice(lanes.indexOf(cluster.laneId) + 1)) {
    const nearest = nearestCluster(scene, lane, middleOf(cluster.span));
    if (nearest) return nearest;
  }
  return undefined;
}

/** The cluster of a lane whose middle is nearest to an instant. */
export function nearestCluster({ clusters }: Scene, laneId: string, at: number): Cluster | undefined {
  const away = ({ span }: Cluster): number => Math.abs(middleOf(span) - at);
  return clusters
    .filter((cluster) => cluster.laneId === laneId)
    .reduce<Cluster | undefined>((best, other) => (best && away(best) <= away(other) ? best : other), undefined);
}

/** The first of the events that a cluster counts, how many there are, and from the first to the last of their starts. */
export function eventsOfCluster(
  { columns, lanes }: Figure,
  { laneId, span }: Pick<Cluster, 'laneId' | 'span'>,
): { readonly row: number; readonly count: number; readonly starts: Span } | undefined {
  const lane = lanes.find((other) => other.lane.id === laneId);
  if (!lane) return undefined;
  const { start } = columns;
  let [row, count] = [-1, 0];
  let [from, to] = [Infinity, -Infinity];
  for (const range of [lane.rows.moment, lane.rows.extent]) {
    const first = lowerBound(start, span.start, range.from, range.to);
    const last = lowerBound(start, span.end, first, range.to);
    if (first === last) continue;
    count += last - first;
    if ((start[first] as number) < from) row = first;
    from = Math.min(from, start[first] as number);
    to = Math.max(to, start[last - 1] as number);
  }
  return count > 0 ? { row, count, starts: { start: from, end: to } } : undefined;
}

const middleOf = ({ start, end }: Span): number => (start + end) / 2;
