import type { Box } from '../scene/box.js';
import type { Cluster, CountColumn, Scene } from '../scene/scene.js';

/** Marks are hit within a circle of this radius, so that small ones can be touched. */
const REACH_PX = 12;

/** The event whose mark or label lies nearest a point, or `undefined`. A mark under the point wins over one beside it, and over labels. */
export function hitTest(scene: Scene, x: number, y: number): string | undefined {
  let best: string | undefined;
  let nearest = Infinity;
  const consider = (id: string, box: Box, penalty: number, reach: number): void => {
    const distance = distanceTo(box, x, y);
    if (distance > reach) return;
    const centre = Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) / 1e4;
    if (distance + penalty + centre < nearest) [best, nearest] = [id, distance + penalty + centre];
  };
  for (const { id, box } of scene.marks) consider(id, box, 0, REACH_PX);
  for (const { id, box } of scene.labels) consider(id, box, 2, 2);
  return best;
}

/** A column is hit also above it, as far as its neighbours are high: low ones can be pointed at. */
const LEAST_HIT_PX = 14;

/** The cluster at a point, and which of its columns; `undefined` where nothing is counted there. */
export function clusterAt(scene: Scene, x: number, y: number): { readonly cluster: Cluster; readonly column: CountColumn } | undefined {
  for (const cluster of scene.clusters) {
    const { box, isVertical, columns } = cluster;
    const slackPx = Math.max(0, LEAST_HIT_PX - (isVertical ? box.width : box.height));
    if (distanceTo(box, x, y) > slackPx) continue;
    const along = isVertical ? y : x;
    const column = columns.find(({ box: own }) => along < (isVertical ? own.y + own.height : own.x + own.width) + 1) ?? columns[columns.length - 1];
    const [from, to] = isVertical ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
    if (column && along >= from && along <= to) return { cluster, column };
  }
  return undefined;
}

function distanceTo(box: Box, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}
