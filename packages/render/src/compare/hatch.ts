import type { Box } from '@deedline/layout';
import { linePath } from '../primitive.js';

const STEP_PX = 7;

/** Diagonal lines inside a box, on one grid for the whole chart so that neighbouring hatches meet. */
export function hatchPath({ x, y, width, height }: Box): string {
  let d = '';
  for (let sum = Math.ceil((x + y) / STEP_PX) * STEP_PX; sum < x + width + y + height; sum += STEP_PX) {
    const left = Math.max(x, sum - y - height);
    const right = Math.min(x + width, sum - y);
    if (right > left) d += linePath([left, sum - left], [right, sum - right]);
  }
  return d;
}
