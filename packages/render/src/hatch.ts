import type { Box } from '@deedline/layout';
import { linePath } from './primitive.js';

/** Diagonal lines inside a box, so many pixels apart, on one grid for the whole picture so that neighbouring hatches meet. */
export function hatchPath({ x, y, width, height }: Box, stepPx: number): string {
  let d = '';
  for (let sum = Math.ceil((x + y) / stepPx) * stepPx; sum < x + width + y + height; sum += stepPx) {
    const left = Math.max(x, sum - y - height);
    const right = Math.min(x + width, sum - y);
    if (right > left) d += linePath([left, sum - left], [right, sum - right]);
  }
  return d;
}
