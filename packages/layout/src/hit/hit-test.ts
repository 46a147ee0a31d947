import type { Box } from '../scene/box.js';
import type { Scene } from '../scene/scene.js';

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

function distanceTo(box: Box, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}
