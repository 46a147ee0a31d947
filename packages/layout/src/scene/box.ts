/** A rectangle in CSS pixels, `x` and `y` at its top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes share area; touching edges do not count. */
export const boxesOverlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A box that is larger by `by` pixels on every side. */
export const growBox = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by });

/** Whether `inner` lies in `outer`, edges included. */
export const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

/** The part of a box inside another, or `undefined` where they share none. */
export function clipBox(box: Box, to: Box): Box | undefined {
  if (!boxesOverlap(box, to)) return undefined;
  const x = Math.max(box.x, to.x);
  const y = Math.max(box.y, to.y);
  return { x, y, width: Math.min(box.x + box.width, to.x + to.width) - x, height: Math.min(box.y + box.height, to.y + to.height) - y };
}
